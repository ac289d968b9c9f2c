package build_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"jixiao/schema/diag"
)

// agreeing is a report whose figures all agree, and each of which is tied to
// others: rows and totals, rates, balances, weights, scores.
const agreeing = `+++
title = "示例项目绩效自评表"
profile = "project-2020"
[funds]
reason = "年中追加；尾款次年支付"
[funds.total]
initial = 100
budget = 120
received = 120
executed = 114
balance = 6
rate = "95%"
weight = 10
score = 9.5
[[funds.source]]
kind = "fiscal"
initial = 80
budget = 100
received = 100
executed = 95
balance = 5
rate = "95%"
[[funds.source]]
kind = "other"
initial = 20
budget = 20
received = 20
executed = 19
balance = 1
rate = "95%"
[[group]]
name = "产出指标"
weight = 50
score = 48
[[group]]
name = "效益指标"
weight = 30
score = 30
[[group]]
name = "满意度指标"
weight = 10
score = 10
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "培训人数"
target = "≥100人"
actual = "90人"
weight = 20
score = 18
reason = "两期培训推迟到次年"
[[indicator]]
level1 = "产出指标"
level2 = "成本指标"
name = "总成本"
target = "≤120万元"
actual = "114万元"
weight = 30
score = 30
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "就业率"
target = "≥90%"
actual = "94%"
weight = 30
score = 30
[[indicator]]
level1 = "满意度指标"
level2 = "服务对象满意度指标"
name = "学员满意度"
target = "≥90%"
actual = "95%"
weight = 10
score = 10
[result]
weight = 100
score = 97.5
grade = "优"
+++
`

// figureLine is a line that states a figure which others depend on. What was
// aimed at and reached is no such figure: more or less of it may be true.
var figureLine = regexp.MustCompile(`(?m)^(initial|budget|received|executed|balance|rate|weight|score) = "?(\d+)`)

// TestOneCause: one wrong figure is told as one error, whatever follows from
// it, and no wrong figure is passed over.
func TestOneCause(t *testing.T) {
	places := figureLine.FindAllStringSubmatchIndex(agreeing, -1)
	if len(places) < 30 {
		t.Fatalf("only %d figures", len(places))
	}
	for _, at := range places {
		start, end := at[4], at[5]
		var n int
		if _, err := fmt.Sscan(agreeing[start:end], &n); err != nil {
			t.Fatal(err)
		}
		if n += 3; n > 6 {
			n -= 6
		}
		line := 1 + strings.Count(agreeing[:start], "\n")
		t.Run(fmt.Sprintf("line %d to %d", line, n), func(t *testing.T) {
			site, _ := example(agreeing[:start] + fmt.Sprint(n) + agreeing[end:])
			var told []string
			for _, d := range checked(t, site).Diagnostics {
				if d.Severity == diag.Error {
					told = append(told, d.Rule+" at "+d.At+": "+d.Message.Zh)
				}
			}
			if len(told) != 1 {
				t.Errorf("%d errors are told:\n\t%s", len(told), strings.Join(told, "\n\t"))
			}
		})
	}
}

// TestScoreAboveWeight: a score just above its weight is told once, of a row
// whose total adds up with all of the weight and of a group.
func TestScoreAboveWeight(t *testing.T) {
	for _, before := range []string{"actual = \"94%\"\n", "name = \"效益指标\"\n"} {
		const right, wrong = "weight = 30\nscore = 30", "weight = 30\nscore = 31"
		site, _ := example(strings.Replace(agreeing, before+right, before+wrong, 1))
		list := checked(t, site).Diagnostics
		if len(list) != 1 || list[0].Rule != "score-over-weight" || len(list[0].Related) == 0 {
			t.Errorf("after %q is told: %v", before, list)
		}
	}
}

// TestAgreeing: nothing is told of a report whose figures agree.
func TestAgreeing(t *testing.T) {
	site, _ := example(agreeing)
	for _, d := range checked(t, site).Diagnostics {
		t.Errorf("%s at %s: %s", d.Rule, d.At, d.Message.Zh)
	}
}

// TestUnreadFrontMatter: a front matter between the wrong fences is told once,
// not for every figure that the text ties a number to.
func TestUnreadFrontMatter(t *testing.T) {
	text := strings.ReplaceAll(agreeing, "+++", "---") + "\n执行[114](#funds.total.executed)万元，自评[](#result.score)分。\n"
	site, _ := example(text)
	list := checked(t, site).Diagnostics
	if len(list) != 1 || list[0].Rule != "front-matter-missing" {
		t.Errorf("told %d times: %v", len(list), list)
	}
}

// TestNothingToFillIn: a figure that the form has and the report leaves out
// is told once, and isn't proposed instead of itself.
func TestNothingToFillIn(t *testing.T) {
	const text = "+++\ntitle = \"示例\"\nprofile = \"transfer\"\n+++\n\n自评[](#result.score)分。\n"
	site, _ := example(text)
	told := 0
	for _, d := range checked(t, site).Diagnostics {
		if d.Severity != diag.Error {
			continue
		}
		told++
		if d.Rule != "unknown-fact" || strings.Contains(d.Help.Zh, "result.score") {
			t.Errorf("%s; the help is %s", d.Rule, d.Help.Zh)
		}
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}
