package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var scaleSlip = &Rule{
	Name:     "scale-slip",
	Group:    Funds,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "金额单位或小数点错位", En: "an amount is off by a power of ten"},
	What: diag.Text{
		Zh: "合计与各行之和不符，但合计放大或缩小 10、100、1000、1万或1亿倍后恰好相符；或者执行数与预算数相除得不到所写的执行率，放大或缩小 1万倍后恰好相符。",
		En: "A total is not the sum of its rows, but is when multiplied or divided by 10, 100, 1,000, 10,000 or 100,000,000; or the rate follows only when an amount is taken as 元 instead of 万元.",
	},
	Why: diag.Text{
		Zh: "多半是把元当成万元填写，或者小数点点错了位置。",
		En: "Usually 元 were typed where the form asks for 万元, or the decimal point slipped.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = ⟦585000⟧
[[funds.source]]
kind = "central"
budget = 38.5
[[funds.source]]
kind = "county"
budget = 20
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds]
money = "元"
[funds.total]
budget = 585000
[[funds.source]]
kind = "central"
budget = "38.5万元"
[[funds.source]]
kind = "county"
budget = "20万元"
+++
`,
	Check: func(p *Pass) {
		f := p.Report().Funds
		if f == nil {
			return
		}
		for _, column := range schema.MoneyColumns {
			checkSlip(p, f, column)
		}
		checkRateSlip(p, f)
	},
}

// slips are the powers of ten by which amounts go wrong: the decimal point by
// one to three places, 元 for 万元, 万元 for 亿元, 元 for 亿元.
var slips = [...]int{4, -4, 1, -1, 2, -2, 3, -3, 8, -8}

// slipOf is the power of ten by which a total is too large or too small for
// its parts; 0 where there is none.
func slipOf(total quantity.Number, parts []quantity.Number) int {
	verdict, sum := quantity.CheckSum(total, parts)
	if verdict != quantity.Wrong || sum.IsZero() {
		return 0
	}
	for _, n := range slips {
		scaled := total
		scaled.Value, scaled.Decimals = total.Value.Mul(power(-n)), total.Decimals+n
		if scaled.Value.Equal(sum) {
			return n
		}
	}
	return 0
}

// power is 10ⁿ.
func power(n int) quantity.Rat {
	x := quantity.Int(1)
	for range max(n, -n) {
		x = x.Mul(quantity.Int(10))
	}
	if n < 0 {
		x, _ = quantity.Int(1).Quo(x)
	}
	return x
}

func checkSlip(p *Pass, f *schema.Funds, column string) {
	total := f.Total.Cell(column)
	sum := score.SumOf(f, column)
	if !total.Has() || !sum.Complete() {
		return
	}
	n := slipOf(total.Number, sum.Parts)
	if n == 0 {
		return
	}
	d := wrongSum(p, f, column, sum)
	d.Message = diag.Textf("%[1]s合计写 %[2]s，其中各行相加是 %[3]s，恰好差 %[4]s 倍",
		"the total of the %[1]s is given as %[2]s; its rows add up to %[3]s, which is just %[4]s times off",
		columnLabels[column], d.Stated, d.Computed, power(max(n, -n)).String())
	d.Help = slipHelp(f.Money)
	p.Fails(schema.TotalRef(column), d)
}

func slipHelp(money quantity.Unit) diag.Text {
	return diag.Textf("本表金额单位是%[1]s：以元填写的，除以 10000；小数点错位的，改正。也可以给数加上单位，如 \"585000元\"。",
		"amounts in this table are in %[1]s: divide if it was typed in 元, or put the decimal point right; an amount may also carry its unit, as in \"585000元\".",
		string(money))
}

// checkRateSlip finds an amount typed in 元 where the rate shows that the form
// means 万元, or the other way round.
func checkRateSlip(p *Pass, f *schema.Funds) {
	if n := rateSlip(p.Card); n != 0 {
		d := Differs(f.Total.Executed.Number, p.Card.Rate.Executed.Mul(power(-n)), f.Total.Executed.Decimals)
		d.Message = diag.Textf("全年执行数 %[1]s 是预算 %[2]s 的 %[3]s 倍上下，而执行率写 %[4]s，执行数或预算数的单位错了",
			"the amount executed, %[1]s, is off from the budget, %[2]s, by about %[3]s times, while the rate is given as %[4]s: one of them is in another unit",
			d.Stated, p.Card.Rate.Budget.String(), power(max(n, -n)).String(), f.Total.Rate.Text)
		d.Help = slipHelp(f.Money)
		p.Fails(schema.TotalRef("executed"), d)
	}
}

// rateSlip is the power of ten that makes the stated rate follow; 0 where it
// follows as it is, or not at all.
func rateSlip(c *score.Card) int {
	f := c.Report.Funds
	rate, known := c.Rate.Percent.Exact()
	if !known || rate.IsZero() || !f.Total.Rate.Has() || !f.Total.Executed.Has() || f.Total.Rate.RoundsTo(rate) {
		return 0
	}
	for _, n := range [...]int{4, -4, 8, -8} {
		if f.Total.Rate.RoundsTo(rate.Mul(power(-n))) && !f.Total.Rate.Value.IsZero() {
			return n
		}
	}
	return 0
}
