package corpus

import (
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/front"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var form = &schema.Profile{
	ID: "form", Full: quantity.Int(100), Columns: []string{"target", "actual", "weight", "score"}, RateBase: "budget",
	Grades: []schema.ProfileGrade{{Name: "优", From: quantity.Int(90)}, {Name: "良", From: quantity.Int(80)}, {Name: "差"}},
}

func number(s string) front.Figure {
	if s == "" {
		return front.Figure{}
	}
	return front.Figure{Text: s, State: front.Quoted}
}

type change func(*front.Front)

func funds(initial, budget, executed string) change {
	return func(f *front.Front) {
		f.Funds = &front.Funds{Money: "万元", Total: &front.Row{Initial: number(initial), Budget: number(budget), Executed: number(executed)}}
	}
}

func carryover(amount string) change {
	return func(f *front.Front) {
		f.Funds.Sources = append(f.Funds.Sources, front.Source{Kind: "carryover", Row: front.Row{Budget: number(amount)}})
	}
}

func result(score string) change {
	return func(f *front.Front) { f.Result = &front.Result{Score: number(score)} }
}

func continues(keys ...string) change { return func(f *front.Front) { f.Continues = keys } }

func indicator(id, target, actual, weight string) change {
	return func(f *front.Front) {
		f.Indicators = append(f.Indicators, front.Indicator{ID: id, Name: id, Target: number(target), Actual: number(actual), Weight: number(weight)})
	}
}

func card(t *testing.T, key string, changes ...change) *score.Card {
	t.Helper()
	k, ok := schema.ParseKey(key)
	if !ok {
		t.Fatalf("%q is no key", key)
	}
	f := &front.Front{Title: key}
	for _, c := range changes {
		c(f)
	}
	return score.Grade(schema.Resolve(f, schema.Context{Key: k, File: "content/" + key + ".md", Profile: form}))
}

func keys(cards []*score.Card) string {
	out := make([]string, len(cards))
	for i, c := range cards {
		out[i] = c.Report.Key.String()
	}
	return strings.Join(out, " ")
}

// A project that is renamed keeps one line, whatever the order of the cards;
// its old name points to the new one.
func TestRenamedProjectIsOneLine(t *testing.T) {
	c := New([]*score.Card{card(t, "2023/u/new", continues("2022/u/old")), card(t, "2021/u/old"), card(t, "2022/u/old"), card(t, "2024/u/new")}, schema.Units{})
	line := c.Project(schema.Key{Unit: "u", Project: "new"})
	if got, want := keys(line.Cards), "2021/u/old 2022/u/old 2023/u/new 2024/u/new"; got != want {
		t.Errorf("line is %s, want %s", got, want)
	}
	if old := c.Project(schema.Key{Unit: "u", Project: "old"}); old.Renamed != line {
		t.Errorf("the old name goes on as %v", old.Renamed)
	}
	if len(c.Faults) != 0 {
		t.Errorf("faults: %v", c.Faults)
	}
}

// Lines end at a split and at a merge: the parts are named, not compared.
func TestSplitAndMerge(t *testing.T) {
	cards := []*score.Card{
		card(t, "2021/u/whole", funds("", "10", "10")),
		card(t, "2022/u/a", continues("2021/u/whole"), funds("", "6", "6")), card(t, "2022/u/b", continues("2021/u/whole"), funds("", "4", "4")),
		card(t, "2023/u/again", continues("2022/u/a", "2022/u/b"), funds("", "11", "11")),
	}
	c := New(cards, schema.Units{})
	a := c.Project(schema.Key{Unit: "u", Project: "a"})
	if keys(a.Cards) != "2022/u/a" || keys(a.Before) != "2021/u/whole" || keys(a.After) != "2023/u/again" || a.Renamed != nil {
		t.Errorf("a: line %s, before %s, after %s, renamed %v", keys(a.Cards), keys(a.Before), keys(a.After), a.Renamed)
	}
	from, _ := c.Year(2021)
	to, _ := c.Year(2023)
	cmp := c.Compare(from, to)
	if len(cmp.Pairs) != 1 || cmp.Pairs[0].Budget.Known || len(cmp.New)+len(cmp.Ended) != 0 {
		t.Errorf("2021 against 2023: %+v", cmp)
	}
}

// A continues that names nothing, the same year or a later one is a fault and
// is not followed, so that no circle is walked.
func TestFaultyContinues(t *testing.T) {
	c := New([]*score.Card{
		card(t, "2022/u/a", continues("2021/u/nothing", "2022/u/b", "2023/u/a")), card(t, "2022/u/b", continues("2022/u/a")), card(t, "2023/u/a"),
	}, schema.Units{})
	kinds := map[FaultKind]int{}
	for _, f := range c.Faults {
		kinds[f.Kind]++
	}
	if kinds[NoSuchReport] != 1 || kinds[NotEarlier] != 3 {
		t.Errorf("faults %v", c.Faults)
	}
	for _, p := range c.Projects {
		if len(p.Cards) > 2 {
			t.Errorf("%s: line %s", p.Name, keys(p.Cards))
		}
	}
}

// Amounts change in 万元 and percent, shares in percentage points; a year that
// is missing is marked, and nothing is computed from zero.
func TestSeries(t *testing.T) {
	c := New([]*score.Card{
		card(t, "2020/u/p", funds("", "0", "0")), card(t, "2021/u/p", funds("", "40", "30")), card(t, "2023/u/p", funds("", "0.005亿元", "40.0")),
	}, schema.Units{})
	p := c.Projects[0]
	budget := p.Series("funds.total.budget")
	if got := budget[1].Change; !got.Known || got.HasPercent || got.Amount.String() != "40" {
		t.Errorf("from zero: %+v", got)
	}
	if got := budget[2].Change; !got.Known || got.Percent.String() != "25" || got.Amount.String() != "10" || !budget[2].Gap || budget[1].Gap {
		t.Errorf("over a missing year: %+v, gap %v", got, budget[2].Gap)
	}
	rate := p.Series("funds.total.rate")
	if rate[0].Known {
		t.Errorf("a zero budget has the rate %v", rate[0].Number)
	}
	if got := rate[2].Change; got.Unit != quantity.Points || got.HasPercent || got.Amount.String() != "5" {
		t.Errorf("rate: %+v", got)
	}
}

// An indicator is matched by its id; a changed unit, direction or weight is a
// break, and over a changed unit or direction nothing is computed.
func TestIndicatorBreaks(t *testing.T) {
	c := New([]*score.Card{
		card(t, "2021/u/p", indicator("area", "≥100亩", "120亩", "10"), indicator("gone", "≥1个", "1个", "10"), indicator("cost", "≤5元", "4元", "10")),
		card(t, "2022/u/p", indicator("area", "≥100亩", "150亩", "10"), indicator("cost", "≥5元", "6元", "10")),
		card(t, "2023/u/p", indicator("area", "≥7公顷", "8公顷", "20"), indicator("cost", "≥5元", "7元", "10")),
	}, schema.Units{})
	byID := map[string]Indicator{}
	for _, in := range c.Projects[0].Indicators() {
		byID[in.ID] = in
	}
	area := byID["area"].Points
	if area[1].Break.Any() || area[1].Change.Percent.String() != "25" {
		t.Errorf("2022: %+v", area[1])
	}
	if area[2].Break != (Break{Unit: true, Weight: true}) || area[2].Change.Known {
		t.Errorf("2023: %+v", area[2])
	}
	cost := byID["cost"].Points
	if cost[1].Break != (Break{Direction: true}) || cost[1].Change.Known || cost[2].Break.Any() || !cost[2].Change.Known {
		t.Errorf("cost: %+v", cost)
	}
	if gone := byID["gone"].Points; gone[0].Index != 1 || gone[1].Index != -1 {
		t.Errorf("gone: %+v", gone)
	}
}

// Equal scores share a place, and the next place is left out; a report without
// a score has none.
func TestRanks(t *testing.T) {
	cards := []*score.Card{
		card(t, "2023/u/a", result("95")), card(t, "2023/u/b", result("97.5")), card(t, "2023/u/c", result("95.0")), card(t, "2023/u/d", result("80")), card(t, "2023/u/e"),
	}
	c := New(cards, schema.Units{})
	y, _ := c.Year(2023)
	for i, want := range []int{2, 1, 2, 4, 0} {
		if got := y.Rank(cards[i]).Score; got != want {
			t.Errorf("%s has place %d, want %d", cards[i].Report.Key, got, want)
		}
		if shared := y.Rank(cards[i]).ScoreShared; shared != (want == 2) {
			t.Errorf("%s shares its place: %v", cards[i].Report.Key, shared)
		}
	}
	if y.Sum().Scored != 4 || y.Sum().Score.Lo.Text(3) != "91.875" || y.Sum().Grades["优"] != 3 || y.Sum().Grades["良"] != 1 {
		t.Errorf("summary %+v", y.Sum())
	}
}

// A year's rate weighs each report by its money, and only those that have both
// amounts.
func TestSummaryRateIsByMoney(t *testing.T) {
	sum := Summarise([]*score.Card{
		card(t, "2023/u/a", funds("", "90", "90")), card(t, "2023/u/b", funds("", "10", "0")), card(t, "2023/u/c", funds("", "", "500")),
	})
	if rate, ok := sum.Rate.Exact(); !ok || rate.String() != "90" || sum.Executed.Sum.String() != "590" || sum.Budget.Count != 2 {
		t.Errorf("%+v", sum)
	}
}

// What one year leaves is what the next carries over, across units and within
// rounding.
func TestCarry(t *testing.T) {
	for _, c := range []struct {
		name, carried string
		years         string
		stated        bool
		agrees        bool
	}{
		{"equal", "9.81", "2023", true, true},
		{"another unit", "98100元", "2023", true, true},
		{"less", "5", "2023", true, false},
		{"over a gap", "9.81", "2024", true, false},
	} {
		before := card(t, "2022/u/p", funds("", "36", "26.19"))
		after := card(t, c.years+"/u/p", funds("", "50", "50"), carryover(c.carried))
		got, ok := CarryBetween(before, after)
		if !ok || got.Stated != c.stated || got.Agrees != c.agrees || got.Left.Value.String() != "9.81" || got.Working != "36 − 26.19" {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
		}
	}
}
