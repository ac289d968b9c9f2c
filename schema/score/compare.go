package score

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/quantity"
)

// compare sets whether the target is met and the ratio actual ÷ target.
func compare(in *schema.Indicator, it *Item) {
	switch tier := TierOf(in); {
	case in.Method == "tier" || tier != "":
		it.Met = metByTier(tier)
	case in.Target.Composite || in.Actual.Composite:
	case in.Target.HasNumber && in.Actual.HasNumber:
		compareNumbers(in, it)
	case in.Target.Range != nil && in.Actual.HasNumber:
		it.Met = metInRange(in)
	case in.Target.HasDate && in.Actual.HasDate:
		if inTime, ok := in.Actual.Date.By(in.Target.Date); ok && inTime {
			it.Met = Reached
		} else if ok {
			it.Met = Missed
		}
	}
}

func metByTier(tier string) Met {
	switch tier {
	case "full":
		return Reached
	case "partial", "none":
		return Missed
	}
	return Unclear
}

// metInRange tells whether an actual value lies in the range that is the target.
// Outside it, time and cost have missed it above and everything else below; on
// the other side nothing is said: 12 events where 8 to 10 were planned.
func metInRange(in *schema.Indicator) Met {
	low, high := in.Target.Range.Low, in.Target.Range.High
	actual, ok := in.Actual.Number.In(low.Unit)
	if !ok {
		return Unclear
	}
	base, _ := low.Unit.Base()
	below, above := actual.Value.Cmp(low.Value) < 0, actual.Value.Cmp(high.Value) > 0
	switch restrained := takesTime(in, base) || strings.Contains(in.Level1+in.Level2, "成本"); {
	case !below && !above:
		return Reached
	case below != restrained:
		return Missed
	}
	return Unclear
}

// compareNumbers compares in the unit of the target. An actual value that is
// approximate (260余次) counts as at least what it says.
func compareNumbers(in *schema.Indicator, it *Item) {
	target := in.Target.Number
	actual, ok := in.Actual.Number.In(target.Unit)
	if !ok { // 4份/年 in a report of one year are 4份
		target.Unit = inTheYear(target.Unit)
		actual = in.Actual.Number
		actual.Unit = inTheYear(actual.Unit)
		if actual, ok = actual.In(target.Unit); !ok {
			return
		}
	}
	it.Target, it.Actual = target.Value, actual.Value
	if isShare(in, it) {
		it.Actual = it.Actual.Mul(quantity.Int(100))
	}
	it.HasRatio = it.Actual.Sign() >= 0 && it.Target.Sign() > 0
	met, known := reaches(in, it)
	switch {
	case !known:
		it.HasRatio = false
	case met:
		it.Met = Reached
	case it.Target.IsZero() && it.Direction == Downward:
		// Nothing is left of a target of zero once it is missed.
		it.Met, it.HasRatio, it.Direction = Missed, true, Upward
	default:
		it.Met = Missed
	}
}

// inTheYear is a unit without the year that it is counted by.
func inTheYear(u quantity.Unit) quantity.Unit {
	s := strings.TrimSuffix(strings.TrimSuffix(string(u), "/年"), "/年度")
	return quantity.Unit(s)
}

// reaches tells whether the actual value is on the good side of the target;
// known is false where nothing says which side that is.
func reaches(in *schema.Indicator, it *Item) (met, known bool) {
	order := it.Actual.Cmp(it.Target)
	if in.Target.Comparator == quantity.PlusMinus {
		order = it.Actual.Abs().Cmp(it.Target.Abs())
	}
	strict := in.Target.Comparator == quantity.Greater || in.Target.Comparator == quantity.Less
	switch it.Direction {
	case Upward:
		return order > 0 || order == 0 && !strict, true
	case Downward:
		return order < 0 || order == 0 && !strict, true
	case Exactness:
		return order == 0, true
	}
	return order == 0, order == 0
}

// isShare tells whether a bare 1 or 0.95 beside a target of 95%, or beside a bare
// 95 that is called a rate, is a share: spreadsheets lose the percent sign so.
// Below half of the whole it may as well be a small percentage.
func isShare(in *schema.Indicator, it *Item) bool {
	target := in.Target.Number.Unit
	percent := target == quantity.Percent ||
		target == "" && it.Target.Cmp(quantity.Int(100)) <= 0 && (strings.Contains(in.Name, "率") || strings.Contains(in.Name, "满意度"))
	return percent && it.Direction != Downward && in.Actual.Number.Unit == "" &&
		it.Target.Cmp(quantity.Int(50)) >= 0 && it.Actual.Cmp(quantity.Frac(1, 2)) >= 0 && it.Actual.Cmp(quantity.Int(1)) <= 0
}
