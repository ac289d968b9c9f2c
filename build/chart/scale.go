package chart

import (
	"strconv"

	"jixiao/schema/quantity"
)

// intervals is how many steps a scale should about have.
const intervals = 4

// scale is an axis: it begins and ends at a tick.
type scale struct {
	lo, hi quantity.Rat
	ticks  []quantity.Rat // rising
	height int            // pixels between lo and hi
}

// newScale finds a scale with round ticks that holds the amounts, of which
// there is at least one; and zero, where asked.
func newScale(amounts []quantity.Rat, zero bool, height int) scale {
	lo, hi := amounts[0], amounts[0]
	for _, a := range amounts[1:] {
		lo, hi = quantity.Min(lo, a), quantity.Max(hi, a)
	}
	if zero {
		lo, hi = quantity.Min(lo, quantity.Rat{}), quantity.Max(hi, quantity.Rat{})
	}
	step := roundStep(hi.Sub(lo))
	s := scale{lo: onto(lo, step, false), hi: onto(hi, step, true), height: height}
	if s.lo.Equal(s.hi) { // equal values: one step to either side
		s.hi = s.hi.Add(step)
		if !zero {
			s.lo = s.lo.Sub(step)
		}
	}
	for t := s.lo; t.Cmp(s.hi) <= 0; t = t.Add(step) {
		s.ticks = append(s.ticks, t)
	}
	return s
}

// roundStep is the 1, 2 or 5 times a power of ten that divides the span into
// about as many intervals as there should be; 1 where there is no span.
func roundStep(span quantity.Rat) quantity.Rat {
	if span.IsZero() {
		return quantity.Int(1)
	}
	raw := span.Mul(quantity.Frac(1, intervals))
	ten, tenth := quantity.Int(10), quantity.Frac(1, 10)
	step := quantity.Int(1)
	for step.Cmp(raw) < 0 {
		step = step.Mul(ten)
	}
	for step.Mul(tenth).Cmp(raw) >= 0 {
		step = step.Mul(tenth)
	}
	for _, part := range [...]quantity.Rat{quantity.Frac(1, 5), quantity.Frac(1, 2)} {
		if smaller := step.Mul(part); smaller.Cmp(raw) >= 0 {
			return smaller
		}
	}
	return step
}

// onto is the multiple of the step at or next below v, or above it.
func onto(v, step quantity.Rat, up bool) quantity.Rat {
	steps, ok := v.Quo(step)
	if !ok {
		return v
	}
	whole := steps.Round(0)
	switch order := whole.Cmp(steps); {
	case up && order < 0:
		whole = whole.Add(quantity.Int(1))
	case !up && order > 0:
		whole = whole.Sub(quantity.Int(1))
	}
	return whole.Mul(step)
}

// y is how far below the scale's upper end v stands, in whole pixels.
func (s *scale) y(v quantity.Rat) int {
	share, ok := s.hi.Sub(v).Quo(s.hi.Sub(s.lo))
	if !ok {
		return 0
	}
	pixels, err := strconv.Atoi(share.Mul(quantity.Int(int64(s.height))).Text(0))
	if err != nil {
		return 0
	}
	return min(max(pixels, 0), s.height)
}

// base is where columns begin: at zero, else at the end that is nearer to it.
func (s *scale) base() int {
	return s.y(quantity.Max(s.lo, quantity.Min(s.hi, quantity.Rat{})))
}

// labels is the width of the widest tick's text, in pixels.
func (s *scale) labels() (most int) {
	for _, t := range s.ticks {
		most = max(most, width(t.String()))
	}
	return most
}
