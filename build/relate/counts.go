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
		if noun, found := cutListWord(r.at(j)); found {
			return r.tokens[j].end - len(noun), true
		}
		if utf8.RuneCountInString(r.at(j)) > 12 {
			return 0, false
		}
		j++
	}
	switch {
	case r.is(j, colon):
		return r.tokens[j].end, true
	case r.is(j, opening) && j == i+1 || r.is(j, opening) && r.is(j-1, word):
		return 0, false
	case r.is(j, comma) && r.is(j+1, word):
		if rest, found := cutListWord(r.at(j + 1)); found {
			if rest == "" && r.is(j+2, colon) {
				return r.tokens[j+2].end, true
			}
			return r.tokens[j+1].end - len(rest), true
		}
	}
	return 0, false
}

// cutListWord finds the words that announce names, within the first few
// characters, and returns what follows them.
func cutListWord(text string) (rest string, ok bool) {
	for _, w := range [...]string{"分别是", "分别为", "即"} {
		if at := strings.Index(text, w); at >= 0 && at <= 36 {
			return text[at+len(w):], true
		}
	}
	return text, false
}

// names is what was counted in a stretch of text.
type names struct {
	pauses, commas, semicolons int // separators between the names
	joined                     bool
	open                       bool // 等 ends it: there may be more
	numbers                    int  // quantities in it
	start, end                 int
}

// maxNames bounds the bytes of a list of names.
const maxNames = 1500

// scanNames reads names from a byte on to the end of the sentence; brackets and
// quotations are passed over.
func (r *reader) scanNames(start int) names {
	text := r.b.Text
	out := names{start: start, end: start}
	depth := 0
	for i := start; i < len(text) && i-start < maxNames; {
		c, size := utf8.DecodeRuneInString(text[i:])
		if end := quoted(text, i, c, size); end > 0 {
			i = end
			out.end = i
			continue
		}
		k, isMark := markOf(c)
		switch {
		case isMark && k == opening:
			depth++
		case isMark && k == closing:
			if depth--; depth < 0 {
				return out.finish(text)
			}
		case depth > 0:
		case isMark && k == stop:
			return out.finish(text)
		case isMark && k == pause:
			out.pauses++
		case isMark && k == comma:
			if out.pauses > 0 { // 、 parts the names, so the list is over
				return out.finish(text)
			}
			out.commas++
		case isMark && k == semicolon:
			if out.pauses+out.commas > 0 && out.semicolons == 0 {
				return out.finish(text)
			}
			out.semicolons++
		case isMark && k == colon:
			out.numbers++
		}
		i += size
		out.end = i
	}
	return out.finish(text)
}

// finish looks at the last name.
func (n names) finish(text string) names {
	list := strings.TrimRight(text[n.start:n.end], " 、，；。")
	last := list[max(strings.LastIndex(list, "、"), 0):]
	n.joined = joining.in(last)
	n.open = strings.Contains(last, "等")
	n.end = n.start + len(list)
	return n
}

// namesAfter compares the count of token i with the names that begin at a byte.
func (r *reader) namesAfter(i, start int) {
	n := r.scanNames(start)
	for j := r.tokens[i].n + 1; j < len(r.b.Numbers); j++ {
		if q := &r.b.Numbers[j]; q.Start >= n.start && q.End <= n.end && (q.Quantity() || q.Is == prose.Mark || q.Is == prose.Ordinal) {
			n.numbers++
		}
		if r.b.Numbers[j].Start > n.end {
			break
		}
	}
	if n.pauses == 0 || n.numbers > 0 {
		return // only names with 、 between them are counted
	}
	r.listLength(i, n, n.pauses+1)
}

// namesInBrackets compares 3个中心（甲、乙、丙）; false where the bracket holds no
// plain list of names.
func (r *reader) namesInBrackets(i int) bool {
	n := r.scanNames(r.tokens[i+2].end)
	if n.pauses == 0 || n.commas+n.semicolons+n.numbers > 0 || !strings.HasPrefix(r.b.Text[n.end:], "）") && !strings.HasPrefix(r.b.Text[n.end:], ")") {
		return false
	}
	for j := r.tokens[i].n + 1; j < len(r.b.Numbers) && r.b.Numbers[j].Start < n.end; j++ {
		if r.b.Numbers[j].Start >= n.start {
			return false
		}
	}
	r.listLength(i, n, n.pauses+1)
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
		v.OK = value.Equal(low) || value.Equal(high)
	}
	if !v.OK && n.joined && value.Cmp(high) > 0 {
		v.Computed.Value = high
	}
	r.add(v)
}

// namesBefore compares a count with the names right before it: 区、乡、村三级. Only
// words that sum up, so that 电脑、打印机5台 is none.
func (r *reader) namesBefore(i int) {
	n := r.num(i)
	after := r.at(i + 1)
	if !r.is(i-1, word) || !r.is(i-2, pause) {
		return
	}
	unit := string(n.Value.Unit) + after
	if !summingUp.begin(strings.TrimPrefix(unit, "个")) {
		return
	}
	last := r.at(i - 1)
	open := strings.HasSuffix(last, "等")
	if noList.in(last) {
		return
	}
	pauses, from := 0, r.tokens[i-1].start
	for j := i - 2; j >= 0 && i-j < window; j-- {
		k := r.tokens[j].kind
		if r.tokens[j].depth != r.tokens[i].depth || k == closing || k == opening {
			continue
		}
		if k == number {
			return
		}
		if k != pause && k != word {
			break
		}
		if k == pause {
			pauses++
		}
		from = r.tokens[j].start
	}
	if pauses == 0 {
		return
	}
	list := names{start: from, end: r.tokens[i-1].end, open: open, joined: joining.in(last)}
	r.listLength(i, list, pauses+1)
}
