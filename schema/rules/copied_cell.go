package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
)

var copiedCell = &Rule{
	Name:     "copied-cell",
	Group:    Indicators,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "完成值与上一行相同，疑似复制", En: "an actual value looks copied from the row above"},
	What: diag.Text{
		Zh: "相邻两行指标值不同，实际完成值却是同一个数和单位，并且与两行的指标值都不相同。百分比、零、100 和 100 以下的整数常会碰巧相同，不问；同一批对象（指标值相同）也不问。",
		En: "Two neighbouring rows have different targets and the same actual value, which is neither row's target. Percentages, zero, 100 and whole numbers below it often agree by chance and are let be, and so are rows with one target.",
	},
	Why: diag.Text{
		Zh: "多半是复制上一行时没有改数。",
		En: "Usually the row above was copied and the figure not changed.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "发放宣传资料"
target = "116次"
actual = "150次"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "举办知识讲座"
target = "145次"
actual = ⟦"150次"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "举办健康讲座"
target = "214次"
actual = "220次"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "举办政策讲座"
target = "214次"
actual = "220次"
+++
`,
	Check: func(p *Pass) {
		for i := 1; i < len(p.Report().Indicators); i++ {
			above, in := &p.Report().Indicators[i-1], &p.Report().Indicators[i]
			if !above.Actual.HasNumber || !in.Actual.HasNumber || above.Execution || in.Execution || in.Of != "" {
				continue
			}
			if !copied(above, in) {
				p.holdsIn(i, "actual", nil)
				continue
			}
			p.Fails(p.Report().IndicatorRef(i, "actual"), diag.Diagnostic{
				Stated: in.Actual.Text,
				Message: diag.Textf("“%s”的实际完成值 %s 与上一行“%s”完全相同，而两行的指标值不同（%s、%s）",
					"%[1]s: the actual value %[2]s is that of the row above (%[3]s), while the targets differ (%[4]s, %[5]s)",
					called(in), in.Actual.Text, called(above), in.Target.Text, above.Target.Text),
				Help:    diag.Text{Zh: "核对这一行的实际完成数。", En: "check the figure of this row."},
				Related: []diag.Related{p.Near(p.Report().IndicatorRef(i-1, "actual"), diag.Text{Zh: "上一行的实际完成值", En: "the row above"})},
			})
		}
	},
}

func copied(above, in *schema.Indicator) bool {
	a, b := above.Actual.Number, in.Actual.Number
	if a.Unit != b.Unit || !a.Value.Equal(b.Value) || a.Approx || b.Approx || !above.Target.HasNumber || !in.Target.HasNumber {
		return false
	}
	if byChance(b) {
		return false
	}
	return !sameNumber(above.Target.Number, in.Target.Number) && !sameNumber(a, above.Target.Number) && !sameNumber(b, in.Target.Number)
}

// byChance tells whether a figure is one that many rows have: a percentage, or a
// count up to 100.
func byChance(n quantity.Number) bool {
	if base, _ := n.Unit.Base(); base == quantity.Percent {
		return true
	}
	return n.Value.Cmp(quantity.Int(10)) < 0 || n.Whole && n.Value.Cmp(quantity.Int(100)) <= 0
}

func sameNumber(a, b quantity.Number) bool {
	b, ok := b.In(a.Unit)
	return ok && a.Value.Equal(b.Value)
}
