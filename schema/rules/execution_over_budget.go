package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var executionOverBudget = &Rule{
	Name:     "execution-over-budget",
	Group:    Funds,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "执行数超过预算数，没有说明", En: "more was spent than the budget, without a reason"},
	What: diag.Text{
		Zh: "全年执行数大于全年预算数（没有预算数的表用到位数），并且没有写原因。得分仍以分值为上限。",
		En: "The amount executed is more than the budget (or than what was received) and no reason is given. The score stays at the weight.",
	},
	Why: diag.Text{
		Zh: "没有预算不得支出。多半是漏填了追加预算，或者用了其他资金没有列出。",
		En: "Spending needs a budget: usually an addition to it, or another source of money, was left out.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = 329.77
executed = ⟦338.31⟧
rate = "102.59%"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds]
reason = "年末追加公用经费8.54万元，下达文件在次年1月到达"
[funds.total]
budget = 329.77
executed = 338.31
rate = "102.59%"
+++
`,
	Check: func(p *Pass) {
		c := p.Card
		rate, ok := c.Rate.Percent.Exact()
		if _, wrong := disputedBase(c); !ok || wrong || rateSlip(c) != 0 || score.HasReason(c.Report.Funds.Reason) {
			return
		}
		ref := schema.TotalRef("executed")
		if rate.Cmp(quantity.Int(100)) <= 0 {
			p.Holds(ref, nil)
			return
		}
		more := c.Rate.Executed.Sub(c.Rate.Budget)
		p.Fails(ref, diag.Diagnostic{
			Stated: c.Rate.Executed.String(), Computed: c.Rate.Budget.String(), Difference: "+" + more.String(),
			Message: diag.Textf("执行数 %[1]s 超过%[2]s %[3]s，多 %[4]s%[5]s，没有写原因",
				"the amount executed, %[1]s, exceeds the %[2]s, %[3]s, by %[4]s %[5]s, and no reason is given",
				c.Rate.Executed.String(), columnLabels[c.Rate.Base], c.Rate.Budget.String(), more.String(), string(c.Report.Funds.Money)),
			Help:    diag.Text{Zh: "补上追加的预算，或在 [funds] 的 reason 中说明资金从哪里来。", En: "add what the budget was raised by, or say in `reason` of [funds] where the money came from."},
			Related: []diag.Related{p.Near(schema.TotalRef(c.Rate.Base), columnLabels[c.Rate.Base])},
		})
	},
}
