package rules

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// lastYear is the report of the year before, where there is just one: of a
// project that was merged, and over a gap in the years, nothing is concluded.
func (p *Pass) lastYear() (*score.Card, bool) {
	if len(p.Prior) != 1 || p.Prior[0].Report.Year != p.Report().Year-1 {
		return nil, false
	}
	return p.Prior[0], true
}

// remainder is what a report leaves at the end of its year, as what adds up to it.
type remainder struct {
	parts  []quantity.Number
	column string // of the total row: where to look
}

// remainders are the ways in which a report says what it leaves: its balance,
// its budget (else what was received) less what was executed. None where the
// figures contradict each other.
func remainders(c *score.Card) (ways []remainder) {
	f := c.Report.Funds
	if f == nil {
		return nil
	}
	if balance, _, ok := score.Total(f, "balance"); ok && !disputed(f, "balance") {
		ways = append(ways, remainder{[]quantity.Number{balance}, "balance"})
	}
	executed, _, ok := score.Total(f, "executed")
	if !ok || disputed(f, "executed") || rateSlip(c) != 0 {
		return ways
	}
	base := "budget"
	if f.Total.Budget().State == schema.Absent && !rowsHave(f, base) {
		base = "received"
	}
	if money, _, ok := score.Total(f, base); ok && !disputed(f, base) {
		ways = append(ways, remainder{[]quantity.Number{money, minus(executed)}, "executed"})
	}
	return ways
}

func rowsHave(f *schema.Funds, column string) bool {
	for i := range f.Sources {
		if f.Sources[i].Cell(column).Has() {
			return true
		}
	}
	return false
}

func minus(n quantity.Number) quantity.Number {
	n.Value = n.Value.Neg()
	return n
}
