package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var deductionUnexplained = &Rule{
	Name:     "deduction-unexplained",
	Group:    Score,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "扣了分，没有说明原因", En: "points were deducted and no reason is given"},
	What: diag.Text{
		Zh: "指标已经完成（或者完成与否看不出来），得分比分值少，而偏差原因栏空着，或者只写“无”“0”“/”。没有完成的指标，另见 shortfall-unexplained。",
		En: "A target was met, or nobody can tell from the figures, and the score is below the weight, while the column of reasons is blank or says 无, 0 or a dash. Targets that were missed are told by shortfall-unexplained.",
	},
	Why: diag.Text{
		Zh: "完成了还扣分，读者会问问题出在哪里。",
		En: "A reader asks what went wrong.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "产出指标"
level2 = "时效指标"
name = "资金到位及时率"
target = "≥100%"
actual = "100%"
weight = 100
score = ⟦97⟧
[result]
score = 97
grade = "优"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "产出指标"
level2 = "时效指标"
name = "资金到位及时率"
target = "≥100%"
actual = "100%"
weight = 100
score = 97
reason = "资金年底才到位，下年提前申请"
[result]
score = 97
grade = "优"
+++
`,
	Check: func(p *Pass) {
		if twiceWeighted(p.Card) != nil {
			return
		}
		rows(p, func(i int, in *schema.Indicator, it *score.Item) {
			if it.Part || it.NotApplicable || !in.Score.Has() || !in.Weight.Has() || in.Actual.State != schema.Stated || it.Met == score.Missed {
				return
			}
			if !deducted(p.Card, i) || score.Explained(p.Report(), i) {
				p.holdsIn(i, "score", func() (string, string, string) { return in.Score.Text, in.Weight.Text, "" })
				return
			}
			d := Differs(in.Score.Number, in.Weight.Value, in.Weight.Decimals)
			d.Message = diag.Textf("“%[1]s”分值 %[2]s 分，得 %[3]s 分，扣了分而没有说明原因", "%[1]s: the weight is %[2]s and the score %[3]s; no reason is given for the deduction",
				called(in), d.Computed, d.Stated)
			if it.Met == score.Reached {
				d.Message = diag.Textf("“%[1]s”已经完成（%[4]s），分值 %[2]s 分，得 %[3]s 分，没有说明为什么扣分",
					"%[1]s was reached (%[4]s); the weight is %[2]s and the score %[3]s, and no reason is given", called(in), d.Computed, d.Stated, in.Actual.Text)
			}
			d.Help = diag.Text{Zh: "在偏差原因分析及改进措施中说明扣分原因，或者改正得分。", En: "give the reason for the deduction, or correct the score."}
			if in.Weight.Value.Sub(in.Score.Value).Equal(excess(p.Card)) {
				d.Root = "result.weight" // a weight that is too high by what the score seems to lack
			}
			p.Fails(p.Report().IndicatorRef(i, "score"), d)
		})
	},
}

// deducted tells whether a score is below the weight, and not for another
// reason that is reported: a method of its own, or a tier that it misses.
func deducted(c *score.Card, i int) bool {
	in, it := &c.Report.Indicators[i], &c.Indicators[i]
	if in.Score.Value.Cmp(in.Weight.Value) >= 0 || in.Score.Approx {
		return false
	}
	switch it.Method {
	case "bands":
		return false
	case "tier":
		v, ok := scoreOf(c, i)
		return ok && v == fits
	}
	return true
}
