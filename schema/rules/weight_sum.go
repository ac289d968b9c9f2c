package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var weightSum = &Rule{
	Name:     "weight-sum",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "分值合计不等于满分", En: "the weights don't add up to the full score"},
	What: diag.Text{
		Zh: "预算执行的分值加各项指标的分值，应正好等于所写的合计；没有写合计的，等于本表的满分。其中行不重复计算；有一项没有分值的不核对。没有指标表而只写一级指标分值的，把一级指标相加。",
		En: "The weight of the execution and those of the indicators must add up exactly to the printed sum, else to the points of the form. Rows that detail another row don't count; with a weight missing nothing is compared. Where only the headings of level 1 are printed, those are added up.",
	},
	Why: diag.Text{
		Zh: "分值不是 100，得分就不能按百分制定等级，也不能同别的项目比较。",
		En: "Otherwise the score is no share of 100, and neither graded nor compared rightly.",
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
weight = 70
score = 70
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "就业率"
target = "≥80%"
actual = "60%"
weight = 40
score = 30
reason = "岗位减少"
[result]
weight = ⟦100⟧
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
weight = 60.5
score = 60.5
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "就业率"
target = "≥80%"
actual = "82%"
weight = 39.5
score = 39.5
[result]
weight = 100
score = 100
grade = "优"
+++
`,
	Check: func(p *Pass) {
		want, ok := full(p.Card)
		if !ok || !p.Report().Profile.Scored() {
			return
		}
		sum, known := p.Card.Weight.Exact()
		if !counted(p.Card) {
			sum, known = headings(p.Card)
		}
		if !known {
			return
		}
		ref := schema.ResultRef("weight")
		groups, wrong := byGroups(p.Card, "weight")
		byHeadings, headed := groups.Exact()
		switch {
		case sum.Equal(want), headed && byHeadings.Equal(want) && wrong == "":
			p.Holds(ref, func() (string, string, string) { return want.String(), sum.String(), p.Card.Working("result.weight") })
			return
		case !headed || !byHeadings.Equal(want):
			wrong = ""
		}
		d := wrongWeights(p, want, sum)
		d.Root = wrong
		p.Fails(ref, d)
	},
}

// headings adds up the weights of a report that has no indicator table; known
// only where it prints every heading of the form that has a weight.
func headings(c *score.Card) (quantity.Rat, bool) {
	for _, g := range c.Report.Profile.Groups {
		if g.Weight.Sign() > 0 && !printsGroup(c.Report, g.Name, "weight") {
			return quantity.Rat{}, false
		}
	}
	sum, _ := byGroups(c, "weight")
	return sum.Exact()
}

func wrongWeights(p *Pass, want, sum quantity.Rat) diag.Diagnostic {
	stated := quantity.Computed(want, "")
	if p.Report().Result.Weight.Has() {
		stated = p.Report().Result.Weight.Number
	}
	d := Differs(stated, sum, stated.Decimals)
	d.Computed = sum.String()
	d.Message = diag.Textf("各项分值相加是 %[1]s 分%[3]s，应为 %[2]s 分", "the weights add up to %[1]s%[3]s and should be %[2]s",
		d.Computed, d.Stated, sumWords(p.Card, "weight"))
	d.Help = diag.Text{Zh: "核对预算执行和各项指标的分值，使其合计等于满分。", En: "correct the weights of the execution and of the indicators."}
	if i := unmarkedRate(p.Card); i >= 0 {
		d.Help = diag.Textf("“%s”这一行就是预算执行的分的，给它写 role = \"execution\"，不再另加；否则核对各项分值。",
			"mark the row %s with role = \"execution\" if its points are those of the execution; else correct the weights.", called(&p.Report().Indicators[i]))
	}
	if p.Card.Execution.Counts {
		ref := executionRef(p.Card, "weight")
		d.Related = append(d.Related, p.Near(ref, diag.Textf("预算执行 %s 分", "execution: %s", p.Card.Execution.Weight.Lo.String())))
	}
	for i := range p.Card.Groups {
		g := &p.Card.Groups[i]
		d.Related = append(d.Related, p.Near(p.Report().IndicatorRef(g.Rows[0], "weight"), diag.Textf("%s %s 分", "%s: %s", g.Name, g.Weight.Lo.String())))
	}
	return d
}

// unmarkedRate is the row of the execution rate where the form's execution part
// was counted beside it; -1 where there is none.
func unmarkedRate(c *score.Card) int {
	if !c.Execution.Counts || c.Execution.Row >= 0 {
		return -1
	}
	for i := range c.Report.Indicators {
		if in := &c.Report.Indicators[i]; in.Weight.Has() && isExecutionRate(in.Name) {
			return i
		}
	}
	return -1
}
