package schema

import (
	"strconv"
	"testing"

	"jixiao/schema/front"
)

func bare(s string) front.Figure   { return front.Figure{Text: s, State: front.Bare} }
func quoted(s string) front.Figure { return front.Figure{Text: s, State: front.Quoted} }

// usual is a report as most are: 12 indicators, 4 rows of money, 3 figures.
func usual() *front.Front {
	row := front.Row{Initial: bare("36"), Budget: bare("36.00"), Executed: bare("26.19"), Rate: quoted("72.75%")}
	total := row
	total.Weight, total.Score = bare("10"), bare("7.28")
	f := &front.Front{
		Title: "综治、平安建设经费绩效自评报告", Date: "2024-03-18", Status: "final",
		Funds: &front.Funds{Money: "万元", Total: &total},
		Groups: []front.Group{
			{Name: "产出指标", Weight: bare("50"), Score: bare("49")}, {Name: "效益指标", Weight: bare("30"), Score: bare("30")},
			{Name: "满意度指标", Weight: bare("10"), Score: bare("10")},
		},
		Figures: []front.Named{
			{ID: "award", Value: quoted("12万元"), Equals: "10 + 2*0.5 + 1"},
			{ID: "total_paid", Value: quoted("38.39万元"), Equals: "funds.total.executed + award + city_grant"},
			{ID: "city_grant", Value: quoted("2.2万元")},
		},
		Result: &front.Result{Weight: bare("100"), Score: bare("97"), Grade: "优"},
	}
	for _, kind := range []string{"fiscal", "carryover", "other", "unit"} {
		f.Funds.Sources = append(f.Funds.Sources, front.Source{Kind: kind, Row: row})
	}
	targets := []string{"≥260次", "95%以上", "12月底前", "显著提升", "≤36万元", "100%"}
	actuals := []string{"260次", "98.5%", "12月10日", "显著提升", "26.19万元", "100%"}
	for i := range 12 {
		f.Indicators = append(f.Indicators, front.Indicator{
			Level1: "产出指标", Level2: "数量指标", Name: "平安创建活动次数" + strconv.Itoa(i), Target: quoted(targets[i%6]), Actual: quoted(actuals[i%6]),
			Weight: bare("7.5"), Score: bare("7"),
		})
	}
	return f
}

func BenchmarkResolve(b *testing.B) {
	f, in := usual(), Context{Key: Key{2023, "zfw", "zongzhi"}, Profile: &Profile{}, Money: "万元"}
	if r := Resolve(f, in); len(r.Faults) > 0 {
		b.Fatal(r.Faults)
	}
	b.ReportAllocs()
	for b.Loop() {
		Resolve(f, in)
	}
}

func BenchmarkParseEquation(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseEquation(`funds.total.executed + award + indicator["0-6岁儿童"].actual*0.5`)
	}
}
