package tomltree

// kindOf tells what a token without quotes is; Bad when it is nothing.
func kindOf(s string) Kind {
	switch s {
	case "":
		return Bad
	case "true", "false":
		return Boolean
	}
	leading := skip(s[:min(len(s), 5)], 0, decByte)
	switch {
	case leading == 4 && len(s) > 4 && s[4] == '-':
		return dateKind(s)
	case leading == 2 && len(s) > 2 && s[2] == ':':
		if timeEnd(s, 0) == len(s) {
			return LocalTime
		}
		return Bad
	case leading == 1 && len(s) > 2 && s[0] == '0':
		return prefixed(s)
	}
	if s[0] == '+' || s[0] == '-' {
		s = s[1:]
	}
	return decimal(s)
}

// prefixed reads 0x, 0o and 0b numbers, and all others that begin with a 0.
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
