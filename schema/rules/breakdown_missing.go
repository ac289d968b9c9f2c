package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var breakdownMissing = &Rule{
	Name:     "breakdown-missing",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "只有总分，没有各项得分", En: "a total without the scores that make it up"},
	What: diag.Text{
		Zh: "写了总分，而报告既没有指标表，也没有各一级指标的得分。预算执行一项的得分不算构成。本表不计分的不问。",
		En: "A total is stated, and the report has neither an indicator table nor scores for the headings of level 1. The execution score alone makes up no total. Forms without points aren't asked.",
	},
	Why: diag.Text{
		Zh: "没有构成的总分无法核对，也看不出哪里扣了分。",
		En: "Such a total can't be checked, and nobody sees where points were lost.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[result]
score = ⟦97⟧
grade = "优"
+++
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[group]]
name = "产出"
weight = 60
score = 58
[[group]]
name = "效益"
weight = 40
score = 39
[result]
score = 97
grade = "优"
+++
`,
	Check: func(p *Pass) {
		if !p.Report().Result.Score.Has() || !p.Report().Profile.Scored() {
			return
		}
		ref := schema.ResultRef("score")
		if brokenDown(p.Card) {
			p.Holds(ref, nil)
			return
		}
		stated := p.Report().Result.Score.Text
		d := diag.Diagnostic{
			Stated:  stated,
			Message: diag.Textf("总分写 %s 分，没有列出各项得分，无法核对", "the total is given as %s without the scores that make it up, so that it can't be checked", stated),
			Help: diag.Text{Zh: "附上自评表：每项指标的分值和得分；至少写出各一级指标的分值和得分。",
				En: "add the table with the weight and score of each indicator, or at least those of each heading."},
		}
		if most, ok := mostPoints(p.Card); ok && exceeds(&p.Report().Result.Score.Number, most) {
			d.Root = ref.Name // the total itself is wrong already
		}
		p.Fails(ref, d)
	},
}

func brokenDown(c *score.Card) bool {
	for i := range c.Report.Groups {
		if c.Report.Groups[i].Score.State != schema.Absent {
			return true
		}
	}
	return counted(c)
}
