package tomltree

import "jixiao/schema/source"

// array reads an array. The cursor is at its bracket.
func (p *parser) array(n *Node) {
	n.Kind = Array
	if p.tooDeep(n) {
		return
	}
	start := p.pos
	p.depth++
	p.pos++
	end := p.pos
	for p.nextElement(n, &end) {
	}
	p.depth--
	p.closeBracket(n, start, end, ']')
}

// nextElement reads an element and the comma after it; end becomes the end of
// what was read. It returns false where the array ends.
func (p *parser) nextElement(n *Node, end *int) bool {
	fresh := p.gap()
	c, _ := p.punctuation()
	switch {
	case p.pos == len(p.text), fresh && p.statementAhead(p.pos), c == ']', c == '}':
		return false
	case c == ',':
		p.extraComma()
		return true
	}
	child := p.newNode()
	child.KeySpan = source.Span{Start: p.pos, End: p.pos}
	p.add(n, child)
	p.value(child)
	*end = child.Span.End
	if p.broken || p.gap() && p.statementAhead(p.pos) {
		return false
	}
	p.separator(end)
	return true
}

// separator expects a comma after an element of an array or table, unless the
// brackets close.
func (p *parser) separator(end *int) {
	c, size := p.punctuation()
	switch {
	case p.pos == len(p.text), c == ']', c == '}':
	case c == ',':
		if size > 1 {
			p.wide(size, ",")
		}
		p.pos += size
		*end = p.pos
	case p.startsValue():
		p.fault(slipMissingComma, source.Span{Start: *end, End: p.pos}).fix(*end, *end, ",")
	default:
		rest := p.rest(p.pos)
		p.fault(slipTextAfter, rest, p.word(rest))
		p.pos = skipBlank(p.text, rest.End)
		if c, size := p.punctuation(); c == ',' {
			p.pos += size
		}
		*end = p.pos
	}
}

// closeBracket ends an array or an inline table, which has begun at start and
// whose last element stands before end.
func (p *parser) closeBracket(n *Node, start, end int, bracket byte) {
	c, size := p.punctuation()
	closes := c == ']' || c == '}'
	p.span(n, start, end)
	switch {
	case p.broken:
	case c == bracket && size > 1:
		p.wide(size, string(rune(bracket)))
		p.pos += size
		p.span(n, start, p.pos)
	case c == bracket:
		p.pos++
		p.span(n, start, p.pos)
	case closes && (c == '}' && p.braces == 0 || c == ']' && p.depth == p.braces):
		// Nothing is open that this could close: it is meant for us.
		span := source.Span{Start: p.pos, End: p.pos + size}
		p.fault(slipWrongBracket, span, p.text[start:start+1], string(rune(bracket)), p.word(span)).
			fix(span.Start, span.End, string(rune(bracket)))
		p.pos += size
		p.span(n, start, p.pos)
	default:
		p.fault(slipUnclosed, source.Span{Start: start, End: start + 1}, p.text[start:start+1], string(rune(bracket))).
			fix(end, end, string(rune(bracket)))
		p.broken = !closes
	}
}

// punctuation is the byte at the cursor and its length, a full-width mark as
// the one it stands for; 0 at the end of the text.
func (p *parser) punctuation() (byte, int) {
	if p.pos == len(p.text) {
		return 0, 0
	}
	if symbol, size := p.symbol(); symbol != 0 {
		return symbol, size
	}
	return p.text[p.pos], 1
}

// wide reports full-width punctuation at the cursor.
func (p *parser) wide(size int, ascii string) {
	span := source.Span{Start: p.pos, End: p.pos + size}
	p.fault(slipWide, span, p.word(span), ascii).fix(span.Start, span.End, ascii)
}

func (p *parser) extraComma() {
	_, size := p.punctuation()
	span := source.Span{Start: p.pos, End: p.pos + size}
	p.fault(slipExtraComma, span).fix(span.Start, span.End, "")
	p.pos = span.End
}

// tooDeep reports brackets that stand too deep in each other and skips them.
func (p *parser) tooDeep(n *Node) bool {
	if p.depth < maxDepth {
		return false
	}
	start := p.pos
	p.fault(slipTooDeep, source.Span{Start: start, End: start + 1})
	for open := 0; p.pos < len(p.text); {
		c := p.text[p.pos]
		p.pos++
		switch c {
		case '[', '{':
			open++
		case ']', '}':
			open--
		case '"', '\'':
			p.pos = p.closing(p.pos, string(rune(c))) + 1
		}
		if open == 0 {
			p.bad(n, start, p.pos)
			return true
		}
	}
	p.bad(n, start, p.pos)
	p.broken = true
	return true
}
