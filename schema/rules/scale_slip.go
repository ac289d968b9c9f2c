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
		Zh: "合计与各行之和不符，但合计放大或缩小 10、100、1000、1万或1亿倍后恰好相符；某一行或某一笔支出在元与万元之间换算后合计恰好相符也是。此外：执行数与预算数相除得不到所写的执行率，放大或缩小 1万倍后恰好相符；没有写执行率，而执行数是预算数的一千倍以上；年初预算数与全年预算数恰好差 1万倍。",
		En: "A total is not the sum of its rows, but is when multiplied or divided by 10, 100, 1,000, 10,000 or 100,000,000; or is when one row or use is taken as 元 instead of 万元. Or the rate follows only then; or, without a rate, more than a thousand times the budget was spent; or the two budgets are just 10,000 times apart.",
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
		// A total that its rows show to be in another unit is told once: not
		// again where other figures show it too.
		executed := slippedTotal(f, "executed")
		if !executed {
			checkUsesSlip(p, f)
		}
		if !slippedTotal(f, "initial") {
			checkBudgetSlip(p, f)
		}
		if !executed && !usesSlip(f) {
			checkRateSlip(p, f)
		}
	},
}

// sumSlip is the slip that explains why a total is not the sum of its rows.
func sumSlip(f *schema.Funds, column string) (s slip, sum score.Column, ok bool) {
	total := f.Total.Cell(column)
	sum = score.SumOf(f, column)
	if !total.Has() || !sum.Complete() {
		return slip{}, sum, false
	}
	s, ok = slipOf(total.Number, sum.Parts)
	return s, sum, ok
}

// slippedTotal tells whether the rows show a total to be in another unit.
func slippedTotal(f *schema.Funds, column string) bool {
	found, _, ok := sumSlip(f, column)
	return ok && found.part < 0
}

// usesSlip tells whether 支出明细 and the amount executed are in different units.
func usesSlip(f *schema.Funds) bool {
	parts := allUses(f)
	return f.Total.Executed().Has() && len(parts) > 0 && slips(f.Total.Executed().Number, parts)
}

func checkSlip(p *Pass, f *schema.Funds, column string) {
	total := f.Total.Cell(column)
	found, sum, ok := sumSlip(f, column)
	if !ok {
		return
	}
	d := wrongSum(p, f, column, sum)
	d.Message = diag.Textf("%[1]s合计写 %[2]s，其中各行相加是 %[3]s，恰好差 %[4]s 倍",
		"the total of the %[1]s is given as %[2]s; its rows add up to %[3]s, which is just %[4]s times off",
		columnLabels[column], d.Stated, d.Computed, found.times())
	if i := found.part; i >= 0 {
		d.Message = slippedPart(columnLabels[column], total.Text, f.Sources[sum.Rows[i]].Name, sum.Parts[i], found)
	}
	d.Help = slipHelp(f.Money)
	p.Fails(schema.TotalRef(column), d)
}

// slippedPart says which part of a sum is in another unit.
func slippedPart(what diag.Text, total, name string, part quantity.Number, s slip) diag.Text {
	return diag.Textf("“%[2]s”写 %[3]s，与%[1]s合计 %[4]s 对不上，差 %[5]s 倍才相符，单位错了",
		"%[2]s is given as %[3]s; the total of the %[1]s, %[4]s, follows only when that is %[5]s times off: it is in another unit",
		what, diag.Same(name), part.Value.Text(max(part.Decimals, 0)), total, s.times())
}

// checkUsesSlip finds 支出明细 typed in 元 below an amount in 万元, or the
// reverse.
func checkUsesSlip(p *Pass, f *schema.Funds) {
	total, parts := f.Total.Executed(), allUses(f)
	if !total.Has() || len(parts) == 0 {
		return
	}
	found, ok := slipOf(total.Number, parts)
	if !ok {
		return
	}
	d := wrongUses(p, f, parts)
	d.Message = diag.Textf("全年执行数写 %[1]s，支出明细相加是 %[2]s，恰好差 %[3]s 倍",
		"the amount executed is given as %[1]s; the uses add up to %[2]s, which is just %[3]s times off", d.Stated, d.Computed, found.times())
	if i := found.part; i >= 0 {
		d.Message = slippedPart(columnLabels["executed"], total.Text, f.Uses[i].Name, parts[i], found)
	}
	d.Help = slipHelp(f.Money)
	p.Fails(schema.TotalRef("executed"), d)
}

// checkBudgetSlip finds an initial budget that is the budget in another unit.
func checkBudgetSlip(p *Pass, f *schema.Funds) {
	n := budgetSlip(f)
	if n == 0 {
		return
	}
	initial, budget := f.Total.Initial().Number, f.Total.Budget().Number
	d := Differs(initial, budget.Value, budget.Decimals)
	d.Message = diag.Textf("年初预算数 %[1]s 恰好是全年预算数 %[2]s 的 %[3]s 倍，两个数的单位不同",
		"the initial budget, %[1]s, is just %[3]s times the budget, %[2]s: they are in different units", d.Stated, d.Computed, power(n).String())
	if n < 0 {
		d.Message = diag.Textf("全年预算数 %[2]s 恰好是年初预算数 %[1]s 的 %[3]s 倍，两个数的单位不同",
			"the budget, %[2]s, is just %[3]s times the initial one, %[1]s: they are in different units", d.Stated, d.Computed, power(-n).String())
	}
	d.Help = slipHelp(f.Money)
	if d.Related = append(d.Related, p.Near(schema.TotalRef("budget"), columnLabels["budget"])); slippedTotal(f, "budget") {
		d.Root = "funds.total.budget"
	}
	p.Fails(schema.TotalRef("initial"), d)
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
		d := Differs(f.Total.Executed().Number, p.Card.Rate.Executed.Mul(power(-n)), f.Total.Executed().Decimals)
		d.Message = diag.Textf("全年执行数 %[1]s 是预算 %[2]s 的 %[3]s 倍上下，而执行率写 %[4]s，执行数或预算数的单位错了",
			"the amount executed, %[1]s, is off from the budget, %[2]s, by about %[3]s times, while the rate is given as %[4]s: one of them is in another unit",
			d.Stated, p.Card.Rate.Budget.String(), power(max(n, -n)).String(), f.Total.Rate().Text)
		if !f.Total.Rate().Has() {
			d.Message = diag.Textf("全年执行数 %[1]s 是预算 %[2]s 的几千倍，单位错了", "the amount executed, %[1]s, is thousands of times the budget, %[2]s: one of them is in another unit",
				d.Stated, p.Card.Rate.Budget.String())
		}
		d.Help = slipHelp(f.Money)
		if base := p.Card.Rate.Base; base != "" && slippedTotal(f, base) {
			d.Root = "funds.total." + base
		}
		p.Fails(schema.TotalRef("executed"), d)
	}
}
