package rules

import (
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// verdict is how a printed score compares with the computed one.
type verdict int8

const (
	fits      verdict = iota
	roundedUp         // rounded to a whole point, and gained by it
	tooHigh
	tooLow
)

// judge compares a printed score with a computed one (section Tolerance of the
// field's rules): at its own printed decimals, and at 0.01 of a point, which
// two ways of rounding the rate may differ by. A whole score stands for
// itself, but for 0.05: in a form that prints whole points throughout, a loss
// by rounding is accepted, and a gain of up to a hundredth of the weight is
// told as a gain by rounding.
func judge(c *score.Card, stated quantity.Number, computed score.Value, weight quantity.Rat) verdict {
	if stated.Approx || stated.Value.Cmp(computed.Lo) >= 0 && stated.Value.Cmp(computed.Hi) <= 0 {
		return fits
	}
	bound := computed.Lo
	if stated.Value.Cmp(computed.Hi) > 0 {
		bound = computed.Hi
	}
	off := stated.Value.Sub(bound)
	switch {
	case off.Abs().Cmp(quantity.Frac(1, 100)) <= 0:
		return fits
	case !stated.Whole && stated.RoundsTo(bound):
		return fits
	case stated.Whole && off.Abs().Cmp(c.Report.Profile.Thresholds.RoundedUp) <= 0:
		return fits
	case off.Sign() < 0 && stated.RoundsTo(bound) && wholePoints(c):
		return fits
	case off.Sign() < 0:
		return tooLow
	case stated.RoundsTo(bound) && off.Cmp(weight.Mul(quantity.Frac(1, 100))) <= 0:
		return roundedUp
	}
	return tooHigh
}

// wholePoints tells whether the report prints all its scores without decimals.
func wholePoints(c *score.Card) bool {
	for i := range c.Report.Indicators {
		if s := c.Report.Indicators[i].Score; s.Has() && !s.Whole {
			return false
		}
	}
	s := &c.Execution.Stated
	return !s.Has() || s.Whole
}
