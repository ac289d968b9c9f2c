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
	case n.dots == 2:
		if isYear(n.parts[0]) && isDay(n.parts[1], n.parts[2]) {
			return r.date(n, n.end, n.parts[0]), true
		}
		return 0, false
	case n.dots == 1:
		return r.pointedDate(n)
	case n.int < 0:
		return 0, false
	}
	if n.width == 4 && isYear(n.int) {
		if end, ok := r.year(n); ok {
			return end, true
		}
	}
	at := r.spaces(n.end)
	c, next := r.peek(at)
	switch c {
	case '年':
		return r.yearWord(n, next)
	case '月':
		return r.month(n, next)
	case '日', '号':
		return r.day(n, next)
	case '季':
		if r.has(at, "季度") && n.int >= 1 && n.int <= 4 {
			return r.date(n, at+len("季度"), 0), true
		}
	case '时', '点', ':':
		return r.time(n, c, next)
	case '·':
		if r.digitAt(next) { // 3·15
			return r.date(n, r.digits(next).end, 0), true
		}
	}
	return r.span(n, at)
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

// pointedDate reads 2022.3月, and leaves 2023.12 open where it has no unit: a
// month or an amount.
func (r *reader) pointedDate(n *numeral) (int, bool) {
	if !isYear(n.parts[0]) || n.parts[1] < 1 || n.parts[1] > 12 {
		return 0, false
	}
	at := r.spaces(n.end)
	if after, ok := r.hasAny(at, "月份", "月"); ok {
		return r.date(n, after, n.parts[0]), true
	}
	if r.unitAt(at) {
		return 0, false
	}
	return r.say(n, Unclear, n.start, n.end), true
}

// year reads what begins with a year: 2023年, 2019-2021年, 2023-03-18, 2023年3月.
func (r *reader) year(n *numeral) (int, bool) {
	at := r.spaces(n.end)
	c, next := r.peek(at)
	if c == '年' {
		return r.yearMonth(n, next)
	}
	if c == '/' || c == '-' {
		if end, ok := r.numericDate(n, c, next); ok {
			return end, true
		}
	}
	if end, ok := r.years(n, at); ok {
		return end, true
	}
	c, _ = r.before(n.start)
	if !r.unitAt(at) || c == '(' && r.peekIs(at, ')') {
		return r.say(n, Unclear, n.start, n.end), true
	}
	return 0, false
}

// years reads 2019-2021年 and, in 2021、2022年, the first year.
func (r *reader) years(n *numeral, at int) (int, bool) {
	c, next := r.peek(at)
	if c == '—' && r.peekIs(next, '—') {
		_, next = r.peek(next)
	}
	if c == 0 || !strings.ContainsRune(seps, c) {
		return 0, false
	}
	high, ok := r.numeralAt(r.spaces(next))
	if !ok || high.int < 0 {
		return 0, false
	}
	after := r.spaces(high.end)
	last := high.int
	if high.width == 2 {
		last += n.int / 100 * 100
	}
	switch {
	case !isYear(last) || high.width != 4 && (high.width != 2 || !strings.ContainsRune(ranges, c)):
		return 0, false
	case !strings.ContainsRune(ranges, c):
		if !r.has(after, "年") {
			return 0, false
		}
		return r.yearly(n, n.end, 0), true
	case r.has(after, "年"):
		end, _ := r.hasAny(after, "年度", "年")
		return r.yearly(n, end, last), true
	case r.unitAt(after):
		return 0, false
	}
	return r.say(&numeral{start: n.start, end: high.end}, Unclear, n.start, high.end), true
}

func (r *reader) yearly(n *numeral, end, last int) int {
	out := Number{Start: n.start, End: end, DigitsStart: n.start, DigitsEnd: n.end, Is: Year, Value: n.value}
	out.Value.Unit = "年"
	if last > 0 {
		out.High = whole(last)
		out.High.Unit = "年"
	}
	return r.emit(out)
}

// numericDate reads 2023-03-18, 2023/3/18; 2023-12 is left open.
func (r *reader) numericDate(n *numeral, sep rune, next int) (int, bool) {
	month := r.digits(next)
	if month.int < 1 || month.int > 12 || month.width > 2 {
		return 0, false
	}
	if c, after := r.peek(month.end); c == sep {
		if day := r.digits(after); day.int >= 1 && day.int <= 31 && day.width <= 2 {
			return r.date(&numeral{start: n.start, end: day.end}, day.end, n.int), true
		}
	}
	at := r.spaces(month.end)
	switch c, _ := r.peek(at); {
	case c == '月':
		return r.date(&numeral{start: n.start, end: month.end}, at+len("月"), n.int), true
	case c == '年' || r.unitAt(at):
		return 0, false
	}
	return r.say(&numeral{start: n.start, end: month.end}, Unclear, n.start, month.end), true
}

// yearMonth reads on after 2023年: 度, a month, a day.
func (r *reader) yearMonth(n *numeral, next int) (int, bool) {
	if r.has(next, "度") && !r.has(next, "度过") {
		return r.yearly(n, next+len("度"), 0), true
	}
	if month, ok := r.numeralAt(r.spaces(next)); ok && month.int >= 1 && month.int <= 12 && month.width <= 2 {
		at := r.spaces(month.end)
		if c, after := r.peek(at); c == '月' && !r.has(after, "龄") {
			return r.date(&numeral{start: n.start, end: month.end}, r.monthEnd(after), n.int), true
		}
		if end, ok := r.monthsEnd(at, month.int); ok {
			return r.date(&numeral{start: n.start, end: month.end}, end, n.int), true
		}
	}
	return r.yearly(n, next, 0), true
}

// yearWord reads 年 after what is no year of our time: 90年代, 21年度; 5年 is a
// time span and 16年 may be both.
func (r *reader) yearWord(n *numeral, next int) (int, bool) {
	switch {
	case r.has(next, "代"):
		return r.date(n, next+len("代"), 0), true
	case r.has(next, "级"):
		return r.say(n, Ordinal, n.start, next), true
	case n.width == 2 && !n.chinese && r.has(next, "度"):
		return r.say(n, Year, n.start, next+len("度")), true
	case n.width == 2 && !n.chinese && n.int >= 10 && n.int <= 35 && !r.endsWith(n.start, "近", "满", "约", "达", "期", "限", "第"):
		return r.say(n, Unclear, n.start, next), true
	}
	return 0, false
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
	if end, ok := r.hasAny(i, "上旬", "中旬", "下旬", "份", "底", "末", "初"); ok && !r.lunarDay(i) {
		return end
	}
	at := r.spaces(i)
	if r.lunarDay(at) {
		at += len("初")
	}
	day, ok := r.numeralAt(at)
	if !ok || day.int < 1 || day.int > 31 {
		return i
	}
	after := r.spaces(day.end)
	if end, ok := r.hasAny(after, "日", "号"); ok {
		return end
	}
	if c, next := r.peek(after); c != 0 && strings.ContainsRune("-—~至、", c) {
		if last, ok := r.numeralAt(next); ok && last.int >= 1 && last.int <= 31 {
			if end, ok := r.hasAny(r.spaces(last.end), "日", "号"); ok {
				return end
			}
		}
	}
	if day.chinese && !r.unitAt(day.end) { // 六月十九
		return day.end
	}
	return i
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

// time reads 8:30, 8时30分, 9时, 8点半; 3点 alone is left open.
func (r *reader) time(n *numeral, sep rune, next int) (int, bool) {
	if n.int > 24 || n.width > 2 {
		return 0, false
	}
	minute, ok := r.numeralAt(next)
	ok = ok && minute.int >= 0 && minute.int < 60
	switch {
	case sep == ':':
		if !ok || minute.width != 2 || r.unitAt(minute.end) || minute.chinese {
			return 0, false
		}
		end := minute.end
		if c, after := r.peek(end); c == ':' && r.digitAt(after) {
			if end = r.digits(after).end; r.digits(after).width != 2 {
				return 0, false
			}
		}
		is := Time
		if n.width == 1 && minute.int%10 != 0 && minute.int%5 != 0 || r.endsWith(n.start, "比例", "比例为", "比为", "按", "配比") {
			is = Unclear
		}
		return r.say(&numeral{start: n.start, end: end}, is, n.start, end), true
	case ok && r.has(minute.end, "分"):
		end, _ := r.hasAny(minute.end, "分钟", "分")
		if second, ok := r.numeralAt(end); ok && r.has(second.end, "秒") {
			end = second.end + len("秒")
		}
		return r.say(n, Time, n.start, end), true
	case sep == '时':
		if c, _ := r.peek(next); c != 0 && strings.ContainsRune("间期段效候代限尚", c) {
			return 0, false
		}
		return r.say(n, Time, n.start, next), true
	}
	if end, ok := r.hasAny(next, "钟", "半", "整"); ok {
		return r.say(n, Time, n.start, end), true
	}
	if r.has(next, "位") || r.has(next, "多") {
		return 0, false
	}
	return r.say(n, Unclear, n.start, next), true
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
