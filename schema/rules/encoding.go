package rules

import "jixiao/schema/diag"

var encoding = &Rule{
	Name:     "encoding",
	Group:    Text,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "文件不是 UTF-8 编码", En: "the file is not UTF-8"},
	What: diag.Text{
		Zh: "文件里有不属于 UTF-8 的字节。开头的字节顺序标记（BOM）可以有。",
		En: "The file has bytes that are not UTF-8. A byte order mark at its beginning is fine.",
	},
	Why: diag.Text{
		Zh: "旧版文字处理软件常把中文存成 GBK，在网页上就是乱码，编号和名称也对不上。用编辑器“另存为”，编码选 UTF-8。",
		En: "Older editors save Chinese as GBK, which is unreadable on a page and matches no name. Save the file as UTF-8.",
	},
	Bad: "+++\ntitle = \"示例项目绩效自评表\"\nprofile = \"transfer\"\n+++\n\n⟦\xcf⟧\xee\xc4\xbf\xd2\xd1\xcd\xea\xb3\xc9\n",
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++

项目已完成
`,
}
