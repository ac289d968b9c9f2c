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
