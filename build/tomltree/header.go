package tomltree

import (
	"strings"

	"jixiao/schema/source"
)

// header reads [a.b] or [[a.b]] and makes it the section.
func (p *parser) header() {
	if p.peek() != '[' {
		p.wideHeader()
		return
	}
	start := p.pos
	p.headers = append(p.headers, int32(start))
	p.pos++
	double := p.peek() == '['
	if double {
		p.pos++
	}
	if !p.keys(']') {
		p.pos = p.rest(p.pos).End
		p.lose()
		return
	}
	closed := 0
	for closed < 2 && p.closes() {
		closed++
	}
	quiet := p.quiet
	double = p.balance(start, double, closed)
	p.open(source.Span{Start: start, End: p.pos}, double)
	p.lineEnd()
	p.quiet = quiet
}

// closes takes a bracket that closes a header.
func (p *parser) closes() bool {
	symbol, size := p.symbol()
	switch {
	case p.peek() == ']':
		p.pos++
		return true
	case symbol == ']':
		span := source.Span{Start: p.pos, End: p.pos + size}
		p.fault(slipWide, span, p.word(span), "]").fix(span.Start, span.End, "]")
		p.pos += size
		return true
	default:
		return false
	}
}

// balance reports that a header has more brackets on one side, and tells
// whether it stands for an element of an array: the longer side is what was
// meant. What else is wrong with the line is no further fault.
func (p *parser) balance(start int, double bool, closed int) bool {
	opened := 1
	if double {
		opened = 2
	}
	if closed == opened {
		return double
	}
	p.pos = start + len(strings.TrimRight(p.text[start:p.pos], " \t"))
	span := source.Span{Start: start, End: p.pos}
	if closed > opened {
		p.fault(slipHeaderStart, span, p.word(span)).fix(start, start, "[")
	} else {
		missing := "]]"[closed:opened]
		p.fault(slipHeaderEnd, span, p.word(span), missing).fix(p.pos, p.pos, missing)
	}
	p.quiet = true
	return double || closed > opened
}

// wideHeader reads a header in full-width brackets.
func (p *parser) wideHeader() {
	rest := p.rest(p.pos)
	narrow := halfWidth(p.text[rest.Start:rest.End])
	p.fault(slipFullWidth, rest, p.word(rest), excerpt(narrow)).fix(rest.Start, rest.End, narrow)
	quiet := p.quiet
	p.quiet = true
	for symbol, size := p.symbol(); symbol == '['; symbol, size = p.symbol() {
		p.pos += size
	}
	if p.keys(']') {
		p.open(rest, strings.HasPrefix(narrow, "[["))
	} else {
		p.lose()
	}
	p.pos = rest.End
	p.quiet = quiet
}

// lose makes a section that is not in the tree: one can't tell where the keys
// below a broken header belong.
func (p *parser) lose() {
	p.section, p.repeats = p.newNode(), false
}

// open makes the table that p.parts names the section.
func (p *parser) open(span source.Span, double bool) {
	p.trust()
	last := len(p.parts) - 1
	table, blamed := p.root, false
	for _, k := range p.parts[:last] {
		table, blamed = p.super(table, k, blamed)
		if table == nil {
			p.lose()
			return
		}
	}
	k := p.parts[last]
	before := p.child(table, k.key)
	p.repeats = false
	if before == nil && double {
		before = p.newNode()
		before.Kind, before.Form, before.Key, before.KeySpan = Array, Header, k.key, k.span
		p.span(before, span.Start, span.End)
		p.add(table, before)
	}
	switch {
	case before == nil:
		p.section = p.enter(table, k, Header)
		p.span(p.section, span.Start, span.End)
	case double:
		p.openElement(before, span, k.span)
	case before.Kind == Table && before.Form == Implied:
		before.Form, before.KeySpan = Header, k.span
		p.span(before, span.Start, span.End)
		p.section = before
	default:
		p.reopen(before, span, blamed)
	}
}

// super steps into a table above the one that a header names.
func (p *parser) super(table *Node, k part, blamed bool) (*Node, bool) {
	n := p.child(table, k.key)
	switch {
	case n == nil:
		return p.enter(table, k, Implied), blamed
	case n.Kind == Table && n.Form != Inline:
		return n, blamed || n.blamed
	case n.Kind == Array && n.Form == Header:
		return n.last, blamed || n.last.blamed
	case n.Kind == Table || n.Kind == Array:
		p.clash(slipClosed, n, k.span)
	default:
		p.clash(slipNotTable, n, k.span)
	}
	return nil, blamed
}

// openElement adds an element to an array of tables.
func (p *parser) openElement(array *Node, span, key source.Span) {
	if array.Kind == Table && array.Form == Header {
		p.widen(array)
	}
	if array.Kind != Array || array.Form != Header {
		p.lose()
		p.clash(slipNotArray, array, span)
		return
	}
	n := p.newNode()
	n.Form, n.KeySpan = Header, source.Span{Start: span.Start, End: span.Start}
	p.span(n, span.Start, span.End)
	p.add(array, n)
	p.section = n
}

// widen makes a table with a header the first element of an array: the next of
// its name shows that its header lacks a pair of brackets.
func (p *parser) widen(n *Node) {
	if !n.blamed {
		start, end := n.Span.Start, n.Span.End
		p.fault(slipFirstDouble, n.Span, excerpt(n.Key)).fix(start, end, "["+p.text[start:end]+"]")
	}
	first := p.newNode()
	*first = *n
	first.Key, first.KeySpan, first.next = "", source.Span{Start: n.Span.Start, End: n.Span.Start}, nil
	if first.count > manyKeys {
		for c := range first.Children() {
			p.names[name{first, c.Key}] = c
		}
	}
	n.Kind, n.first, n.last, n.count = Array, first, first, 1
}

// reopen reports a second header for the same name, and goes on with what can
// be meant: the same table again, or one more element.
func (p *parser) reopen(before *Node, span source.Span, blamed bool) {
	switch {
	case before.Kind == Array && before.Form == Header:
		p.fault(slipNeedsDouble, span, excerpt(before.Key)).
			fix(span.Start, span.End, "["+p.text[span.Start:span.End]+"]").
			relate(p.place(before.Span))
		p.openElement(before, span, span)
	case before.Kind == Table && before.Form != Inline:
		if !blamed {
			p.fault(slipRepeated, span, p.word(span), "["+p.word(span)+"]").relate(p.place(before.head()))
		}
		before.blamed = true
		p.section, p.repeats = before, true
	case before.Kind == Table || before.Kind == Array:
		p.lose()
		p.clash(slipClosed, before, span)
	default:
		p.lose()
		p.clash(slipNotTable, before, span)
	}
}
