package rules

import "jixiao/schema/diag"

// What this rule finds is known only once all others have been asked: see Settle.
var unusedAllow = &Rule{
	Name:     "unused-allow",
	Group:    Shape,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "允许的差异没有出现", En: "an allowed difference that isn't there"},
	What: diag.Text{
		Zh: "[[allow]] 所指的规则在所指的位置没有提出问题，没有这条规则，或者允许的期限已过。",
		En: "The rule that an [[allow]] names finds nothing at the place that it names, there is no such rule, or the time for which it was allowed is over.",
	},
	Why: diag.Text{
		Zh: "差异已经改正的，说明应当删去，以免今后放过真正的错误。",
		En: "Once the difference is mended, the exception should go, lest it cover a real mistake later.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 36
[[funds.source]]
kind = "central"
budget = 36
[[allow]]
rule = ⟦"fund-total"⟧
at = "funds.total.budget"
reason = "公开表格如此"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 38
[[funds.source]]
kind = "central"
budget = 36
[[allow]]
rule = "fund-total"
at = "funds.total.budget"
reason = "公开表格如此"
+++
`,
}
