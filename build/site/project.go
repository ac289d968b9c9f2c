package site

import (
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

func (s *Site) project(p *corpus.Project) View {
	name := projectTitle(p.Latest().Report)
	v := &ProjectView{Name: name}
	v.Frame = s.frame(ProjectAddr(p.Unit, p.Name), name, Link{Text: s.unitName(p.Unit), URL: UnitAddr(p.Unit)})
	v.Unit = s.unitLink(&v.Frame, p.Unit)
	for _, card := range p.Cards {
		v.Years = append(v.Years, Link{Text: reportYear(card), URL: v.Root + ReportAddr(card.Report.Key)})
	}
	s.relations(v, p)
	v.Gaps = gaps(p.Cards)
	figures := courses{p, map[string][]corpus.Point{}}
	v.Summary = s.latest(&figures)
	v.Panels = s.panels(&v.Frame, &figures)
	v.Indicators = indicatorRows(v.Root, p)
	v.Columns = 1 + len(p.Cards)
	v.Carry = s.carry(&v.Frame, p)
	v.Problems = problems(&v.Frame, p)
	v.Rewrites = s.rewrites(&v.Frame, p)
	for _, card := range p.Cards {
		v.Findings = append(v.Findings, s.findings(&v.Frame, s.found[card.Report.File], ofYears)...)
	}
	return v
}

// yearLink leads to a report by its year.
func yearLink(f *Frame, card *score.Card) Link {
	return Link{Text: reportYear(card) + " 年", URL: f.Root + ReportAddr(card.Report.Key)}
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
	links := func(cards []*score.Card, also func(*schema.Report) bool) (out []Link) {
		for _, card := range cards {
			if !also(card.Report) {
				continue
			}
			link := yearLink(&v.Frame, card)
			link.Text += "：" + card.Report.Title
			out = append(out, link)
		}
		return out
	}
	all := func(*schema.Report) bool { return true }
	v.Names = links(p.Cards, func(r *schema.Report) bool { return r.Unit != p.Unit || r.Project != p.Name })
	v.Before = links(p.Before, all)
	if p.Renamed != nil {
		v.Renamed = Link{Text: projectTitle(p.Renamed.Latest().Report), URL: v.Root + ProjectAddr(p.Renamed.Unit, p.Renamed.Name)}
		return
	}
	v.After = links(p.After, all)
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

// indicatorRows is the matrix of indicators and years.
func indicatorRows(root string, p *corpus.Project) []IndicatorRow {
	indicators := p.Indicators()
	out := make([]IndicatorRow, len(indicators))
	pages := make([]string, len(p.Cards))
	for i, card := range p.Cards {
		pages[i] = root + ReportAddr(card.Report.Key)
	}
	level := ""
	for i := range indicators {
		in, row := &indicators[i], &out[i]
		row.ID, row.Name = FactID(schema.FactName(schema.IndicatorFact, in.ID, "")), in.Name
		if now := levelOf(in); now != level {
			level, row.Level = now, now
		}
		figure := factURL("", schema.FactName(schema.IndicatorFact, in.ID, "actual"))
		row.Cells = make([]IndicatorCell, len(in.Points))
		for j := range in.Points {
			if in.Points[j].Index >= 0 {
				row.Cells[j] = indicatorCell(&in.Points[j])
				row.Cells[j].URL = pages[j] + figure
			}
		}
	}
	return out
}

// levelOf is the heading under which an indicator stands: its level 1 in the
// newest report.
func levelOf(in *corpus.Indicator) string {
	newest := &in.Points[len(in.Points)-1]
	if newest.Index < 0 {
		return "最近一年没有的指标"
	}
	return newest.Card.Report.Indicators[newest.Index].Level1
}

func indicatorCell(pt *corpus.IndicatorPoint) IndicatorCell {
	r := pt.Card.Report
	in, it := &r.Indicators[pt.Index], &pt.Card.Indicators[pt.Index]
	cell := IndicatorCell{
		Present: true, Target: in.Target.Text, Actual: in.Actual.Text, Weight: in.Weight.Text, Score: in.Score.Text,
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
			From: yearLink(f, c.From), To: yearLink(f, c.To),
			Left: digits(c.Left), Working: c.Working, Agrees: c.Agrees, Note: c.To.Report.Funds.Reason,
		}
		if c.Stated {
			row.Carried = digits(c.Carried)
			row.Difference = signed(c.Carried.Value.Sub(c.Left.Value), max(c.Left.Decimals, c.Carried.Decimals, 0), "")
		}
		if c.Agrees {
			row.Note = ""
		}
		out = append(out, row)
	}
	return out
}
