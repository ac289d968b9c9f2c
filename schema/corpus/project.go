package corpus

import (
	"slices"

	"jixiao/schema/score"
)

// Project is one project over the years.
type Project struct {
	Unit, Name string
	// Cards is the line of its reports, rising: its own, and those from before
	// it was renamed. A project that went over into others ends there.
	Cards []*score.Card
	// Before and After are reports of other projects that it was merged or
	// split from, or went over into. They are named, not compared.
	Before, After []*score.Card
	// Renamed is set where the project goes on under another name and that
	// project's line holds all of its reports.
	Renamed *Project

	own []*score.Card
}

// Latest is the newest report of the line.
func (p *Project) Latest() *score.Card { return p.Cards[len(p.Cards)-1] }

// trace finds a project's line: back from its newest report as long as there
// is exactly one report before, of which it is the only continuation.
func (c *Corpus) trace(p *Project) {
	at := p.own[len(p.own)-1]
	line := []*score.Card{at}
	for {
		before := c.Prior(at)
		if len(before) != 1 || len(c.Next(before[0])) != 1 {
			p.Before = before
			break
		}
		at = before[0]
		line = append(line, at)
	}
	slices.Reverse(line)
	p.Cards = line
	p.After = c.Next(p.Latest())
	if len(p.After) == 1 && len(c.Prior(p.After[0])) == 1 {
		p.Renamed = c.Project(p.After[0].Report.Key)
	}
}
