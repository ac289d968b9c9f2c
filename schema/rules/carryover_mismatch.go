package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var carryoverMismatch = &Rule{
	Name:     "carryover-mismatch",
	Group:    Years,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "上年结转资金与上年报告不符", En: "the carry-over is not what last year's report left"},
	What: diag.Text{
		Zh: "“上年结转资金”一行的预算数（或年初预算数）等于上年报告的结余，即全年预算数减全年执行数，金额单位不同的换算后比较，按所写的小数位计算误差。少于结余的，两年的说明里写了收回、核销、上缴、统筹等去向，或者恰好是财政资金的结余，就不算错。上年没有报告、表上没有这一行或者空着的，不核对。",
		En: "The budget (or initial budget) of the carry-over row is last year's balance: budget less executed, compared across units and within rounding. Less is fine where a reason of either year says that money was withdrawn, cancelled or moved, or where it is just what was left of the fiscal money. Without a report of the year before, without the row, or with a blank one, nothing is asked.",
	},
	Why: diag.Text{
		Zh: "结转的钱要一年接一年对得上，对不上的，不是上年报错，就是今年报错。",
		En: "Money that is carried over must be the same in both reports; otherwise one of them is wrong.",
	},
	Basis: "国办发〔2014〕70号",
	Bad: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 300.00
executed = 285.00
rate = "95.00%"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[funds.source]]
kind = "carryover"
budget = ⟦51.00⟧
+++
`,
	Good: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 300.00
executed = 285.00
rate = "95.00%"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[funds.source]]
kind = "carryover"
budget = "150000元"
+++
`,
	Years: func(p *Pass) {
		before, ok := p.lastYear()
		if !ok {
			return
		}
		carried, ref, ok := carriedIn(p.Report(), "budget")
		if !ok {
			carried, ref, ok = carriedIn(p.Report(), "initial")
		}
		ways := remainders(before)
		if !ok || len(ways) == 0 {
			return
		}
		left, wrong := leftBefore(carried, ways)
		if initial, _, ok := carriedIn(p.Report(), "initial"); ok && wrong {
			_, wrong = leftBefore(initial, ways)
		}
		less := carried.Value.Cmp(left) < 0
		if !wrong || less && (withdrawn(p.Report()) || withdrawn(before.Report) || leftOfFiscal(before.Report.Funds, carried)) {
			p.Holds(ref, nil)
			return
		}
		p.Fails(ref, wrongCarryover(before, carried, left, ways[0]))
	},
}

// carriedIn is the money that a report says it took over from last year, by a
// column of its carry-over rows, and the first of them.
func carriedIn(r *schema.Report, column string) (sum quantity.Number, ref schema.Ref, ok bool) {
	if r.Funds == nil {
		return sum, ref, false
	}
	for i := range r.Funds.Sources {
		row := &r.Funds.Sources[i]
		cell := row.Cell(column)
		if row.Kind != "carryover" || !cell.Has() {
			continue
		}
		if !ok {
			sum, ref, ok = cell.Number, r.SourceRef(i, column), true
			continue
		}
		sum.Value = sum.Value.Add(cell.Value)
		sum.Decimals = max(sum.Decimals, cell.Decimals)
		sum.Whole, sum.Approx = sum.Whole && cell.Whole, sum.Approx || cell.Approx
	}
	return sum, ref, ok
}

// leftBefore compares an amount with what last year left; left is in the unit
// of the amount. More than was left is not called wrong where nothing was left
// but a debt, and nothing was carried over.
func leftBefore(n quantity.Number, ways []remainder) (left quantity.Rat, wrong bool) {
	for i, way := range ways {
		verdict, sum := quantity.CheckSum(n, way.parts)
		if i == 0 {
			left = sum
		}
		if verdict != quantity.Wrong || sum.Sign() < 0 && n.Value.IsZero() {
			return sum, false
		}
	}
	return left, true
}

// leftOfFiscal tells whether an amount is what was left of the fiscal money:
// the unit's own isn't carried over in the budget.
func leftOfFiscal(f *schema.Funds, carried quantity.Number) bool {
	var parts []quantity.Number
	for i := range f.Sources {
		row := &f.Sources[i]
		switch {
		case row.Kind == "other" || row.Kind == "unit" || row.Kind == "special_account" || row.Empty():
		case !row.Budget().Has() || !row.Executed().Has():
			return false
		default:
			parts = append(parts, row.Budget().Number, minus(row.Executed().Number))
		}
	}
	verdict, _ := quantity.CheckSum(carried, parts)
	return len(parts) > 0 && verdict != quantity.Wrong
}

// withdrawn tells whether a report says that money was taken back or moved.
func withdrawn(r *schema.Report) bool {
	said := func(s string) bool {
		return strings.ContainsAny(s, "收缴核统上调退盘注") &&
			containsAny(s, []string{"收回", "收缴", "缴回", "上缴", "交回", "核销", "核减", "统筹", "调剂", "调减", "退回", "盘活", "注销"})
	}
	if r.Funds == nil || said(r.Funds.Reason) {
		return r.Funds != nil
	}
	for i := range r.Funds.Uses {
		if said(r.Funds.Uses[i].Name) {
			return true
		}
	}
	for i := range r.Figures {
		if said(r.Figures[i].Label) {
			return true
		}
	}
	for i := range r.Indicators {
		if in := &r.Indicators[i]; in.Execution && said(in.Reason) {
			return true
		}
	}
	return false
}

func wrongCarryover(before *score.Card, carried quantity.Number, left quantity.Rat, way remainder) diag.Diagnostic {
	d := Differs(carried, left, quantity.MaxDecimals(way.parts...))
	unit, year := string(carried.Unit), before.Report.Year
	d.Message = diag.Textf("上年结转资金写 %[1]s%[4]s，%[5]d 年报告结余 %[2]s%[4]s，结转%[3]s",
		"the carry-over is given as %[1]s %[4]s; the report of %[5]d left %[2]s %[4]s: the carry-over is %[3]s",
		d.Stated, d.Computed, diag.MoreBy(d.Difference, unit), unit, year)
	d.Help = diag.Text{Zh: "核对两年的报告。少于结余的，在 [funds] 的 reason 中写明其余的钱是收回、核销还是转作他用。",
		En: "check both reports. Where less was carried over, say in `reason` of [funds] whether the rest was withdrawn, cancelled or moved."}
	if carried.Value.Cmp(left) > 0 {
		d.Help = diag.Text{Zh: "结转的不能比上年剩下的多，核对两年的报告。", En: "no more can be carried over than was left: check both reports."}
	}
	label := columnLabels[way.column]
	d.Related = []diag.Related{Beside(before, schema.TotalRef(way.column), diag.Textf("%d 年的%s", "%[2]s of %[1]d", year, label))}
	return d
}
