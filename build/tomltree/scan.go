package tomltree

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao/schema/source"
)

const bom = "\uFEFF"

// window is how far a quote is looked for to which another one might belong.
// Without a bound, a long line of odd quotes would be searched over and over.
const window = 512

// skipBlank returns the offset of the first byte from i on that is no space and
// no tab.
func skipBlank(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	return i
}

// peek is the byte at the cursor. The end of the text is the end of a line.
func (p *parser) peek() byte {
	if p.pos < len(p.text) {
		return p.text[p.pos]
	}
	return '\n'
}

func (p *parser) rune() (rune, int) { return utf8.DecodeRuneInString(p.text[p.pos:]) }

// blank skips spaces and tabs, and with a fault what only looks like them.
func (p *parser) blank() {
	for {
		p.pos = skipBlank(p.text, p.pos)
		if c := p.peek(); c > ' ' && c < 0x7f || c == '\n' || !p.oddSpace() {
			return
		}
	}
}

// oddSpace skips a run of spaces that TOML doesn't know and of control
// characters.
func (p *parser) oddSpace() bool {
	start := p.pos
	first, _ := p.rune()
	for p.pos < len(p.text) {
		r, size := p.rune()
		if !isOddSpace(r) {
			break
		}
		p.pos += size
	}
	if p.pos == start {
		return false
	}
	slip := slipControl
	if unicode.IsSpace(first) && first > 0x7f {
		slip = slipOddSpace
	}
	p.fault(slip, source.Span{Start: start, End: p.pos}, codePoint(first)).fix(start, p.pos, " ")
	return true
}

func isOddSpace(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r <= 0x7f:
		return r < ' ' || r == 0x7f
	case r == '\u200b' || r == '\ufeff':
		return true
	default:
		return unicode.IsSpace(r)
	}
}

// newline skips the end of a line. A carriage return alone is a fault; it is
// named once, since such a file has it on every line.
func (p *parser) newline() {
	if p.pos >= len(p.text) {
		return
	}
	p.pos++
	if p.text[p.pos-1] == '\n' {
		return
	}
	if p.peek() == '\n' && p.pos < len(p.text) {
		p.pos++
		return
	}
	if !p.bareCR {
		p.bareCR = true
		p.fault(slipBareCR, source.Span{Start: p.pos - 1, End: p.pos})
	}
}

// comment skips a comment up to the end of its line.
func (p *parser) comment() {
	for faulty := false; ; p.pos++ {
		p.pos = skip(p.text, p.pos, plainByte)
		if c := p.peek(); c == '\n' || c == '\r' {
			return
		}
		if !faulty {
			p.control(p.pos)
		}
		faulty = true
	}
}

// control reports the control character at i.
func (p *parser) control(i int) {
	span := source.Span{Start: i, End: i + 1}
	p.fault(slipControl, span, codePoint(rune(p.text[i]))).fix(span.Start, span.End, "")
}

// gap skips all that may stand between the elements of an array and tells
// whether a new line has begun.
func (p *parser) gap() (fresh bool) {
	for p.pos < len(p.text) {
		p.blank()
		switch p.peek() {
		case '\n', '\r':
			fresh = true
			p.newline()
		case '#':
			p.comment()
		default:
			return fresh
		}
	}
	return true
}

// ended tells whether a value may end at i: at the end of the line, and in
// brackets at a comma or a closing bracket, even a full-width one.
func (p *parser) ended(i int) bool {
	i = skipBlank(p.text, i)
	return i == len(p.text) || p.stops(i)
}

func (p *parser) stops(i int) bool {
	switch c := p.text[i]; c {
	case '\n', '\r', '#':
		return true
	case ',', ']', '}':
		return p.depth > 0
	default:
		if c < utf8.RuneSelf || p.depth == 0 {
			return false
		}
		symbol, _ := symbolAt(p.text, i)
		return symbol == ',' || symbol == ']' || symbol == '}'
	}
}

// rest is the stretch from i to where a value that is no value ends: at the
// end of the line or before a comment, and in brackets before the next comma
// or closing bracket. What stands in quotes doesn't end it.
func (p *parser) rest(i int) source.Span {
	start := i
	for i < len(p.text) && !p.stops(i) {
		c := p.text[i]
		if c == '"' || c == '\'' {
			i = p.closing(i+1, string(rune(c)))
		} else if strings.HasPrefix(p.text[i:], "“") {
			i = p.closing(i+len("“"), "”\"“")
		}
		_, size := utf8.DecodeRuneInString(p.text[i:])
		i += size
	}
	trimmed := strings.TrimRightFunc(p.text[start:i], unicode.IsSpace)
	return source.Span{Start: start, End: start + len(trimmed)}
}

// closing returns the offset of the next of some quotes on the line, else that
// of the byte before i.
func (p *parser) closing(i int, quotes string) int {
	line, _ := p.near(i)
	if at := strings.IndexAny(line, quotes); at >= 0 {
		return i + at
	}
	return i - 1
}

// near is what stands on the line from i on, as far as it is looked at; whole
// tells whether that is all.
func (p *parser) near(i int) (line string, whole bool) {
	end := min(i+window, len(p.text))
	line = p.text[i:end]
	if at := strings.IndexAny(line, "\r\n"); at >= 0 {
		return line[:at], true
	}
	return line, end == len(p.text)
}

// symbol is the ASCII punctuation that the full-width one at the cursor stands
// for, and its length; 0 where there is none.
func (p *parser) symbol() (byte, int) {
	if p.peek() < utf8.RuneSelf {
		return 0, 0
	}
	return symbolAt(p.text, p.pos)
}

func symbolAt(s string, i int) (byte, int) {
	r, size := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '，':
		return ',', size
	case '＝':
		return '=', size
	case '：':
		return ':', size
	case '［', '【':
		return '[', size
	case '］', '】':
		return ']', size
	case '｛':
		return '{', size
	case '｝':
		return '}', size
	default:
		return 0, 0
	}
}
