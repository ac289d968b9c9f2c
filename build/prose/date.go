package prose

import (
	"strings"

	"jixiao/schema/quantity"
)

// isDay tells whether there may be such a day.
func isDay(month, day int) bool { return month >= 1 && month <= 12 && day >= 1 && day <= 31 }

// ranges are the signs between two ends, seps those between the members of a
// list too.
const (
	ranges = "-—~至到"
	seps   = ranges + "、和及与,"
)

// dated reads years, dates and times.
func (r *reader) dated(n *numeral) (end int, ok bool) {
	switch {
	case n.unsure || n.commas > 0:
		return 0, false
	case n.dots == 2 && isYear(n.parts[0]) && isDay(n.parts[1], n.parts[2]):
		return r.date(n, n.end, n.parts[0]), true
	case n.dots == 1:
		return r.pointedDate(n)
	case n.int < 0:
		return 0, false
	case n.width == 4 && isYear(n.int):
		if end, ok := r.year(n); ok {
			return end, true
		}
	}
	return r.datedBy(n, r.spaces(n.end))
}

// datedBy reads a date by the word at i behind its first numeral.
func (r *reader) datedBy(n *numeral, i int) (int, bool) {
	c, next := r.peek(i)
	switch c {
	case '年':
		return r.yearWord(n, next)
	case '月':
		return r.month(n, next)
	case '日', '号':
		return r.day(n, next)
	case '季':
		if r.has(i, "季度") && n.int >= 1 && n.int <= 4 {
			return r.date(n, i+len("季度"), 0), true
		}
	case '时', '点', ':':
		return r.time(n, c, next)
	case '·':
		if r.digitAt(next) { // 3·15
			return r.date(n, r.digits(next).end, 0), true
		}
	}
	return r.span(n, i)
}

// date emits a date; year is 0 where none is printed.
func (r *reader) date(n *numeral, end, year int) int {
	out := Number{Start: n.start, End: end, DigitsStart: n.start, DigitsEnd: n.end, Is: Date}
	if year > 0 {
		out.Value = whole(year)
		out.Value.Unit = "年"
	}
	return r.emit(out)
}

// month reads 3月, 3月18日, 12月底, 六月十九; 18月 is left open.
func (r *reader) month(n *numeral, next int) (int, bool) {
	if r.has(next, "龄") {
		return 0, false
	}
	if n.int < 1 || n.int > 12 {
		return r.say(n, Unclear, n.start, next), true
	}
	return r.date(n, r.monthEnd(next), 0), true
}

// monthEnd reads on after a month: 份, a day, 底.
func (r *reader) monthEnd(i int) int {
	lunar := r.lunarDay(i)
	if end, ok := r.hasAny(i, "上旬", "中旬", "下旬", "份", "底", "末", "初"); ok && !lunar {
		return end
	}
	at := r.spaces(i)
	if lunar {
		at += len("初")
	}
	day, ok := r.numeralAt(at)
	if !ok || day.int < 1 || day.int > 31 {
		return i
	}
	if end, ok := r.dayEnd(&day); ok {
		return end
	}
	if day.chinese && !r.unitAt(day.end) { // 六月十九
		return day.end
	}
	return i
}

// dayEnd reads on after the day of a month: 日, or to the last of several days.
func (r *reader) dayEnd(day *numeral) (int, bool) {
	after := r.spaces(day.end)
	if end, ok := r.hasAny(after, "日", "号"); ok {
		return end, true
	}
	c, next := r.peek(after)
	if c == 0 || !strings.ContainsRune("-—~至、", c) {
		return 0, false
	}
	last, ok := r.numeralAt(next)
	if !ok || last.int < 1 || last.int > 31 {
		return 0, false
	}
	return r.hasAny(r.spaces(last.end), "日", "号")
}

// lunarDay tells whether 初一 to 初十 stands at i.
func (r *reader) lunarDay(i int) bool {
	if !r.has(i, "初") {
		return false
	}
	c, _ := r.peek(i + len("初"))
	return c != '级' && c != '步' && numeralKind(c) == plainNumeral
}

// span reads the first of two months, days or hours: 1-6月, 3、4月, 3-5日.
func (r *reader) span(n *numeral, at int) (int, bool) {
	if n.int > 31 || n.width > 2 {
		return 0, false
	}
	if end, ok := r.monthsEnd(at, n.int); ok {
		return r.date(n, end, 0), true
	}
	c, next := r.peek(at)
	if c == 0 || !strings.ContainsRune("-—~至", c) {
		return 0, false
	}
	last, ok := r.numeralAt(next)
	if !ok || last.int < 1 || last.int > 31 || n.int < 1 {
		return 0, false
	}
	end, ok := r.hasAny(r.spaces(last.end), "日", "号")
	if !ok || r.within(end) {
		return 0, false
	}
	return r.date(n, end, 0), true
}

// monthsEnd reads on after the first month of 1-6月 and 3、4月份.
func (r *reader) monthsEnd(at, first int) (int, bool) {
	c, next := r.peek(at)
	if c == 0 || !strings.ContainsRune("-—~至到、", c) || first < 1 || first > 12 {
		return 0, false
	}
	if c == '—' && r.peekIs(next, '—') {
		_, next = r.peek(next)
	}
	last, ok := r.numeralAt(r.spaces(next))
	if !ok || last.int < 1 || last.int > 12 {
		return 0, false
	}
	at = r.spaces(last.end)
	if !r.has(at, "月") || r.has(at, "月龄") {
		return 0, false
	}
	end, _ := r.hasAny(at, "月份", "月")
	return end, true
}

// within tells whether a time limit ends at i: 15日内.
func (r *reader) within(i int) bool {
	_, ok := r.hasAny(i, "内", "以内", "之内", "以上", "以下")
	return ok
}

// day reads 15日; 15日内 and 40日 are counted.
func (r *reader) day(n *numeral, next int) (int, bool) {
	switch {
	case r.within(next) || n.int > 31 || n.int < 1:
		return 0, false
	case r.has(next, "均") || r.has(next, "龄"):
		return r.say(n, Unclear, n.start, next), true
	}
	return r.date(n, next, 0), true
}

// numeralAt reads the numeral at i, Arabic or Chinese.
func (r *reader) numeralAt(i int) (numeral, bool) {
	c, _ := r.peek(i)
	switch {
	case digit(c):
		return r.digits(i), true
	case numeralKind(c) != notNumeral:
		return r.numerals(i), true
	}
	return numeral{}, false
}

// cutUnit is quantity.CutUnit at i.
func (r *reader) cutUnit(i int) (quantity.Unit, int) {
	if i != r.cut.at {
		r.cut.at = i
		r.cut.unit, r.cut.size = quantity.CutUnit(r.s[i:])
	}
	return r.cut.unit, r.cut.size
}
