package prose

import "strings"

// mark reads the marks of lists and headings: （一）, 1., 一、, 2）, 1.1.
func (r *reader) mark(n *numeral) (end int, ok bool) {
	c, start := r.before(n.start)
	after, next := r.peek(n.end)
	head := r.head(n.start)
	switch {
	case c == '(' && after == ')' && n.int >= 0:
		return r.bracketed(n, start, next)
	case n.dots > 0:
		return r.clause(n, head)
	case n.int < 0 || n.int > 99 || n.width > 3:
		return 0, false
	}
	switch after {
	case '.', ')':
		ok = head || c != '(' && r.opensClause(n.start)
	case '、':
		ok = (head || r.breaks(n.start)) && !r.listOn(n, next)
	case ' ':
		ok, next = head && r.headed(n), n.end
	}
	if !ok {
		return 0, false
	}
	return r.say(n, Mark, n.start, next), true
}

// headed tells whether a number with a space behind it marks a heading: 1 总则.
func (r *reader) headed(n *numeral) bool {
	return r.kind == Heading && !n.chinese && !r.unitAt(n.end)
}

// bracketed reads （3）; a year in brackets is a year, and other numbers may be
// notes, or amounts below zero.
func (r *reader) bracketed(n *numeral, start, next int) (int, bool) {
	switch {
	case n.width == 4 && isYear(n.int):
		return r.say(n, Year, n.start, n.end), true
	case n.int > 99 || r.kind == Cell && r.head(start) && r.spaces(next) == len(r.s):
		return r.say(n, Unclear, n.start, n.end), true
	}
	return r.say(n, Mark, start, next), true
}

// listOn tells whether the mark's 、 goes on with the next number of a list:
// 1、2号楼. But 1、2023年 is a mark and a year.
func (r *reader) listOn(n *numeral, next int) bool {
	more, ok := r.numeralAt(next)
	return ok && !r.yearAt(next) && (more.int < 0 || more.chinese || more.int <= 99) && (n.chinese || more.int == n.int+1 || !r.head(n.start))
}

// clause reads 1.2.3, and 1.2 at the head of a block. A list's mark may also
// stand right before a number: 1.2018年.
func (r *reader) clause(n *numeral, head bool) (int, bool) {
	if n.commas > 0 || n.chinese {
		return 0, false
	}
	if n.dots == 1 {
		return r.second(n, head)
	}
	if n.dots == 2 && isYear(n.parts[0]) && isDay(n.parts[1], n.parts[2]) {
		return 0, false
	}
	is := Reference
	if head {
		is = Mark
	}
	return r.say(&numeral{start: n.start, end: n.end}, is, n.start, n.end), true
}

// second reads 1.2 where it may be a mark.
func (r *reader) second(n *numeral, head bool) (int, bool) {
	opens := head || r.opensClause(n.start)
	if point := r.pointOf(n); opens && n.parts[0] <= 99 && r.yearAt(point) {
		return r.say(&numeral{start: n.start, end: point - 1, value: whole(n.parts[0]), ok: true}, Mark, n.start, point), true
	}
	if opens && r.markOrPart(n, head) {
		return r.say(n, Unclear, n.start, r.passUnit(n.end)), true
	}
	c, next := r.peek(n.end)
	if c == ' ' {
		c, _ = r.peek(next)
		opens = opens && han(c)
	} else {
		opens = head && han(c)
	}
	if !opens || r.kind == Cell || !twoLevels(n) || r.unitAt(n.end) || strings.ContainsRune("万亿千百成分", c) {
		return 0, false
	}
	is := Unclear // in the middle of a text, perhaps cells in one line
	if head {
		is = Mark
	}
	return r.say(&numeral{start: n.start, end: n.end}, is, n.start, n.end), true
}

// markOrPart tells whether 1.13台 may be the first item of a list, of 13台: nothing
// has parts of machines, and a text seldom begins with an amount.
func (r *reader) markOrPart(n *numeral, head bool) bool {
	u, size := r.cutUnit(n.end)
	if size == 0 || r.kind == Cell || n.parts[0] > 30 || n.parts[0] == 0 || r.peekIs(r.pointOf(n), '0') {
		return false
	}
	c, _ := r.peek(n.end + size)
	return strings.Contains(undivided, string(u)) || head && han(c)
}

// undivided are measure words for what has no parts.
const undivided = "个名位人户次项条种件家所座栋幢套台份篇册张辆艘架只匹株棵批场起例"

// twoLevels tells whether both parts of 1.2 may be counted in a text.
func twoLevels(n *numeral) bool {
	return n.parts[0] > 0 && n.parts[1] > 0 && n.parts[0] <= 30 && n.parts[1] <= 30
}

// pointOf is the byte after the numeral's first point.
func (r *reader) pointOf(n *numeral) int {
	for i := n.start; i < n.end; {
		c, next := r.peek(i)
		if c == '.' {
			return next
		}
		i = next
	}
	return n.end
}

// unitAt tells whether a known unit stands at i.
func (r *reader) unitAt(i int) bool {
	_, size := r.cutUnit(r.spaces(i))
	return size > 0
}

// head tells whether only spaces and opening marks stand before i in the block.
func (r *reader) head(i int) bool {
	for range 8 {
		if i == 0 {
			return true
		}
		c, start := r.before(i)
		if c != ' ' && c != '\t' && c != '*' && c != '#' && c != '(' && !invisible(c) {
			return false
		}
		i = start
	}
	return i == 0
}

// breaks tells whether a sentence or a part of one begins at i.
func (r *reader) breaks(i int) bool {
	c, start := r.before(i)
	if c == ' ' {
		c, _ = r.before(start)
	}
	return c == 0 || strings.ContainsRune("。;!?：\n", c) || c == ':' || c == '￼'
}

// opensClause tells whether a clause may begin at i.
func (r *reader) opensClause(i int) bool {
	c, _ := r.before(i)
	return c == ' ' && !digit(r.twoBefore(i)) || c == ',' || c == '，' || r.breaks(i)
}

// twoBefore is the character before the one before i.
func (r *reader) twoBefore(i int) rune {
	_, start := r.before(i)
	c, _ := r.before(start)
	return c
}
