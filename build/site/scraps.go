package site

import "strings"

// scraps is short texts in memory that they share: a report's page has a
// thousand of them.
type scraps struct{ b strings.Builder }

// scrapsSize is the memory that is asked for at a time.
const scrapsSize = 8 << 10

// keep makes a text of bytes.
func (s *scraps) keep(text []byte) string {
	if len(text) == 0 {
		return ""
	}
	from := s.room(len(text))
	s.b.Write(text)
	return s.b.String()[from:]
}

// join makes one text of two.
func (s *scraps) join(a, b string) string {
	from := s.room(len(a) + len(b))
	s.b.WriteString(a)
	s.b.WriteString(b)
	return s.b.String()[from:]
}

// room makes room for a text, and tells where it will stand.
func (s *scraps) room(n int) int {
	if s.b.Cap()-s.b.Len() < n {
		s.b = strings.Builder{}
		s.b.Grow(n + scrapsSize)
	}
	return s.b.Len()
}
