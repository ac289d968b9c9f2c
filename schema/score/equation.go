package score

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// Outcome is what an equation comes to.
type Outcome struct {
	Exact   quantity.Rat      // from the figures as they are printed, in the unit of the figure
	Range   quantity.Interval // what the printed figures leave open
	Approx  bool              // a figure in it is approximate, so nothing follows
	Missing []string          // facts without a value
	Zero    bool              // it divides by zero
	Unclear bool              // its range can't be bounded: a divisor may be zero within its rounding
}

// Known tells whether the outcome can be compared.
func (o *Outcome) Known() bool { return len(o.Missing) == 0 && !o.Zero && !o.Unclear }

// Evaluate works out the equation of figure i. A fact enters as it is stated,
// else as computed: money in the unit of the figure (万元 where the figure is no
// money), a percentage as a ratio. The outcome is in the figure's own unit.
func (c *Card) Evaluate(i int) Outcome {
	f := &c.Report.Figures[i]
	return c.Work(f.Equals, f.Value.Unit)
}

// Work works out an equation, in the given unit.
func (c *Card) Work(e *schema.Equation, unit quantity.Unit) Outcome {
	out := c.eval(e, unit)
	if unit == quantity.Percent {
		hundred := quantity.Int(100)
		out.Exact, out.Range = out.Exact.Mul(hundred), out.Range.Scale(hundred)
	}
	return out
}

func (c *Card) eval(e *schema.Equation, unit quantity.Unit) Outcome {
	switch e.Op {
	case schema.Literal:
		return c.enter(exactly(e.Number), unit)
	case schema.FactOf:
		n, ok := c.Number(e.Fact)
		if !ok {
			return Outcome{Missing: []string{e.Fact}}
		}
		return c.enter(n, unit)
	case schema.Negate:
		out := c.eval(e.Left, unit)
		minus := quantity.Int(-1)
		out.Exact, out.Range = out.Exact.Neg(), out.Range.Scale(minus)
		return out
	}
	return combine(e.Op, c.eval(e.Left, unit), c.eval(e.Right, unit))
}

// exactly is a literal: it stands for itself, whatever its decimals.
func exactly(n quantity.Number) quantity.Number {
	n.Whole = true
	return n
}

// enter brings a number into the unit that an equation reckons in.
func (c *Card) enter(n quantity.Number, unit quantity.Unit) Outcome {
	switch {
	case n.Unit.IsMoney():
		if !unit.IsMoney() {
			unit = "万元"
		}
		n, _ = n.In(unit)
	case n.Unit.Compatible(quantity.Percent) && n.Unit != "":
		n = n.Ratio()
	}
	return Outcome{Exact: n.Value, Range: n.Interval(), Approx: n.Approx}
}

func combine(op schema.Op, a, b Outcome) Outcome {
	out := Outcome{
		Approx: a.Approx || b.Approx, Missing: append(a.Missing, b.Missing...),
		Zero: a.Zero || b.Zero, Unclear: a.Unclear || b.Unclear,
	}
	switch op {
	case schema.Plus:
		out.Exact, out.Range = a.Exact.Add(b.Exact), a.Range.Add(b.Range)
	case schema.Minus:
		out.Exact, out.Range = a.Exact.Sub(b.Exact), a.Range.Sub(b.Range)
	case schema.Times:
		out.Exact, out.Range = a.Exact.Mul(b.Exact), a.Range.Mul(b.Range)
	case schema.Over:
		divide(&out, a, b)
	}
	return out
}

func divide(out *Outcome, a, b Outcome) {
	exact, ok := a.Exact.Quo(b.Exact)
	if !ok {
		out.Zero = out.Zero || len(b.Missing) == 0
		return
	}
	reach, ok := a.Range.Quo(b.Range)
	if !ok {
		out.Unclear = true
		return
	}
	out.Exact, out.Range = exact, reach
}

// equationFaults lists the equations that divide by zero, which only their
// values show.
func equationFaults(c *Card) []schema.Fault {
	var out []schema.Fault
	for i := range c.Report.Figures {
		f := &c.Report.Figures[i]
		if f.Equals == nil {
			continue
		}
		if o := c.Evaluate(i); o.Zero {
			ref := c.Report.FigureRef(i)
			ref.Path = source.Path("figure").Index(i).Key("equals")
			out = append(out, schema.Fault{Kind: schema.ZeroDivision, Ref: ref, Text: f.Formula})
		}
	}
	return out
}
