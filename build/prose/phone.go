package prose

import "strings"

// phone reads telephone numbers and hotlines: 12345, 0734-5662345, (0734)5662345.
func (r *reader) phone(n *numeral) (int, bool) {
	if n.dots > 0 || n.commas > 0 {
		return 0, false
	}
	if end := r.joined(n); end > n.end {
		return r.say(&numeral{start: n.start, end: end}, Phone, n.start, end), true
	}
	switch n.width {
	case 3, 5:
		if !r.isHotline(n) {
			return 0, false
		}
		r.hotline = true
	case 7, 8:
		if !r.called(n) || r.unitAt(n.end) {
			return 0, false
		}
	case 11:
		if !r.mobile(n) {
			return 0, false
		}
	default:
		return 0, false
	}
	return r.say(n, Phone, n.start, n.end), true
}

// joined is the end of a number that has its area before it, or begins with 400.
func (r *reader) joined(n *numeral) int {
	c, next := r.peek(n.end)
	first, _ := r.peek(n.start)
	switch {
	case first == '0' && (n.width == 3 || n.width == 4) && (c == '-' || c == '—' || c == ')'):
		if local := r.digits(next); local.width == 7 || local.width == 8 {
			return local.end
		}
	case (n.int == 400 || n.int == 800) && c == '-' && r.digitAt(next):
		end := r.digits(next).end
		if c, next := r.peek(end); c == '-' && r.digitAt(next) {
			end = r.digits(next).end
		}
		return end
	}
	return n.end
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
	if !long && !emergency(n.int) && (n.int < 95000 || n.int >= 97000 || !r.called(n)) {
		return false
	}
	if _, ok := r.hasAny(r.spaces(n.end), hotlineWords...); ok {
		return true
	}
	switch {
	case r.unitAt(n.end):
		return false
	case r.called(n), r.quote == stretch{n.start, n.end}:
		return true
	case r.kind == Cell:
		return r.beforeHotline(n.end)
	}
	return long || r.hotline || r.beforeHotline(n.end)
}

func emergency(n int) bool { return n == 110 || n == 119 || n == 120 || n == 122 }

var hotlineWords = []string{"热线", "平台", "报警", "接警", "接处警", "急救", "电话", "联动", "指挥中心", "政务", "便民", "服务热线", "投诉", "举报"}

// beforeHotline tells whether another one follows in a list.
func (r *reader) beforeHotline(i int) bool {
	c, next := r.peek(i)
	if !strings.ContainsRune("、和与及/", max(c, ' ')) || !r.digitAt(next) {
		return false
	}
	n := r.digits(next)
	return n.width == 5 && n.int/100 == 123 || n.width == 3 && emergency(n.int)
}
