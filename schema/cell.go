package schema

import (
	"strings"

	"jixiao/schema/front"
	"jixiao/schema/quantity"
)

// A cellKind is what a cell is to hold.
type cellKind int8

const (
	anyFigure cellKind = iota
	anAmount           // in the money unit of its table
	aPercentage
	points // 分值 and 得分; they bear no unit
)

// readCell reads a figure. Where it can't be read the cell is Broken, and
// reported (ok false) unless the front matter's own reader has done so.
func readCell(f *front.Figure, kind cellKind, money quantity.Unit) (c Cell, fault FaultKind, ok bool) {
	c.Text = f.Text
	switch {
	case f.State == front.Absent:
		return c, 0, true
	case f.State == front.Broken:
		c.State = Broken
		return c, 0, true
	case blank(f):
		c.State = Blank
		return c, 0, true
	}
	n, ok := readNumber(f)
	if !ok {
		c.State = Broken
		return c, NotAFigure, false
	}
	if n, fault, ok = fit(n, kind, money); !ok {
		c.State = Broken
		return c, fault, false
	}
	c.Number, c.State = n, Stated
	return c, 0, true
}

// readNumber reads a figure that is neither absent nor blank.
func readNumber(f *front.Figure) (quantity.Number, bool) {
	if f.State == front.Bare {
		return bareNumber(f.Text)
	}
	return quantity.Parse(f.Text)
}

// bareNumber reads a TOML number. Exponents, hexadecimal digits, inf and nan
// are no way to print a figure in a report.
func bareNumber(s string) (quantity.Number, bool) {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9' || c == '.' || c == '_':
		case i == 0 && (c == '+' || c == '-'):
		default:
			return quantity.Number{}, false
		}
	}
	return quantity.Parse(s)
}

// fit brings a number into the unit of its cell. A number without a unit is in
// it already: 0.7275 as a rate is less than one percent, not 72.75%.
func fit(n quantity.Number, kind cellKind, money quantity.Unit) (quantity.Number, FaultKind, bool) {
	ok := true
	switch kind {
	case anAmount:
		n, ok = n.In(money)
		return n, NotMoney, ok
	case aPercentage:
		n, ok = n.In(quantity.Percent)
		return n, NotPercent, ok
	case points:
		ok = n.Unit == "" || n.Unit == "分"
		n.Unit = ""
		return n, NotPoints, ok
	}
	return n, 0, true
}

// blank tells whether a cell says nothing: it is empty, or has a dash or a
// stroke as forms print them where nothing applies. 无 is an answer.
func blank(f *front.Figure) bool {
	return f.State == front.Blank || f.State == front.Quoted && strings.Trim(f.Text, blankSigns) == ""
}

const blankSigns = " \t\r\n\u3000\u00a0/／\\＼-－–—―─−‐‑‒﹣~～"

// readValue reads a target or an actual value. Every string is one, if only
// as words.
func readValue(f *front.Figure) (v Value, ok bool) {
	v.Text = f.Text
	switch {
	case f.State == front.Absent:
		return v, true
	case f.State == front.Broken:
		v.State = Broken
		return v, true
	case blank(f):
		v.State = Blank
		return v, true
	case f.State == front.Quoted:
		v.Target, v.State = quantity.ParseTarget(f.Text), Stated
		return v, true
	}
	if v.Number, v.HasNumber = bareNumber(f.Text); v.HasNumber {
		v.State = Stated
		return v, true
	}
	if t := quantity.ParseTarget(f.Text); t.HasDate { // a TOML date
		v.Target, v.State = t, Stated
		return v, true
	}
	v.Target, v.State = quantity.Target{}, Broken
	return v, false
}
