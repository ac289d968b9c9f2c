package relate

import (
	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// spending compares the totals of one sentence: 合计支付38.39万元，本年实际项目支出39.84
// 万元. Both say what was spent in all, and a difference wants a word.
func (r *reader) spending() {
	last := -1
	for i := range r.tokens {
		switch t := &r.tokens[i]; {
		case t.kind == stop:
			last = -1
		case t.kind == number && t.depth == 0 && r.num(i).Is == prose.Amount && wholeSpending(r.name(i)):
			if last >= 0 && !r.bridged(last, i) {
				r.twice(last, i)
			}
			last = i
		}
	}
}

// bridged tells whether words between two totals may say in what they differ.
func (r *reader) bridged(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if r.tokens[i].kind == word && difference.in(r.at(i)) {
			return true
		}
	}
	return false
}

// wholeSpending tells whether a name is of all that was spent in the year.
func wholeSpending(label string) bool {
	if !spentEnds.end(label) {
		return false
	}
	switch label {
	case "合计支付", "合计支出", "共支付", "共支出", "支付合计", "支出合计", "总支出", "实际支出合计", "共计支付", "共计支出":
		return true
	}
	own := stripYear(label)
	rest, year := actual.cut(own)
	switch rest {
	case "项目支出", "支出", "项目支付", "支付", "项目实际支出":
		return year && len(own) < len(label)
	}
	return false
}

// twice compares two totals.
func (r *reader) twice(i, j int) {
	a, b := r.num(i).Value, r.num(j).Value
	if a.Approx || b.Approx {
		return
	}
	other, ok := a.In(b.Unit)
	if !ok {
		return
	}
	r.add(Verdict{Rule: "narrative-conflict", Reads: SameQuantity, OK: !clash(b, a), Place: r.placeOf(r.num(j)), Stated: b, Computed: other,
		Terms: []Term{r.term(r.num(i))}, words: r.name(j)})
}

// involved compares 项目涉及资金6.5亿元 with the fund table: what a project's money
// is in all must be its budget, or what arrived or was spent. Amounts that are
// far from all of these are of something else.
func (r *reader) involved() {
	if r.card == nil || r.card.Report.Funds == nil || r.where.ofPart {
		return
	}
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.tokens[i].depth > 0 || r.num(i).Is != prose.Amount || r.num(i).Value.Approx {
			continue
		}
		switch r.name(i) {
		case "涉及资金", "涉及财政资金", "涉及项目资金", "涉及资金总额", "项目涉及资金", "评价资金", "评价涉及资金":
			r.compareInvolved(i)
		}
	}
}

// ofProject tells whether a sentence is of the project as a whole, and not of
// what was found in it.
func (r *reader) ofProject(i int) (project bool) {
	from, to := r.sentence(i)
	for j := from; j < to; j++ {
		if r.tokens[j].kind != word {
			continue
		}
		text := r.at(j)
		if findings.in(text) {
			return false
		}
		project = project || wholeThing.end(text)
	}
	return project
}

func (r *reader) compareInvolved(i int) {
	if !r.ofProject(i) {
		return
	}
	stated := r.num(i).Value
	var near quantity.Number
	column, small := "", quantity.Rat{}
	for _, c := range [...]string{"budget", "initial", "received", "executed"} {
		n, printed, ok := r.total(c)
		if !ok || !printed || n.Approx {
			continue
		}
		in, ok := n.In(stated.Unit)
		if !ok || !clash(stated, n) {
			return // it agrees, or can't be compared
		}
		if gap := in.Value.Sub(stated.Value).Abs(); column == "" || gap.Cmp(small) < 0 {
			near, column, small = in, c, gap
		}
	}
	if column == "" || small.Mul(quantity.Int(5)).Cmp(stated.Value) > 0 {
		return
	}
	fact, _ := r.card.Fact("funds.total." + column)
	r.add(Verdict{Rule: "narrative-conflict", Reads: SameQuantity, Place: r.placeOf(r.num(i)), Stated: stated, Computed: near,
		Terms: []Term{factTerm(fact.Ref, fact.Number)}, words: r.name(i)})
}
