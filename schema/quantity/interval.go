package quantity

// Interval is the numbers from Lo to Hi, both included: what a rounded figure
// stands for.
type Interval struct{ Lo, Hi Rat }

// Exactly is the interval of one number.
func Exactly(r Rat) Interval { return Interval{Lo: r, Hi: r} }

// around is the interval r ± half.
func around(r, half Rat) Interval { return Interval{Lo: r.Sub(half), Hi: r.Add(half)} }

// Add returns the sums of a number of each.
func (i Interval) Add(j Interval) Interval { return Interval{i.Lo.Add(j.Lo), i.Hi.Add(j.Hi)} }

// Sub returns the differences.
func (i Interval) Sub(j Interval) Interval { return Interval{i.Lo.Sub(j.Hi), i.Hi.Sub(j.Lo)} }

// Scale multiplies by a number that is exact.
func (i Interval) Scale(by Rat) Interval { return spread(i.Lo.Mul(by), i.Hi.Mul(by)) }

// Mul returns the products.
func (i Interval) Mul(j Interval) Interval {
	a, b := i.Scale(j.Lo), i.Scale(j.Hi)
	return Interval{Min(a.Lo, b.Lo), Max(a.Hi, b.Hi)}
}

// Quo returns the quotients, and false when j contains 0.
func (i Interval) Quo(j Interval) (Interval, bool) {
	lo, ok1 := Int(1).Quo(j.Lo)
	hi, ok2 := Int(1).Quo(j.Hi)
	if !ok1 || !ok2 || j.Contains(Rat{}) {
		return Interval{}, false
	}
	return i.Mul(spread(lo, hi)), true
}

// Contains tells whether r lies in the interval, its ends included.
func (i Interval) Contains(r Rat) bool { return i.Lo.Cmp(r) <= 0 && r.Cmp(i.Hi) <= 0 }

// Meets tells whether the two have a number in common; touching is enough.
func (i Interval) Meets(j Interval) bool { return i.Lo.Cmp(j.Hi) <= 0 && j.Lo.Cmp(i.Hi) <= 0 }

// spread puts two ends in order.
func spread(a, b Rat) Interval { return Interval{Min(a, b), Max(a, b)} }
