package quantity

// Verdict is how a printed figure compares with what it should be.
type Verdict int8

// The verdicts. Incomparable: the units are of different kinds (元 and 户), so
// that there is nothing to compare.
const (
	Exact Verdict = iota
	WithinRounding
	Wrong
	Incomparable
)

var verdictNames = [...]string{"exact", "within rounding", "wrong", "incomparable"}

func (v Verdict) String() string { return verdictNames[v] }

// CheckSum compares a printed total with its printed parts, and returns their
// sum in the total's unit (in the first part's where the total has none).
//
// A figure with decimals stands for everything that is rounded to it, a whole
// one for itself; but a whole total of finer parts may itself have been rounded.
// The sum is wrong when the parts' intervals, added together, don't meet the
// total's; on the bound it passes. Where all parts but one are zero, that one and
// the total are the same amount, and printed with as many decimals they must be
// alike. Approximate figures are never wrong. That a part is missing is for the
// caller to say: it must not enter as 0.
func CheckSum(total Number, parts []Number) (verdict Verdict, sum Rat) {
	unit := total.Unit
	for i := 0; i < len(parts) && unit == ""; i++ {
		unit = parts[i].Unit
	}
	total, ok := total.In(unit)
	if !ok {
		return Incomparable, Rat{}
	}
	var slack Rat // how far rounding can have moved the sum from the total
	approx, finer := total.Approx, false
	only, amounts := Number{}, 0
	for _, part := range parts {
		part, ok := part.In(unit)
		if !ok {
			return Incomparable, Rat{}
		}
		sum = sum.Add(part.Value)
		slack = slack.Add(part.half())
		approx = approx || part.Approx
		finer = finer || part.Decimals > total.Decimals
		if !part.Value.IsZero() {
			only = part
			amounts++
		}
	}
	if sum.Equal(total.Value) {
		return Exact, sum
	}
	if total.Whole = total.Whole && !finer; !total.Whole {
		slack = slack.Add(total.half())
	}
	if amounts == 1 && !approx && only.Decimals == total.Decimals {
		return Wrong, sum
	}
	if approx || sum.Sub(total.Value).Abs().Cmp(slack) <= 0 {
		return WithinRounding, sum
	}
	return Wrong, sum
}

// CheckEqual compares two printings of the same figure, across units: 3.30亿元
// and 32977.3万元 agree within rounding.
func CheckEqual(a, b Number) Verdict {
	b, ok := b.In(a.Unit)
	switch {
	case !ok:
		return Incomparable
	case a.Value.Equal(b.Value):
		return Exact
	case a.Approx || b.Approx || a.Interval().Meets(b.Interval()):
		return WithinRounding
	}
	return Wrong
}
