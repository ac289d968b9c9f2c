package site

import (
	"jixiao/build/chart"
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

func (s *Site) project(p *corpus.Project) View {
	v := &ProjectView{Name: p.Title()}
	v.Frame = s.frame(ProjectAddr(p.Unit, p.Name), p.Title(), Link{Text: s.unitName(p.Unit), URL: UnitAddr(p.Unit)})
	v.Unit = s.unitLink(&v.Frame, p.Unit)
	for _, card := range p.Cards {
		v.Years = append(v.Years, Link{Text: reportYear(card), URL: v.Root + ReportAddr(card.Report.Key)})
	}
	s.relations(v, p)
	v.Gaps = gaps(p.Cards)
	v.Funds = fundsTable(p)
	v.Results = s.resultsTable(v.Root, p)
	v.FundsChart = projectFunds(p)
	v.RateChart = line(p, "funds.total.rate", "project-rate", "预算执行率", "%")
	v.ScoreChart = line(p, "result.score", "project-score", "自评得分", "分")
	v.Indicators = indicatorRows(v.Root, p)
	v.Carry = s.carry(&v.Frame, p)
	v.FollowUps = s.followUps(&v.Frame, p)
	for _, card := range p.Cards {
		v.Findings = append(v.Findings, s.findings(&v.Frame, s.found[card.Report.File], ofYears)...)
	}
	return v
}

// ofYears picks what the comparison with the year before found: its findings
// name a place in another report.
func ofYears(d *diag.Diagnostic) bool {
	for i := range d.Related {
		if d.Related[i].File != d.File {
			return true
		}
	}
	return false
}

// relations names what the project was called before and what it came from or
// went over into.
func (s *Site) relations(v *ProjectView, p *corpus.Project) {
	for _, card := range p.Cards {
		r := card.Report
		if r.Unit == p.Unit && r.Project == p.Name {
			continue
		}
		v.Names = append(v.Names, Link{Text: reportYear(card) + " 年：" + r.Title, URL: v.Root + ReportAddr(r.Key)})
	}
	links := func(cards []*score.Card) (out []Link) {
		for _, card := range cards {
			r := card.Report
			out = append(out, Link{Text: reportYear(card) + " 年：" + r.Title, URL: v.Root + ReportAddr(r.Key)})
		}
		return out
	}
	v.Before = links(p.Before)
	if p.Renamed != nil {
		v.Renamed = Link{Text: p.Renamed.Title(), URL: v.Root + ProjectAddr(p.Renamed.Unit, p.Renamed.Name)}
		return
	}
	v.After = links(p.After)
}

// gaps names the years between a line's reports that have none.
func gaps(cards []*score.Card) string {
	var missing []int
	for i := 1; i < len(cards); i++ {
		for y := cards[i-1].Report.Year + 1; y < cards[i].Report.Year; y++ {
			missing = append(missing, y)
		}
	}
	return yearsWords(missing)
}

func lineHead(first string, p *corpus.Project) []string {
	head := []string{first}
	for _, card := range p.Cards {
		head = append(head, reportYear(card)+" 年")
	}
	return head
}

// fundsTable is a row a column of the fund table, a column a year.
func fundsTable(p *corpus.Project) Table {
	t := Table{Caption: "各年度资金（万元）", Head: lineHead("资金", p)}
	for _, column := range [...]string{"initial", "budget", "received", "executed", "balance"} {
		if row, any := seriesRow(columnNames[column], "", "funds.total."+column, p); any {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

func seriesRow(label, unit, fact string, p *corpus.Project) (row TableRow, any bool) {
	row.Head = Link{Text: label}
	for _, pt := range p.Series(fact) {
		cell := TableCell{Class: "num", Restated: correction(pt.Card.Report, fact)}
		if pt.Known {
			any = true
			cell.Text = digits(pt.Number) + unit
			change := changeWords(pt.Change)
			cell.Note = change.Amount
			if change.Percent != "" {
				cell.Note += "（" + change.Percent + "）"
			}
			if !pt.Stated {
				cell.Mark = Derived
			}
		}
		row.Cells = append(row.Cells, cell)
	}
	return row, any
}

// resultsTable is rate, score, grade and rank by year.
func (s *Site) resultsTable(root string, p *corpus.Project) Table {
	t := Table{Caption: "各年度执行率、得分与等级", Head: lineHead("结果", p)}
	if row, any := seriesRow("预算执行率", "%", "funds.total.rate", p); any {
		t.Rows = append(t.Rows, row)
	}
	if row, any := seriesRow("自评得分（分）", "", "result.score", p); any {
		t.Rows = append(t.Rows, row)
	}
	grade, rank := TableRow{Head: Link{Text: "自评等级"}}, TableRow{Head: Link{Text: "得分名次"}}
	for _, card := range p.Cards {
		cell := TableCell{Text: card.Graded(), Class: "grade", Restated: correction(card.Report, "result.grade"), URL: elementURL(root+ReportAddr(card.Report.Key), card, "result.grade")}
		if cell.Text != "" && card.Report.Result.Grade == "" {
			cell.Mark = Derived
		}
		grade.Cells = append(grade.Cells, cell)
		y, _ := s.in.Corpus.Year(card.Report.Year)
		rank.Cells = append(rank.Cells, TableCell{Text: rankWords(y.Rank(card).Score, y.Sum.Scored)})
	}
	t.Rows = append(t.Rows, grade, rank)
	return t
}

func projectFunds(p *corpus.Project) Chart {
	fig := chart.Figure{ID: "project-funds", Title: "预算与执行（万元）", Unit: "万元"}
	for _, column := range [...]string{"initial", "budget", "executed"} {
		fig.Series = append(fig.Series, chart.Series{Name: columnNames[column], Values: values(p.Series("funds.total."+column), "")})
	}
	fig.Years = lineYears(p)
	return Chart{SVG: chart.Columns(&fig), Caption: fig.Title}
}

func line(p *corpus.Project, fact, id, title, unit string) Chart {
	fig := chart.Figure{ID: id, Title: title, Unit: unit, Years: lineYears(p)}
	suffix := ""
	if unit == "%" {
		suffix = unit
	}
	fig.Series = []chart.Series{{Name: title, Values: values(p.Series(fact), suffix)}}
	return Chart{SVG: chart.Lines(&fig), Caption: title}
}

func lineYears(p *corpus.Project) []int {
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

// indicatorRows is the matrix of indicators and years.
func indicatorRows(root string, p *corpus.Project) []IndicatorRow {
	indicators := p.Indicators()
	out := make([]IndicatorRow, 0, len(indicators))
	for i := range indicators {
		in := &indicators[i]
		row := IndicatorRow{ID: FactID(schema.FactName(schema.IndicatorFact, in.ID, "")), Name: in.Name}
		for j := range in.Points {
			row.Cells = append(row.Cells, indicatorCell(root, &in.Points[j]))
		}
		out = append(out, row)
	}
	return out
}

func indicatorCell(root string, pt *corpus.IndicatorPoint) IndicatorCell {
	if pt.Index < 0 {
		return IndicatorCell{}
	}
	r := pt.Card.Report
	in, it := &r.Indicators[pt.Index], &pt.Card.Indicators[pt.Index]
	cell := IndicatorCell{
		Present: true, Target: in.Target.Text, Actual: in.Actual.Text, Weight: in.Weight.Text, Score: in.Score.Text,
		URL:    root + factURL(ReportAddr(r.Key), r.IndicatorRef(pt.Index, "actual").Name),
		Change: changeWords(pt.Change), Break: breakWords(pt.Break), Reason: in.Reason,
	}
	cell.Restated = indicatorCorrections(r, pt.Index)
	if x, ok := it.Score.Exact(); ok && !in.Score.Has() {
		cell.Score = x.Text(r.Profile.Rounding.Score)
	}
	switch it.Met {
	case score.Reached:
		cell.Met = "reached"
	case score.Missed:
		cell.Met = "missed"
	}
	return cell
}

// carry is the chain of what each year left and what the next took over.
func (s *Site) carry(f *Frame, p *corpus.Project) []CarryRow {
	var out []CarryRow
	for i := 1; i < len(p.Cards); i++ {
		c, ok := corpus.CarryBetween(p.Cards[i-1], p.Cards[i])
		if !ok || c.To.Report.Year != c.From.Report.Year+1 {
			continue // what was left went into a year of which there is no report
		}
		row := CarryRow{
			From: Link{Text: reportYear(c.From) + " 年", URL: f.Root + ReportAddr(c.From.Report.Key)},
			To:   Link{Text: reportYear(c.To) + " 年", URL: f.Root + ReportAddr(c.To.Report.Key)},
			Left: digits(c.Left), Working: c.Working, Agrees: c.Agrees, Note: c.To.Report.Funds.Reason,
		}
		if c.Stated {
			row.Carried = digits(c.Carried)
			row.Difference = signed(c.Carried.Value.Sub(c.Left.Value), max(c.Left.Decimals, c.Carried.Decimals, 0))
		}
		if c.Agrees {
			row.Note = ""
		}
		out = append(out, row)
	}
	return out
}

func (s *Site) followUps(f *Frame, p *corpus.Project) []FollowUpRow {
	var out []FollowUpRow
	for i := len(p.Cards) - 1; i >= 0; i-- {
		out = append(out, followUpRows(f, p.Cards[i])...)
	}
	return out
}

func followUpRows(f *Frame, card *score.Card) []FollowUpRow {
	var out []FollowUpRow
	for _, u := range card.Report.FollowUps {
		out = append(out, FollowUpRow{
			Year:    Link{Text: reportYear(card) + " 年", URL: f.Root + ReportAddr(card.Report.Key)},
			Problem: u.Problem, State: u.State, Label: stateNames[u.State], Note: u.Note,
		})
	}
	return out
}
