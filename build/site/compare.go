package site

import (
	"slices"

	"jixiao/schema/corpus"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// How many projects a comparison lists: more of them would make a page of over
// a megabyte. The pages of the two years list them all.
const (
	comparedPairs = 600
	comparedRows  = 150 // that are new, that ended
	comparedMoves = 8   // of which a figure rose, and fell
)

func (s *Site) compare(from, to *corpus.Year) View {
	c := s.in.Corpus.Compare(from, to)
	title := itoa(from.Year) + " 年与 " + itoa(to.Year) + " 年对比"
	v := &CompareView{Frame: s.frame(CompareAddr(from.Year, to.Year), title)}
	v.From = Link{Text: itoa(from.Year) + " 年", URL: v.Root + YearAddr(from.Year)}
	v.To = Link{Text: itoa(to.Year) + " 年", URL: v.Root + YearAddr(to.Year)}
	s.otherYears(v, from, to)
	v.Totals = totalsTable(from, to, c.Pairs)
	for i := range moves {
		if table := s.movers(&v.Frame, from, to, c.Pairs, &moves[i], comparedMoves); len(table.Rows) > 0 {
			v.Movers = append(v.Movers, table)
		}
	}
	for _, p := range mostMoved(c.Pairs, comparedPairs) {
		v.Pairs = append(v.Pairs, s.pairRow(&v.Frame, p))
	}
	v.MorePairs = len(c.Pairs) - len(v.Pairs)
	v.Added, v.MoreAdded = s.firstRows(&v.Frame, c.New)
	v.Ended, v.MoreEnded = s.firstRows(&v.Frame, c.Ended)
	s.countChanges(v, &c)
	return v
}

// firstRows lists as many reports as there is room for, and counts the others.
func (s *Site) firstRows(f *Frame, cards []*score.Card) (rows []ReportRow, more int) {
	more = max(0, len(cards)-comparedRows)
	return s.reportRows(f, cards[:len(cards)-more]), more
}

// countChanges lists the projects whose grade or name changed, and counts what
// became of all of them.
func (s *Site) countChanges(v *CompareView, c *corpus.Comparison) {
	regraded, renamed := 0, 0
	note := func(rows *[]PairRow, n *int, p *corpus.Pair) {
		if *n++; *n <= comparedRows {
			*rows = append(*rows, s.pairRow(&v.Frame, p))
		}
	}
	for i := range c.Pairs {
		p := &c.Pairs[i]
		if s.renamed(p) {
			note(&v.Renamed, &renamed, p)
		}
		if gradeChanged(p) {
			note(&v.Regraded, &regraded, p)
		}
	}
	v.MoreRenamed, v.MoreRegraded = renamed-len(v.Renamed), regraded-len(v.Regraded)
	count := func(label string, n int, id string) {
		tile := Tile{Label: label, Value: itoa(n), Unit: "个"}
		if n > 0 {
			tile.URL = "#" + id
		}
		v.Counts = append(v.Counts, tile)
	}
	count("两年都有报告的项目", len(c.Pairs), "pairs")
	count("新增项目", len(c.New), "added")
	count("不再报告的项目", len(c.Ended), "ended")
	count("更名的项目", renamed, "renamed")
	count("自评等级有变化", regraded, "regraded")
}

// otherYears is where each of the two years can be exchanged for another.
func (s *Site) otherYears(v *CompareView, from, to *corpus.Year) {
	for _, y := range s.in.Corpus.Years {
		link := func(from, to int, now bool) Link {
			if now {
				return Link{Text: itoa(y.Year)}
			}
			return Link{Text: itoa(y.Year), URL: v.Root + CompareAddr(from, to)}
		}
		if y.Year < to.Year {
			v.Froms = append(v.Froms, link(y.Year, to.Year, y == from))
		}
		if y.Year > from.Year {
			v.Tos = append(v.Tos, link(from.Year, y.Year, y == to))
		}
	}
}

// mostMoved is at most so many pairs, in their order: where there are more,
// those whose scores moved most.
func mostMoved(pairs []corpus.Pair, most int) []*corpus.Pair {
	at := make([]int, len(pairs))
	for i := range pairs {
		at[i] = i
	}
	if len(at) > most {
		moved := func(i int) quantity.Rat { return pairs[i].Score.Amount.Abs() }
		slices.SortStableFunc(at, func(a, b int) int { return moved(b).Cmp(moved(a)) })
		at = at[:most]
		slices.Sort(at)
	}
	out := make([]*corpus.Pair, len(at))
	for i := range at {
		out[i] = &pairs[at[i]]
	}
	return out
}

func gradeChanged(p *corpus.Pair) bool {
	a, b := p.Before.Graded(), p.After.Graded()
	return a != "" && b != "" && a != b
}

func (s *Site) pairRow(f *Frame, p *corpus.Pair) PairRow {
	a, b := p.Before, p.After
	row := PairRow{
		Project: Link{Text: projectTitle(b.Report), URL: f.Root + ProjectAddr(b.Report.Unit, b.Report.Project)},
		Unit:    s.shortUnit(f, b.Report.Unit),
		Before:  Link{Text: reportYear(a), URL: f.Root + ReportAddr(a.Report.Key)},
		After:   Link{Text: reportYear(b), URL: f.Root + ReportAddr(b.Report.Key)},
		BudgetA: wan(a, "budget"), BudgetB: wan(b, "budget"),
		ExecutedA: wan(a, "executed"), ExecutedB: wan(b, "executed"),
		GradeA: a.Graded(), GradeB: b.Graded(),
		Budget: changeWords(p.Budget), Executed: changeWords(p.Executed), Rate: pointChange(p.Rate), Score: plainChange(p.Score),
	}
	row.RateA, row.RateB = text(a, "funds.total.rate", "%"), text(b, "funds.total.rate", "%")
	row.ScoreA, row.ScoreB = text(a, "result.score", ""), text(b, "result.score", "")
	row.GradeChanged = gradeChanged(p)
	if s.renamed(p) {
		row.Renamed = projectTitle(a.Report)
	}
	return row
}

// renamed tells whether a project goes by another name, and is what it was.
func (s *Site) renamed(p *corpus.Pair) bool { return p.Renamed && s.follows(p.Before, p.After) }

// follows tells whether b is all that became of a, and a all that b was: it was
// neither split nor merged.
func (s *Site) follows(a, b *score.Card) bool {
	return len(s.in.Corpus.Prior(b)) == 1 && len(s.in.Corpus.Next(a)) == 1
}

func text(card *score.Card, fact, unit string) string {
	out, _ := brief(card, fact, unit)
	return out
}
