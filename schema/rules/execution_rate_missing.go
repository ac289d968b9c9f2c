package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
)

var executionRateMissing = &Rule{
	Name:     "execution-rate-missing",
	Group:    Funds,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "没有写执行率", En: "the execution rate is not stated"},
	What: diag.Text{
		Zh: "报告写了全年预算数和全年执行数，但没有写执行率。整行空白、预算为零的不算；表里没有这一格而执行数恰好等于预算数的，也不问。",
		En: "The report states the budget and what was executed, but not the rate. A zero budget has none; in a form without the cell, an amount that is just the budget needs none.",
	},
	Why: diag.Text{
		Zh: "读者不应自己去算；网站上的执行率会标为“计算值”。",
		En: "Readers should not have to work it out. The site shows it as computed.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
⟦[funds.total]⟧
budget = 36
executed = 35.19
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = 36
executed = 35.19
rate = "97.75%"
+++
`,
	Check: func(p *Pass) {
		c := p.Card
		if !c.Rate.Percent.Known || !c.Report.Funds.Total.Executed().Has() || c.Report.Funds.Total.Rate().State > schema.Blank {
			return
		}
		if base := c.Rate.Base; base != c.Report.Profile.RateBase && base != "initial" {
			return // what was received is no budget
		}
		ref := schema.TotalRef("rate")
		own, root := c.Rate, ""
		if fact, ok := disputedBase(c); ok {
			own, root = otherRate(c), fact
		}
		rate, ok := own.Percent.Exact()
		switch {
		case !ok || rateSlip(c) != 0:
			return
		case rate.Equal(quantity.Int(100)) && c.Report.Funds.Total.Rate().State == schema.Absent:
			p.Holds(ref, nil)
			return
		}
		decimals := c.Report.Profile.Rounding.Rate
		p.Finds(ref, diag.Diagnostic{
			Computed: rate.Text(decimals), Root: root,
			Message: diag.Textf("写了%[1]s和执行数，没有写执行率；按所写的数是 %[2]s%%",
				"the %[1]s and the amount executed are stated, but not the rate: %[2]s%% by these figures",
				columnLabels[c.Rate.Base], rate.Text(decimals)),
			Help: diag.Textf("在 [funds.total] 下加上 rate = \"%s%%\"。", "add rate = \"%s%%\" below [funds.total].", rate.Text(decimals)),
		})
	},
}
