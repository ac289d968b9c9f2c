package corpus

import (
	"slices"

	"jixiao/schema"
	"jixiao/schema/score"
)

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
	for i := 0; i < len(front); i++ { // each is followed once
		prior := c.Prior(front[i])
		for _, b := range prior {
			straight = straight && len(prior) == 1 && len(c.Next(b)) == 1
			if b.Report.Year == year && !slices.Contains(found, b) {
				found = append(found, b)
			} else if b.Report.Year > year && !slices.Contains(front, b) {
				front = append(front, b)
			}
		}
	}
	return found, straight
}

func pair(before, after *score.Card, straight bool) Pair {
	out := Pair{Before: before, After: after, Renamed: compareNames(&before.Report.Key, &after.Report.Key) != 0}
	if !straight {
		return out
	}
	change := func(kind, column string) Change {
		name := schema.Name{Kind: kind, Column: column}
		a, b := point(before, name), point(after, name)
		return between(&a, &b, name)
	}
	out.Budget, out.Executed = change(schema.TotalFact, "budget"), change(schema.TotalFact, "executed")
	out.Rate, out.Score = change(schema.TotalFact, "rate"), change(schema.ResultFact, "score")
	return out
}
