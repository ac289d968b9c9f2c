package prose

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema/quantity"
)

// kind is what a character is to a numeral.
type kind int8

// The kinds of characters.
const (
	notNumeral    kind = iota
	plainNumeral       // 一 to 九, 〇, 两
	powerNumeral       // 十, 百, 千, 万, 亿, 廿
	formalNumeral      // 壹, 零, 拾: most stand in words too (队伍, 大陆, 零星)
)

func numeralKind(c rune) kind {
	switch c {
	case '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '两':
		return plainNumeral
	case '十', '百', '千', '万', '亿', '廿', '卅':
		return powerNumeral
	case '零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟', '萬', '億', '兩', '○':
		return formalNumeral
	}
	return notNumeral
}

// numeralBits has a bit for the last two bytes of each ideograph that is a numeral,
// less their first two bits: few others share them.
var numeralBits = func() (bits [64]uint64) {
	for c := '一'; c <= '鿿'; c++ {
		if numeralKind(c) != notNumeral {
			bits[c>>6&0x3F] |= 1 << (c & 0x3F)
		}
	}
	return bits
}()

// mayCount tells whether the ideograph that a text begins with may be a numeral.
func mayCount(s string) bool { return numeralBits[s[1]&0x3F]>>(s[2]&0x3F)&1 != 0 }

// value of a plain numeral.
func plainValue(c rune) int {
	if c == '两' {
		return 2
	}
	return strings.IndexRune("〇一二三四五六七八九", c) / len("〇")
}

// maxNumerals is the longest Chinese numeral that is read, in characters.
const maxNumerals = 40

// numerals reads the Chinese numeral at i: all the characters of numerals that
// stand there, and 点 with digits after it.
func (r *reader) numerals(i int) numeral {
	n := numeral{start: i, int: -1, chinese: true}
	n.end = r.run(i, &n.width)
	if c, next := r.peek(n.end); invisible(c) {
		if d, _ := r.peek(next); numeralKind(d) != notNumeral || digit(d) { // cut in two by what can't be seen
			n.unsure = true
			n.end = r.run(next, new(int))
			return n
		}
	}
	if n.width > maxNumerals {
		return n
	}
	first, _ := utf8.DecodeRuneInString(r.s[i:])
	text := r.s[i:n.end]
	if n.width == 1 && numeralKind(first) == plainNumeral {
		n.int, n.ok = plainValue(first), true
		n.value = whole(n.int)
	} else if value, rest, ok := quantity.ParseChinese(text); ok && rest == "" {
		n.ok, n.value = true, quantity.Number{Value: value, Whole: true}
		if value.Cmp(quantity.Int(1e9)) < 0 {
			n.int = small(value)
		}
	}
	if n.ok {
		r.point(&n)
	}
	return n
}

// run finds the end of the characters of numerals at i.
func (r *reader) run(i int, width *int) int {
	for i < len(r.s) {
		c, size := utf8.DecodeRuneInString(r.s[i:])
		if numeralKind(c) == notNumeral {
			break
		}
		i += size
		*width++
	}
	return i
}

// small is a whole number below 10^9 as an int.
func small(v quantity.Rat) int {
	n := 0
	for _, c := range v.Text(0) {
		n = n*10 + int(c-'0')
	}
	return n
}

// point reads the decimals of 九十八点五; 点 alone is a word.
func (r *reader) point(n *numeral) {
	if !r.has(n.end, "点") {
		return
	}
	i := n.end + len("点")
	decimals, scaled := 0, n.value.Value
	for decimals < 9 {
		c, size := utf8.DecodeRuneInString(r.s[i:])
		if numeralKind(c) != plainNumeral && c != '零' || c == '两' {
			break
		}
		value := 0
		if c != '零' {
			value = plainValue(c)
		}
		decimals++
		scaled = scaled.Mul(quantity.Int(10)).Add(quantity.Int(int64(value)))
		i += size
	}
	if decimals == 0 {
		return
	}
	if _, size := r.cutUnit(r.spaces(i)); size == 0 && !r.percentBefore(n.start) {
		return // 三点一线
	}
	for range decimals {
		scaled, _ = scaled.Quo(quantity.Int(10))
	}
	n.value = quantity.Number{Value: scaled, Decimals: decimals}
	n.end, n.int, n.dots = i, -1, 1
}

func (r *reader) percentBefore(i int) bool { return strings.HasSuffix(r.s[:i], "分之") }
