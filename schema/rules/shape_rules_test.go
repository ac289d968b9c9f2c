package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/score"
)

// shaped is what is told of a front matter by itself, as rule@path.
func shaped(t *testing.T, p *schema.Profile, f *front.Front) (out []string) {
	t.Helper()
	for _, d := range ExamineShape(f, p) {
		if d.Severity != diag.Error || d.Message.Zh == "" || d.Message.En == "" || string(d.Path) != d.At {
			t.Errorf("a diagnostic lacks severity, words or place: %+v", d)
		}
		out = append(out, d.Rule+"@"+d.At)
	}
	return out
}

func funded(f *front.Funds) *front.Front { return &front.Front{Title: "示例", Funds: f} }

// What the format and the form ask for is missed at its place, and what a form
// leaves blank or doesn't have is not.
func TestMissingKeys(t *testing.T) {
	own := func(level1, level2 string) front.Indicator {
		return front.Indicator{Name: "a", Level1: level1, Level2: level2, Target: cell("1"), Weight: cell("5")}
	}
	optional := scored()
	optional.Levels = schema.Optional
	for fact, c := range map[string]struct {
		profile *schema.Profile
		front   *front.Front
		want    []string
	}{
		"an empty front matter has no title": {nil, &front.Front{}, []string{"missing-key@title"}},
		"a full one lacks nothing":           {scored(), table("100", "100", "优", row("数量指标", "a", "1", "1", "100", "100")), nil},
		"ids and values of figures": {nil, &front.Front{Title: "示例", Figures: []front.Named{{ID: "a", Value: cell("1")}, {}}},
			[]string{"missing-key@figure[1].id", "missing-key@figure[1].value"}},
		"a blank or a faulty amount is there": {nil, funded(&front.Funds{Uses: []front.Use{{ID: "a", Amount: cell("")}, {ID: "b", Amount: cell("!")}}}), nil},
		"an amount that is not":               {nil, funded(&front.Funds{Uses: []front.Use{{ID: "a"}}}), []string{"missing-key@funds.use[0].amount"}},
		"the kind of a source":                {nil, funded(&front.Funds{Sources: []front.Source{{Kind: "fiscal"}, {}}}), []string{"missing-key@funds.source[1].kind"}},
		"bands where they are the method":     {nil, plain(front.Indicator{Name: "a", Method: "bands"}), []string{"missing-key@indicator[0].bands"}},
		"an allowed difference says what, where and why": {nil, &front.Front{Title: "示例", Allows: []front.Allow{{}}},
			[]string{"missing-key@allow[0].rule", "missing-key@allow[0].at", "missing-key@allow[0].reason"}},
		"a level that one row lacks":                {scored(), plain(own("产出指标", "数量指标"), own("产出指标", "")), []string{"missing-key@indicator[1].level2"}},
		"a level that no row has is told once":      {scored(), plain(own("产出指标", ""), own("产出指标", "")), []string{"missing-key@indicator[0].level2"}},
		"a form may do without levels":              {optional, plain(own("", ""), own("", "")), nil},
		"and so may the row of the rate and a part": {scored(), plain(own("产出指标", "数量指标"), front.Indicator{Name: "b", Role: "execution"}, front.Indicator{Name: "c", Of: "a"}), nil},
		"a target and a weight that the others have": {scored(), plain(own("产出指标", "数量指标"), front.Indicator{Name: "b", Level1: "产出指标", Level2: "数量指标"}),
			[]string{"missing-key@indicator[1].target", "missing-key@indicator[1].weight"}},
		"but not a column that no row has":   {scored(), plain(front.Indicator{Name: "b", Level1: "产出指标", Level2: "数量指标"}), nil},
		"nor one that the form doesn't have": {unscored(), plain(own("产出指标", "数量指标"), front.Indicator{Name: "b", Level1: "产出指标", Level2: "数量指标", Target: cell("")}), nil},
	} {
		if got := shaped(t, c.profile, c.front); !slices.Equal(got, c.want) {
			t.Errorf("%s: told %v, want %v", fact, got, c.want)
		}
	}
}

// A key that several indicators lack is told once, with all of them beside it;
// one that a single one lacks, and what lacks elsewhere, is told as it was.
func TestMissingKeysGathered(t *testing.T) {
	f := plain(row("数量指标", "", "1", "1", "-", "-"), row("质量指标", "", "1", "1", "5", "5"), row("时效指标", "a", "1", "1", "-", "-"))
	f.Title, f.Figures = "", []front.Named{{ID: "x"}, {ID: "y"}}
	var got []string
	for _, d := range Gathered(f, ExamineShape(f, scored())) {
		line := d.At
		for _, near := range d.Related {
			line += " +" + string(near.Path)
		}
		got = append(got, line+": "+d.Message.Zh)
	}
	want := []string{
		"title: 没有填写 title（标题）",
		"indicator[0].name +indicator[0].name +indicator[1].name: 2 个指标没有填写 name（名称）",
		"figure[0].value: 没有填写 value（数值）", "figure[1].value: 没有填写 value（数值）",
		"indicator[0].weight +indicator[0].weight +indicator[2].weight: 2 个指标没有填写 weight（分值）",
	}
	if !slices.Equal(got, want) {
		t.Errorf("told\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	one := plain(row("数量指标", "", "1", "1", "5", "5"))
	if list := Gathered(one, ExamineShape(one, scored())); len(list) != 1 || list[0].Message.Zh != "第 1 个指标（数量指标）没有填写 name（名称）" {
		t.Errorf("%+v", list)
	}
}

// A word that a key doesn't take is met with those that it does, and with the
// one that was meant, by its meaning or its letters.
func TestWordsOfKeys(t *testing.T) {
	f := &front.Front{Title: "示例", Status: "finel", Funds: &front.Funds{Money: "千元"}, FollowUps: []front.FollowUp{{Problem: "a", State: "正在整改"}}}
	f.Indicators = []front.Indicator{{Name: "a", Attain: "部分达成", Method: "xyz", Role: "执行"}}
	help := map[string]string{}
	for _, d := range ExamineShape(f, nil) {
		if d.Rule != "bad-value" {
			t.Errorf("%s at %s", d.Rule, d.At)
		}
		help[d.At] = d.Help.Zh
	}
	for at, want := range map[string]string{
		"status":              "是不是要写 final？可以写：draft 草稿，final 定稿",
		"funds.money":         "可以写：元，万元，亿元",
		"indicator[0].attain": "是不是要写 partial？可以写：full 达成，partial 部分达成，none 未达成",
		"indicator[0].method": "可以写：ratio 按完成比例，binary 完成得满分，未完成不得分，tier 按达成档次，bands 分段计分，manual 人工评定",
		"indicator[0].role":   "可以写：execution 预算执行",
		"follow_up[0].state":  "是不是要写 doing？可以写：done 已整改，doing 正在整改，dropped 不再整改",
	} {
		if got := help[at]; got != want {
			t.Errorf("%s: %s", at, got)
		}
	}
	if len(help) != 6 {
		t.Errorf("told at %v", help)
	}
}

func TestShapeRules(t *testing.T) {
	named := func(id, value, equals string) front.Named {
		return front.Named{ID: id, Value: cell(value), Equals: equals}
	}
	expect(t, []Group{Shape}, []finding{
		{"one id twice, at the second", unscored(), &front.Front{Figures: []front.Named{named("a", "1", ""), named("b", "1", ""), named("a", "1", "")}},
			[]string{"duplicate-id@figure[2].id"}},
		{"sources of one kind without ids", unscored(), funded(&front.Funds{Sources: []front.Source{{Kind: "other"}, {Kind: "other"}, {Kind: "other", ID: "x"}}}),
			[]string{"duplicate-id@funds.source[1].kind"}},
		{"indicators of one name without ids", unscored(), plain(row("数量指标", "甲 乙", "1", "1", "-", "-"), row("数量指标", "甲乙", "2", "2", "-", "-")),
			[]string{"duplicate-id@indicator[1].name"}},
		{"groups of one name", unscored(), &front.Front{Groups: []front.Group{{Name: "产出指标"}, {Name: "产出指标"}}}, []string{"duplicate-id@group[1].name"}},
		{"rows without any id are another rule's", unscored(), &front.Front{Figures: []front.Named{{Value: cell("1")}, {Value: cell("2")}}}, nil},

		{"words for an amount", unscored(), funded(&front.Funds{Total: &front.Row{Budget: cell("若干"), Executed: cell("85%"), Rate: cell("3万元"), Score: cell("8元")}}),
			[]string{"bad-value@funds.total.budget", "bad-value@funds.total.executed", "bad-value@funds.total.rate", "bad-value@funds.total.score"}},
		{"a blank and a dash are no words", unscored(), funded(&front.Funds{Total: &front.Row{Budget: cell(""), Executed: cell("—")}}), nil},
		{"what is no TOML was reported already", unscored(), funded(&front.Funds{Total: &front.Row{Budget: cell("!")}}), nil},
		{"no date, no period, no report", unscored(), &front.Front{Date: "2023-02-29", Period: "2023", Continues: []string{"2022/u"}},
			[]string{"bad-value@continues[0]", "bad-value@date", "bad-value@period"}},
		{"equations", unscored(), &front.Front{Figures: []front.Named{named("a", "1", "1 +"), named("b", "1", "c + 1"), named("c", "1", "b"), named("d", "1", "1/(e-1)"), named("e", "1", "")}},
			[]string{"bad-value@figure.a", "bad-value@figure.b", "bad-value@figure.d"}},

		{"no such fact", unscored(), &front.Front{Figures: []front.Named{named("a", "1", "funds.total.executed + b")}}, []string{"unknown-fact@figure.a", "unknown-fact@figure.a"}},
		{"no such indicator", unscored(), plain(row("数量指标", "a", "1", "1", "-", "-", func(in *front.Indicator) { in.Of = "z" })), []string{"unknown-fact@indicator.a.of"}},
		{"a negative amount, but not a balance", unscored(), funded(&front.Funds{
			Total:   &front.Row{Budget: cell("-3"), Balance: cell("-3"), Opening: cell("-1")},
			Sources: []front.Source{{Kind: "other", Row: front.Row{Executed: cell("-2")}}}, Uses: []front.Use{{ID: "x", Amount: cell("-1"), Partial: true}}}),
			[]string{"negative-amount@funds.source.other.executed", "negative-amount@funds.total.budget", "negative-amount@funds.use.x"}},
	})
}

// An allow names a fact, another key of a row, or a path of the front matter. One
// that names nothing is told once, and not as unused besides.
func TestPlacesOfAllows(t *testing.T) {
	f := spent(plain(row("数量指标", "a", "1", "1", "-", "-")), "36", "36", "-")
	f.Groups = []front.Group{{Name: "产出指标"}}
	for at, known := range map[string]bool{
		"funds.total.budget": true, "funds.total.score": true, "funds.reason": true, "goal.actual": true, "result.grade": true,
		"indicator.a.actual": true, "indicator.a.reason": true, "indicator.a": true, "indicator[0].level2": true, "indicator": true,
		"group.产出指标.weight": true, "date": true, "follow_up": true,
		"funds.total.bugdet": false, "indicator.b.actual": false, "indicator.b": false, "figure.a": false, "some words": false, "funds.total": false,
	} {
		f.Allows = []front.Allow{{Rule: "fund-total", At: at, Reason: "x"}}
		want := []string{"unused-allow@allow[0].rule"}
		if !known {
			want = []string{"unknown-fact@allow[0].at"}
		}
		if got := told(unscored(), f, Shape); !slices.Equal(got, want) {
			t.Errorf("%s: told %v", at, got)
		}
	}
}

// The index of many rows finds the same repeats as comparing each with each.
func TestManyRepeats(t *testing.T) {
	for _, n := range []int{fewRows, fewRows + 1, 1000} {
		f := &front.Front{}
		for i := range n {
			f.Figures = append(f.Figures, front.Named{ID: "f" + strconv.Itoa(i), Value: cell("1")})
		}
		f.Figures[n-1].ID, f.Figures[n-2].ID = "f0", "f0"
		want := []string{fmt.Sprintf("duplicate-id@figure[%d].id", n-1), fmt.Sprintf("duplicate-id@figure[%d].id", n-2)}
		slices.Sort(want)
		if got := told(unscored(), f, Shape); !slices.Equal(got, want) {
			t.Errorf("%d rows: %v", n, got)
		}
	}
}

// Whatever collides is said in words, without a place for them left over.
func TestFaultWords(t *testing.T) {
	for kind := schema.NotAFigure; kind <= schema.Incommensurable; kind++ {
		if kind == schema.UnknownName {
			continue
		}
		d := faultWords(&schema.Fault{Kind: kind, Text: "甲%[2]s乙", With: []string{"丙", "丁"}})
		for _, s := range []string{d.Message.Zh, d.Message.En} {
			if !strings.Contains(s, "甲") || strings.Contains(strings.ReplaceAll(s, "甲%[2]s乙", ""), "%[") {
				t.Errorf("kind %d: %s", kind, s)
			}
		}
		if d.Help.Zh == "" || d.Help.En == "" || strings.Contains(d.Help.Zh+d.Help.En, "%[") || strings.Contains(d.Help.Zh, "%%") {
			t.Errorf("kind %d: %v", kind, d.Help)
		}
	}
}

// The name that was probably meant is named, a figure's also by its id alone.
func TestUnknownFactGuesses(t *testing.T) {
	f := spent(plain(row("数量指标", "patrols", "1", "1", "-", "-")), "36", "36", "-")
	f.Figures = []front.Named{{ID: "award", Value: cell("12万元")}}
	r := graded(unscored(), f).Report
	for name, want := range map[string]string{
		"funds.total.excuted": "funds.total.executed", "awards": "award", "indicator.patrol.actual": "indicator.patrols.actual",
		"figure.awrd": "figure.award", "完全不同": "",
	} {
		d := UnknownFact(name, r)
		if got, _, _ := strings.Cut(strings.TrimPrefix(d.Help.En, "did you mean "), "?"); want != "" && got != want || want == "" && strings.HasPrefix(d.Help.En, "did") {
			t.Errorf("%s: %s", name, d.Help.En)
		}
		if d.Rule != "unknown-fact" || d.Severity != diag.Error {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// An entry of continues keeps its place when one before it is no report's path.
func TestCorpusFaults(t *testing.T) {
	f := &front.Front{Continues: []string{"nonsense", "2021/u/old", "2023/u/p", "2022/u/p"}}
	card := graded(unscored(), f)
	before := score.Grade(schema.Resolve(&front.Front{}, schema.Context{Key: schema.Key{Year: 2022, Unit: "u", Project: "p"}}))
	c := corpus.New([]*score.Card{card, before}, schema.Units{})
	var got []string
	for _, d := range CorpusFaults(c.Faults) {
		got = append(got, d.Rule+" "+d.File+" "+d.At)
	}
	if want := []string{"unknown-report content/2023/u/p.md continues[1]", "unknown-report content/2023/u/p.md continues[2]"}; !slices.Equal(got, want) {
		t.Errorf("told %q", got)
	}
}

func TestUnknownProfile(t *testing.T) {
	d := UnknownProfile("tranfer", []string{"transfer", "project-2020"})
	if d.Rule != "unknown-profile" || d.Path != "profile" || !strings.Contains(d.Help.Zh, "transfer？") {
		t.Errorf("%+v", d)
	}
	if d := UnknownProfile("zzz", []string{"transfer", "project-2020"}); !strings.HasSuffix(d.Help.Zh, "project-2020、transfer") {
		t.Errorf("%+v", d)
	}
}

func BenchmarkExamineShape(b *testing.B) {
	f, p := spent(table("100", "100", "优", slices.Repeat([]front.Indicator{row("数量指标", "a", "1", "1", "10", "10")}, 12)...), "36", "36", "10"), scored()
	b.ReportAllocs()
	for b.Loop() {
		if len(ExamineShape(f, p)) > 0 {
			b.Fatal("something is missing")
		}
	}
}
