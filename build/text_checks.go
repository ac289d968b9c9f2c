package build

import (
	"slices"
	"strings"

	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/build/site"
	"jixiao/build/tie"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

// checks is the comparisons made in a text. All are kept, so they are kept small:
// what they have in common is left out, and their words are one string.
type checks struct {
	list  []textCheck
	words string
}

// textCheck is a comparison made in a text. Where its words end is counted from the
// beginning of all words; they begin where the last ones end.
type textCheck struct {
	rule                          string
	at, stated, computed, working int32
	reads                         relate.Relation
	tie, ok                       bool // tie: with the figure that a link names
}

// checklist is where comparisons are put together.
type checklist struct {
	list  []textCheck
	words []byte
}

// take adds the comparisons made in a text.
func (l *checklist) take(text *prose.Text, joined *tie.Coverage, verdicts []relate.Verdict) {
	for i := range joined.Ties {
		t := &joined.Ties[i]
		l.add(textCheck{rule: "narrative-figure", tie: true, ok: t.Fault == tie.Sound}, t.Fact.Name.String(), t.Text, t.Figure, "")
	}
	l.related(text, joined, verdicts)
}

// related adds relations that were read.
func (l *checklist) related(text *prose.Text, joined *tie.Coverage, verdicts []relate.Verdict) {
	for i := range verdicts {
		v := &verdicts[i]
		stated, computed, _ := figuresOf(v)
		l.add(textCheck{rule: v.Rule, reads: v.Reads, ok: v.OK}, placeName(text, joined, &v.Place, v.Rule, nil), stated, computed, v.Working())
	}
}

func (l *checklist) add(c textCheck, at, stated, computed, working string) {
	end := func(word string) int32 {
		l.words = append(l.words, word...)
		return int32(len(l.words))
	}
	c.at, c.stated, c.computed, c.working = end(at), end(stated), end(computed), end(working)
	l.list = append(l.list, c)
}

// done is what was put together. The list is empty then.
func (l *checklist) done() checks {
	out := checks{append([]textCheck(nil), l.list...), string(l.words)}
	l.list, l.words = l.list[:0], l.words[:0]
	return out
}

// textChecks is the comparisons made in a report's text, for its page.
func (r *Result) textChecks(card *score.Card) []site.TextCheck {
	rep := r.at(card.Report.File)
	if rep == nil {
		return nil
	}
	made := rep.words.checks
	if text := rep.words.later; text != nil {
		d := new(desk)
		joined := d.joiner.Join(text, rep.Body, card)
		d.checks.take(text, joined, d.related(text, joined, card, r.Corpus.Before(card)))
		made = d.checks.done()
	}
	out := make([]site.TextCheck, 0, len(made.list)+len(rep.words.inFields.list))
	return rep.words.inFields.show(made.show(out))
}

// show adds the checks as a page shows them.
func (s *checks) show(out []site.TextCheck) []site.TextCheck {
	from := int32(0)
	cut := func(to int32) (word string) {
		word, from = s.words[from:to], to
		return word
	}
	for i := range s.list {
		c := &s.list[i]
		shown := site.TextCheck{Rule: c.rule, At: cut(c.at), Stated: cut(c.stated), Computed: cut(c.computed), Working: cut(c.working), OK: c.ok,
			Relation: (&relate.Verdict{Reads: c.reads}).Relation()}
		if c.tie {
			shown.Relation = diag.Text{Zh: "正文的数与所关联的数据相同", En: "the number of the text is the figure that it is tied to"}
		}
		out = append(out, shown)
	}
	return out
}

// unless leaves out the faults of numbers that are known to be right.
func unless(verdicts []relate.Verdict, text *prose.Text, joined *tie.Coverage, card *score.Card) []relate.Verdict {
	return slices.DeleteFunc(verdicts, func(v relate.Verdict) bool {
		return !v.OK && v.Place.Block >= 0 && known(text, joined, card, &v)
	})
}

// known tells whether the number of a relation needs no guess at what it is
// computed from: a tie tells it, and so does the report's own rate or score that
// a percentage agrees with; those are held against their figures. A [[figure]]
// without an equation only says again what the text says, so that it vouches
// for no total, count or second mention.
func known(text *prose.Text, joined *tie.Coverage, card *score.Card, v *relate.Verdict) bool {
	percent := v.Rule == "narrative-percent"
	if t := joined.Agreeing(v.Place.Span); t != nil {
		return percent || t.Fact.Kind != schema.FigureFact || card.Report.Figures[t.Fact.Row].Equals != nil
	}
	if !percent {
		return false
	}
	fact, _ := joined.FactAt(text, v.Place.Block, v.Place.Start, v.Place.End)
	return strings.HasSuffix(fact, ".rate") || strings.HasSuffix(fact, ".score")
}
