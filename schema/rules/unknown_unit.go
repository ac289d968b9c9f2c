package rules

import "jixiao/schema/diag"

var unknownUnit = &Rule{
	Name:     "unknown-unit",
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "单位没有登记", En: "a unit that isn't registered"},
	What: diag.Text{
		Zh: "报告所在的单位目录，在 content/units.toml 里没有登记；登记表里的 parent 没有指向已登记的单位，也在此列。没有登记表的站点不核对。",
		En: "The folder of a report's unit is not in content/units.toml, or a `parent` there names no unit of the register. A site without a register is not asked.",
	},
	Why: diag.Text{
		Zh: "没有登记的单位没有名称，也不会出现在单位汇总里；多半是目录名拼错了。",
		En: "Such a unit has no name and is in no summary; mostly the folder is misspelt.",
	},
	Bad: `-- content/units.toml --
[[unit]]
key = "nongye"
name = "示例县农业农村局"
-- content/2023/nonye/project.md --
⟦⟧+++
title = "示例项目绩效自评表"
profile = "transfer"
+++
`,
	Good: `-- content/units.toml --
[[unit]]
key = "nongye"
name = "示例县农业农村局"
-- content/2023/nongye/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
+++
`,
}
