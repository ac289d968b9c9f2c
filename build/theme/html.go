package theme

import "strings"

// markup is HTML that is being written.
type markup struct{ bytes []byte }

// raw writes HTML as it is.
func (m *markup) raw(parts ...string) {
	for _, p := range parts {
		m.bytes = append(m.bytes, p...)
	}
}

// attribute writes a space and an attribute.
func (m *markup) attribute(name, value string) {
	m.raw(" ", name, `="`)
	m.text(value)
	m.raw(`"`)
}

// text writes words, in an element or in a quoted attribute.
func (m *markup) text(s string) {
	from := 0
	for i := range len(s) {
		if c := s[i]; special[c] {
			m.bytes = append(m.bytes, s[from:i]...)
			m.bytes = append(m.bytes, entities[c]...)
			from = i + 1
		}
	}
	m.bytes = append(m.bytes, s[from:]...)
}

var entities = [256]string{0: "\uFFFD", '"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;"}

// special marks the bytes that have an entity: few enough to be looked up fast.
var special = func() (out [256]bool) {
	for c := range entities {
		out[c] = entities[c] != ""
	}
	return out
}()

const hex = "0123456789abcdef"

// fragment writes the part of an address that leads to an id.
func (m *markup) fragment(id string) {
	m.bytes = append(m.bytes, '#')
	for i := 0; i < len(id); i++ {
		switch c := id[i]; c {
		case ' ', '"', '%', '<', '>', '`', '\'', '&', '\t', '\n', '\r', 0:
			m.bytes = append(m.bytes, '%', hex[c>>4], hex[c&15])
		default:
			m.bytes = append(m.bytes, c)
		}
	}
}

// address is a URL, or a harmless one where its scheme is none that a page may
// lead to.
func address(url string) string {
	scheme, _, ok := strings.Cut(url, ":")
	if !ok || strings.Contains(scheme, "/") ||
		strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "mailto") {
		return url
	}
	return "#ZgotmplZ" // as html/template has it
}

// encoded is s as part of a URL: its own marks are kept in an address, and
// encoded as all else in a query or a fragment.
func encoded(s string, part bool) string {
	for i := 0; i < len(s); i++ {
		if urlBytes[s[i]] != always && !urlByte(s, i, part) {
			return encodeFrom(s, i, part)
		}
	}
	return s
}

func encodeFrom(s string, i int, part bool) string {
	var buffer [256]byte
	out := append(buffer[:0], s[:i]...)
	for ; i < len(s); i++ {
		if urlByte(s, i, part) {
			out = append(out, s[i])
			continue
		}
		out = append(out, '%', hex[s[i]>>4], hex[s[i]&15])
	}
	return string(out)
}

// urlByte tells whether a byte stands for itself.
func urlByte(s string, i int, part bool) bool {
	switch urlBytes[s[i]] {
	case always:
		return true
	case ofAddress:
		return !part
	case escape:
		return !part && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2])
	}
	return false
}

// What becomes of a byte in a URL; of all others, an escape is made.
const (
	always    = 1 + iota // it stands for itself
	ofAddress            // in an address
	escape               // in an address, if it begins an escape
)

var urlBytes = func() (out [256]byte) {
	for c := range out {
		if '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' {
			out[c] = always
		}
	}
	for _, c := range []byte("-._~") {
		out[c] = always
	}
	for _, c := range []byte("!#$&*+,/:;=?@[]") {
		out[c] = ofAddress
	}
	out['%'] = escape
	return out
}()

func isHex(c byte) bool { return strings.IndexByte("0123456789abcdefABCDEF", c) >= 0 }
