package corpus

import (
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// Carry is what a year left and what the next carried over, in 万元.
type Carry struct {
	From, To *score.Card
	Left     quantity.Number // last year's balance, else budget − executed
	Working  string
	Stated   bool // the later report has a carry-over row
	Carried  quantity.Number
	Agrees   bool // within rounding
}

// CarryBetween follows the money from one report to the next. ok is false
// where the earlier report doesn't tell what was left.
func CarryBetween(from, to *score.Card) (c Carry, ok bool) {
	c = Carry{From: from, To: to}
	c.Left, c.Working, ok = Left(from)
	if !ok || to.Report.Funds == nil {
		return c, false
	}
	c.Carried, c.Stated = Carried(to)
	c.Agrees = c.Stated && to.Report.Year == from.Report.Year+1 && quantity.CheckEqual(c.Left, c.Carried) != quantity.Wrong
	return c, c.Stated || !c.Left.Value.IsZero()
}

// Left is what a report leaves at the end of its year, in 万元: its printed
// balance, else budget − executed.
func Left(card *score.Card) (n quantity.Number, working string, ok bool) {
	f := card.Report.Funds
	if f == nil {
		return n, "", false
	}
	if f.Total.Balance().Has() {
		n, ok = f.Total.Balance().In("万元")
		return n, "", ok
	}
	budget, _, okB := score.Total(f, "budget")
	executed, _, okE := score.Total(f, "executed")
	if !okB || !okE {
		return n, "", false
	}
	working = budget.Value.Text(max(budget.Decimals, 0)) + " − " + executed.Value.Text(max(executed.Decimals, 0))
	n = quantity.Number{
		Value: budget.Value.Sub(executed.Value), Decimals: max(budget.Decimals, executed.Decimals),
		Whole: budget.Whole && executed.Whole, Unit: budget.Unit,
	}
	n, ok = n.In("万元")
	return n, working, ok
}

// Carried is the 上年结转资金 of a report's budget, in 万元.
func Carried(card *score.Card) (n quantity.Number, ok bool) {
	f := card.Report.Funds
	for i := range f.Sources {
		row := &f.Sources[i]
		if row.Kind != "carryover" {
			continue
		}
		cell := row.Budget()
		if !cell.Has() {
			cell = row.Initial()
		}
		if !cell.Has() {
			continue
		}
		part, _ := cell.In("万元")
		if !ok {
			n, ok = part, true
			continue
		}
		n.Value, n.Decimals, n.Whole = n.Value.Add(part.Value), max(n.Decimals, part.Decimals), n.Whole && part.Whole
	}
	return n, ok
}
