package relate

import (
	"strings"

	"jixiao/build/prose"
)

// amountBefore is the token of what changed by an amount, where the sentence of
// token i begins with the comparison: 收入100万元。同比增加20万元，增长25%. The sentence
// before has one value then. −1 where there is none.
func (r *reader) amountBefore(i int, by *prose.Number) (at int) {
	from, _ := r.sentence(i)
	if by == nil || from < 2 || !r.is(from-1, stop) || !r.comparesAll(from) {
		return -1
	}
	at = -1
	for j := from - 2; j >= 0 && from-j < window && r.tokens[j].kind != stop; j-- {
		if r.tokens[j].kind != number || r.tokens[j].depth > 0 {
			continue
		}
		if n := r.num(j); !akin(n, by) || at >= 0 && !n.Value.Value.Equal(r.num(at).Value.Value) {
			return -1
		}
		at = j
	}
	return at
}

// comparesAll tells whether a sentence begins with a comparison that has no
// subject of its own, or 收支, which is everything.
func (r *reader) comparesAll(from int) bool {
	if r.at(from) == "收" && r.is(from+1, pause) {
		from += 2
	}
	if !r.is(from, word) {
		return false
	}
	label, _ := bothSides.cut(r.at(from))
	return against.begin(label) || strings.HasPrefix(label, "与") && strings.Contains(label, "相比")
}

// toldSecond tells whether token j has an amount of the year before, and finds
// this year's of the same name in front of it: 本年收入268.4万元，上年收入310.9万元，减少
// 42.5万元. at is −1 where there is none.
func (r *reader) toldSecond(j, from int) (past bool, at int) {
	label := r.label(j)
	name, past := lastYear.cut(label)
	past = past && !openings.begin(label)
	name, _ = dated.cut(name)
	if !past {
		name = stripYear(label)
	}
	for at = j - 1; at >= from && j-at <= 4; at-- {
		if r.tokens[at].kind != number {
			continue
		}
		now := r.label(at)
		if stripYear(now) == name && akin(r.num(at), r.num(j)) && (past || yearAt(label) > 0 && yearAt(label) == yearAt(now)-1) {
			return true, at
		}
		break
	}
	return past, -1
}
