package site

import (
	"strconv"

	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

func (s *Site) compare(from, to *corpus.Year) View {
	c := s.in.Corpus.Compare(from, to)
	title := strconv.Itoa(from.Year) + " 年与 " + strconv.Itoa(to.Year) + " 年对比"
	v := &CompareView{Frame: s.frame(CompareAddr(from.Year, to.Year), title)}
	v.From = Link{Text: itoa(from.Year) + " 年", URL: v.Root + YearAddr(from.Year)}
	v.To = Link{Text: itoa(to.Year) + " 年", URL: v.Root + YearAddr(to.Year)}
	v.Totals = totalsTable(from, to, c.Pairs)
	for i := range c.Pairs {
		v.Pairs = append(v.Pairs, s.pairRow(&v.Frame, &c.Pairs[i]))
	}
	v.Added = s.reportRows(&v.Frame, c.New)
	v.Ended = s.reportRows(&v.Frame, c.Ended)
	for i, b := range s.in.Corpus.Years {
		for _, a := range s.in.Corpus.Years[:i] {
			if a != from || b != to {
				v.Others = append(v.Others, Link{Text: itoa(a.Year) + "–" + itoa(b.Year), URL: v.Root + CompareAddr(a.Year, b.Year)})
			}
		}
	}
	return v
}

func (s *Site) pairRow(f *Frame, p *corpus.Pair) PairRow {
	a, b := p.Before, p.After
	row := PairRow{
		Project: Link{Text: b.Report.Title, URL: f.Root + ProjectAddr(b.Report.Unit, b.Report.Project)},
		Unit:    s.unitLink(f, b.Report.Unit),
		Before:  Link{Text: reportYear(a), URL: f.Root + ReportAddr(a.Report.Key)},
		After:   Link{Text: reportYear(b), URL: f.Root + ReportAddr(b.Report.Key)},
		BudgetA: wan(a, "budget"), BudgetB: wan(b, "budget"),
		ExecutedA: wan(a, "executed"), ExecutedB: wan(b, "executed"),
		GradeA: a.Graded(), GradeB: b.Graded(),
		Budget: changeWords(p.Budget), Executed: changeWords(p.Executed), Rate: changeWords(p.Rate), Score: changeWords(p.Score),
	}
	row.RateA, row.RateB = text(a, "funds.total.rate", "%"), text(b, "funds.total.rate", "%")
	row.ScoreA, row.ScoreB = text(a, "result.score", ""), text(b, "result.score", "")
	row.GradeChanged = row.GradeA != "" && row.GradeB != "" && row.GradeA != row.GradeB
	if p.Renamed && s.follows(a, b) {
		row.Renamed = a.Report.Title
	}
	return row
}

// follows tells whether b is all that became of a, and a all that b was: it was
// neither split nor merged.
func (s *Site) follows(a, b *score.Card) bool {
	return len(s.in.Corpus.Prior(b)) == 1 && len(s.in.Corpus.Next(a)) == 1
}

func text(card *score.Card, fact, unit string) string {
	out, _ := brief(card, fact, unit)
	return out
}
