package corpus

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"jixiao/schema"
	"jixiao/schema/score"
)

// With gives what New makes of the same cards, wherever it says that it can:
// over projects that were renamed, split, merged and left a year out.
func TestWithEqualsNew(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	could := 0
	for range 300 {
		var cards []*score.Card
		for unit := range 2 {
			for year := 2020; year < 2024; year++ {
				for project := range 3 {
					if random.IntN(4) > 0 {
						cards = append(cards, card(t, keyText(year, unit, project), continuing(random, year, unit)...))
					}
				}
			}
		}
		c := New(cards, schema.Units{})
		for i := range cards {
			edited := append([]*score.Card{}, cards...)
			var changes []change
			if random.IntN(8) == 0 {
				changes = continuing(random, cards[i].Report.Year, 0)
			} else if named := cards[i].Report.Continues; len(named) > 0 {
				changes = []change{continues(named[0].String())}
			}
			edited[i] = card(t, cards[i].Report.Key.String(), append(changes, funds("1", "2", strconv.Itoa(i)))...)
			with, ok := c.With(edited[i])
			if !ok {
				continue
			}
			could++
			if got, want := shape(with), shape(New(edited, schema.Units{})); got != want {
				t.Fatalf("with %s:\n%s\nanew:\n%s", edited[i].Report.Key, got, want)
			}
			if got, want := shape(c), shape(New(cards, schema.Units{})); got != want {
				t.Fatalf("the corpus itself became\n%s\nfrom\n%s", got, want)
			}
			if random.IntN(2) == 0 {
				c, cards = with, edited // a report more is edited
			}
		}
	}
	if could < 1000 {
		t.Errorf("only %d edits could be tried", could)
	}
}

func keyText(year, unit, project int) string {
	return strconv.Itoa(year) + "/u" + strconv.Itoa(unit) + "/p" + strconv.Itoa(project)
}

// continuing is mostly nothing, else a continues at random.
func continuing(random *rand.Rand, year, unit int) []change {
	if random.IntN(12) > 0 {
		return nil
	}
	return []change{continues(keyText(year-random.IntN(3), unit, random.IntN(3)))}
}

// shape is all that a corpus says of its cards, each by its key and its money.
func shape(c *Corpus) string {
	one := func(card *score.Card) string {
		n, _, _ := score.Total(card.Report.Funds, "executed")
		return card.Report.Key.String() + "=" + n.String()
	}
	list := func(name string, cards []*score.Card) string {
		out := " " + name
		for _, card := range cards {
			out += " " + one(card)
		}
		return out
	}
	out := ""
	for _, card := range c.Cards {
		same, _ := c.Card(card.Report.Key)
		out += one(card) + list("is", []*score.Card{same}) + list("after", c.Prior(card)) + list("beside", c.Before(card)) + list("before", c.Next(card)) + "\n"
	}
	for _, p := range c.Projects {
		out += p.Unit + "/" + p.Name + list("line", p.Cards) + list("from", p.Before) + list("to", p.After) + list("own", p.own)
		if p.Renamed != nil {
			out += " renamed " + p.Renamed.Name + list("", p.Renamed.Cards)
		}
		out += "\n"
	}
	for _, y := range c.Years {
		out += strconv.Itoa(y.Year) + list("", y.Cards) + " " + y.Sum().Executed.Sum.String() + "\n"
	}
	for _, f := range c.Faults {
		out += "fault " + one(f.Card) + " " + f.Key.String() + strconv.Itoa(int(f.Kind)) + "\n"
	}
	return out
}
