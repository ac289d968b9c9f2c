package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
)

var negativeAmount = &Rule{
	Name:     "negative-amount",
	Group:    Shape,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "金额为负数", En: "a negative amount"},
	What: diag.Text{
		Zh: "预算数、到位数、执行数和支出明细的金额小于零。结余和上年结余可以为负。",
		En: "A budget, an amount received or executed, or the amount of a use is below zero. Balances may be negative.",
	},
	Why: diag.Text{
		Zh: "预算和支出没有负数。多半是多打了一横，或者冲销的金额没有并入原来的那一行。",
		En: "There is no negative budget or spending: a dash too many, or a reversal that belongs into the row it reverses.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[funds.use]]
id = "insurance"
amount = ⟦-3.2⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[funds.use]]
id = "insurance"
amount = 3.2
+++
`,
	Check: func(p *Pass) {
		f := p.Report().Funds
		if f == nil {
			return
		}
		for _, column := range [...]string{"initial", "budget", "received", "executed"} {
			if c := f.Total.Cell(column); negative(c) {
				p.Finds(schema.TotalRef(column), negativeWords(c, f, columnLabels[column]))
			}
			for i := range f.Sources {
				if c := f.Sources[i].Cell(column); negative(c) {
					p.Finds(p.Report().SourceRef(i, column), negativeWords(c, f, columnLabels[column]))
				}
			}
		}
		for i := range f.Uses {
			if c := &f.Uses[i].Amount; negative(c) {
				p.Finds(p.Report().UseRef(i), negativeWords(c, f, diag.Text{Zh: "支出金额", En: "amount spent"}))
			}
		}
	},
}

func negative(c *schema.Cell) bool { return c.Has() && c.Value.Sign() < 0 }

func negativeWords(c *schema.Cell, f *schema.Funds, label diag.Text) diag.Diagnostic {
	return diag.Diagnostic{
		Stated:  c.Value.String(),
		Message: diag.Textf("%s是负数：%s%s", "the %s is negative: %s %s", label, c.Value.String(), string(f.Money)),
		Help:    diag.Text{Zh: "核对符号；冲销和退回的金额，从原来的那一行里减去。", En: "check the sign; take what was reversed or returned off the row that it belongs to."},
	}
}
