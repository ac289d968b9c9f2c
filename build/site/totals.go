package site

import (
	"jixiao/schema/corpus"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// tally is what a summary of reports doesn't tell: how many decimals their
// amounts have in 万元, at most two, how many reports the total rate is of, and
// their amounts.
type tally struct {
	initial, budget, executed, rated int
	ratedBudget, ratedExecuted       quantity.Rat
}

func tallyOf(cards []*score.Card) tally {
	var out tally
	for _, card := range cards {
		_, _ = amount(card, "initial", &out.initial)
		budget, okB := amount(card, "budget", &out.budget)
		executed, okE := amount(card, "executed", &out.executed)
		if okB && okE {
			out.rated++
			out.ratedBudget, out.ratedExecuted = out.ratedBudget.Add(budget), out.ratedExecuted.Add(executed)
		}
	}
	return out
}

// amount is a total of a report in 万元; decimals grows to those it has.
func amount(card *score.Card, column string, decimals *int) (quantity.Rat, bool) {
	n, _, ok := score.Total(card.Report.Funds, column)
	if ok {
		n, ok = n.In("万元")
	}
	if !ok {
		return quantity.Rat{}, false
	}
	*decimals = min(2, max(*decimals, n.Decimals))
	return n.Value, true
}

// sums is a figure of two years, over the projects that have it in both.
type sums struct {
	before, after quantity.Rat
	projects      int
	decimals      int
}

func (t *sums) add(before, after quantity.Rat) {
	t.before, t.after = t.before.Add(before), t.after.Add(after)
	t.projects++
}

// pairTotals is the sums of two years that may be compared: those of the same
// projects.
type pairTotals struct{ initial, budget, executed, score, ratedBudget, ratedExecuted sums }

func totalsOf(pairs []corpus.Pair) pairTotals {
	var out pairTotals
	for i := range pairs {
		p := &pairs[i]
		if !p.Budget.Known && !p.Executed.Known && !p.Rate.Known && !p.Score.Known {
			continue // merged or split, or nothing to compare
		}
		out.initial.pair(p, "initial")
		budget := out.budget.pair(p, "budget")
		if out.executed.pair(p, "executed") && budget {
			out.ratedBudget.pair(p, "budget")
			out.ratedExecuted.pair(p, "executed")
		}
		if p.Score.Known {
			a, _ := p.Before.Number("result.score")
			b, _ := p.After.Number("result.score")
			out.score.add(a.Value, b.Value)
		}
	}
	return out
}

// pair adds a column of a project where both years have it.
func (t *sums) pair(p *corpus.Pair, column string) bool {
	decimals := t.decimals
	a, okA := amount(p.Before, column, &decimals)
	b, okB := amount(p.After, column, &decimals)
	if !okA || !okB {
		return false
	}
	t.decimals = decimals
	t.add(a, b)
	return true
}

// totalsTable sets the sums of two years side by side: of the same projects, or
// the change would tell of the reports that came and went.
func totalsTable(from, to *corpus.Year, pairs []corpus.Pair) Table {
	t := Table{
		Caption: itoa(from.Year) + " 年与 " + itoa(to.Year) + " 年合计：金额、执行率和得分只计两年都有报告、都有该数的项目",
		Head:    []string{"", itoa(from.Year) + " 年", itoa(to.Year) + " 年", "增减", "增减幅度"},
	}
	row := func(label, note, a, b string, words Change) {
		t.Rows = append(t.Rows, TableRow{Head: Link{Text: label}, Note: note, Cells: []TableCell{
			{Text: a, Class: "num"}, {Text: b, Class: "num"}, {Text: words.Amount, Class: "num"}, {Text: words.Percent, Class: "num"},
		}})
	}
	row("报告（份）", "全部报告", itoa(from.Sum().Reports), itoa(to.Sum().Reports), plainChange(countChange(from.Sum().Reports, to.Sum().Reports)))
	sum := totalsOf(pairs)
	line := func(label string, s *sums) {
		if s.projects > 0 {
			row(label, ofProjects(s), s.before.Text(s.decimals), s.after.Text(s.decimals), changeWords(s.change()))
		}
	}
	line("年初预算数（万元）", &sum.initial)
	line("全年预算数（万元）", &sum.budget)
	line("全年执行数（万元）", &sum.executed)
	if a, b := sum.rates(); a.Known && b.Known {
		row("总执行率", ofProjects(&sum.ratedBudget), percent(a), percent(b), changeWords(valueChange(a, b, "%")))
	}
	if a, b := sum.score.means(); a.Known {
		row("平均得分（分）", ofProjects(&sum.score), points(a), points(b), plainChange(valueChange(a, b, "分")))
	}
	return t
}

// rates is the execution rates of two years, by money.
func (t *pairTotals) rates() (before, after score.Value) {
	return score.RateOf(t.ratedExecuted.before, t.ratedBudget.before).Percent, score.RateOf(t.ratedExecuted.after, t.ratedBudget.after).Percent
}

func ofProjects(s *sums) string { return "据 " + itoa(s.projects) + " 个项目" }

func (t *sums) change() corpus.Change {
	if t.projects == 0 {
		return corpus.Change{}
	}
	number := func(x quantity.Rat) quantity.Number {
		return quantity.Number{Value: x.Round(t.decimals), Decimals: t.decimals, Unit: "万元"}
	}
	return corpus.ChangeOf(number(t.before), number(t.after))
}

// means is the means of two years, unknown where there is no project.
func (t *sums) means() (before, after score.Value) {
	a, ok := t.before.Quo(quantity.Int(int64(t.projects)))
	b, _ := t.after.Quo(quantity.Int(int64(t.projects)))
	if !ok {
		return score.Value{}, score.Value{}
	}
	return score.Exactly(a), score.Exactly(b)
}
