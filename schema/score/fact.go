package score

import (
	"cmp"
	"slices"

	"jixiao/schema"
	"jixiao/schema/quantity"
)

// Fact is one figure of a report under its name: what the report states and
// what was computed.
type Fact struct {
	schema.Ref
	Stated   bool
	Number   quantity.Number // as stated, else as computed, in the fact's unit
	Text     string          // as typed; for a target or an actual value that is words too
	Computed Value           // in the unit of Number
}

// Number is the value of a fact: what the report states, else what is computed.
func (c *Card) Number(name string) (quantity.Number, bool) {
	n, ok := schema.ParseName(name)
	if !ok {
		return quantity.Number{}, false
	}
	return c.NumberOf(n)
}

// NumberOf is Number for a name that has been read.
func (c *Card) NumberOf(name schema.Name) (quantity.Number, bool) {
	at, ok := c.Report.Place(name)
	if !ok {
		return quantity.Number{}, false
	}
	n, _, ok := c.ValueAt(&at)
	return n, ok
}

// ValueAt is the value at a place and whether the report states it. What is
// stated needs no computing.
func (c *Card) ValueAt(at *schema.Fact) (n quantity.Number, stated, ok bool) {
	if at.Cell != nil && at.Cell.Has() {
		return at.Cell.Number, true, true
	}
	f := c.At(at)
	n, ok = f.Value()
	return n, f.Stated, ok
}

// Value is the figure where there is one: stated, else computed. Words are none.
func (f *Fact) Value() (n quantity.Number, ok bool) {
	if !f.Stated && !f.Computed.Known {
		return quantity.Number{}, false
	}
	return f.Number, f.Number.Unit != wordsOnly
}

// wordsOnly marks the number of a fact that is words.
const wordsOnly = quantity.Unit("\x00")

// Fact finds a fact by its name. ok is false where the report has no such
// place; a place without a value has a fact that is neither stated nor
// computed.
func (c *Card) Fact(name string) (Fact, bool) {
	at, ok := c.Report.Find(name)
	if !ok {
		return Fact{}, false
	}
	f := c.At(&at)
	f.Ref = at.Ref()
	return f, true
}

// At is the fact at a place of the report, for who goes through all of them. It
// has no Ref: the place has one.
func (c *Card) At(at *schema.Fact) Fact {
	f := stated(at)
	switch at.Kind {
	case schema.TotalFact:
		return c.total(f, at.Column)
	case schema.ResultFact:
		return c.result(f, at.Column)
	case schema.IndicatorFact:
		if at.Column == "score" {
			return f.or(c.Indicators[at.Row].Score, "", c.Report.Profile.Rounding.Score)
		}
	case schema.GroupFact:
		return c.group(f, at)
	}
	return f
}

// Told is the fact at a place and, at the end of out, its working, for who wants
// both.
func (c *Card) Told(out []byte, at *schema.Fact) (f Fact, working []byte) {
	if at.Kind == schema.TotalFact && c.Report.Funds != nil && isMoney(at.Column) {
		sum := SumOf(c.Report.Funds, at.Column)
		return c.summed(stated(at), &sum), sum.working(out)
	}
	return c.At(at), c.appendWorking(out, at)
}

// stated is what the report says at a place.
func stated(at *schema.Fact) Fact {
	switch {
	case at.Cell != nil:
		return Fact{Stated: at.Cell.Has(), Number: at.Cell.Number, Text: at.Cell.Text}
	case at.Value != nil && at.Value.HasNumber:
		return Fact{Stated: at.Value.State == schema.Stated, Number: at.Value.Number, Text: at.Value.Text}
	case at.Value != nil:
		return Fact{Stated: at.Value.State == schema.Stated, Number: quantity.Number{Unit: wordsOnly}, Text: at.Value.Text}
	}
	return Fact{}
}

// or fills in a computed value, to be shown with the given decimals.
func (f Fact) or(v Value, unit quantity.Unit, decimals int) Fact {
	f.Computed = v
	if x, ok := v.Exact(); ok && !f.Stated {
		f.Number = quantity.Number{Value: x, Unit: unit, Decimals: decimals, Whole: true}
	} else if !f.Stated {
		f.Computed = Value{}
	}
	return f
}

// isMoney tells whether a column of the fund table holds amounts.
func isMoney(column string) bool { return slices.Contains(schema.MoneyColumns[:], column) }

func (c *Card) total(f Fact, column string) Fact {
	rounding := c.Report.Profile.Rounding
	switch column {
	case "rate":
		return f.or(c.Rate.Percent, "%", rounding.Rate)
	case "weight", "score":
		if !c.Execution.Counts {
			return f // the form gives no points for the rate
		}
		if column == "score" {
			return f.or(c.Execution.Score, "", rounding.Score)
		}
		return f.or(c.Execution.Weight, "", decimalsOf(c.Execution.Weight))
	}
	sum := SumOf(c.Report.Funds, column)
	return c.summed(f, &sum)
}

// summed adds to what the report states of a total what its rows add up to.
func (c *Card) summed(f Fact, sum *Column) Fact {
	if !sum.Complete() {
		return f
	}
	return f.or(Exactly(sum.Sum), c.Report.Funds.Money, sum.decimals())
}

func (c *Card) result(f Fact, column string) Fact {
	switch column {
	case "weight":
		return f.or(c.Weight, "", decimalsOf(c.Weight))
	case "score":
		return f.or(c.Score, "", c.Report.Profile.Rounding.Score)
	}
	grade := c.Report.Result.Grade
	f.Stated, f.Text, f.Number.Unit = grade != "", cmp.Or(grade, c.Grade), wordsOnly
	return f
}

// group adds to what the form prints for a level 1 what its rows add up to.
func (c *Card) group(f Fact, at *schema.Fact) Fact {
	for i := range c.Groups {
		g := &c.Groups[i]
		if g.Name != at.ID && !schema.SameLevel(g.Name, at.ID) {
			continue
		}
		if at.Column == "weight" {
			return f.or(g.Weight, "", decimalsOf(g.Weight))
		}
		return f.or(g.Score, "", c.Report.Profile.Rounding.Score)
	}
	return f
}

// decimalsOf is the decimals that a value has, at most 6.
func decimalsOf(v Value) int {
	x, ok := v.Exact()
	for d := 0; ok && d < 6; d++ {
		if x.Round(d).Equal(x) {
			return d
		}
	}
	return 2
}
