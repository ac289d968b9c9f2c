package rules

import "jixiao/schema/diag"

var narrativeUntied = &Rule{
	Name:     "narrative-untied",
	Group:    Narrative,
	Severity: diag.Note,
	Title:    diag.Text{Zh: "正文的数没有关联", En: "numbers of the text that are tied to no figure"},
	What: diag.Text{
		Zh: "正文里的金额、个数、百分比和得分，既没有写成链接，也不与报告的任何一个数据相符。每份报告只提示一次，列出前几处。正文一个链接也没有的报告不提示，除非 site.toml 的 [rules] 为这条规则另定了级别。约数、年份、文号、序号不算。",
		En: "Amounts, counts, percentages and scores of the text that are in no link and agree with no figure. There is one note for a report, with the first few places; a text without any link to a figure gets none, unless [rules] of site.toml sets a severity. Approximate numbers, years, references and ordinals are not meant.",
	},
	Why: diag.Text{
		Zh: "没有关联的数，表改了它不会跟着核对。写成链接，如 [192](#figure.disputes)件；报告里没有的数，先用 [[figure]] 登记。",
		En: "Such a number goes unchecked when the figures change. Make it a link, as in [192](#figure.disputes)件; register a number that the report doesn't have in a [[figure]] first.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[funds.total]
initial = 36
executed = 35.19
rate = "97.75%"
+++

年初预算[36](#funds.total.initial)万元，全年调处矛盾纠纷⟦192件⟧。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[funds.total]
initial = 36
executed = 35.19
rate = "97.75%"
[[figure]]
id = "disputes"
label = "调处矛盾纠纷"
value = "192件"
+++

年初预算[36](#funds.total.initial)万元，全年调处矛盾纠纷192件。
`,
}
