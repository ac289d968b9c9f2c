package rules

import "jixiao/schema/diag"

var wrongType = &Rule{
	Name:     "wrong-type",
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "值的类型不对", En: "a value of the wrong type"},
	What: diag.Text{
		Zh: "应当是文字的写成了数字，应当是一个值的写成了列表，可以有多组的表只用了一层方括号，等等。意思只有一种的，照常采用。",
		En: "A number stands where text is asked for, a list where there is one value, single brackets where there may be several tables, and the like. What can only mean one thing is used all the same.",
	},
	Why: diag.Text{
		Zh: "类型不对的值，别的程序读不出来。",
		En: "Other programs can't read it.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
number = ⟦3⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
number = "3"
+++
`,
}
