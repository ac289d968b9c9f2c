package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var comparatorDirection = &Rule{
	Name:     "comparator-direction",
	Group:    Indicators,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "指标值的比较方向反了", En: "the comparator of a target is the wrong way round"},
	What: diag.Text{
		Zh: "要建成、改造、培训多少的数量指标，受益、带动多少人的效益指标，以及满意度、合格率、整改率、及时率、覆盖率、完成率等越高越好的比率，应写“≥”；写“≤”的，报错。事故率、投诉率、故障率等越低越好的，写“≥”的，报错。会议、接待、编制、事故、投诉等应当控制的，不在此列。没有比较符号的不问。",
		En: "A quantity to be built, converted or trained, people who gain, and rates that are the better the higher (satisfaction, pass, timeliness, coverage, completion), need ≥: ≤ is an error; and so is ≥ for rates of accidents, complaints and faults. What is to be held down, such as meetings, accidents or complaints, is let be, and so are targets without a comparator.",
	},
	Why: diag.Text{
		Zh: "“≤4个”意味着一个不建也算完成，“≥5%”意味着投诉越多越好，按此计分没有意义。",
		En: "With ≤ 4, to build none at all would meet the target.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "精品示范村建设数量"
target = ⟦"≤4个"⟧
actual = "4个"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "质量指标"
name = "建设期间安全事故"
target = "≤1起"
actual = "0起"
+++
`,
	Check: func(p *Pass) {
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			if !in.Target.HasNumber || !in.Target.Stated {
				return
			}
			wrong := wrongWay(in)
			if wrong == (misdirection{}) {
				p.holdsIn(i, "target", func() (string, string, string) { return in.Target.Text, "", "" })
				return
			}
			p.Fails(p.Report().IndicatorRef(i, "target"), diag.Diagnostic{
				Stated: in.Target.Text,
				Message: diag.Textf("“%s”的年度指标值写“%s”，%s，应当用“%s”", "%[1]s has the target %[2]s; %[3]s, so that it needs %[4]s",
					called(in), in.Target.Text, wrong.because, wrong.needs),
				Help: diag.Textf("把比较符号改为“%s”。", "turn the comparator into %s.", wrong.needs),
			})
		})
	},
}

// misdirection says why a comparator is the wrong way round, and which it needs.
type misdirection struct {
	needs   string
	because diag.Text
}

// delivered are words for what is to be delivered, as much as possible;
// shares for rates that are good when high, beside those that are a part of a
// whole (see partOfWhole); gained for what people have of it; restrained for
// what is to be held down, of which one word in the name settles the matter.
var (
	delivered  = [...]string{"建设", "新建", "建成", "修建", "改建", "扩建", "改造", "安装", "创建", "整治", "培训", "种植", "栽植", "造林"}
	shares     = [...]string{"完成率", "到位率", "利用率", "回收率", "入学率", "就业率", "签约率", "解决率", "参与率", "参训率"}
	gained     = [...]string{"受益", "带动", "惠及", "增收", "增产"}
	restrained = [...]string{"控制", "不超", "不满", "不合格", "未", "超", "限", "事故", "事件", "投诉", "信访", "上访", "违", "减少", "下降", "降低",
		"逾期", "延期", "会议", "接待", "出国", "出境", "公车", "公务", "编制", "能耗", "排放", "成本", "费", "价", "投资", "资金", "时间", "时限", "天数", "周期", "工期", "失", "误", "差", "死", "伤", "损", "负担", "自筹"}
	// What a name ends in that is good when low, unless a word before it turns that
	// round: 降低投诉率, 零事故率.
	lessened = [...]string{"降", "减", "压", "控", "零", "无", "未", "不", "免", "防"}
	harmful  = [...]string{"事故率", "事故发生率", "事故起数", "投诉率", "故障率", "差错率", "死亡率", "失业率", "偏差率", "误差率", "逾期率", "返工率", "超载率"}
)

// wrongWay finds a ≤ where more is better, and a ≥ where less is.
func wrongWay(in *schema.Indicator) misdirection {
	switch {
	case atLeast(&in.Target.Target) && isHarmful(in.Name):
		return misdirection{"≤", diag.Text{Zh: "越低越好", En: "the lower it is, the better"}}
	case atMost(&in.Target.Target) && !containsAny(in.Name, restrained[:]):
		return bounded(in)
	}
	return misdirection{}
}

// bounded tells whether more is better of what an upper bound is put to.
func bounded(in *schema.Indicator) misdirection {
	kind, level := kindOf(in.Target.Number.Unit), schema.LevelName(in.Level2)
	bare := in.Target.Number.Unit == ""
	switch {
	case strings.Contains(level, "数量") && (kind == countKind || bare) && containsAny(in.Name, delivered[:]):
		return misdirection{"≥", diag.Text{Zh: "完成得越多越好", En: "the more is delivered, the better"}}
	case !strings.Contains(level, "成本") && (kind == countKind || kind == moneyKind || bare) && containsAny(in.Name, gained[:]):
		return misdirection{"≥", diag.Text{Zh: "受益越多越好", En: "the more is gained, the better"}}
	case !strings.Contains(level, "成本") && (kind == shareKind || bare) && goodWhenHigh(in.Name):
		return misdirection{"≥", diag.Text{Zh: "比率越高越好", En: "the higher the rate, the better"}}
	}
	return misdirection{}
}

func goodWhenHigh(name string) bool {
	word, _ := partOfWhole(name)
	return word != "" || containsAny(name, shares[:])
}

// atMost tells whether a target is written out as an upper bound above zero.
func atMost(t *quantity.Target) bool {
	below := t.Comparator == quantity.AtMost || t.Comparator == quantity.Less
	return t.HasNumber && t.Stated && below && t.Number.Value.Sign() > 0
}

func atLeast(t *quantity.Target) bool {
	above := t.Comparator == quantity.AtLeast || t.Comparator == quantity.Greater
	return t.HasNumber && t.Stated && above
}

func isHarmful(name string) bool {
	name = schema.BeforeBracket(name)
	for _, w := range &harmful {
		if before, ok := strings.CutSuffix(name, w); ok {
			return !containsAny(before, lessened[:])
		}
	}
	return false
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
