package relate

import (
	"strings"

	"jixiao/build/prose"
)

// openedList reads the list that token i opens: 共36万元，其中：甲10万元，乙26万元.
func (r *reader) openedList(i int) {
	says := r.opens(i)
	if says == none {
		return
	}
	first, like := r.firstPart(i)
	if first < 0 {
		return
	}
	total := r.totalOpened(i, like)
	if itemised.end(r.at(i)) && !r.alone(total) {
		return
	}
	if total >= 0 {
		r.listAfter(total, i, r.tokens[i].depth, says)
	}
}

// alone tells whether no amount of its kind stands before a total in its
// sentence, so that 分项情况是 can be of nothing else.
func (r *reader) alone(total int) bool {
	if total < 0 {
		return false
	}
	from, _ := r.sentence(total)
	for j := from; j < total; j++ {
		if r.tokens[j].kind == number && akin(r.num(j), r.num(total)) {
			return false
		}
	}
	return !partsOpen(r.at(from))
}

// totalOpened is the total of the list that token i opens, which stands before
// it, at the end of the sentence before at the most; −1 where there is none. A
// change, its reason and the base of a share are passed over.
func (r *reader) totalOpened(i int, like *prose.Number) int {
	depth, last := r.tokens[i].depth, i-1
	for j, steps := i-1, 0; j >= 0 && steps < 16; j, steps = j-1, steps+1 {
		t := &r.tokens[j]
		if t.kind == stop && (j < last || r.is(j-1, stop)) {
			return -1
		}
		if t.kind != number || t.depth > depth || t.depth < depth-1 || !akin(r.num(j), like) || r.isBase(j) || reasons.in(r.label(j)) {
			continue
		}
		if _, moved := direction(r.label(j)); !moved {
			return j
		}
		last = r.changeOnly(j, last)
	}
	return -1
}

// changeOnly is the stop before the sentence of token j where that begins with
// what changed, so that the amount stands before it: 收入100万元。同比增加20万元。其中…
func (r *reader) changeOnly(j, last int) int {
	if from, _ := r.sentence(j); from > 0 && from == j-1 && against.begin(r.label(j)) {
		return from - 1
	}
	return last
}

// isBase tells whether an amount is what a share is of: 占年初预算2180万元的44.5%.
func (r *reader) isBase(j int) bool {
	return r.at(j+1) == "的" && r.is(j+2, number) && r.num(j+2).Is == prose.Percent
}

// opens tells how the words of token i open a list.
func (r *reader) opens(i int) strength {
	text := r.at(i)
	switch _, says := opener(text); {
	case strings.HasPrefix(text, "由") && !r.composed(i), strings.HasPrefix(text, "即") && !r.is(i+1, colon):
		return none
	case says != none:
		return says
	case itemised.end(text):
		return some
	case !openEnds.end(text) || strings.Contains(text, "在其中"):
		return none
	case strings.HasSuffix(text, "其中"), r.amongThem(i):
		return some
	}
	return whole
}

// amongThem tells whether 其中 stands before token i in its part of the sentence,
// behind the last number: 其中甲、乙分别为3万元、5万元.
func (r *reader) amongThem(i int) bool {
	for j := i; j >= 0 && i-j < window && r.tokens[j].kind != stop && (r.tokens[j].kind != number || vague(r.num(j))); j-- {
		if r.tokens[j].kind == word && strings.HasPrefix(r.at(j), "其中") {
			return true
		}
	}
	return false
}

// composed tells whether the sentence from token i on ends with words that say
// that its parts are everything.
func (r *reader) composed(i int) bool {
	_, to := r.sentence(i)
	for j := i; j < to; j++ {
		if r.tokens[j].kind == word && composing.in(r.at(j)) {
			return true
		}
	}
	return false
}

// firstPart is the first amount, else the first count, of the list that token i
// opens: areas and rates stand before the money that they come to.
func (r *reader) firstPart(i int) (at int, like *prose.Number) {
	depth, at := r.tokens[i].depth, -1
	for j := i + 1; j < len(r.tokens) && j-i <= 12; j++ {
		t := &r.tokens[j]
		switch {
		case t.kind == stop || t.kind == closing && t.depth <= depth || t.kind == semicolon && at >= 0:
			return at, like
		case t.kind != number || t.depth != depth:
			continue
		}
		n := r.num(j)
		if n.Is == prose.Amount && (at < 0 || eachOrRate.in(r.label(j))) {
			return j, n
		}
		if at < 0 && summable(n) {
			at, like = j, n
		}
	}
	return at, like
}
