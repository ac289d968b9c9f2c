package tomltree

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Text is what a string says: without its quotes, its escapes resolved. For
// every other node it is the Literal; for a Bad one without what quotes stand
// around it, so that what was meant can be shown.
func (n *Node) Text() string {
	if n.Kind == Bad {
		return strings.Trim(n.Literal, "\"'“”‘’＂")
	}
	if n.Kind != String {
		return n.Literal
	}
	s := n.Literal
	switch {
	case strings.HasPrefix(s, `"""`) && len(s) >= 6, strings.HasPrefix(s, `'''`) && len(s) >= 6:
		s = s[3 : len(s)-3]
		s = strings.TrimPrefix(s, "\r")
		s = strings.TrimPrefix(s, "\n")
	default:
		s = s[1 : len(s)-1]
	}
	if !n.escaped {
		return s
	}
	return decode(s)
}

// decode resolves the escapes of a string that is known to be right.
func decode(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for {
		plain, _, found := strings.Cut(s, `\`)
		b.WriteString(plain)
		if !found {
			return b.String()
		}
		s = s[len(plain):]
		r, size := unescape(s, true)
		if r >= 0 {
			b.WriteRune(r)
		}
		s = s[max(1, size):]
	}
}

// unescape reads the escape that s begins with: the character it stands for
// (-1 for a backslash that joins lines) and its length, 0 when it is none.
func unescape(s string, lines bool) (r rune, size int) {
	if len(s) < 2 {
		return 0, 0
	}
	switch s[1] {
	case 'b':
		return '\b', 2
	case 't':
		return '\t', 2
	case 'n':
		return '\n', 2
	case 'f':
		return '\f', 2
	case 'r':
		return '\r', 2
	case '"', '\\':
		return rune(s[1]), 2
	case 'u':
		return codeEscape(s, 6)
	case 'U':
		return codeEscape(s, 10)
	default:
		if lines {
			return -1, joinedLines(s)
		}
		return 0, 0
	}
}

// codeEscape reads \uXXXX and \UXXXXXXXX.
func codeEscape(s string, size int) (rune, int) {
	if len(s) < size || skip(s[:size], 2, hexByte) < size {
		return 0, 0
	}
	code, err := strconv.ParseUint(s[2:size], 16, 32)
	if err != nil || code > utf8.MaxRune || !utf8.ValidRune(rune(code)) {
		return 0, 0
	}
	return rune(code), size
}

// joinedLines is the length of a backslash at the end of a line and all the
// white space up to the next text; 0 when the line goes on.
func joinedLines(s string) int {
	end := len(s) - len(strings.TrimLeft(s[1:], " \t\r\n"))
	ends := strings.Count(s[:end], "\n")
	if ends == 0 || strings.Count(s[:end], "\r") != strings.Count(s[:end], "\r\n") {
		return 0
	}
	return end
}
