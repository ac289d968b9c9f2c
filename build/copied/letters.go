package copied

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// figure stands for every numeral in a paragraph's letters.
const figure = '#'

// gap stands in a text for what isn't known yet: code, a picture, or the
// figure that an empty link will show.
const gap = '\uFFFC'

// letters is a paragraph as it is compared: its letters in one case and width,
// every numeral as one mark, nothing else; and what its numerals say.
type letters struct {
	text    []rune
	figures uint64 // the same for the same numerals in any order; zero where there are none
	years   uint64 // of the numerals that are years, which figures leaves out
	unknown bool   // there is a gap
}

// read takes a paragraph apart. What was read before is forgotten.
func (l *letters) read(s string) {
	l.text, l.figures, l.years, l.unknown = l.text[:0], 0, 0, false
	for i := 0; i < len(s); {
		r, size := fold(s[i:])
		switch {
		case r >= 0x4E00 && r <= 0x9FFF && !chineseNumeral(r), r >= 'a' && r <= 'z':
			l.text = append(l.text, r)
		case r >= 'A' && r <= 'Z':
			l.text = append(l.text, r+'a'-'A')
		case digit(r) || chineseNumeral(r):
			size = l.numeral(s[i:])
		case r == '《':
			size = titled(s[i:])
		case r == gap:
			l.unknown = true
		case r > utf8.RuneSelf && unicode.IsLetter(r):
			l.text = append(l.text, unicode.ToLower(r))
		}
		i += size
	}
}

// fold is the first character of a text in the narrow form, and its bytes.
func fold(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	r, size := utf8.DecodeRuneInString(s)
	if r >= '！' && r <= '～' {
		r -= '！' - '!'
	}
	return r, size
}

func chineseNumeral(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿':
		return true
	}
	return false
}

// numeral takes in the numeral that s begins with and returns its bytes. The
// number of a list, at the start, is passed over; a year says nothing new.
func (l *letters) numeral(s string) int {
	end, after := extent(s)
	if len(l.text) == 0 && strings.ContainsRune("、.)是", after) {
		return end
	}
	l.text = append(l.text, figure)
	hash, digits := uint64(1), 0
	century := false
	for i := 0; i < end; {
		r, size := fold(s[i:])
		if i == 0 {
			century = strings.ContainsRune("12一二", r)
		}
		if r != ',' {
			hash = hash*base + uint64(r)
			digits++
		}
		i += size
	}
	if century && digits == 4 && strings.ContainsRune("年-–—~至", after) {
		l.years += mix(hash)
	} else {
		l.figures += mix(hash)
	}
	return end
}

// extent is the bytes of the numeral that s begins with, and the character that
// follows it, zero at the end.
func extent(s string) (end int, after rune) {
	for end < len(s) {
		r, size := fold(s[end:])
		if !digit(r) && !chineseNumeral(r) {
			inside := r == '.' || r == ','
			if !inside || end+size == len(s) {
				return end, r
			}
			if next, _ := fold(s[end+size:]); !digit(next) {
				return end, r
			}
		}
		end += size
	}
	return end, 0
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// titled is the bytes of the title in 《》 that s begins with, or of the bracket
// alone where no title of reasonable length follows.
func titled(s string) int {
	const opening, longest = len("《"), 300
	if end := strings.Index(s[:min(len(s), longest)], "》"); end >= 0 {
		return end + len("》")
	}
	return opening
}
