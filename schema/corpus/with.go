package corpus

import (
	"slices"

	"jixiao/schema/score"
)

// With is the corpus with another card of one of its reports, which has been
// edited; whatever the card has nothing to do with is shared. ok is false where
// more may change than the report's own project and year: then New makes the
// corpus.
func (c *Corpus) With(card *score.Card) (with *Corpus, ok bool) {
	at, there := c.place(&card.Report.Key)
	if !there || len(c.Faults) > 0 {
		return nil, false
	}
	old := c.Cards[at]
	project, _ := c.projectAt(&card.Report.Key)
	p := c.Projects[project]
	if !p.alone() || !slices.Equal(old.Report.Continues, card.Report.Continues) || len(card.Report.Continues) > 0 {
		return nil, false
	}
	with = &Corpus{
		Cards: replaced(c.Cards, old, card), Units: c.Units,
		Years: slices.Clone(c.Years), Projects: slices.Clone(c.Projects),
		prior: slices.Clone(c.prior), next: slices.Clone(c.next), beside: slices.Clone(c.beside),
	}
	line := replaced(p.Cards, old, card)
	with.Projects[project] = &Project{Unit: p.Unit, Name: p.Name, Cards: line, own: line}
	for i := 1; i < len(line); i++ {
		before, _ := with.placeOf(line[i-1])
		now, _ := with.placeOf(line[i])
		with.prior[now], with.next[before] = line[i-1:i:i], line[i:i+1:i+1]
		with.beside[now] = with.prior[now]
	}
	for i, y := range c.Years {
		if y.Year == card.Report.Year {
			with.Years[i] = &Year{Year: y.Year, Cards: replaced(y.Cards, old, card)}
		}
	}
	return with, true
}

// alone tells whether a project's reports continue each other and no others.
func (p *Project) alone() bool {
	return slices.Equal(p.Cards, p.own) && len(p.Before) == 0 && len(p.After) == 0 && p.Renamed == nil
}

func replaced(cards []*score.Card, old, card *score.Card) []*score.Card {
	out := slices.Clone(cards)
	if i := slices.Index(out, old); i >= 0 {
		out[i] = card
	}
	return out
}
