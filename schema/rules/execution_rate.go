package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var executionRate = &Rule{
	Name:     "execution-rate",
	Group:    Funds,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "执行率与执行数、预算数不符", En: "the execution rate does not follow from the amounts"},
	What: diag.Text{
		Zh: "执行率 = 全年执行数 ÷ 全年预算数（没有全年预算数的表，依次用到位数、年初预算数），按所写的小数位四舍五入比较，合计行和其中各行都核对。预算数为零时没有执行率，写 0、100% 或空着都可以。金额本身是四舍五入的，若在其范围内可能得出所写的执行率，只作提醒。",
		En: "The rate is executed ÷ budget (in forms without a budget column, received, then initial), compared at its own printed decimals, for the total and for each row. A zero budget has no rate: 0, 100% or a blank all pass. Where the rounding of the amounts leaves the stated rate possible, this is a warning only.",
	},
	Why: diag.Text{
		Zh: "执行率直接决定预算执行得分，也是读者最关心的数。",
		En: "The rate decides the execution score and is what readers look at first.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 148
executed = 146
rate = ⟦"99.65%"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 43.2
executed = 40.24
rate = "93%"
[[funds.source]]
kind = "fiscal"
budget = 43.2
executed = 40.24
rate = "93.1%"
[[funds.source]]
kind = "other"
budget = 0
executed = 0
rate = "0.00%"
+++
`,
	Check: func(p *Pass) {
		f := p.Report().Funds
		if f == nil {
			return
		}
		if f.Total.Rate.Has() && rateSlip(p.Card) == 0 {
			checkTotalRate(p, f)
		}
		for i := range f.Sources {
			row := &f.Sources[i].Row
			if row.Rate.Has() {
				checkRate(p, p.Report().SourceRef(i, "rate"), &row.Rate, rowRate(p.Report().Profile, row), amounts(row))
			}
		}
	},
}

func checkTotalRate(p *Pass, f *schema.Funds) {
	ref, total := schema.TotalRef("rate"), &f.Total
	if root, ok := disputedBase(p.Card); ok {
		rate, known := otherRate(p.Card).Percent.Exact()
		own, ownKnown := p.Card.Rate.Percent.Exact()
		switch {
		case ownKnown && total.Rate.RoundsTo(own):
		case known && !total.Rate.RoundsTo(rate) && ownKnown: // wrong by either reading
		case known:
			d := wrongRate(&total.Rate, rate, f)
			d.Root = root
			p.Fails(ref, d)
			return
		}
	}
	checkRate(p, ref, &total.Rate, p.Card.Rate, amounts(total))
}

// amounts tells whether the amounts of a row are whole, so that nothing was
// rounded before the rate was worked out.
func amounts(row *schema.Row) quantity.Interval {
	executed, base := row.Executed.Number, row.Budget.Number
	for _, c := range [...]*schema.Cell{&row.Budget, &row.Received, &row.Initial} {
		if c.Has() {
			base = c.Number
			break
		}
	}
	reach, ok := executed.Interval().Quo(base.Interval())
	if !ok {
		return quantity.Interval{}
	}
	return reach.Scale(quantity.Int(100))
}

func rowRate(profile *schema.Profile, row *schema.Row) score.Rate {
	base := row.Cell(profile.RateBase)
	for _, c := range [...]*schema.Cell{&row.Budget, &row.Received, &row.Initial} {
		if base == nil || base.State == schema.Absent {
			base = c
		}
	}
	if !base.Has() || !row.Executed.Has() {
		return score.Rate{}
	}
	return score.RateOf(row.Executed.Value, base.Value)
}

func checkRate(p *Pass, ref schema.Ref, stated *schema.Cell, rate score.Rate, reach quantity.Interval) {
	computed, ok := rate.Percent.Exact()
	if !ok {
		return
	}
	if stated.RoundsTo(computed) || asRatio(stated, computed) {
		p.Holds(ref, func() (string, string, string) {
			return stated.Text, computed.Text(max(stated.Decimals, 0)) + "%", rate.Executed.String() + " ÷ " + rate.Budget.String()
		})
		return
	}
	d := wrongRate(stated, computed, p.Report().Funds)
	if reach.Meets(stated.Interval()) && !reach.Lo.Equal(reach.Hi) && !stated.Whole {
		d.Severity = diag.Warning
		d.Help = diag.Text{Zh: "按所写的金额得不出这个执行率；如果是用未取整的金额算的，请把金额写到元。",
			En: "the printed amounts give another rate; if it was worked out before rounding, print the amounts in full."}
	}
	p.Fails(ref, d)
}

// asRatio tells whether a rate without a percent sign is a ratio: a bare 1 is 100%.
func asRatio(stated *schema.Cell, computed quantity.Rat) bool {
	if strings.ContainsAny(stated.Text, "%％") {
		return false
	}
	n := stated.Number
	n.Value, n.Decimals = n.Value.Mul(quantity.Int(100)), max(n.Decimals-2, 0)
	return n.RoundsTo(computed)
}

func wrongRate(stated *schema.Cell, computed quantity.Rat, f *schema.Funds) diag.Diagnostic {
	d := Differs(stated.Number, computed, max(stated.Decimals, 2))
	d.Message = diag.Textf("执行率写 %s%%，按执行数除以预算数是 %s%%", "the execution rate is given as %s%%; executed ÷ budget is %s%%",
		d.Stated, d.Computed)
	d.Help = diag.Text{Zh: "改正执行率，或者核对执行数和预算数。", En: "correct the rate, or check the two amounts."}
	if down := computed.Sub(stated.Value); down.Sign() > 0 && down.Mul(power(stated.Decimals)).Cmp(quantity.Int(1)) < 0 {
		d.Help = diag.Text{Zh: "看来是直接舍去了尾数，应四舍五入。", En: "the digits after it seem to have been cut off; round half up."}
	}
	if other, ok := initialRate(f); ok && stated.RoundsTo(other) {
		d.Help = diag.Text{Zh: "这个执行率是除以年初预算数得到的，应除以全年预算数。", En: "this divides by the initial budget; divide by the adjusted one."}
	}
	return d
}

func initialRate(f *schema.Funds) (quantity.Rat, bool) {
	if f == nil || !f.Total.Initial.Has() || !f.Total.Executed.Has() {
		return quantity.Rat{}, false
	}
	return score.RateOf(f.Total.Executed.Value, f.Total.Initial.Value).Percent.Exact()
}
