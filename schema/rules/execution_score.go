package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var executionScore = &Rule{
	Name:     "execution-score",
	Group:    Funds,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "预算执行得分与执行率不符", En: "the execution score does not follow from the rate"},
	What: diag.Text{
		Zh: "预算执行得分 = 执行率 × 分值，不超过分值；分档计分的表按档次。用未取整的执行率或所写的执行率计算都可以，按所写的小数位比较，允许相差 0.01 分。写成整数而多得的，另见 score-rounded-up。",
		En: "The execution score is rate × weight, at most the weight, or the score of the band. Either the exact or the printed rate may be used; the score is compared at its own decimals, and 0.01 of a point is let pass.",
	},
	Why: diag.Text{
		Zh: "这一项没有裁量余地，写错就会带错总分和等级。",
		En: "Nothing is left to judgement here, and the total and the grade depend on it.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = 43.2
executed = 40.24
rate = "93.15%"
weight = 10
score = ⟦9.9⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
budget = 43.2
executed = 40.24
rate = "93.15%"
weight = 10
score = 9.32
+++
`,
	Check: func(p *Pass) {
		if e := &p.Card.Execution; e.Stated.Has() {
			checkExecutionScore(p, e)
		}
	},
}

// executionRef is where the report prints the score of its execution rate.
func executionRef(c *score.Card, column string) schema.Ref {
	if i := c.Execution.Row; i >= 0 {
		return c.Report.IndicatorRef(i, column)
	}
	return schema.TotalRef(column)
}

func checkExecutionScore(p *Pass, e *score.Execution) {
	ref := executionRef(p.Card, "score")
	computed, ok := e.Score.Exact()
	weight, _ := e.Weight.Exact()
	_, disputedTotal := disputedBase(p.Card)
	if !ok && disputedTotal {
		if v := score.ExecutionScore(p.Report().Profile, e.Weight, otherRate(p.Card).Percent); v.Known {
			computed, ok = v.Lo, true
		}
	}
	if !ok {
		return
	}
	verdict := judge(p.Card, e.Stated.Number, score.Exactly(computed), weight)
	printed, explained := byPrintedRate(p.Card)
	switch {
	case verdict == fits || verdict == roundedUp:
		p.Holds(ref, func() (string, string, string) {
			return e.Stated.Text, computed.Text(2), p.Card.Working("funds.total.score")
		})
		return
	case explained && sameRate(p.Card) && judge(p.Card, e.Stated.Number, printed, weight) == fits:
		p.Holds(ref, nil)
		return
	}
	d := Differs(e.Stated.Number, computed, 2)
	d.Message = diag.Textf("预算执行得分写 %s 分，按执行率应得 %s 分", "the execution score is given as %s; the rate earns %s", d.Stated, d.Computed)
	if working := p.Card.Working("funds.total.score"); working != "" { // by other rows there is none
		d.Message = diag.Textf("预算执行得分写 %s 分，按执行率应得 %s 分（%s）", "the execution score is given as %s; the rate earns %s (%s)",
			d.Stated, d.Computed, working)
	}
	d.Help = diag.Text{Zh: "改正得分，总分随之改正。", En: "correct the score, and the total with it."}
	d.Related = append(d.Related, p.Near(schema.TotalRef("executed"), diag.Text{Zh: "执行数", En: "amount executed"}))
	d.Root = whyExecutionScore(p.Card, e, weight)
	p.Fails(ref, d)
}

// whyExecutionScore is the fact whose wrong value explains a wrong score: the
// score is right by the printed rate, by the form's weight, or by the rows.
func whyExecutionScore(c *score.Card, e *score.Execution, weight quantity.Rat) string {
	right := func(v score.Value) bool { return v.Known && judge(c, e.Stated.Number, v, weight) == fits }
	if printed, ok := byPrintedRate(c); ok && right(printed) {
		if rateSlip(c) != 0 {
			return "funds.total.executed" // scale-slip
		}
		return "funds.total.rate"
	}
	if fitsFormWeight(c, e, weight) {
		return "result.weight" // weight-sum
	}
	if root, ok := disputedBase(c); ok && right(score.ExecutionScore(c.Report.Profile, e.Weight, otherRate(c).Percent)) {
		return root
	}
	return ""
}

// fitsFormWeight tells whether the score would be right with the weight that
// the form prescribes, which isn't the one that is printed.
func fitsFormWeight(c *score.Card, e *score.Execution, weight quantity.Rat) bool {
	prescribed := c.Report.Profile.Execution.Weight
	v := score.ExecutionScore(c.Report.Profile, score.Exactly(prescribed), c.Rate.Percent)
	return v.Known && !prescribed.Equal(weight) && judge(c, e.Stated.Number, v, prescribed) == fits
}

// byPrintedRate is the score that the printed rate earns.
func byPrintedRate(c *score.Card) (score.Value, bool) {
	f := c.Report.Funds
	if f == nil || !f.Total.Rate().Has() {
		return score.Value{}, false
	}
	v := score.ExecutionScore(c.Report.Profile, c.Execution.Weight, score.Exactly(f.Total.Rate().Value))
	return v, v.Known
}

// sameRate tells whether the printed rate is the computed one, rounded.
func sameRate(c *score.Card) bool {
	rate, ok := c.Rate.Percent.Exact()
	return ok && c.Report.Funds.Total.Rate().RoundsTo(rate)
}
