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

// read reads a figure. Where it can't be read the cell is Broken, and reported
// (ok false) unless the front matter's own reader has done so.
func (c *Cell) read(f *front.Figure, kind cellKind, money quantity.Unit) (fault FaultKind, ok bool) {
	c.Text = f.Text
	if c.State = stateOf(f); c.State != Stated {
		return 0, true
	}
	if c.Number, ok = readNumber(f); !ok {
		if c.State = Blank; kind != anyFigure && deniesFigure(f.Text) {
			return 0, true
		}
		c.State = Broken
		return NotAFigure, false
	}
	if fault, ok = fit(&c.Number, kind, money); !ok {
		c.Number, c.State = quantity.Number{}, Broken
	}
	return fault, ok
}

// stateOf is the state of a cell before its figure is read.
func stateOf(f *front.Figure) State {
	switch f.State {
	case front.Absent:
		return Absent
	case front.Broken:
		return Broken
	case front.Blank:
		return Blank
	case front.Quoted:
		if saysNothing(f.Text) {
			return Blank
		}
	}
	return Stated
}

// saysNothing tells whether a text is empty, or a dash or a stroke as forms
// print them where nothing applies. 无 is an answer.
func saysNothing(s string) bool {
	for _, r := range s {
		if r >= '0' && r <= '9' || !strings.ContainsRune(blankSigns, r) {
			return false
		}
	}
	return true
}

// deniesFigure tells whether a cell of a table says that it holds no figure, as
// the rate of a source that gave no money. 无 may as well mean 0.
func deniesFigure(s string) bool {
	switch strings.Trim(s, blankSigns) {
	case "不适用", "不涉及", "NA", "N/A", "n/a":
		return true
	}
	return false
}

const blankSigns = " \t\r\n\u3000\u00a0/／\\＼-－–—―─−‐‑‒﹣~～"

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
// it already: 0.7275 as a rate is less than one percent, unless the amounts beside
// it say 72.75% (see rates).
func fit(n *quantity.Number, kind cellKind, money quantity.Unit) (fault FaultKind, ok bool) {
	ok = true
	switch kind {
	case anAmount:
		fault = NotMoney
		*n, ok = n.In(money)
	case aPercentage:
		fault = NotPercent
		*n, ok = n.In(quantity.Percent)
	case points:
		fault = NotPoints
		ok = n.Unit == "" || n.Unit == "分"
		n.Unit = ""
		if ok && n.Value.Sign() < 0 {
			return NegativePoints, false
		}
	}
	return fault, ok
}

// read reads a target or an actual value. Every string is one, if only as
// words.
func (v *Value) read(f *front.Figure) (ok bool) {
	v.Text = f.Text
	if v.State = stateOf(f); v.State != Stated {
		return true
	}
	if f.State == front.Quoted {
		v.Target = quantity.ParseTarget(f.Text)
		return true
	}
	if v.Number, v.HasNumber = bareNumber(f.Text); v.HasNumber {
		return true
	}
	if t := quantity.ParseTarget(f.Text); t.HasDate { // a TOML date
		v.Target = t
		return true
	}
	v.State = Broken
	return false
}
