package build

import (
	"jixiao/build/copied"
	"jixiao/build/prose"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/score"
)

// fingerprint is what is kept of a text to find it in other reports.
func fingerprint(text *prose.Text) *copied.Prints {
	paragraphs := make([]copied.Paragraph, 0, len(text.Blocks))
	for i := range text.Blocks {
		if b := &text.Blocks[i]; b.Kind == prose.Paragraph || b.Kind == prose.Item {
			paragraphs = append(paragraphs, copied.Paragraph{Text: b.Text, Span: b.Span(0, len(b.Text))})
		}
	}
	return copied.Fingerprint(paragraphs)
}

// copies knows whose wording is whose.
func copies(reports []*Report) *copied.Index {
	all := make([]copied.Report, 0, len(reports))
	for _, r := range reports {
		if r.words.prints != nil {
			in := r.Card.Report
			all = append(all, copied.Report{Key: in.Key, File: in.File, Title: in.Title, Prints: r.words.prints})
		}
	}
	return copied.New(all)
}

// copiedFrom tells of a report whose text was taken over from another.
func (r *Report) copiedFrom(index *copied.Index, prior []*score.Card) diag.List {
	keys := make([]schema.Key, len(prior))
	for i, card := range prior {
		keys[i] = card.Report.Key
	}
	m, ok := index.Find(r.Card.Report.Key, keys)
	if !ok {
		return nil
	}
	d := m.Finding()
	d.At = rules.TextPlace + short(textOf(r.Document.File, d.Span))
	return diag.List{d}
}
