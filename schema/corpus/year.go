package corpus

import (
	"cmp"
	"slices"
	"sync"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// Year is all reports of a budget year. Its sums and ranks are worked out when
// they are first asked for: whoever asks only what is wrong needs neither.
type Year struct {
	Year  int
	Cards []*score.Card // by unit, project

	sum     Summary
	summing sync.Once
	ranks   map[*score.Card]Rank
	ranking sync.Once
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
type Rank struct {
	Score, Rate             int
	ScoreShared, RateShared bool // another report has the same place
}

// ByYear collects reports that are in the order of their years.
func ByYear(cards []*score.Card) (out []*Year) {
	for _, card := range cards {
		year := card.Report.Year
		if n := len(out); n == 0 || out[n-1].Year != year {
			out = append(out, &Year{Year: year})
		}
		last := out[len(out)-1]
		last.Cards = append(last.Cards, card)
	}
	return out
}

// Year finds a year.
func (c *Corpus) Year(year int) (*Year, bool) {
	i, ok := slices.BinarySearchFunc(c.Years, year, func(y *Year, n int) int { return cmp.Compare(y.Year, n) })
	if !ok {
		return nil, false
	}
	return c.Years[i], true
}

// Sum adds up the year's reports.
func (y *Year) Sum() *Summary {
	y.summing.Do(func() { y.sum = Summarise(y.Cards) })
	return &y.sum
}

// Rank is a report's place in its year.
func (y *Year) Rank(card *score.Card) Rank {
	y.ranking.Do(y.rank)
	return y.ranks[card]
}

func (y *Year) rank() {
	ranks := make([]Rank, len(y.Cards))
	y.place(resultScore, func(i, place int, shared bool) { ranks[i].Score, ranks[i].ScoreShared = place, shared })
	y.place(totalRate, func(i, place int, shared bool) { ranks[i].Rate, ranks[i].RateShared = place, shared })
	y.ranks = make(map[*score.Card]Rank, len(y.Cards))
	for i, card := range y.Cards {
		y.ranks[card] = ranks[i]
	}
}

// The figures that reports are ranked by.
var (
	resultScore = schema.Name{Kind: schema.ResultFact, Column: "score"}
	totalRate   = schema.Name{Kind: schema.TotalFact, Column: "rate"}
)

func (y *Year) place(fact schema.Name, set func(i, place int, shared bool)) {
	type entry struct {
		card  int
		value quantity.Rat
	}
	entries := make([]entry, 0, len(y.Cards))
	for i, card := range y.Cards {
		if n, ok := card.NumberOf(fact); ok {
			entries = append(entries, entry{i, n.Value})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return b.value.Cmp(a.value) })
	same := func(i, j int) bool {
		return min(i, j) >= 0 && max(i, j) < len(entries) && entries[i].value.Equal(entries[j].value)
	}
	place := 0
	for i, e := range entries {
		before := same(i, i-1)
		if !before {
			place = i + 1
		}
		set(e.card, place, before || same(i, i+1))
	}
}

// Summarise adds up a set of reports.
func Summarise(cards []*score.Card) Summary {
	out := Summary{Reports: len(cards), Grades: map[string]int{}}
	var executed, budget, scores quantity.Rat
	for _, card := range cards {
		b, okB := money(card, "budget")
		e, okE := money(card, "executed")
		out.Initial.add(money(card, "initial"))
		out.Budget.add(b, okB)
		out.Executed.add(e, okE)
		if okB && okE {
			budget, executed = budget.Add(b), executed.Add(e)
		}
		if n, ok := card.NumberOf(resultScore); ok {
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
