package rules

import "jixiao/schema/diag"

var frontMatterMissing = &Rule{
	Name:     "front-matter-missing",
	Group:    Text,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "文件开头没有基本数据", En: "the file does not begin with its data"},
	What: diag.Text{
		Zh: "报告文件以一行 +++ 开头，接着是标题、资金、指标等数据，再以一行 +++ 结束，后面才是正文。缺一行 +++，或者写成 ---，都算缺少。",
		En: "A report begins with a line +++, then its data (title, funds, indicators), then another line +++; the text follows. A line that is missing or written --- counts as absent.",
	},
	Why: diag.Text{
		Zh: "没有这一段，就没有可以核对的数。用 jixiao new 可以生成一份空白报告。",
		En: "Without it there is nothing to check. `jixiao new` makes a report to fill in.",
	},
	Bad: `⟦示例项目绩效自评报告⟧

项目已完成。
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++

项目已完成。
`,
}
