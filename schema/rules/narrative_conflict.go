package rules

import "jixiao/schema/diag"

var narrativeConflict = &Rule{
	Name:     "narrative-conflict",
	Group:    Narrative,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "同一个数在正文里前后不一致", En: "the text gives one quantity two values"},
	What: diag.Text{
		Zh: "名称相同的数（案件审判支出、年初预算数、培训人次）在正文各处、与资金表和指标表的同名数比较，按四舍五入的范围，单位自动换算，约数不比较。各月、各批、各单位等不同口径的不比较。" + allowZh,
		En: "Numbers of the text that bear one name are compared with each other, and with the figure of that name, within rounding and across units. Approximate numbers, and those of different months, batches or places, are not compared." + allowEn,
	},
	Why: diag.Text{
		Zh: "同一个数写了两个值，读者不知道该信哪一个。改正写错的一处；口径不同的，把区别写明。",
		En: "A reader can't tell which is right. Correct the one that is wrong, or say in what they differ.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

本年案件审判支出414.35万元，用于办案。

经核算，本年案件审判支出⟦411.95万元⟧，比计划节约。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

本年案件审判支出414.35万元，用于办案。

经核算，本年案件审判支出4143500元，比计划节约。
`,
}
