package prose

import "strings"

// time reads 8:30, 8时30分, 9时, 8点半; 3点 alone is left open.
func (r *reader) time(n *numeral, sep rune, next int) (int, bool) {
	if n.int > 24 || n.width > 2 {
		return 0, false
	}
	minute, ok := r.numeralAt(next)
	ok = ok && minute.int >= 0 && minute.int < 60
	switch {
	case sep == ':':
		return r.clock(n, &minute, ok)
	case ok && r.has(minute.end, "分"):
		return r.say(n, Time, n.start, r.secondsEnd(minute.end)), true
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

// secondsEnd reads on from 分 to the seconds.
func (r *reader) secondsEnd(i int) int {
	end, _ := r.hasAny(i, "分钟", "分")
	if second, ok := r.numeralAt(end); ok && r.has(second.end, "秒") {
		return second.end + len("秒")
	}
	return end
}

// clock reads 8:30 and 17:00:00; 1:12 may be a ratio.
func (r *reader) clock(n, minute *numeral, ok bool) (int, bool) {
	if !ok || minute.width != 2 || minute.chinese || r.unitAt(minute.end) {
		return 0, false
	}
	end := minute.end
	if c, next := r.peek(end); c == ':' && r.digitAt(next) {
		second := r.digits(next)
		if second.width != 2 {
			return 0, false
		}
		end = second.end
	}
	is := Time
	if n.width == 1 && minute.int%5 != 0 || r.endsWith(n.start, "比例", "比例为", "比为", "按", "配比") {
		is = Unclear
	}
	return r.say(&numeral{start: n.start, end: end}, is, n.start, end), true
}
