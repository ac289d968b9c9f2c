package rules

import (
	"cmp"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var fundTotal = &Rule{
	Name:     "fund-total",
	Group:    Funds,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "合计与各行之和不符", En: "a total is not the sum of its rows"},
	What: diag.Text{
		Zh: "资金表每一列的合计应等于其中各行之和；支出明细之和应等于全年执行数。带小数的数按四舍五入的范围比较，刚好落在边界上的算通过。标明 partial 的行不必加满合计，但不能超过合计。财政拨款之下又列中央、省、市、县的，重复计算才对不上时，按其组成对待。整行空白的行表示没有这项资金；一行里有的格填了、这一格没填，不按零计算，只指出缺哪一格。",
		En: "Each column's total must be the sum of the rows below it, and the uses must add up to the amount executed. Figures with decimals stand for all that is rounded to them; on the bound the sum passes. Rows marked partial need not exhaust the total but can't exceed it. Rows of governments below a fiscal row count as its parts where they would else be counted twice. A row that is blank altogether is unused; a single blank cell is never taken for zero but named.",
	},
	Why: diag.Text{
		Zh: "合计是执行率和得分的依据，读者最先核对的也是合计。",
		En: "The rate and the score rest on the totals, and readers add them up first.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = ⟦60⟧
[[funds.source]]
kind = "central"
budget = 38.5
[[funds.source]]
kind = "county"
budget = 20
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 7.79
[[funds.source]]
kind = "province"
budget = 3.89
[[funds.source]]
kind = "city"
budget = 3.89
+++
`,
	Check: func(p *Pass) {
		f := p.Report().Funds
		if f == nil {
			return
		}
		for _, column := range schema.MoneyColumns {
			checkColumn(p, f, column)
		}
		checkUses(p, f)
	},
}

func checkColumn(p *Pass, f *schema.Funds, column string) {
	total := f.Total.Cell(column)
	if !total.Has() {
		return
	}
	checkPartialRows(p, f, column)
	sum := score.SumOf(f, column)
	if len(sum.Parts) == 0 {
		return
	}
	ref := schema.TotalRef(column)
	verdict, value := quantity.CheckSum(total.Number, sum.Parts)
	switch {
	case verdict != quantity.Wrong:
		p.Holds(ref, func() (string, string, string) {
			return total.Value.Text(total.Decimals), value.String(), p.Card.Working(ref.Name)
		})
	case len(sum.Missing) > 0 && total.Value.Cmp(value) > 0:
		if blank := blankCells(f, column, sum.Missing); len(blank) > 0 {
			missingPart(p, f, column, sum, blank)
		}
	case sum.Complete() && slips(total.Number, sum.Parts): // scale-slip
	default:
		d := wrongSum(p, f, column, sum)
		d.Root = wrongSign(p, f, column) // negative-amount
		p.Fails(ref, d)
	}
}

// wrongSum says that a total is not the sum of its rows, and names the rows.
func wrongSum(p *Pass, f *schema.Funds, column string, sum score.Column) diag.Diagnostic {
	total := f.Total.Cell(column).Number
	decimals := quantity.MaxDecimals(sum.Parts...)
	d := Differs(total, sum.Sum, decimals)
	d.Message = diag.Textf("%[1]s合计写 %[2]s%[5]s，其中各行相加是 %[3]s%[5]s，合计%[4]s",
		"the total of the %[1]s is given as %[2]s %[5]s; its rows add up to %[3]s %[5]s: the total is %[4]s",
		columnLabels[column], d.Stated, d.Computed, diag.MoreBy(d.Difference, string(f.Money)), string(f.Money))
	d.Help = diag.Text{Zh: "核对合计和各行，改正写错的一个；确属已知差异的，用 [[allow]] 说明理由。",
		En: "compare the total and the rows with the accounts and correct the one that is wrong; if the difference is known, say why with [[allow]]."}
	if total.Value.Cmp(sum.Sum) > 0 {
		d.Help = diag.Text{Zh: "核对合计和各行，改正写错的一个，漏列的行补上；“其中”只列一部分的，给这几行加 partial = true。",
			En: "correct the total or the row that is wrong, and add a row that was left out; mark the rows partial = true if they are only part of the total."}
	}
	for _, i := range sum.Rows {
		cell := f.Sources[i].Cell(column)
		d.Related = append(d.Related, p.Near(p.Report().SourceRef(i, column),
			diag.Textf("%s %s", "%s %s", diag.Same(f.Sources[i].Name), cell.Value.Text(cell.Decimals))))
	}
	return d
}

// blankCells are the rows whose cell the form has and the report leaves blank.
func blankCells(f *schema.Funds, column string, rows []int) (blank []int) {
	for _, i := range rows {
		if f.Sources[i].Cell(column).State == schema.Blank {
			blank = append(blank, i)
		}
	}
	return blank
}

// missingPart names the cell that a total needs and that a row leaves blank.
func missingPart(p *Pass, f *schema.Funds, column string, sum score.Column, blank []int) {
	total := f.Total.Cell(column).Number
	d := Differs(total, sum.Sum, quantity.MaxDecimals(sum.Parts...))
	var names []string
	for _, i := range blank {
		names = append(names, f.Sources[i].Name)
	}
	d.Severity = diag.Warning
	d.Message = diag.Textf("%[1]s合计 %[2]s，已填各行相加 %[3]s，“%[4]s”没有填%[1]s",
		"the total of the %[1]s is %[2]s, the rows that are filled in add up to %[3]s, and %[4]s is blank in this column",
		columnLabels[column], d.Stated, d.Computed, diag.Same(strings.Join(names, "、")))
	d.Help = diag.Text{Zh: "补填这一格；没有这项资金的，填 0。", En: "fill in the cell, with 0 if there was no such money."}
	for _, i := range blank {
		d.Related = append(d.Related, p.Near(p.Report().SourceRef(i, column), diag.Text{Zh: "这一格空着", En: "this cell is blank"}))
	}
	p.Fails(schema.TotalRef(column), d)
}

// checkPartialRows finds an 其中 row that is more than its total.
func checkPartialRows(p *Pass, f *schema.Funds, column string) {
	total := f.Total.Cell(column)
	for i := range f.Sources {
		cell := f.Sources[i].Cell(column)
		if !f.Sources[i].Partial || !cell.Has() || column == "balance" {
			continue
		}
		ref := p.Report().SourceRef(i, column)
		if cell.Approx || total.Approx || cell.Interval().Lo.Cmp(total.Interval().Hi) <= 0 {
			p.Holds(ref, nil)
			continue
		}
		d := Differs(cell.Number, total.Value, total.Decimals)
		d.Message = diag.Textf("“%[1]s”的%[2]s %[3]s 超过合计 %[4]s", "%[1]s: its %[2]s, %[3]s, is more than the total, %[4]s",
			diag.Same(f.Sources[i].Name), columnLabels[column], d.Stated, d.Computed)
		d.Related = append(d.Related, p.Near(schema.TotalRef(column), diag.Text{Zh: "合计", En: "the total"}))
		p.Fails(ref, d)
	}
}

// allUses is the amounts of 支出明细; none where it is marked as not exhausting
// the total, or a part is unknown.
func allUses(f *schema.Funds) (parts []quantity.Number) {
	for i := range f.Uses {
		use := &f.Uses[i]
		if use.Partial || !use.Amount.Has() {
			return nil
		}
		parts = append(parts, use.Amount.Number)
	}
	return parts
}

// checkUses compares 支出明细 with the amount executed.
func checkUses(p *Pass, f *schema.Funds) {
	total, parts := f.Total.Executed(), allUses(f)
	if !total.Has() || len(parts) == 0 {
		return
	}
	ref := schema.TotalRef("executed")
	verdict, sum := quantity.CheckSum(total.Number, parts)
	switch {
	case verdict != quantity.Wrong:
		p.Holds(ref, func() (string, string, string) { return total.Value.Text(total.Decimals), sum.String(), "" })
	case !slips(total.Number, parts): // else scale-slip
		d := wrongUses(p, f, parts)
		d.Root = wrongUseSign(p, f) // negative-amount
		p.Fails(ref, d)
	}
}

// wrongUses says that 支出明细 is not the amount executed.
func wrongUses(p *Pass, f *schema.Funds, parts []quantity.Number) diag.Diagnostic {
	total := f.Total.Executed()
	_, sum := quantity.CheckSum(total.Number, parts)
	d := Differs(total.Number, sum, quantity.MaxDecimals(parts...))
	d.Message = diag.Textf("全年执行数写 %[1]s%[4]s，支出明细相加是 %[2]s%[4]s，执行数%[3]s",
		"the amount executed is given as %[1]s %[4]s; the uses add up to %[2]s %[4]s: the amount executed is %[3]s",
		d.Stated, d.Computed, diag.MoreBy(d.Difference, string(f.Money)), string(f.Money))
	d.Help = diag.Text{Zh: "补齐支出明细或改正执行数；明细只列主要支出的，给各行加 partial = true。",
		En: "complete the uses or correct the amount; mark the rows partial = true if they are only the main uses."}
	for i := range f.Uses {
		d.Related = append(d.Related, p.Near(p.Report().UseRef(i), diag.Same(cmp.Or(f.Uses[i].Name, f.Uses[i].ID)+" "+f.Uses[i].Amount.Text)))
	}
	return d
}
