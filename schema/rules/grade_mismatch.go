package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var gradeMismatch = &Rule{
	Name:     "grade-mismatch",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "等级与总分不符", En: "the grade does not follow from the total"},
	What: diag.Text{
		Zh: "等级按总分确定：优 90 分以上（含），良 80 分以上，中 60 分以上，60 分以下为差；本表另有界线的，按其界线。界线按半开区间，89.5 分是良。“优秀”“良好”等先换成规定的用语再比较。",
		En: "The grade follows from the total: 优 from 90, 良 from 80, 中 from 60, 差 below, or by the form's own bounds. Intervals are half-open: 89.5 is 良. Other words for the grades are translated first.",
	},
	Why: diag.Text{
		Zh: "等级与资金安排挂钩，差一级，结果应用就不同。",
		En: "Money follows the grade.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[group]]
name = "产出"
weight = 100
score = 89.5
[result]
score = 89.5
grade = ⟦"优"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[group]]
name = "产出"
weight = 100
score = 90
[result]
score = 90
grade = "优"
+++
`,
	Check: func(p *Pass) {
		grade := p.Report().Result.Grade
		word, known := gradeOf(p.Report().Profile, grade)
		own := p.Card.Grade
		if !known || own == "" {
			return
		}
		ref := schema.ResultRef("grade")
		if word == own || word == gradeOfShare(p.Card) {
			p.Holds(ref, func() (string, string, string) { return grade, own, "" })
			return
		}
		total, computed := p.Report().Result.Score.Text, totalGrade(p.Card)
		d := diag.Diagnostic{Stated: grade, Computed: own}
		d.Message = diag.Textf("总分 %[1]s 分应为“%[2]s”，等级写“%[3]s”", "a total of %[1]s is %[2]s; the grade is given as %[3]s", total, own, grade)
		if !p.Report().Result.Score.Has() {
			d.Message = diag.Textf("按各项得分应为“%[1]s”，等级写“%[2]s”", "the scores add up to %[1]s; the grade is given as %[2]s", own, grade)
		}
		d.Help = diag.Text{Zh: "核对总分和等级，改正写错的一个。", En: "correct the one that is wrong."}
		d.Related = append(d.Related, p.Near(schema.ResultRef("score"), diag.Text{Zh: "总分", En: "the total"}))
		if computed == word {
			d.Root = "result.score"
		}
		p.Fails(ref, d)
	},
}

// gradeOf is the grade of the form that a word stands for.
func gradeOf(profile *schema.Profile, word string) (grade string, known bool) {
	for _, g := range profile.Grades {
		if g.Name == word {
			return word, true
		}
	}
	word = score.GradeWord(word)
	for _, g := range profile.Grades {
		if g.Name == word {
			return word, true
		}
	}
	return "", false
}

// totalGrade is the grade that the sum of the scores earns.
func totalGrade(c *score.Card) string {
	sum, _ := totalOf(c)
	return c.GradeOf(sum)
}

// gradeOfShare is the grade of the stated total as a share of the weights that
// the report prints, where those are not the points of the form.
func gradeOfShare(c *score.Card) string {
	weight, total := &c.Report.Result.Weight, &c.Report.Result.Score
	if !weight.Has() || !total.Has() {
		return ""
	}
	share, ok := total.Value.Quo(weight.Value)
	if !ok {
		return ""
	}
	return c.GradeOf(score.Exactly(share.Mul(quantity.Max(c.Report.Profile.Full, quantity.Int(0)))))
}
