package rules

import "jixiao/schema/diag"

var unknownKey = &Rule{
	Name:     "unknown-key",
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "没有这个栏目", En: "a key that isn't known"},
	What: diag.Text{
		Zh: "基本数据里的名称不在规定的栏目之内，或者写在了别的表下面。本地表格特有的列写进 extra。",
		En: "A name in the front matter is none that the format knows, or none of the table that it stands in. Columns that only one form has go into `extra`.",
	},
	Why: diag.Text{
		Zh: "名称拼错的数不会参加核对，而且不容易发现。",
		En: "A figure under a misspelt name would silently go unchecked.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
⟦excuted⟧ = 26.19
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
executed = 26.19
+++
`,
}
