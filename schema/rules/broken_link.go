package rules

import "jixiao/schema/diag"

var brokenLink = &Rule{
	Name:     "broken-link",
	Group:    Text,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "链接打不开", En: "a link that leads nowhere"},
	What: diag.Text{
		Zh: "链接的地址是空的，指向本站没有的页面、标题或文件，指向本机磁盘，或者用了网页和邮箱以外的协议。外部网址是否打得开不核对。",
		En: "A link has no address, names a page, heading or file that this site doesn't have, a file on a disk, or a scheme other than http, https and mailto. Whether addresses on other hosts answer is not asked.",
	},
	Why: diag.Text{
		Zh: "公开之后读者点不开。附件放进 content 目录，用相对地址链接。",
		En: "Readers can't open it. Put attachments into the content folder and link to them by a relative address.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++

见[验收单](⟦file:///D:/验收单.docx⟧)。
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++

见[主管部门网站](https://example.org/)。
`,
}
