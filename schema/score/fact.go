package score

import (
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
	f, ok := c.Fact(name)
	if !ok || (!f.Stated && !f.Computed.Known) {
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
	n, ok := schema.ParseName(name)
	if !ok {
		return Fact{}, false
	}
	switch n.Kind {
	case schema.TotalFact:
		return c.totalFact(n.Column)
	case schema.ResultFact:
		return c.resultFact(n.Column)
	case schema.IndicatorFact:
		return c.indicatorFact(n)
	case schema.GroupFact:
		return c.groupFact(n)
	}
	ref, cell, ok := c.Report.Lookup(n)
	if !ok {
		return Fact{}, false
	}
	return stated(ref, cell), true
}

func stated(ref schema.Ref, cell *schema.Cell) Fact {
	return Fact{Ref: ref, Stated: cell.Has(), Number: cell.Number, Text: cell.Text}
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

func (c *Card) totalFact(column string) (Fact, bool) {
	r := c.Report
	ref := schema.TotalRef(column)
	if r.Funds == nil {
		return Fact{}, false
	}
	cell := r.Funds.Total.Cell(column)
	if cell == nil {
		return Fact{}, false
	}
	f := stated(ref, cell)
	rounding := r.Profile.Rounding
	if (column == "weight" || column == "score") && !c.Execution.Counts {
		return f, true // the form gives no points for the rate
	}
	switch column {
	case "rate":
		return f.or(c.Rate.Percent, "%", rounding.Rate), true
	case "weight":
		return f.or(c.Execution.Weight, "", decimalsOf(c.Execution.Weight)), true
	case "score":
		return f.or(c.Execution.Score, "", rounding.Score), true
	}
	if sum := SumOf(r.Funds, column); sum.Complete() {
		n, _, _ := Total(&schema.Funds{Money: r.Funds.Money, Sources: r.Funds.Sources}, column)
		return f.or(Exactly(sum.Sum), r.Funds.Money, n.Decimals), true
	}
	return f, true
}

func (c *Card) resultFact(column string) (Fact, bool) {
	ref, res := schema.ResultRef(column), &c.Report.Result
	switch column {
	case "weight":
		return stated(ref, &res.Weight).or(c.Weight, "", decimalsOf(c.Weight)), true
	case "score":
		return stated(ref, &res.Score).or(c.Score, "", c.Report.Profile.Rounding.Score), true
	case "grade":
		f := Fact{Ref: ref, Stated: res.Grade != "", Text: res.Grade, Number: quantity.Number{Unit: wordsOnly}}
		if f.Text == "" {
			f.Text = c.Grade
		}
		return f, true
	}
	return Fact{}, false
}

func (c *Card) indicatorFact(n schema.Name) (Fact, bool) {
	for i := range c.Report.Indicators {
		if c.Report.Indicators[i].ID != n.ID {
			continue
		}
		in, ref := &c.Report.Indicators[i], c.Report.IndicatorRef(i, n.Column)
		switch n.Column {
		case "target":
			return valueFact(ref, &in.Target), true
		case "actual":
			return valueFact(ref, &in.Actual), true
		case "weight":
			return stated(ref, &in.Weight), true
		case "score":
			return stated(ref, &in.Score).or(c.Indicators[i].Score, "", c.Report.Profile.Rounding.Score), true
		}
	}
	return Fact{}, false
}

func valueFact(ref schema.Ref, v *schema.Value) Fact {
	f := Fact{Ref: ref, Stated: v.State == schema.Stated, Number: v.Number, Text: v.Text}
	if !v.HasNumber {
		f.Number = quantity.Number{Unit: wordsOnly}
	}
	return f
}

// groupFact finds what the form prints for a level 1, and what its rows add up
// to; a level that the form prints nothing for still has its sums.
func (c *Card) groupFact(n schema.Name) (Fact, bool) {
	var f Fact
	found := false
	for i := range c.Report.Groups {
		if g := &c.Report.Groups[i]; g.Name == n.ID {
			cell := &g.Weight
			if n.Column == "score" {
				cell = &g.Score
			}
			f, found = stated(c.Report.GroupRef(i, n.Column), cell), true
			break
		}
	}
	for i := range c.Groups {
		if g := &c.Groups[i]; schema.SameLevel(g.Name, n.ID) {
			v := g.Weight
			if n.Column == "score" {
				v = g.Score
			}
			if !found {
				f.Name = schema.FactName("group", n.ID, n.Column)
			}
			return f.or(v, "", c.Report.Profile.Rounding.Score), true
		}
	}
	return f, found
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
