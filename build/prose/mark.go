package prose

import "strings"

// numbered reads what is numbered and not counted: 第三, 〔2020〕10号, 3号楼, 1#.
func (r *reader) numbered(n *numeral) (end int, ok bool) {
	c, start := r.before(n.start)
	if c == ' ' {
		if d, at := r.before(start); d == '第' {
			c, start = d, at
		}
	}
	switch {
	case c == '第':
		return r.ordinal(n, start), true
	case n.int >= 0 && n.width == 4 && isYear(n.int) && (c == '(' || c == '[' || c == '【'):
		if end, ok := r.document(n.end); ok {
			return r.emit(Number{Start: start, End: end, DigitsStart: n.start, DigitsEnd: end - len("号"), Is: Reference}), true
		}
	case c == '.' && r.endsWith(start, "No", "NO", "no"):
		return r.say(n, Ordinal, start-len("No"), n.end), true
	}
	if n.int < 0 {
		return 0, false
	}
	c, next := r.peek(r.spaces(n.end))
	switch {
	case c == '#' && r.peekIs(n.end, '#'):
		return r.say(n, Ordinal, n.start, next), true
	case c == '号' && !r.dateBefore(n.start):
		if end, ok := r.hasAny(next, "文件", "文", "令", "公告"); ok {
			return r.say(n, Reference, n.start, end), true
		}
		return r.say(n, Ordinal, n.start, next), true
	}
	return 0, false
}

func (r *reader) peekIs(i int, want rune) bool {
	c, _ := r.peek(i)
	return c == want
}

// dateBefore tells whether a month stands right before i.
func (r *reader) dateBefore(i int) bool { return r.last().Is == Date && r.last().End == i }

// endsWith tells whether one of the words stands right before i, and not in a
// number that has been read.
func (r *reader) endsWith(i int, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(r.s[r.done:max(i, r.done)], w) {
			return true
		}
	}
	return false
}

// ordinal reads the numeral after 第, and those that go on from it: 第三,
// 第1-3批, 第三、四条.
func (r *reader) ordinal(n *numeral, start int) int {
	end := n.end
	for {
		c, next := r.peek(end)
		if !strings.ContainsRune("-—~、和及至到", c) || c == 0 {
			break
		}
		more, ok := r.numeralAt(next)
		if !ok || r.peekIs(more.end, '、') || r.peekIs(more.end, '年') {
			break
		}
		end = more.end
	}
	is := Ordinal
	at := r.spaces(end)
	if after, ok := r.hasAny(at, "条", "款", "章", "节", "页", "号"); ok {
		is, end = Reference, after
	} else if after, ok := r.hasAny(at, "季度"); ok {
		is, end = Date, after
	}
	return r.emit(Number{Start: start, End: end, DigitsStart: n.start, DigitsEnd: n.end, Is: is, Value: n.value})
}

// document finds the end of a document's number after its year: 〕10号, )002号,
// ）浙01民初123号.
func (r *reader) document(i int) (end int, ok bool) {
	c, i := r.peek(i)
	if c != ')' && c != ']' && c != '】' {
		return 0, false
	}
	digits, words := 0, 0
	for range maxDocument {
		c, next := r.peek(i)
		switch {
		case c == '号' && digits > 0:
			return next, true
		case digit(c):
			digits++
		case c == ' ' || c == '-':
		case han(c) && words < 6 && !strings.ContainsRune("年月日元万亿个", c):
			words++
		default:
			return 0, false
		}
		i = next
	}
	return 0, false
}

const maxDocument = 30

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
	case !head && !r.opensClause(n.start):
		return 0, false
	}
	switch after {
	case '.', ')':
		if c == '(' && !head {
			return 0, false
		}
		return r.say(n, Mark, n.start, next), true
	case '、':
		if r.listOn(n, next) || !head && !r.breaks(n.start) {
			return 0, false
		}
		return r.say(n, Mark, n.start, next), true
	case ' ':
		if head && r.kind == Heading && !n.chinese && !r.unitAt(n.end) {
			return r.say(n, Mark, n.start, n.end), true
		}
	}
	return 0, false
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
	point := r.pointOf(n)
	if (head || r.opensClause(n.start)) && n.parts[0] <= 99 && r.yearAt(point) && n.dots == 1 {
		return r.say(&numeral{start: n.start, end: point - 1, value: whole(n.parts[0]), ok: true}, Mark, n.start, point), true
	}
	c, next := r.peek(n.end)
	if n.dots == 1 {
		switch {
		case !head && c == ' ' && han(at(r, next)) && r.kind != Cell && r.opensClause(n.start) && n.parts[0] <= 30 && n.parts[1] <= 30 && !r.unitAt(n.end):
			return r.say(n, Unclear, n.start, n.end), true
		case !head || n.parts[0] > 30 || n.parts[1] > 30 || n.parts[0] == 0 || n.parts[1] == 0 || r.kind == Cell:
			return 0, false
		case (c == ' ' || han(c)) && !r.unitAt(n.end) && !strings.ContainsRune("万亿千百成分", c) && next < len(r.s):
			return r.say(&numeral{start: n.start, end: n.end}, Mark, n.start, n.end), true
		}
		return 0, false
	}
	if isYear(n.parts[0]) && n.dots == 2 && isDay(n.parts[1], n.parts[2]) {
		return 0, false
	}
	is := Reference
	if head {
		is = Mark
	}
	return r.say(&numeral{start: n.start, end: n.end}, is, n.start, n.end), true
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

// label reads the number of a row or a paper: 附件1, 指标2居民健康档案.
func (r *reader) label(n *numeral) (int, bool) {
	if n.int < 0 || n.int > 99 {
		return 0, false
	}
	at := n.start
	if c, start := r.before(at); c == ' ' {
		at = start
	}
	switch {
	case r.endsWith(at, "附件", "附表", "附图", "附录", "见表", "如表", "见图", "如图"):
		end := n.end
		if c, next := r.peek(end); c == '-' && r.digitAt(next) { // 附件3-2
			end = r.digits(next).end
		}
		return r.say(n, Ordinal, n.start, end), true
	case r.endsWith(at, "指标", "目标", "问题", "措施", "案例", "序号", "编号"):
		if r.unitAt(n.end) { // 指标3批次合格率 and 绩效指标16个 look alike
			u, size := r.cutUnit(r.spaces(n.end))
			if c, _ := r.peek(r.spaces(n.end) + size); !han(c) || u == "个" || u.IsMoney() || u == "%" {
				return 0, false
			}
			return r.say(n, Unclear, n.start, n.end), true
		}
		if c, _ := r.peek(n.end); han(c) || c == ':' || c == ' ' || c == '.' || c == '、' {
			return r.say(n, Ordinal, n.start, n.end), true
		}
	}
	return 0, false
}
