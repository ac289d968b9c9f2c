package rules

import "jixiao/schema/diag"

var misplaced = &Rule{
	Name:     "misplaced",
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "文件放错了位置", En: "a file in the wrong place"},
	What: diag.Text{
		Zh: "报告的路径是 content/年度/单位/项目.md，年度是四位数字。层数不对、年度不成立，或者两个路径只有大小写不同，都在此列。",
		En: "A report stands at content/<year>/<unit>/<project>.md, the year in four digits. Too few or too many folders, an impossible year, and two paths that differ in case only are reported.",
	},
	Why: diag.Text{
		Zh: "年度、单位和项目都取自路径，放错了就不知道是谁的报告，也不能与上年对照。",
		En: "Year, unit and project come from the path; a misplaced report belongs to nobody and can't be compared with last year's.",
	},
	Bad: `-- content/2023/unit/roads/project.md --
⟦⟧+++
title = "示例项目绩效自评表"
profile = "transfer"
+++
`,
	Good: `-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
+++
`,
}
