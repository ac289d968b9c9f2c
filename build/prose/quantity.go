package prose

import (
	"strings"

	"jixiao/schema/quantity"
)

// figure is a numeral with its unit.
type figure struct {
	start, end int
	value      quantity.Number
	high       quantity.Number
	is         Meaning
	unit       bool // one is written
	counts     bool // it may be told from a word
}

// quantity reads what says how much or how many.
func (r *reader) quantity(n *numeral) int {
	f, ok := r.measure(n)
	if last := r.last(); last.End == n.start && last.Is == Unclear && !n.chinese { // the rest of what isn't understood
		f.is = Unclear
		return r.finish(n, &f)
	}
	if ok && n.chinese && !f.counts {
		if !f.unit { // 三至五名
			r.interval(n, &f)
		}
		if f.is != Range {
			return r.word(n, &f)
		}
	} else if ok {
		r.interval(n, &f)
	}
	return r.finish(n, &f)
}

// word is a Chinese numeral that counts nothing for sure: a part of a word, or
// 一个, which is mostly no number.
func (r *reader) word(n *numeral, f *figure) int {
	if !f.unit || n.int == 1 && !strings.Contains(counters, string(f.value.Unit)) {
		return r.say(n, Name, n.start, n.end)
	}
	out := Number{Start: n.start, End: f.end, DigitsStart: n.start, DigitsEnd: n.end, Value: f.value}
	return r.emit(out)
}

// measure reads on after a numeral: 余, a multiplier, a unit. It is false where
// the numeral itself can't be read.
func (r *reader) measure(n *numeral) (f figure, ok bool) {
	f = figure{start: n.start, end: n.end, value: n.value}
	if !n.ok || n.unsure || leadingZero(r, n) {
		f.end = r.passUnit(n.end)
		return f, false
	}
	at, vague := r.vague(n.end, n.chinese)
	f.value.Approx = vague
	if r.has(at, "分之") && !vague {
		return f, r.fraction(n, &f)
	}
	if r.tenths(n, &f) {
		return f, true
	}
	w := r.unit(n, at)
	if w.size == 0 {
		if !vague {
			at = n.end
		}
		f.end = at
		f.is = r.bare(n, at)
		return f, true
	}
	f.unit, f.end = true, w.end
	f.value.Unit = w.unit
	f.value.Approx = vague || w.vague
	f.counts = w.sure
	if !w.sure {
		return f, true
	}
	if (w.unit == "万" || w.unit == "亿") && r.ofMoney(n.start, w.end) {
		f.value.Unit += quantity.Yuan
	}
	f.is = meaning(f.value.Unit)
	if f.value.Unit == "‰" {
		f.value, _ = f.value.In(quantity.Percent)
	}
	r.compose(n, &f)
	r.broken(&f)
	return f, true
}

// leadingZero tells whether the numeral is a code like 0013.
func leadingZero(r *reader, n *numeral) bool {
	c, next := r.peek(n.start)
	return c == '0' && n.width > 1 && digit(at(r, next))
}

func at(r *reader, i int) rune {
	c, _ := r.peek(i)
	return c
}

// passUnit is where a numeral ends that isn't understood, its unit included.
func (r *reader) passUnit(i int) int {
	at := r.spaces(i)
	_, size := r.cutUnit(at)
	if size == 0 {
		return i
	}
	return at + size
}

// meaning is what a number with a unit says.
func meaning(u quantity.Unit) Meaning {
	switch u {
	case quantity.Percent, "‰":
		return Percent
	case quantity.Points:
		return Points
	case "分":
		return Score
	case "倍":
		return Times
	}
	if base, _ := u.Base(); base == "" {
		return Bare
	}
	head, _, _ := strings.Cut(string(u), "/")
	if head == "" {
		return Bare
	}
	if strings.HasSuffix(head, "元") || head == "角" {
		return Amount
	}
	return Count
}

// bare is the meaning of a number without a unit: a score where the words
// before it say so, unclear where a word follows that may be its unit.
func (r *reader) bare(n *numeral, end int) Meaning {
	at := n.start
	for range 4 {
		c, start := r.before(at)
		if c == 0 || !strings.ContainsRune("为是达到共约: ", c) {
			break
		}
		at = start
	}
	if r.endsWith(at, "得分", "评分", "总分", "分数", "评分", "打分", "分值", "计分", "满分") && n.int <= 1000 {
		return Score
	}
	if c, _ := r.peek(end); !han(c) {
		return Bare
	}
	if c, _ := r.before(n.start); c != 0 && strings.ContainsRune("为达到是率额数值:=", c) && !r.refused(n.end) {
		return Bare
	}
	return Unclear
}

// refused tells whether a unit stands at i that wasn't taken for one.
func (r *reader) refused(i int) bool {
	_, size := r.cutUnit(i)
	return size > 0
}

// finish adds what stands before and behind a figure, and emits it.
func (r *reader) finish(n *numeral, f *figure) int {
	if f.unit && r.grouped(n) {
		r.last().Is, f.is = Unclear, Unclear
	}
	if f.is != Unclear {
		r.behind(f)
		r.ahead(n, f)
		r.quoted(n, f)
	}
	return r.emit(Number{Start: f.start, End: f.end, DigitsStart: n.start, DigitsEnd: n.end, Is: f.is, Value: f.value, High: f.high})
}

// grouped tells whether a space before the numeral may separate thousands:
// 1 235家.
func (r *reader) grouped(n *numeral) bool {
	last := r.last()
	if last.Is != Bare || last.End != last.DigitsEnd || last.DigitsEnd-last.DigitsStart > 3 || r.kind == Cell {
		return false
	}
	return n.start == last.End+1 && r.s[last.End] == ' ' && n.commas == 0 && n.width-n.value.Decimals == 3
}

// quoted takes numbers in names for what they are: “5个一”, 《…500个村…》.
func (r *reader) quoted(n *numeral, f *figure) {
	switch {
	case r.title.holds(f.start, f.end):
		f.is = Unclear
		if n.chinese {
			f.is = Name
		}
	case r.quote.holds(f.start, f.end) && (f.start > r.quote.start || f.end < r.quote.end):
		if f.is == Count || f.is == Bare || f.is == Times {
			f.is = Name
		}
	}
}
