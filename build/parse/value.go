package parse

import (
	"strconv"
	"strings"

	"jixiao/build/tomltree"
	"jixiao/schema/front"
	"jixiao/schema/quantity"
)

// text reads a text. A number, a date and the like are taken as typed.
func (d *decoder) text(n *tomltree.Node, want kind) string {
	switch n.Kind {
	case tomltree.String:
		return n.Text()
	case tomltree.Bad:
		return d.meant(n).Text()
	}
	d.wrong(n, want)
	if n.Kind == tomltree.Table || n.Kind == tomltree.Array {
		return ""
	}
	return n.Literal
}

// day reads a date, quoted or not. Whether there is such a day isn't asked
// here.
func (d *decoder) day(n *tomltree.Node) string {
	switch n.Kind {
	case tomltree.LocalDate:
		return n.Literal
	case tomltree.LocalDateTime, tomltree.OffsetDateTime:
		d.wrong(n, day)
		return n.Literal[:len("2024-03-18")]
	case tomltree.Bad:
		if d.meant(n) == n { // 2025-02-30: that there is no such day was said
			return ""
		}
	}
	return d.text(n, day)
}

// flag reads true or false; in quotes it is a slip, but clear.
func (d *decoder) flag(n *tomltree.Node) bool {
	switch n.Kind {
	case tomltree.Boolean:
		return n.Literal == "true"
	case tomltree.Bad:
		return d.meant(n).Literal == "true"
	}
	d.wrong(n, flag)
	return n.Kind == tomltree.String && n.Text() == "true"
}

// whole reads a whole number, 0 where there is none.
func (d *decoder) whole(n *tomltree.Node) int64 {
	if n.Kind == tomltree.Integer {
		if i, err := strconv.ParseInt(strings.ReplaceAll(n.Literal, "_", ""), 0, 32); err == nil {
			return i
		}
	}
	d.wrong(n, whole)
	return 0
}

// figure reads a figure: a number in the unit of its table, or a text.
func (d *decoder) figure(n *tomltree.Node) front.Figure {
	switch n.Kind {
	case tomltree.String:
		return quotedFigure(n.Text())
	case tomltree.Integer, tomltree.Float:
		if isDecimal(n.Literal) {
			return front.Figure{Text: strings.ReplaceAll(n.Literal, "_", ""), State: front.Bare}
		}
		d.odd(n)
	case tomltree.LocalDate:
		return front.Figure{Text: n.Literal, State: front.Quoted} // 完成时间 has dates as targets
	case tomltree.Bad:
		return d.meantFigure(n)
	default:
		d.wrong(n, figure)
	}
	return front.Figure{Text: n.Literal, State: front.Broken}
}

func quotedFigure(s string) front.Figure {
	if strings.TrimSpace(s) == "" {
		return front.Figure{Text: s, State: front.Blank}
	}
	return front.Figure{Text: s, State: front.Quoted}
}

// isDecimal tells whether a TOML number is one that a report can print: no
// hexadecimals, powers of ten and infinities.
func isDecimal(literal string) bool {
	for i := range len(literal) {
		if c := literal[i]; (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != '_' {
			return false
		}
	}
	return true
}

// meantFigure reads a value that is no TOML. It counts only where the reader
// of the tree knew what was meant and that is a figure: 26.19万元 without
// quotes. Anything else is Broken, so that nothing is concluded from it and
// it isn't reported twice.
func (d *decoder) meantFigure(n *tomltree.Node) front.Figure {
	m := d.meant(n)
	switch m.Kind {
	case tomltree.Integer, tomltree.Float, tomltree.LocalDate:
		return d.figure(m)
	case tomltree.String:
		if t := quantity.ParseTarget(m.Text()); t.HasNumber || t.HasDate || t.Range != nil {
			return front.Figure{Text: m.Text(), State: front.Quoted}
		}
	}
	return front.Figure{Text: n.Text(), State: front.Broken}
}

// texts reads a list of texts. A single text is taken as a list of one.
func (d *decoder) texts(n *tomltree.Node) (list []string) {
	switch n.Kind {
	case tomltree.Array:
		d.elements(n, func(c *tomltree.Node) { list = append(list, d.text(c, text)) })
	case tomltree.String:
		d.wrong(n, texts)
		list = []string{n.Text()}
	default:
		d.wrong(n, texts)
	}
	return list
}

// bands reads a list of lists of figures.
func (d *decoder) bands(n *tomltree.Node) (list [][]front.Figure) {
	if n.Kind != tomltree.Array {
		d.wrong(n, bands)
		return nil
	}
	flat := false
	d.elements(n, func(row *tomltree.Node) {
		var figures []front.Figure
		if row.Kind == tomltree.Array {
			d.elements(row, func(c *tomltree.Node) { figures = append(figures, d.figure(c)) })
		} else {
			flat = flat || row.Kind != tomltree.Bad
		}
		list = append(list, figures)
	})
	if flat { // said once of the whole list: [90, 10] for [[90, 10]]
		d.wrong(n, bands)
	}
	return list
}

// pairs reads a table whose keys are headings.
func (d *decoder) pairs(n *tomltree.Node) []front.Pair {
	if n.Kind != tomltree.Table {
		d.wrong(n, pairs)
		return nil
	}
	list := make([]front.Pair, 0, n.Len())
	for c := range n.Children() {
		d.push(c.Key, -1)
		value := c.Literal
		if c.Kind == tomltree.String || c.Kind == tomltree.Bad || c.Kind == tomltree.Table || c.Kind == tomltree.Array {
			value = d.text(c, text)
		}
		list = append(list, front.Pair{Name: c.Key, Value: value})
		d.pop()
	}
	return list
}

func (d *decoder) elements(n *tomltree.Node, each func(*tomltree.Node)) {
	i := 0
	for c := range n.Children() {
		d.push("", i)
		each(c)
		d.pop()
		i++
	}
}
