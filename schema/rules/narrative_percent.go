package rules

import "jixiao/schema/diag"

var narrativePercent = &Rule{
	Name:     "narrative-percent",
	Group:    Narrative,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "正文的百分比与所写的数不符", En: "a percentage in the text doesn't follow from the numbers beside it"},
	What: diag.Text{
		Zh: "占比、执行率、完成率、增减幅度，与同一句里的两个数计算的结果比较，按所写的小数位四舍五入。金额四舍五入之后刚好差一点的，作为警告。" + allowZh,
		En: "Shares, rates and changes are compared with what the two numbers of the same sentence give, rounded at the printed decimals. Where the rounding of the amounts alone may explain the difference it is a warning." + allowEn,
	},
	Why: diag.Text{
		Zh: "百分比是读者最先看的数。按所写的数重新计算，或者改正写错的数。",
		En: "Percentages are what readers look at first. Compute it again, or correct the amount that is wrong.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

本年总支出1541.65万元，其中项目支出247.28万元，占总支出的⟦61.04%⟧。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

本年总支出1541.65万元，其中项目支出247.28万元，占总支出的16.04%。
`,
}
