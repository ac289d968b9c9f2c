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
	add := func(class uint16, from, to byte) {
		for c := int(from); c <= int(to); c++ {
			table[c] |= class
		}
	}
	const text = basicByte | rawByte | plainByte
	add(text, '\t', '\t')
	add(text, ' ', 0xff)
	table[0x7f] = 0
	table['"'] &^= basicByte
	table['\\'] &^= basicByte
	table['\''] &^= rawByte

	const word = bareByte | tokenByte
	add(word, 'a', 'z')
	add(word, 'A', 'Z')
	add(word|decByte|hexByte, '0', '9')
	add(word, '_', '_')
	add(word, '-', '-')
	add(tokenByte, '.', '.')
	add(tokenByte, '+', '+')
	add(tokenByte, ':', ':')
	add(hexByte, 'a', 'f')
	add(hexByte, 'A', 'F')
	add(octByte, '0', '7')
	add(binByte, '0', '1')
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
