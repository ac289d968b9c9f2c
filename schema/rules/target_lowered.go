package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var targetLowered = &Rule{
	Name:     "target-lowered",
	Group:    Years,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "指标值比上年降低，没有说明", En: "a target lower than last year's, without a reason"},
	What: diag.Text{
		Zh: "同一指标（编号相同）的年度指标值，单位和方向都没有变，却比上年容易达到，而本行没有写原因。成本指标不比；预算减少的，数量也随着减少不算。",
		En: "The target of an indicator (by its id), in the same unit and direction, is easier to reach than last year's, and the row gives no reason. Costs are not compared, nor are quantities where the budget became smaller.",
	},
	Why: diag.Text{
		Zh: "降低指标值，得分自然好看。读者会问为什么。",
		En: "A lower target makes for a better score; readers ask why.",
	},
	Bad: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
id = "satisfied"
level1 = "满意度指标"
level2 = "服务对象满意度指标"
name = "群众满意度"
target = "≥95%"
actual = "96%"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
id = "satisfied"
level1 = "满意度指标"
level2 = "服务对象满意度指标"
name = "群众满意度"
target = ⟦"≥90%"⟧
actual = "93%"
+++
`,
	Good: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
id = "satisfied"
level1 = "满意度指标"
level2 = "服务对象满意度指标"
name = "群众满意度"
target = "≥90%"
actual = "93%"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
id = "satisfied"
level1 = "满意度指标"
level2 = "服务对象满意度指标"
name = "群众满意度"
target = "≥95%"
actual = "96%"
+++
`,
	Years: func(p *Pass) {
		before, ok := p.lastYear()
		if !ok || len(before.Report.Indicators) == 0 {
			return
		}
		less := budgetFell(before.Report.Funds, p.Report().Funds)
		for i := range p.Report().Indicators {
			in := &p.Report().Indicators[i]
			j := indicatorByID(before.Report, in.ID)
			if j < 0 || in.Execution || strings.Contains(in.Level1+in.Level2, "成本") {
				continue
			}
			p.targetBeside(i, before, j, less)
		}
	},
}

// indicatorByID is the row of an indicator's id, -1 where there is none.
func indicatorByID(r *schema.Report, id string) int {
	return r.RowOf(schema.Name{Kind: schema.IndicatorFact, ID: id})
}

// budgetFell tells whether the budget is smaller than last year's.
func budgetFell(before, now *schema.Funds) bool {
	then, _, ok1 := score.Total(before, "budget")
	today, _, ok2 := score.Total(now, "budget")
	if !ok1 || !ok2 {
		return false
	}
	today, ok := today.In(then.Unit)
	return ok && today.Value.Cmp(then.Value) < 0
}

// targetBeside compares the target of indicator i with that of indicator j of
// last year's report.
func (p *Pass) targetBeside(i int, before *score.Card, j int, lessMoney bool) {
	now, then := &p.Report().Indicators[i], &before.Report.Indicators[j]
	direction := p.Card.Indicators[i].Direction
	if !now.Target.HasNumber || !then.Target.HasNumber || direction != before.Indicators[j].Direction ||
		(now.Target.Number.Unit == "") != (then.Target.Number.Unit == "") {
		return
	}
	last, ok := then.Target.Number.In(now.Target.Number.Unit)
	if !ok || last.Approx || now.Target.Number.Approx {
		return
	}
	easier := now.Target.Number.Value.Cmp(last.Value) < 0
	switch direction {
	case score.Upward:
	case score.Downward:
		easier = now.Target.Number.Value.Cmp(last.Value) > 0
	default:
		return
	}
	counts := now.Target.Number.Unit != quantity.Percent
	if !easier || score.HasReason(now.Reason) || lessMoney && counts {
		p.holdsIn(i, "target", nil)
		return
	}
	p.Fails(p.Report().IndicatorRef(i, "target"), diag.Diagnostic{
		Stated: now.Target.Text,
		Message: diag.Textf("“%[1]s”的指标值是 %[2]s，上年是 %[3]s，降低了却没有说明原因", "the target of “%[1]s” is %[2]s, easier than last year's %[3]s, and no reason is given",
			excerpt(now.Name), excerpt(now.Target.Text), excerpt(then.Target.Text)),
		Help:    diag.Text{Zh: "在本行的 reason 中说明为什么降低；统计口径变了的，换一个编号（id）。", En: "say why in `reason` of the row; if something else is counted now, give it another `id`."},
		Related: []diag.Related{Beside(before, before.Report.IndicatorRef(j, "target"), diag.Textf("%d 年的指标值", "the target of %d", before.Report.Year))},
	})
}
