package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var overFulfilmentUnexplained = &Rule{
	Name:     "over-fulfilment-unexplained",
	Group:    Score,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "完成值远超目标，没有说明原因", En: "a target was far exceeded and no reason is given"},
	What: diag.Text{
		Zh: "实际完成值 ÷ 年度指标值超过本表的界线（一般是 1.3），偏差原因栏又没有说明。“≤”的指标和不超过 100% 的百分比不问。",
		En: "Actual ÷ target is above the form's bound (usually 1.3) and no reason is given. Targets with ≤ and percentages up to 100% aren't asked.",
	},
	Why: diag.Text{
		Zh: "远超目标，多半是目标定得过低；按规定应分析原因，必要时适度调减得分。",
		En: "The target was probably set too low; the rules ask for the reason, and for fewer points where that is so.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "农村户用厕所改造"
target = "≥2000户"
actual = ⟦"3061户"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "农村户用厕所改造"
target = "≥2000户"
actual = "3061户"
reason = "省级年中追加任务1000户"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "发放宣传资料"
target = "116次"
actual = "150次"
+++
`,
	Check: func(p *Pass) {
		limit := p.Report().Profile.Thresholds.OverFulfilment
		if limit.Sign() <= 0 {
			return
		}
		rows(p, func(i int, in *schema.Indicator, it *score.Item) {
			ratio, ok := it.Ratio()
			if !ok || !in.Actual.HasNumber || it.Direction != score.Upward && it.Direction != score.Exactness {
				return
			}
			share := ratio.Mul(quantity.Int(100))
			if ratio.Cmp(limit) <= 0 || cappedShare(in) || impossibleShare(in) || score.Explained(p.Report(), i) {
				p.holdsIn(i, "actual", func() (string, string, string) { return in.Actual.Text, share.Text(1) + "%", "" })
				return
			}
			help := diag.Text{Zh: "在偏差原因中说明；目标定得过低的，适度调减得分，下年改进目标。",
				En: "give the reason; if the target was set too low, give fewer points and set it better next year."}
			if !in.Score.Has() {
				help = diag.Text{Zh: "在偏差原因中说明；目标定得过低的，下年改进目标。", En: "give the reason; if the target was set too low, set it better next year."}
			}
			p.Fails(p.Report().IndicatorRef(i, "actual"), diag.Diagnostic{
				Stated: in.Actual.Text, Help: help,
				Message: diag.Textf("“%[1]s”目标 %[2]s，实际完成 %[3]s，是目标的 %[4]s%%，没有说明原因",
					"%[1]s: the target is %[2]s and the actual value %[3]s, which is %[4]s%% of it; no reason is given",
					called(in), in.Target.Text, in.Actual.Text, share.Text(1)),
				Related: []diag.Related{p.Near(p.Report().IndicatorRef(i, "target"), diag.Text{Zh: "年度指标值", En: "target"})},
			})
		})
	},
}

// cappedShare tells whether an actual value is a percentage that can't be more
// than 100: reaching all is no reason to ask.
func cappedShare(in *schema.Indicator) bool {
	return kindOf(in.Actual.Number.Unit) == shareKind && in.Actual.Number.Ratio().Value.Cmp(quantity.Int(1)) <= 0
}
