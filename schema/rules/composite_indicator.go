package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var compositeIndicator = &Rule{
	Name:     "composite-indicator",
	Group:    Indicators,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "一个指标里有几个目标", En: "several targets in one indicator"},
	What: diag.Text{
		Zh: "年度指标值一格里有几个数，或者指标名称里列了几项各带数量的任务，提醒分开。名称里只有一个数的不问。",
		En: "Several figures in the cell of a target, or several tasks with a figure each in the name of an indicator. One figure in a name is let be.",
	},
	Why: diag.Text{
		Zh: "几个目标合用一个完成值，某一项没有完成时看不出来，也无法按比例计分。",
		En: "With one actual value for all of them nobody sees which was missed, and no ratio can be taken.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = ⟦"慰问伤残军人50人；烈士家庭6户；驻军部队8家"⟧
target = "100%"
actual = "100%"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "0-6岁儿童健康管理数"
target = "2089人"
actual = "2089人"
+++
`,
	Check: func(p *Pass) {
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			switch {
			case in.Target.Composite:
				p.Finds(p.Report().IndicatorRef(i, "target"), composite(diag.Textf("“%s”的年度指标值“%s”里有几个数",
					"%s: there are several figures in the target %s", called(in), in.Target.Text)))
			case tasks(in.Name) > 1:
				ref := p.Report().IndicatorRef(i, "name")
				p.Finds(ref, composite(diag.Textf("指标名称“%s”里列了 %d 项各带数量的任务", "the name %s lists %d tasks with a figure each", called(in), tasks(in.Name))))
			}
		})
	},
}

func composite(message diag.Text) diag.Diagnostic {
	return diag.Diagnostic{
		Message: message,
		Help:    diag.Text{Zh: "一项任务写一个指标，分别填指标值和完成值。", En: "make it one indicator for each task, with a target and an actual value of its own."},
	}
}

// tasks counts the parts of a list that end with a number and a unit: 烈士家庭6户.
func tasks(name string) (n int) {
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return strings.ContainsRune("；;、，,", r) }) {
		if endsInFigure(part) {
			n++
		}
	}
	return n
}

// endsInFigure tells whether a text ends with digits and a unit of one to three
// characters, after some words. A date is no figure.
func endsInFigure(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), "。.")
	words := strings.TrimRightFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
	unit := s[len(words):]
	task := strings.TrimRight(words, "0123456789.")
	last, _ := utf8.DecodeLastRuneInString(task)
	size := utf8.RuneCountInString(unit)
	return size >= 1 && size <= 3 && len(task) < len(words) && unicode.Is(unicode.Han, last) && !strings.ContainsAny(unit, "年月日")
}
