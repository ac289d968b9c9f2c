package score

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
)

// compare sets whether the target is met and the ratio actual ÷ target.
func compare(in *schema.Indicator, it *Item) {
	switch {
	case in.Method == "tier" || in.Attain != "":
		it.Met = metByAttain(in.Attain)
	case in.Target.Composite || in.Actual.Composite:
	case in.Target.HasNumber && in.Actual.HasNumber:
		compareNumbers(in, it)
	case in.Target.HasDate && in.Actual.HasDate:
		if inTime, ok := in.Actual.Date.By(in.Target.Date); ok && inTime {
			it.Met = Reached
		} else if ok {
			it.Met = Missed
		}
	}
}

func metByAttain(attain string) Met {
	switch attain {
	case "full":
		return Reached
	case "partial", "none":
		return Missed
	}
	return Unclear
}

// compareNumbers compares in the unit of the target. An actual value that is
// approximate (260余次) counts as at least what it says.
func compareNumbers(in *schema.Indicator, it *Item) {
	target := in.Target.Number
	actual, ok := in.Actual.Number.In(target.Unit)
	if !ok {
		return
	}
	it.Target, it.Actual = target.Value, actual.Value
	if it.Actual.Sign() >= 0 && it.Target.Sign() > 0 {
		share, _ := it.Actual.Quo(it.Target)
		it.Ratio = Exactly(share)
	}
	order := it.Actual.Cmp(it.Target)
	if in.Target.Comparator == quantity.PlusMinus {
		order = it.Actual.Abs().Cmp(it.Target.Abs())
	}
	met := false
	switch it.Direction {
	case NoDirection:
		if order == 0 {
			it.Met = Reached
		} else {
			it.Ratio = Value{}
		}
		return
	case Upward:
		met = order > 0 || order == 0 && in.Target.Comparator != quantity.Greater
	case Downward:
		met = order < 0 || order == 0 && in.Target.Comparator != quantity.Less
	case Exactness:
		met = order == 0
	}
	it.Met = Missed
	if met {
		it.Met = Reached
	}
	if it.Target.IsZero() && !met && it.Direction == Downward {
		// Nothing is left of a target of zero once it is missed.
		it.Ratio, it.Direction = Exactly(quantity.Int(0)), Upward
	}
}
