package relate

import (
	"jixiao/build/prose"
	"jixiao/schema/score"
)

// reader looks through one text.
type reader struct {
	text  *prose.Text
	card  *score.Card
	prior []*score.Card
	out   []Verdict

	block  int // under examination
	b      *prose.Block
	tokens []token // of it
	names  []name  // of its numbers, made when they are asked for
	hints  hint    // what its words may speak of
	where  section
	// lastFirstly is the number of the last 一是, 二是 … below the heading.
	lastFirstly int

	parts  []part    // of the list under examination
	lists  []list    // those that came to less than their total, and those that held
	said   []mention // quantities with a name
	called []called  // numbers under the name of a figure
	// measured is those under the short name of an indicator.
	measured []measured
	bare     []string // the short names of the indicators, made when they are asked for
	known    known
	// baselessAt is which of out asks for what a comparison compares with, −1 for none.
	baselessAt int
}

// Finder looks through one text after the other in the same memory: what it found
// is good until it looks through the next.
type Finder struct{ reader }

// begin makes the reader ready for a text.
func (r *reader) begin(t *prose.Text, card *score.Card, prior []*score.Card) {
	*r = reader{text: t, card: card, prior: prior, out: r.out[:0], tokens: r.tokens[:0], names: r.names, parts: r.parts[:0], lists: r.lists[:0], said: r.said[:0],
		called: r.called[:0], measured: r.measured[:0], bare: r.bare[:0], known: known{r.known.totals[:0], r.known.facts[:0]}, baselessAt: -1}
	if r.tokens == nil {
		r.out, r.tokens = make([]Verdict, 0, 16), make([]token, 0, 64)
	}
}

// Find reads the relations in a text. prior is the reports that this one
// continues; card may have no figures at all. Verdicts come in the order of the
// relations, those of one in the order of the text.
func (x *Finder) Find(t *prose.Text, card *score.Card, prior []*score.Card) []Verdict {
	r := &x.reader
	r.begin(t, card, prior)
	for i := range t.Blocks {
		b := &t.Blocks[i]
		if b.Kind == prose.Heading {
			r.where.enter(b)
		}
		if b.Kind == prose.Cell {
			continue
		}
		r.tokenise(i)
		r.firstlies()
		r.claims()
		r.grades()
		r.merged()
		if len(b.Numbers) > 0 {
			r.numbers()
		}
	}
	r.sameLists()
	r.conflicts()
	r.facts()
	r.sameMeasures()
	r.indicatorYears()
	r.numbering()
	r.sections()
	r.tables()
	return r.out
}

// Fields reads the relations in texts of the front matter, such as the year's
// goal and how it was met: each block stands for itself, without headings.
// planned tells which of them say what is to be done. What a comparison with
// last year compares with isn't asked for: a form has no room for it.
func (x *Finder) Fields(t *prose.Text, card *score.Card, planned func(block int) bool) []Verdict {
	r := &x.reader
	r.begin(t, card, nil)
	for i := range t.Blocks {
		r.where.planned = planned(i)
		r.tokenise(i)
		r.claims()
		r.grades()
		r.merged()
		if len(t.Blocks[i].Numbers) > 0 {
			r.quantities()
		}
	}
	r.sameLists()
	r.conflicts()
	r.facts()
	r.sameMeasures()
	return r.out
}

// numbers reads the relations of the numbers of a block.
func (r *reader) numbers() {
	r.quantities()
	r.listBelow()
	r.comparatives()
}

// quantities reads those that need nothing but the report.
func (r *reader) quantities() {
	r.sums()
	r.products()
	r.adjustments()
	r.totals()
	r.shares()
	r.rates()
	r.changes()
	r.counts()
	r.mentions()
	r.callFacts()
	r.indicators()
	r.spending()
	r.anchored()
	r.remaining()
	r.involved()
	r.enumerated()
	r.years()
}
