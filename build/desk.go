package build

import (
	"jixiao/build/copied"
	"jixiao/build/parse"
	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/build/tie"
	"jixiao/schema/score"
)

// desk is where one goroutine reads reports: memory that is needed only until the
// next report is read. What is read on it is good until then.
type desk struct {
	fronts     parse.Reader
	texts      prose.Reader
	joiner     tie.Joiner
	finder     relate.Finder
	printer    copied.Printer
	paragraphs []copied.Paragraph
	checks     checklist
}

// fingerprint is what is kept of a text, which begins at an offset of its file,
// to find it in other reports.
func (d *desk) fingerprint(text *prose.Text, from int) *copied.Prints {
	d.paragraphs = d.paragraphs[:0]
	for i := range text.Blocks {
		if b := &text.Blocks[i]; b.Kind == prose.Paragraph || b.Kind == prose.Item {
			d.paragraphs = append(d.paragraphs, copied.Paragraph{Text: b.Text, Span: shifted(b.Span(0, len(b.Text)), -from)})
		}
	}
	return d.printer.Fingerprint(d.paragraphs)
}

// related reads the relations in a text, but for the faults of numbers that are
// known to be right.
func (d *desk) related(text *prose.Text, joined *tie.Coverage, card *score.Card, prior []*score.Card) []relate.Verdict {
	return unless(d.finder.Find(text, card, prior), text, joined, card)
}
