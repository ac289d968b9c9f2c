package markdown

import (
	"cmp"
	"slices"

	"jixiao/schema/source"
)

// Mark is a number of the text and the name of the figure that it agrees with.
type Mark struct {
	Span source.Span
	Fact string
}

// Mark makes links of numbers that stand in the text without one, so that HTML
// asks where they lead as for a link to "#" and the figure's name. It is
// called once, while the Runs are there. What stands in a link or in more than
// one run stays as it is.
func (b *Body) Mark(file *source.File, marks []Mark) {
	run := 0
	for i := range marks {
		m := &marks[i]
		at, ok := b.runOf(m.Span, run)
		if !ok {
			continue
		}
		run = at
		start, end, ok := b.stretch(file, &b.Runs[run], m.Span)
		if !ok {
			continue
		}
		link := ^int32(len(b.marks))
		b.marks = append(b.marks, m.Fact)
		b.cuts = append(b.cuts, cut{start, start, link, false}, cut{end, end, link, true})
	}
	if len(b.marks) > 0 {
		slices.SortStableFunc(b.cuts, func(x, y cut) int { return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.turn(), y.turn())) })
	}
}

// turn orders what stands at one place: a mark ends before a link begins and
// begins where one has ended.
func (c *cut) turn() int {
	switch {
	case c.link >= 0:
		return 1
	case c.close:
		return 0
	}
	return 2
}

// runOf finds the run that holds a stretch of the file; ok is false where there
// is none or it stands in a link. It looks from a run on, since marks mostly
// come in the order of the page.
func (b *Body) runOf(span source.Span, from int) (at int, ok bool) {
	for i := range b.Runs {
		at := from + i
		if at >= len(b.Runs) {
			at -= len(b.Runs)
		}
		r := &b.Runs[at]
		if r.Span.Start <= span.Start && span.End <= r.Span.End && span.Start < span.End {
			return at, r.Link < 0
		}
	}
	return 0, false
}

// stretch is where a stretch of a run stands in the HTML. ok is false where it
// isn't there as it is: it cuts an escape in two.
func (b *Body) stretch(file *source.File, r *Run, span source.Span) (start, end int32, ok bool) {
	before, text := file.Text[r.Span.Start:span.Start], file.Text[span.Start:span.End]
	start = r.at + int32(len(before))
	if !plain(before) {
		var html buffer
		html.text([]byte(before))
		start = r.at + int32(len(html))
	}
	end = start + int32(len(text))
	return start, end, plain(text) && int(end) <= len(b.html) && b.html[start:end] == text
}
