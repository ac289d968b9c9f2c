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
		Zh: "执行率 = 全年执行数 ÷ 全年预算数（没有全年预算数的表，依次用到位数、年初预算数），按所写的小数位四舍五入比较，合计行和其中各行都核对。预算数和执行数都为零时没有执行率，写 0、100% 或空着都可以，写别的不行。金额本身是四舍五入的，若在其范围内可能得出所写的执行率，只作提醒；只有年初预算数而执行数更多的，预算应当调整过，也只作提醒。",
		En: "The rate is executed ÷ budget (in forms without a budget column, received, then initial), compared at its own printed decimals, for the total and for each row. Where budget and executed are both zero there is no rate: 0, 100% or a blank all pass, anything else doesn't. Where the rounding of the amounts leaves the stated rate possible, this is a warning only; so it is where more was executed than the initial budget and no other is given, since it must have been adjusted.",
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
		if f.Total.Rate().Has() && rateSlip(p.Card) == 0 {
			checkTotalRate(p, f)
		}
		for i := range f.Sources {
			if row := &f.Sources[i].Row; row.Rate().Has() {
				root := disputedRow(p.Card, i)
				if root == "" && repeatsTotal(p.Report().Profile, row, &f.Total) {
					root = schema.TotalRef("rate").Name
				}
				checkRate(p, p.Report().SourceRef(i, "rate"), row, rowRate(p.Report().Profile, row), root)
			}
		}
	},
}

func checkTotalRate(p *Pass, f *schema.Funds) {
	shown, follows := p.Card.Rate, ""
	if root, ok := disputedBase(p.Card); ok {
		other := otherRate(p.Card)
		rate, known := other.Percent.Exact()
		if known && (f.Total.Rate().RoundsTo(rate) || !shown.Percent.Known) {
			follows = root
		}
		if !shown.Percent.Known {
			shown = other
		}
	}
	checkRate(p, schema.TotalRef("rate"), &f.Total, shown, follows)
}

// rateBase is the column that a row's rate is computed on.
func rateBase(profile *schema.Profile, row *schema.Row) string {
	if c := row.Cell(profile.RateBase); c != nil && c.State != schema.Absent {
		return profile.RateBase
	}
	for _, column := range [...]string{"budget", "received"} {
		if row.Cell(column).State != schema.Absent {
			return column
		}
	}
	return "initial"
}

func rowRate(profile *schema.Profile, row *schema.Row) score.Rate {
	base := row.Cell(rateBase(profile, row))
	if !base.Has() || !row.Executed().Has() || base.Approx || row.Executed().Approx {
		return score.Rate{}
	}
	rate := score.RateOf(row.Executed().Value, base.Value)
	rate.Base = rateBase(profile, row)
	return rate
}

// repeatsTotal tells whether a row says what the total says: all the money is of
// one source.
func repeatsTotal(profile *schema.Profile, row, total *schema.Row) bool {
	column := rateBase(profile, row)
	if !total.Rate().Has() || !total.Rate().Value.Equal(row.Rate().Value) || column != rateBase(profile, total) {
		return false
	}
	for _, name := range [...]string{column, "executed"} {
		own, all := row.Cell(name), total.Cell(name)
		if !own.Has() || !all.Has() || !own.Value.Equal(all.Value) {
			return false
		}
	}
	return true
}

// disputedRow is the total that explains why a row's rate is wrong: with the
// amount that it leaves for the row, the rate would be right.
func disputedRow(c *score.Card, i int) (root string) {
	f := c.Report.Funds
	for _, column := range [...]string{"executed", rateBase(c.Report.Profile, &f.Sources[i].Row)} {
		if !disputed(f, column) || !f.Sources[i].Cell(column).Has() {
			continue
		}
		cell := *f.Sources[i].Cell(column)
		cell.Value = cell.Value.Add(f.Total.Cell(column).Value).Sub(score.SumOf(f, column).Sum)
		row := f.Sources[i].With(column, cell)
		if rate, ok := rowRate(c.Report.Profile, &row).Percent.Exact(); ok && row.Rate().RoundsTo(rate) {
			return "funds.total." + column
		}
	}
	return ""
}

// reach is the rates of all amounts that are printed as those of a row.
func reach(profile *schema.Profile, row *schema.Row) quantity.Interval {
	out, ok := row.Executed().Interval().Quo(row.Cell(rateBase(profile, row)).Interval())
	if !ok {
		return quantity.Interval{}
	}
	return out.Scale(quantity.Int(100))
}

// checkRate compares the printed rate of a row with a computed one. root is
// the fact that a wrong rate follows from, if any.
func checkRate(p *Pass, ref schema.Ref, row *schema.Row, rate score.Rate, root string) {
	stated := row.Rate()
	computed, ok := rate.Percent.Exact()
	if !ok {
		checkRateOfNothing(p, ref, row, rate)
		return
	}
	if stated.RoundsTo(computed) {
		p.Holds(ref, func() (string, string, string) {
			return stated.Text, computed.Text(max(stated.Decimals, 0)) + "%", rate.Executed.String() + " ÷ " + rate.Budget.String()
		})
		return
	}
	d := wrongRate(stated, computed, rate.Base, p.Report().Funds)
	d.Root = root
	if all := quantity.Int(100); rate.Base == "initial" && computed.Cmp(all) > 0 && stated.Value.Cmp(all) <= 0 {
		d.Severity = diag.Warning
		d.Help = diag.Text{Zh: "执行数多于年初预算数，预算应当调整过：补填全年预算数，执行率按它计算。",
			En: "more was executed than the initial budget, which must have been adjusted: add the adjusted budget, which the rate is to be of."}
	}
	possible := reach(p.Report().Profile, row)
	if possible.Meets(stated.Interval()) && !possible.Lo.Equal(possible.Hi) && !stated.Whole {
		d.Severity = diag.Warning
		d.Help = diag.Text{Zh: "按所写的金额得不出这个执行率；如果是用未取整的金额算的，请把金额写到元。",
			En: "the printed amounts give another rate; if it was worked out before rounding, print the amounts in full."}
	}
	p.Fails(ref, d)
}

// checkRateOfNothing reports a rate of no money: forms print 0 or 100% there, and
// what else stands there was left over from something else.
func checkRateOfNothing(p *Pass, ref schema.Ref, row *schema.Row, rate score.Rate) {
	stated := row.Rate()
	if !rate.ZeroBase || !rate.Executed.IsZero() {
		return
	}
	for _, usual := range [...]int64{0, 1, 100} {
		if stated.Value.Equal(quantity.Int(usual)) {
			p.Holds(ref, nil)
			return
		}
	}
	d := Differs(stated.Number, quantity.Rat{}, stated.Decimals)
	d.Message = diag.Textf("预算数和执行数都是 0，执行率却写 %s%%", "budget and executed are both 0, and the rate is given as %s%%", d.Stated)
	d.Help = diag.Text{Zh: "没有这项资金的，执行率空着或者写 0；有的，补填预算数和执行数。", En: "leave the rate blank, or 0, where there is no such money; else fill in the two amounts."}
	p.Fails(ref, d)
}

func wrongRate(stated *schema.Cell, computed quantity.Rat, base string, f *schema.Funds) diag.Diagnostic {
	d := Differs(stated.Number, computed, max(stated.Decimals, 2))
	of := diag.Text{Zh: "预算数", En: "budget"}
	if base == "received" || base == "initial" {
		of = columnLabels[base]
	}
	d.Message = diag.Textf("执行率写 %s%%，按执行数除以%s是 %s%%", "the execution rate is given as %s%%; executed ÷ %s is %s%%", d.Stated, of, d.Computed)
	d.Help = diag.Text{Zh: "改正执行率，或者核对执行数和预算数。", En: "correct the rate, or check the two amounts."}
	exact := computed
	if ratio, ok := computed.Quo(quantity.Int(100)); ok && computed.Cmp(quantity.Int(50)) >= 0 && bareRatio(stated) {
		as := Differs(stated.Number, ratio, stated.Decimals)
		exact = ratio
		d.Stated, d.Computed, d.Difference = as.Stated, as.Computed, as.Difference
		d.Message = diag.Textf("执行率写 %[1]s，按执行数除以%[2]s是 %[3]s（%[4]s%%）", "the execution rate is given as %[1]s; executed ÷ %[2]s is %[3]s (%[4]s%%)",
			d.Stated, of, d.Computed, computed.Text(2))
	}
	if down := exact.Sub(stated.Value); down.Sign() > 0 && down.Mul(power(stated.Decimals)).Cmp(quantity.Int(1)) < 0 {
		d.Help = diag.Text{Zh: "看来是直接舍去了尾数，应四舍五入。", En: "the digits after it seem to have been cut off; round half up."}
	}
	if other, ok := initialRate(f); ok && stated.RoundsTo(other) {
		d.Help = diag.Text{Zh: "这个执行率是除以年初预算数得到的，应除以全年预算数。", En: "this divides by the initial budget; divide by the adjusted one."}
	}
	return d
}

// bareRatio tells whether a rate is typed as ratios are: 0.958.
func bareRatio(stated *schema.Cell) bool {
	return stated.Decimals > 0 && stated.Value.Cmp(quantity.Int(1)) <= 0 && !strings.ContainsAny(stated.Text, "%％")
}

func initialRate(f *schema.Funds) (quantity.Rat, bool) {
	if f == nil || !f.Total.Initial().Has() || !f.Total.Executed().Has() {
		return quantity.Rat{}, false
	}
	return score.RateOf(f.Total.Executed().Value, f.Total.Initial().Value).Percent.Exact()
}
