package rules

import "jixiao/schema/diag"

// Found when the text is joined to the figures; so are the other rules of this chapter.
var narrativeFigure = &Rule{
	Name:     "narrative-figure",
	Group:    Narrative,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "正文的数与所关联的数据不符", En: "a number of the text is not the figure that it is tied to"},
	What: diag.Text{
		Zh: "正文里写成链接的数，如 实际支付[26.19](#funds.total.executed)万元，应当就是所关联的数：连同后面的单位一起比较，单位不同的换算，小数位少的按四舍五入比较，约数不比较；金额、比率、个数、得分不能混用。没有文字的链接由程序填数，所关联的数不能空着。" + allowZh,
		En: "A number in a link, as in 实际支付[26.19](#funds.total.executed)万元, must be the figure that the link names: with the unit that follows it, across units, and at its own decimals; approximate numbers are not compared. Amounts, shares, counts and points are different kinds. A link without text is filled in, so its figure must have a value." + allowEn,
	},
	Why: diag.Text{
		Zh: "同一份报告里表和正文说法不一，读者不知道该信哪一个。改正写错的一处；链接写错的，改正链接。",
		En: "A reader can't tell whether to believe the table or the text. Correct the one that is wrong, or the link.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[funds.total]
initial = 36
executed = 35.19
rate = "97.75%"
+++

年初预算[36](#funds.total.initial)万元，实际支付[⟦31.59⟧](#funds.total.executed)万元。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[funds.total]
initial = 36
executed = 35.19
rate = "97.75%"
+++

年初预算[36](#funds.total.initial)万元，实际支付[351900](#funds.total.executed)元，执行率[](#funds.total.rate)%。
`,
}
