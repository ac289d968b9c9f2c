package tomltree

import (
	"strings"

	"jixiao/schema/source"
)

// part is one part of a dotted key.
type part struct {
	key  string
	span source.Span
}

// keys reads a dotted key into p.parts, up to the byte that must follow it:
// the equals sign, or the bracket that closes a header. ok is false when there
// is no key; then the fault was reported.
func (p *parser) keys(end byte) (ok bool) {
	p.parts = p.parts[:0]
	start := p.pos
	for {
		p.blank()
		if !p.keyPart(end) {
			return false
		}
		p.blank()
		if p.peek() != '.' {
			break
		}
		p.pos++
	}
	if len(p.parts) > maxDepth {
		p.fault(slipTooDeep, source.Span{Start: start, End: p.pos})
		return false
	}
	return true
}

// keyPart reads one part of a dotted key.
func (p *parser) keyPart(end byte) bool {
	start := p.pos
	if c := p.peek(); c == '"' || c == '\'' {
		return p.unclosedKey(c, end) || p.quotedKey(c)
	}
	p.pos = skip(p.text, start, bareByte)
	if next := skipBlank(p.text, p.pos); p.pos > start && next < len(p.text) && p.text[next] == end {
		p.addPart(p.text[start:p.pos], start, p.pos)
		p.pos = next
		return true
	}
	if !p.keyEnded() && p.oddKey(start, end) {
		return true
	}
	if p.pos == start {
		p.noKey(end)
		return false
	}
	p.addPart(p.text[start:p.pos], start, p.pos)
	return true
}

func (p *parser) addPart(key string, start, end int) {
	p.parts = append(p.parts, part{key, source.Span{Start: start, End: end}})
}

// keyEnded tells whether something follows the cursor that ends a bare key.
func (p *parser) keyEnded() bool {
	i := skipBlank(p.text, p.pos)
	if i == len(p.text) {
		return true
	}
	switch p.text[i] {
	case '=', '.', ']', ':', '\n', '\r', '#':
		return true
	}
	symbol, _ := symbolAt(p.text, i)
	return symbol != 0
}

// oddKey takes what stands from start up to the end that a key must have as
// one key, although it isn't one without quotes: 得分系数 = 1.
func (p *parser) oddKey(start int, end byte) bool {
	stop := start
	for stop < len(p.text) && !p.endsOddKey(stop, end) {
		stop++
	}
	key := strings.TrimSpace(p.text[start:stop])
	if key == "" || stop == len(p.text) {
		return false
	}
	if symbol, _ := symbolAt(p.text, stop); symbol != end && p.text[stop] != end {
		return false
	}
	// What goes before the key is a space at most.
	start += strings.Index(p.text[start:stop], key)
	span := source.Span{Start: start, End: start + len(key)}
	p.fault(slipOddKey, span, excerpt(key), quoted(key)).fix(span.Start, span.End, quoted(key))
	p.addPart(key, span.Start, span.End)
	p.pos = span.End
	return true
}

func (p *parser) endsOddKey(i int, end byte) bool {
	switch c := p.text[i]; c {
	case '\n', '\r', '"', '\'', '#', end:
		return true
	}
	symbol, _ := symbolAt(p.text, i)
	return symbol == end || p.depth > 0 && p.stops(i)
}

// quotedKey reads a key in quotes.
func (p *parser) quotedKey(quote byte) bool {
	var n Node
	start := p.pos
	p.quoted(&n, quote)
	if n.Kind == Bad && !strings.HasSuffix(n.Literal[1:], string(rune(quote))) {
		return false
	}
	p.addPart(n.Text(), start, p.pos)
	return true
}

// unclosedKey takes a key without its second quote, when that is sure. It ends
// where a key must.
func (p *parser) unclosedKey(quote, end byte) bool {
	start := p.pos
	line, whole := p.near(start + 1)
	if !whole || strings.IndexByte(line, quote) >= 0 {
		return false
	}
	key, _, found := strings.Cut(line, string(rune(end)))
	if !found {
		return false
	}
	key = strings.TrimRight(key, " \t")
	p.pos = start + 1 + len(key)
	span := source.Span{Start: start, End: p.pos}
	p.fault(slipUnclosedText, span, p.word(span)).fix(p.pos, p.pos, string(rune(quote)))
	p.addPart(key, start, p.pos)
	return true
}

// noKey reports that there is no key at the cursor.
func (p *parser) noKey(end byte) {
	if p.unmask() {
		return
	}
	rest := p.rest(p.pos)
	switch c := p.peek(); {
	case len(p.parts) > 0:
		span := p.parts[len(p.parts)-1].span
		word := p.word(span)
		span.End = span.Start + len(strings.TrimRight(p.text[span.Start:p.pos], " \t"))
		p.fault(slipNoPart, span, word)
	case c == '=':
		p.fault(slipNoKey, rest, p.word(rest))
	case end == ']':
		for rest.Start > p.from && strings.IndexByte("[ \t", p.text[rest.Start-1]) >= 0 {
			rest.Start--
		}
		p.fault(slipNoName, rest, p.word(rest))
	default:
		p.fault(slipNotPair, rest, p.word(rest))
	}
}

// equals expects the equals sign after a key. found is false when no value can
// be expected either.
func (p *parser) equals(key part) (found bool) {
	if p.peek() == '=' {
		p.pos++
		return true
	}
	symbol, size := p.symbol()
	if p.peek() == ':' {
		symbol, size = ':', 1
	}
	start, word := p.pos, excerpt(key.key)
	if symbol != '=' && symbol != ':' && p.unmask() {
		return false
	}
	switch {
	case symbol == '=' || symbol == ':':
		p.pos += size
		span := source.Span{Start: start, End: p.pos}
		p.fault(slipEquals, span, word, p.word(span)).fix(start, p.pos, "=")
		return true
	case p.ended(p.pos):
		p.fault(slipNoEquals, key.span, word)
	case p.startsValue():
		rest := p.rest(start)
		p.fault(slipMissingEquals, source.Span{Start: key.span.Start, End: rest.End}, word, p.word(rest)).
			fix(start, start, "= ")
		p.quiet = true
		return true
	default:
		line := source.Span{Start: key.span.Start, End: p.rest(start).End}
		p.fault(slipNotPair, line, p.word(line))
	}
	return false
}

// startsValue tells whether what stands at the cursor can only be a value.
func (p *parser) startsValue() bool {
	c := p.peek()
	return is(c, decByte) || strings.IndexByte(`"'[{+-`, c) >= 0 || strings.HasPrefix(p.text[p.pos:], "“")
}
