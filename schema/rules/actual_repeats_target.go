package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var actualRepeatsTarget = &Rule{
	Name:     "actual-repeats-target",
	Group:    Indicators,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "实际完成值照抄指标值，或者只写了“完成”", En: "the actual value repeats the target, or is a word for a figure"},
	What: diag.Text{
		Zh: "年度指标值是数的，实际完成值也应是一个数：不能连同“≥”“以上”等一起照抄，也不能只写“完成”“达标”。定性指标不能把可选的各档（优良中差、好坏）都抄上。两个数相同而没有比较符号的，没有问题；定性指标用相同的文字，也没有问题。",
		En: "Where the target is a figure the actual value must be one: not the target again with its comparator, nor a mere word such as 完成 or 达标. Words may not be all that can be chosen (优良中差). Equal figures without a comparator are fine, and so are equal words.",
	},
	Why: diag.Text{
		Zh: "“≥90%”没有说完成了多少，得分无从核对。",
		En: "“≥90%” doesn't say how much was achieved, so that the score can't be checked.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "质量指标"
name = "原种合格率"
target = "≥90%"
actual = ⟦"≥90%"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "质量指标"
name = "原种合格率"
target = "≥90%"
actual = "90%"
+++
`,
	Check: func(p *Pass) {
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			if in.Actual.State != schema.Stated {
				return
			}
			if !in.Target.HasNumber && !isScale(in.Actual.Text) {
				return
			}
			switch {
			case isScale(in.Actual.Text):
				p.Fails(p.Report().IndicatorRef(i, "actual"), wholeScale(in))
			case repeats(&in.Target.Target, &in.Actual):
				p.Fails(p.Report().IndicatorRef(i, "actual"), repeated(in))
			case !in.Actual.HasNumber && isDoneWord(in.Actual.Text) && in.Method != "manual" && in.Method != "binary" && in.Attain == "":
				p.Fails(p.Report().IndicatorRef(i, "actual"), wordForFigure(in))
			case in.Actual.HasNumber:
				p.holdsIn(i, "actual", func() (string, string, string) { return in.Actual.Text, "", "" })
			}
		})
	},
}

// repeats tells whether an actual value is the target again with a comparator.
// = says no more than the figure itself, and 达到90% says that it was reached.
func repeats(target *quantity.Target, actual *schema.Value) bool {
	if !actual.HasNumber || !actual.Stated || actual.Comparator == quantity.Equal || strings.HasPrefix(strings.TrimSpace(actual.Text), "达") {
		return false
	}
	if target.Stated && target.Comparator != actual.Comparator {
		return false
	}
	n, ok := actual.Number.In(target.Number.Unit)
	return ok && n.Value.Equal(target.Number.Value)
}

// scales are all the steps of an answer, from which a form has one chosen: 优良中低差.
var scales = [...]string{"好坏", "好差", "好中差", "高中低", "大中小", "强弱", "优良差", "优良中差", "优良中低差", "是否", "有无"}

// isScale tells whether a cell still says what may be chosen.
func isScale(s string) bool {
	if len(s) > 40 {
		return false
	}
	s = scaleMarks.Replace(s)
	for _, w := range &scales {
		if s == w {
			return true
		}
	}
	return false
}

var scaleMarks = strings.NewReplacer("、", "", "/", "", "／", "", "，", "", ",", "", "或", "", " ", "", "　", "")

func wholeScale(in *schema.Indicator) diag.Diagnostic {
	return diag.Diagnostic{
		Stated: in.Actual.Text,
		Message: diag.Textf("“%s”的实际完成值写“%s”，是可选的各档，没有写达到哪一档", "%s: the actual value %q is all that can be chosen, not what was reached",
			called(in), in.Actual.Text),
		Help: diag.Text{Zh: "只写实际达到的一档，如“好”。", En: "give only the step that was reached."},
	}
}

// doneWords are what is written for a figure that was asked for.
var doneWords = [...]string{"完成", "已完成", "全部完成", "全面完成", "按时完成", "达标", "已达标", "全部达标", "达成", "已达成", "达到", "已达到",
	"达到目标", "达到预期", "达到预期目标", "达到预期指标", "达成预期指标", "达成指标", "达成目标", "完成目标", "完成任务", "实现目标", "已实现", "符合要求"}

func isDoneWord(s string) bool {
	s = strings.Trim(s, " 　。.；;")
	for _, w := range doneWords {
		if s == w {
			return true
		}
	}
	return false
}

func repeated(in *schema.Indicator) diag.Diagnostic {
	return diag.Diagnostic{
		Stated: in.Actual.Text,
		Message: diag.Textf("“%s”的实际完成值写“%s”，照抄了年度指标值，没有写完成了多少", "%[1]s: the actual value, %[2]s, repeats the target and doesn't say how much was achieved",
			called(in), in.Actual.Text),
		Help: diag.Text{Zh: "填写实际完成的数，不带比较符号。", En: "state the figure that was achieved, without a comparator."},
	}
}

func wordForFigure(in *schema.Indicator) diag.Diagnostic {
	return diag.Diagnostic{
		Stated: in.Actual.Text,
		Message: diag.Textf("“%s”的年度指标值是 %s，实际完成值只写“%s”，没有写数", "%[1]s has the target %[2]s; its actual value is only the word %[3]s",
			called(in), in.Target.Text, in.Actual.Text),
		Help: diag.Text{Zh: "填写实际完成的数。", En: "state the figure that was achieved."},
	}
}
