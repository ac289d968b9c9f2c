package rules

import (
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

var unknownReport = &Rule{
	Name:     "unknown-report",
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "承接的报告不存在", En: "the report that is continued doesn't exist"},
	What: diag.Text{
		Zh: "continues 所写的报告不在本站，或者不早于本报告的年度。",
		En: "`continues` names a report that this site doesn't have, or one that isn't of an earlier year.",
	},
	Why: diag.Text{
		Zh: "改名、合并、拆分的项目靠它与上年对照；写错了，历年数据就断开了。",
		En: "Projects that were renamed, merged or split are joined by it; a wrong one breaks the series.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
continues = [⟦"2022/unit/old-name"⟧]
+++
`,
	Good: `-- content/2022/unit/old-name.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
continues = ["2022/unit/old-name"]
+++
`,
}

// CorpusFaults puts into words what `continues` names wrongly.
func CorpusFaults(faults []corpus.Fault) diag.List {
	var list diag.List
	for i := range faults {
		f := &faults[i]
		path := source.Path("continues").Index(continuesIndex(f))
		d := diag.Diagnostic{
			Rule: unknownReport.Name, Severity: unknownReport.Severity, At: string(path), Stated: f.Key.String(),
			Place:   diag.Place{File: f.Card.Report.File, Path: path},
			Message: diag.Textf("本站没有报告“%s”", "this site has no report %q", excerpt(f.Key.String())),
			Help: diag.Text{Zh: "核对年度、单位和项目，与 content 目录下的路径一致。上年没有公开报告的，删去这一项。",
				En: "check year, unit and project against the path below content; remove it if there was no such report."},
		}
		if f.Kind == corpus.NotEarlier {
			d.Message = diag.Textf("“%s”不早于本报告的 %d 年度，不能承接", "%q isn't earlier than this report, which is of %d", excerpt(f.Key.String()), f.Card.Report.Year)
			d.Help = diag.Text{Zh: "只能承接以前年度的报告。", En: "only a report of an earlier year can be continued."}
		}
		list = append(list, d)
	}
	return list
}

// continuesIndex is the index as the front matter counts: entries that could not
// be read are none of the report's, but have their places.
func continuesIndex(f *corpus.Fault) int {
	index := f.Index
	for i := range f.Card.Report.Faults {
		bad := &f.Card.Report.Faults[i]
		if bad.Kind != schema.BadKey {
			continue
		}
		if steps, ok := bad.Ref.Path.Steps(); ok && len(steps) == 2 && steps[1].Index <= index {
			index++
		}
	}
	return index
}
