package rules

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// disputedBase is the total on which the execution rate rests, where the rows
// contradict it: then what follows from it is listed under it.
func disputedBase(c *score.Card) (fact string, ok bool) {
	f := c.Report.Funds
	if f == nil {
		return "", false
	}
	for _, column := range [...]string{"executed", c.Rate.Base} {
		if column != "" && disputed(f, column) {
			return "funds.total." + column, true
		}
	}
	return "", false
}

// disputed tells whether the rows contradict a total.
func disputed(f *schema.Funds, column string) bool {
	total, sum := f.Total.Cell(column), score.SumOf(f, column)
	if !total.Has() || !sum.Complete() {
		return false
	}
	verdict, _ := quantity.CheckSum(total.Number, sum.Parts)
	return verdict == quantity.Wrong
}

// otherRate is the rate by the rows, where they contradict the totals.
func otherRate(c *score.Card) score.Rate {
	f := c.Report.Funds
	if c.Rate.Base == "" {
		return score.Rate{} // nothing to divide by
	}
	executed, _ := believed(f, "executed")
	base, _ := believed(f, c.Rate.Base)
	return score.RateOf(executed.Value, base.Value)
}

// believed is the sum of the rows where they contradict the total, else the
// total.
func believed(f *schema.Funds, column string) (quantity.Number, bool) {
	if !disputed(f, column) {
		n, _, ok := score.Total(f, column)
		return n, ok
	}
	sum := score.SumOf(f, column)
	d := quantity.MaxDecimals(sum.Parts...)
	return quantity.Number{Value: sum.Sum, Decimals: d, Whole: d == 0, Unit: f.Money}, true
}
