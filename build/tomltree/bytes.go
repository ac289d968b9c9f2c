package tomltree

// The classes of bytes: what may stand where, by the grammar of TOML 1.0.
const (
	bareByte  uint16 = 1 << iota // in a bare key
	tokenByte                    // in a number, a date, a time, true, false
	basicByte                    // in a basic string, for itself
	rawByte                      // in a literal string
	plainByte                    // in a comment
	binByte
	octByte
	decByte
	hexByte
)

var classes = classify()

func classify() (table [256]uint16) {
	for i := range table {
		c := byte(i)
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		digit := '0' <= c && c <= '9'
		add := func(class uint16, is bool) {
			if is {
				table[i] |= class
			}
		}
		plain := c == '\t' || c >= ' ' && c != 0x7f
		add(bareByte|tokenByte, letter || digit || c == '_' || c == '-')
		add(tokenByte, c == '+' || c == '.' || c == ':')
		add(plainByte, plain)
		add(basicByte, plain && c != '"' && c != '\\')
		add(rawByte, plain && c != '\'')
		add(binByte, c == '0' || c == '1')
		add(octByte, '0' <= c && c <= '7')
		add(decByte, digit)
		add(hexByte, digit || 'a' <= c|0x20 && c|0x20 <= 'f')
	}
	return table
}

func is(c byte, class uint16) bool { return classes[c]&class != 0 }

// skip returns the offset of the first byte from i on that isn't of a class.
func skip(s string, i int, class uint16) int {
	for i < len(s) && classes[s[i]]&class != 0 {
		i++
	}
	return i
}

// digits is skip for digits of a class with single underscores between them.
func digits(s string, i int, class uint16) int {
	for start := i; i < len(s); i++ {
		if is(s[i], class) {
			continue
		}
		if s[i] != '_' || i == start || i+1 == len(s) || !is(s[i+1], class) {
			break
		}
	}
	return i
}
