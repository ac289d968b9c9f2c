package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// buffer is HTML being written. It is a util.BufWriter, so that goldmark can
// resolve entities and escapes into it.
type buffer []byte

func (b *buffer) Write(p []byte) (int, error)       { *b = append(*b, p...); return len(p), nil }
func (b *buffer) WriteString(s string) (int, error) { *b = append(*b, s...); return len(s), nil }
func (b *buffer) WriteByte(c byte) error            { *b = append(*b, c); return nil }
func (b *buffer) WriteRune(r rune) (int, error) {
	before := len(*b)
	*b = utf8.AppendRune(*b, r)
	return len(*b) - before, nil
}
func (b *buffer) Available() int { return cap(*b) - len(*b) }
func (b *buffer) Buffered() int  { return len(*b) }
func (b *buffer) Flush() error   { return nil }

func (b *buffer) add(s string) { *b = append(*b, s...) }

// special marks the bytes that can't be copied into HTML as they are.
var special = [256]bool{0: true, '"': true, '&': true, '<': true, '>': true, '\\': true}

func plain[T string | []byte](s T) bool {
	for i := range len(s) {
		if special[s[i]] {
			return false
		}
	}
	return true
}

// text writes Markdown text: entities and backslash escapes are resolved.
func (b *buffer) text(s []byte) {
	if plain(s) {
		*b = append(*b, s...)
		return
	}
	html.DefaultWriter.Write(b, s)
}

// raw writes text that has no escapes, such as code.
func (b *buffer) raw(s []byte) {
	for _, c := range s {
		if escaped := util.EscapeHTMLByte(c); escaped != nil {
			*b = append(*b, escaped...)
			continue
		}
		*b = append(*b, c)
	}
}

// escape writes a plain string.
func (b *buffer) escape(s string) {
	if plain(s) {
		b.add(s)
		return
	}
	b.raw([]byte(s))
}

// attribute writes an attribute unless its value is empty.
func (b *buffer) attribute(name, value string) {
	if value == "" {
		return
	}
	b.add(" ")
	b.add(name)
	b.add(`="`)
	b.escape(value)
	b.add(`"`)
}

// href writes an attribute that holds an address.
func (b *buffer) href(name, address string) {
	b.add(" ")
	b.add(name)
	b.add(`="`)
	if isAddress(address) {
		b.add(address)
	} else {
		b.raw(util.URLEscape([]byte(address), false))
	}
	b.add(`"`)
}

// isAddress tells whether an address has no sign but those that every address may
// have, as those of the site's own pages.
func isAddress(s string) bool {
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', '-' <= c && c <= '/', c == '_', c == '#', c == '~':
		default:
			return false
		}
	}
	return true
}
