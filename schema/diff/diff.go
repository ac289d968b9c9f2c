package diff

import (
	"cmp"
	"slices"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// Diff is what changed between two states of a site.
type Diff struct {
	// Reports are those that were read anew, by year, unit and project. Some may
	// be Empty: their text changed, or how it is typed.
	Reports []*Report
	Same    int // how many others there are
	// Apart are the reports that are there on one side only and were to be left
	// out, by the paths of their files.
	Apart  []string
	Newest int // the newest year of which a report is published; 0 where there is none
}

// Report is what changed in one report.
type Report struct {
	Before, After *score.Card // nil where it was added or removed
	Figures       []Figure    // of rows that are there before and after, in the order of the form
	Rows          []Row       // that were added, removed or renamed
	Words         []Word
	Effects       []Effect
	Wholes        []Whole
	Unnoted       []Unnoted
}

// Card is the report as it is now; as it was where it is gone.
func (r *Report) Card() *score.Card {
	if r.After != nil {
		return r.After
	}
	return r.Before
}

// Key is the identity of Card.
func (r *Report) Key() schema.Key { return r.Card().Report.Key }

// Moved tells whether the report stands at another place than before.
func (r *Report) Moved() bool {
	return r.Before != nil && r.After != nil && r.Before.Report.Key != r.After.Report.Key
}

// Empty tells whether nothing changed of what the report means, but perhaps its
// text.
func (r *Report) Empty() bool {
	return r.Before != nil && r.After != nil && !r.Moved() &&
		len(r.Figures)+len(r.Rows)+len(r.Words)+len(r.Effects) == 0
}

// New compares two states of a site. A report whose card is the same one on
// both sides did not change. One that is there on one side only is neither new
// nor gone where apart names its file; apart may be nil.
func New(before, after *corpus.Corpus, apart func(file string) bool) *Diff {
	out := &Diff{Newest: newest(after)}
	for _, p := range out.pairs(before, after, apart) {
		if p.before == p.after {
			out.Same++
			continue
		}
		out.Reports = append(out.Reports, compare(p, out.Newest))
	}
	slices.SortFunc(out.Reports, func(a, b *Report) int { return compareKeys(a.Key(), b.Key()) })
	return out
}

func compareKeys(a, b schema.Key) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Project, b.Project))
}

// newest is the newest year of which a report is published.
func newest(c *corpus.Corpus) (year int) {
	for _, card := range c.Cards {
		if !card.Report.Draft {
			year = max(year, card.Report.Year)
		}
	}
	return year
}

func compare(p pair, newest int) *Report {
	r := &Report{Before: p.before, After: p.after}
	if p.before == nil || p.after == nil {
		return r
	}
	rows := match(rowsOf(p.before.Report), rowsOf(p.after.Report))
	for i := range rows {
		row := &rows[i]
		if one, ok := row.changed(); ok {
			r.Rows = append(r.Rows, one)
		}
		if row.before != nil && row.after != nil {
			r.Figures = append(r.Figures, row.figures()...)
		}
	}
	r.Words = words(p, rows)
	r.Effects = effects(p, rows)
	r.Wholes = wholes(p, rows)
	r.note(newest)
	return r
}
