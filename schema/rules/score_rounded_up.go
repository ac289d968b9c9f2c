package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var scoreRoundedUp = &Rule{
	Name:     "score-rounded-up",
	Group:    Score,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "得分进位取整后多得了分", En: "a score gained by being rounded to a whole point"},
	What: diag.Text{
		Zh: "得分写成整数，比计算结果多出 0.05 分以上、但不超过分值的百分之一。多出更多的，按 execution-score 或 score-ratio 报错。",
		En: "A score is printed as a whole number and is more than 0.05 above the computed one, but by no more than a hundredth of its weight. Anything above that is an error of execution-score or score-ratio.",
	},
	Why: diag.Text{
		Zh: "每项都进位，总分可能跨过等级的界线。",
		En: "If every row is rounded up, the total may cross the bound of a grade.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = 100
executed = 99.4
rate = "99.4%"
weight = 10
score = ⟦10⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = 100
executed = 99.6
rate = "99.6%"
weight = 10
score = 10
+++
`,
	Check: func(p *Pass) {
		if e := &p.Card.Execution; e.Stated.Has() && e.Score.Known && e.Row < 0 {
			checkRounding(p, executionRef(p.Card, "score"), e.Stated.Number, e.Score, e.Weight.Lo)
		}
		for i := range p.Report().Indicators {
			in, it := &p.Report().Indicators[i], &p.Card.Indicators[i]
			if in.Score.Has() && in.Weight.Has() && it.Score.Known && it.Method == "ratio" {
				checkRounding(p, p.Report().IndicatorRef(i, "score"), in.Score.Number, it.Score, in.Weight.Value)
			}
		}
	},
}

func checkRounding(p *Pass, ref schema.Ref, stated quantity.Number, computed score.Value, weight quantity.Rat) {
	if judge(p.Card, stated, computed, weight) != roundedUp {
		return
	}
	d := Differs(stated, computed.Hi, 2)
	d.Message = diag.Textf("得分写 %s 分，计算得 %s 分，取整多得 %s 分", "the score is given as %s and works out to %s: rounding gained %s points",
		d.Stated, d.Computed, d.Difference)
	d.Help = diag.Text{Zh: "按计算结果填写，保留两位小数。", En: "state the score with two decimals."}
	p.Fails(ref, d)
}
