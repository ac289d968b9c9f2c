package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var scoreMissing = &Rule{
	Name:     "score-missing",
	Group:    Indicators,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "有分值而没有填得分", En: "a weight without a score"},
	What: diag.Text{
		Zh: "计分的表，得分栏空着的要指出：预算执行、各项指标和总分。整张表都没有得分栏的不问。空着不等于零分，总分不因此判错。",
		En: "In forms that give points, a blank score is pointed out: of the execution, of an indicator, of the total. Tables without any scores aren't asked. A blank is not zero, and the total is not held to be wrong because of it.",
	},
	Why: diag.Text{
		Zh: "缺了得分，总分和等级就无法核对。",
		En: "Without it the total and the grade can't be checked.",
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
score = ⟦""⟧
[result]
score = 100
grade = "优"
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
		if !p.Report().Profile.Scored() {
			return
		}
		if f := p.Report().Funds; f != nil && p.Card.Execution.Row < 0 && f.Total.Score().State == schema.Blank {
			p.Finds(schema.TotalRef("score"), noScore(diag.Text{Zh: "预算执行", En: "the execution of the budget"}, f.Total.Weight().Text))
		}
		printed := printsScores(p.Report())
		for i := range p.Report().Indicators {
			in, it := &p.Report().Indicators[i], &p.Card.Indicators[i]
			if lacksScore(in, it, printed) {
				p.Finds(p.Report().IndicatorRef(i, "score"), noScore(diag.Same(called(in)), in.Weight.Text))
			}
		}
		if p.Report().Result.Score.State == schema.Blank {
			p.Finds(schema.ResultRef("score"), noScore(diag.Text{Zh: "总分", En: "the total"}, p.Report().Result.Weight.Text))
		}
	},
}

// lacksScore tells whether the score of a row is left blank, or left out while
// the row has all that is to be scored and other rows have theirs.
func lacksScore(in *schema.Indicator, it *score.Item, printed bool) bool {
	switch {
	case it.NotApplicable: // what doesn't apply is not scored
	case in.Name == "": // missing-key
	case in.Score.State == schema.Blank:
		return in.Weight.State == schema.Stated || !it.Part
	case in.Score.State == schema.Absent:
		return printed && in.Weight.Has() && in.Actual.State == schema.Stated && !it.Part
	}
	return false
}

func printsScores(r *schema.Report) bool {
	for i := range r.Indicators {
		if r.Indicators[i].Score.Has() {
			return true
		}
	}
	return false
}

func noScore(what diag.Text, weight string) diag.Diagnostic {
	d := diag.Diagnostic{
		Message: diag.Textf("“%s”没有填得分", "%s: the score is blank", what),
		Help:    diag.Text{Zh: "补填得分；得零分的填 0。", En: "fill in the score, with 0 if there is none."},
	}
	if weight != "" {
		d.Message = diag.Textf("“%s”的分值是 %s 分，没有填得分", "%s: the weight is %s and the score is blank", what, weight)
	}
	return d
}
