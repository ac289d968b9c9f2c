package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
)

var fundBalance = &Rule{
	Name:     "fund-balance",
	Group:    Funds,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "结余与收支不符", En: "the balance does not follow from what came in and went out"},
	What: diag.Text{
		Zh: "结余 = 上年结余 + 到位数 − 执行数；没有到位数的表用全年预算数。超支的结余可以是负数。按四舍五入的范围比较。",
		En: "The balance is opening balance + received − executed, with the budget where the form has no column for what was received. It may be negative. Compared within rounding.",
	},
	Why: diag.Text{
		Zh: "结余是下一年的上年结转，这里错了，两年都对不上。",
		En: "It becomes next year's carry-over, so that an error here spoils two years.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
received = 170
executed = 159.6
balance = ⟦0⟧
rate = "93.88%"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
received = 1023
executed = 1013.78
balance = 9.22
rate = "99.10%"
+++
`,
	Check: func(p *Pass) {
		f := p.Report().Funds
		if f == nil || !f.Total.Balance().Has() || !f.Total.Executed().Has() {
			return
		}
		base := "received"
		if f.Total.Received().State == schema.Absent {
			base = "budget"
		}
		if f.Total.Cell(base).Has() && f.Total.Opening().State != schema.Broken {
			checkBalance(p, f, base)
		}
	},
}

func checkBalance(p *Pass, f *schema.Funds, base string) {
	in, out := f.Total.Cell(base), f.Total.Executed()
	ref := schema.TotalRef("balance")
	spent := out.Number
	spent.Value = spent.Value.Neg()
	parts := []quantity.Number{in.Number, spent}
	words := in.Value.String() + " − " + out.Value.String()
	if f.Total.Opening().Has() && base == "received" {
		parts = append(parts, f.Total.Opening().Number)
		words = f.Total.Opening().Value.String() + " + " + words
	}
	verdict, left := quantity.CheckSum(f.Total.Balance().Number, parts)
	words += " = " + left.String()
	if verdict != quantity.Wrong {
		p.Holds(ref, func() (string, string, string) { return f.Total.Balance().Text, left.String(), words })
		return
	}
	d := Differs(f.Total.Balance().Number, left, quantity.MaxDecimals(parts...))
	d.Message = diag.Textf("结余写 %s，按收支计算是 %s（%s）", "the balance is given as %s; it works out to %s (%s)", d.Stated, d.Computed, words)
	d.Help = diag.Text{Zh: "核对到位数、执行数和结余；有收回、核销的，用 [[allow]] 说明。",
		En: "check the three amounts; if money was withdrawn, say so with [[allow]]."}
	d.Related = append(d.Related, p.Near(schema.TotalRef(base), columnLabels[base]), p.Near(schema.TotalRef("executed"), columnLabels["executed"]))
	if own, ok := believed(f, "balance"); ok && own.Value.Equal(left) {
		d.Root = ref.Name // by its rows the balance is right
	}
	for _, column := range [...]string{base, "executed"} {
		if !disputed(f, column) {
			continue
		}
		rows := parts
		received, _ := believed(f, base)
		executed, _ := believed(f, "executed")
		rows[0].Value, rows[1].Value = received.Value, executed.Value.Neg()
		if v, _ := quantity.CheckSum(f.Total.Balance().Number, rows); v != quantity.Wrong {
			d.Root = "funds.total." + column
		}
	}
	p.Fails(ref, d)
}
