package tomltree

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema/source"
)

// quoted reads a string on one line. The cursor is at its opening quote.
func (p *parser) quoted(n *Node, quote byte) {
	start, class := p.pos, basicByte
	if quote == '\'' {
		class = rawByte
	}
	n.Kind = String
	p.pos++
	for {
		p.pos = skip(p.text, p.pos, class)
		switch c := p.peek(); {
		case c == quote:
			p.pos++
			p.span(n, start, p.pos)
			return
		case c == '\\':
			p.escape(n, false)
		case c == '\n', c == '\r' && strings.HasPrefix(p.text[p.pos:], "\r\n"):
			p.unclosedText(n, start, quote)
			return
		default:
			p.controlIn(n)
		}
	}
}

// multiline reads a string between triple quotes. The cursor is at the first.
func (p *parser) multiline(n *Node, quote byte) {
	start, class := p.pos, basicByte
	if quote == '\'' {
		class = rawByte
	}
	n.Kind = String
	p.pos += 3
	for p.pos < len(p.text) {
		p.pos = skip(p.text, p.pos, class)
		switch c := p.peek(); {
		case p.pos == len(p.text):
		case c == quote:
			if p.closesMultiline(quote) {
				p.span(n, start, p.pos)
				p.suspectMultiline(n)
				return
			}
		case c == '\n':
			p.pos++
		case c == '\\':
			p.escape(n, true)
		case c == '\r' && strings.HasPrefix(p.text[p.pos:], "\r\n"):
			p.pos += 2
		default:
			p.controlIn(n)
		}
	}
	p.unclosedMultiline(n, start)
}

// closesMultiline takes a run of quotes and tells whether it closes the
// string: three do, and two more may belong to the text.
func (p *parser) closesMultiline(quote byte) bool {
	run := 0
	for run < 5 && p.peek() == quote {
		p.pos++
		run++
	}
	return run >= 3
}

// controlIn reports the control character at the cursor, the first in a string.
func (p *parser) controlIn(n *Node) {
	if n.Kind != Bad {
		p.control(p.pos)
	}
	n.Kind = Bad
	p.pos++
}

// escape takes the escape at the cursor, which stands in a basic string; lines
// tells whether a backslash may join lines there.
func (p *parser) escape(n *Node, lines bool) {
	n.escaped = true
	if _, size := unescape(p.text[p.pos:], lines); size > 0 {
		p.pos += size
		return
	}
	start := p.pos
	p.pos++
	if c := p.peek(); c != '\n' && c != '\r' {
		_, size := p.rune()
		p.pos += size
	}
	if n.Kind != Bad {
		span := source.Span{Start: start, End: p.pos}
		p.fault(slipEscape, span, p.word(span)).fix(start, start, `\`)
	}
	n.Kind = Bad
}

// unclosedText reports a string without an end on its line. It is taken to end
// with the line, but for the brackets that close there.
func (p *parser) unclosedText(n *Node, start int, quote byte) {
	told := n.Kind == Bad
	line := strings.TrimRight(p.text[start:p.pos], " \t")
	if p.depth > 0 {
		line = strings.TrimRight(line, "]}, \t")
	}
	p.pos = start + max(1, len(line))
	p.bad(n, start, p.pos)
	if told {
		return
	}
	if r, size := utf8.DecodeLastRuneInString(line); r == '”' || r == '’' || r == '＂' {
		p.fault(slipChineseClose, n.Span, p.word(n.Span), string(r)).fix(p.pos-size, p.pos, string(rune(quote)))
		return
	}
	p.fault(slipUnclosedText, n.Span, p.word(n.Span)).fix(p.pos, p.pos, string(rune(quote)))
}
