package corpus

import "jixiao/schema/score"

// Pair is a project's report in each of two years.
type Pair struct {
	Before, After *score.Card
	Renamed       bool // the project's name in the path changed
	Budget        Change
	Executed      Change
	Rate          Change // percentage points
	Score         Change
}

// Comparison is two years side by side.
type Comparison struct {
	From, To *Year
	Pairs    []Pair
	New      []*score.Card // reports of the later year that continue none of the earlier
	Ended    []*score.Card // reports of the earlier year that none of the later continues
}

// Compare sets two years side by side. A report is paired with the one of the
// earlier year that its line comes from; where projects were merged or split,
// each pair stands by itself but nothing is computed across it.
func (c *Corpus) Compare(from, to *Year) Comparison {
	out := Comparison{From: from, To: to}
	went := make(map[*score.Card]bool, len(from.Cards))
	for _, after := range to.Cards {
		ancestors, straight := c.ancestors(after, from.Year)
		if len(ancestors) == 0 {
			out.New = append(out.New, after)
		}
		for _, before := range ancestors {
			went[before] = true
			out.Pairs = append(out.Pairs, pair(before, after, straight))
		}
	}
	for _, before := range from.Cards {
		if !went[before] {
			out.Ended = append(out.Ended, before)
		}
	}
	return out
}

// ancestors walks back from a report to a year. straight is false where a
// merge or a split lies between.
func (c *Corpus) ancestors(card *score.Card, year int) (found []*score.Card, straight bool) {
	front, straight := []*score.Card{card}, true
	seen := map[*score.Card]bool{}
	for len(front) > 0 {
		var before []*score.Card
		for _, at := range front {
			for _, b := range c.prior[at] {
				straight = straight && len(c.prior[at]) == 1 && len(c.next[b]) == 1
				if seen[b] {
					continue
				}
				seen[b] = true
				if b.Report.Year == year {
					found = append(found, b)
				} else if b.Report.Year > year {
					before = append(before, b)
				}
			}
		}
		front = before
	}
	return found, straight
}

func pair(before, after *score.Card, straight bool) Pair {
	out := Pair{Before: before, After: after, Renamed: nameOf(before.Report.Key) != nameOf(after.Report.Key)}
	if !straight {
		return out
	}
	change := func(fact string) Change {
		a, b := point(before, fact), point(after, fact)
		if !a.Known || !b.Known || !sameScale(fact, before, after) {
			return Change{}
		}
		return ChangeOf(a.Number, b.Number)
	}
	out.Budget, out.Executed = change("funds.total.budget"), change("funds.total.executed")
	out.Rate, out.Score = change("funds.total.rate"), change("result.score")
	return out
}
