package site

import (
	"slices"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

func (s *Site) unit(u schema.Unit) View {
	c := s.in.Corpus
	v := &UnitView{Frame: s.frame(UnitAddr(u.Key), u.Name), Name: u.Name, Short: u.Short, Level: u.Level}
	if parent, ok := c.Units.Get(u.Parent); ok && u.Parent != "" {
		v.Parent = s.unitLink(&v.Frame, parent.Key)
	}
	for _, other := range s.units {
		if other.Parent == u.Key && other.Key != u.Key {
			v.Parts = append(v.Parts, s.unitLink(&v.Frame, other.Key))
		}
	}
	cards := s.own[u.Key].cards
	v.Reports = s.reportRows(&v.Frame, cards)
	slices.Reverse(v.Reports)
	years := yearsOf(cards)
	v.Years = yearsTable("各年度概况", years, func(y int) string { return v.Root + YearAddr(y) })
	v.Funds = fundsChart("unit-funds", "各年度预算与执行（万元）", years)
	for _, p := range s.own[u.Key].projects {
		v.Projects = append(v.Projects, s.projectRow(&v.Frame, p))
	}
	return v
}

func (s *Site) projectRow(f *Frame, p *corpus.Project) ProjectRow {
	row := ProjectRow{
		Link:  Link{Text: p.Title(), URL: f.Root + ProjectAddr(p.Unit, p.Name)},
		Years: yearsWords(cardYears(p.Cards)), Latest: s.reportRow(f, p.Latest()),
	}
	switch {
	case p.Renamed != nil:
		row.Note = "已更名"
	case len(p.After) > 0:
		row.Note = "已并入或拆分为其他项目"
	}
	return row
}

// yearsOf sums up a unit's reports by year.
func yearsOf(cards []*score.Card) []*corpus.Year {
	var out []*corpus.Year
	for _, card := range cards {
		if n := len(out); n == 0 || out[n-1].Year != card.Report.Year {
			out = append(out, &corpus.Year{Year: card.Report.Year})
		}
		last := out[len(out)-1]
		last.Cards = append(last.Cards, card)
	}
	for _, y := range out {
		y.Sum = corpus.Summarise(y.Cards)
	}
	return out
}
