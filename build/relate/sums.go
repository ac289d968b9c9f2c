package relate

import (
	"strings"

	"jixiao/build/prose"
)

// strength is what the words between a total and its parts say.
type strength int8

const (
	some  strength = iota // 其中, 含: there may be more parts
	aside                 // brackets or a colon alone
	whole                 // 分别为, 由…组成: these are all
)

// someOpeners and wholeOpeners are the words that begin a list of parts.
var (
	someOpeners  = wordsOf("具体包括", "其中包括", "其中", "主要包括", "主要用于", "包括", "包含", "含")
	wholeOpeners = wordsOf("具体为", "具体是", "具体如下", "分别用于", "分别为", "分别是", "分别", "分为", "由", "即")
)

// sums reads the lists of parts that follow their total.
func (r *reader) sums() {
	for i := range r.tokens {
		switch r.tokens[i].kind {
		case opening:
			r.bracketList(i)
		case colon:
			if r.is(i-1, number) {
				says := aside
				if totalling.in(r.label(i - 1)) {
					says = whole
				}
				r.listAfter(i-1, i+1, r.tokens[i].depth, says)
			}
		case word:
			r.openedList(i)
		case number:
			if totalEnds.end(r.label(i)) {
				r.spreadList(i)
			}
		}
	}
}

// bracketList reads 12万元（甲10万元，乙2万元）.
func (r *reader) bracketList(i int) {
	total := i - 1
	if r.is(total, word) || r.is(total, comma) {
		total--
	}
	if !r.is(total, number) {
		return
	}
	if _, says := opener(r.at(i + 1)); says != none {
		return // the words open the list
	}
	r.listAfter(total, i+1, r.tokens[i].depth, aside)
}

// spreadList reads 共15个，年初批复8个，年中增加7个: nothing opens the list, but
// its names exclude each other.
func (r *reader) spreadList(i int) {
	_, to := r.sentence(i)
	c := r.collect(r.num(i), i+1, to, r.tokens[i].depth)
	if apart, _ := exclusive(c.parts); !apart || len(c.parts) < 2 {
		return
	}
	r.judge(&list{total: i, says: aside, sure: len(c.parts), parts: c.parts, spoiled: c.spoiled})
}

// none is the strength of words that open nothing.
const none strength = -1

// opener finds the word that opens a list at the beginning of words.
func opener(text string) (rest string, says strength) {
	if rest, ok := someOpeners.cut(text); ok {
		return rest, some
	}
	if rest, ok := wholeOpeners.cut(text); ok {
		return rest, whole
	}
	return text, none
}

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
	depth, last := r.tokens[i].depth, i-1
	for j, steps := i-1, 0; j >= 0 && steps < 12; j, steps = j-1, steps+1 {
		t := &r.tokens[j]
		if t.kind == stop && (j < last || r.is(j-1, stop)) {
			return
		}
		if t.kind != number || t.depth > depth || t.depth < depth-1 || !akin(r.num(j), like) || r.isBase(j) {
			continue
		}
		if _, moved := direction(r.label(j)); !moved {
			r.listAfter(j, i, depth, says)
			return
		}
		last = r.changeOnly(j, last)
	}
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
	case !openEnds.end(text) || strings.Contains(text, "在其中"):
		return none
	case strings.HasSuffix(text, "其中"):
		return some
	}
	return whole
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

// listAfter compares the number of token total with the parts that stand from
// token from on.
func (r *reader) listAfter(total, from int, depth int8, says strength) {
	n := r.num(total)
	if !summable(n) {
		return
	}
	to := r.listEnd(from, depth)
	c := r.collect(n, from, to, depth)
	if len(c.parts) == 0 {
		return
	}
	if c.parts[0].at == from+1 { // the first label begins with the opening words
		c.parts[0].label, _ = opener(r.at(from))
		if turnsFrom(n, c.parts[0].label) && c.lead == unled {
			c.sure = 0
		}
	}
	if says == some && r.composed(from) {
		says = whole
	}
	if says == whole && c.parted {
		c.sure = len(c.parts) // which mark parts what can't be told
	}
	l := list{total: total, says: says, sure: c.sure, parts: c.parts, spoiled: c.spoiled || vague(n), closed: r.is(to, closing) && depth > 0}
	r.judge(&l)
}

// listEnd is where a list ends that begins with token from: at a stop or at the
// bracket that closes it.
func (r *reader) listEnd(from int, depth int8) (to int) {
	for to = from; to < len(r.tokens) && to-from < 4*maxParts; to++ {
		t := &r.tokens[to]
		if t.kind == stop || t.kind == closing && t.depth == depth && depth > 0 {
			break
		}
	}
	return to
}
