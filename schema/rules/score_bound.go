package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var scoreBound = &Rule{
	Name:     "score-bound",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "按执行率，总分不可能这么高", En: "the execution rate doesn't allow so high a total"},
	What: diag.Text{
		Zh: "报告只写总分、没有指标表时，总分最多是满分减去预算执行的分值、再加上按执行率应得的分数。按所写的小数位比较。本表不对执行率计分的，或者执行率算不出的，不问。",
		En: "A report without an indicator table can score at most the full score less the weight of the execution plus what the rate earns, compared at the total's own decimals. Forms that don't score the rate, and reports of which it is unknown, aren't asked.",
	},
	Why: diag.Text{
		Zh: "预算执行是必评的一项，执行率低，总分就不可能接近满分。",
		En: "The execution is always scored: with a low rate the total can't be near the full score.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[funds]
reason = "项目跨年实施"
[funds.total]
budget = 100
executed = 60
rate = "60%"
[result]
score = ⟦98⟧
grade = "优"
+++
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[funds]
reason = "项目跨年实施"
[funds.total]
budget = 100
executed = 60
rate = "60%"
[[group]]
name = "绩效"
weight = 100
score = 96
[result]
score = 96
grade = "优"
+++
`,
	Check: func(p *Pass) {
		most, ok := mostPoints(p.Card)
		if !ok {
			return
		}
		stated, ref := &p.Report().Result.Score, schema.ResultRef("score")
		if !exceeds(&stated.Number, most) {
			p.Holds(ref, func() (string, string, string) { return stated.Text, most.Text(2), boundWorking(p.Card) })
			return
		}
		d := Differs(stated.Number, most, 2)
		d.Message = diag.Textf("总分写 %[1]s 分，按执行率最多能得 %[2]s 分（%[3]s）", "the total is given as %[1]s; the execution rate allows at most %[2]s (%[3]s)",
			d.Stated, d.Computed, boundWorking(p.Card))
		d.Help = diag.Text{Zh: "按执行率计算预算执行得分，改正总分；执行数或预算数有误的，改正金额。",
			En: "score the execution by its rate and correct the total, or correct the amounts."}
		d.Related = append(d.Related, p.Near(schema.TotalRef("executed"), columnLabels["executed"]))
		if root, ok := disputedBase(p.Card); ok {
			other := score.ExecutionScore(p.Report().Profile, p.Card.Execution.Weight, otherRate(p.Card).Percent)
			if !other.Known || !exceeds(&stated.Number, p.Report().Profile.Full.Sub(p.Card.Execution.Weight.Lo).Add(other.Lo)) {
				d.Root = root
			}
		}
		p.Fails(ref, d)
	},
}

// mostPoints is the highest total that the execution rate allows in a report
// that has no indicator table.
func mostPoints(c *score.Card) (quantity.Rat, bool) {
	earned, known := c.Execution.Score.Exact()
	weight, weighed := c.Execution.Weight.Exact()
	if !known || !weighed || counted(c) || !c.Report.Result.Score.Has() || c.Report.Profile.Execution.Method == "none" {
		return quantity.Rat{}, false
	}
	limit, ok := full(c)
	return limit.Sub(weight).Add(earned), ok && c.Report.Profile.Scored()
}

// exceeds tells whether a printed score is more than a bound, whatever it was
// rounded from.
func exceeds(stated *quantity.Number, most quantity.Rat) bool {
	return !stated.Approx && stated.Value.Cmp(most) > 0 && stated.Rounded().Lo.Cmp(most) > 0
}

func boundWorking(c *score.Card) string {
	limit, _ := full(c)
	most, _ := mostPoints(c)
	return limit.String() + " − " + c.Execution.Weight.Lo.String() + " + " + points(c.Execution.Score.Lo) + " = " + points(most)
}
