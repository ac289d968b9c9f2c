package relate

import (
	"strings"

	"jixiao/build/prose"
)

// rateOfBefore compares the rate of token i, whose sentence begins at token from,
// with what was set in the sentence before that: 项目预算500万元。全年支出460万元，执行率92%. It
// is false where nothing was set there.
func (r *reader) rateOfBefore(i int, kind *rate, from int) bool {
	if from < 2 || !r.is(from-1, stop) {
		return false
	}
	before, _ := r.sentence(from - 2)
	if before > 1 && r.is(before, word) && strings.HasPrefix(r.at(before), "其中") {
		before, _ = r.sentence(before - 2) // the whole stands before its parts
	}
	s := r.sidesOf(i, kind, before)
	if s.part == nil || len(s.wholes) == 0 || s.at < from || !r.ofWhole(s.at) {
		return false
	}
	if !s.several && len(s.wholes) == 1 {
		r.settleRate(i, &s)
	}
	return true
}

// ofWhole tells whether the amount of token i is said of all the money, and not
// of a part that its name tells.
func (r *reader) ofWhole(i int) bool {
	label := r.name(i)
	for _, end := range [...]string{"日", "底", "末"} {
		if _, rest, ok := strings.Cut(label, end); ok {
			label = rest
		}
	}
	label = stripYear(label)
	if strings.HasPrefix(label, "项目支出") && strings.Contains(r.b.Text, "基本支出") {
		return false
	}
	return plainSpending.begin(label)
}

// rateOfRest compares the rate of token i with what was spent and what was not,
// where no whole is told: 已支付60万元，未支付20万元，支付率75%. Any other amount of the
// paragraph that it comes out with may be the whole.
func (r *reader) rateOfRest(i int, kind *rate, from int) {
	s := r.sidesOf(i, kind, from)
	if s.part == nil || s.rest == nil || s.several || len(s.others) > 0 || !akin(s.rest, s.part) {
		return
	}
	sum := adjusted([]*prose.Number{s.part}, []*prose.Number{s.rest})[0]
	v, ok := shareVerdict(r.num(i).Value, s.part.Value, sum.Value)
	if !ok || !v.OK && r.outOfAny(i, s.part) {
		return
	}
	v.Place, v.Terms = r.placeOf(r.num(i)), []Term{r.term(s.part), {Place: r.placeOf(s.rest), Number: sum.Value, Text: s.rest.Value.String()}}
	r.add(v)
}

// outOfAny tells whether the rate of token i comes out with some amount before it,
// or is the report's own.
func (r *reader) outOfAny(i int, part *prose.Number) bool {
	if r.card != nil {
		if own, known := r.fact("funds.total.rate"); known && !clash(r.num(i).Value, own.Number) {
			return true
		}
	}
	for j := max(0, i-window); j < i; j++ {
		if r.tokens[j].kind != number || !akin(r.num(j), part) {
			continue
		}
		if v, ok := shareVerdict(r.num(i).Value, part.Value, r.num(j).Value); ok && v.OK {
			return true
		}
	}
	return false
}
