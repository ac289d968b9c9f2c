package rules

import "jixiao/schema/diag"

var narrativeNumbering = &Rule{
	Name:     "narrative-numbering",
	Group:    Narrative,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "序号不连续", En: "numbers of sections or items that don't follow each other"},
	What: diag.Text{
		Zh: "标题和段落的序号（一、（一）1.（1）①）和“一是、二是”，同一级应当连续。重新从一开始的不算。" + allowZh,
		En: "The numbers of headings and paragraphs (一、（一）1.（1）①) and 一是, 二是 must follow each other on their level. A list that begins anew with one is fine." + allowEn,
	},
	Why: diag.Text{
		Zh: "跳号多半是删掉了一段，或者漏了一段。补上，或者重新编号。",
		En: "Mostly a passage was taken out, or is missing. Add it, or number anew.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

一是开展平安创建活动。二是调处矛盾纠纷。⟦四是整治⟧旅游环境。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

一是开展平安创建活动。二是调处矛盾纠纷。三是整治旅游环境。
`,
}
