package rules

import (
	"slices"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var negativeAmount = &Rule{
	Name:     "negative-amount",
	Group:    Shape,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "金额为负数", En: "a negative amount"},
	What: diag.Text{
		Zh: "预算数、到位数、执行数和支出明细的金额小于零。结余和上年结余可以为负。去掉负号合计就相符的，是错误。",
		En: "A budget, an amount received or executed, or the amount of a use is below zero. Balances may be negative. Where a total adds up without the sign, this is an error.",
	},
	Why: diag.Text{
		Zh: "预算和支出没有负数。多半是多打了一横，或者冲销的金额没有并入原来的那一行。",
		En: "There is no negative budget or spending: a dash too many, or a reversal that belongs into the row it reverses.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[funds.use]]
id = "insurance"
amount = ⟦-3.2⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[funds.use]]
id = "insurance"
amount = 3.2
+++
`,
	Check: func(p *Pass) {
		f := p.Report().Funds
		if f == nil {
			return
		}
		for _, column := range [...]string{"initial", "budget", "received", "executed"} {
			checkNegatives(p, f, column)
		}
	},
}

// checkNegatives tells of the negative amounts of a column, 支出明细 being of
// what was executed. Where the sign of one is all that keeps a total from adding
// up it is an error, and the total follows from it.
func checkNegatives(p *Pass, f *schema.Funds, column string) {
	var signs []string // asked for once there is a negative amount
	find := func(c *schema.Cell, ref schema.Ref, label diag.Text) {
		if signs == nil {
			signs = []string{wrongSign(p, f, column)}
			if column == "executed" {
				signs = append(signs, wrongUseSign(p, f))
			}
		}
		d := negativeWords(c, f, label)
		if slices.Contains(signs, ref.Name) {
			d.Severity = diag.Error
		}
		p.Finds(ref, d)
	}
	if c := f.Total.Cell(column); negative(c) {
		find(c, schema.TotalRef(column), columnLabels[column])
	}
	for i := range f.Sources {
		if c := f.Sources[i].Cell(column); negative(c) {
			find(c, p.Report().SourceRef(i, column), columnLabels[column])
		}
	}
	if column != "executed" {
		return
	}
	for i := range f.Uses {
		if c := &f.Uses[i].Amount; negative(c) {
			find(c, p.Report().UseRef(i), diag.Text{Zh: "支出金额", En: "amount spent"})
		}
	}
}

// wrongSign is the fact whose sign explains why a total is not the sum of its
// rows; empty where none does.
func wrongSign(p *Pass, f *schema.Funds, column string) string {
	sum := score.SumOf(f, column)
	if !f.Total.Cell(column).Has() || !sum.Complete() {
		return ""
	}
	switch i, ok := signOf(f.Total.Cell(column).Number, sum.Parts); {
	case !ok:
		return ""
	case i < 0:
		return schema.TotalRef(column).Name
	default:
		return p.Report().SourceRef(sum.Rows[i], column).Name
	}
}

// wrongUseSign is the same for 支出明细 and the amount executed.
func wrongUseSign(p *Pass, f *schema.Funds) string {
	parts := allUses(f)
	if !f.Total.Executed().Has() || len(parts) == 0 {
		return ""
	}
	switch i, ok := signOf(f.Total.Executed().Number, parts); {
	case !ok:
		return ""
	case i < 0:
		return schema.TotalRef("executed").Name
	default:
		return p.Report().UseRef(i).Name
	}
}

// signOf finds the negative amount with whose sign turned a total is the sum of
// its parts; −1 is the total. Of many parts the first are looked into.
func signOf(total quantity.Number, parts []quantity.Number) (part int, ok bool) {
	adds := func(total quantity.Number, parts []quantity.Number) bool {
		verdict, _ := quantity.CheckSum(total, parts)
		return verdict != quantity.Wrong
	}
	if adds(total, parts) {
		return 0, false
	}
	if total.Value.Sign() < 0 {
		turned := total
		if turned.Value = total.Value.Neg(); adds(turned, parts) {
			return -1, true
		}
	}
	for i := range parts[:min(len(parts), slipRows)] {
		if parts[i].Value.Sign() >= 0 {
			continue
		}
		turned := slices.Clone(parts)
		if turned[i].Value = parts[i].Value.Neg(); adds(total, turned) {
			return i, true
		}
	}
	return 0, false
}

func negative(c *schema.Cell) bool { return c.Has() && c.Value.Sign() < 0 }

func negativeWords(c *schema.Cell, f *schema.Funds, label diag.Text) diag.Diagnostic {
	return diag.Diagnostic{
		Stated:  c.Value.String(),
		Message: diag.Textf("%s是负数：%s%s", "the %s is negative: %s %s", label, c.Value.String(), string(f.Money)),
		Help:    diag.Text{Zh: "核对符号；冲销和退回的金额，从原来的那一行里减去。", En: "check the sign; take what was reversed or returned off the row that it belongs to."},
	}
}
