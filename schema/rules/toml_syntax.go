package rules

import "jixiao/schema/diag"

var tomlSyntax = &Rule{
	Name:     "toml-syntax",
	Group:    Text,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "基本数据的写法有误", En: "the data are not well written"},
	What: diag.Text{
		Zh: "两行 +++ 之间按 TOML 1.0 书写：名称 = 值。文字和带单位的数加英文引号，数字不加；日期写成 2024-03-18。每处错误都指出位置，其余的照常核对。",
		En: "What stands between the two lines +++ is TOML 1.0: name = value. Text and figures with a unit take ASCII quotes, plain numbers none; dates are written 2024-03-18. Each slip is named with its place, and the rest is checked all the same.",
	},
	Why: diag.Text{
		Zh: "写法有误的数不能参加计算。常见的是中文引号、全角符号、数字带了单位没有加引号。",
		En: "A figure that is written wrongly can't be computed with. Chinese quotes, full-width signs and units without quotes are the usual slips.",
	},
	Basis: "TOML 1.0",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
executed = ⟦26.19万元⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
executed = "26.19万元"
+++
`,
}
