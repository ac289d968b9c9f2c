package chart

import "html/template"

// roomy is the width that few years spread over.
const roomy = 400

// lineMargins is about how wide what stands beside the years is.
const lineMargins = 56

// lines is a picture of lines that is being drawn.
type lines struct{ frame }

func newLines(f *Figure) *lines {
	l := &lines{frame{figure: f, scale: newScale(f.amounts(), false, plotHeight), foot: 14}}
	room, least := roomy, 62
	if f.Fit > 0 {
		room, least = f.Fit-lineMargins, 0
	}
	l.lay(max(f.widest()+14, least, min(room/len(f.Years), 104)), 18)
	return l
}

func (l *lines) draw() template.HTML {
	width, height := l.size()
	l.open(l.figure, width, height)
	l.label(l.left-6, edge+10, "c-tick", "end", l.figure.Unit)
	l.legend(func(series, x, y int) {
		l.put(`<path class="c-line c-l`, num(series%3), `"`, dashes(series), ` fill="none" d="M`,
			num(x), " ", num(y+6), "h18", `"/>`)
		l.mark(series, x+9, y+6)
	})
	l.axes()
	for s := range l.figure.Series {
		l.series(s)
	}
	return l.close()
}

// dashes tells lines apart without colour.
func dashes(series int) string {
	return [...]string{"", ` stroke-dasharray="6 4"`, ` stroke-dasharray="2 4"`}[series%3]
}

// series draws one line, with a new stretch after every gap, then its marks
// and its values.
func (l *lines) series(s int) {
	l.put(`<path class="c-line c-l`, num(s%3), `" fill="none" stroke="black"`, dashes(s), ` d="M0 0`)
	joined := false
	for _, at := range l.slots {
		x, y, ok := l.point(s, at)
		if ok && joined {
			l.put("L", num(x), " ", num(y))
		} else if ok {
			l.put("M", num(x), " ", num(y))
		}
		joined = ok
	}
	l.put(`"/>`)
	for i, at := range l.slots {
		if x, y, ok := l.point(s, at); ok {
			l.mark(s, x, y)
			l.label(x, y+l.aside(s, i, y), "c-value", "middle", l.figure.Series[s].at(at.year).Text)
		}
	}
}

// aside is how far below a point its value is written: above the point where
// there is one line, but below it where the line comes or goes on higher up
// and never lower down. A second line's values are all below it.
func (l *lines) aside(s, i, y int) int {
	const above, below = -9, 18
	if len(l.figure.Series) > 1 {
		return [...]int{above, below}[s%2]
	}
	higher, lower := false, false
	for _, next := range [...]int{i - 1, i + 1} {
		if next < 0 || next >= len(l.slots) {
			continue
		}
		if _, other, ok := l.point(s, l.slots[next]); ok {
			higher, lower = higher || other < y, lower || other > y
		}
	}
	if higher && !lower {
		return below
	}
	return above
}

// point is where a series' value stands; false where there is none.
func (l *lines) point(s int, at slot) (x, y int, ok bool) {
	if at.gap() {
		return 0, 0, false
	}
	v := l.figure.Series[s].at(at.year)
	if !v.Known {
		return 0, 0, false
	}
	return at.middle(), l.top + l.scale.y(v.Amount), true
}

// mark draws a dot, a square or a diamond.
func (l *lines) mark(series, x, y int) {
	l.put(`<path class="c-mark c-m`, num(series%3), `" d="M`)
	switch series % 3 {
	case 0:
		l.put(num(x-4), " ", num(y), "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z")
	case 1:
		l.put(num(x-4), " ", num(y-4), "h8v8h-8z")
	default:
		l.put(num(x), " ", num(y-5), "l5 5l-5 5l-5 -5z")
	}
	l.put(`"/>`)
}
