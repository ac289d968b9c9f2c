package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ParseChinese reads the Chinese numeral that s begins with, and returns what
// follows it: 十四个 is 14, 个; 壹拾贰 is 12. It is strict: what isn't well
// formed, or could be read in two ways, is no numeral (三四 is three or four,
// 二百五 250 or 205, 十四五 a plan). Years digit by digit are read: 二〇二三.
func ParseChinese(s string) (value Rat, rest string, ok bool) {
	digits, size := numerals(s)
	if len(digits) == 0 {
		return Rat{}, s, false
	}
	if rest = s[size:]; strings.HasPrefix(rest, "点") || len(digits) > maxNumerals {
		return Rat{}, s, false
	}
	n, ok := positional(digits)
	if !ok {
		n, ok = composed(digits)
	}
	if !ok {
		return Rat{}, s, false
	}
	return Int(n), rest, true
}

// maxNumerals is as long as a numeral below 10^16 can be.
const maxNumerals = 40

// numeral is one character of a numeral: a digit 0 to 9, or with exp a power of
// ten; pair marks 两.
type numeral struct {
	digit, exp int8
	pair       bool
}

// numerals finds the characters of the numeral at the beginning of s.
func numerals(s string) (digits []numeral, size int) {
	for size < len(s) {
		r, width := utf8.DecodeRuneInString(s[size:])
		n, ok := numeralOf(r)
		if !ok || len(digits) > maxNumerals {
			break
		}
		switch r {
		case '廿', '卄':
			digits = append(digits, numeral{digit: 2}, numeral{exp: 1})
		case '卅':
			digits = append(digits, numeral{digit: 3}, numeral{exp: 1})
		default:
			digits = append(digits, n)
		}
		size += width
	}
	return digits, size
}

func numeralOf(r rune) (numeral, bool) {
	if r < 0x3000 && r != '○' {
		return numeral{}, false
	}
	switch r {
	case '两', '兩':
		return numeral{digit: 2, pair: true}, true
	case '廿', '卄', '卅', '○': // ○ is written for 〇
		return numeral{}, true
	}
	const plain, formal, exps = "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "十百千万亿拾佰仟萬億"
	for _, row := range [...]string{plain, formal} {
		if i := strings.IndexRune(row, r); i >= 0 {
			return numeral{digit: int8(i / 3)}, true
		}
	}
	if i := strings.IndexRune(exps, r); i >= 0 {
		return numeral{exp: [...]int8{1, 2, 3, 4, 8}[i/3%5]}, true
	}
	return numeral{}, false
}

// positional reads digits one by one: a lone one, a year, or a number with a 〇
// in it. Other rows of digits are approximate pairs or lists.
func positional(digits []numeral) (n int64, ok bool) {
	zero := false
	for i, d := range digits {
		if d.exp > 0 || d.pair && len(digits) > 1 || i >= 15 {
			return 0, false
		}
		zero = zero || d.digit == 0
		n = n*10 + int64(d.digit)
	}
	year := len(digits) == 4 && (n >= 1900 && n < 2200)
	return n, len(digits) == 1 || year || zero && digits[0].digit != 0
}

// composed reads a numeral with 十, 百, 千, 万 and 亿 in it.
func composed(digits []numeral) (n int64, ok bool) {
	for _, unit := range [...]int8{8, 4} {
		if n, digits, ok = section(n, digits, unit); !ok {
			return 0, false
		}
	}
	if len(digits) == 0 {
		return n, n > 0
	}
	top := int8(4)
	if n > 0 && n%1e8 == 0 {
		if digits[0].digit != 0 {
			return 0, false // 一亿五千 is 1.5亿 or 100005000
		}
		top = 5
	}
	part, ok := below(digits, n > 0, top)
	return n + part, ok && part > 0
}

// section reads what stands before 亿 or 万, where there is one, adds it to n and
// returns the digits that are left.
func section(n int64, digits []numeral, unit int8) (int64, []numeral, bool) {
	at := slices.IndexFunc(digits, func(d numeral) bool { return d.exp == unit })
	if at < 0 {
		return n, digits, true
	}
	part, ok := below(digits[:at], n > 0, 4)
	rest := digits[at+1:]
	if part%10 == 0 && len(rest) > 2 && rest[0] == (numeral{}) && rest[2].exp == 3 {
		rest = rest[1:] // 九百三十万零六千 is as usual as 九百三十万六千
	}
	return n + part*powers[unit], rest, ok && part > 0
}

// term is a digit and the power of ten that it counts: 三百 is 3 and 2.
type term struct {
	numeral
	gap bool // 零 stands before it
}

// terms puts digits and powers together; false where they don't alternate.
func terms(digits []numeral) (all []term, ok bool) {
	if len(digits) > 0 && digits[0].exp == 1 { // 十四 is 一十四
		digits = append([]numeral{{digit: 1}}, digits...)
	}
	for len(digits) > 0 {
		t := term{gap: digits[0] == numeral{}}
		if t.gap {
			digits = digits[1:]
		}
		if len(digits) == 0 || digits[0].digit == 0 {
			return nil, false
		}
		t.numeral, digits = digits[0], digits[1:]
		if len(digits) > 0 && digits[0].exp > 0 {
			t.exp, digits = digits[0].exp, digits[1:]
		}
		all = append(all, t)
	}
	return all, true
}

// below reads a section below 万. After a higher section it must go on with the
// next power of ten or with 零, so that 一万二 (12000 or 10002) is refused; top is
// the power of ten just above the first digit that needs no 零.
func below(digits []numeral, after bool, top int8) (n int64, ok bool) {
	all, ok := terms(digits)
	for i, t := range all {
		opens := i == 0 && !after
		if t.exp >= min(top, 4) || !t.follows(top, opens) || t.pair && t.exp < 2 && (t.exp == 1 || len(digits) > 1) {
			return 0, false
		}
		n += int64(t.digit) * powers[t.exp]
		top = t.exp
	}
	return n, ok
}

// follows tells whether 零 stands before the term exactly where a power of ten
// is passed over.
func (t term) follows(power int8, opens bool) bool {
	if opens {
		return !t.gap
	}
	return t.gap == (t.exp != power-1)
}
