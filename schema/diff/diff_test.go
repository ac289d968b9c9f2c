package diff

import (
	"fmt"
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/front"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

func bare(s string) front.Figure { return front.Figure{Text: s, State: front.Bare} }
func text(s string) front.Figure { return front.Figure{Text: s, State: front.Quoted} }

var form = &schema.Profile{
	ID: "form", Full: quantity.Int(100), RateBase: "budget", Columns: []string{"target", "actual", "weight", "score"},
	Rounding: schema.Rounding{Rate: 2, Score: 2},
}

// typical is a report of the form.
func typical() *front.Front {
	return &front.Front{
		Title: "河道整治", Status: "final",
		Funds: &front.Funds{
			Money: "万元",
			Total: &front.Row{Budget: bare("36"), Executed: bare("26.19"), Rate: text("72.75%")},
			Sources: []front.Source{
				{Kind: "county", Name: "县级", Row: front.Row{Executed: bare("20.19")}},
				{Kind: "city", Name: "市级", Row: front.Row{Executed: bare("6")}},
			},
			Uses: []front.Use{{ID: "work", Name: "工程", Amount: bare("26.19")}},
		},
		Indicators: []front.Indicator{
			{ID: "length", Name: "整治长度", Level1: "产出指标", Target: text("≥12公里"), Actual: text("12.6公里"), Weight: bare("50"), Score: bare("50")},
			{ID: "glad", Name: "满意度", Level1: "满意度指标", Target: text("≥90%"), Actual: text("95%"), Weight: bare("10"), Score: bare("10")},
		},
		Figures: []front.Named{{ID: "award", Label: "奖金", Value: text("12万元")}},
		Result:  &front.Result{Score: bare("60"), Grade: "中"},
	}
}

func card(year int, f *front.Front) *score.Card {
	return score.Grade(schema.Resolve(f, schema.Context{Key: schema.Key{Year: year, Unit: "water", Project: "river"}, Profile: form, Money: "万元"}))
}

func corpusOf(cards ...*score.Card) *corpus.Corpus { return corpus.New(cards, schema.Units{}) }

// between is the one report that differs after an edit to a published one of 2023,
// in a site whose newest year is 2024.
func between(t *testing.T, edit func(*front.Front)) *Report {
	t.Helper()
	later := card(2024, typical())
	f := typical()
	edit(f)
	d := New(corpusOf(card(2023, typical()), later), corpusOf(card(2023, f), later), nil)
	if len(d.Reports) != 1 || d.Same != 1 {
		t.Fatalf("%d reports differ, %d do not", len(d.Reports), d.Same)
	}
	return d.Reports[0]
}

// say is all that a comparison tells, a line each.
func say(r *Report) string {
	var b strings.Builder
	figure := func(f *Figure) string {
		line := fmt.Sprintf("%v %s %q → %q", [...]string{"changed", "added", "removed", "unit", "precision", "spelling"}[f.Kind], f.Name, Shown(&f.Before), Shown(&f.After))
		if f.Change.Known {
			line += fmt.Sprintf(" by %s%s", f.Change.Amount.Text(f.Change.Decimals), f.Change.Unit)
		}
		if f.Change.HasPercent {
			line += fmt.Sprintf(" %s%%", f.Change.Percent.Text(1))
		}
		return line
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		fmt.Fprintf(&b, "row %s %q %q was %q %q added=%v gone=%v: %d figures\n", row.Kind, row.ID, row.Name, row.WasID, row.Was, row.Added, row.Gone, len(row.Figures))
	}
	for i := range r.Figures {
		b.WriteString(figure(&r.Figures[i]) + "\n")
	}
	for _, w := range r.Words {
		fmt.Fprintf(&b, "word %s %s %q → %q\n", w.Path, w.Of, w.Before, w.After)
	}
	for _, e := range r.Effects {
		fmt.Fprintf(&b, "effect %s %q → %q\n", e.Name, e.Before, e.After)
	}
	for _, w := range r.Wholes {
		fmt.Fprintf(&b, "whole %s %s of %d\n", w.Name, w.Total, len(w.Parts))
	}
	for _, u := range r.Unnoted {
		fmt.Fprintf(&b, "unnoted %s noted %q\n", u.Name, u.Noted.Text)
	}
	return b.String()
}

// Each edit of a report is told once, as what it is.
func TestEdits(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*front.Front)
		want string
	}{
		{"a figure", func(f *front.Front) { f.Funds.Total.Executed = bare("27.00") },
			`changed funds.total.executed "26.19万元" → "27.00万元" by 0.81万元 3.1%
effect funds.total.rate "72.75%" → "75.00%"
unnoted funds.total.executed noted ""
`},
		{"a rate", func(f *front.Front) { f.Funds.Total.Rate = text("75%") },
			`changed funds.total.rate "72.75%" → "75%" by 2.25百分点
unnoted funds.total.rate noted ""
`},
		{"a unit", func(f *front.Front) { f.Funds.Total.Budget = text("360000元") },
			`unit funds.total.budget "36万元" → "360000元"
`},
		{"decimals", func(f *front.Front) { f.Funds.Total.Budget = bare("36.00") },
			`precision funds.total.budget "36万元" → "36.00万元"
`},
		{"spelling", func(f *front.Front) { f.Indicators[0].Target = text(">=12 公里") },
			`spelling indicator.length.target "≥12公里" → ">=12 公里"
`},
		{"a comparator", func(f *front.Front) { f.Indicators[0].Target = text("≤12公里") },
			`changed indicator.length.target "≥12公里" → "≤12公里" by 0km 0.0%
effect indicator.length.score "50.00" → "47.62"
unnoted indicator.length.target noted ""
`},
		{"a cell filled in", func(f *front.Front) { f.Funds.Total.Initial = bare("30") },
			`added funds.total.initial "" → "30万元"
`},
		{"a cell emptied", func(f *front.Front) { f.Indicators[1].Score = front.Figure{State: front.Blank} },
			`removed indicator.glad.score "10" → ""
unnoted indicator.glad.score noted ""
`},
		{"money moved between sources", func(f *front.Front) {
			f.Funds.Sources[0].Executed, f.Funds.Sources[1].Executed = bare("19.19"), bare("7")
		},
			`changed funds.source.county.executed "20.19万元" → "19.19万元" by -1.00万元 -5.0%
changed funds.source.city.executed "6万元" → "7万元" by 1万元 16.7%
whole funds.total.executed 26.19万元 of 2
unnoted funds.source.county.executed noted ""
unnoted funds.source.city.executed noted ""
`},
		{"an indicator more", func(f *front.Front) {
			f.Indicators = append(f.Indicators, front.Indicator{ID: "trees", Name: "植树", Level1: "效益指标", Target: text("≥9株"), Weight: bare("5")})
		},
			`row indicator "trees" "植树" was "" "" added=true gone=false: 2 figures
effect result.weight "60.00" → "65.00"
effect result.score "60.00" → ""
`},
		{"an indicator less", func(f *front.Front) { f.Indicators = f.Indicators[:1] },
			`row indicator "glad" "满意度" was "glad" "满意度" added=false gone=true: 4 figures
effect result.weight "60.00" → "50.00"
effect result.score "60.00" → "50.00"
`},
		{"an indicator under another name", func(f *front.Front) { f.Indicators[0].ID, f.Indicators[0].Name = "river", "治理长度" },
			`row indicator "river" "治理长度" was "length" "整治长度" added=false gone=false: 0 figures
`},
		{"an id and a figure", func(f *front.Front) {
			f.Indicators[0].ID, f.Indicators[0].Actual = "river", text("12.7公里")
		},
			`row indicator "river" "整治长度" was "length" "整治长度" added=false gone=false: 0 figures
changed indicator.river.actual "12.6公里" → "12.7公里" by 0.1km 0.8%
unnoted indicator.river.actual noted ""
`},
		{"words", func(f *front.Front) { f.Title, f.Indicators[0].Method, f.Funds.Reason = "治河", "binary", "结转" },
			`word title  "河道整治" → "治河"
word funds.reason  "" → "结转"
word indicator.method 整治长度 "" → "binary"
`},
		{"a note about the figure", func(f *front.Front) {
			f.Funds.Total.Executed = bare("26.20")
			f.Restated = []front.Restated{{At: "funds.total.executed", Was: text("261900元"), Reason: "更正"}}
		},
			`changed funds.total.executed "26.19万元" → "26.20万元" by 0.01万元 0.0%
effect funds.total.rate "72.75%" → "72.78%"
`},
		{"a note about another value", func(f *front.Front) {
			f.Result.Grade = "差"
			f.Restated = []front.Restated{{At: "result.grade", Was: text("良"), Reason: "更正"}}
		},
			`changed result.grade "中" → "差"
unnoted result.grade noted "良"
`},
		{"a draft again", func(f *front.Front) { f.Status = "draft" },
			"word status  \"final\" → \"draft\"\n"},
	} {
		if got := say(between(t, c.edit)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// The newest year may be corrected without a note, and so may a draft.
func TestNotesAreForPublishedYears(t *testing.T) {
	edited := typical()
	edited.Result.Score = bare("59")
	if d := New(corpusOf(card(2023, typical())), corpusOf(card(2023, edited)), nil); len(d.Reports) != 1 || len(d.Reports[0].Unnoted) != 0 {
		t.Errorf("the newest year: %s", say(d.Reports[0]))
	}
	draft := typical()
	draft.Status = "draft"
	later := card(2024, typical())
	if d := New(corpusOf(card(2023, draft), later), corpusOf(card(2023, edited), later), nil); len(d.Reports) != 1 || len(d.Reports[0].Unnoted) != 0 {
		t.Errorf("a draft: %s", say(d.Reports[0]))
	}
	later = card(2024, draft)
	if d := New(corpusOf(card(2023, typical()), later), corpusOf(card(2023, edited), later), nil); len(d.Reports[0].Unnoted) != 0 {
		t.Errorf("only a draft is newer: %s", say(d.Reports[0]))
	}
}

// A report that stands elsewhere now is one report, not two; added and removed
// ones are told as such; the same card on both sides is no change.
func TestReportsThatMoved(t *testing.T) {
	at := func(project string, f *front.Front) *score.Card {
		return score.Grade(schema.Resolve(f, schema.Context{Key: schema.Key{Year: 2023, Unit: "water", Project: project}, Profile: form, Money: "万元"}))
	}
	other := typical()
	other.Title, other.Result.Score = "植树", bare("58")
	edited := typical()
	edited.Result.Score = bare("59")
	kept := card(2023, typical())
	d := New(corpusOf(kept, at("old", typical()), at("gone", other)), corpusOf(kept, at("new", typical())), nil)
	if len(d.Reports) != 2 || d.Same != 1 || d.Reports[0].After != nil || d.Reports[0].Key().Project != "gone" || !d.Reports[1].Moved() {
		t.Errorf("got %+v", d)
	}
	d = New(corpusOf(at("old", typical())), corpusOf(at("new", edited)), nil)
	if len(d.Reports) != 1 || !d.Reports[0].Moved() || len(d.Reports[0].Figures) != 1 {
		t.Errorf("moved and edited: %+v", d)
	}
	// Two that say the same may be either: nothing is guessed.
	d = New(corpusOf(at("a", typical()), at("b", typical())), corpusOf(at("c", typical()), at("d", typical())), nil)
	if len(d.Reports) != 4 {
		t.Errorf("twins: %+v", d)
	}
}
