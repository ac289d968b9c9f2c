package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

const placeholderName = "placeholder"

var placeholder = &Rule{
	Name:     placeholderName,
	Group:    Shape,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "留有表式自带的提示或空格", En: "something of the empty form is left"},
	What: diag.Text{
		Zh: "留有没有内容的“指标1：”“目标2：”、单独的“……”、×××、XX、“（100字以内）”这类提示语，或者金额前留空没有填。原因栏里的 0、无、/ 表示没有，不算。",
		En: "There is an empty 指标1： or 目标2：, a lone ……, ××× or XX, a prompt such as （100字以内）, or a gap where an amount belongs. 0, 无 and / in the reason column mean none and are fine.",
	},
	Why: diag.Text{
		Zh: "读者看得出这一栏没有认真填写。填上内容，或者删去这一行。",
		En: "Readers see that nobody filled it in. Fill it in, or remove the row.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[goal]
expected = "新建农村公路20公里"
actual = ⟦"对照年度目标，说明任务目标的完成情况（100字以内）"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[goal]
expected = "新建农村公路20公里"
actual = "新建农村公路20公里，全部通过验收"
+++
`,
	Check: func(p *Pass) {
		eachText(p.Report(), func(at textAt, s string) {
			if spans := Leftovers(s); len(spans) > 0 {
				p.Finds(schema.PathRef(at.path()), leftoverWords(s, spans[0]))
			}
		})
	},
}

// LeftoversIn reports the leftovers of the empty form in a text, each with its
// span in it.
func LeftoversIn(text string) (list diag.List) {
	for _, span := range Leftovers(text) {
		d := leftoverWords(text, span)
		d.Span = span
		list = append(list, d)
	}
	return list
}

func leftoverWords(text string, span source.Span) diag.Diagnostic {
	return diag.Diagnostic{
		Rule: placeholderName, Severity: diag.Warning,
		Message: diag.Textf("“%s”是表式留下的，没有填写内容", "“%s” is left over from the empty form", excerpt(text[span.Start:span.End])),
		Help:    diag.Text{Zh: "填上内容，或者删去。", En: "fill it in, or remove it."},
	}
}
