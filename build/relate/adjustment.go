package relate

import (
	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// adjustments compares 年初预算100万元，年中追加20万元，调整后预算120万元: the third is the first
// with the second added, or taken off.
func (r *reader) adjustments() {
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.num(i).Is != prose.Amount || !adjusting.in(r.label(i)) {
			continue
		}
		before, after := r.neighbour(i, -1), r.neighbour(i, 1)
		if before < 0 || after < 0 || !initialEnds.end(r.name(before)) || !finalNames.in(r.label(after)) {
			continue
		}
		by := r.num(i).Value
		if takenOff.in(r.label(i)) {
			by.Value = by.Value.Neg()
		}
		stated := r.num(after).Value
		verdict, sum := quantity.CheckSum(stated, []quantity.Number{r.num(before).Value, by})
		if verdict == quantity.Incomparable {
			continue
		}
		r.add(Verdict{Rule: "narrative-sum", Reads: SumOfParts, OK: verdict != quantity.Wrong, Place: r.placeOf(r.num(after)), Stated: stated,
			Computed: quantity.Computed(sum, stated.Unit), Terms: []Term{r.term(r.num(before)), {Place: r.placeOf(r.num(i)), Number: by}}})
	}
}

// neighbour is the next number of token i's sentence in a direction, with one
// mark and words between them; −1 where there is none.
func (r *reader) neighbour(i, step int) int {
	marks := 0
	for j := i + step; j >= 0 && j < len(r.tokens); j += step {
		switch t := &r.tokens[j]; {
		case t.kind == number:
			if r.num(j).Is != prose.Amount || t.depth != r.tokens[i].depth || marks != 1 {
				return -1
			}
			return j
		case t.kind == comma || t.kind == pause || t.kind == semicolon:
			marks++
		case t.kind != word:
			return -1
		}
	}
	return -1
}
