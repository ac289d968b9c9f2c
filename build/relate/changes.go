package relate

import (
	"strings"

	"jixiao/build/prose"
)

// A change is A比B增加D，增长p%. Some of its numbers may be left out.
type change struct {
	now, before, by *prose.Number // nil where left out
	at              int           // the token of now
	down            bool
	// alone: no word compares, so that now may as well be what it changed from:
	// 预算100万元，增加20万元，增长20%.
	alone bool
}

// changes compares percentages and differences with the amounts that changed.
func (r *reader) changes() {
	for i := range r.tokens {
		if r.tokens[i].kind != number {
			continue
		}
		n := r.num(i)
		down, ok := direction(r.label(i))
		if !ok || n.Value.Approx || strings.Contains(r.label(i), "分别") {
			continue
		}
		switch n.Is {
		case prose.Percent:
			c := r.change(i)
			if c == (change{}) {
				c = r.changeInBracket(i)
			}
			if c.now != nil && (c.before != nil || c.by != nil) {
				c.down = down
				r.changed(i, c, r.growth)
			}
		case prose.Amount, prose.Count:
			if c := r.change(i); c.now != nil && c.before != nil && akin(n, c.now) {
				c.down = down
				r.changed(i, c, r.excess)
			}
		}
	}
}

// changed judges a change. Behind a list it may be of the last part or of the
// total (支出21.6万元，其中甲15.2万元、乙6.4万元，比上年减少2.4万元): one that comes out is
// enough, and where none does, nothing is concluded.
func (r *reader) changed(i int, c change, judge func(i int, c *change) (Verdict, bool)) {
	v, ok := judge(i, &c)
	if !ok {
		return
	}
	total := r.totalOf(c.at)
	if total < 0 || v.OK {
		r.add(v)
		return
	}
	c.now = r.num(total)
	if v, ok := judge(i, &c); ok && v.OK {
		r.add(v)
	}
}

// totalOf is the total of the list that token i stands in, behind 其中 or the
// like in its sentence; −1 where it stands in none.
func (r *reader) totalOf(i int) int {
	from, _ := r.sentence(i)
	opened := false
	for j := i - 1; j >= from; j-- {
		switch t := &r.tokens[j]; {
		case t.kind == word && !opened:
			_, says := opener(r.at(j))
			opened = says == some || says == whole || openEnds.end(r.at(j))
		case t.kind == colon && r.is(j-1, number):
			opened = true
		case t.kind == number && opened && t.depth <= r.tokens[i].depth && akin(r.num(j), r.num(i)):
			return j
		}
	}
	return -1
}

// direction is whether words end with one for a change, and which way it goes.
func direction(label string) (down, ok bool) {
	label = strings.TrimSuffix(strings.TrimSuffix(label, "了"), "幅度达")
	if downs.end(label) {
		return true, true
	}
	return false, ups.end(label)
}

// comparing tells whether words compare with another amount.
func comparing(text string) bool {
	return strings.Contains(text, "比") && !noCompare.in(text) || strings.Contains(text, "较")
}

// moving tells whether words that compare go on to tell of a change.
func moving(label string) bool {
	at := strings.LastIndexAny(label, "比较")
	return at >= 0 && comparing(label) && strings.ContainsAny(label[at:], "增减升降涨跌")
}

// change finds what the change of token i is a change of: the amount behind
// 比 or 较 and the one right before that.
func (r *reader) change(i int) (c change) {
	from, _ := r.segment(i)
	for j := i - 1; j >= from && i-j <= 12; j-- {
		t := &r.tokens[j]
		if t.depth != r.tokens[i].depth {
			return change{}
		}
		if t.kind != number {
			continue
		}
		switch r.takeIn(&c, i, j, from) {
		case changeFound:
			return c.same()
		case changeUnclear:
			return change{}
		}
	}
	if at := r.amountBefore(i, c.by); at >= 0 && c.before == nil {
		c.now, c.at = r.num(at), at
		return c.same()
	}
	return change{}
}

// found is how far the number before a change tells what it is a change of.
type found int8

const (
	changeOpen found = iota
	changeFound
	changeUnclear
)

// takeIn takes the number of token j into the change of token i, of whose segment
// from is the first token.
func (r *reader) takeIn(c *change, i, j, from int) found {
	n, label := r.num(j), r.label(j)
	if vague(n) {
		return changeUnclear
	}
	if _, moved := direction(label); moved { // 增加20万元
		if c.by != nil || c.before != nil {
			return changeUnclear
		}
		c.by = n
		return changeOpen
	}
	switch {
	case c.by != nil && (n.Is == prose.Percent || r.isBase(j)): // 完成年初预算500万元的40%，比上年增加20万元
		return changeOpen
	case moving(label), comparing(label) && c.before != nil: // 比上年净减20万元: which way, the table of words doesn't tell
		return changeUnclear
	case comparing(label): // 比上年的100万元
		c.before = n
		return changeOpen
	}
	if past, at := r.toldSecond(j, from); past {
		if at < 0 || c.before != nil {
			return changeUnclear
		}
		c.now, c.before, c.at = r.num(at), n, at
		return changeFound
	}
	return r.changedTo(c, i, j, from)
}

// changedTo takes the number of token j for what the change of token i came to,
// where words say so.
func (r *reader) changedTo(c *change, i, j, from int) found {
	if *c == (change{}) && yearly(r.label(i)) {
		if before := r.yearBefore(j, from); before != nil {
			c.now, c.before, c.at = r.num(j), before, j
			return changeFound
		}
	}
	compared := r.compares(j, i)
	if !compared && (c.by == nil || c.before != nil) {
		return changeUnclear
	}
	c.now, c.at, c.alone = r.num(j), j, !compared
	return changeFound
}

// changeInBracket reads 下降12.2%（2020年245起，2021年215起）.
func (r *reader) changeInBracket(i int) (c change) {
	if !r.is(i+1, opening) {
		return c
	}
	var at [2]int
	found := 0
	for j := i + 2; j < len(r.tokens) && !r.is(j, closing); j++ {
		if r.tokens[j].kind == number {
			if found == len(at) {
				return c
			}
			at[found] = j
			found++
		}
	}
	if found < len(at) || !akin(r.num(at[0]), r.num(at[1])) {
		return c
	}
	first, second := yearAt(r.label(at[0])), yearAt(r.label(at[1]))
	switch {
	case first == 0 || second == 0:
		return c
	case first == second-1:
		return change{before: r.num(at[0]), now: r.num(at[1]), at: at[1]}
	case second == first-1:
		return change{before: r.num(at[1]), now: r.num(at[0]), at: at[0]}
	}
	return c
}

// yearly tells whether the words of a change compare with the year before, or
// with nothing in particular.
func yearly(label string) bool {
	rest, _ := against.cut(label)
	return ups.begin(rest) || downs.begin(rest)
}

// yearBefore is the amount of the year before that the name of token j's
// amount has too: 2022年支出100万元，2023年支出120万元. nil where there is none.
func (r *reader) yearBefore(j, from int) *prose.Number {
	label := r.label(j)
	year := yearAt(label)
	for k := j - 1; year > 0 && k >= from && j-k <= 4; k-- {
		if r.tokens[k].kind != number {
			continue
		}
		if other := r.label(k); yearAt(other) == year-1 && stripYear(other) == stripYear(label) && akin(r.num(k), r.num(j)) {
			return r.num(k)
		}
		return nil
	}
	return nil
}

// compares tells whether words between two tokens compare, with a year that
// went before or with an amount.
func (r *reader) compares(from, to int) bool {
	for j := from + 1; j < to; j++ {
		if r.tokens[j].kind == word && (comparing(r.at(j)) || against.in(r.at(j))) {
			return true
		}
	}
	return false
}

// same is the change where its numbers count one kind of thing, else nothing.
func (c change) same() change {
	if c.before != nil && !akin(c.before, c.now) || c.by != nil && !akin(c.by, c.now) {
		return change{}
	}
	return c
}
