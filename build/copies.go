package build

import (
	"slices"

	"jixiao/build/copied"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

func shifted(span source.Span, by int) source.Span {
	return source.Span{Start: span.Start + by, End: span.End + by}
}

// wording knows whose wording is whose. It is kept as long as no text changes.
type wording struct {
	reports []copied.Report
	index   *copied.Index
}

// copies brings what is known of the wording up to date.
func (c *Compiler) copies(reports []*Report) {
	all := make([]copied.Report, 0, len(reports))
	for _, r := range reports {
		if r.words.prints == nil {
			continue
		}
		in, i := r.Card.Report, len(all)
		if last := c.wording.reports; i < len(last) && last[i].File == in.File && last[i].Prints.Equal(r.words.prints) {
			r.words.prints = last[i].Prints // a report that was read anew, its text the same
		}
		all = append(all, copied.Report{Key: in.Key, File: in.File, Title: in.Title, Prints: r.words.prints})
	}
	if c.wording.index == nil || !slices.Equal(all, c.wording.reports) {
		c.wording = wording{reports: all, index: copied.New(all)}
	}
}

// copiedFrom tells of a report whose text was taken over from another.
func (c *Compiler) copiedFrom(r *Result, rep *Report, prior []*score.Card, kept *beside) diag.List {
	match := c.sameWording(rep, prior, kept)
	if match == nil {
		return nil
	}
	d := match.Finding()
	d.Span = shifted(d.Span, rep.Document.Body.Start)
	for i := range d.Related {
		near := &d.Related[i]
		near.Span = shifted(near.Span, r.at(near.File).Document.Body.Start)
	}
	d.At = rules.TextPlace + short(textOf(rep.Document.File, d.Span))
	return diag.List{d}
}

// sameWording finds the report that a text was taken over from.
func (c *Compiler) sameWording(rep *Report, prior []*score.Card, kept *beside) *copied.Match {
	if kept.wording == c.wording.index {
		return kept.match
	}
	keys := make([]schema.Key, len(prior))
	for i, card := range prior {
		keys[i] = card.Report.Key
	}
	kept.wording, kept.match = c.wording.index, nil
	if m, ok := c.wording.index.Find(rep.Card.Report.Key, keys); ok {
		kept.match = &m
	}
	return kept.match
}
