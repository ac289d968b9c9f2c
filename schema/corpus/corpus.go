package corpus

import (
	"cmp"
	"slices"
	"strings"

	"jixiao/schema"
	"jixiao/schema/score"
)

// Corpus is all reports of a site, joined over the years.
type Corpus struct {
	Cards    []*score.Card // by year, unit, project
	Units    schema.Units
	Years    []*Year    // rising
	Projects []*Project // by unit, name
	Faults   []Fault    // what continues names wrongly

	prior, next, beside [][]*score.Card // of the Cards, one for each: see Prior, Next and Before
}

// Fault is a continues that can't be followed.
type Fault struct {
	Card  *score.Card
	Index int // of the continues entry
	Kind  FaultKind
	Key   schema.Key
}

// FaultKind says what is wrong with a continues.
type FaultKind int8

// The kinds of fault.
const (
	NoSuchReport FaultKind = iota
	NotEarlier             // the report continued is of the same year or a later one; this also cuts every circle
)

// New joins cards into a corpus. Their order does not matter.
func New(cards []*score.Card, units schema.Units) *Corpus {
	c := &Corpus{
		Cards: slices.Clone(cards), Units: units,
		prior: make([][]*score.Card, len(cards)), next: make([][]*score.Card, len(cards)), beside: make([][]*score.Card, len(cards)),
	}
	slices.SortFunc(c.Cards, func(a, b *score.Card) int { return compareKeys(&a.Report.Key, &b.Report.Key) })
	c.joinProjects()
	c.Years = ByYear(c.Cards)
	return c
}

func compareKeys(a, b *schema.Key) int {
	if a.Year != b.Year {
		return cmp.Compare(a.Year, b.Year)
	}
	return compareNames(a, b)
}

// compareNames orders projects: by unit, then by what the path calls them.
func compareNames(a, b *schema.Key) int {
	if order := strings.Compare(a.Unit, b.Unit); order != 0 {
		return order
	}
	return strings.Compare(a.Project, b.Project)
}

// place is where a report stands among the Cards.
func (c *Corpus) place(key *schema.Key) (int, bool) {
	return slices.BinarySearchFunc(c.Cards, key, func(card *score.Card, key *schema.Key) int { return compareKeys(&card.Report.Key, key) })
}

// placeOf is place for a card, which the corpus may hold another one in place of.
func (c *Corpus) placeOf(card *score.Card) (int, bool) {
	i, ok := c.place(&card.Report.Key)
	return i, ok && c.Cards[i] == card
}

// joinProjects collects each project's own reports, then ties every report to
// those before it: the ones it continues, else the project's latest earlier
// report.
func (c *Corpus) joinProjects() {
	byName := slices.Clone(c.Cards)
	slices.SortStableFunc(byName, func(a, b *score.Card) int { return compareNames(&a.Report.Key, &b.Report.Key) })
	for start := 0; start < len(byName); {
		end, first := start+1, &byName[start].Report.Key
		for end < len(byName) && compareNames(&byName[end].Report.Key, first) == 0 {
			end++
		}
		c.Projects = append(c.Projects, &Project{Unit: first.Unit, Name: first.Project, own: byName[start:end:end]})
		start = end
	}
	for _, p := range c.Projects {
		for i, card := range p.own {
			before := c.continued(card)
			if before == nil && i > 0 {
				before = p.own[i-1 : i : i]
			}
			if before == nil {
				continue
			}
			c.tie(card, before)
		}
	}
	for _, p := range c.Projects {
		c.trace(p)
	}
	for i, prior := range c.prior {
		if !slices.ContainsFunc(prior, func(before *score.Card) bool { return len(c.Next(before)) > 1 }) {
			c.beside[i] = prior
		}
	}
}

// tie joins a report to those before it.
func (c *Corpus) tie(card *score.Card, before []*score.Card) {
	at, _ := c.placeOf(card)
	c.prior[at] = before
	for _, b := range before {
		i, _ := c.placeOf(b)
		c.next[i] = append(c.next[i], card)
	}
}

// continued resolves a report's continues; what can't be followed is a fault.
func (c *Corpus) continued(card *score.Card) []*score.Card {
	var out []*score.Card
	for i, key := range card.Report.Continues {
		at, there := c.place(&key)
		switch {
		case !there:
			c.Faults = append(c.Faults, Fault{Card: card, Index: i, Kind: NoSuchReport, Key: key})
		case key.Year >= card.Report.Year:
			c.Faults = append(c.Faults, Fault{Card: card, Index: i, Kind: NotEarlier, Key: key})
		default:
			out = append(out, c.Cards[at])
		}
	}
	return out
}

// Card finds a report.
func (c *Corpus) Card(key schema.Key) (*score.Card, bool) {
	i, ok := c.place(&key)
	if !ok {
		return nil, false
	}
	return c.Cards[i], true
}

// Prior is the reports that a report continues: those that it names, else the
// project's latest earlier one. There are several where projects were merged.
func (c *Corpus) Prior(card *score.Card) []*score.Card {
	if i, ok := c.placeOf(card); ok {
		return c.prior[i]
	}
	return nil
}

// Before is the reports that a report's figures can be set beside: those that
// it continues. There are none where one of them was split: what was whole
// then is in several reports now.
func (c *Corpus) Before(card *score.Card) []*score.Card {
	if i, ok := c.placeOf(card); ok {
		return c.beside[i]
	}
	return nil
}

// BeforeAt is Before for a card that probably is Cards[i].
func (c *Corpus) BeforeAt(i int, card *score.Card) []*score.Card {
	if i < len(c.Cards) && c.Cards[i] == card {
		return c.beside[i]
	}
	return c.Before(card)
}

// Next is the reports that continue a report; several where it was split.
func (c *Corpus) Next(card *score.Card) []*score.Card {
	if i, ok := c.placeOf(card); ok {
		return c.next[i]
	}
	return nil
}

// Project finds the project of a report by what its path calls it.
func (c *Corpus) Project(key schema.Key) *Project {
	if i, ok := c.projectAt(&key); ok {
		return c.Projects[i]
	}
	return nil
}

func (c *Corpus) projectAt(key *schema.Key) (int, bool) {
	return slices.BinarySearchFunc(c.Projects, key, func(p *Project, key *schema.Key) int {
		return compareNames(&schema.Key{Unit: p.Unit, Project: p.Name}, key)
	})
}
