package relate

import (
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// listUnits are the measure words whose things reports name one by one.
// Others (人, 次, 台) count what is listed by kinds.
var listUnits = [...]quantity.Unit{"个", "项", "类", "家", "所", "条", "种", "大类", "大", "处", "级"}

// counts compares a count with the names that follow it: 内设股室3个：甲、乙、丙.
func (r *reader) counts() {
	for i := range r.tokens {
		if r.tokens[i].kind != number {
			continue
		}
		n := r.num(i)
		if n.Is != prose.Count || n.Value.Approx || !n.Value.Whole || !listUnit(n.Value.Unit) {
			continue
		}
		if r.is(i+1, word) && r.is(i+2, opening) && r.namesInBrackets(i) {
			continue
		}
		if start, ok := r.listStart(i); ok {
			r.namesAfter(i, start)
		} else {
			r.namesBefore(i)
		}
	}
}

func listUnit(u quantity.Unit) bool {
	for _, known := range listUnits {
		if u == known || strings.HasPrefix(string(u), string(known)) && len(known) == len("个") && known != "大" {
			return true
		}
	}
	return false
}

// listStart finds the byte at which the names begin that a count announces: a
// colon after it or after a few words (4个项目：), or 分别是, 分别为, 包括 or 即.
func (r *reader) listStart(i int) (start int, ok bool) {
	j := i + 1
	if r.is(j, word) { // the noun that is counted
		if names, found := cutListWord(r.at(j)); found {
			return r.tokens[j].end - len(names), true
		}
		if utf8.RuneCountInString(r.at(j)) > 12 {
			return 0, false
		}
		j++
	}
	if r.is(j, colon) {
		return r.tokens[j].end, true
	}
	names, found := cutListWord(r.at(j + 1))
	if !found || !r.is(j, comma) || !r.is(j+1, word) {
		return 0, false
	}
	if names == "" && r.is(j+2, colon) {
		return r.tokens[j+2].end, true
	}
	return r.tokens[j+1].end - len(names), true
}

// cutListWord finds the words that announce names, within the first few
// characters, and returns what follows them.
func cutListWord(text string) (rest string, ok bool) {
	for i := range text {
		if rest, ok := announcing.cut(text[i:]); ok {
			return rest, true
		}
		if i > 36 {
			break
		}
	}
	return text, false
}

// namesAfter compares the count of token i with the names that begin at a byte.
func (r *reader) namesAfter(i, start int) {
	if n := r.scanNames(start); n.plain() && !r.numbersIn(i, &n) {
		r.listLength(i, n, n.pauses+1)
	}
}

// numbersIn tells whether quantities stand among the names behind token i: then
// they are no plain names.
func (r *reader) numbersIn(i int, n *names) bool {
	for j := r.tokens[i].n + 1; j < len(r.b.Numbers) && r.b.Numbers[j].Start < n.end; j++ {
		if q := &r.b.Numbers[j]; q.Start >= n.start && (q.Quantity() || q.Is == prose.Mark || q.Is == prose.Ordinal) {
			return true
		}
	}
	return false
}

// namesInBrackets compares 3个中心（甲、乙、丙）; false where the bracket holds no
// plain list of names.
func (r *reader) namesInBrackets(i int) bool {
	n := r.scanNames(r.tokens[i+2].end)
	rest := r.b.Text[n.end:]
	if !n.plain() || r.numbersIn(i, &n) || !strings.HasPrefix(rest, "）") && !strings.HasPrefix(rest, ")") {
		return false
	}
	if kindsOfPlaces(r.b.Text[n.start:n.end]) {
		return true
	}
	r.listLength(i, n, n.pauses+1)
	return true
}

// kindsOfPlaces tells whether names are but what else the places that were counted
// are called: 5个乡（镇、街道、办事处）.
func kindsOfPlaces(names string) bool {
	for name := range strings.SplitSeq(names, "、") {
		if rest, ok := placeKinds.cut(name); !ok || rest != "" {
			return false
		}
	}
	return true
}

// listLength compares a count with the number of names; the last may be two
// that 和 joins.
func (r *reader) listLength(i int, n names, listed int) {
	stated := r.num(i)
	low, high := quantity.Int(int64(listed)), quantity.Int(int64(listed))
	if n.joined {
		high = quantity.Int(int64(listed + 1))
	}
	v := Verdict{Rule: "narrative-count", Reads: ListLength, Place: r.placeOf(stated), Stated: stated.Value,
		Computed: quantity.Computed(low, stated.Value.Unit), Terms: []Term{{Place: r.place(r.block, n.start, n.end)}}}
	value := stated.Value.Value
	if n.open {
		v.OK = value.Cmp(low) >= 0
	} else {
		v.OK = value.Equal(low) || value.Equal(high) || n.tail && value.Equal(quantity.Int(int64(listed+1)))
	}
	if !v.OK && n.joined && value.Cmp(high) > 0 {
		v.Computed.Value = high
	}
	r.add(v)
}

// namesBefore compares a count with the names right before it: 区、乡、村三级. Only
// words that sum up, so that 电脑、打印机5台 is none.
func (r *reader) namesBefore(i int) {
	if !r.is(i-1, word) || !r.is(i-2, pause) {
		return
	}
	unit := string(r.num(i).Value.Unit) + r.at(i+1)
	last := r.at(i - 1)
	if !summingUp.begin(strings.TrimPrefix(unit, "个")) || noList.in(last) {
		return
	}
	from, pauses := r.pausesBefore(i)
	if pauses == 0 {
		return
	}
	list := names{start: from, end: r.tokens[i-1].end, open: strings.HasSuffix(last, "等"), joined: joining.in(last)}
	r.listLength(i, list, pauses+1)
}

// pausesBefore counts the 、 before token i back to another mark, 0 where a number
// stands among them.
func (r *reader) pausesBefore(i int) (from, pauses int) {
	from = r.tokens[i-1].start
	for j := i - 2; j >= 0 && i-j < window; j-- {
		t := &r.tokens[j]
		switch {
		case t.depth != r.tokens[i].depth || t.kind == closing || t.kind == opening:
			continue
		case t.kind == number:
			return from, 0
		case t.kind == pause:
			pauses++
		case t.kind != word:
			return from, pauses
		}
		from = t.start
	}
	return from, pauses
}
