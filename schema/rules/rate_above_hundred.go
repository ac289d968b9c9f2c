package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var rateAboveHundred = &Rule{
	Name:     "rate-above-hundred",
	Group:    Indicators,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "比率超过了 100%", En: "a share of more than 100%"},
	What: diag.Text{
		Zh: "满意度、合格率、准确率、知晓率、成活率等，是一部分占全部的比例，指标值、完成值超过 100% 的，报错；及时率、结案率、覆盖率、发放率等，分母的口径可能不同（如含上年积案），只作提醒。完成率、执行率、增长率、毛入学率、使用率等可以超过，不在此列。",
		En: "Satisfaction, pass, accuracy, awareness and survival rates are a part of a whole: a target or an actual value above 100% is an error. Rates of timeliness, closed cases, coverage and payment may be counted on another base (with last year's cases, say), so that this is a warning. Rates of completion, execution, growth and use may exceed 100% and are let be.",
	},
	Why: diag.Text{
		Zh: "多半是多打或者打错了一个数字，也可能是把数量填进了比率。",
		En: "Most likely a digit is wrong, or a number of things stands where their share should.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "质量指标"
name = "工程验收合格率"
target = "≥95%"
actual = ⟦"109%"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "任务完成率"
target = "100%"
actual = "104%"
[[indicator]]
level1 = "满意度指标"
level2 = "服务对象满意度指标"
name = "群众满意度"
target = "≥95%"
actual = "100.00%"
+++
`,
	Check: func(p *Pass) {
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			target, actual := aboveAll(&in.Target, in), aboveAll(&in.Actual, in)
			if !target && !actual { // nearly all; the words are looked for in few
				return
			}
			word, certain := partOfWhole(in.Name)
			if word == "" {
				return
			}
			if target {
				p.aboveAll(i, "target", in.Target.Text, word, certain)
			}
			if actual {
				p.aboveAll(i, "actual", in.Actual.Text, word, certain)
			}
		})
	},
}

func (p *Pass) aboveAll(i int, key, stated, word string, certain bool) {
	d := diag.Diagnostic{
		Stated: stated,
		Message: diag.Textf("“%[1]s”写 %[2]s，%[3]s不会超过 100%%", "%[1]s is given as %[2]s; no such rate is above 100%%",
			called(&p.Report().Indicators[i]), stated, word),
		Help: diag.Text{Zh: "核对这个数；填的是数量的，改填比率。", En: "check the figure; if it is a number of things, give their share."},
	}
	if !certain {
		d.Severity = diag.Warning
	}
	p.Fails(p.Report().IndicatorRef(i, key), d)
}

// wholes are words for the part of a whole that something makes up; others for
// those that are at times worked out on another base.
var (
	wholes = [...]string{"满意度", "满意率", "合格率", "准确率", "正确率", "知晓率", "知晓度", "成活率", "保存率", "通过率", "完好率",
		"优良率", "优秀率", "规范率", "真实率", "公开率", "合规率", "治愈率"}
	mostlyWholes = [...]string{"及时率", "达标率", "办结率", "结案率", "整改率", "正常率", "到户率", "建档率", "覆盖率", "接种率", "普及率", "处理率", "发放率", "保障率"}
)

// partOfWhole finds the word in the name of an indicator by which it is a part
// of a whole; certain is false where some count it otherwise. 满意度提升 and
// 合格率增长 are changes.
func partOfWhole(name string) (word string, certain bool) {
	if containsAny(name, []string{"增", "提升", "提高", "升", "降", "变动", "毛"}) {
		return "", false
	}
	for _, w := range &wholes {
		if strings.Contains(name, w) {
			return w, true
		}
	}
	for _, w := range &mostlyWholes {
		if strings.Contains(name, w) {
			return w, false
		}
	}
	return "", false
}

// aboveAll tells whether a cell is a percentage of more than 100, by its own
// unit or by the target's.
func aboveAll(v *schema.Value, in *schema.Indicator) bool {
	n := v.Number
	switch {
	case v.Range != nil:
		n = v.Range.High
	case !v.HasNumber || n.Value.Cmp(quantity.Int(100)) <= 0:
		return false
	}
	unit := n.Unit
	if unit == "" {
		unit = in.Target.Number.Unit
	}
	if unit == "" && endsInRate(in.Name) {
		unit = quantity.Percent
	}
	n, ok := n.In(unit)
	return ok && kindOf(unit) == shareKind && n.Ratio().Value.Cmp(quantity.Int(1)) > 0 && !n.Approx
}

// endsInRate tells whether the name of an indicator is that of a rate, so that a
// bare figure is a percentage: not so 满意度调查人数.
func endsInRate(name string) bool {
	name = strings.TrimRight(schema.BeforeBracket(name), " 　%％")
	return strings.HasSuffix(name, "率") || strings.HasSuffix(name, "满意度") || strings.HasSuffix(name, "知晓度")
}

// impossibleShare tells whether the actual value is one that this rule reports.
func impossibleShare(in *schema.Indicator) bool {
	word, _ := partOfWhole(in.Name)
	return word != "" && aboveAll(&in.Actual, in)
}
