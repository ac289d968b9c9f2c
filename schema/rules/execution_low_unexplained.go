package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var executionLowUnexplained = &Rule{
	Name:     "execution-low-unexplained",
	Group:    Funds,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "执行率偏低，没有说明原因", En: "a low execution rate without a reason"},
	What: diag.Text{
		Zh: "执行率低于表式规定的界线（一般为 90%），而 [funds] 的 reason、执行率所在指标的偏差原因都没有内容。无、0、/ 和表式自带的提示语不算原因。",
		En: "The rate is below the form's bound (usually 90%) and neither `reason` of [funds] nor the row of the rate says why. 无, 0, / and the form's own prompts are no reason.",
	},
	Why: diag.Text{
		Zh: "执行率低的项目，财政部门要求说明原因和改进措施。",
		En: "Finance offices ask for the reason and the remedy.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = 246.2
executed = 201.8
rate = ⟦"81.97%"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds]
reason = "8户在年末才通过验收，补助于次年1月发放"
[funds.total]
budget = 246.2
executed = 201.8
rate = "81.97%"
+++
`,
	Check: func(p *Pass) {
		c := p.Card
		rate, ok := c.Rate.Percent.Exact()
		if _, wrong := disputedBase(c); !ok || wrong || rateSlip(c) != 0 {
			return
		}
		ref := rateRef(c)
		bound := c.Report.Profile.Thresholds.LowExecution.Mul(quantity.Int(100))
		if rate.Cmp(bound) >= 0 || explainsExecution(c) {
			p.Holds(ref, nil)
			return
		}
		p.Fails(ref, diag.Diagnostic{
			Computed: rate.Text(2),
			Message: diag.Textf("执行率只有 %s%%，低于 %s%%，没有说明原因", "the execution rate is only %s%%, below %s%%, and no reason is given",
				rate.Text(2), bound.String()),
			Help: diag.Text{Zh: "在 [funds] 的 reason 中写明原因和改进措施。", En: "give the reason and the remedy in `reason` of [funds]."},
		})
	},
}

// rateRef is where the rate is printed, else the amount it comes from.
func rateRef(c *score.Card) schema.Ref {
	if c.Report.Funds.Total.Rate().Has() {
		return schema.TotalRef("rate")
	}
	return schema.TotalRef("executed")
}

// explainsExecution tells whether the report says why money was not spent.
func explainsExecution(c *score.Card) bool {
	row := c.Execution.Row
	return score.HasReason(c.Report.Funds.Reason) || row >= 0 && score.Explained(c.Report, row)
}
