package prose

import (
	"strings"
	"unicode/utf8"
)

// chinese reads what begins with a Chinese numeral, and returns where it ends.
func (r *reader) chinese(i int) int {
	c, size := utf8.DecodeRuneInString(r.s[i:])
	if word := fixedWord(r.s[i:]); word > 0 && !r.has(i, "十分之") {
		return r.fixed(c, stretch{i, i + word}, size)
	}
	if end, ok := r.parts(i); ok {
		return end
	}
	n := r.numerals(i)
	before, start := r.before(i)
	if end, ok := r.wordOnly(&n, c, before, i+size); ok {
		return end
	}
	switch {
	case r.broad(&n, before):
		return r.say(&n, Unclear, n.start, n.end)
	case before == '第':
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
	if n.ok {
		return r.quantity(&n)
	}
	if end, ok := r.pair(&n); ok {
		return end
	}
	if end, ok := r.power(&n); ok {
		return end
	}
	return r.say(&n, Name, n.start, n.end)
}

// fixed emits a fixed word, with the value of its first character.
func (r *reader) fixed(c rune, word stretch, size int) int {
	out := Number{Start: word.start, End: word.end, DigitsStart: word.start, DigitsEnd: word.start + size, Is: Name}
	if numeralKind(c) == plainNumeral {
		out.Value = whole(plainValue(c))
	}
	return r.emit(out)
}

// wordOnly passes over characters that are no numeral by themselves: the 伍 of
// 队伍, the 零 of 零星, the 万 of a column headed 万元.
func (r *reader) wordOnly(n *numeral, c, before rune, next int) (int, bool) {
	if n.width > 1 || n.dots > 0 {
		return 0, false
	}
	switch numeralKind(c) {
	case formalNumeral:
		_, money := r.hasAny(n.end, "元", "圆", "角")
		return next, !money
	case powerNumeral:
		if c == '十' || strings.ContainsRune("近上数几", max(before, ' ')) {
			return 0, false
		}
		_, size := r.cutUnit(n.start)
		return n.start + size, size > next-n.start
	}
	return 0, false
}

// broad tells whether a numeral says nothing exact: 几十, 数百, or can't be
// trusted.
func (r *reader) broad(n *numeral, before rune) bool {
	if before == '数' && n.width <= 2 { // 数十个; in 户数三户 it counts
		c, _ := r.peek(n.start)
		return numeralKind(c) != plainNumeral
	}
	return n.unsure || n.width > maxNumerals || digit(before) || before == '几'
}

// enumerated reads the numerals that enumerate: 一是, 其一, 一、, （一）, 初一, 三号.
func (r *reader) enumerated(n *numeral, before rune, start int) (int, bool) {
	if n.int < 0 || n.int > 99 {
		return 0, false
	}
	unit := r.unitAt(n.end)
	switch {
	case before == '初' && n.int <= 10:
		return r.say(n, Date, start, n.end), true
	case before == '其' && n.int <= 10 && !unit:
		return r.say(n, Ordinal, start, n.end), true
	case n.int <= 31 && !unit && r.endsWith(n.start, "正月", "腊月", "冬月"):
		return r.say(n, Date, n.start-len("正月"), n.end), true
	}
	c, next := r.peek(n.end)
	if c == '号' && !r.dateBefore(n.start) || r.leads(n, c, next) {
		return r.say(n, Ordinal, n.start, next), true
	}
	return r.mark(n)
}

// leads reads the 是 of 一是; 来 leads only in 一来, 二来.
func (r *reader) leads(n *numeral, c rune, next int) bool {
	if c == '来' && (n.int > 3 || r.unitAt(next)) || n.width > 3 {
		return false
	}
	return c != 0 && strings.ContainsRune("是要则来", c) && r.opensClause(n.start)
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
	if c, _ = r.peek(after); !han(c) || numeralKind(c) != notNumeral || strings.ContainsRune("级类等期年月季", c) { // 三个二级指标
		return false
	}
	_, first := r.cutUnit(i)
	_, second := r.cutUnit(after)
	return second == 0 && (gap == 1 || first == 0) || gap == 1 && first > 0
}
