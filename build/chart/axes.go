package chart

import "strconv"

// Margins in pixels.
const (
	plotHeight  = 150
	legendLine  = 20
	yearsHeight = 26
	edge        = 8
)

// frame is what columns and lines have in common: the scale at the left, the
// years below, the legend above.
type frame struct {
	canvas
	figure *Figure
	scale  scale
	slots  []slot
	left   int // of the plot
	right  int
	top    int
	foot   int     // room between the plot and the years, for labels
	rows   [][]int // the legend's lines: indices of series
}

// lay puts the slots beside the scale and the legend above the plot, with
// some room for labels above the highest value.
func (f *frame) lay(slotWidth, headroom int) {
	f.left = edge + max(f.scale.labels(), width(f.figure.Unit)) + edge
	f.slots, f.right = slots(f.figure.Years, f.left, slotWidth)
	f.rows = f.legendRows()
	f.top = edge + legendLine*len(f.rows) + headroom
}

// legendRows breaks the legend into lines that fit above the plot; each line
// has at least one entry.
func (f *frame) legendRows() (rows [][]int) {
	x := 0
	for s := range f.figure.Series {
		w := entryWidth(f.figure.Series[s].Name)
		if len(rows) == 0 || x+w > f.right-f.left && x > 0 {
			rows, x = append(rows, nil), 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], s)
		x += w
	}
	return rows
}

func entryWidth(words string) int { return 24 + width(words) + 14 }

// legend writes the names of the series, each behind what swatch draws in a
// box of 16 × 10 pixels.
func (f *frame) legend(swatch func(series, x, y int)) {
	for row, entries := range f.rows {
		x, y := f.left, edge+row*legendLine
		for _, s := range entries {
			swatch(s, x, y)
			f.label(x+22, y+10, "c-legend", "start", f.figure.Series[s].Name)
			x += entryWidth(f.figure.Series[s].Name)
		}
	}
}

// size is the picture's width and height.
func (f *frame) size() (width, height int) {
	width = f.right + edge
	for _, entries := range f.rows {
		row := f.left
		for _, s := range entries {
			row += entryWidth(f.figure.Series[s].Name)
		}
		width = max(width, row)
	}
	return width, f.top + plotHeight + f.foot + yearsHeight
}

// axes draws the ticks with their lines, the years, and a mark where years
// are missing.
func (f *frame) axes() {
	for _, t := range f.scale.ticks {
		y := f.top + f.scale.y(t)
		f.line("c-grid", f.left, y, f.right, y)
		f.label(f.left-6, y+4, "c-tick", "end", t.String())
	}
	below := f.top + plotHeight + f.foot + 18
	for i, s := range f.slots {
		if !s.gap() {
			f.label(s.middle(), below, "c-year", "middle", strconv.Itoa(f.figure.Years[s.year]))
			continue
		}
		f.put("<g><title>")
		f.text(missing(f.figure.Years[f.slots[i-1].year], f.figure.Years[f.slots[i+1].year]))
		f.put("</title>")
		f.label(s.middle(), below, "c-gap", "middle", "…")
		f.put("</g>")
	}
}

// missing names the years between two others.
func missing(before, after int) string {
	if after-before == 2 {
		return strconv.Itoa(before+1) + "年无报告"
	}
	return strconv.Itoa(before+1) + "—" + strconv.Itoa(after-1) + "年无报告"
}
