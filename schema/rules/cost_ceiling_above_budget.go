package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var costCeilingAboveBudget = &Rule{
	Name:     "cost-ceiling-above-budget",
	Group:    Indicators,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "成本控制数超过预算", En: "a ceiling of cost is above the budget"},
	What: diag.Text{
		Zh: "成本指标的年度指标值是金额时，不应超过年初预算数和全年预算数中较大的一个。按四舍五入的范围比较；单价、标准、人均等不问。",
		En: "Where the target of a cost indicator is an amount, it can't be above the greater of the initial and the adjusted budget, within rounding. Unit costs and rates aren't asked.",
	},
	Why: diag.Text{
		Zh: "控制数比预算还高，怎么花都不会超，起不到控制的作用。",
		En: "A ceiling above the budget can't be broken and controls nothing.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 372.29
executed = 372.29
rate = "100%"
[[indicator]]
level1 = "产出指标"
level2 = "成本指标"
name = "道路工程"
target = ⟦"≤713万元"⟧
actual = "372.29万元"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 372.29
executed = 372.29
rate = "100%"
[[indicator]]
level1 = "产出指标"
level2 = "成本指标"
name = "每公里造价"
target = "≤713万元/公里"
actual = "700万元/公里"
+++
`,
	Check: func(p *Pass) {
		budget, column, ok := greaterBudget(p.Report().Funds)
		if !ok {
			return
		}
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			ceiling, known := moneyIn(&in.Target, &in.Actual, p.Report().Funds.Money)
			if !known || !costRow(in) || in.Target.Comparator == quantity.AtLeast || in.Target.Comparator == quantity.Greater {
				return
			}
			if !above(ceiling, budget) {
				p.holdsIn(i, "target", func() (string, string, string) { return in.Target.Text, budget.String(), "" })
				return
			}
			d := highCeiling(p, in, ceiling, budget, column)
			cost, known := moneyIn(&in.Actual, &in.Target, p.Report().Funds.Money)
			if executed, ok := executedTotal(p.Card); ok && known && above(cost, executed) {
				d.Root = p.Report().IndicatorRef(i, "actual").Name
			}
			p.Fails(p.Report().IndicatorRef(i, "target"), d)
		})
	},
}

// greaterBudget is the greater of the budgets, as stated or as the rows have it.
func greaterBudget(f *schema.Funds) (most quantity.Number, column string, ok bool) {
	for _, c := range [...]string{"budget", "initial"} {
		n, _, known := score.Total(f, c)
		if !known {
			continue
		}
		if rows, differs := byRowsInstead(f, c); differs && rows.Value.Cmp(n.Value) > 0 {
			n = rows
		}
		if !ok || n.Value.Cmp(most.Value) > 0 {
			most, column, ok = n, c, true
		}
	}
	return most, column, ok
}

func highCeiling(p *Pass, in *schema.Indicator, ceiling, budget quantity.Number, column string) diag.Diagnostic {
	d := Differs(ceiling, budget.Value, budget.Decimals)
	d.Message = diag.Textf("“%[1]s”的年度指标值 %[2]s%[4]s，超过%[5]s %[3]s%[4]s",
		"%[1]s: the target of %[2]s %[4]s is above the %[5]s of %[3]s %[4]s",
		called(in), d.Stated, d.Computed, string(p.Report().Funds.Money), columnLabels[column])
	d.Help = diag.Text{Zh: "按批复的预算填写成本控制数；含有其他资金的，补填资金来源。",
		En: "set the ceiling by the budget as approved; if other money is in it, add its source to the fund table."}
	d.Related = append(d.Related, p.Near(schema.TotalRef(column), columnLabels[column]))
	return d
}
