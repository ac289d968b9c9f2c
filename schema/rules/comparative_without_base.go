package rules

import "jixiao/schema/diag"

var comparativeWithoutBase = &Rule{
	Name:     "comparative-without-base",
	Group:    Years,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "与上年比较，而没有上年的数", En: "a comparison with last year without last year's figure"},
	What: diag.Text{
		Zh: "“同比下降55%”“比上年增加20件”所比较的数，应当写在同一句里，或者在上年报告的 figure 或指标里查得到；查得到的，幅度一并核对。由现在的数和增减额，或者增减额和幅度能够推算出来的，不必写。一份报告里有几处，合为一条提示，列出最前面的几处。" + allowZh,
		En: "What 同比下降55% or 比上年增加20件 compares with must stand in the same sentence, or be a figure or an indicator of last year's report; then the change is checked too. It needn't be stated where the present figure and the difference, or the difference and its percentage, tell it. Several in one report are told at once, with the places of the first few." + allowEn,
	},
	Why: diag.Text{
		Zh: "没有上年的数，增减多少无从核对。写明上年的数，或者在上年的报告里登记。",
		En: "Without it the change can't be checked. State last year's figure, here or in last year's report.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

整治旅游环境，旅游投诉同比下降⟦55%⟧，游客满意度提升。
`,
	Good: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[figure]]
id = "complaints"
label = "旅游投诉"
value = "40件"
+++

旅游投诉[40](#figure.complaints)件。
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[figure]]
id = "complaints"
label = "旅游投诉"
value = "18件"
+++

整治旅游环境，旅游投诉18件，同比下降55%，游客满意度提升。
`,
}
