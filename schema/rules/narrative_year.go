package rules

import "jixiao/schema/diag"

var narrativeYear = &Rule{
	Name:     "narrative-year",
	Group:    Narrative,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "正文的年份不是报告的年度", En: "a year of the text is not the report's"},
	What: diag.Text{
		Zh: "“2021年度自评得分”这样写本报告结果的年份，目标和指标里规定完成期限的年份，与报告的年度（或 period 的各年）比较。叙述以往情况的年份不比较。" + allowZh,
		En: "The year of the report's own result (2021年度自评得分), and of deadlines in goals and indicators, is compared with the year of the report or those of its period. What is told of other years is not." + allowEn,
	},
	Why: diag.Text{
		Zh: "多半是沿用了以前的报告而没有改。核对年份和它后面的数。",
		En: "Mostly the text was taken over from an earlier report. Check the year, and the numbers that follow it.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

⟦2021年度⟧自评得分见评分表。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

2023年度自评得分见评分表，比2021年度有所提高。
`,
}
