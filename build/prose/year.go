package prose

import (
	"strings"
)

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
	if c == 0 || !strings.ContainsRune(seps, c) {
		return 0, false
	}
	if c == '—' && r.peekIs(next, '—') {
		_, next = r.peek(next)
	}
	high, ok := r.numeralAt(r.spaces(next))
	if !ok {
		return 0, false
	}
	between := strings.ContainsRune(ranges, c)
	last, ok := sameCentury(n.int, &high, between)
	if !ok {
		return 0, false
	}
	after := r.spaces(high.end)
	end, named := r.hasAny(after, "年度", "年")
	switch {
	case named && between:
		return r.yearly(n, end, last), true
	case named:
		return r.yearly(n, n.end, 0), true
	case !between || r.unitAt(after):
		return 0, false
	}
	return r.say(&numeral{start: n.start, end: high.end}, Unclear, n.start, high.end), true
}

// sameCentury is the later of two years, of which 2021-22年 prints two digits.
func sameCentury(first int, high *numeral, between bool) (year int, ok bool) {
	switch {
	case high.int < 0:
		return 0, false
	case high.width == 4:
		return high.int, isYear(high.int)
	}
	return first/100*100 + high.int, between && high.width == 2
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
	short := n.width == 2 && !strings.Contains(r.s[n.start:n.end], "十")
	switch {
	case r.has(next, "代"):
		return r.date(n, next+len("代"), 0), true
	case r.has(next, "级"):
		return r.say(n, Ordinal, n.start, next), true
	case short && r.has(next, "度"):
		return r.say(n, Year, n.start, next+len("度")), true
	case short && n.int >= 10 && n.int <= 35 && !r.endsWith(n.start, "近", "满", "约", "达", "期", "限", "第"):
		return r.say(n, Unclear, n.start, next), true
	}
	return 0, false
}
