package prose

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema/quantity"
)

// power reads the lone 百 of 近百人, 上千户 and 百余次.
func (r *reader) power(n *numeral) (int, bool) {
	if n.width > 1 || r.endsWith(n.start, "成", "数", "几") {
		return 0, false
	}
	exp := strings.Index("十百千万亿", r.s[n.start:n.end]) / len("十")
	vague := r.endsWith(n.start, "近", "上") && !r.endsWith(n.start, "以上", "之上")
	if exp < 1 || !vague && !r.has(n.end, "余") && !r.has(n.end, "多") {
		return 0, false
	}
	n.value = whole([...]int{10, 100, 1000, 10000, 100000000}[exp])
	n.ok = true
	f, ok := r.measure(n)
	if !ok || !f.counts {
		return 0, false
	}
	f.value.Approx = true
	if vague && !r.endsWith(n.start, "近") {
		f.start = n.start - len("上")
	}
	return r.finish(n, &f), true
}

// pair reads 三四个, 十七八岁, 二三百人: between the two.
func (r *reader) pair(n *numeral) (int, bool) {
	text := r.s[n.start:n.end]
	at, scale := neighbours(text)
	if at < 0 {
		return 0, false
	}
	low, high := r.ends(text, at, scale)
	if low == high {
		return 0, false
	}
	n.ok, n.value = true, quantity.Number{Value: quantity.Int(low), Whole: true}
	f, ok := r.measure(n)
	if !ok || !f.counts || f.value.Unit == "年" {
		return 0, false
	}
	f.value.Approx = true
	f.high = f.value
	f.high.Value = quantity.Int(high)
	f.is = Range
	return r.finish(n, &f), true
}

// neighbours finds the two digits of which the second is one more (三五 is said
// too), and what the powers of ten behind them make; at is −1 where the numeral
// isn't of that kind.
func neighbours(text string) (at int, scale int64) {
	at, scale = -1, 1
	var last rune
	for i, c := range text {
		switch k := numeralKind(c); {
		case at >= 0:
			exp := strings.IndexRune("十百千万", c) / len("十")
			if k != powerNumeral || c == '廿' || c == '卅' || c == '亿' || scale > 1e6 {
				return -1, 0
			}
			scale *= [...]int64{10, 100, 1000, 10000}[exp]
		case k == formalNumeral:
			return -1, 0
		case k == plainNumeral && numeralKind(last) == plainNumeral:
			a, b := plainValue(last), plainValue(c)
			if b != a+1 && (a != 3 || b != 5) || a == 0 {
				return -1, 0
			}
			at = i - utf8.RuneLen(last)
		}
		last = c
	}
	return at, scale
}

// ends are the two values of a pair at a place of the numeral; both 0 where
// what stands before it makes no sense.
func (r *reader) ends(text string, at int, scale int64) (low, high int64) {
	base := int64(0)
	if at > 0 {
		value, rest, ok := quantity.ParseChinese(text[:at])
		if !ok || rest != "" || scale > 1 || !strings.HasSuffix(text[:at], "十") {
			return 0, 0
		}
		base = int64(small(value))
	}
	a, size := utf8.DecodeRuneInString(text[at:])
	b, _ := utf8.DecodeRuneInString(text[at+size:])
	return base + int64(plainValue(a))*scale, base + int64(plainValue(b))*scale
}
