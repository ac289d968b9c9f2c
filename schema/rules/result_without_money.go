package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var resultWithoutMoney = &Rule{
	Name:     "result-without-money",
	Group:    Funds,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "花了很少的钱，产出却全部完成", En: "all outputs complete on little of the money"},
	What: diag.Text{
		Zh: "执行率低于 60%，而有数值的产出数量指标（至少一个；不分二级指标的表，按计量单位判断）全部达到目标，并且没有说明原因。",
		En: "The rate is below 60%, yet every output quantity that has figures (at least one; in forms without levels, whatever is counted in pieces) reached its target, and no reason is given.",
	},
	Why: diag.Text{
		Zh: "要么预算编多了，要么产出用的是别的钱，要么执行数没有填全，读者都会问。",
		En: "Either the budget was too large, or other money paid for it, or not all spending is stated.",
	},
	Bad: `-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "local"
[funds.total]
budget = 246.2
executed = 141.8
rate = ⟦"57.6%"⟧
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "危房改造户数"
target = "≥53户"
actual = "60户"
+++
-- schema/local.toml --
id = "local"
extends = "transfer"
[thresholds]
low_execution = "50%"
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds]
reason = "尾款在次年验收后支付"
[funds.total]
budget = 246.2
executed = 141.8
rate = "57.6%"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "危房改造户数"
target = "≥53户"
actual = "60户"
+++
`,
	Check: func(p *Pass) {
		c := p.Card
		rate, ok := c.Rate.Percent.Exact()
		if _, wrong := disputedBase(c); !ok || wrong || rateSlip(c) != 0 || explainsExecution(c) {
			return
		}
		n := completeOutputs(c)
		if n == 0 {
			return
		}
		if rate.Cmp(quantity.Int(60)) >= 0 {
			p.Holds(rateRef(c), nil)
			return
		}
		p.Fails(rateRef(c), diag.Diagnostic{
			Message: diag.Textf("执行率只有 %s%%，%d 个数量指标却全部完成，没有说明原因",
				"only %s%% of the money was spent, yet all %d output quantities are complete, and no reason is given", rate.Text(2), n),
			Help: diag.Text{Zh: "说明产出用了哪些资金，或预算为什么编多了。", En: "say what paid for the outputs, or why the budget was larger than needed."},
		})
	},
}

// completeOutputs is the number of output quantities that reached their
// targets; 0 where any missed.
func completeOutputs(c *score.Card) (n int) {
	for i := range c.Report.Indicators {
		in, it := &c.Report.Indicators[i], &c.Indicators[i]
		if !countsOutput(in, it) || it.NotApplicable {
			continue
		}
		switch it.Met {
		case score.Reached:
			n++
		case score.Missed:
			return 0
		}
	}
	return n
}

// countsOutput tells whether an indicator counts what was produced: it stands
// under 数量指标 or, in forms that don't say, more of something that can be
// counted was to be had.
func countsOutput(in *schema.Indicator, it *score.Item) bool {
	if in.Level2 != "" {
		return isQuantity(in.Level2)
	}
	if in.Level1 != "" && schema.LevelName(in.Level1) != "产出" {
		return false
	}
	unit := in.Target.Number.Unit
	base, _ := unit.Base()
	switch base {
	case "", quantity.Percent, quantity.Points, "年", "个月", "周", "天", "小时", "分钟", "工作日":
		return false
	}
	return in.Target.HasNumber && !unit.IsMoney() && !strings.Contains(string(base), "/") && it.Direction != score.Downward
}
