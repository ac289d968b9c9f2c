package schema

import "jixiao/schema/quantity"

// rates makes percentages of the execution rates that are typed as ratios.
func (v *resolver) rates() {
	funds := v.report.Funds
	if funds == nil {
		return
	}
	if executed, base, ok := v.shares(&funds.Total, true); ok {
		funds.Total.Rate().fromRatio(executed, base)
	}
	for i := range funds.Sources {
		row := &funds.Sources[i].Row
		if executed, base, ok := v.shares(row, false); ok {
			row.Rate().fromRatio(executed, base)
		}
	}
}

// shares is what a row's rate is the quotient of, where its rate may be a
// ratio. A total that is not typed is its rows'.
func (v *resolver) shares(row *Row, total bool) (executed, base quantity.Rat, ok bool) {
	if !row.Rate().mayBeRatio() {
		return executed, base, false
	}
	amount := func(column string) (quantity.Rat, bool) {
		if c := row.Cell(column); c != nil && (c.State != Absent || !total) {
			return c.Value, c.Has()
		}
		return v.report.Funds.sumOf(column)
	}
	if executed, ok = amount("executed"); !ok {
		return executed, base, false
	}
	for _, column := range [...]string{v.report.Profile.RateBase, "budget", "received", "initial"} {
		if base, ok = amount(column); ok {
			return executed, base, true
		}
	}
	return executed, base, false
}

// sumOf adds up a column of the 其中 rows; ok is false where one of them, or all,
// say nothing there.
func (f *Funds) sumOf(column string) (sum quantity.Rat, ok bool) {
	for i := range f.Sources {
		c := f.Sources[i].Cell(column)
		if c == nil || !c.Has() {
			return sum, false
		}
		sum = sum.Add(c.Value)
	}
	return sum, len(f.Sources) > 0
}

// mayBeRatio tells whether a rate is as small as ratios are, and typed without
// a percent sign.
func (c *Cell) mayBeRatio() bool {
	if !c.Has() || c.Value.Sign() <= 0 || c.Value.Cmp(quantity.Frac(3, 2)) > 0 {
		return false
	}
	typed, ok := quantity.Parse(c.Text)
	return ok && typed.Unit == ""
}

// fromRatio makes a percentage of a rate that is executed ÷ base as a ratio and
// isn't as a percentage: 0.955 becomes 95.5, a bare 1 becomes 100. The text
// stays as typed.
func (c *Cell) fromRatio(executed, base quantity.Rat) {
	share, ok := executed.Quo(base)
	if !ok || base.Sign() <= 0 {
		return
	}
	percent := share.Mul(quantity.Int(100))
	n := c.Number
	n.Value, n.Decimals = n.Value.Mul(quantity.Int(100)), max(n.Decimals-2, 0)
	if !c.RoundsTo(percent) && n.RoundsTo(percent) {
		c.Number = n
	}
}
