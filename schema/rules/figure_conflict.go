package rules

import (
	"slices"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
)

var figureConflict = &Rule{
	Name:     "figure-conflict",
	Group:    Figures,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "同一个数前后不一致", En: "one quantity is stated with two values"},
	What: diag.Text{
		Zh: "两个 figure 的 label 相同、单位同类，数应相同；label 与资金表的栏目、支出明细的名称或者指标名称完全相同的，也应与那里的数相同（指标的目标值或完成值，合上一个即可）。按四舍五入的范围比较，万元与元自动换算，约数不比较。",
		En: "Two figures with one label and units of one kind must agree; a figure whose label is just that of a fund column, a use or an indicator must agree with that (with the target or the actual value of an indicator). Compared within rounding and across units; approximate figures aren't.",
	},
	Why: diag.Text{
		Zh: "同一个数写了两个值，读者不知道该信哪一个。",
		En: "A reader can't tell which of the two is right.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[figure]]
id = "trials"
label = "案件审判支出"
value = "414.35万元"
[[figure]]
id = "trials_settled"
label = "案件审判支出"
value = ⟦"411.95万元"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[figure]]
id = "planned"
label = "申请预算资金"
value = "2026400元"
[[figure]]
id = "planned_in_table"
label = "申请预算资金"
value = "202.64万元"
+++
`,
	Check: func(p *Pass) {
		figures := p.Report().Figures
		if len(figures) == 0 {
			return
		}
		labels := make([]string, len(figures))
		for i := range figures {
			if figures[i].Value.Has() {
				labels[i] = label(figures[i].Label)
			}
		}
		for i := range figures {
			if labels[i] == "" {
				continue
			}
			if j := slices.Index(labels[:i], labels[i]); j >= 0 {
				agreeing(p, i, p.Report().FigureRef(j), figures[j].Value.Number)
			}
			besideFunds(p, i, labels[i])
		}
		besideIndicators(p, labels)
	},
}

const ignored = " 　\t“”\""

// label is a label as it is compared: without spaces and quotation marks.
func label(s string) string {
	if !strings.ContainsAny(s, ignored) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(ignored, r) {
			return -1
		}
		return r
	}, s)
}

// clash tells whether two printings of a quantity contradict each other. A
// whole figure may have been rounded from a finer one.
func clash(a, b quantity.Number) bool {
	if quantity.CheckEqual(a, b) != quantity.Wrong {
		return false
	}
	b, ok := b.In(a.Unit)
	return ok && a.Unit != "" && (a.Decimals == b.Decimals || !a.Rounded().Meets(b.Rounded()))
}

// agreeing compares a figure with another place that states the same quantity.
func agreeing(p *Pass, i int, other schema.Ref, number quantity.Number) {
	f := &p.Report().Figures[i]
	ref := p.Report().FigureRef(i)
	if number.Unit == "" || f.Value.Unit == "" || !f.Value.Unit.Compatible(number.Unit) {
		return
	}
	if !clash(f.Value.Number, number) {
		p.Holds(ref, func() (string, string, string) { return f.Value.Text, number.String(), "" })
		return
	}
	p.Fails(ref, conflicting(p, i, other, number))
}

func conflicting(p *Pass, i int, other schema.Ref, number quantity.Number) diag.Diagnostic {
	f := &p.Report().Figures[i]
	in, _ := number.In(f.Value.Unit)
	d := Differs(f.Value.Number, in.Value, max(in.Decimals, 0))
	d.Message = diag.Textf("“%[1]s”一处写 %[2]s，一处写 %[3]s", "%[1]s is given as %[2]s here and as %[3]s elsewhere",
		figureName(f), f.Value.Number.String(), number.String())
	d.Help = diag.Text{Zh: "核对两处，改正写错的一个；说的不是同一个数的，改用不同的名称。", En: "correct the one that is wrong, or name them apart if they are two quantities."}
	d.Related = append(d.Related, p.Near(other, diag.Textf("这里写 %s", "given as %s here", number.String())))
	if rightFact(p.Card, p.Report().FigureRef(i).Name) != nil {
		d.Root = p.Report().FigureRef(i).Name
	} else if rightFact(p.Card, other.Name) != nil {
		d.Root = other.Name
	}
	return d
}

// besideFunds compares a figure with the cell of the fund table or the use
// that its label names.
func besideFunds(p *Pass, i int, name string) {
	funds := p.Report().Funds
	if funds == nil || !p.Report().Figures[i].Value.Unit.IsMoney() {
		return
	}
	for _, column := range [...]string{"initial", "budget", "executed"} {
		if cell := funds.Total.Cell(column); cell.Has() && columnLabels[column].Zh == name {
			agreeing(p, i, schema.TotalRef(column), cell.Number)
		}
	}
	for j := range funds.Uses {
		if use := &funds.Uses[j]; use.Amount.Has() && label(use.Name) == name {
			agreeing(p, i, p.Report().UseRef(j), use.Amount.Number)
		}
	}
}

// besideIndicators compares each figure with the indicator that its label names.
func besideIndicators(p *Pass, labels []string) {
	for j := range p.Report().Indicators {
		in := &p.Report().Indicators[j]
		if !in.Actual.HasNumber {
			continue
		}
		i := slices.Index(labels, label(in.Name))
		if i < 0 || labels[i] == "" {
			continue
		}
		if in.Target.HasNumber && !clash(p.Report().Figures[i].Value.Number, in.Target.Number) {
			continue
		}
		agreeing(p, i, p.Report().IndicatorRef(j, "actual"), in.Actual.Number)
	}
}
