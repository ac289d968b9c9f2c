package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var openingBalance = &Rule{
	Name:     "opening-balance",
	Group:    Years,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "上年结余与上年报告不符", En: "the opening balance is not last year's closing balance"},
	What: diag.Text{
		Zh: "年初的“上年结余”等于上年报告的结余；上年没有写结余的，按上年结余加到位数减执行数推算。金额单位不同的换算后比较，按所写的小数位计算误差。",
		En: "The opening balance is the balance of last year's report or, where that prints none, its opening balance plus what was received less what was executed; compared across units and within rounding.",
	},
	Why: diag.Text{
		Zh: "上年的年末数就是今年的年初数，两份报告必须一致。",
		En: "Last year's closing balance is this year's opening balance; two reports can't differ about it.",
	},
	Bad: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
balance = 407.38
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
opening = ⟦470.38⟧
+++
`,
	Good: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
balance = 407.38
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds]
money = "元"
[funds.total]
opening = 4073800
+++
`,
	Years: func(p *Pass) {
		before, ok := p.lastYear()
		if !ok || p.Report().Funds == nil || disputed(p.Report().Funds, "opening") {
			return
		}
		opening, _, ok := score.Total(p.Report().Funds, "opening")
		parts, column := closing(before.Report.Funds)
		if !ok || len(parts) == 0 {
			return
		}
		ref := schema.TotalRef("opening")
		verdict, sum := quantity.CheckSum(opening, parts)
		if verdict != quantity.Wrong {
			p.Holds(ref, nil)
			return
		}
		d := Differs(opening, sum, quantity.MaxDecimals(parts...))
		year := before.Report.Year
		d.Message = diag.Textf("上年结余写 %[1]s%[4]s，%[5]d 年报告的年末结余是 %[2]s%[4]s，本年所写%[3]s",
			"the opening balance is given as %[1]s %[4]s; the report of %[5]d closes with %[2]s %[4]s: the opening balance is %[3]s",
			d.Stated, d.Computed, diag.MoreBy(d.Difference, string(opening.Unit)), string(opening.Unit), year)
		d.Help = diag.Text{Zh: "核对两年的报告；上年报告发布后作了调整的，用 [[allow]] 说明。", En: "check both reports; if last year's was corrected after its publication, say so in an [[allow]]."}
		d.Related = []diag.Related{Beside(before, schema.TotalRef(column), diag.Textf("%d 年的%s", "%[2]s of %[1]d", year, columnLabels[column]))}
		p.Fails(ref, d)
	},
}

// closing is what adds up to a report's closing balance, and the column of the
// total row to look at. None where the report doesn't say, or contradicts itself.
func closing(f *schema.Funds) (parts []quantity.Number, column string) {
	if f == nil {
		return nil, ""
	}
	if balance, _, ok := score.Total(f, "balance"); ok {
		if disputed(f, "balance") {
			return nil, ""
		}
		return []quantity.Number{balance}, "balance"
	}
	opening, _, ok1 := score.Total(f, "opening")
	received, _, ok2 := score.Total(f, "received")
	executed, _, ok3 := score.Total(f, "executed")
	if !ok1 || !ok2 || !ok3 || disputed(f, "opening") || disputed(f, "received") || disputed(f, "executed") {
		return nil, ""
	}
	return []quantity.Number{opening, received, minus(executed)}, "executed"
}
