package corpus

import "jixiao/schema/quantity"

// Change is what became of a figure from one year to the next. Nothing is
// Known of a figure that one of the years lacks, or across a break.
type Change struct {
	Known  bool
	Amount quantity.Rat // later − earlier, in Unit
	Unit   quantity.Unit
	// Percent is the amount in percent of the earlier figure; HasPercent is
	// false for shares, whose change is in percentage points (Unit 百分点), and
	// where the earlier figure is zero or negative.
	Percent    quantity.Rat
	HasPercent bool
	Decimals   int // of the finer of the two figures
}

// ChangeOf compares two figures. The later one is brought into the unit of the
// earlier; where that can't be done, nothing is known.
func ChangeOf(earlier, later quantity.Number) Change {
	now, ok := later.In(earlier.Unit)
	if !ok || (earlier.Unit == "") != (later.Unit == "") {
		return Change{}
	}
	out := Change{Known: true, Unit: earlier.Unit, Amount: now.Value.Sub(earlier.Value)}
	out.Decimals = max(earlier.Decimals, now.Decimals, 0)
	if earlier.Unit == "%" {
		out.Unit = "百分点"
		return out
	}
	if share, ok := out.Amount.Quo(earlier.Value); ok && earlier.Value.Sign() > 0 {
		out.Percent, out.HasPercent = share.Mul(quantity.Int(100)), true
	}
	return out
}
