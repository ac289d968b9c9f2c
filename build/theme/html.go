package theme

import (
	"html/template"
	"strings"
	"sync"
)

// markup is HTML that is being written.
type markup struct{ bytes []byte }

// markups are kept for use again: a page needs some hundred of them.
var markups = sync.Pool{New: func() any { return &markup{bytes: make([]byte, 0, 512)} }}

func newMarkup() *markup {
	m := markups.Get().(*markup)
	m.bytes = m.bytes[:0]
	return m
}

// done returns what was written; m isn't used after it.
func (m *markup) done() template.HTML {
	html := template.HTML(m.bytes)
	markups.Put(m)
	return html
}

// raw writes HTML as it is.
func (m *markup) raw(parts ...string) {
	for _, p := range parts {
		m.bytes = append(m.bytes, p...)
	}
}

// text writes words, in an element or in a quoted attribute.
func (m *markup) text(s string) {
	from := 0
	for i := 0; i < len(s); i++ {
		if entity := entities[s[i]]; entity != "" {
			m.bytes = append(m.bytes, s[from:i]...)
			m.bytes = append(m.bytes, entity...)
			from = i + 1
		}
	}
	m.bytes = append(m.bytes, s[from:]...)
}

var entities = [256]string{0: "\uFFFD", '"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;"}

// fragment writes the part of an address that leads to an id.
func (m *markup) fragment(id string) {
	const hex = "0123456789ABCDEF"
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

// url writes an address, in a quoted attribute; "#" where its scheme is none
// that a page may lead to.
func (m *markup) url(s string) {
	if !leads(s) {
		s = "#"
	}
	m.text(s)
}

func leads(url string) bool {
	scheme, _, ok := strings.Cut(url, ":")
	if !ok || strings.ContainsAny(scheme, "/?#") {
		return true
	}
	return strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "mailto")
}
