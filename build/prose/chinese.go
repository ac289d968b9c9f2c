package prose

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema/quantity"
)

// kind is what a character is to a numeral.
type kind int8

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

// chinese reads what begins with a Chinese numeral, and returns where it ends.
func (r *reader) chinese(i int) int {
	c, size := utf8.DecodeRuneInString(r.s[i:])
	if word := fixedWord(r.s[i:]); word > 0 && !r.has(i, "十分之") {
		out := Number{Start: i, End: i + word, DigitsStart: i, DigitsEnd: i + size, Is: Name}
		if numeralKind(c) == plainNumeral {
			out.Value = whole(plainValue(c))
		}
		return r.emit(out)
	}
	if end, ok := r.parts(i); ok {
		return end
	}
	n := r.numerals(i)
	if numeralKind(c) == formalNumeral && n.width == 1 && n.dots == 0 && !r.moneyAt(n.end) {
		return i + size
	}
	before, start := r.before(i)
	if numeralKind(c) == powerNumeral && c != '十' && n.width == 1 && !strings.ContainsRune("近上数几", max(before, ' ')) {
		if _, unit := r.cutUnit(i); unit > size { // 万元 heads a column
			return i + unit
		}
	}
	if n.unsure || digit(before) || before == '几' || before == '数' && n.width <= 2 && !n.ones(r.s) || n.width > maxNumerals {
		return r.say(&n, Unclear, n.start, n.end)
	}
	if before == '第' {
		return r.ordinal(&n, start)
	}
	if end, ok := r.enumerated(&n, before, start); ok {
		return end
	}
	if end, ok := r.dated(&n); ok {
		return end
	}
	if r.quote.holds(n.start, n.end) || r.title.holds(n.start, n.end) || r.alternates(&n) {
		return r.say(&n, Name, n.start, n.end)
	}
	if !n.ok {
		if end, ok := r.pair(&n); ok {
			return end
		}
		if end, ok := r.power(&n); ok {
			return end
		}
		return r.say(&n, Name, n.start, n.end)
	}
	return r.quantity(&n)
}

// ones tells whether the numeral begins with a digit and not with a power of ten:
// 数三个 counts, 数十个 is vague.
func (n *numeral) ones(s string) bool {
	c, _ := utf8.DecodeRuneInString(s[n.start:])
	return numeralKind(c) == plainNumeral
}

func (r *reader) moneyAt(i int) bool {
	_, ok := r.hasAny(i, "元", "圆", "角")
	return ok
}

// enumerated reads the numerals that enumerate: 一是, 其一, 一、, （一）, 初一, 三号.
func (r *reader) enumerated(n *numeral, before rune, start int) (int, bool) {
	c, next := r.peek(n.end)
	switch {
	case n.int < 0 || n.int > 99:
		return 0, false
	case before == '初' && n.int <= 10:
		return r.say(n, Date, start, n.end), true
	case before == '其' && n.int <= 10 && !r.unitAt(n.end):
		return r.say(n, Ordinal, start, n.end), true
	case r.endsWith(n.start, "正月", "腊月", "冬月") && n.int <= 31 && !r.unitAt(n.end):
		return r.say(n, Date, n.start-len("正月"), n.end), true
	case c != 0 && strings.ContainsRune("是要则来", c) && r.opensClause(n.start) && n.width <= 3 && (c != '来' || n.int <= 3 && !r.unitAt(next)):
		return r.say(n, Ordinal, n.start, next), true
	case c == '号' && !r.dateBefore(n.start):
		return r.say(n, Ordinal, n.start, next), true
	}
	return r.mark(n)
}

// alternates tells whether the numeral belongs to a saying in which numerals
// and words alternate: 四升两降, 一户一档, 十小促十大.
func (r *reader) alternates(n *numeral) bool {
	if n.width > 1 {
		return false
	}
	if r.saying(n.end) {
		return true
	}
	last := r.last()
	near := n.start - last.DigitsEnd
	return last.Is == Name && (near == 3 || near == 6) && r.saying(last.DigitsEnd)
}

// saying tells whether what follows a numeral is one word and another numeral
// with its word.
func (r *reader) saying(i int) bool {
	c, next := r.peek(i)
	if !han(c) || numeralKind(c) != notNumeral {
		return false
	}
	c, after := r.peek(next)
	gap := 1
	if han(c) && numeralKind(c) == notNumeral {
		c, after = r.peek(after)
		gap = 2
	}
	if k := numeralKind(c); k != plainNumeral && c != '十' {
		return false
	}
	c, _ = r.peek(after)
	if !han(c) || numeralKind(c) != notNumeral {
		return false
	}
	_, first := r.cutUnit(i)
	_, second := r.cutUnit(after)
	return second == 0 && (gap == 1 || first == 0) || gap == 1 && first > 0
}

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
	at, scale := -1, int64(1)
	var last rune
	for i, c := range text {
		switch k := numeralKind(c); {
		case k == plainNumeral && last != 0 && numeralKind(last) == plainNumeral:
			a, b := plainValue(last), plainValue(c)
			if at >= 0 || b != a+1 && (a != 3 || b != 5) || a == 0 {
				return 0, false
			}
			at = i - utf8.RuneLen(last)
		case at >= 0 && k == powerNumeral:
			exp := strings.IndexRune("十百千万", c) / len("十")
			if exp < 0 || scale > 1e6 {
				return 0, false
			}
			scale *= [...]int64{10, 100, 1000, 10000}[exp]
		case at >= 0 || k == formalNumeral:
			return 0, false
		}
		last = c
	}
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
