package schema

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"jixiao/schema/front"
	"jixiao/schema/quantity"
)

// example is the front matter that the format's description shows, cut short.
func example() *front.Front {
	row := front.Row{Initial: bare("36"), Budget: bare("36"), Executed: bare("26.19"), Rate: quoted("72.75%")}
	total := row
	total.Weight, total.Score = bare("10"), bare("7.28")
	return &front.Front{
		Title: "综治、平安建设经费绩效自评报告", Status: "final", Date: "2024-03-18", Period: "2023-01/2023-12", Continues: []string{"2022/unit/old-name"},
		Funds: &front.Funds{
			Money: "万元", Total: &total,
			Sources: []front.Source{{Kind: "fiscal", Row: row}},
			Uses:    []front.Use{{ID: "insurance", Name: "综治保险费", Amount: bare("3.2")}},
		},
		Goal: &front.Goal{Expected: "…", Actual: "…"},
		Indicators: []front.Indicator{
			{ID: "patrols", Level1: "产出指标", Level2: "数量指标", Name: "平安创建活动次数", Target: quoted("≥260次"), Actual: quoted("260次"), Weight: bare("10"), Score: bare("10")},
			{Level1: "满意度指标", Name: "群众 安全感", Target: quoted("≥90%"), Actual: quoted("96.5%"), Weight: bare("10"), Score: quoted("9分"),
				Bands: [][]front.Figure{{bare("90"), bare("10")}, {quoted("80%"), quoted("8分")}, {bare("0"), bare("0")}}},
		},
		Groups: []front.Group{{Name: "产出指标", Weight: bare("50"), Score: bare("49")}},
		Figures: []front.Named{
			{ID: "award", Label: "2020年度平安建设奖金", Value: quoted("12万元"), Equals: "10 + 2*0.5 + 1"},
			{ID: "total_paid", Value: quoted("38.39万元"), Equals: "funds.total.executed + award + 2.2"},
		},
		Result: &front.Result{Weight: bare("100"), Score: bare("97"), Grade: "优"},
		Allows: []front.Allow{{Rule: "figure-equation", At: "figure.total_paid", Reason: "…", Until: "2025-12-31"}},
	}
}

// TestExample: the whole way, with nothing to object to.
func TestExample(t *testing.T) {
	form := &Profile{Sources: []ProfileSource{{"other", "社会资金"}}}
	r := Resolve(example(), Context{Key: Key{2023, "unit", "project"}, File: "content/2023/unit/project.md", Profile: form, Money: "元"})
	if len(r.Faults) > 0 {
		t.Fatalf("%+v", r.Faults)
	}
	if r.Key.String() != "2023/unit/project" || r.File != "content/2023/unit/project.md" || r.Profile != form || r.Draft || r.Date != "2024-03-18" || r.Period != "2023-01/2023-12" {
		t.Errorf("head: %+v", r)
	}
	if !slices.Equal(r.Continues, []Key{{2022, "unit", "old-name"}}) || r.Goal.Expected != "…" || r.Result.Grade != "优" {
		t.Errorf("%+v", r)
	}
	if f := r.Funds; f.Money != "万元" || !f.Stated || f.Sources[0].ID != "fiscal" || f.Sources[0].Name != "当年财政拨款" || f.Sources[0].Rate().String() != "72.75%" {
		t.Errorf("funds: %+v", f)
	}
	second := r.Indicators[1]
	if second.ID != "群众安全感" || second.Score.String() != "9" || len(second.Bands) != 3 || !second.Bands[1].From.Equal(quantity.Int(80)) || !second.Bands[1].Score.Equal(quantity.Int(8)) {
		t.Errorf("indicator: %+v", second)
	}
	if e := r.Figures[1].Equals; e.String() != "funds.total.executed + figure.award + 2.2" || r.Figures[1].Formula != "funds.total.executed + award + 2.2" {
		t.Errorf("equation: %s", e)
	}
}

// TestDefaults: what is filled in where the author leaves it out.
func TestDefaults(t *testing.T) {
	r := Resolve(&front.Front{Status: "draft", Funds: &front.Funds{Sources: []front.Source{
		{Kind: "carryover"}, {Kind: "other"}, {Kind: "other"}, {Kind: "city", ID: "c", Name: "市级"}, {Kind: "gift"},
	}}}, Context{Profile: &Profile{Sources: []ProfileSource{{"other", "社会资金"}}}, Money: "亿元"})
	got := []string{}
	for _, s := range r.Funds.Sources {
		got = append(got, s.ID+" "+s.Name)
	}
	if want := []string{"carryover 上年结转资金", "other 社会资金", "other 社会资金", "c 市级", "gift gift"}; !slices.Equal(got, want) {
		t.Errorf("sources %q, want %q", got, want)
	}
	if !r.Draft || r.Funds.Money != "亿元" || r.Funds.Stated {
		t.Errorf("%+v %+v", r, r.Funds)
	}
	for _, money := range []quantity.Unit{"", "人"} {
		if r := Resolve(&front.Front{Funds: &front.Funds{Money: "块"}}, Context{Money: money}); r.Funds.Money != "万元" {
			t.Errorf("amounts are in %s", r.Funds.Money)
		}
	}
	if r := Resolve(nil, Context{}); r == nil || r.Profile == nil || r.Funds != nil || len(r.Faults) > 0 {
		t.Errorf("nothing becomes %+v", r)
	}
}

// TestApproximateFigure: approx makes a figure one that no equality holds to.
func TestApproximateFigure(t *testing.T) {
	r := Resolve(&front.Front{Figures: []front.Named{{ID: "a", Value: quoted("260次"), Approx: true}, {ID: "b", Value: quoted("20余家")}, {ID: "c", Value: bare("3")}}}, Context{})
	if f := r.Figures; !f[0].Value.Approx || !f[1].Value.Approx || f[2].Value.Approx {
		t.Errorf("%+v", f)
	}
}

// faults prints faults in a line each: kind, name, path, text, with.
func faults(r *Report) (out []string) {
	names := [...]string{"NotAFigure", "NotMoney", "NotPercent", "NotPoints", "BadDate", "BadKey", "BadPeriod", "BadBands", "BadFormula", "UnknownName", "Cycle",
		"ZeroDivision", "Incommensurable", "NegativePoints", "NoSuchDay"}
	for _, f := range r.Faults {
		out = append(out, strings.Join(append([]string{names[f.Kind], f.Ref.Name, string(f.Ref.Path), f.Text}, f.With...), "|"))
	}
	return out
}

// TestFaults: each fault once, at its place, with what was typed.
func TestFaults(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*front.Front)
		want   []string
	}{
		"day":       {func(f *front.Front) { f.Date = "2023-02-29" }, []string{"BadDate|date|date|2023-02-29"}},
		"leap day":  {func(f *front.Front) { f.Date = "2024-02-29" }, nil},
		"century":   {func(f *front.Front) { f.Date = "2100-02-29" }, []string{"BadDate|date|date|2100-02-29"}},
		"short day": {func(f *front.Front) { f.Date = "2024-3-18" }, []string{"BadDate|date|date|2024-3-18"}},
		"day 31":    {func(f *front.Front) { f.Date = "2024-04-31" }, []string{"BadDate|date|date|2024-04-31"}},
		"signs":     {func(f *front.Front) { f.Date = "2024-+1--1" }, []string{"BadDate|date|date|2024-+1--1"}},
		"until":     {func(f *front.Front) { f.Allows[0].Until = "2025-13-01" }, []string{"BadDate|allow[0].until|allow[0].until|2025-13-01"}},
		"key": {func(f *front.Front) { f.Continues = []string{"2022/a/b", "a/b", "2021/a/b/c", "22/a/b"} },
			[]string{"BadKey|continues[1]|continues[1]|a/b", "BadKey|continues[2]|continues[2]|2021/a/b/c", "BadKey|continues[3]|continues[3]|22/a/b"}},
		"period": {func(f *front.Front) { f.Period = "2023-12/2023-01" }, []string{"BadPeriod|period|period|2023-12/2023-01"}},
		"month":  {func(f *front.Front) { f.Period = "2023-01/2023-13" }, []string{"BadPeriod|period|period|2023-01/2023-13"}},
		"year":   {func(f *front.Front) { f.Period = "2023" }, []string{"BadPeriod|period|period|2023"}},
		"cells": {func(f *front.Front) {
			f.Funds.Total.Initial, f.Funds.Sources[0].Rate, f.Funds.Uses[0].Amount = quoted("三十人"), quoted("7元"), bare("1e3")
			f.Indicators[1].Actual, f.Indicators[1].Score, f.Groups[0].Weight, f.Result.Score = bare("0x1"), quoted("9元"), quoted("五十分吧"), quoted("优")
			f.Figures[0].Value = quoted("十二万多吧")
		}, []string{
			"NotMoney|funds.total.initial|funds.total.initial|三十人|万元", "NotPercent|funds.source.fiscal.rate|funds.source[0].rate|7元|%", "NotAFigure|funds.use.insurance|funds.use[0].amount|1e3",
			"NotAFigure|indicator.群众安全感.actual|indicator[1].actual|0x1", "NotPoints|indicator.群众安全感.score|indicator[1].score|9元|分", "NotAFigure|group.产出指标.weight|group[0].weight|五十分吧",
			"NotAFigure|figure.award|figure[0].value|十二万多吧", "NotAFigure|result.score|result.score|优",
		}},
		"points below zero": {func(f *front.Front) {
			f.Indicators[1].Score, f.Groups[0].Weight, f.Funds.Total.Score, f.Result.Score = bare("-2"), quoted("-5分"), bare("-0.01"), bare("-0")
		}, []string{"NegativePoints|funds.total.score|funds.total.score|-0.01|分", "NegativePoints|indicator.群众安全感.score|indicator[1].score|-2|分",
			"NegativePoints|group.产出指标.weight|group[0].weight|-5分|分"}},
		"no such day": {func(f *front.Front) {
			f.Indicators[1].Target, f.Indicators[1].Actual = quoted("12月底前"), quoted("2023年21月15日")
		},
			[]string{"NoSuchDay|indicator.群众安全感.actual|indicator[1].actual|2023年21月15日"}},
		"already reported": {func(f *front.Front) { f.Funds.Total.Initial = front.Figure{Text: "26.1.9", State: front.Broken} }, nil},
		"rising bands": {func(f *front.Front) { f.Indicators[1].Bands[2][0] = bare("80") },
			[]string{"BadBands|indicator.群众安全感.bands|indicator[1].bands[2]|80, 0|%"}},
		"short band": {func(f *front.Front) { f.Indicators[1].Bands[0] = f.Indicators[1].Bands[0][:1] },
			[]string{"BadBands|indicator.群众安全感.bands|indicator[1].bands[0]|90|%"}},
		"band in another unit": {func(f *front.Front) { f.Indicators[1].Bands[0][0] = quoted("90次") },
			[]string{"BadBands|indicator.群众安全感.bands|indicator[1].bands[0]|90次, 10|%"}},
		"band of words": {func(f *front.Front) { f.Indicators[1].Bands[1][1] = quoted("良") },
			[]string{"BadBands|indicator.群众安全感.bands|indicator[1].bands[1]|80%, 良|%"}},
		"band of points below zero": {func(f *front.Front) { f.Indicators[1].Bands[2][1] = bare("-1") },
			[]string{"BadBands|indicator.群众安全感.bands|indicator[1].bands[2]|0, -1|%"}},
		"broken band": {func(f *front.Front) { f.Indicators[1].Bands[1][1].State = front.Broken }, nil},
		"of":          {func(f *front.Front) { f.Indicators[0].Of = "群众　安全感" }, nil},
		"of nothing":  {func(f *front.Front) { f.Indicators[0].Of = "x" }, []string{"UnknownName|indicator.patrols.of|indicator[0].of|x"}},
		"of itself":   {func(f *front.Front) { f.Indicators[0].Of = "patrols" }, []string{"Cycle|indicator.patrols.of|indicator[0].of|patrols|patrols"}},
		"of each other": {func(f *front.Front) { f.Indicators[0].Of, f.Indicators[1].Of = "群众安全感", "patrols" },
			[]string{"Cycle|indicator.patrols.of|indicator[0].of|群众安全感|patrols|群众安全感"}},
		"formula":      {func(f *front.Front) { f.Figures[0].Equals = "10 + 2人" }, []string{"BadFormula|figure.award|figure[0].equals|10 + 2人|人"}},
		"formula ends": {func(f *front.Front) { f.Figures[0].Equals = "10 +" }, []string{"BadFormula|figure.award|figure[0].equals|10 +|"}},
		"no formula":   {func(f *front.Front) { f.Figures[0].Equals = " " }, nil},
		"unknown": {func(f *front.Front) { f.Figures[0].Equals = "x + funds.use.y*2 + x + group.产出.score" },
			[]string{"UnknownName|figure.award|figure[0].equals|figure.x", "UnknownName|figure.award|figure[0].equals|funds.use.y"}},
		"own result": {func(f *front.Front) { f.Figures[0].Equals = "award" }, []string{"Cycle|figure.award|figure[0].equals|award|figure.award"}},
		"cycle": {func(f *front.Front) { f.Figures[0].Equals = "total_paid - 1" },
			[]string{"Cycle|figure.award|figure[0].equals|total_paid - 1|figure.award|figure.total_paid"}},
	} {
		f := example()
		c.change(f)
		r := Resolve(f, Context{})
		if got := faults(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%q\nwant\n%q", name, got, c.want)
		}
	}
}

// TestFaultyPartsAreLeftOut: nothing is concluded from what is faulty, and the
// front matter stays as it was.
func TestFaultyPartsAreLeftOut(t *testing.T) {
	f := example()
	f.Date, f.Period, f.Continues, f.Allows[0].Until = "2023-02-29", "2023", []string{"x"}, "soon"
	f.Indicators[1].Bands[2][0], f.Indicators[0].Of = bare("95"), "patrols"
	f.Figures[0].Equals, f.Figures[1].Equals = "total_paid", "award"
	f.Funds.Total.Budget = quoted("36人")
	want := *f
	want.Allows = slices.Clone(f.Allows)
	r := Resolve(f, Context{})
	if !reflect.DeepEqual(*f, want) {
		t.Error("the front matter was changed")
	}
	if r.Date != "" || r.Period != "" || len(r.Continues) > 0 || r.Allows[0].Until != "" || r.Indicators[1].Bands != nil || r.Indicators[0].Of != "" {
		t.Errorf("%+v", r)
	}
	if c := r.Funds.Total.Budget(); c.State != Broken || !c.Value.IsZero() || c.Text != "36人" {
		t.Errorf("%+v", c)
	}
	if r.Figures[0].Equals != nil || r.Figures[1].Equals != nil || r.Figures[1].Formula != "award" {
		t.Errorf("%+v", r.Figures)
	}
}

// FuzzResolve: whatever stands in the cells there is a report, every fact of it
// is found by its name, and a cell is broken exactly where there is a fault or
// the reader of the front matter found one.
func FuzzResolve(f *testing.F) {
	f.Add("26.19", "72.75%", "award + 1", "2024-03-18", uint16(0x1b))
	f.Add("≥260次", "—", `indicator["a"].score`, "2022/a/b", uint16(0xffff))
	f.Add("1e3", "9分", "b", "2023-01/2023-12", uint16(0x1249))
	f.Add("nan", "无", "((((", "a", uint16(0x2492))
	f.Fuzz(func(t *testing.T, a, b, equals, word string, states uint16) {
		figure := func(i int) front.Figure {
			return front.Figure{Text: []string{a, b}[i%2], State: front.State(states>>(i%12)&7) % 5}
		}
		row := front.Row{Initial: figure(0), Budget: figure(1), Received: figure(2), Executed: figure(3), Balance: figure(4), Opening: figure(5), Rate: figure(6), Weight: figure(7), Score: figure(8)}
		in := &front.Front{
			Date: word, Period: word, Continues: []string{word, a},
			Funds: &front.Funds{Money: b, Total: &row, Sources: []front.Source{{Kind: word, Row: row}}, Uses: []front.Use{{ID: a, Amount: figure(9)}}},
			Indicators: []front.Indicator{
				{ID: word, Level1: a, Name: a, Of: word, Target: figure(1), Actual: figure(2), Weight: figure(3), Score: figure(4), Bands: [][]front.Figure{{figure(5), figure(6)}, {figure(7)}}},
				{Name: b, Level1: b, Of: a, Target: figure(10), Actual: figure(11), Weight: figure(8), Score: figure(9)},
			},
			Groups:  []front.Group{{Name: a, Weight: figure(1), Score: figure(2)}},
			Figures: []front.Named{{ID: word, Value: figure(3), Equals: equals}, {ID: "b", Value: figure(4), Equals: word}},
			Result:  &front.Result{Weight: figure(5), Score: figure(6), Grade: a},
			Allows:  []front.Allow{{Until: word}},
		}
		check(t, in, Resolve(in, Context{Money: quantity.Unit(a)}))
	})
}

func check(t *testing.T, in *front.Front, r *Report) {
	t.Helper()
	faulty := map[string]bool{}
	for _, f := range r.Faults {
		faulty[string(f.Ref.Path)] = true
	}
	for f := range r.Facts {
		ref := f.Ref()
		state, text := Absent, ""
		switch {
		case f.Cell != nil:
			state, text = f.Cell.State, f.Cell.Text
		case f.Value != nil:
			state, text = f.Value.State, f.Value.Text
		}
		if typed := typedState(in, &f); (state == Broken) != (faulty[string(ref.Path)] || typed == front.Broken) {
			t.Errorf("%s %q: state %d, fault %v, typed %d", ref.Path, text, state, faulty[string(ref.Path)], typed)
		}
		if _, ok := r.Find(ref.Name); !ok {
			t.Errorf("%q is not found", ref.Name)
		}
	}
	for i := range r.Figures {
		if e := r.Figures[i].Equals; e != nil && faulty["figure["+string(rune('0'+i))+"].equals"] {
			t.Errorf("a faulty equation is kept: %s", e)
		}
	}
}

// typedState is how the figure of a fact was typed.
func typedState(in *front.Front, f *Fact) front.State {
	var row reflect.Value
	switch f.Kind {
	case TotalFact:
		row = reflect.ValueOf(*in.Funds.Total)
	case SourceFact:
		row = reflect.ValueOf(in.Funds.Sources[f.Row].Row)
	case UseFact:
		return in.Funds.Uses[f.Row].Amount.State
	case IndicatorFact:
		row = reflect.ValueOf(in.Indicators[f.Row])
	case GroupFact:
		if f.Cell == nil {
			return front.Absent
		}
		row = reflect.ValueOf(in.Groups[f.Row])
	case FigureFact:
		return in.Figures[f.Row].Value.State
	case ResultFact:
		row = reflect.ValueOf(*in.Result)
	}
	if f.Column == "grade" {
		return front.Absent
	}
	name := strings.ToUpper(f.Column[:1]) + f.Column[1:]
	return row.FieldByName(name).Interface().(front.Figure).State
}
