package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var costDiffersFromExecuted = &Rule{
	Name:     "cost-differs-from-executed",
	Group:    Indicators,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "项目总成本与全年执行数不一致", En: "the project's cost is not what was executed"},
	What: diag.Text{
		Zh: "指标是项目的总成本、成本控制数时，实际完成值应等于资金表的全年执行数。按四舍五入的范围比较，单位自动换算。比执行数多的，另见 cost-above-executed；只是一部分成本、单价、标准的不问；写了原因的不问。",
		En: "Where an indicator is the cost of the whole project, its actual value must be the amount executed in the fund table, within rounding and across units. A cost above that is told by cost-above-executed. Parts of the cost, unit costs and rows with a reason aren't asked.",
	},
	Why: diag.Text{
		Zh: "同一个项目花了多少钱，一份报告里不能有两个数。",
		En: "One report can't give two figures for what a project cost.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 30
executed = 29.8
rate = "99.33%"
[[indicator]]
level1 = "产出指标"
level2 = "成本指标"
name = "项目总成本"
target = "≤30万元"
actual = ⟦"26.5万元"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 30
executed = 29.8
rate = "99.33%"
[[indicator]]
level1 = "产出指标"
level2 = "成本指标"
name = "项目总成本"
target = "≤30万元"
actual = "298000元"
+++
`,
	Check: func(p *Pass) {
		executed, ok := executedTotal(p.Card)
		if !ok {
			return
		}
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			cost, known := moneyIn(&in.Actual, &in.Target, p.Report().Funds.Money)
			if !known || !wholeCostRow(in) || above(cost, executed) {
				return
			}
			if !above(executed, cost) || score.Explained(p.Report(), i) {
				p.holdsIn(i, "actual", func() (string, string, string) { return in.Actual.Text, executed.String(), "" })
				return
			}
			p.Fails(p.Report().IndicatorRef(i, "actual"), lessCostly(p, in, cost, executed))
		})
	},
}

func lessCostly(p *Pass, in *schema.Indicator, cost, executed quantity.Number) diag.Diagnostic {
	d := Differs(cost, executed.Value, executed.Decimals)
	d.Message = diag.Textf("“%[1]s”的实际完成值 %[2]s%[5]s，全年执行数是 %[3]s%[5]s，完成值%[4]s",
		"%[1]s is given as %[2]s %[5]s; the amount executed is %[3]s %[5]s: the cost is %[4]s",
		called(in), d.Stated, d.Computed, diag.MoreBy(d.Difference, string(p.Report().Funds.Money)), string(p.Report().Funds.Money))
	d.Help = diag.Text{Zh: "核对两个数；口径不同的，在偏差原因中说明。", En: "check the two; if they mean different things, say so in the column of reasons."}
	d.Related = append(d.Related, p.Near(schema.TotalRef("executed"), columnLabels["executed"]))
	if n, ok := byRowsInstead(p.Report().Funds, "executed"); ok && !above(n, cost) && !above(cost, n) {
		d.Root = "funds.total.executed"
	}
	return d
}
