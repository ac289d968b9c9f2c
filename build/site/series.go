package site

import (
	"cmp"

	"jixiao/build/chart"
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// Widths of the charts that stand beside each other, in pixels.
const (
	wideChart   = 440
	narrowChart = 330
)

// seriesColumn is a figure over the years: a column of a table.
type seriesColumn struct {
	head, fact, unit string
	optional         bool // left out where no report tells it
}

var fundSeries = [...]seriesColumn{
	{"年初预算数", "funds.total.initial", "", false}, {"全年预算数", "funds.total.budget", "", false}, {"到位数", "funds.total.received", "", true},
	{"全年执行数", "funds.total.executed", "", false}, {"结余", "funds.total.balance", "", true},
}

var (
	rateSeries  = [...]seriesColumn{{"执行率", "funds.total.rate", "%", false}}
	scoreSeries = [...]seriesColumn{{"得分", "result.score", "", false}}
)

// courses is a project with its figures over the years, of which each is worked
// out once.
type courses struct {
	*corpus.Project
	of map[string][]corpus.Point
}

func (c *courses) series(fact string) []corpus.Point {
	points, ok := c.of[fact]
	if !ok {
		points = c.Series(fact)
		c.of[fact] = points
	}
	return points
}

// panels are the pictures of a project, each with the table of its figures.
func (s *Site) panels(f *Frame, p *courses) []Panel {
	var out []Panel
	add := func(id, title string, picture Chart, table Table) {
		if len(p.Cards) == 1 {
			picture = Chart{} // one year is no course
		}
		if len(table.Rows) > 0 && len(table.Head) > 1 {
			out = append(out, Panel{ID: section(id), Title: title, Chart: picture, Table: table})
		}
	}
	add("funds", "资金（万元）", projectFunds(p), seriesTable(f, p, "各年度资金（万元）", fundSeries[:]))
	rates := seriesTable(f, p, "各年度预算执行率", rateSeries[:])
	rates.column("名次", p, func(card *score.Card) TableCell {
		y, _ := s.in.Corpus.Year(card.Report.Year)
		return TableCell{Text: placeWords(y.Rank(card).Rate, s.rated[y.Year]), Class: "num"}
	})
	add("rate", "预算执行率", line(p, "funds.total.rate", "project-rate", "预算执行率", "%"), rates)
	scores := seriesTable(f, p, "各年度自评得分和等级", scoreSeries[:])
	scores.column("等级", p, func(card *score.Card) TableCell {
		cell := TableCell{Text: card.Graded(), Class: "grade", Restated: correction(card.Report, "result.grade")}
		if cell.Text != "" && card.Report.Result.Grade == "" {
			cell.Mark = Derived
		}
		return cell
	})
	scores.column("名次", p, func(card *score.Card) TableCell {
		y, _ := s.in.Corpus.Year(card.Report.Year)
		return TableCell{Text: placeWords(y.Rank(card).Score, y.Sum().Scored), Class: "num"}
	})
	add("score", "自评得分", line(p, "result.score", "project-score", "自评得分", "分"), scores)
	return out
}

// seriesTable is a row for each year with the figures that any of them has.
func seriesTable(f *Frame, p *courses, caption string, columns []seriesColumn) Table {
	t := Table{Caption: caption, Head: []string{"年度"}, Rows: make([]TableRow, len(p.Cards))}
	for i, card := range p.Cards {
		t.Rows[i].Head = Link{Text: reportYear(card), URL: f.Root + ReportAddr(card.Report.Key)}
	}
	for i := range columns {
		c := &columns[i]
		points := p.series(c.fact)
		known := false
		for j := range points {
			known = known || points[j].Known
		}
		if !known {
			continue
		}
		t.Head = append(t.Head, c.head)
		for j := range points {
			t.Rows[j].Cells = append(t.Rows[j].Cells, seriesCell(&points[j], c))
		}
	}
	if len(t.Head) == 1 {
		t.Rows = nil
	}
	return t
}

// seriesCell is a figure with its change against the year before: in percent,
// where it has any.
func seriesCell(pt *corpus.Point, c *seriesColumn) TableCell {
	cell := TableCell{Class: "num", Restated: correction(pt.Card.Report, c.fact)}
	if !pt.Known {
		cell.Text = "—"
		return cell
	}
	cell.Text = digits(pt.Number) + c.unit
	change := changeWords(pt.Change)
	cell.Note = cmp.Or(change.Percent, change.Amount)
	if !pt.Stated {
		cell.Mark = Derived
	}
	return cell
}

// column adds a column, unless it is empty in all years.
func (t *Table) column(head string, p *courses, cell func(*score.Card) TableCell) {
	if len(t.Rows) == 0 {
		return
	}
	cells, any := make([]TableCell, len(p.Cards)), false
	for i, card := range p.Cards {
		cells[i] = cell(card)
		any = any || cells[i].Text != ""
	}
	if !any {
		return
	}
	t.Head = append(t.Head, head)
	for i := range cells {
		t.Rows[i].Cells = append(t.Rows[i].Cells, cells[i])
	}
}

// placeWords writes a place among others: 3/24.
func placeWords(place, of int) string {
	if place == 0 || of <= 1 {
		return ""
	}
	return itoa(place) + "/" + itoa(of)
}

func projectFunds(p *courses) Chart {
	fig := chart.Figure{ID: "project-funds", Title: "预算与执行（万元）", Unit: "万元", Fit: wideChart}
	for _, column := range [...]string{"initial", "budget", "executed"} {
		fig.Series = append(fig.Series, chart.Series{Name: columnNames[column], Values: values(p.series("funds.total."+column), "")})
	}
	fig.Years = lineYears(p)
	return Chart{SVG: chart.Columns(&fig), Caption: fig.Title}
}

func line(p *courses, fact, id, title, unit string) Chart {
	fig := chart.Figure{ID: id, Title: title, Unit: unit, Years: lineYears(p), Fit: narrowChart}
	suffix := ""
	if unit == "%" {
		suffix = unit
	}
	fig.Series = []chart.Series{{Name: title, Values: values(p.series(fact), suffix)}}
	return Chart{SVG: chart.Lines(&fig), Caption: title}
}

func lineYears(p *courses) []int {
	out := make([]int, len(p.Cards))
	for i, card := range p.Cards {
		out[i] = card.Report.Year
	}
	return out
}

func values(points []corpus.Point, unit string) []chart.Value {
	out := make([]chart.Value, len(points))
	for i, pt := range points {
		out[i] = chart.Value{Amount: pt.Number.Value, Text: digits(pt.Number) + unit, Known: pt.Known}
	}
	return out
}

// latest is the big figures of a project: those of its newest report, with what
// they changed against the one before.
func (s *Site) latest(p *courses) []Tile {
	var out []Tile
	tile := func(label, fact, unit string) {
		points := p.series(fact)
		pt := &points[len(points)-1]
		if !pt.Known {
			return
		}
		t := Tile{Label: label, Value: digits(pt.Number), Unit: unit}
		if c := changeWords(pt.Change); c.Amount != "" {
			t.Note = "比 " + reportYear(points[len(points)-2].Card) + " 年 " + c.Amount
			if c.Percent != "" {
				t.Note += "（" + c.Percent + "）"
			}
		}
		out = append(out, t)
	}
	tile("自评得分", "result.score", "分")
	card := p.Latest()
	if grade := card.Graded(); grade != "" {
		t := Tile{Label: "自评等级", Value: grade}
		if n := len(p.Cards); n > 1 {
			if was := p.Cards[n-2].Graded(); was != "" && was != grade {
				t.Note = reportYear(p.Cards[n-2]) + " 年为 " + was
			}
		}
		out = append(out, t)
	}
	tile("预算执行率", "funds.total.rate", "%")
	tile("全年执行数", "funds.total.executed", "万元")
	open := 0
	for _, u := range card.Report.FollowUps {
		if u.State == "doing" {
			open++
		}
	}
	if n := len(card.Report.FollowUps); n > 0 {
		out = append(out, Tile{Label: "上年问题", Value: itoa(n), Unit: "个", Note: openWords(open)})
	}
	return out
}

func openWords(n int) string {
	if n == 0 {
		return "没有仍在整改的"
	}
	return "其中 " + itoa(n) + " 个仍在整改"
}
