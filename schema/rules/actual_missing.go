package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var actualMissing = &Rule{
	Name:     "actual-missing",
	Group:    Indicators,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "没有填写实际完成值", En: "the actual value is missing"},
	What: diag.Text{
		Zh: "有年度指标值的指标，应填写实际完成值。空格、横线都算没有填写；“无”、“不适用”等写明原因的，算填写了。其中行没有指标值的不问。",
		En: "An indicator with a target needs an actual value. A blank or a dash is none; 无 or 不适用 with a reason is one. Rows that detail another row and have no target aren't asked.",
	},
	Why: diag.Text{
		Zh: "没有实际完成值，得分就没有依据，读者也无从判断目标是否完成。",
		En: "Without it the score rests on nothing, and no reader can tell whether the target was met.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "购置变压器"
target = "3台"
actual = ⟦""⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "轮换储备粮"
target = "≥500吨"
actual = "无"
reason = "当年没有轮换计划"
+++
`,
	Check: func(p *Pass) {
		if !p.Report().Profile.Column("actual") {
			return
		}
		printed := printsActuals(p.Report())
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			if in.Target.State != schema.Stated {
				return
			}
			switch {
			case in.Actual.State == schema.Stated:
				p.holdsIn(i, "actual", func() (string, string, string) { return in.Actual.Text, "", "" })
			case in.Actual.State == schema.Blank || in.Actual.State == schema.Absent && printed:
				p.Fails(p.Report().IndicatorRef(i, "actual"), noActual(p, i, in))
			}
		})
	},
}

// printsActuals tells whether any row has a cell for its actual value.
func printsActuals(r *schema.Report) bool {
	for i := range r.Indicators {
		if r.Indicators[i].Actual.State != schema.Absent {
			return true
		}
	}
	return false
}

func noActual(p *Pass, i int, in *schema.Indicator) diag.Diagnostic {
	d := diag.Diagnostic{
		Message: diag.Textf("“%s”的年度指标值是 %s，没有填写实际完成值", "%s has the target %s and no actual value", called(in), in.Target.Text),
		Help: diag.Text{Zh: "补填实际完成值；确实没有发生的，写“不适用”，并在偏差原因中说明。",
			En: "fill in the actual value; if the indicator does not apply, write 不适用 and give the reason."},
	}
	if in.Score.Has() && in.Score.Value.Sign() > 0 {
		d.Message = diag.Textf("“%s”没有填写实际完成值，却得了 %s 分", "%s has no actual value but is scored %s", called(in), in.Score.Text)
		d.Related = append(d.Related, p.Near(p.Report().IndicatorRef(i, "score"), diag.Text{Zh: "得分没有依据", En: "a score that rests on nothing"}))
	}
	return d
}
