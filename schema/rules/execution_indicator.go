package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var executionIndicator = &Rule{
	Name:     "execution-indicator",
	Group:    Funds,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "指标里的预算执行率与资金表不符", En: "an indicator gives another execution rate than the fund table"},
	What: diag.Text{
		Zh: "指标表里名称就是“预算执行率”“资金执行率”的一行，完成值应等于资金表的执行率，按所写的小数位四舍五入比较。除以全年预算数、到位数、年初预算数，有一个相符即可；与资金表所写的执行率一致的，不再另报。",
		En: "The actual value of an indicator that is called 预算执行率 or 资金执行率 is the rate of the fund table, compared at its own decimals. It passes on any of the columns budget, received and initial, and where it is what the fund table prints.",
	},
	Why: diag.Text{
		Zh: "同一份报告里，同一个执行率有两个数，读者不知道信哪一个。",
		En: "A report with two execution rates leaves the reader to guess which one is right.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 100
executed = 94.5
rate = "94.5%"
[[indicator]]
level1 = "产出指标"
level2 = "时效指标"
name = "预算执行率"
target = "≥90%"
actual = ⟦"98%"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 100
executed = 94.5
rate = "94.5%"
[[indicator]]
level1 = "产出指标"
level2 = "时效指标"
name = "预算执行率"
target = "≥90%"
actual = "95%"
+++
`,
	Check: func(p *Pass) {
		f := p.Report().Funds
		if f == nil || rateSlip(p.Card) != 0 {
			return
		}
		if _, disputed := disputedBase(p.Card); disputed {
			return
		}
		for i := range p.Report().Indicators {
			if in := &p.Report().Indicators[i]; in.Execution || isExecutionRate(in.Name) {
				p.sameExecution(i, f)
			}
		}
	},
}

// isExecutionRate tells whether the name of an indicator is that of the rate and
// nothing else; 指标1： before it doesn't count.
func isExecutionRate(name string) bool {
	if !strings.Contains(name, "执行率") { // nearly all
		return false
	}
	name = schema.BeforeBracket(name)
	if at := strings.IndexAny(name, ":："); at >= 0 && strings.HasPrefix(name, "指标") {
		_, name, _ = strings.Cut(strings.ReplaceAll(name, ":", "："), "：")
	}
	switch strings.TrimSpace(name) {
	case "预算执行率", "资金执行率", "预算资金执行率", "项目预算执行率", "年度预算执行率":
		return true
	}
	return false
}

// sameExecution compares the actual value of row i with the rates that the fund
// table gives.
func (p *Pass) sameExecution(i int, f *schema.Funds) {
	actual := &p.Report().Indicators[i].Actual
	computed, known := p.Card.Rate.Percent.Exact()
	stated := actual.Number
	if !actual.HasNumber || actual.Stated && actual.Comparator != quantity.Equal || !known || stated.Unit != "" && stated.Unit != quantity.Percent {
		return
	}
	if share, ok := computed.Quo(quantity.Int(100)); ok && stated.Unit == "" && stated.RoundsTo(share) && !share.IsZero() {
		return // 0.945 or a bare 1
	}
	for _, rate := range append(ratesOf(&f.Total), computed) {
		if stated.RoundsTo(rate) {
			p.holdsIn(i, "actual", func() (string, string, string) { return actual.Text, computed.Text(2) + "%", "" })
			return
		}
	}
	d := Differs(stated, computed, max(stated.Decimals, 2))
	d.Message = diag.Textf("“%s”写 %s，按资金表的执行数和预算数是 %s%%", "%s is given as %s; by the fund table it is %s%%",
		called(&p.Report().Indicators[i]), actual.Text, d.Computed)
	d.Help = diag.Text{Zh: "两处写成同一个数；口径不同的，在指标名称里写明。", En: "give the same figure in both places; if it is worked out otherwise, say so in the name of the indicator."}
	d.Related = append(d.Related, p.Near(schema.TotalRef("executed"), diag.Text{Zh: "执行数", En: "amount executed"}))
	p.Fails(p.Report().IndicatorRef(i, "actual"), d)
}

// ratesOf is every execution rate that the total of a fund table may mean: what
// was spent by each of the amounts that it gives as a base, and the rate printed.
func ratesOf(total *schema.Row) (rates []quantity.Rat) {
	for _, column := range [...]string{"budget", "received", "initial"} {
		if base := total.Cell(column); base.Has() && total.Executed().Has() {
			if rate, ok := score.RateOf(total.Executed().Value, base.Value).Percent.Exact(); ok {
				rates = append(rates, rate)
			}
		}
	}
	if total.Rate().Has() {
		rates = append(rates, total.Rate().Value)
	}
	return rates
}
