package corpus

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// Point is a figure of one report in a series.
type Point struct {
	Card   *score.Card
	Known  bool
	Stated bool // printed by the report; else computed
	Number quantity.Number
	Change Change // against the report before in the line
	Gap    bool   // years are missing since the report before
}

// Series is one fact of a project's line: fund amounts in 万元, the rate in
// percent, the score in points.
func (p *Project) Series(fact string) []Point {
	out := make([]Point, len(p.Cards))
	name, ok := schema.ParseName(fact)
	for i, card := range p.Cards {
		out[i].Card = card
		if ok {
			out[i] = point(card, name)
		}
		if i == 0 {
			continue
		}
		out[i].Gap = card.Report.Year > p.Cards[i-1].Report.Year+1
		out[i].Change = between(&out[i-1], &out[i], name)
	}
	return out
}

func point(card *score.Card, name schema.Name) Point {
	at, ok := card.Report.Place(name)
	if !ok {
		return Point{Card: card}
	}
	n, stated, has := card.ValueAt(&at)
	out := Point{Card: card, Known: has, Stated: stated, Number: n}
	if n.Unit.IsMoney() {
		out.Number, _ = n.In("万元")
	}
	return out
}

// between is what a fact changed between two reports. A score of 100 is not
// compared with one of 120.
func between(before, after *Point, name schema.Name) Change {
	if !before.Known || !after.Known {
		return Change{}
	}
	if name.Kind == schema.ResultFact && name.Column == "score" && !before.Card.Report.Profile.Full.Equal(after.Card.Report.Profile.Full) {
		return Change{}
	}
	return ChangeOf(before.Number, after.Number)
}

// Break is why an indicator can't be compared with the year before.
type Break struct{ Unit, Direction, Weight bool }

// Any tells whether there is a break.
func (b Break) Any() bool { return b.Unit || b.Direction || b.Weight }

// IndicatorPoint is an indicator in one report of a line.
type IndicatorPoint struct {
	Card   *score.Card
	Index  int // in the report's indicators; -1 where the report doesn't have it
	Break  Break
	Change Change // of the actual value, where there is no break
}

// Indicator is one indicator over a line, matched by its id.
type Indicator struct {
	ID, Name string // the name in the newest report that has it
	Points   []IndicatorPoint
}

// Indicators is all indicators of the line, in the order of the newest report,
// then those that were dropped, newest first.
func (p *Project) Indicators() []Indicator {
	var out []Indicator
	index := map[string]int{}
	for i := len(p.Cards) - 1; i >= 0; i-- {
		for j := range p.Cards[i].Report.Indicators {
			in := &p.Cards[i].Report.Indicators[j]
			if _, known := index[in.ID]; known || in.Execution {
				continue
			}
			index[in.ID] = len(out)
			out = append(out, Indicator{ID: in.ID, Name: in.Name, Points: p.blank()})
		}
	}
	for i, card := range p.Cards {
		for j := range card.Report.Indicators {
			if at, ok := index[card.Report.Indicators[j].ID]; ok {
				out[at].Points[i].Index = j
			}
		}
	}
	for i := range out {
		out[i].compare()
	}
	return out
}

func (p *Project) blank() []IndicatorPoint {
	out := make([]IndicatorPoint, len(p.Cards))
	for i, card := range p.Cards {
		out[i] = IndicatorPoint{Card: card, Index: -1}
	}
	return out
}

// compare sets breaks and changes against the last report that has the
// indicator.
func (in *Indicator) compare() {
	last := -1
	for i := range in.Points {
		p := &in.Points[i]
		if p.Index < 0 {
			continue
		}
		if last >= 0 {
			before := &in.Points[last]
			p.Break = BreakBetween(before.Card, before.Index, p.Card, p.Index)
			a, b := &before.row().Actual, &p.row().Actual
			if !p.Break.Unit && !p.Break.Direction && a.HasNumber && b.HasNumber {
				p.Change = ChangeOf(a.Number, b.Number)
			}
		}
		last = i
	}
}

func (p *IndicatorPoint) row() *schema.Indicator { return &p.Card.Report.Indicators[p.Index] }

// BreakBetween tells what changed in an indicator's definition between two
// reports: its unit, the side on which it is good, its weight.
func BreakBetween(before *score.Card, i int, after *score.Card, j int) Break {
	a, b := &before.Report.Indicators[i], &after.Report.Indicators[j]
	out := Break{Weight: a.Weight.Has() && b.Weight.Has() && !a.Weight.Value.Equal(b.Weight.Value)}
	if x, y, ok := units(a, b); ok {
		out.Unit = (x == "") != (y == "") || !x.Compatible(y)
	}
	d, e := before.Indicators[i].Direction, after.Indicators[j].Direction
	out.Direction = d != e && d != score.NoDirection && e != score.NoDirection && (d == score.Downward || e == score.Downward)
	return out
}

// units finds the unit of an indicator in each report, by its actual value or
// else its target.
func units(a, b *schema.Indicator) (x, y quantity.Unit, ok bool) {
	x, okX := unit(a)
	y, okY := unit(b)
	return x, y, okX && okY
}

func unit(in *schema.Indicator) (quantity.Unit, bool) {
	if in.Actual.HasNumber && in.Actual.Number.Unit != "" {
		return in.Actual.Number.Unit, true
	}
	if in.Target.HasNumber {
		return in.Target.Number.Unit, true
	}
	return in.Actual.Number.Unit, in.Actual.HasNumber
}
