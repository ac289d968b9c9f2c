package rules

import (
	"slices"
	"strings"
	"testing"

	"jixiao/schema/front"
)

// What an empty form leaves is found, just it and once a line; what only looks
// like it isn't.
func TestLeftovers(t *testing.T) {
	for text, want := range map[string]string{
		// the form's own words
		"对照年度目标，说明任务目标的完成情况(100字以内)":         "对照年度目标，说明任务目标的完成情况(100字以内)",
		"未达到90%的需说明原因(100字以内)；发生调整的，应单独说明理由": "未达到90%的需说明原因(100字以内)；发生调整的，应单独说明理由",
		"  结合自评情况，分析问题。(200字以内) \n正文":        "结合自评情况，分析问题。(200字以内)",
		"指标1：": "指标1：", "指标2:": "指标2:", "指标１": "指标１", "目标一：": "目标一：", "……": "……", " ... ": "...",
		"目标1：建成冷库；目标2：":  "目标2：",
		"目标1：\n目标2：\n……": "目标1：|目标2：|……",
		"××县农业农村局":       "××", "20XX年完成": "XX", "由xx负责": "xx", "ＸＸ单位": "ＸＸ",
		"受益____人": "____",
		"专项经费474.6767万元、政府专项经费  万元": "  万元",
		"|指标1：|……|100%|":            "指标1：|……",
		// none
		"0": "", "无": "", "/": "", "": "", "100%": "",
		"指标1：新建道路": "", "指标1工程资金金额": "", "目标1：\n建成冷库一座": "", "目标：": "", "共三项指标": "",
		"等等……": "", "1……5": "", "3×5": "", "单价×数量": "", "XXL": "", "Exxon": "", "maxx": "", "a_b___c": "",
		"单位：  万元": "", "单位  万元": "", "12  万元": "", "国庆  元旦": "", "预算数 万元": "", "为期一周，  共三次": "",
		"撰写了三份报告，合计两万字": "", "写了100字的说明": "", "项目编码51092324T000010263357": "",
	} {
		var got []string
		for _, span := range Leftovers(text) {
			got = append(got, text[span.Start:span.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

// Each text of the front matter is looked at, and the finding stands there.
func TestPlaceholder(t *testing.T) {
	const left = "××××"
	f := &front.Front{
		Title: left, Number: left,
		Funds: &front.Funds{Reason: left, Sources: []front.Source{{Kind: "other", Name: left}}, Uses: []front.Use{{ID: "a", Name: left, Amount: cell("1"), Partial: true}}},
		Goal:  &front.Goal{Expected: left, Actual: left},
		Indicators: []front.Indicator{{ID: "a", Level1: left, Level2: left, Name: left, Target: cell(left), Actual: cell(left), Reason: left,
			Extra: []front.Pair{{Name: "得分系数", Value: left}}}},
		Groups:    []front.Group{{Name: left}},
		Figures:   []front.Named{{ID: "a", Label: left, Value: cell("1")}},
		FollowUps: []front.FollowUp{{Problem: left, Note: left}},
		Result:    &front.Result{Grade: left},
	}
	var got []string
	for _, d := range Examine(graded(unscored(), f)).Findings {
		if d.Rule == "placeholder" {
			got = append(got, d.At)
		}
	}
	want := []string{
		"title", "number", "funds.reason", "funds.source[0].name", "funds.use[0].name", "goal.expected", "goal.actual",
		"indicator[0].level1", "indicator[0].level2", "indicator[0].name", "indicator[0].target", "indicator[0].actual", "indicator[0].reason",
		"indicator[0].extra.得分系数", "group[0].name", "figure[0].label", "follow_up[0].problem", "follow_up[0].note", "result.grade",
	}
	if !slices.Equal(got, want) {
		t.Errorf("told at %q", got)
	}
}

// A leftover is told where it stands in the text.
func TestLeftoversIn(t *testing.T) {
	text := "一、概况\n\n说明自评总分。(200字以内)\n"
	list := LeftoversIn(text)
	if len(list) != 1 || list[0].Rule != "placeholder" || text[list[0].Span.Start:list[0].Span.End] != "说明自评总分。(200字以内)" {
		t.Errorf("told %+v", list)
	}
}

// Whatever the text, the spans lie in it, in order, and hold something; and what
// isn't looked at closely has nothing.
func FuzzLeftovers(f *testing.F) {
	for _, s := range []string{"目标1：；目标2：", "a|b|指标1：|……\n××", "专项经费 　 万元", "____人XX年", "\xff××\xfe", "(100字以内)", "限１０ 字", "任务三：", "总投入\u3000元", "...", "╳╳", "ＸＸ", "目标5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, span := range Leftovers(text) {
			if span.Start < end || span.End <= span.Start || span.End > len(text) || strings.TrimSpace(text[span.Start:span.End]) == "" {
				t.Fatalf("%q: %+v", text, span)
			}
			end = span.End
		}
		if !suspicious(text) {
			if start, end, ok := leftover(text); ok {
				t.Fatalf("%q: passed over, although it has %q", text, text[start:end])
			}
			if start, end, ok := emptyItem(text, 0, len(text)); ok {
				t.Fatalf("%q: passed over, although it has %q", text, text[start:end])
			}
		}
	})
}
