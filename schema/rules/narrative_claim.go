package rules

import "jixiao/schema/diag"

var narrativeClaim = &Rule{
	Name:     "narrative-claim",
	Group:    Narrative,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "正文的说法与数据不符", En: "words that the figures contradict"},
	What: diag.Text{
		Zh: "“资金全部支付”与预算执行率比较，“各项指标全部完成”与指标的完成情况比较。只说某一笔钱、某一类指标的不比较。" + allowZh,
		En: "Words such as 资金全部支付 are compared with the execution rate, and 各项指标全部完成 with the indicators. What is said of a part only is not compared." + allowEn,
	},
	Why: diag.Text{
		Zh: "说全部支付而执行率不到百分之百，读者会问余下的钱在哪里。如实写明完成了多少、为什么没有全部完成。",
		En: "Readers ask where the rest is. Say how much was done, and why not all.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[funds]
reason = "部分尾款待验收后支付"
[funds.total]
initial = 36
executed = 26.19
rate = "72.75%"
+++

专项资金到位后，⟦全部支付用于各专项项目⟧，没有截留和挪用。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[funds]
reason = "部分尾款待验收后支付"
[funds.total]
initial = 36
executed = 26.19
rate = "72.75%"
+++

专项资金到位后，按进度支付用于各专项项目，没有截留和挪用。
`,
}
