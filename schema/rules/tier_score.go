package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var tierScore = &Rule{
	Name:     "tier-score",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "定性指标的得分不在所选档次内", En: "the score of a qualitative indicator is outside its tier"},
	What: diag.Text{
		Zh: "定性指标分三档：达成得分值的 80%～100%，部分达成得 60%～80%，未达成得 0～60%。刚好落在界线上的，两档都算通过。没有写档次，而完成值写“部分达成预期指标并具有一定效果”“未完成”这样的话，得分高于这一档的，只作提醒。2020 年以前的报告，部分达成的下限是 50%。",
		En: "There are three tiers: reached earns 80–100% of the weight, reached in part 60–80%, not reached 0–60%. A score on a bound passes for both. Where the tier isn't declared and the actual value names it (部分达成…, 未完成), a score above it is a warning. In reports before 2020 the middle tier begins at 50%.",
	},
	Why: diag.Text{
		Zh: "选了“部分达成”又按达成给分，档次就没有意义。",
		En: "A tier means nothing if the score is that of another.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "提升群众安全感"
target = "显著提升"
actual = "有所提升"
attain = "partial"
weight = 100
score = ⟦95⟧
reason = "部分乡镇宣传不够"
[result]
score = 95
grade = "优"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "提升群众安全感"
target = "显著提升"
actual = "有所提升"
attain = "partial"
weight = 100
score = 75
reason = "部分乡镇宣传不够"
[result]
score = 75
grade = "中"
+++
`,
	Check: func(p *Pass) {
		if twiceWeighted(p.Card) != nil {
			return
		}
		rows(p, func(i int, in *schema.Indicator, it *score.Item) {
			v, ok := scoreOf(p.Card, i)
			if !ok || it.Method != "tier" {
				return
			}
			if v == fits || v == roundedUp || in.Attain == "" && v == tooLow || oldTier(p.Report(), in) {
				p.holdsIn(i, "score", func() (string, string, string) {
					return in.Score.Text, it.Score.Lo.String() + "～" + it.Score.Hi.String(), scoreWorking(p.Card, i)
				})
				return
			}
			p.Fails(p.Report().IndicatorRef(i, "score"), outsideTier(p, in, it, v))
		})
	},
}

// oldTier tells whether a score keeps to the bounds that were in use before
// 财预〔2020〕10号, when the middle tier began at half the weight.
func oldTier(r *schema.Report, in *schema.Indicator) bool {
	return r.Year < 2020 && in.Attain == "partial" && in.Score.Value.Cmp(in.Weight.Value.Mul(quantity.Frac(1, 2))) >= 0 &&
		in.Score.Value.Cmp(in.Weight.Value.Mul(quantity.Frac(4, 5))) <= 0
}

var tiers = map[string]diag.Text{
	"full":    {Zh: "达成", En: "reached"},
	"partial": {Zh: "部分达成", En: "reached in part"},
	"none":    {Zh: "未达成", En: "not reached"},
}

func outsideTier(p *Pass, in *schema.Indicator, it *score.Item, v verdict) diag.Diagnostic {
	bound := it.Score.Hi
	if v == tooLow {
		bound = it.Score.Lo
	}
	d := Differs(in.Score.Number, bound, 0)
	d.Computed = it.Score.Lo.String() + "～" + it.Score.Hi.String()
	d.Message = diag.Textf("“%[1]s”为“%[2]s”，得分写 %[3]s 分，这一档应在 %[4]s 分之间", "%[1]s is %[2]s and its score is given as %[3]s; the tier is %[4]s points",
		called(in), tiers[score.TierOf(in)], d.Stated, d.Computed)
	d.Help = diag.Text{Zh: "改正得分，或者改正完成档次。", En: "correct the score or the tier."}
	if in.Attain == "" {
		d.Severity = diag.Warning
		d.Message = diag.Textf("“%[1]s”的完成值写“%[2]s”，得分写 %[3]s 分，这一档应在 %[4]s 分之间", "%[1]s was “%[2]s” and its score is given as %[3]s; that tier is %[4]s points",
			called(in), in.Actual.Text, d.Stated, d.Computed)
		d.Help = diag.Text{Zh: "改正得分；已经达成的，改写完成值。", En: "correct the score, or the actual value if the target was reached."}
	}
	return d
}
