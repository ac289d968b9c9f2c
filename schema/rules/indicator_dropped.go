package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var indicatorDropped = &Rule{
	Name:     "indicator-dropped",
	Group:    Years,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "上年的指标今年没有了", En: "an indicator of last year is gone"},
	What: diag.Text{
		Zh: "上年报告的指标，今年按编号和名称都找不到。换了表式、没有指标表，或者一半以上的指标都换了的，不问；上年不适用的指标也不问。",
		En: "An indicator of last year's report is in this year's neither by its id nor by its name. Nothing is asked where the form changed, there is no table, or more than half of the indicators are new, nor of one that did not apply last year.",
	},
	Why: diag.Text{
		Zh: "撤掉完成得不好的指标，得分就高了。改了名称的，保留原来的编号（id），历年才能对照。",
		En: "Dropping an indicator that went badly raises the score. One that was renamed keeps its id, so that the years can be compared.",
	},
	Bad: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
id = "repaired"
level1 = "产出指标"
level2 = "数量指标"
name = "维修校舍"
target = "≥12栋"
actual = "12栋"
[[indicator]]
id = "accepted"
level1 = "产出指标"
level2 = "质量指标"
name = "工程验收合格率"
target = "100%"
actual = "95%"
reason = "一栋返工"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
⟦[[indicator]]⟧
id = "repaired"
level1 = "产出指标"
level2 = "数量指标"
name = "维修校舍"
target = "≥15栋"
actual = "16栋"
+++
`,
	Good: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
id = "repaired"
level1 = "产出指标"
level2 = "数量指标"
name = "维修校舍"
target = "≥12栋"
actual = "12栋"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
id = "repaired"
level1 = "产出指标"
level2 = "数量指标"
name = "维修加固校舍"
target = "≥15栋"
actual = "16栋"
+++
`,
	Years: func(p *Pass) {
		before, ok := p.lastYear()
		if !ok || len(p.Report().Indicators) == 0 || before.Report.Profile.ID != p.Report().Profile.ID {
			return
		}
		dropped, all := droppedSince(before, p.Report())
		ref := schema.PathRef("indicator")
		if len(dropped) == 0 {
			p.Holds(ref, nil)
			return
		}
		if 2*len(dropped) > all {
			return
		}
		names := make([]string, len(dropped))
		near := make([]diag.Related, len(dropped))
		for k, i := range dropped {
			names[k] = before.Report.Indicators[i].Name
			near[k] = Beside(before, before.Report.IndicatorRef(i, ""), diag.Textf("%d 年的指标", "the indicator of %d", before.Report.Year))
		}
		p.Fails(ref, diag.Diagnostic{
			Message: diag.Textf("%[1]d 年的 %[2]d 个指标今年没有了：%[3]s", "%[2]d of the indicators of %[1]d are gone: %[3]s",
				before.Report.Year, len(dropped), quotedList(names)),
			Help:    diag.Text{Zh: "改了名称的，沿用上年的编号（id）；确实取消的，在正文中说明，并用 [[allow]] 注明。", En: "give one that was renamed last year's `id`; say in the text why one was given up, and in an [[allow]]."},
			Related: near,
		})
	},
}

// droppedSince are the indicators of last year's report that are in this year's
// neither by id nor by name, of how many.
func droppedSince(before *score.Card, now *schema.Report) (dropped []int, all int) {
	known := make(map[string]bool, 2*len(now.Indicators))
	for i := range now.Indicators {
		known[now.Indicators[i].ID] = true
		known[nameOfIndicator(&now.Indicators[i])] = true
	}
	for i := range before.Report.Indicators {
		in := &before.Report.Indicators[i]
		if in.Execution || in.Of != "" || before.Indicators[i].NotApplicable {
			continue
		}
		all++
		if !known[in.ID] && !known[nameOfIndicator(in)] {
			dropped = append(dropped, i)
		}
	}
	if 2*len(dropped) <= all {
		dropped = withoutRenamed(dropped, before.Report, now)
	}
	return dropped, all
}

// mostRenamed bounds for how many indicators a similar name is looked for.
const mostRenamed = 50

// withoutRenamed leaves out the indicators of which a new one has nearly the name.
func withoutRenamed(dropped []int, before, now *schema.Report) []int {
	if len(dropped) == 0 || len(dropped) > mostRenamed || len(now.Indicators) > 10*mostRenamed {
		return dropped
	}
	old := make(map[string]bool, 2*len(before.Indicators))
	for i := range before.Indicators {
		old[before.Indicators[i].ID] = true
		old[nameOfIndicator(&before.Indicators[i])] = true
	}
	var fresh []string
	for i := range now.Indicators {
		if in := &now.Indicators[i]; !in.Execution && !old[in.ID] && !old[nameOfIndicator(in)] {
			fresh = append(fresh, nameOfIndicator(in))
		}
	}
	kept := dropped[:0]
	for _, i := range dropped {
		if _, ok := diag.Nearest(nameOfIndicator(&before.Indicators[i]), fresh); !ok {
			kept = append(kept, i)
		}
	}
	return kept
}

// nameOfIndicator is its name without blanks and without the label of the form.
func nameOfIndicator(in *schema.Indicator) string {
	name := withoutBlanks(in.Name)
	if n := itemLabel(name); n > 0 && n < len(name) {
		name = name[n:]
	}
	return strings.TrimSuffix(name, "。")
}
