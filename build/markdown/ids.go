package markdown

import (
	"strconv"
	"strings"
	"unicode"
)

// maxID is the longest id, in characters, before a number is added.
const maxID = 60

// ids gives every heading of a page an id of its own.
type ids struct{ used map[string]int } // an id and how many share it

// of makes an id from a heading's text: "一、项目基本情况" → "一-项目基本情况".
// An id that is taken gets a number: "总结-2".
func (s *ids) of(heading string) string {
	id := slug(heading)
	if s.used == nil {
		s.used = map[string]int{}
	}
	n := s.used[id]
	if n == 0 {
		s.used[id] = 1
		return id
	}
	numbered := id
	for taken := true; taken; _, taken = s.used[numbered] {
		n++
		numbered = id + "-" + strconv.Itoa(n)
	}
	s.used[id], s.used[numbered] = n, 1
	return numbered
}

// ideograph tells whether a character is one of those that most headings consist of:
// they are letters, and have no other case.
func ideograph(r rune) bool { return r >= '一' && r <= '鿿' }

// slug keeps the letters, digits and marks of a text in lower case; whatever
// stands between them becomes one hyphen.
func slug(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	gap, count := false, 0
	for _, r := range text {
		if !ideograph(r) && (r == unicode.ReplacementChar || !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)) {
			gap = count > 0
			continue
		}
		if count++; count > maxID {
			break
		}
		if gap {
			out.WriteByte('-')
			gap = false
		}
		if !ideograph(r) {
			r = unicode.ToLower(r)
		}
		out.WriteRune(r)
	}
	if out.Len() == 0 {
		return "section"
	}
	return out.String()
}
