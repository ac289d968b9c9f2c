package rules

import "jixiao/schema/diag"

var rawHTML = &Rule{
	Name:     "raw-html",
	Group:    Text,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "正文里有 HTML 代码", En: "HTML in the text"},
	What: diag.Text{
		Zh: "正文只用 Markdown 书写，HTML 标签和注释都不能用，原样显示成文字。要写尖括号本身，在 < 前加反斜杠。",
		En: "The text is Markdown; HTML tags and comments can't be used and are shown as they were typed. Put a backslash before a < that is meant as such.",
	},
	Why: diag.Text{
		Zh: "从网页或文字处理软件粘贴的代码会打乱版面，注释会连同网页一起公开。",
		En: "Code pasted from elsewhere upsets the page, and comments would be published with it.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++

⟦<font color="red">⟧项目已完成</font>。
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++

**项目已完成**。
`,
}
