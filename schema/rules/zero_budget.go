package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
)

var zeroBudget = &Rule{
	Name:     "zero-budget",
	Group:    Funds,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "预算数为零，执行率无从计算", En: "a zero budget has no execution rate"},
	What: diag.Text{
		Zh: "年度资金总额的预算数写的是 0（空白不算）。这时没有执行率，预算执行这一项不适用。其中各行为 0 不问。",
		En: "The total budget is stated as 0; a blank is not. Then there is no rate, and the execution part does not apply. Rows of zero are fine.",
	},
	Why: diag.Text{
		Zh: "没有预算的项目不参加自评；有执行数而预算为 0，多半是预算数漏填了。",
		En: "A project without a budget is not evaluated; with money spent, the budget was probably left out.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = ⟦0⟧
executed = 207.45
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = 207.45
executed = 207.45
rate = "100%"
[[funds.source]]
kind = "fiscal"
budget = 207.45
executed = 207.45
[[funds.source]]
kind = "other"
budget = 0
executed = 0
+++
`,
	Check: func(p *Pass) {
		c := p.Card
		if c.Rate.Base == "" {
			return
		}
		ref := schema.TotalRef(c.Rate.Base)
		cell := c.Report.Funds.Total.Cell(c.Rate.Base)
		if _, wrong := disputedBase(c); !cell.Has() || wrong {
			return
		}
		if !c.Rate.ZeroBase {
			p.Holds(ref, nil)
			return
		}
		d := diag.Diagnostic{
			Stated: cell.Text,
			Message: diag.Textf("%s为 0，没有执行率，预算执行一项不适用", "the %s is 0: there is no rate, and the execution part does not apply",
				columnLabels[c.Rate.Base]),
			Help: diag.Text{Zh: "核对预算数；确实没有预算的，说明为什么参加自评。", En: "check the budget; if there was none, say why the project is evaluated."},
		}
		if c.Rate.Executed.Sign() != 0 {
			d.Message = diag.Textf("%s为 0，却执行了 %s%s", "the %s is 0, yet %s %s was spent", columnLabels[c.Rate.Base],
				c.Rate.Executed.String(), string(c.Report.Funds.Money))
		}
		p.Fails(ref, d)
	},
}
