package schema

import "jixiao/schema/quantity"

// Profile is what differs between forms: which columns and rows a form has,
// how it scores, and from which bounds a reader asks for a reason.
type Profile struct {
	ID      string
	Title   string       // of the form
	Basis   string       // the document that prescribes it
	Full    quantity.Rat // points of the whole form
	Columns []string     // indicator columns that the form has: target, actual, weight, score
	Levels  Presence     // level1 and level2 of an indicator
	// FreeWeights: the form leaves the weights of its groups to the unit.
	FreeWeights bool
	RateBase    string   // the column that 执行率 divides by: budget, received or initial
	Sections    []string // required headings, by what they contain
	// RescaleMissing: an indicator that doesn't apply is left out and the
	// rest is scaled to Full; otherwise it counts as fully met.
	RescaleMissing bool
	Execution      Execution
	Groups         []ProfileGroup
	Sources        []ProfileSource
	Grades         []ProfileGrade // from the best to the worst
	Rounding       Rounding
	Thresholds     Thresholds
}

// Presence tells whether a form has a column.
type Presence int8

// Whether a column must, may or can't be filled in.
const (
	Required Presence = iota
	Optional
	None
)

// Execution is how the form scores the execution rate.
type Execution struct {
	Weight quantity.Rat // points
	Method string       // ratio: rate × weight, at most the weight; bands; none: not scored
	Bands  []Band       // From is a ratio, falling
}

// ProfileGroup is a level 1 of the form with its standard weight in points
// (zero: none prescribed) and the level 2 names that belong to it.
type ProfileGroup struct {
	Name   string
	Weight quantity.Rat
	Level2 []string
}

// ProfileSource is a 其中 row of the form.
type ProfileSource struct{ Kind, Name string }

// ProfileGrade is a grade and the score from which on it is given, in points.
type ProfileGrade struct {
	Name string
	From quantity.Rat
}

// Rounding is to how many decimals the form prints what is computed.
type Rounding struct{ Rate, Score int }

// Thresholds are the bounds from which on a reader asks.
type Thresholds struct {
	OverFulfilment quantity.Rat // actual ÷ target
	LowExecution   quantity.Rat // executed ÷ budget, a ratio
	RoundedUp      quantity.Rat // points gained by rounding
}

// Column tells whether the form has an indicator column.
func (p *Profile) Column(name string) bool {
	for _, c := range p.Columns {
		if c == name {
			return true
		}
	}
	return false
}

// Scored tells whether the form gives points to indicators.
func (p *Profile) Scored() bool { return p.Column("score") }

// Group finds the form's group of a level 1 name: the one whose name it is,
// or that it contains without 指标.
func (p *Profile) Group(level1 string) *ProfileGroup {
	for i := range p.Groups {
		if SameLevel(p.Groups[i].Name, level1) {
			return &p.Groups[i]
		}
	}
	return nil
}

// Grade is the grade of a score: the first whose bound the score reaches
// (half-open intervals; 财预〔2020〕10号). ok is false where the form has no grades.
func (p *Profile) Grade(score quantity.Rat) (name string, ok bool) {
	for _, g := range p.Grades {
		if score.Cmp(g.From) >= 0 {
			return g.Name, true
		}
	}
	return "", false
}
