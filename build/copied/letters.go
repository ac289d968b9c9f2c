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
	text := l.text[:0]
	l.figures, l.years, l.unknown = 0, 0, false
	for i := 0; i < len(s); {
		if rest := s[i:]; ideograph(rest) && !mayCount(rest) {
			text = append(text, decode(rest))
			i += 3
			continue
		}
		r, size := fold(s[i:])
		switch {
		case digit(r) || chineseNumeral(r):
			var marks bool
			if size, marks = l.numeral(s[i:], len(text) == 0); !marks {
				text = append(text, figure)
			}
		case r == '《':
			size = titled(s[i:])
		case r == gap:
			l.unknown = true
		case r < utf8.RuneSelf && !asciiLetter(r):
		case unicode.IsLetter(r):
			text = append(text, unicode.ToLower(r))
		}
		i += size
	}
	l.text = text
}

func asciiLetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

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

// ideograph tells whether s begins with a character from U+4E00 to U+9FFF,
// which most of a text is: these are decoded in passing.
func ideograph(s string) bool {
	return len(s) >= 3 && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80 &&
		(s[0] >= 0xE5 && s[0] <= 0xE9 || s[0] == 0xE4 && s[1] >= 0xB8)
}

func decode(s string) rune {
	return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F)
}

func chineseNumeral(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿':
		return true
	}
	return false
}

// numeralBits has a bit for the last two bytes of each ideograph that is a numeral,
// less their first two bits: few others share them, and these are read at leisure.
var numeralBits = func() (bits [64]uint64) {
	for r := '一'; r <= '鿿'; r++ {
		if chineseNumeral(r) {
			bits[r>>6&0x3F] |= 1 << (r & 0x3F)
		}
	}
	return bits
}()

// mayCount tells whether the ideograph that a text begins with may be a numeral.
func mayCount(s string) bool { return numeralBits[s[1]&0x3F]>>(s[2]&0x3F)&1 != 0 }

// numeral takes in the numeral that s begins with and returns its bytes. The
// number of a list, at the start, only marks a place; a year says nothing new.
func (l *letters) numeral(s string, start bool) (size int, marks bool) {
	end, after := extent(s)
	if start && strings.ContainsRune("、.)是", after) {
		return end, true
	}
	hash, digits, year := uint64(1), 0, strings.ContainsRune("年-–—~至", after)
	for i := 0; i < end; {
		r, size := fold(s[i:])
		i += size
		switch {
		case r == ',':
			continue
		case r == '.', digits == 0 && !strings.ContainsRune("12一二", r):
			year = false
		}
		hash = hash*base + uint64(r)
		digits++
	}
	if year && digits == 4 {
		l.years += mix(hash)
	} else {
		l.figures += mix(hash)
	}
	return end, false
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
