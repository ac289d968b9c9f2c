package prose

import "strings"

// phone reads telephone numbers and hotlines: 12345, 0734-5662345, (0734)5662345.
func (r *reader) phone(n *numeral) (int, bool) {
	if n.dots > 0 || n.commas > 0 {
		return 0, false
	}
	c, next := r.peek(n.end)
	first, _ := r.peek(n.start)
	switch {
	case n.width == 11 && r.mobile(n):
	case first == '0' && (n.width == 3 || n.width == 4) && (c == '-' || c == '—' || c == ')'):
		local := r.digits(next)
		if local.width != 7 && local.width != 8 {
			return 0, false
		}
		return r.say(&numeral{start: n.start, end: local.end}, Phone, n.start, local.end), true
	case (n.int == 400 || n.int == 800) && c == '-' && r.digitAt(next):
		end := r.digits(next).end
		if c, next := r.peek(end); c == '-' && r.digitAt(next) {
			end = r.digits(next).end
		}
		return r.say(&numeral{start: n.start, end: end}, Phone, n.start, end), true
	case (n.width == 7 || n.width == 8) && r.called(n) && !r.unitAt(n.end):
	case r.isHotline(n):
		r.hotline = true
	default:
		return 0, false
	}
	return r.say(n, Phone, n.start, n.end), true
}

// mobile tells whether the numeral looks like a mobile number and counts
// nothing.
func (r *reader) mobile(n *numeral) bool {
	c, next := r.peek(n.start)
	second, _ := r.peek(next)
	return c == '1' && second >= '3' && !r.unitAt(n.end)
}

// called tells whether a telephone is named right before the number.
func (r *reader) called(n *numeral) bool {
	at := n.start
	for range 3 {
		c, start := r.before(at)
		if c != ':' && c != ' ' && c != '为' && c != '(' {
			break
		}
		at = start
	}
	return r.endsWith(at, "电话", "热线", "座机", "传真", "拨打", "号码", "手机", "QQ")
}

// isHotline knows the numbers for emergencies and the 123xx of the government's
// services. Short ones count only in company.
func (r *reader) isHotline(n *numeral) bool {
	long := n.width == 5 && n.int/100 == 123
	switch n.int {
	case 110, 119, 120, 122:
	default:
		if !long && (n.width != 5 || n.int < 95000 || n.int >= 97000 || !r.called(n)) {
			return false
		}
	}
	if n.width != 3 && n.width != 5 {
		return false
	}
	if end, ok := r.hasAny(r.spaces(n.end), hotlineWords...); ok && end > 0 {
		return true
	}
	if r.unitAt(n.end) {
		return false
	}
	if r.called(n) || r.hotline && r.kind != Cell || r.quote.holds(n.start, n.end) && r.quote == (stretch{n.start, n.end}) {
		return true
	}
	return long && r.kind != Cell || r.beforeHotline(n.end)
}

var hotlineWords = []string{"热线", "平台", "报警", "接警", "接处警", "急救", "电话", "联动", "指挥中心", "政务", "便民", "服务热线", "投诉", "举报"}

// beforeHotline tells whether another one follows in a list.
func (r *reader) beforeHotline(i int) bool {
	c, next := r.peek(i)
	if !strings.ContainsRune("、和与及/", max(c, ' ')) || !r.digitAt(next) {
		return false
	}
	n := r.digits(next)
	return n.width == 5 && n.int/100 == 123 || n.int == 110 || n.int == 119 || n.int == 120 || n.int == 122
}
