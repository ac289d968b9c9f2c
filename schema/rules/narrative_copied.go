package rules

import "jixiao/schema/diag"

var narrativeCopied = &Rule{
	Name:     "narrative-copied",
	Group:    Narrative,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "正文沿用上年的报告或者别的报告", En: "a text taken over from last year's report or from another one"},
	What: diag.Text{
		Zh: "正文的三成以上（至少60字）与上年的报告或者别的项目的一份报告相同，其中的数字也没有变。文字相同而数字更新了的段落不算，只改了年份的算；五个以上项目都用的表述（表式、法规、惯用语）不算。" + allowZh,
		En: "Three tenths of the text or more, and at least sixty characters, stand in last year's report or in that of another project, figures included. Paragraphs with new figures are not meant, those with nothing but a new year are; wording that five projects or more have in common is nobody's." + allowEn,
	},
	Why: diag.Text{
		Zh: "各年一字不差，读者会问这一年的情况究竟查过没有。改写成本项目今年的情况；没有变化的背景可以缩短，或者链接到原来的报告。",
		En: "Readers ask whether anybody looked at this year's work. Write what was done this year; shorten a background that hasn't changed, or link to the other report.",
	},
	Bad: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

本项目覆盖全县12个乡镇、168个村，按照政府采购程序确定2家保险公司承保，全年开展平安创建宣传260场次，发放宣传册3.2万份，调处矛盾纠纷1038件，群众对平安建设工作给予了充分肯定。
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

⟦本项目覆盖全县12个乡镇、168个村，按照政府采购程序确定2家保险公司承保，全年开展平安创建宣传260场次，发放宣传册3.2万份，调处矛盾纠纷1038件，群众对平安建设工作给予了充分肯定。⟧
`,
	Good: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

本项目覆盖全县12个乡镇、168个村，按照政府采购程序确定2家保险公司承保，全年开展平安创建宣传260场次，发放宣传册3.2万份，调处矛盾纠纷1038件，群众对平安建设工作给予了充分肯定。
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

本项目覆盖全县12个乡镇、168个村，按照政府采购程序确定2家保险公司承保，全年开展平安创建宣传275场次，发放宣传册3.5万份，调处矛盾纠纷992件，群众对平安建设工作给予了充分肯定。
`,
}
