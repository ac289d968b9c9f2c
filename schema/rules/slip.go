package rules

import (
	"slices"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// slipPowers are the powers of ten by which amounts go wrong: the decimal point by
// one to three places, 元 for 万元, 万元 for 亿元, 元 for 亿元.
var slipPowers = [...]int{4, -4, 1, -1, 2, -2, 3, -3, 8, -8}

// slipRows is how many parts are looked into for a slip, more than a table of
// funds has: each costs a sum of all of them.
const slipRows = 64

// slip is a power of ten by which a total, or one of its parts, is too large
// or too small for the sum.
type slip struct{ power, part int } // part is -1 for the total

// slipOf finds the slip that explains why a total is not the sum of its parts.
// In a part only 元 for 万元 or the reverse is looked for: small numbers fit too
// much else.
func slipOf(total quantity.Number, parts []quantity.Number) (s slip, ok bool) {
	verdict, sum := quantity.CheckSum(total, parts)
	if verdict != quantity.Wrong || sum.IsZero() || total.Value.IsZero() {
		return slip{}, false
	}
	for _, n := range slipPowers {
		if shifted(total, n).Value.Equal(sum) {
			return slip{n, -1}, true
		}
	}
	for i := range parts[:min(len(parts), slipRows)] {
		if n := slipOfPart(total, parts, i); n != 0 {
			return slip{n, i}, true
		}
	}
	return slip{}, false
}

// slipOfPart is 4 where a total follows once part i, which is more than all of
// it, is taken as 元 instead of 万元; −4 where it follows exactly the other way
// round.
func slipOfPart(total quantity.Number, parts []quantity.Number, i int) int {
	amended := slices.Clone(parts)
	amended[i] = shifted(parts[i], 4)
	verdict, _ := quantity.CheckSum(total, amended)
	if verdict != quantity.Wrong && parts[i].Value.Abs().Cmp(total.Value.Abs()) > 0 {
		return 4
	}
	amended[i] = shifted(parts[i], -4)
	_, sum := quantity.CheckSum(total, amended)
	if sum.Equal(total.Value) {
		return -4
	}
	return 0
}

// slips tells whether a slip explains why a total is not the sum of its parts.
func slips(total quantity.Number, parts []quantity.Number) bool {
	_, ok := slipOf(total, parts)
	return ok
}

// shifted is a number divided by 10ⁿ, with the precision that it keeps.
func shifted(x quantity.Number, n int) quantity.Number {
	x.Value, x.Decimals = x.Value.Mul(power(-n)), x.Decimals+n
	return x
}

// power is 10ⁿ.
func power(n int) quantity.Rat {
	x := quantity.Int(1)
	for range max(n, -n) {
		x = x.Mul(quantity.Int(10))
	}
	if n < 0 {
		x, _ = quantity.Int(1).Quo(x)
	}
	return x
}

// times is how many times too large or too small an amount is.
func (s slip) times() string { return power(max(s.power, -s.power)).String() }

// rateSlip is the power of ten that makes the stated rate follow; 0 where it
// follows as it is, or not at all. Where no rate is stated, nobody spends a
// thousand times the budget: that is 元 typed for 万元.
func rateSlip(c *score.Card) int {
	f := c.Report.Funds
	rate, known := c.Rate.Percent.Exact()
	if !known || rate.IsZero() || !f.Total.Executed().Has() {
		return 0
	}
	if !f.Total.Rate().Has() {
		if rate.Cmp(quantity.Int(100_000)) >= 0 && rate.Cmp(quantity.Int(1_300_000)) <= 0 {
			return 4
		}
		return 0
	}
	if f.Total.Rate().RoundsTo(rate) || f.Total.Rate().Value.IsZero() {
		return 0
	}
	for _, n := range [...]int{4, -4, 8, -8} {
		if f.Total.Rate().RoundsTo(rate.Mul(power(-n))) {
			return n
		}
	}
	return 0
}

// budgetSlip is 4 where the initial budget is just 10,000 times the budget, −4
// the other way round, else 0.
func budgetSlip(f *schema.Funds) int {
	initial, budget := f.Total.Initial(), f.Total.Budget()
	if !initial.Has() || !budget.Has() || budget.Value.IsZero() {
		return 0
	}
	for _, n := range [...]int{4, -4} {
		if shifted(initial.Number, n).Value.Equal(budget.Value) {
			return n
		}
	}
	return 0
}
