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
	return score.RateOf(byRows(f, "executed"), byRows(f, c.Rate.Base))
}

// byRows is the sum of the rows where they contradict the total, else the total.
func byRows(f *schema.Funds, column string) quantity.Rat {
	if disputed(f, column) {
		return score.SumOf(f, column).Sum
	}
	n, _, _ := score.Total(f, column)
	return n.Value
}
