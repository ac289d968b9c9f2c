package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var scoreRatio = &Rule{
	Name:     "score-ratio",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "得分与完成情况不符", En: "a score does not follow from target and actual value"},
	What: diag.Text{
		Zh: "定量指标没有完成的，得分 = 分值 × 实际完成值 ÷ 年度指标值（“≤”的倒过来除）；指标写明分档或是否完成计分的，按其办法。按所写的小数位比较，允许相差 0.01 分。少得分而写明原因的，不报；已完成而少得分的，另见 deduction-unexplained；取整多得的，另见 score-rounded-up。",
		En: "A numeric target that was missed earns weight × actual ÷ target (the other way round for ≤), or what the indicator's own bands give. The score is compared at its own decimals, and 0.01 of a point is let pass. Less than that with a reason is let be; less for a target that was met is deduction-unexplained; a gain by rounding is score-rounded-up.",
	},
	Why: diag.Text{
		Zh: "定量指标的得分没有裁量余地，多给、少给都会带错总分。",
		En: "Nothing is left to judgement here, and the total depends on it.",
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
actual = "90人"
weight = 100
score = ⟦95⟧
reason = "两期培训因疫情取消"
[result]
score = 95
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
target = "≥37人"
actual = "36人"
weight = 100
score = 97.3
reason = "一人辞职"
[result]
score = 97.3
grade = "优"
+++
`,
	Check: func(p *Pass) {
		if twiceWeighted(p.Card) != nil {
			return
		}
		rows(p, func(i int, in *schema.Indicator, it *score.Item) {
			v, ok := scoreOf(p.Card, i)
			if !ok || it.Method == "tier" {
				return
			}
			if !misjudged(p.Card, i) {
				if v == fits || v == roundedUp {
					p.holdsIn(i, "score", func() (string, string, string) {
						return in.Score.Text, it.Score.Hi.Text(2), scoreWorking(p.Card, i)
					})
				}
				return
			}
			p.Fails(p.Report().IndicatorRef(i, "score"), wrongScore(p, i, v))
		})
	},
}

func wrongScore(p *Pass, i int, v verdict) diag.Diagnostic {
	in, it := &p.Report().Indicators[i], &p.Card.Indicators[i]
	computed := it.Score.Hi
	if v == tooLow {
		computed = it.Score.Lo
	}
	d := Differs(in.Score.Number, computed, p.Report().Profile.Rounding.Score)
	d.Message = diag.Textf("“%[1]s”得分写 %[2]s 分，按完成情况应得 %[3]s 分（%[4]s）", "%[1]s: the score is given as %[2]s; target and actual value earn %[3]s (%[4]s)",
		called(in), d.Stated, d.Computed, scoreWorking(p.Card, i))
	d.Help = diag.Text{Zh: "改正得分，总分随之改正；另有评分办法的，写明办法（method 或 bands）。",
		En: "correct the score, and the total with it; if another way of scoring applies, state it (method or bands)."}
	if v == tooLow {
		d.Help = diag.Text{Zh: "改正得分；确有原因多扣的，在偏差原因中说明。", En: "correct the score, or give the reason for deducting more."}
	}
	d.Related = append(d.Related,
		p.Near(p.Report().IndicatorRef(i, "target"), diag.Textf("年度指标值 %s", "target %s", in.Target.Text)),
		p.Near(p.Report().IndicatorRef(i, "actual"), diag.Textf("实际完成值 %s", "actual value %s", in.Actual.Text)))
	return d
}
