package search

import "strings"

const hex = "0123456789abcdef"

// special marks the bytes that may not stand in a string of a script, or begin
// what may not.
var special = func() (out [256]bool) {
	for c := range ' ' {
		out[c] = true
	}
	out['"'], out['\\'], out['<'], out[0xE2] = true, true, true, true
	return out
}()

// literal writes a text as a string of a script. Line ends are no part of one,
// and before 2019 U+2028 and U+2029 weren't either.
func literal(out []byte, s string) []byte {
	out = append(out, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		if !special[s[i]] {
			continue
		}
		c := rune(s[i])
		size := 1
		switch {
		case strings.HasPrefix(s[i:], "\u2028"):
			c, size = 0x2028, 3
		case strings.HasPrefix(s[i:], "\u2029"):
			c, size = 0x2029, 3
		case c == 0xE2:
			continue
		}
		out = append(out, s[from:i]...)
		out = append(out, '\\', 'u', hex[c>>12&15], hex[c>>8&15], hex[c>>4&15], hex[c&15])
		from = i + size
		i = from - 1
	}
	return append(append(out, s[from:]...), '"')
}
