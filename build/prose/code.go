package prose

import "strings"

// token reads a word in Latin letters; with a digit in it, it is a code: G312,
// P1.5, CO2, T000010263357.
func (r *reader) token(i int) int {
	end, digits := r.tokenEnd(i)
	if digits.start == digits.end {
		return end
	}
	is := Code
	if r.unitAt(end) { // GDP1.2万亿元
		if _, size := r.cutUnit(end); r.s[end:end+size] != "个" {
			is = Unclear
		}
	}
	return r.emit(Number{Start: i, End: end, DigitsStart: digits.start, DigitsEnd: digits.end, Is: is})
}

// tokenEnd finds the end of a word of letters, digits and the signs within it,
// and the digits in it from the first to the last.
func (r *reader) tokenEnd(i int) (end int, digits stretch) {
	for end = i; ; {
		c, next := r.peek(end)
		switch {
		case digit(c):
			if digits.end == 0 {
				digits.start = end
			}
			digits.end = next
		case letter(c) || c == '_':
		case c != 0 && strings.ContainsRune("-./+:@", c):
			d, _ := r.peek(next)
			if !digit(d) && !letter(d) || r.yearAt(next) {
				return end, digits
			}
		default:
			return end, digits
		}
		end = next
	}
}

// code reads digits that are part of a code: letters follow, a _, a - before a
// name; 0013; fifteen digits and more.
func (r *reader) code(n *numeral) (int, bool) {
	c, next := r.peek(n.end)
	if (letter(c) || c == '_') && !r.unitAt(n.end) {
		end, digits := r.tokenEnd(n.end)
		return r.emit(Number{Start: n.start, End: end, DigitsStart: n.start, DigitsEnd: max(n.end, digits.end), Is: Code}), true
	}
	if n.dots > 0 || n.commas > 0 {
		return 0, false
	}
	if d, _ := r.peek(next); c == '-' && n.int >= 100 && han(d) { // 219001-棠溪镇
		return r.say(n, Code, n.start, n.end), true
	}
	if r.unitAt(n.end) {
		return 0, false
	}
	return r.known(n)
}

// known reads the numerals that are known for what they are: codes by their
// length, dates like 20231231, 80后, 985.
func (r *reader) known(n *numeral) (int, bool) {
	is, end := Code, n.end
	switch {
	case n.width >= 15 || leadingZero(r, n) || n.int == 211 || n.int == 985:
	case n.width == 8 && isYear(n.int/10000) && isDay(n.int/100%100, n.int%100):
		is = Unclear
	case n.width == 2 && n.int%10 == 0 && r.has(n.end, "后"):
		is, end = Name, n.end+len("后")
	default:
		return 0, false
	}
	return r.say(n, is, n.start, end), true
}
