package site

import (
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// reportRow is a report in a list.
func (s *Site) reportRow(f *Frame, card *score.Card) ReportRow {
	r := card.Report
	out := ReportRow{
		Report: Link{Text: shortTitle(r.Title), URL: f.Root + ReportAddr(r.Key)},
		Unit:   s.unitLink(f, r.Unit), Year: r.Year, Grade: card.Graded(),
	}
	u, _ := s.in.Corpus.Units.Get(r.Unit)
	out.Level = u.Level
	out.Initial, out.Budget, out.Executed = wan(card, "initial"), wan(card, "budget"), wan(card, "executed")
	out.Rate, out.RateMark = brief(card, "funds.total.rate", "%")
	out.Score, out.ScoreMark = brief(card, "result.score", "")
	out.Errors, out.Warnings, out.Allowed = s.counts(card)
	if y, ok := s.in.Corpus.Year(r.Year); ok {
		rank := y.Rank(card)
		out.RankScore, out.RankRate = rank.Score, rank.Rate
	}
	prior := s.in.Corpus.Prior(card)
	out.New = len(prior) == 0 && r.Year > s.in.Corpus.Years[0].Year // in the first year all are
	if len(prior) == 1 && len(s.in.Corpus.Next(prior[0])) == 1 {
		out.RateChange = changeWords(factChange(prior[0], card, "funds.total.rate"))
		out.ScoreChange = plainChange(factChange(prior[0], card, "result.score"))
	}
	return out
}

func factChange(before, after *score.Card, fact string) corpus.Change {
	line := corpus.Project{Cards: []*score.Card{before, after}}
	return line.Series(fact)[1].Change
}

// wan is a total of a report in 万元, as it is printed there or added up, with two
// decimals at most.
func wan(card *score.Card, column string) string {
	n, _, ok := score.Total(card.Report.Funds, column)
	if !ok {
		return ""
	}
	n, _ = n.In("万元")
	n.Decimals = min(n.Decimals, 2)
	return digits(n)
}

// brief is a fact for a list: as stated, else as computed.
func brief(card *score.Card, fact, unit string) (text string, mark Mark) {
	at, ok := card.Report.Find(fact)
	if !ok {
		return "", Plain
	}
	n, stated, has := card.ValueAt(&at)
	if !has {
		return "", Plain
	}
	if !stated {
		mark = Derived
	}
	return digits(n) + unit, mark
}

// reportRows lists reports.
func (s *Site) reportRows(f *Frame, cards []*score.Card) []ReportRow {
	out := make([]ReportRow, len(cards))
	for i, card := range cards {
		out[i] = s.reportRow(f, card)
	}
	return out
}

// tiles is the big figures of a set of reports.
func tiles(sum *corpus.Summary, cards []*score.Card) []Tile {
	n := tallyOf(cards)
	out := []Tile{{Label: "报告", Value: itoa(sum.Reports), Unit: "份"}}
	if sum.Budget.Count > 0 {
		out = append(out, Tile{Label: "全年预算数", Value: money(sum.Budget, n.budget), Unit: "万元", Note: of(sum.Budget.Count, sum.Reports)})
	}
	if sum.Executed.Count > 0 {
		out = append(out, Tile{Label: "全年执行数", Value: money(sum.Executed, n.executed), Unit: "万元", Note: of(sum.Executed.Count, sum.Reports)})
	}
	if x, ok := sum.Rate.Exact(); ok {
		out = append(out, Tile{Label: "总执行率", Value: x.Text(2), Unit: "%", Note: rateNote(n.rated, sum.Reports)})
	}
	if x, ok := sum.Score.Exact(); ok {
		out = append(out, Tile{Label: "平均得分", Value: x.Text(2), Unit: "分", Note: of(sum.Scored, sum.Reports)})
	}
	return out
}

func rateNote(n, all int) string {
	if n == all {
		return "按金额加权"
	}
	return "按金额加权，" + of(n, all)
}

// of says how many of the reports a figure is from, where not all have it.
func of(n, all int) string {
	if n == all {
		return ""
	}
	return "据其中 " + itoa(n) + " 份"
}

// gradeBar is the grades of a set of reports, from the best to the worst.
func gradeBar(sum *corpus.Summary) GradeBar {
	var out GradeBar
	for _, n := range sum.Grades {
		out.Total += n
	}
	known := 0
	for rank, grade := range [...]string{"优", "良", "中", "差"} {
		if n := sum.Grades[grade]; n > 0 {
			known += n
			out.Parts = append(out.Parts, GradePart{Grade: grade, Rank: rank, Count: n, Percent: share(n, out.Total)})
		}
	}
	if rest := out.Total - known; rest > 0 {
		out.Parts = append(out.Parts, GradePart{Grade: "其他", Rank: 4, Count: rest, Percent: share(rest, out.Total)})
	}
	return out
}
