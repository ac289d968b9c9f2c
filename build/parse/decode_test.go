package parse

import (
	"strings"
	"testing"

	"jixiao/schema/diag"
	"jixiao/schema/front"
)

// Each slip is reported once, at the text that is wrong, under the path that
// rules and [[allow]] use.
func TestFaults(t *testing.T) {
	for name, c := range map[string]struct{ front, want string }{
		"mistyped":          {"titel = '甲'", "unknown-key|titel|titel"},
		"capital":           {"Title = '甲'", "unknown-key|Title|Title"},
		"in a table":        {"[funds.total]\nexecutd = 1", "unknown-key|executd|funds.total.executd"},
		"in an element":     {"[[indicator]]\nname = '甲'\n[[indicator]]\nnmae = '乙'", "unknown-key|nmae|indicator[1].nmae"},
		"below another":     {"executed = 1", "unknown-key|executed|executed"},
		"quoted key":        {"\"得分系数\" = 1", "unknown-key|\"得分系数\"|得分系数"},
		"label as key":      {"[funds.total]\n执行数 = 305.60", "unknown-key|执行数|funds.total.执行数"},
		"other label":       {"[[indicator]]\n得分系数 = 1", "unknown-key|得分系数|indicator[0].得分系数"},
		"label as header":   {"[[绩效指标]]\n[[绩效指标]]", "unknown-key|绩效指标|绩效指标"},
		"keys below it":     {"[[绩效指标]]\n指标名称 = '甲'\n[[绩效指标]]\n指标名称 = '乙'", "unknown-key|绩效指标|绩效指标"},
		"odd in extra":      {"[[indicator]]\nextra = { 得分 = '1' }", "toml-syntax|得分|"},
		"unknown table":     {"[total]\nx = 1\ny = 2", "unknown-key|total|total"},
		"number as text":    {"title = 2023", "wrong-type|2023|title"},
		"date as text":      {"number = 2023-01-01", "wrong-type|2023-01-01|number"},
		"text as list":      {"continues = '2022/a/b'", "wrong-type|'2022/a/b'|continues"},
		"list as text":      {"title = ['甲']", "wrong-type|['甲']|title"},
		"element":           {"continues = ['2022/a/b', 3]", "wrong-type|3|continues[1]"},
		"quoted flag":       {"[[indicator]]\ncore = 'true'", "wrong-type|'true'|indicator[0].core"},
		"flag as figure":    {"[result]\nscore = true", "wrong-type|true|result.score"},
		"hexadecimal":       {"[result]\nscore = 0x5F", "wrong-type|0x5F|result.score"},
		"power of ten":      {"[result]\nscore = 9e1", "wrong-type|9e1|result.score"},
		"infinite":          {"[result]\nscore = inf", "wrong-type|inf|result.score"},
		"list as figure":    {"[result]\nscore = [97]", "wrong-type|[97]|result.score"},
		"flat bands":        {"[[indicator]]\nbands = [90, 10]", "wrong-type|[90, 10]|indicator[0].bands"},
		"bands as text":     {"[[indicator]]\nbands = '90'", "wrong-type|'90'|indicator[0].bands"},
		"deep band":         {"[[indicator]]\nbands = [[90, true]]", "wrong-type|true|indicator[0].bands[0][1]"},
		"extra as text":     {"[[indicator]]\nextra = '甲'", "wrong-type|'甲'|indicator[0].extra"},
		"extra too deep":    {"[[indicator]]\nextra = { '甲 乙' = [1] }", "wrong-type|[1]|indicator[0].extra[\"甲 乙\"]"},
		"text as table":     {"funds = '36万元'", "wrong-type|'36万元'|funds"},
		"numbers as tables": {"indicator = 3", "wrong-type|3|indicator"},
		"element no table":  {"indicator = [{ name = '甲' }, 3]", "wrong-type|3|indicator[1]"},
		"one bracket":       {"[indicator]\nname = '甲'", "wrong-type|[indicator]|indicator"},
		"first of several":  {"[indicator]\nname = '甲'\n[[indicator]]\nname = '乙'\n[[indicator]]\nname = '丙'", "toml-syntax|[indicator]|"},
		"one of several":    {"[result]\nscore = 9\n[[result]]\nscore = 8", "wrong-type|[result]|result"},
		"two brackets":      {"[[result]]\nscore = 97", "wrong-type|[[result]]|result"},
		"date with a time":  {"date = 2024-03-18T08:00:00", "wrong-type|2024-03-18T08:00:00|date"},
		"number as date":    {"date = 2024", "wrong-type|2024|date"},
		"no such day":       {"date = 2025-02-30", "toml-syntax|2025-02-30|"},
		"given twice":       {"title = '甲'\ntitle = '乙'", "toml-syntax|title|"},
		"no quotes":         {"[funds.total]\nexecuted = 26.19万元", "toml-syntax|26.19万元|"},
	} {
		text := fenced(c.front)
		_, list := read(text)
		same(t, name, found(t, text, list), []string{c.want})
	}
}

// Several slips in one file are all reported, and what is right beside them,
// or clear in spite of them, is used.
func TestRecovery(t *testing.T) {
	text := fenced(`title = 2023
date = 2024-03-18 09:00:00
continues = '2022/unit/old'
[funds.total]
executed = 26.19万元
budget = ３６
initial = 待定
rate = 72.75%
score = 0x7
opening = 
received = 36
[indicator]
name = '甲'
target = ≥260次
core = 'true'
[[result]]
score = 97
[[result]]
score = 90
[[group]]
nmae = '产出'
weight = 50`)
	doc, list := read(text)
	if got := found(t, text, list); len(got) != 14 {
		t.Errorf("%d diagnostics: %q", len(got), got)
	}
	f := doc.Front
	if f.Title != "2023" || f.Date != "2024-03-18" || strings.Join(f.Continues, " ") != "2022/unit/old" {
		t.Errorf("the head is lost: %+v", f)
	}
	want := front.Row{
		Executed: quoted("26.19万元"), Budget: bare("36"), Rate: quoted("72.75%"), Received: bare("36"),
		Initial: front.Figure{Text: "待定", State: front.Broken},
		Score:   front.Figure{Text: "0x7", State: front.Broken},
		Opening: front.Figure{State: front.Broken},
	}
	if *f.Funds.Total != want {
		t.Errorf("got %+v\nwant %+v", *f.Funds.Total, want)
	}
	if len(f.Indicators) != 1 || f.Indicators[0].Name != "甲" || f.Indicators[0].Target != quoted("≥260次") || !f.Indicators[0].Core {
		t.Errorf("the single indicator is lost: %+v", f.Indicators)
	}
	if f.Result == nil || f.Result.Score != bare("97") {
		t.Errorf("of two results the first counts: %+v", f.Result)
	}
	if len(f.Groups) != 1 || f.Groups[0].Weight != bare("50") {
		t.Errorf("groups: %+v", f.Groups)
	}
}

// A value that is no TOML is known by its path, though rules call it by none;
// a day that is none leaves no date to be judged again.
func TestBlamed(t *testing.T) {
	for text, path := range map[string]string{
		"title =":                                 "title",
		"title = # 空":                             "title",
		"date = 2025-02-30":                       "date",
		"[[funds.use]]\nid = 'a'\namount = ":      "funds.use[0].amount",
		"figure = [{ id = 'a' }, 3x]":             "figure[1]",
		"[[figure]]\nvalue = 3\n[[figure]]\nid =": "figure[1].id",
	} {
		doc, list := read(fenced(text))
		if len(list) != 1 || string(list[0].Path) != path || list[0].At != "" || doc.Front.Date != "" {
			t.Errorf("%q: want one diagnostic about %s: %+v", text, path, list)
		}
	}
}

// Rows below a header that lacks a pair of brackets are all read.
func TestRowsAfterOneBracket(t *testing.T) {
	for _, c := range []struct {
		header string
		count  func(*front.Front) int
	}{
		{"indicator", func(f *front.Front) int { return len(f.Indicators) }},
		{"figure", func(f *front.Front) int { return len(f.Figures) }},
		{"group", func(f *front.Front) int { return len(f.Groups) }},
		{"allow", func(f *front.Front) int { return len(f.Allows) }},
		{"follow_up", func(f *front.Front) int { return len(f.FollowUps) }},
		{"funds.source", func(f *front.Front) int { return len(f.Funds.Sources) }},
		{"funds.use", func(f *front.Front) int { return len(f.Funds.Uses) }},
	} {
		text := fenced("[" + c.header + "]\n[[" + c.header + "]]\n[[" + c.header + "]]")
		doc, list := read(text)
		if len(list) != 1 || len(list[0].Fixes) != 1 || c.count(doc.Front) != 3 {
			t.Errorf("%s: %d rows, %q", c.header, c.count(doc.Front), found(t, text, list))
			continue
		}
		if _, list := read(apply(text, list[0].Fixes[0])); len(list) > 0 {
			t.Errorf("%s: after the fix: %+v", c.header, list)
		}
	}
}

// What a help says is what mends the text.
func TestHelp(t *testing.T) {
	for front, want := range map[string]string{
		"titel = '甲'":                     "title",
		"STATUS = 'final'":                "status",
		"[funds.total]\n执行数 = 1":          "“执行数”要写成 executed",
		"[funds.total]\n全年执行数 = 1":        "executed",
		"[funds.total]\n年初预算数（万元） = 1":    "initial",
		"[funds.total]\n\"全年预算数\" = 1":    "budget",
		"[funds.total]\n执行率 = '1%'":       "rate",
		"[[indicator]]\n分值 = 1":           "weight",
		"[[indicator]]\n得分 = 1":           "score",
		"标题 = '甲'":                        "title",
		"[[绩效指标]]":                        "indicator",
		"executed = 1":                    "[funds.total]、[[funds.source]]",
		"[[source]]\nkind = 'x'":          "funds.source",
		"[[indicator]]\n\"得分系数\" = 1":     "extra = { \"得分系数\"",
		"[[indicator]]\nscores = 1":       "score",
		"[goal]\nzzzzzzzz = 1":            "expected、actual",
		"indicator = 3":                   "[[indicator]]",
		"[[indicator]]\nscore = 9e1":      "36.00",
		"[[funds.source]]\nexecuted1 = 1": "executed",
	} {
		text := fenced(front)
		_, list := read(text)
		if len(list) != 1 || !strings.Contains(list[0].Help.Zh, want) {
			t.Errorf("%q: want one diagnostic that helps with %q: %+v", front, want, list)
		}
	}
}

// Each fix that is offered makes its finding go away, and no other come.
func TestFixes(t *testing.T) {
	for _, front := range []string{
		"titel = '甲'", "Title = '甲'", "title = 2023", "number = 2023-01-01", "continues = '2022/a/b'",
		"[[indicator]]\ncore = 'true'", "[indicator]\nname = '甲'", "[[result]]\nscore = 97",
		"date = 2024-03-18T08:00:00", "[[source]]\nkind = 'x'", "[total]\nexecuted = 1",
		"[funds.total]\n执行数 = 305.60", "标题 = '甲'", "[资金]", "[[funds.use]]\n\"金额\" = 3",
		"title = true", "[[funds.source]]\n[[funds.use]]\nids = 'a'",
	} {
		text := fenced(front)
		_, list := read(text)
		if len(list) != 1 || len(list[0].Fixes) != 1 {
			t.Errorf("%q: want one diagnostic with a fix: %+v", front, list)
			continue
		}
		text = apply(text, list[0].Fixes[0])
		if _, list := read(text); len(list) > 0 {
			t.Errorf("%q: after the fix: %+v", text, list)
		}
	}
}

func apply(text string, fix diag.Fix) string {
	for _, e := range fix.Edits {
		text = text[:e.Span.Start] + e.New + text[e.Span.End:]
	}
	return text
}

// A blank cell is not an absent one, and neither is zero.
func TestBlankAndAbsent(t *testing.T) {
	doc, _ := read(fenced("[funds.total]\ninitial = ''\nbudget = '  '\nexecuted = 0"))
	total := doc.Front.Funds.Total
	if total.Initial.State != front.Blank || total.Budget.State != front.Blank ||
		total.Executed != bare("0") || total.Received.State != front.Absent {
		t.Errorf("%+v", total)
	}
}
