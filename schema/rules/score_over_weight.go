package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var scoreOverWeight = &Rule{
	Name:     "score-over-weight",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "得分超过分值", En: "a score is above its weight"},
	What: diag.Text{
		Zh: "各项指标、一级指标的得分不能超过分值，总分不能超过满分。超额完成也不加分。预算执行得分另见 execution-score。",
		En: "The score of an indicator or of a level 1 can't be above its weight, nor the total above the full score, however far a target was exceeded. The execution score is told by execution-score.",
	},
	Why: diag.Text{
		Zh: "分值是这一项最多能得的分，超过了总分就不可比。",
		En: "The weight is the most that can be earned.",
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
actual = "120人"
weight = 10
score = ⟦12⟧
[[indicator]]
level1 = "产出指标"
level2 = "质量指标"
name = "培训合格率"
target = "≥90%"
actual = "60%"
weight = 90
score = 60
reason = "题目偏难"
[result]
score = 72
grade = "中"
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
actual = "120人"
weight = 100
score = 100
[result]
score = 100
grade = "优"
+++
`,
	Check: func(p *Pass) {
		r := p.Report()
		for i := range r.Indicators {
			in := &r.Indicators[i]
			if !in.Execution || !p.Card.Execution.Score.Known {
				withinWeight(p, func() schema.Ref { return r.IndicatorRef(i, "score") }, diag.Same(called(in)), in.Score, in.Weight, rowExplained(p.Card, i))
			}
		}
		for i := range r.Groups {
			g, root := &r.Groups[i], ""
			if rows := groupOf(p.Card, g.Name); rows != nil && rows.Weight.Known && g.Score.Value.Cmp(rows.Weight.Lo) <= 0 {
				root = r.GroupRef(i, "weight").Name
			}
			withinWeight(p, func() schema.Ref { return r.GroupRef(i, "score") }, diag.Same(g.Name), &g.Score, &g.Weight, root)
		}
		if f := r.Funds; f != nil && !p.Card.Execution.Score.Known {
			withinWeight(p, func() schema.Ref { return schema.TotalRef("score") }, diag.Text{Zh: "预算执行", En: "the execution of the budget"}, f.Total.Score(), f.Total.Weight(), "")
		}
		full := schema.Cell{Number: quantity.Number{Value: r.Profile.Full}, State: schema.Stated, Text: r.Profile.Full.String()}
		if r.Result.Weight.Has() && r.Result.Weight.Value.Cmp(r.Profile.Full) > 0 {
			full = r.Result.Weight
		}
		if r.Profile.Full.Sign() > 0 {
			withinWeight(p, func() schema.Ref { return schema.ResultRef("score") }, diag.Text{Zh: "总分", En: "the total"}, &r.Result.Score, &full, "")
		}
	},
}

// rowExplained is the weight of a group, or the sum of all weights, that explains
// why a row's score is above its weight: with what this leaves for the row, the
// score would be within.
func rowExplained(c *score.Card, i int) (root string) {
	in := &c.Report.Indicators[i]
	if !overWeight(c, i) {
		return ""
	}
	rows := groupOf(c, in.Level1)
	if rows == nil || !rows.Weight.Known {
		return ""
	}
	for j := range c.Report.Groups {
		g := &c.Report.Groups[j]
		if !sameLevel(g.Name, in.Level1) || !g.Weight.Has() {
			continue
		}
		if in.Score.Value.Cmp(in.Weight.Value.Add(g.Weight.Value).Sub(rows.Weight.Lo)) <= 0 {
			return c.Report.GroupRef(j, "weight").Name
		}
	}
	if less := excess(c); less.Sign() < 0 && in.Score.Value.Sub(in.Weight.Value).Equal(less.Neg()) {
		return "result.weight"
	}
	return ""
}

// withinWeight compares a score with its weight. root is the fact that a score
// above it follows from, if any.
func withinWeight(p *Pass, ref func() schema.Ref, name diag.Text, stated, weight *schema.Cell, root string) {
	if !stated.Has() || !weight.Has() {
		return
	}
	if stated.Value.Cmp(weight.Value) <= 0 || stated.Approx {
		p.holdsAt(func() string { return ref().Name }, func() (string, string, string) { return stated.Text, weight.Text, "" })
		return
	}
	d := Differs(stated.Number, weight.Value, weight.Decimals)
	d.Root = root
	d.Message = diag.Textf("“%[1]s”得分写 %[2]s 分，超过分值 %[3]s 分", "%[1]s: the score, %[2]s, is above the weight, %[3]s", name, d.Stated, d.Computed)
	d.Help = diag.Text{Zh: "得分最多等于分值，改正得分或分值。", En: "correct the score or the weight."}
	p.Fails(ref(), d)
}
