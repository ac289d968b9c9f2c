package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
)

var gradeMissing = &Rule{
	Name:     "grade-missing",
	Group:    Score,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "有总分而没有等级", En: "a total without a grade"},
	What: diag.Text{
		Zh: "本表分等级，报告写了总分而没有写等级。有指标表的不问：全国统一的自评表没有等级一栏，等级可由总分得出。",
		En: "The form has grades, and the report states a total and no grade. A report with an indicator table isn't asked: the national form has no cell for the grade, and it follows from the total.",
	},
	Why: diag.Text{
		Zh: "自评结果由得分和等级共同表示。",
		En: "The result of a self-evaluation is a score and a grade.",
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
score = ⟦98⟧
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
		result := &p.Report().Result
		if !result.Score.Has() || len(p.Report().Profile.Grades) == 0 || !p.Report().Profile.Scored() {
			return
		}
		ref := schema.ResultRef("grade")
		if result.Grade == "" && counted(p.Card) {
			return
		}
		if result.Grade != "" {
			p.Holds(ref, func() (string, string, string) { return result.Grade, p.Card.Grade, "" })
			return
		}
		ref.Path = schema.ResultRef("score").Path // the grade has no place of its own
		d := diag.Diagnostic{
			Computed: p.Card.Grade,
			Message:  diag.Textf("总分写 %s 分，没有写自评等级", "the total is given as %s, and no grade", result.Score.Text),
			Help:     diag.Text{Zh: "补写自评等级。", En: "add the grade."},
		}
		if p.Card.Grade != "" {
			d.Help = diag.Textf("补写自评等级；按总分是“%s”。", "add the grade; by the total it is %s.", p.Card.Grade)
		}
		p.Fails(ref, d)
	},
}
