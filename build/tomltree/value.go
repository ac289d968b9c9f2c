package tomltree

import (
	"strings"

	"jixiao/schema/source"
)

// value reads the value at the cursor into a node. After it the cursor is at
// least one byte further, unless the value is missing.
func (p *parser) value(n *Node) {
	start := p.pos
	switch c := p.peek(); c {
	case '"', '\'':
		if strings.HasPrefix(p.text[start:], `"""`) || strings.HasPrefix(p.text[start:], `'''`) {
			p.multiline(n, c)
			return
		}
		p.quoted(n, c)
		p.quoteInside(n, c)
	case '[':
		p.array(n)
	case '{':
		p.inlineTable(n)
	default:
		p.scalar(n)
	}
}

// scalar reads a value without quotes and brackets.
func (p *parser) scalar(n *Node) {
	start := p.pos
	end := skip(p.text, start, tokenByte)
	kind := kindOf(p.text[start:end])
	if kind == LocalDate && p.timeAt(end) {
		end = skip(p.text, end+1, tokenByte)
		kind = kindOf(p.text[start:end])
	}
	if kind != Bad && (p.ended(end) || p.pairAhead(end)) {
		n.Kind = kind
		p.span(n, start, end)
		p.pos = end
		return
	}
	rest := p.rest(start)
	p.bad(n, rest.Start, rest.End)
	p.pos = rest.End
	p.explain(n)
}

// timeAt tells whether a space and a time stand at i: after a date, a space is
// as good as the letter T.
func (p *parser) timeAt(i int) bool {
	s := p.text[i:]
	return len(s) > 3 && s[0] == ' ' && is(s[1], decByte) && is(s[2], decByte) && s[3] == ':'
}

// quoteInside takes the rest of a string that ended too early, at a quote in
// its text: "开展"三公"经费".
func (p *parser) quoteInside(n *Node, quote byte) {
	if n.Kind == Bad || p.ended(p.pos) || strings.IndexByte(" \t\"'=,", p.text[p.pos]) >= 0 {
		return
	}
	start := n.Span.Start
	for i := p.pos; i < p.pos+window; {
		end := p.closing(i, string(rune(quote)))
		if end < i {
			return
		}
		if i = end + 1; p.ended(i) {
			p.pos = i
			p.bad(n, start, i)
			p.fault(slipQuoteInside, n.Span, p.word(n.Span)).fix(start, i, curly(n.Literal, quote))
			return
		}
	}
}

// curly writes Chinese quotes for those in the text of a string, or escapes
// them where they are no pairs.
func curly(literal string, quote byte) string {
	inner, ascii := literal[1:len(literal)-1], string(rune(quote))
	if quote == '\'' {
		return quoted(inner)
	}
	if strings.Count(inner, ascii)%2 != 0 {
		return ascii + strings.ReplaceAll(inner, ascii, `\"`) + ascii
	}
	for strings.Contains(inner, ascii) {
		inner = strings.Replace(inner, ascii, "“", 1)
		inner = strings.Replace(inner, ascii, "”", 1)
	}
	return ascii + inner + ascii
}

// missing reports a value that isn't there.
func (p *parser) missing(n *Node) {
	at := n.Span.Start
	span := source.Span{Start: max(p.from, at-1), End: at}
	if n.KeySpan.Len() > 0 {
		span.Start = n.KeySpan.Start
		span.End = n.KeySpan.Start + len(strings.TrimRight(p.text[span.Start:at], " \t"))
	}
	p.fault(slipMissingValue, span, excerpt(n.Key)).fix(at, at, `""`)
}
