package rules

import (
	"cmp"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

var restatedUnchanged = &Rule{
	Name:     "restated-unchanged",
	Group:    Shape,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "修订说明里的原值就是现在的数", En: "a corrected figure is what it was before"},
	What: diag.Text{
		Zh: "[[restated]] 的 was 与所指的数比较，单位不同的换算；两者相同，就没有修订。",
		En: "The was of a [[restated]] is compared with the figure that it names, across units. Where they are the same, nothing was corrected.",
	},
	Why: diag.Text{
		Zh: "页面会把这个数标为已修订，并列出原值。多半是原值填成了新值，或者正文的数还没有改。",
		En: "The page marks the figure as corrected and shows what it was. Mostly the new value was typed as the old one, or the figure itself was not yet changed.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 36
[[restated]]
at = "funds.total.budget"
was = ⟦"360000元"⟧
reason = "按决算批复更正"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 36
[[restated]]
at = "funds.total.budget"
was = 38
reason = "按决算批复更正"
+++
`,
	Check: func(p *Pass) {
		r := p.Report()
		for i := range r.Restated {
			note := &r.Restated[i]
			at, ok := r.Find(note.At)
			if !ok || note.Was.State == schema.Absent || note.Was.State == schema.Broken {
				continue // told as such
			}
			now := r.ValueAt(&at)
			if !note.Was.Means(&now) {
				continue
			}
			p.Finds(schema.PathRef(source.Path("restated").Index(i).Key("was")), diag.Diagnostic{
				Stated: note.Was.Text,
				Message: diag.Textf("修订前的数写的是“%s”，与现在的数相同，没有修订", "the figure before is given as “%s”, which is what it is now: nothing was corrected",
					cmp.Or(excerpt(note.Was.Text), `""`)),
				Help: diag.Text{Zh: "was 填写修订前公开的数；没有修订的，删去这一段 [[restated]]。", En: "give the figure as it was published in was, or delete this [[restated]]."},
			})
		}
	},
}
