package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
)

var gradeWord = &Rule{
	Name:     "grade-word",
	Group:    Score,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "等级用语不规范", En: "the grade is not in the form's words"},
	What: diag.Text{
		Zh: "等级应写优、良、中、差（本表另有规定的，用本表的用语）。“优秀”“良好”等能看懂，按规定的用语统计；看不懂的，不核对等级。",
		En: "Grades are 优, 良, 中, 差, or the form's own. 优秀, 良好 and the like are understood and counted as these; with other words the grade isn't checked.",
	},
	Why: diag.Text{
		Zh: "用语统一，才能分等级汇总。",
		En: "Reports are counted by grade.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[group]]
name = "产出"
weight = 100
score = 98
[result]
score = 98
grade = ⟦"优秀"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[group]]
name = "产出"
weight = 100
score = 98
[result]
score = 98
grade = "优"
+++
`,
	Check: func(p *Pass) {
		stated, profile := p.Report().Result.Grade, p.Report().Profile
		if stated == "" || len(profile.Grades) == 0 {
			return
		}
		word, known := gradeOf(profile, stated)
		ref := schema.ResultRef("grade")
		if known && word == stated {
			p.Holds(ref, func() (string, string, string) { return stated, word, "" })
			return
		}
		d := diag.Diagnostic{Stated: stated, Computed: word}
		d.Message = diag.Textf("等级写“%[1]s”，规定的用语是“%[2]s”", "the grade is given as %[1]s; the form's word is %[2]s", stated, word)
		d.Help = diag.Textf("改为“%s”。", "write %s.", word)
		if !known {
			var names []string
			for _, g := range profile.Grades {
				names = append(names, g.Name)
			}
			words := strings.Join(names, "、")
			d.Message = diag.Textf("等级写“%[1]s”，不是%[2]s之一", "the grade is given as %[1]s, which is none of %[2]s", stated, words)
			d.Help = diag.Textf("改为%s之一。", "write one of %s.", words)
		}
		p.Fails(ref, d)
	},
}
