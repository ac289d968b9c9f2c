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
	if r < 0x3000 {
		return numeral{}, false
	}
	switch r {
	case '两', '兩':
		return numeral{digit: 2, pair: true}, true
	case '廿', '卄', '卅':
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
		at := slices.IndexFunc(digits, func(d numeral) bool { return d.exp == unit })
		if at < 0 {
			continue
		}
		part, ok := below(digits[:at], n > 0, 4)
		if !ok || part == 0 {
			return 0, false
		}
		n += part * powers[unit]
		digits = digits[at+1:]
		if part%10 == 0 && len(digits) > 2 && digits[0] == (numeral{}) && digits[2].exp == 3 {
			digits = digits[1:] // 九百三十万零六千 is as usual as 九百三十万六千
		}
	}
	if len(digits) == 0 {
		return n, n > 0
	}
	if n > 0 && n%1e8 == 0 && digits[0].digit != 0 {
		return 0, false // 一亿五千 is 1.5亿 or 100005000
	}
	top := int8(4)
	if n > 0 && n%1e8 == 0 {
		top = 5
	}
	part, ok := below(digits, n > 0, top)
	return n + part, ok && part > 0
}

// below reads a section below 万. After a higher section it must go on with the
// next power of ten or with 零, so that 一万二 (12000 or 10002) is refused; top is
// the power of ten just above the first digit that needs no 零.
func below(digits []numeral, after bool, top int8) (n int64, ok bool) {
	exp, zero := top, false // the power last seen; whether 零 was just seen
	for i := 0; i < len(digits); i++ {
		d := digits[i]
		switch {
		case d.exp == 1 && i == 0 && !after: // 十四
			n, exp = 10, 1
			continue
		case d.exp > 0 || d.digit == 0 && (zero || i == 0 && !after):
			return 0, false
		case d.digit == 0:
			zero = true
			continue
		}
		next := int8(0)
		if i+1 < len(digits) {
			if next = digits[i+1].exp; next == 0 {
				return 0, false
			}
		}
		first := i == 0 && !after
		follows := next == exp-1
		if next >= exp || next >= 4 || !first && follows == zero || d.pair && !pairFits(next, len(digits)) {
			return 0, false
		}
		n += int64(d.digit) * powers[next]
		exp, zero = next, false
		i += min(int(next), 1)
	}
	return n, !zero
}

// pairFits tells whether 两 may stand for 2: alone and before 百 and 千.
func pairFits(next int8, length int) bool { return next >= 2 || next == 0 && length == 1 }
