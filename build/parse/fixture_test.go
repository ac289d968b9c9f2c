package parse

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/source"
)

var key = schema.Key{Year: 2023, Unit: "unit", Project: "project"}

const filePath = "content/2023/unit/project.md"

// read parses a text as a report.
func read(text string) (*Document, diag.List) {
	return Report(file(text), key)
}

// fenced is a report with this front matter.
func fenced(front string) string { return "+++\n" + front + "\n+++\n\n正文\n" }

// found puts a list of diagnostics into comparable words: the rule, the text
// that the span covers, and the path.
func found(t *testing.T, text string, list diag.List) (out []string) {
	t.Helper()
	for _, d := range list {
		if d.File != filePath || d.Severity != diag.Error || d.Message.Zh == "" || d.Message.En == "" {
			t.Errorf("a diagnostic lacks file, severity or words: %+v", d)
		}
		out = append(out, fmt.Sprintf("%s|%s|%s", d.Rule, text[d.Span.Start:d.Span.End], d.At))
	}
	return out
}

func same(t *testing.T, name string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", name, got, want)
	}
}

// full uses every key that a report has.
const full = `+++
title     = "综治经费绩效自评报告"
profile   = "special-fund"
status    = "draft"
date      = 2024-03-18
number    = "〔2024〕3号"
period    = "2023-01/2023-12"
continues = ["2022/unit/old-name", "2022/unit/other"]

[funds]
money  = "万元"
reason = "压减"

[funds.total]
initial  = 36
budget   = 36.0
received = 36.00
executed = 26.19
balance  = "9.81万元"
opening  = 0
rate     = ""
weight   = 1_0
score    = +7.28

[[funds.source]]
kind     = "fiscal"
id       = "a"
name     = "当年财政拨款"
partial  = true
initial  = 36
executed = 26.19

[[funds.use]]
id = "insurance"
name = "综治保险费"
amount = 3.2
partial = false

[goal]
expected = """
甲
乙"""
actual   = '丙\n'

[[indicator]]
id     = "patrols"
level1 = "产出指标"
level2 = "数量指标"
name   = "平安创建活动次数"
target = "≥260次"
actual = 2023-12-01
weight = 10
score  = 10.0
attain = "full"
method = "bands"
bands  = [[90, 10], ["80%", 8]]
reason = "无"
of     = "x"
role   = "execution"
core   = true
extra  = { "得分系数" = "100%", "备注" = 3 }

[[group]]
name   = "产出指标"
weight = 50
score  = 49

[[figure]]
id     = "award"
label  = "奖金"
value  = "12万元"
equals = "10 + 2*0.5 + 1"
approx = true

[[follow_up]]
problem = "进度慢"
state   = "done"
note    = "已补"

[result]
weight = 100
score = 97
grade = "优"

[[allow]]
rule   = "figure-equation"
at     = "figure.award"
reason = "原文如此"
until  = "2025-12-31"
+++

正文
`

func bare(s string) front.Figure   { return front.Figure{Text: s, State: front.Bare} }
func quoted(s string) front.Figure { return front.Figure{Text: s, State: front.Quoted} }

// whole is what full says.
func wholeFront() front.Front {
	return front.Front{
		Title: "综治经费绩效自评报告", Profile: "special-fund", Status: "draft", Date: "2024-03-18",
		Number: "〔2024〕3号", Period: "2023-01/2023-12", Continues: []string{"2022/unit/old-name", "2022/unit/other"},
		Funds: &front.Funds{Money: "万元", Reason: "压减",
			Total: &front.Row{Initial: bare("36"), Budget: bare("36.0"), Received: bare("36.00"), Executed: bare("26.19"),
				Balance: quoted("9.81万元"), Opening: bare("0"), Rate: front.Figure{State: front.Blank}, Weight: bare("10"), Score: bare("+7.28")},
			Sources: []front.Source{{Kind: "fiscal", ID: "a", Name: "当年财政拨款", Partial: true,
				Row: front.Row{Initial: bare("36"), Executed: bare("26.19")}}},
			Uses: []front.Use{{ID: "insurance", Name: "综治保险费", Amount: bare("3.2")}},
		},
		Goal: &front.Goal{Expected: "甲\n乙", Actual: `丙\n`},
		Indicators: []front.Indicator{{ID: "patrols", Level1: "产出指标", Level2: "数量指标", Name: "平安创建活动次数",
			Target: quoted("≥260次"), Actual: quoted("2023-12-01"), Weight: bare("10"), Score: bare("10.0"),
			Attain: "full", Method: "bands", Bands: [][]front.Figure{{bare("90"), bare("10")}, {quoted("80%"), bare("8")}},
			Reason: "无", Of: "x", Role: "execution", Core: true,
			Extra: []front.Pair{{Name: "得分系数", Value: "100%"}, {Name: "备注", Value: "3"}}}},
		Groups:    []front.Group{{Name: "产出指标", Weight: bare("50"), Score: bare("49")}},
		Figures:   []front.Named{{ID: "award", Label: "奖金", Value: quoted("12万元"), Equals: "10 + 2*0.5 + 1", Approx: true}},
		FollowUps: []front.FollowUp{{Problem: "进度慢", State: "done", Note: "已补"}},
		Result:    &front.Result{Weight: bare("100"), Score: bare("97"), Grade: "优"},
		Allows:    []front.Allow{{Rule: "figure-equation", At: "figure.award", Reason: "原文如此", Until: "2025-12-31"}},
	}
}

// Every key of the format arrives where it belongs, with the decimals typed,
// and nothing else does: with LF, with CRLF, and behind a byte order mark.
func TestEveryKey(t *testing.T) {
	for name, text := range map[string]string{
		"LF":         full,
		"CRLF":       strings.ReplaceAll(full, "\n", "\r\n"),
		"BOM":        "\uFEFF" + full,
		"BOM CRLF":   "\uFEFF" + strings.ReplaceAll(full, "\n", "\r\n"),
		"blank line": "\n \n" + full,
		"spaces":     strings.ReplaceAll(full, "+++\n", "+++ \t\n"),
	} {
		doc, list := read(text)
		if len(list) > 0 {
			t.Errorf("%s: %q", name, found(t, text, list))
		}
		want := wholeFront()
		if strings.Contains(name, "CRLF") {
			want.Goal.Expected = doc.Front.Goal.Expected // whether it keeps the carriage return is TOML's to say
		}
		if !reflect.DeepEqual(*doc.Front, want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, *doc.Front, want)
		}
		if got := strings.TrimSpace(doc.Text()); got != "正文" {
			t.Errorf("%s: body %q", name, got)
		}
		if doc.Key != key || !doc.Draft() || doc.Bare {
			t.Errorf("%s: key, draft or bare wrong: %+v", name, doc)
		}
	}
}

func file(text string) *source.File { return source.NewFile(filePath, text) }

// lines is a list of at most one.
func lines(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
