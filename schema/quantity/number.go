package quantity

// Number is a figure as it is printed: 36, 26.19万元, 72.75%, 260余次.
type Number struct {
	Value Rat // in Unit
	// Decimals is the place of the last printed digit, counted in Unit:
	// 2 for 3.30亿元, and -2 once that is converted to 万元.
	Decimals int
	Whole    bool // printed without decimals: it stands for itself
	Approx   bool // 余, 多, 约, 近, 左右, 以上: never fails an equality
	Unit     Unit
}

// Computed is a number that nobody printed: exact, at as many decimals as it
// needs (6 where they never end).
func Computed(value Rat, unit Unit) Number {
	decimals, ok := value.Decimals()
	if !ok {
		decimals = repeating
	}
	return Number{Value: value, Decimals: decimals, Whole: true, Unit: unit}
}

// Interval is what the figure stands for: ± half a unit of its last decimal, or
// itself where it is whole. An approximate figure has the same interval; ask
// Approx first.
func (n Number) Interval() Interval { return around(n.Value, n.half()) }

// Rounded is ± half a unit of the last place, for whole figures too.
func (n Number) Rounded() Interval {
	n.Whole = false
	return n.Interval()
}

// half is how far rounding can have moved the figure.
func (n Number) half() Rat {
	if n.Whole {
		return Rat{}
	}
	return shifted(5, clampPlaces(n.Decimals)+1)
}

// In converts to another unit, exactly; false when the units are of different
// kinds. A number without a unit takes on the one that is asked for; to no unit
// nothing is converted. The result is for comparing: it keeps what the figure
// stands for, not how it would be printed.
func (n Number) In(to Unit) (Number, bool) {
	switch {
	case n.Unit == to || to == "":
		return n, true
	case n.Unit == "":
		n.Unit = to
		return n, true
	case !n.Unit.Compatible(to):
		return Number{}, false
	}
	_, from := n.Unit.base()
	_, into := to.base()
	if shift := from - into; shift != 0 {
		n.Value = n.Value.Mul(pow10(shift))
		n.Decimals -= shift
	}
	n.Unit = to
	return n, true
}

// Ratio is the number as a plain one: 72.75% is 0.7275, 5‰ is 0.005. Others are
// returned as they are.
func (n Number) Ratio() Number {
	if base, _ := n.Unit.base(); base != Percent {
		return n
	}
	n, _ = n.In(Percent)
	n.Value, n.Decimals, n.Unit = n.Value.Mul(pow10(-2)), n.Decimals+2, ""
	return n
}

// Agrees tells whether x may be what the figure stands for: it lies in the
// Interval. An approximate figure agrees with everything.
func (n Number) Agrees(x Rat) bool { return n.Approx || n.Interval().Contains(x) }

// RoundsTo tells whether x, rounded half away from zero at the printed
// decimals, is the figure: the rule for rates and scores. An approximate figure
// agrees with everything.
func (n Number) RoundsTo(x Rat) bool { return n.Approx || x.Round(n.Decimals).Equal(n.Value) }

// String prints the figure in the plain form that Parse reads back to the same
// figure: 约260次, 1234.50万元. (A figure converted by In may have lost the
// decimals to show that it isn't whole.)
func (n Number) String() string {
	text := n.Value.Text(n.Decimals) + string(n.Unit)
	if n.Approx {
		return "约" + text
	}
	return text
}

// MaxDecimals is the most decimals that any of the numbers is printed with.
func MaxDecimals(numbers ...Number) (most int) {
	for _, n := range numbers {
		most = max(most, n.Decimals)
	}
	return most
}
