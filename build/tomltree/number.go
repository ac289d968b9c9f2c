package tomltree

// kindOf tells what a token without quotes is; Bad when it is nothing.
func kindOf(s string) Kind {
	if s == "" {
		return Bad
	}
	switch c := s[0]; {
	case c == 't' && s == "true", c == 'f' && s == "false":
		return Boolean
	case len(s) > 4 && s[4] == '-' && skip(s, 0, decByte) == 4:
		return dateKind(s)
	case len(s) > 2 && s[2] == ':':
		if timeEnd(s, 0) == len(s) {
			return LocalTime
		}
		return Bad
	case len(s) > 2 && c == '0' && is(s[1], bareByte) && !is(s[1], decByte):
		return prefixed(s)
	case c == '+' || c == '-':
		return decimal(s[1:])
	default:
		return decimal(s)
	}
}

// prefixed reads 0x, 0o and 0b numbers, and 0e1.
func prefixed(s string) Kind {
	class := hexByte
	switch s[1] {
	case 'x':
	case 'o':
		class = octByte
	case 'b':
		class = binByte
	default:
		return decimal(s)
	}
	if digits(s, 2, class) == len(s) {
		return Integer
	}
	return Bad
}

// decimal reads a number without its sign. How large it is doesn't matter:
// nobody makes it a machine number here.
func decimal(s string) Kind {
	if s == "inf" || s == "nan" {
		return Float
	}
	i := digits(s, 0, decByte)
	if i == 0 || s[0] == '0' && i > 1 {
		return Bad
	}
	if i == len(s) {
		return Integer
	}
	if s[i] == '.' {
		start := i + 1
		if i = digits(s, start, decByte); i == start {
			return Bad
		}
	}
	if exponentEnd(s, i) < len(s) {
		return Bad
	}
	return Float
}

// exponentEnd returns the offset after the exponent at i; -1 when there is only
// the beginning of one, i when there is none.
func exponentEnd(s string, i int) int {
	if i == len(s) || s[i]|0x20 != 'e' {
		return i
	}
	if i++; i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	if end := digits(s, i, decByte); end > i {
		return end
	}
	return -1
}
