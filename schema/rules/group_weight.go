package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var groupWeight = &Rule{
	Name:     "group-weight",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "一级指标的分值与各行之和不符", En: "the weight of a heading is not the sum of its rows"},
	What: diag.Text{
		Zh: "一级指标标明的分值（如“产出指标（50分）”）应正好等于其下各行分值之和。有一行没有分值的不核对，其中行不重复计算。",
		En: "The points printed for a level 1 (产出指标（50分）) must be exactly the sum of its rows. With a weight missing nothing is compared; rows that detail another row don't count.",
	},
	Why: diag.Text{
		Zh: "标题的分值和各行的分值对不上，读者不知道该信哪一个。",
		En: "A reader can't tell which of the two applies.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "department"
[[group]]
name = "产出指标"
weight = ⟦90⟧
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
	Good: `+++
title = "示例项目绩效自评表"
profile = "department"
[[group]]
name = "产出指标"
weight = 100
[[indicator]]
level1 = "产出指标（100分）"
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
		for i := range p.Report().Groups {
			printed := &p.Report().Groups[i]
			g := groupOf(p.Card, printed.Name)
			if g == nil || !printed.Weight.Has() {
				continue
			}
			g = withRow(p.Card, i, "weight", g)
			sum, known := g.Weight.Exact()
			if !known {
				continue
			}
			ref := p.Report().GroupRef(i, "weight")
			if sum.Equal(printed.Weight.Value) || printed.Weight.Approx {
				p.Holds(ref, func() (string, string, string) { return printed.Weight.Text, sum.String(), p.Card.Working(ref.Name) })
				continue
			}
			d := Differs(printed.Weight.Number, sum, 0)
			d.Computed = sum.String()
			d.Message = diag.Textf("“%[1]s”标明 %[2]s 分，其下 %[5]d 行相加是 %[3]s 分%[4]s", "%[1]s is given %[2]s points; its %[5]d rows add up to %[3]s%[4]s",
				printed.Name, d.Stated, d.Computed, bracketed(diag.Same(groupWorking(p, g, ref))), len(g.Rows))
			d.Help = diag.Text{Zh: "核对一级指标和各行的分值，改正写错的一个。", En: "correct the one that is wrong."}
			d.Related = groupRows(p, g, "weight")
			p.Fails(ref, d)
		}
	},
}

// groupWorking is the working of a group's sum; none where the row of the rate
// was taken in.
func groupWorking(p *Pass, g *score.Group, ref schema.Ref) string {
	if len(g.Rows) > 0 && g.Rows[0] == p.Card.Execution.Row {
		return ""
	}
	return p.Card.Working(ref.Name)
}

// groupRows are the rows of a group, as places that take part in a finding.
func groupRows(p *Pass, g *score.Group, column string) (out []diag.Related) {
	for _, i := range g.Rows {
		in := &p.Report().Indicators[i]
		text := in.Weight.Text
		if column == "score" {
			text = in.Score.Text
		}
		out = append(out, p.Near(p.Report().IndicatorRef(i, column), diag.Same(called(in)+" "+text)))
	}
	return out
}
