package score

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
)

// Card is a report with everything that was computed from it. Its fields are
// not to be changed: cards are shared between compiles.
type Card struct {
	Report     *schema.Report
	Rate       Rate
	Execution  Execution
	Indicators []Item  // one for each of the report's indicators
	Groups     []Group // level 1 groups, in the order of the table
	Weight     Value   // sum of all weights, points
	Score      Value   // sum of all scores, points; rescaled where an indicator doesn't apply
	Grade      string  // the grade of the stated score, else of the computed one; "" where unknown
	Faults     []schema.Fault
}

// Value is a computed figure: unknown, exact (Lo equals Hi), or a range, where
// the form leaves it to the unit.
type Value struct {
	Lo, Hi quantity.Rat
	Known  bool
}

// Exactly is the value x.
func Exactly(x quantity.Rat) Value { return Value{Lo: x, Hi: x, Known: true} }

// Exact returns the value where there is just one.
func (v Value) Exact() (quantity.Rat, bool) { return v.Lo, v.Known && v.Lo.Equal(v.Hi) }

// plus adds two values; the sum with an unknown is unknown.
func (v Value) plus(w Value) Value {
	return Value{Lo: v.Lo.Add(w.Lo), Hi: v.Hi.Add(w.Hi), Known: v.Known && w.Known}
}

// times scales a value by a factor that is not negative.
func (v Value) times(x quantity.Rat) Value {
	return Value{Lo: v.Lo.Mul(x), Hi: v.Hi.Mul(x), Known: v.Known}
}

// Rate is the execution rate 预算执行率.
type Rate struct {
	Base     string       // the column it divides by; "" where there is none
	Executed quantity.Rat // in the report's money unit
	Budget   quantity.Rat // the base, in the same unit
	Percent  Value        // unknown where an amount is missing or the base is zero
	ZeroBase bool         // the base is there and zero: the rate does not apply
}

// Execution is the part of the score that the execution rate earns.
type Execution struct {
	Row    int         // the indicator that prints it, -1: the total row of the fund table
	Counts bool        // the form scores the rate and this report has the part
	Weight Value       // points; the printed weight, else the profile's
	Stated schema.Cell // the printed score
	Score  Value       // points, computed
}

// Met tells whether an indicator reached its target.
type Met int8

// Whether a target is reached.
const (
	Unclear Met = iota
	Reached
	Missed
)

// Item is what was computed for one indicator.
type Item struct {
	Method        string       // ratio, binary, tier, bands, manual
	Score         Value        // points; unknown where only a person can tell
	Target        quantity.Rat // in base units, where there is a ratio
	Actual        quantity.Rat
	HasRatio      bool      // actual ÷ target has a sense
	NotApplicable bool      // 不适用, with a reason
	Part          bool      // an 其中 row of another indicator, or the execution part: not counted among the indicators
	Direction     Direction // of a numeric target
	Met           Met       // by the figures, or by attain
}

// Ratio is actual ÷ target as typed; of a target of zero that was missed,
// nothing is left. ok is false where it has no sense.
func (it *Item) Ratio() (ratio quantity.Rat, ok bool) {
	if it.HasRatio {
		ratio, _ = it.Actual.Quo(it.Target)
	}
	return ratio, it.HasRatio
}

// Direction tells on which side of its target an indicator is good.
type Direction int8

// The directions of a numeric target.
const (
	NoDirection Direction = iota
	Upward                // at least
	Downward              // at most
	Exactness             // equal
)

// Group is the sums over a level 1 group.
type Group struct {
	Name          string // as the report writes it
	Rows          []int
	Weight, Score Value // points
}
