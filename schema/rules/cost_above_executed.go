package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var costAboveExecuted = &Rule{
	Name:     "cost-above-executed",
	Group:    Indicators,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "成本指标的完成值超过全年执行数", En: "a cost is more than all that was executed"},
	What: diag.Text{
		Zh: "成本指标填的是金额时，实际完成值不应超过资金表的全年执行数。按四舍五入的范围比较，单位自动换算；单价、标准、人均、节约额等不问。",
		En: "Where a cost indicator is an amount, it can't be more than the amount executed in the fund table. Compared within rounding and across units; unit costs, rates and savings aren't asked.",
	},
	Why: diag.Text{
		Zh: "成本比花出去的钱还多，两处必有一处口径不同或者写错。",
		En: "A cost above what was spent shows that one of the two is wrong or means something else.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 720
executed = 720
rate = "100%"
[[indicator]]
level1 = "产出指标"
level2 = "成本指标"
name = "道路工程"
target = "≤720万元"
actual = ⟦"731万元"⟧
reason = "材料涨价"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 132.912
executed = 132.912
rate = "100%"
[[indicator]]
level1 = "产出指标"
level2 = "成本指标"
name = "项目总成本"
target = "≤132.9万元"
actual = "132.9"
+++
`,
	Check: func(p *Pass) {
		executed, ok := executedTotal(p.Card)
		if !ok {
			return
		}
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			cost, known := moneyIn(&in.Actual, &in.Target, p.Report().Funds.Money)
			if !known || !costRow(in) {
				return
			}
			if !above(cost, executed) {
				p.holdsIn(i, "actual", func() (string, string, string) { return in.Actual.Text, executed.String(), "" })
				return
			}
			p.Fails(p.Report().IndicatorRef(i, "actual"), tooCostly(p, in, cost, executed))
		})
	},
}

func tooCostly(p *Pass, in *schema.Indicator, cost, executed quantity.Number) diag.Diagnostic {
	d := Differs(cost, executed.Value, executed.Decimals)
	d.Message = diag.Textf("“%[1]s”的实际完成值 %[2]s%[5]s，超过全年执行数 %[3]s%[5]s（%[4]s%[5]s）",
		"%[1]s: the cost of %[2]s %[5]s is more than the %[3]s %[5]s that were executed (%[4]s %[5]s)",
		called(in), d.Stated, d.Computed, d.Difference, string(p.Report().Funds.Money))
	d.Help = diag.Text{Zh: "核对成本和执行数；成本含有资金表以外的资金的，在偏差原因中说明。",
		En: "check the two; if other money is in the cost, say so in the column of reasons."}
	d.Related = append(d.Related, p.Near(schema.TotalRef("executed"), columnLabels["executed"]))
	if n, ok := byRowsInstead(p.Report().Funds, "executed"); ok && !above(cost, n) {
		d.Root = "funds.total.executed"
	}
	return d
}
