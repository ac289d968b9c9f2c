package corpus

import (
	"cmp"
	"slices"

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

	cards    map[schema.Key]*score.Card
	projects map[name]*Project
	prior    map[*score.Card][]*score.Card
	next     map[*score.Card][]*score.Card
}

// name is what the path calls a project.
type name struct{ unit, project string }

func nameOf(k schema.Key) name { return name{k.Unit, k.Project} }

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
		cards:    make(map[schema.Key]*score.Card, len(cards)),
		projects: make(map[name]*Project, len(cards)/2),
		prior:    make(map[*score.Card][]*score.Card, len(cards)),
		next:     make(map[*score.Card][]*score.Card, len(cards)),
	}
	slices.SortFunc(c.Cards, func(a, b *score.Card) int { return compareKeys(a.Report.Key, b.Report.Key) })
	for _, card := range c.Cards {
		c.cards[card.Report.Key] = card
	}
	c.joinProjects()
	c.Years = ByYear(c.Cards)
	return c
}

func compareKeys(a, b schema.Key) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Project, b.Project))
}

// joinProjects collects each project's own reports, then ties every report to
// those before it: the ones it continues, else the project's latest earlier
// report.
func (c *Corpus) joinProjects() {
	for _, card := range c.Cards {
		n := nameOf(card.Report.Key)
		p := c.projects[n]
		if p == nil {
			p = &Project{Unit: n.unit, Name: n.project}
			c.projects[n] = p
			c.Projects = append(c.Projects, p)
		}
		p.own = append(p.own, card)
	}
	slices.SortFunc(c.Projects, func(a, b *Project) int {
		return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Name, b.Name))
	})
	for _, p := range c.Projects {
		for i, card := range p.own {
			before := c.continued(card)
			if before == nil && i > 0 {
				before = []*score.Card{p.own[i-1]}
			}
			if before == nil {
				continue
			}
			c.prior[card] = before
			for _, b := range before {
				c.next[b] = append(c.next[b], card)
			}
		}
	}
	for _, p := range c.Projects {
		c.trace(p)
	}
}

// continued resolves a report's continues; what can't be followed is a fault.
func (c *Corpus) continued(card *score.Card) []*score.Card {
	var out []*score.Card
	for i, key := range card.Report.Continues {
		before := c.cards[key]
		switch {
		case before == nil:
			c.Faults = append(c.Faults, Fault{Card: card, Index: i, Kind: NoSuchReport, Key: key})
		case key.Year >= card.Report.Year:
			c.Faults = append(c.Faults, Fault{Card: card, Index: i, Kind: NotEarlier, Key: key})
		default:
			out = append(out, before)
		}
	}
	return out
}

// Card finds a report.
func (c *Corpus) Card(key schema.Key) (*score.Card, bool) {
	card, ok := c.cards[key]
	return card, ok
}

// Prior is the reports that a report continues: those that it names, else the
// project's latest earlier one. There are several where projects were merged.
func (c *Corpus) Prior(card *score.Card) []*score.Card { return c.prior[card] }

// Before is the reports that a report's figures can be set beside: those that
// it continues. There are none where one of them was split: what was whole
// then is in several reports now.
func (c *Corpus) Before(card *score.Card) []*score.Card {
	prior := c.prior[card]
	for _, before := range prior {
		if len(c.next[before]) > 1 {
			return nil
		}
	}
	return prior
}

// Next is the reports that continue a report; several where it was split.
func (c *Corpus) Next(card *score.Card) []*score.Card { return c.next[card] }

// Project finds the project of a report by what its path calls it.
func (c *Corpus) Project(key schema.Key) *Project { return c.projects[nameOf(key)] }
