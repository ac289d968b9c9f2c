package corpus

import (
	"cmp"
	"slices"

	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// Year is all reports of a budget year.
type Year struct {
	Year  int
	Cards []*score.Card // by unit, project
	Sum   Summary

	ranks map[*score.Card]Rank
}

// Summary adds up a set of reports. Amounts are in 万元.
type Summary struct {
	Reports  int
	Initial  Total
	Budget   Total
	Executed Total
	// Rate is executed ÷ budget over the reports that state both, so that each
	// counts by its money; percent.
	Rate score.Value
	// Score is the mean of the scores that are known; points.
	Score  score.Value
	Scored int
	Grades map[string]int
}

// Total is a sum over those of a set of reports that have the figure.
type Total struct {
	Sum   quantity.Rat // 万元
	Count int          // reports that have it
}

// Rank is a report's place in its year, counted from 1; equal figures share a
// place. Zero where the figure is unknown.
type Rank struct{ Score, Rate int }

// joinYears collects the years and ranks their reports.
func (c *Corpus) joinYears() {
	for _, card := range c.Cards {
		year := card.Report.Year
		if n := len(c.Years); n == 0 || c.Years[n-1].Year != year {
			c.Years = append(c.Years, &Year{Year: year})
		}
		last := c.Years[len(c.Years)-1]
		last.Cards = append(last.Cards, card)
	}
	for _, y := range c.Years {
		y.Sum = Summarise(y.Cards)
		y.rank()
	}
}

// Year finds a year.
func (c *Corpus) Year(year int) (*Year, bool) {
	i, ok := slices.BinarySearchFunc(c.Years, year, func(y *Year, n int) int { return cmp.Compare(y.Year, n) })
	if !ok {
		return nil, false
	}
	return c.Years[i], true
}

// Rank is a report's place in its year.
func (y *Year) Rank(card *score.Card) Rank { return y.ranks[card] }

func (y *Year) rank() {
	y.ranks = make(map[*score.Card]Rank, len(y.Cards))
	y.place("result.score", func(r *Rank, place int) { r.Score = place })
	y.place("funds.total.rate", func(r *Rank, place int) { r.Rate = place })
}

func (y *Year) place(fact string, set func(*Rank, int)) {
	type entry struct {
		card  *score.Card
		value quantity.Rat
	}
	var entries []entry
	for _, card := range y.Cards {
		if n, ok := card.Number(fact); ok {
			entries = append(entries, entry{card, n.Value})
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return b.value.Cmp(a.value) })
	place := 0
	for i, e := range entries {
		if i == 0 || !e.value.Equal(entries[i-1].value) {
			place = i + 1
		}
		r := y.ranks[e.card]
		set(&r, place)
		y.ranks[e.card] = r
	}
}

// Summarise adds up a set of reports.
func Summarise(cards []*score.Card) Summary {
	out := Summary{Reports: len(cards), Grades: map[string]int{}}
	var executed, budget, scores quantity.Rat
	for _, card := range cards {
		out.Initial.add(money(card, "initial"))
		out.Budget.add(money(card, "budget"))
		out.Executed.add(money(card, "executed"))
		b, okB := money(card, "budget")
		e, okE := money(card, "executed")
		if okB && okE {
			budget, executed = budget.Add(b), executed.Add(e)
		}
		if n, ok := card.Number("result.score"); ok {
			scores = scores.Add(n.Value)
			out.Scored++
		}
		if g := card.Graded(); g != "" {
			out.Grades[g]++
		}
	}
	out.Rate = score.RateOf(executed, budget).Percent
	if mean, ok := scores.Quo(quantity.Int(int64(out.Scored))); ok {
		out.Score = score.Exactly(mean)
	}
	return out
}

func (t *Total) add(x quantity.Rat, ok bool) {
	if ok {
		t.Sum = t.Sum.Add(x)
		t.Count++
	}
}

// money is a column of a report's total in 万元.
func money(card *score.Card, column string) (quantity.Rat, bool) {
	n, _, ok := score.Total(card.Report.Funds, column)
	if !ok {
		return quantity.Rat{}, false
	}
	n, ok = n.In("万元")
	return n.Value, ok
}
