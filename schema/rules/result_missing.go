package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
)

var resultMissing = &Rule{
	Name:     "result-missing",
	Group:    Score,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "各项都有得分，没有总分", En: "scores without a total"},
	What: diag.Text{
		Zh: "指标表里写了得分，而报告既没有总分，也没有等级。本表不计分的不问。页面上的总分由各项得分相加得出，并标明是计算的。",
		En: "The table has scores and the report states neither a total nor a grade. Forms without points aren't asked. The page shows the sum of the scores, marked as computed.",
	},
	Why: diag.Text{
		Zh: "总分和等级是自评的结论，应由单位自己写明。",
		En: "The total and the grade are the unit's own conclusion.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "培训人数"
target = "≥100人"
actual = "100人"
weight = 100
score = ⟦100⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "培训人数"
target = "≥100人"
actual = "100人"
weight = 100
score = 100
[result]
score = 100
grade = "优"
+++
`,
	Check: func(p *Pass) {
		r := p.Report()
		if !r.Profile.Scored() || r.Result.Score.State != schema.Absent || r.Result.Grade != "" || !counted(p.Card) || !printsScores(r) {
			return
		}
		d := diag.Diagnostic{
			Message: diag.Text{Zh: "各项指标都有得分，报告没有写总分和等级", En: "the indicators are scored, and the report states neither a total nor a grade"},
			Help:    diag.Text{Zh: "补写总分和等级（[result]）。", En: "add the total and the grade ([result])."},
		}
		if sum, ok := p.Card.Score.Exact(); ok {
			d.Computed = sum.String()
			d.Help = diag.Textf("补写总分和等级（[result]）；各项得分相加是 %s 分。", "add the total and the grade ([result]); the scores add up to %s.", sum.Text(r.Profile.Rounding.Score))
		}
		ref := schema.ResultRef("score")
		ref.Path = r.IndicatorRef(firstScored(r), "score").Path // the total has no place of its own
		p.Finds(ref, d)
	},
}

// firstScored is the first row that has a score.
func firstScored(r *schema.Report) int {
	for i := range r.Indicators {
		if r.Indicators[i].Score.Has() {
			return i
		}
	}
	return 0
}
