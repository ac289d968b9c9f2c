package site

import (
	"cmp"
	"slices"
	"strconv"

	"jixiao/build/chart"
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

func itoa(n int) string { return strconv.Itoa(n) }

// share is n of all in percent, with one decimal.
func share(n, all int) string {
	x, _ := quantity.Int(int64(100 * n)).Quo(quantity.Int(int64(all)))
	return x.Text(1)
}

// attention is how many findings the home page shows.
const attention = 20

func (s *Site) home() View {
	c := s.in.Corpus
	v := &HomeView{Frame: s.frame("index.html", s.in.Config.Title)}
	all := corpus.Summarise(c.Cards)
	v.Summary = tiles(&all, c.Cards)
	v.Years = yearsTable("各年度概况", c.Years, func(y int) string { return YearAddr(y) })
	for i := len(c.Years) - 1; i >= 0; i-- {
		y := c.Years[i]
		bar := gradeBar(&y.Sum)
		bar.Year = Link{Text: itoa(y.Year), URL: YearAddr(y.Year)}
		v.Grades = append(v.Grades, bar)
	}
	v.Funds = fundsChart("home-funds", "各年度预算与执行（万元）", c.Years)
	v.Scores = scoresChart(c.Years)
	v.Units = s.unitCards(&v.Frame)
	v.Attention = s.attention(&v.Frame)
	for _, p := range s.in.Pages {
		v.Pages = append(v.Pages, Link{Text: p.Title, URL: p.Addr})
	}
	return v
}

// attention is what a reader should see first: the worst findings of the
// newest years.
func (s *Site) attention(f *Frame) []Finding {
	var picked []*diag.Diagnostic
	for i := range s.in.Diagnostics {
		if d := &s.in.Diagnostics[i]; d.Severity == diag.Error || d.Severity == diag.Warning && !d.Allowed {
			picked = append(picked, d)
		}
	}
	slices.SortStableFunc(picked, func(a, b *diag.Diagnostic) int {
		return cmp.Or(cmp.Compare(s.yearOf(b.File), s.yearOf(a.File)), cmp.Compare(b.Severity, a.Severity))
	})
	var out []Finding
	for _, d := range picked[:min(len(picked), attention)] {
		out = append(out, s.finding(f, d))
	}
	return out
}

func (s *Site) yearOf(file string) int {
	if card, ok := s.cards[file]; ok {
		return card.Report.Year
	}
	return 0
}

// yearsTable is a row a year, newest first.
func yearsTable(caption string, years []*corpus.Year, link func(int) string) Table {
	t := Table{Caption: caption, Head: []string{"年度", "报告（份）", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）", "总执行率", "平均得分"}}
	for i := len(years) - 1; i >= 0; i-- {
		y := years[i]
		t.Rows = append(t.Rows, TableRow{Head: Link{Text: itoa(y.Year), URL: link(y.Year)}, Cells: summaryCells(y)})
	}
	return t
}

// summaryCells is the figures of a year. Each that not all reports have tells
// how many it is from.
func summaryCells(y *corpus.Year) []TableCell {
	sum, n := &y.Sum, tallyOf(y.Cards)
	out := []TableCell{{Text: itoa(sum.Reports), Class: "num"}}
	add := func(text string, count int) {
		cell := TableCell{Text: text, Class: "num"}
		if text != "" {
			cell.Note = of(count, sum.Reports)
		}
		out = append(out, cell)
	}
	add(money(sum.Initial, n.initial), sum.Initial.Count)
	add(money(sum.Budget, n.budget), sum.Budget.Count)
	add(money(sum.Executed, n.executed), sum.Executed.Count)
	add(percent(sum.Rate), n.rated)
	add(points(sum.Score), sum.Scored)
	return out
}

func fundsChart(id, caption string, years []*corpus.Year) Chart {
	fig := chart.Figure{ID: id, Title: caption, Unit: "万元"}
	series := [...]chart.Series{{Name: "年初预算数"}, {Name: "全年预算数"}, {Name: "全年执行数"}}
	for _, y := range years {
		fig.Years = append(fig.Years, y.Year)
		n := tallyOf(y.Cards)
		decimals := [...]int{n.initial, n.budget, n.executed}
		for i, t := range [...]corpus.Total{y.Sum.Initial, y.Sum.Budget, y.Sum.Executed} {
			series[i].Values = append(series[i].Values, chart.Value{Amount: t.Sum, Text: money(t, decimals[i]), Known: t.Count > 0})
		}
	}
	fig.Series = series[:]
	return Chart{SVG: chart.Columns(&fig), Caption: caption}
}

func scoresChart(years []*corpus.Year) Chart {
	fig := chart.Figure{ID: "home-scores", Title: "各年度平均得分与总执行率", Unit: "分、%"}
	mean, rate := chart.Series{Name: "平均得分"}, chart.Series{Name: "总执行率"}
	for _, y := range years {
		fig.Years = append(fig.Years, y.Year)
		mean.Values = append(mean.Values, chartValue(y.Sum.Score, ""))
		rate.Values = append(rate.Values, chartValue(y.Sum.Rate, "%"))
	}
	fig.Series = []chart.Series{mean, rate}
	return Chart{SVG: chart.Lines(&fig), Caption: fig.Title}
}

func chartValue(v score.Value, unit string) chart.Value {
	x, ok := v.Exact()
	return chart.Value{Amount: x, Text: x.Text(2) + unit, Known: ok}
}

// unitCards is the units as a tree: those without a parent, each with the units
// below it.
func (s *Site) unitCards(f *Frame) []UnitCard {
	below := map[string][]schema.Unit{}
	for _, u := range s.units {
		parent := s.parentOf(u)
		below[parent] = append(below[parent], u)
	}
	var cards func(parent string) []UnitCard
	cards = func(parent string) []UnitCard {
		out := make([]UnitCard, len(below[parent]))
		for i, u := range below[parent] {
			own := s.own[u.Key].cards
			out[i] = UnitCard{Link: s.unitLink(f, u.Key), Level: u.Level, Reports: len(own), Years: yearsWords(cardYears(own)), Parts: cards(u.Key)}
		}
		return out
	}
	return cards("")
}

// parentOf is the key of the unit above, "" where there is none. Units that are
// above each other in a circle have none.
func (s *Site) parentOf(u schema.Unit) string {
	for at, steps := u.Parent, 0; at != ""; steps++ {
		above, known := s.in.Corpus.Units.Get(at)
		if !known && at == u.Parent || steps > len(s.units) {
			return ""
		}
		at = above.Parent
	}
	return u.Parent
}
