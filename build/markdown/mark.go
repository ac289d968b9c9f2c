package markdown

import (
	"cmp"
	"slices"
	"sync"

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
	if len(marks) == 0 {
		return
	}
	b.marks = make([]string, 0, len(marks))
	ends := make([]cut, 0, 2*len(marks))
	runs := b.bySource()
	page := sync.OnceValue(func() string { return (&tape{html: &b.html}).text(b.html.size) })
	for i := range marks {
		m := &marks[i]
		run, ok := holding(runs, m.Span)
		if !ok || run.Link >= 0 {
			continue
		}
		start, end, ok := b.stretch(file, run, m.Span, page)
		if !ok {
			continue
		}
		link := ^int32(len(b.marks))
		b.marks = append(b.marks, m.Fact)
		ends = append(ends, cut{start, start, link, false}, cut{end, end, link, true})
	}
	if !slices.IsSortedFunc(ends, cut.compare) {
		slices.SortStableFunc(ends, cut.compare)
	}
	b.cuts = merged(b.cuts, ends)
}

// merged is two lists of cuts in one, in order as they are.
func merged(links, marks []cut) []cut {
	out := make([]cut, 0, len(links)+len(marks))
	for _, c := range links {
		for len(marks) > 0 && marks[0].compare(c) < 0 {
			out, marks = append(out, marks[0]), marks[1:]
		}
		out = append(out, c)
	}
	return append(out, marks...)
}

// compare orders cuts by where they stand in the HTML.
func (c cut) compare(other cut) int {
	return cmp.Or(cmp.Compare(c.at, other.at), cmp.Compare(c.turn(), other.turn()))
}

// turn orders what stands at one place: a mark ends before a link begins and
// begins where one has ended.
func (c cut) turn() int {
	switch {
	case c.link >= 0:
		return 1
	case c.close:
		return 0
	}
	return 2
}

// bySource is the runs in the order of the file. Footnotes stand elsewhere on
// the page.
func (b *Body) bySource() []Run {
	order := func(x, y Run) int { return cmp.Compare(x.Span.Start, y.Span.Start) }
	if slices.IsSortedFunc(b.Runs, order) {
		return b.Runs
	}
	runs := slices.Clone(b.Runs)
	slices.SortFunc(runs, order)
	return runs
}

// holding finds the run that holds a stretch of the file.
func holding(runs []Run, span source.Span) (*Run, bool) {
	i, ok := slices.BinarySearchFunc(runs, span.Start, func(r Run, at int) int { return cmp.Compare(r.Span.Start, at) })
	if !ok {
		i--
	}
	if i < 0 || span.End > runs[i].Span.End || span.Start >= span.End {
		return nil, false
	}
	return &runs[i], true
}

// stretch is where a stretch of a run stands in the HTML, which page gives. ok is
// false where it isn't there as it is: it cuts an escape in two.
func (b *Body) stretch(file *source.File, r *Run, span source.Span, page func() string) (start, end int32, ok bool) {
	before, text := file.Text[r.Span.Start:span.Start], file.Text[span.Start:span.End]
	start = r.at + int32(len(before))
	if !plain(before) {
		var html buffer
		html.text([]byte(before))
		start = r.at + int32(len(html))
	}
	end = start + int32(len(text))
	if !plain(text) || end > b.html.size {
		return 0, 0, false
	}
	return start, end, b.html.holds(start, int32(span.Start), end-start) || page()[start:end] == text
}
