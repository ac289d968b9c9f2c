package rules

import (
	"slices"
	"strings"

	"jixiao/schema/diag"
)

const unknownProfileName = "unknown-profile"

var unknownProfile = &Rule{
	Name:     unknownProfileName,
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "没有这种表式", En: "a form that isn't known"},
	What: diag.Text{
		Zh: "profile 写的表式既不是内置的，也不在站点的 schema 目录里。站点设置里的 profile、表式的 extends 同样核对。",
		En: "`profile` names no built-in form and none of the site's schema folder. The same holds for `profile` of site.toml and for `extends` of a form.",
	},
	Why: diag.Text{
		Zh: "分值、计分办法和等级都由表式规定，没有表式就无法计算得分。",
		En: "The form says how points and grades are given; without one no score can be computed.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = ⟦"tranfer"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++
`,
}

// UnknownProfile puts into words that there is no form of an id, and which of
// the known ones was probably meant. Its place is the key profile of a report.
func UnknownProfile(id string, known []string) diag.Diagnostic {
	known = slices.Sorted(slices.Values(known))
	d := diag.Diagnostic{
		Rule: unknownProfileName, Severity: diag.Error, At: "profile", Place: diag.Place{Path: "profile"},
		Message: diag.Textf("没有“%s”这种表式", "there is no form %q", excerpt(id)),
		Help:    diag.Textf("可以写：%s", "known here: %s", diag.Text{Zh: strings.Join(known, "、"), En: strings.Join(known, ", ")}),
	}
	if near, ok := diag.Nearest(id, known); ok {
		d.Help = diag.Textf("是不是要写 %s？", "did you mean %s?", near)
	}
	return d
}
