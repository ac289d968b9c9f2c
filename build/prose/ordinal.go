package prose

import (
	"strings"

	"jixiao/schema/quantity"
)

// numbered reads what is numbered and not counted: 第三, 〔2020〕10号, 3号楼, 1#.
func (r *reader) numbered(n *numeral) (end int, ok bool) {
	c, start := r.before(n.start)
	if c == ' ' {
		if d, at := r.before(start); d == '第' {
			c, start = d, at
		}
	}
	switch c {
	case '第':
		return r.ordinal(n, start), true
	case '(', '[', '【':
		if n.width == 4 && isYear(n.int) {
			if end, ok := r.document(n.end); ok {
				return r.emit(Number{Start: start, End: end, DigitsStart: n.start, DigitsEnd: end - len("号"), Is: Reference}), true
			}
		}
	case '.':
		if r.endsWith(start, "No", "NO", "no") {
			return r.say(n, Ordinal, start-len("No"), n.end), true
		}
	}
	if n.int < 0 {
		return 0, false
	}
	return r.house(n)
}

// house reads 3号楼 and 1#; 10号文 is a document.
func (r *reader) house(n *numeral) (int, bool) {
	c, next := r.peek(n.end)
	if c == '#' {
		return r.say(n, Ordinal, n.start, next), true
	}
	c, next = r.peek(r.spaces(n.end))
	if c != '号' || r.dateBefore(n.start) {
		return 0, false
	}
	if end, ok := r.hasAny(next, "文件", "文", "令", "公告"); ok {
		return r.say(n, Reference, n.start, end), true
	}
	return r.say(n, Ordinal, n.start, next), true
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
		case c == '号':
			return next, digits > 0
		case digit(c):
			digits++
		case han(c) && words < 6 && !strings.ContainsRune("年月日元万亿个", c):
			words++
		case c != ' ' && c != '-':
			return 0, false
		}
		i = next
	}
	return 0, false
}

const maxDocument = 30

// label reads the number of a row or a paper: 附件1, 指标2居民健康档案.
func (r *reader) label(n *numeral) (int, bool) {
	if n.int < 0 || n.int > 99 {
		return 0, false
	}
	at := n.start
	if c, start := r.before(at); c == ' ' {
		at = start
	}
	end := n.end
	c, next := r.peek(end)
	switch {
	case r.endsWith(at, "附件", "附表", "附图", "附录", "见表", "如表", "见图", "如图"):
		if c == '-' && r.digitAt(next) { // 附件3-2
			end = r.digits(next).end
		}
	case !r.endsWith(at, "指标", "目标", "问题", "措施", "案例", "序号", "编号"):
		return 0, false
	case r.unitAt(end):
		return r.labelled(n)
	case !han(c) && (c == 0 || !strings.ContainsRune(": .、", c)):
		return 0, false
	}
	return r.say(n, Ordinal, n.start, end), true
}

// labelled reads a number with a unit behind 指标 and the like: in 指标3批次合格率
// it is a row's, in 绩效指标16个 it counts them.
func (r *reader) labelled(n *numeral) (int, bool) {
	at := r.spaces(n.end)
	u, size := r.cutUnit(at)
	if c, _ := r.peek(at + size); !han(c) || u == "个" || u == quantity.Percent || u.IsMoney() {
		return 0, false
	}
	return r.say(n, Unclear, n.start, n.end), true
}
