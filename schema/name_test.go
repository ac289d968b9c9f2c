package schema

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
)

// TestParseName: names as they are typed in links and equations.
func TestParseName(t *testing.T) {
	for in, want := range map[string]Name{
		"funds.total.executed":            {TotalFact, "", "executed"},
		"funds.source.fiscal.executed":    {SourceFact, "fiscal", "executed"},
		"funds.source.上级.补助.initial":      {SourceFact, "上级.补助", "initial"},
		"funds.source.fiscal":             {SourceFact, "fiscal", ""},
		"funds.use.insurance":             {UseFact, "insurance", ""},
		"funds.use.a.b":                   {UseFact, "a.b", ""},
		"indicator.patrols.score":         {IndicatorFact, "patrols", "score"},
		`indicator["patrols"].score`:      {IndicatorFact, "patrols", "score"},
		`indicator["0-6岁儿童健康管理数"].actual`: {IndicatorFact, "0-6岁儿童健康管理数", "actual"},
		"indicator.0-6岁儿童健康管理数.actual":    {IndicatorFact, "0-6岁儿童健康管理数", "actual"},
		"indicator.1.2.actual":            {IndicatorFact, "1.2", "actual"},
		"indicator.score":                 {IndicatorFact, "score", ""},
		"indicator.a.reason":              {IndicatorFact, "a", "reason"},
		"group.产出指标.weight":               {GroupFact, "产出指标", "weight"},
		"figure.award":                    {FigureFact, "award", ""},
		"figure.score":                    {FigureFact, "score", ""},
		`figure["a].b"]`:                  {FigureFact, "a].b", ""},
		`figure[""]`:                      {FigureFact, "", ""},
		"result.grade":                    {ResultFact, "", "grade"},
	} {
		if got, ok := ParseName(in); !ok || got != want {
			t.Errorf("%s: %+v %v, want %+v", in, got, ok, want)
		}
	}
	for _, in := range []string{
		"", "funds", "funds.total", "funds.total.", "funds.total.x", "funds.totals.executed", "funds.reason", "indicator", "indicator.", "indicators.a.score", `indicator["a"`,
		`indicator["a]`, `indicator['a'].score`, "indicator[0].score", `indicator["a"]score`, `indicator["a"].x`, `funds.total["executed"]`, "result", "result.", "result.rate", "award", "figure", `result["score"]`,
		`figure["a"].`, "goal.expected",
	} {
		if got, ok := ParseName(in); ok {
			t.Errorf("%q: %+v", in, got)
		}
	}
}

// FuzzParseName: a name is read from what FactName writes, for any id, and
// what is read is written and read alike.
func FuzzParseName(f *testing.F) {
	for _, s := range []string{"award", "0-6岁", "a.score", `"]`, "", "indicator.a.score", `figure["\xff"]`, "\xff", "group.产出指标.weight", "奖金"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, want := range []Name{
			{SourceFact, s, "executed"}, {UseFact, s, ""}, {IndicatorFact, s, "score"}, {IndicatorFact, s, ""}, {GroupFact, s, "weight"}, {FigureFact, s, ""},
		} {
			if got, ok := ParseName(FactName(want.Kind, want.ID, want.Column)); !ok || got != want {
				t.Errorf("%+v is read as %+v", want, got)
			}
		}
		if n, ok := ParseName(s); ok {
			if again, ok := ParseName(n.String()); !ok || again != n {
				t.Errorf("%q: %+v is read again as %+v", s, n, again)
			}
		}
	})
}

// TestFind: every name leads to its cell and its place.
func TestFind(t *testing.T) {
	r := Resolve(example(), Context{Money: "万元"})
	for in, want := range map[string]struct{ name, path, value string }{
		"funds.total.executed":       {"", "funds.total.executed", "26.19万元"},
		"funds.total.balance":        {"", "funds.total.balance", "absent"},
		"funds.source.fiscal.rate":   {"", "funds.source[0].rate", "72.75%"},
		"funds.use.insurance":        {"", "funds.use[0].amount", "3.2万元"},
		"indicator.patrols.weight":   {"", "indicator[0].weight", "10"},
		`indicator["patrols"].score`: {"indicator.patrols.score", "indicator[0].score", "10"},
		"indicator.群众安全感.score":      {"", "indicator[1].score", "9"},
		"group.产出指标.score":           {"", "group[0].score", "49"},
		"group.产出.score":             {"group.产出指标.score", "group[0].score", "49"},
		"group.满意度.weight":           {"group.满意度指标.weight", "indicator[1].level1", "no cell"},
		"figure.award":               {"", "figure[0].value", "12万元"},
		"result.score":               {"", "result.score", "97"},
		"result.grade":               {"", "result.grade", "no cell"},
	} {
		f, ok := r.Find(in)
		value := "no cell"
		if f.Cell != nil {
			value = show(f.Cell)
		}
		if want.name == "" {
			want.name = in
		}
		if ref := f.Ref(); !ok || ref.Name != want.name || string(ref.Path) != want.path || value != want.value {
			t.Errorf("%s: %+v %s %v", in, f.Ref(), value, ok)
		}
	}
	if f, ok := r.Find("indicator.patrols.target"); !ok || f.Cell != nil || f.Value != &r.Indicators[0].Target {
		t.Errorf("a target: %+v", f)
	}
	for _, in := range []string{"funds.use.x", "indicator.patrols", "indicator.patrols.reason", "group.效益.score", "group.产出指标", "figure.x", "funds.source.fiscal", "x"} {
		if f, ok := r.Find(in); ok {
			t.Errorf("%s: %+v", in, f)
		}
	}
	if _, ok := (&Report{}).Find("funds.total.executed"); ok {
		t.Error("a report without money has a total")
	}
	ref, cell, ok := r.Lookup(Name{Kind: FigureFact, ID: "award"})
	if !ok || cell != &r.Figures[0].Value || ref != r.FigureRef(0) {
		t.Errorf("lookup: %+v %v %v", ref, cell, ok)
	}
}

// TestFactRefs: a fact names the same place as the report's own methods.
func TestFactRefs(t *testing.T) {
	r := Resolve(example(), Context{Money: "万元"})
	for name, want := range map[string]Ref{
		"funds.total.rate": TotalRef("rate"), "funds.source.fiscal.rate": r.SourceRef(0, "rate"), "funds.use.insurance": r.UseRef(0),
		"indicator.patrols.actual": r.IndicatorRef(0, "actual"), "group.产出指标.score": r.GroupRef(0, "score"), "figure.award": r.FigureRef(0),
		"result.grade": ResultRef("grade"),
	} {
		if f, _ := r.Find(name); f.Ref() != want {
			t.Errorf("%s: %+v, want %+v", name, f.Ref(), want)
		}
	}
}

// TestFacts: all facts in the order of the front matter; each is found by its
// name.
func TestFacts(t *testing.T) {
	r := Resolve(example(), Context{Money: "万元"})
	var names []string
	for f := range r.Facts {
		ref := f.Ref()
		names = append(names, ref.Name)
		if again, ok := r.Find(ref.Name); !ok || again != f {
			t.Errorf("%s: %+v is found as %+v", ref.Name, f, again)
		}
	}
	want := []string{}
	for _, row := range []string{"funds.total.", "funds.source.fiscal."} {
		for _, c := range Columns {
			want = append(want, row+c)
		}
	}
	want = append(want, "funds.use.insurance")
	for _, row := range []string{"patrols", "群众安全感"} {
		for _, c := range []string{"target", "actual", "weight", "score"} {
			want = append(want, "indicator."+row+"."+c)
		}
	}
	want = append(want, "group.产出指标.weight", "group.产出指标.score", "group.满意度指标.weight", "group.满意度指标.score",
		"figure.award", "figure.total_paid", "result.weight", "result.score", "result.grade")
	if !slices.Equal(names, want) {
		t.Errorf("%q\nwant %q", names, want)
	}
	for range r.Facts { // stopping early is allowed anywhere
		break
	}
	n := 0
	for f := range r.Facts {
		if n++; f.Name.ID == "满意度指标" {
			break
		}
	}
	if n != slices.Index(want, "group.满意度指标.weight")+1 {
		t.Error("goes on after the last one asked for")
	}
}

// TestManyRows: in a report of a thousand rows names mean what they mean in a
// short one: of equal ids the first counts, levels match without 指标.
func TestManyRows(t *testing.T) {
	long, short := &Report{Funds: &Funds{}}, &Report{Funds: &Funds{}}
	for i := range 1000 {
		id := strconv.Itoa(i % 300)
		long.Figures = append(long.Figures, Figure{ID: id})
		long.Indicators = append(long.Indicators, Indicator{ID: id, Level1: fmt.Sprintf("第%d 类指标", i%40)})
		if i < 20 {
			long.Groups = append(long.Groups, Group{Name: fmt.Sprintf("第%d类", i)})
		}
	}
	*short = *long
	if long.rows = long.index(); long.rows == nil {
		t.Fatal("no index")
	}
	for i := range 400 {
		for _, name := range []string{
			fmt.Sprintf("figure.%d", i), fmt.Sprintf("indicator.%d.score", i), fmt.Sprintf("group.第%d类.score", i), fmt.Sprintf("group.第%d类指标.score", i), "funds.total.rate", "funds.use.1",
		} {
			a, okA := long.Find(name)
			b, okB := short.Find(name)
			if a != b || okA != okB {
				t.Errorf("%s: %+v with an index, %+v without", name, a, b)
			}
		}
	}
}

// TestRowNames: a row has the name that the form prints, found by its id too.
func TestRowNames(t *testing.T) {
	r := Resolve(example(), Context{Money: "万元"})
	for _, c := range []struct{ kind, id, want string }{
		{SourceFact, "fiscal", r.Funds.Sources[0].Name}, {UseFact, "insurance", r.Funds.Uses[0].Name}, {IndicatorFact, "patrols", r.Indicators[0].Name},
		{GroupFact, "产出", "产出指标"}, {FigureFact, "award", r.Figures[0].Label}, {FigureFact, "none", ""}, {SourceFact, "none", ""},
	} {
		if got := r.NameOf(c.kind, c.id); got != c.want {
			t.Errorf("%s %s is called %q, want %q", c.kind, c.id, got, c.want)
		}
	}
	if got := (&Report{}).NameOf(SourceFact, "fiscal"); got != "" {
		t.Errorf("a report without money has a source %q", got)
	}
}
