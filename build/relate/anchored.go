package relate

import (
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// anchored compares 安排资金36万元，实际支出33.2万元 with the fund table: where one of
// the two is what the table has, the other must be too. A clause that speaks of
// a part, of other money beside the two, or of part of a year says nothing of
// the whole.
func (r *reader) anchored() {
	if r.card == nil || r.card.Report.Funds == nil || r.where.ofPart || r.where.planned {
		return
	}
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.tokens[i].depth > 0 || r.num(i).Is != prose.Amount || !spentAlone(r.name(i)) {
			continue
		}
		if whole := r.wholeBefore(i); whole >= 0 {
			r.anchor(whole, i)
		} else {
			r.anchorRate(i)
		}
	}
}

// anchorRate compares 共支出112.4万元，预算执行率93.67%: where the rate is the table's, the
// amount is what the table says was spent.
func (r *reader) anchorRate(i int) {
	rate := r.rateBehind(i)
	if rate < 0 {
		return
	}
	stated, known := r.fact("funds.total.rate")
	executed, ok := r.fact("funds.total.executed")
	amount := r.num(i).Value
	if !ok || !known || amount.Approx || clash(r.num(rate).Value, stated.Number) || quantity.CheckEqual(executed.Number, amount) != quantity.Wrong {
		return
	}
	r.differs(i, &executed)
}

// rateBehind is the execution rate behind token i, in a segment that has no other
// amount but what is left over, and no other percentage; −1 where there is none.
func (r *reader) rateBehind(i int) (rate int) {
	from, to := r.segment(i)
	rate = -1
	for j := from; j < to; j++ {
		switch t := &r.tokens[j]; {
		case t.kind == word && narrowing(r.at(j)) && !leftOver(named(r.at(j))):
			return -1
		case t.kind != number || j == i || t.depth > 0:
		case r.num(j).Is == prose.Amount && leftOver(r.name(j)):
		case r.num(j).Is == prose.Amount || rate >= 0:
			return -1
		case r.num(j).Is == prose.Percent && r.calls(j) == "funds.total.rate":
			rate = j
		}
	}
	if rate < i {
		return -1
	}
	return rate
}

// differs says that the amount of token i isn't what the table has.
func (r *reader) differs(i int, fact *score.Fact) {
	r.add(Verdict{Rule: "narrative-conflict", Reads: SameQuantity, Place: r.placeOf(r.num(i)), At: fact.Ref.Name, Stated: r.num(i).Value,
		Computed: fact.Number, Terms: []Term{factTerm(fact.Ref, fact.Number)}, words: r.label(i)})
}

// spentAlone tells whether a name is of money spent, and of nothing else; a day
// may stand before it.
func spentAlone(label string) bool {
	for _, end := range [...]string{"日", "底", "末"} {
		if _, rest, ok := strings.Cut(label, end); ok {
			label = rest
		}
	}
	for range 3 {
		label, _ = yet.cut(label)
	}
	switch label {
	case "支出", "实际支出", "支付", "实际支付", "执行", "实际执行", "使用", "实际使用", "实际支出资金", "实际使用资金", "实际支付资金":
		return true
	}
	return false
}

// wholeBefore is the only other amount of token i's segment, which stands before
// it and was set; −1 where there is none.
func (r *reader) wholeBefore(i int) (whole int) {
	from, to := r.segment(i)
	whole = -1
	for j := from; j < to; j++ {
		switch t := &r.tokens[j]; {
		case t.kind == word && narrowing(r.at(j)):
			return -1
		case t.kind != number || j == i || r.num(j).Is != prose.Amount || t.depth > 0:
		case whole >= 0 || j > i:
			return -1
		default:
			whole = j
		}
	}
	if whole < 0 || !setAside.in(r.label(whole)) {
		return -1
	}
	return whole
}

// narrowing tells whether words speak of less than the year's money.
func narrowing(text string) bool {
	text = strings.ReplaceAll(text, "12月", "")
	return partsOfSum.in(text) || narrower.in(text) || elsewhere.in(text)
}

// anchor compares the two amounts.
func (r *reader) anchor(whole, spent int) {
	a, b := r.num(whole).Value, r.num(spent).Value
	executed, ok := r.fact("funds.total.executed")
	if !ok || a.Approx || b.Approx {
		return
	}
	set, column := r.setAs(r.label(whole), a)
	switch agrees := quantity.CheckEqual(executed.Number, b) != quantity.Wrong; {
	case set && !agrees:
		r.differs(spent, &executed)
	case !set && agrees && column != "":
		fact, _ := r.card.Fact("funds.total." + column)
		r.differs(whole, &fact)
	}
}

// setAs tells whether an amount is one of those that the table says were set, or
// arrived; column is the printed one that its name means: any, but for an
// initial budget, the year's, or what arrived.
func (r *reader) setAs(label string, n quantity.Number) (set bool, column string) {
	for _, c := range [...]string{"budget", "initial", "received"} {
		total, printed, ok := r.total(c)
		if !ok {
			continue
		}
		if quantity.CheckEqual(total, n) != quantity.Wrong {
			return true, c
		}
		if means := columnOf(label); printed && column == "" && (means == "" || means == c) {
			column = c
		}
	}
	return false, column
}

// columnOf is the column that a name of money means, empty where it may be any.
func columnOf(label string) string {
	switch {
	case strings.Contains(label, "年初"):
		return "initial"
	case strings.Contains(label, "全年"), strings.Contains(label, "调整"):
		return "budget"
	case strings.Contains(label, "到位"), strings.Contains(label, "下达"), strings.Contains(label, "拨"):
		return "received"
	}
	return ""
}

// remaining compares 支出112.4万元，……结余7.6万元 with what the fund table leaves, where
// the text has just said what was spent or set. What was there at the beginning
// of the year may be in it.
func (r *reader) remaining() {
	if r.card == nil || r.card.Report.Funds == nil || r.where.ofPart || r.where.planned {
		return
	}
	anchored := false
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.tokens[i].depth > 0 || r.num(i).Is != prose.Amount {
			continue
		}
		switch {
		case !leftOver(r.name(i)):
			anchored = anchored || r.ofTotal(r.num(i).Value)
		case openings.in(r.b.Text):
			return
		case anchored:
			r.left(i)
		}
	}
}

// leftOver tells whether a name is of what is left of the money.
func leftOver(label string) bool {
	switch label {
	case "结余", "结转结余", "结转和结余", "年末结转", "年末结转结余", "结转下年", "结余资金", "资金结余", "年末结余", "剩余", "剩余资金", "尚余":
		return true
	}
	return false
}

// left compares the amount of token i with what is left of the budget.
func (r *reader) left(i int) {
	stated := r.num(i).Value
	executed, ok := r.fact("funds.total.executed")
	if !ok || stated.Approx {
		return
	}
	var v Verdict
	for _, c := range [...]string{"budget", "initial", "received"} {
		set, known := r.fact("funds.total." + c)
		if !known {
			continue
		}
		spent := executed.Number
		spent.Value = spent.Value.Neg()
		verdict, sum := quantity.CheckSum(stated, []quantity.Number{set.Number, spent})
		if verdict == quantity.Incomparable {
			return
		}
		if fits := verdict != quantity.Wrong; fits || v.Terms == nil {
			v = Verdict{Rule: "narrative-sum", Reads: Excess, OK: fits, Place: r.placeOf(r.num(i)), Stated: stated,
				Computed: quantity.Computed(sum, stated.Unit), Terms: []Term{factTerm(set.Ref, set.Number), factTerm(executed.Ref, executed.Number)}}
			if fits {
				break
			}
		}
	}
	if balance, known := r.fact("funds.total.balance"); known && !clash(stated, balance.Number) {
		return
	}
	if v.Terms != nil {
		r.add(v)
	}
}
