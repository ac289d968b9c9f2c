package sheet

import (
	"strings"
	"unicode/utf8"
)

// mostLetters is how long a cell's text may be, in UTF-16 units; a program that
// opens a longer one calls the file damaged.
const mostLetters = 32767

// appendText writes a text as XML. Characters that XML has no way to write
// become U+FFFD.
func appendText(out []byte, text string) []byte {
	text = shortened(text)
	done := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if with := instead(r, size, text[i:]); with != "" {
			out = append(append(out, text[done:i]...), with...)
			done = i + size
		}
		i += size
	}
	return append(out, text[done:]...)
}

// instead is what is written for a character, "" for itself.
func instead(r rune, size int, rest string) string {
	switch {
	case r == '&':
		return "&amp;"
	case r == '<':
		return "&lt;"
	case r == '>':
		return "&gt;"
	case r == '\n':
		return "&#10;"
	case r == '\r':
		return "&#13;"
	case r == '\t':
		return "&#9;"
	case r < ' ' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError && size == 1:
		return "\uFFFD"
	case r == '_' && escape(rest):
		return "_x005F_"
	}
	return ""
}

// escape tells whether a text begins with what spreadsheets read as a character
// by its number: _x000D_.
func escape(s string) bool {
	return len(s) >= 7 && s[1] == 'x' && s[6] == '_' && strings.Trim(s[2:6], "0123456789abcdefABCDEF") == ""
}

func shortened(text string) string {
	if len(text) <= mostLetters {
		return text
	}
	units := 0
	for i, r := range text {
		units++
		if r > 0xFFFF {
			units++
		}
		if units > mostLetters {
			return text[:i]
		}
	}
	return text
}

// lines is how many lines a text takes in a cell of a width.
func lines(text string, width float64) int {
	out := 0
	for line := range strings.SplitSeq(text, "\n") {
		long := 0
		for _, r := range line {
			long++
			if r >= 0x2E80 {
				long++ // a Chinese character is as wide as two digits
			}
		}
		out += 1 + int(float64(max(long-1, 0))/max(width-1, 1))
	}
	return out
}
