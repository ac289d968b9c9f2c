package relate

import (
	"jixiao/build/prose"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// rateOfTable compares the rate of token i with what the fund table gives, where
// the text has just said what the table says was spent (全年支出43.73万元，执行率59.57%), or
// where the rate bears the table's name and the table prints none.
func (r *reader) rateOfTable(i int) {
	if r.card == nil || r.card.Report.Funds == nil || r.where.ofPart || r.tokens[i].depth > 0 || r.num(i).Value.Approx {
		return
	}
	executed, ok := r.fact("funds.total.executed")
	own, printed := r.fact("funds.total.rate")
	spent := ok && r.saysSpent(i, executed.Number)
	named := r.calls(i) == "funds.total.rate" && r.ownClause(i)
	switch {
	case !spent && !named || named && printed: // that is compared with the figures of the report
	case printed:
		stated := r.num(i).Value
		r.add(Verdict{Rule: "narrative-conflict", Reads: SameQuantity, OK: !clash(stated, own.Number), Place: r.placeOf(r.num(i)), At: own.Ref.Name,
			Stated: stated, Computed: own.Number, Terms: []Term{factTerm(own.Ref, own.Number)}, words: r.label(i)})
	case ok:
		r.quotientOfTable(i, &executed)
	}
}

// saysSpent tells whether the amount right before the rate of token i is the one
// that the table says was spent, and said of all the money. What was left may
// stand between.
func (r *reader) saysSpent(i int, executed quantity.Number) bool {
	from, _ := r.sentence(i)
	for j := i - 1; j >= from; j-- {
		switch t := &r.tokens[j]; {
		case t.kind == word && t.depth == 0 && partsOpen(r.at(j)):
			return false
		case t.kind != number || t.depth > 0 || r.num(j).Is == prose.Amount && leftOver(r.name(j)):
		case r.num(j).Is != prose.Amount:
			return false
		default:
			n := r.num(j).Value
			return !n.Approx && quantity.CheckEqual(executed, n) != quantity.Wrong && r.ofWhole(j)
		}
	}
	return false
}

// partsOpen tells whether words turn to a part of the money.
func partsOpen(text string) bool {
	_, says := opener(text)
	return says != none
}

// quotientOfTable compares the rate of token i with what was spent of each of the
// amounts that the table says were set or arrived: one is enough.
func (r *reader) quotientOfTable(i int, executed *score.Fact) {
	var fault Verdict
	for _, column := range [...]string{"budget", "initial", "received"} {
		set, known := r.fact("funds.total." + column)
		if !known {
			continue
		}
		v, ok := shareVerdict(r.num(i).Value, executed.Number, set.Number)
		if !ok {
			return
		}
		v.Place, v.At, v.Terms = r.placeOf(r.num(i)), "funds.total.rate", []Term{factTerm(executed.Ref, executed.Number), factTerm(set.Ref, set.Number)}
		if v.OK {
			r.add(v)
			return
		}
		if fault.Terms == nil || column == r.card.Rate.Base {
			fault = v
		}
	}
	if fault.Terms != nil && !r.budgetMissing(&fault) {
		r.add(fault)
	}
}

// budgetMissing tells whether a rate can't be of the amount that the table gives:
// more was spent than the initial budget, and what it was raised to isn't told.
func (r *reader) budgetMissing(v *Verdict) bool {
	return r.card.Rate.Base == "initial" && v.Computed.Value.Cmp(hundred) > 0 && v.Stated.Value.Cmp(hundred) <= 0
}
