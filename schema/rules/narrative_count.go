package rules

import "jixiao/schema/diag"

var narrativeCount = &Rule{
	Name:     "narrative-count",
	Group:    Narrative,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "写的个数与列出的名称不符", En: "a count that is not that of the names listed"},
	What: diag.Text{
		Zh: "“内设股室8个：甲、乙……”“区、乡、村三级”这样的个数，与用顿号列出的名称比较。括号里的别名不算，末尾写“等”的可以不列全。" + allowZh,
		En: "A count such as 内设股室8个：甲、乙… or 区、乡、村三级 is compared with the names that 、 parts. Names in brackets are not counted, and a list that ends with 等 need not be complete." + allowEn,
	},
	Why: diag.Text{
		Zh: "多半是漏列，或者机构调整后只改了一处。改正个数，或者把名称列全。",
		En: "Mostly a name is missing, or only one of the two was brought up to date. Correct the count or the list.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

政法委内设股室⟦4个⟧：办公室、政工室、维稳指导室（政治安全室）、执法监督室、宣传教育室。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

政法委内设股室5个：办公室、政工室、维稳指导室（政治安全室）、执法监督室、宣传教育室。
`,
}
