package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var budgetChangeUnexplained = &Rule{
	Name:     "budget-change-unexplained",
	Group:    Funds,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "年中调整了预算，没有说明", En: "the budget was changed in the year, without a reason"},
	What: diag.Text{
		Zh: "全年预算数与年初预算数不同，[funds] 的 reason 没有内容。差额恰好是上年结转资金的不问。空着的年初预算数不当作零。两列的合计都与各行不符时，按各行相加的数比较，列在 fund-total 之下。",
		En: "The budget differs from the initial one and `reason` of [funds] is empty. A difference that is just the carry-over needs none. A blank initial budget is not zero. Where the rows contradict both totals, the rows are compared, and the finding is listed under fund-total.",
	},
	Why: diag.Text{
		Zh: "追加和调减都应单独说明；把预算调到与执行数相同，会使执行率恰好为 100%。",
		En: "Additions and cuts are to be explained: a budget cut to what was spent makes any rate 100%.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
initial = 238.93
budget = ⟦251.89⟧
executed = 251.89
rate = "100%"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "special-fund"
[funds.total]
initial = 238.93
budget = 251.89
executed = 251.89
rate = "100%"
[[funds.source]]
kind = "fiscal"
initial = 238.93
budget = 238.93
executed = 238.93
[[funds.source]]
kind = "carryover"
initial = 0
budget = 12.96
executed = 12.96
+++
`,
	Check: func(p *Pass) {
		f := p.Report().Funds
		if f == nil || score.HasReason(f.Reason) {
			return
		}
		initial, okI := believed(f, "initial")
		budget, okB := believed(f, "budget")
		bothWrong := disputed(f, "initial") && disputed(f, "budget")
		if !okI || !okB || !bothWrong && (disputed(f, "initial") || disputed(f, "budget")) {
			return // one wrong total alone would make a change
		}
		ref := schema.TotalRef("budget")
		change := budget.Value.Sub(initial.Value)
		if quantity.CheckEqual(initial, budget) != quantity.Wrong || carriedOver(f).Equal(change) {
			p.Holds(ref, nil)
			return
		}
		d := Differs(budget, initial.Value, initial.Decimals)
		d.Message = diag.Textf("全年预算数 %[1]s 比年初预算数 %[2]s %[3]s，没有说明原因",
			"the budget, %[1]s, is %[3]s than the initial one, %[2]s, and no reason is given",
			d.Stated, d.Computed, diag.MoreBy(d.Difference, string(f.Money)))
		if n, ok := believed(f, "executed"); ok && n.Value.Equal(budget.Value) {
			d.Message = diag.Textf("预算由 %[2]s 调到 %[1]s%[3]s，与执行数完全相同，没有说明原因",
				"the budget was changed from %[2]s to %[1]s %[3]s, just what was spent, and no reason is given",
				d.Stated, d.Computed, string(f.Money))
		}
		d.Help = diag.Text{Zh: "在 [funds] 的 reason 中说明追加或调减的依据。", En: "say in `reason` of [funds] by what decision the budget was changed."}
		switch {
		case bothWrong:
			d.Root = ref.Name // fund-total
		case budgetSlip(f) != 0:
			d.Root = "funds.total.initial" // scale-slip
		}
		p.Fails(ref, d)
	},
}

// carriedOver is what the carry-over row adds to the budget beyond the initial one.
func carriedOver(f *schema.Funds) (sum quantity.Rat) {
	for i := range f.Sources {
		if row := &f.Sources[i]; row.Kind == "carryover" && row.Budget().Has() {
			sum = sum.Add(row.Budget().Value)
			if row.Initial().Has() {
				sum = sum.Sub(row.Initial().Value)
			}
		}
	}
	return sum
}
