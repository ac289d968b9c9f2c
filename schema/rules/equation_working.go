package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// equationWorking is an equation with the numbers put in: 26.19 + 12 + 2.2 = 40.39.
func equationWorking(c *score.Card, f *schema.Figure, result string) string {
	numbers := numbersIn(c, f.Equals, f.Value.Unit)
	if f.Value.Unit == quantity.Percent {
		result += "%"
	}
	text := strings.NewReplacer("*", "×", "/", "÷").Replace(numbers.String())
	return text + " = " + result
}

// numbersIn is an equation with the figures of its facts as literals, in the
// unit in which it is worked out.
func numbersIn(c *score.Card, e *schema.Equation, unit quantity.Unit) *schema.Equation {
	if e == nil {
		return nil
	}
	out := *e
	out.Left, out.Right = numbersIn(c, e.Left, unit), numbersIn(c, e.Right, unit)
	if e.Op != schema.FactOf && e.Op != schema.Literal {
		return &out
	}
	n, ok := e.Number, true
	if e.Op == schema.FactOf {
		n, ok = c.Number(e.Fact)
	}
	if !ok {
		return &out
	}
	n.Decimals = max(n.Decimals, 0)
	if n.Unit.IsMoney() {
		n = converted(n, unit)
	}
	if n.Unit != quantity.Percent {
		n.Unit = ""
	}
	n.Approx = false
	out.Op, out.Number, out.Fact = schema.Literal, n, ""
	return &out
}

// converted is an amount in the unit that an equation reckons in, shown with
// the decimals that it then needs.
func converted(n quantity.Number, unit quantity.Unit) quantity.Number {
	if !unit.IsMoney() {
		unit = "万元"
	}
	in, ok := n.In(unit)
	if !ok || n.Unit == unit {
		return n
	}
	in.Decimals, _ = in.Value.Decimals()
	return in
}
