package chart

import "html/template"

const (
	narrowBar = 17 // as wide as a label that runs upwards
	between   = 14 // between the columns of two years
	pageWidth = 620
)

// columns is a picture of columns that is being drawn.
type columns struct {
	frame
	bar     int  // width of a column
	upright bool // labels run upwards, because the picture would get too wide
}

func newColumns(f *Figure) *columns {
	c := &columns{frame: frame{figure: f, scale: newScale(f.amounts(), true, plotHeight)}}
	c.bar = max(f.widest()+4, 22)
	fit := pageWidth
	if f.Fit > 0 {
		fit = f.Fit
	}
	if len(f.Years)*(c.bar*len(f.Series)+between) > fit {
		c.bar, c.upright = narrowBar, true
	}
	if c.scale.lo.Sign() < 0 {
		c.foot = 12
	}
	headroom := 16
	if c.upright {
		headroom = f.widest() + 8
	}
	c.lay(max(c.bar*len(f.Series)+between, width("2020")+between), headroom)
	return c
}

func (c *columns) draw() template.HTML {
	width, height := c.size()
	c.open(c.figure, width, height)
	c.hatch()
	c.label(c.left-6, edge+10, "c-tick", "end", c.figure.Unit)
	c.legend(c.rect16)
	c.axes()
	base := c.top + c.scale.base()
	for _, s := range c.slots {
		if !s.gap() {
			c.year(s, base)
		}
	}
	c.line("c-axis", c.left, base, c.right, base)
	return c.close()
}

// hatch defines the fill of the second series.
func (c *columns) hatch() {
	c.put(`<defs><pattern id="`, name(c.figure.ID), `-hatch" width="6" height="6" patternUnits="userSpaceOnUse">`+
		`<rect class="c-hatch-ground" width="6" height="6" fill="white"/>`+
		`<path class="c-hatch" d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="black"/></pattern></defs>`)
}

func (c *columns) rect16(series, x, y int) { c.rect(series, x, y, 16, 11) }

// rect draws a box as the columns of a series look: empty, hatched, filled.
func (c *columns) rect(series, x, y, width, height int) {
	c.put(`<rect class="c-bar c-s`, num(series%3), `" x="`, num(x), `" y="`, num(y),
		`" width="`, num(width), `" height="`, num(height))
	switch series % 3 {
	case 0:
		c.put(`" fill="white" stroke="black"/>`)
	case 1:
		c.put(`" stroke="black" fill="url(#`, name(c.figure.ID), `-hatch)"/>`)
	default:
		c.put(`" stroke="black"/>`)
	}
}

// year draws the columns of one year and writes their values at their ends.
func (c *columns) year(s slot, base int) {
	x := s.middle() - c.bar*len(c.figure.Series)/2
	for i := range c.figure.Series {
		left := x + i*c.bar
		v := c.figure.Series[i].at(s.year)
		if !v.Known {
			c.label(left+c.bar/2, base-4, "c-value c-none", "middle", "—")
			continue
		}
		end := c.top + c.scale.y(v.Amount)
		c.rect(i, left+2, min(base, end), c.bar-4, max(base-end, end-base))
		c.value(left+c.bar/2, base, end, v.Text)
	}
}

// value writes a value above its column; below it where the column hangs.
func (c *columns) value(x, base, end int, words string) {
	switch {
	case c.upright:
		c.frame.upright(x+4, min(base, end)-4, "c-value", words)
	case end > base:
		c.label(x, end+13, "c-value", "middle", words)
	default:
		c.label(x, end-4, "c-value", "middle", words)
	}
}
