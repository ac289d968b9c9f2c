package site

import (
	"strconv"

	"jixiao/schema/corpus"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// yearRows is a row a year of a set of reports, newest first.
func (s *Site) yearRows(f *Frame, years []*corpus.Year) []YearRow {
	out := make([]YearRow, 0, len(years))
	var most quantity.Rat
	tallies := make([]tally, len(years))
	for i, y := range years {
		tallies[i] = tallyOf(y.Cards)
		most = quantity.Max(most, quantity.Max(tallies[i].ratedBudget, tallies[i].ratedExecuted))
	}
	for i := len(years) - 1; i >= 0; i-- {
		row := s.yearRow(f, years[i], &tallies[i])
		row.Bar = Bar{Whole: thousandths(tallies[i].ratedBudget, most), Part: thousandths(tallies[i].ratedExecuted, most)}
		out = append(out, row)
	}
	return out
}

// yearRow is the figures of a year. Each that not all reports have tells how
// many it is from.
func (s *Site) yearRow(f *Frame, y *corpus.Year, n *tally) YearRow {
	sum := y.Sum()
	figure := func(text string, count int) Sum {
		if text == "" || count == sum.Reports {
			return Sum{Text: text}
		}
		return Sum{Text: text, Of: itoa(count) + " 份"}
	}
	row := YearRow{
		Year: Link{Text: itoa(y.Year), URL: f.Root + YearAddr(y.Year)}, Reports: sum.Reports,
		Initial:  figure(money(sum.Initial, n.initial), sum.Initial.Count),
		Budget:   figure(money(sum.Budget, n.budget), sum.Budget.Count),
		Executed: figure(money(sum.Executed, n.executed), sum.Executed.Count),
		Rate:     figure(percent(sum.Rate), n.rated),
		Score:    figure(points(sum.Score), sum.Scored),
		Grades:   gradeBar(sum),
	}
	row.Grades.Year = row.Year
	if n := s.watched(y.Cards); n > 0 {
		row.Watched = Link{Text: itoa(n), URL: row.Year.URL + "#attention"}
	}
	return row
}

// thousandths is a part of a whole, 0 where there is no whole.
func thousandths(part, whole quantity.Rat) int {
	share, ok := part.Mul(quantity.Int(1000)).Quo(whole)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(share.Text(0))
	if err != nil { // too large for a bar
		return 0
	}
	return n
}

// headline is the big figures of the newest of some years and, where there is
// one before it, what became of them; basis says what the changes are of.
func headline(before, y *corpus.Year, pairs []corpus.Pair) (out []Tile, basis string) {
	out = tiles(y.Sum(), y.Cards)
	if before == nil {
		return out, ""
	}
	sum := totalsOf(pairs)
	rateA, rateB := sum.rates()
	scoreA, scoreB := sum.score.means()
	changes := map[string]Change{
		"报告":    plainChange(countChange(before.Sum().Reports, y.Sum().Reports)),
		"全年预算数": changeWords(sum.budget.change()), "全年执行数": changeWords(sum.executed.change()),
		"总执行率": changeWords(valueChange(rateA, rateB, "%")), "平均得分": plainChange(valueChange(scoreA, scoreB, "分")),
	}
	for i := range out {
		out[i].Change = changes[out[i].Label]
	}
	return out, "增减是与 " + itoa(before.Year) + " 年相比：报告为全部份数，其余只计两年都有报告、都有该数的项目。"
}

// comparedTo sets a year beside the one before it, where there is one.
func (s *Site) comparedTo(years []*corpus.Year, i int) (before *corpus.Year, pairs []corpus.Pair) {
	if i == 0 {
		return nil, nil
	}
	return years[i-1], s.in.Corpus.Compare(years[i-1], years[i]).Pairs
}

// unitRow is a unit in the newest year of its reports and of those below it.
func (s *Site) unitRow(f *Frame, key, level string, cards []*score.Card) UnitRow {
	row := UnitRow{Link: s.unitLink(f, key), Level: level, Reports: len(cards), Years: yearsWords(cardYears(cards))}
	if n := len(cards); n > 0 {
		from := n
		for from > 0 && cards[from-1].Report.Year == cards[n-1].Report.Year {
			from--
		}
		y, tally := corpus.ByYear(cards[from:])[0], tallyOf(cards[from:])
		row.Latest = s.yearRow(f, y, &tally)
	}
	return row
}
