package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var weightAppliedTwice = &Rule{
	Name:     "weight-applied-twice",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "得分又乘了一遍权重", En: "the weight was applied twice"},
	What: diag.Text{
		Zh: "各行的得分都等于应得分再乘以“分值÷满分”：分值 25 分、全部完成，却只得 25 × 25% = 6.25 分。另列“折算得分”一类栏目的，也这样核对。至少两行都如此才报。",
		En: "Every row's score is what it earns times its weight over the full score: 25 × 25% = 6.25 for a weight of 25 that was earned in full. A further column of converted scores is looked at too. At least two rows must show it.",
	},
	Why: diag.Text{
		Zh: "分值本身已经是权重，再乘一遍，各项都满分总分也只有二三十分。",
		En: "The weight is in the points already; with it twice a perfect report earns some twenty points.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "产出指标"
level2 = "质量指标"
name = "覆盖率"
target = "≥98%"
actual = "100%"
weight = 60
score = ⟦36⟧
[[indicator]]
level1 = "满意度指标"
level2 = "服务对象满意度指标"
name = "满意度"
target = "≥95%"
actual = "98%"
weight = 40
score = 16
[result]
score = 52
grade = "差"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "产出指标"
level2 = "质量指标"
name = "覆盖率"
target = "≥98%"
actual = "100%"
weight = 60
score = 60
[[indicator]]
level1 = "满意度指标"
level2 = "服务对象满意度指标"
name = "满意度"
target = "≥95%"
actual = "98%"
weight = 40
score = 40
[result]
score = 100
grade = "优"
+++
`,
	Check: func(p *Pass) {
		if at := twiceWeighted(p.Card); at != nil {
			p.Fails(p.Report().IndicatorRef(at[0], "score"), twice(p, at))
			return
		}
		if at, column := twiceWeightedColumn(p.Card); at != nil {
			ref := p.Report().IndicatorRef(at[0], "score")
			ref.Path = p.Report().IndicatorRef(at[0], "extra").Path.Key(column)
			d := twice(p, at)
			d.Message = diag.Textf("“%s”一栏把得分又乘了一遍权重：%s", "the column %s applies the weight to the score once more: %s",
				column, twiceWorking(p.Card, at[0]))
			p.Fails(ref, d)
		}
	},
}

// twiceWeighted is the rows of which the score is what they earn times their
// share of the full score; nil where the table does not show it throughout.
func twiceWeighted(c *score.Card) (at []int) {
	full := c.Report.Profile.Full
	for i := range c.Indicators {
		in, it := &c.Report.Indicators[i], &c.Indicators[i]
		earned, known := it.Score.Exact()
		if it.Part || it.NotApplicable || !in.Score.Has() || !in.Weight.Has() || !known || earned.IsZero() {
			continue
		}
		share, ok := in.Weight.Value.Quo(full)
		if !ok || share.Cmp(quantity.Int(1)) >= 0 || !in.Score.RoundsTo(earned.Mul(share)) || in.Score.RoundsTo(earned) {
			return nil
		}
		at = append(at, i)
	}
	if len(at) < 2 {
		return nil
	}
	return at
}

// twiceWeightedColumn finds a further column of scores that does the same to
// scores that are right.
func twiceWeightedColumn(c *score.Card) (at []int, column string) {
	if len(c.Report.Indicators) == 0 {
		return nil, ""
	}
	for _, pair := range c.Report.Indicators[0].Extra {
		if !strings.Contains(pair.Name, "得分") {
			continue
		}
		if at := columnTwice(c, pair.Name); len(at) > 1 {
			return at, pair.Name
		}
	}
	return nil, ""
}

func columnTwice(c *score.Card, column string) (at []int) {
	for i := range c.Report.Indicators {
		in := &c.Report.Indicators[i]
		n, ok := extraNumber(in, column)
		if !ok || !in.Score.Has() || !in.Weight.Has() || in.Score.Value.IsZero() {
			continue
		}
		share, ok := in.Weight.Value.Quo(c.Report.Profile.Full)
		if !ok || share.Cmp(quantity.Int(1)) >= 0 || !n.RoundsTo(in.Score.Value.Mul(share)) {
			return nil
		}
		at = append(at, i)
	}
	return at
}

func extraNumber(in *schema.Indicator, column string) (quantity.Number, bool) {
	for _, pair := range in.Extra {
		if pair.Name == column {
			return quantity.Parse(pair.Value)
		}
	}
	return quantity.Number{}, false
}

func twice(p *Pass, at []int) diag.Diagnostic {
	in, earned := &p.Report().Indicators[at[0]], p.Card.Indicators[at[0]].Score.Lo
	d := Differs(in.Score.Number, earned, 0)
	d.Message = diag.Textf("各项得分又乘了一遍权重：“%[1]s”应得 %[2]s 分，写成 %[3]s 分（%[4]s），共 %[5]d 行",
		"the weight was applied to the scores twice: %[1]s earns %[2]s and is given %[3]s (%[4]s), in %[5]d rows",
		called(in), d.Computed, d.Stated, twiceWorking(p.Card, at[0]), len(at))
	d.Help = diag.Text{Zh: "分值已经体现权重，得分按完成情况直接填写，不再折算。", En: "the weight is in the points already: state what each row earns."}
	for _, i := range at[1:] {
		row := &p.Report().Indicators[i]
		d.Related = append(d.Related, p.Near(p.Report().IndicatorRef(i, "score"), diag.Textf("“%s”也是：%s", "%s as well: %s", called(row), twiceWorking(p.Card, i))))
	}
	return d
}

// twiceWorking shows the sum: 25 × 25% = 6.25.
func twiceWorking(c *score.Card, i int) string {
	in := &c.Report.Indicators[i]
	earned, known := c.Indicators[i].Score.Exact()
	if !known {
		earned = in.Score.Value
	}
	share, _ := in.Weight.Value.Quo(c.Report.Profile.Full)
	return earned.String() + " × " + share.Mul(quantity.Int(100)).String() + "% = " + earned.Mul(share).String()
}
