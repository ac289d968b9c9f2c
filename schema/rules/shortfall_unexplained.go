package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var shortfallUnexplained = &Rule{
	Name:     "shortfall-unexplained",
	Group:    Indicators,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "目标没有完成，没有说明原因", En: "a target was missed and no reason is given"},
	What: diag.Text{
		Zh: "实际完成值没有达到年度指标值，或者定性指标部分达成、未达成，而偏差原因栏空着，或者只写“无”“0”“/”。得分本身算错的，只报得分。",
		En: "The actual value falls short of the target, or a qualitative indicator was reached in part or not at all, and the column of reasons is blank or says 无, 0 or a dash. Where the score is wrong, only that is told.",
	},
	Why: diag.Text{
		Zh: "没有完成的目标应当分析原因并提出改进措施，这是自评的主要用处。",
		En: "A missed target calls for the reason and a remedy: that is what the self-evaluation is for.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "早孕建册数"
target = "120人"
actual = ⟦"69人"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "早孕建册数"
target = "120人"
actual = "69人"
reason = "外出务工的孕妇在务工地建册，下年与务工地核对名册"
+++
`,
	Check: func(p *Pass) {
		rows(p, func(i int, in *schema.Indicator, it *score.Item) {
			switch {
			case it.Met == score.Reached:
				p.holdsIn(i, "actual", func() (string, string, string) { return in.Actual.Text, in.Target.Text, "" })
			case fellShort(in, it) && !score.Explained(p.Report(), i) && !misjudged(p.Card, i):
				p.Fails(p.Report().IndicatorRef(i, "actual"), shortfall(in))
			}
		})
	},
}

// fellShort tells whether less was reached than the target, not merely
// something else.
func fellShort(in *schema.Indicator, it *score.Item) bool {
	if it.Met != score.Missed || in.Actual.State != schema.Stated || wrongWay(in) != (misdirection{}) {
		return false
	}
	over := it.Direction == score.Exactness && it.Actual.Cmp(it.Target) > 0
	return !over && !in.Actual.Number.Approx && !in.Target.Number.Approx
}

func shortfall(in *schema.Indicator) diag.Diagnostic {
	d := diag.Diagnostic{
		Stated: in.Actual.Text,
		Message: diag.Textf("“%s”的指标值 %s，实际完成 %s，没有完成，也没有说明原因", "%s: the target is %s and the actual value %s; it was missed and no reason is given",
			called(in), in.Target.Text, in.Actual.Text),
		Help: diag.Text{Zh: "在偏差原因分析及改进措施中说明。", En: "give the reason and the remedy in the column for them."},
	}
	if !in.Target.HasNumber && !in.Target.HasDate && in.Target.Range == nil {
		d.Message = diag.Textf("“%s”没有完全达成（%s），没有说明原因", "%s was not fully reached (%s) and no reason is given", called(in), in.Actual.Text)
	}
	return d
}
