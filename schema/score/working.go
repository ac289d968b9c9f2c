package score

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/quantity"
)

// Working is how a computed figure comes about: "26.19 ÷ 36 × 10 = 7.28". It is
// empty where nothing is computed.
func (c *Card) Working(name string) string {
	at, ok := c.Report.Find(name)
	if !ok {
		return ""
	}
	return c.WorkingAt(&at)
}

// WorkingAt is Working for who goes through all facts.
func (c *Card) WorkingAt(at *schema.Fact) string {
	rounding := c.Report.Profile.Rounding
	switch {
	case at.Kind == schema.TotalFact && at.Column == "rate":
		return c.rateWorking(rounding.Rate)
	case at.Kind == schema.TotalFact && at.Column == "score":
		return c.executionWorking(rounding.Score)
	case at.Kind == schema.TotalFact:
		return c.columnWorking(at.Column)
	case at.Kind == schema.IndicatorFact && at.Column == "score":
		return c.itemWorking(at.Row, rounding.Score)
	case at.Kind == schema.GroupFact:
		return c.groupWorking(at.Name)
	case at.Kind == schema.ResultFact:
		return c.totalWorking(at.Column)
	}
	return ""
}

func (c *Card) rateWorking(decimals int) string {
	x, ok := c.Rate.Percent.Exact()
	if !ok {
		return ""
	}
	return c.Rate.Executed.String() + " ÷ " + c.Rate.Budget.String() + " = " + x.Text(decimals) + "%"
}

func (c *Card) executionWorking(decimals int) string {
	score, ok := c.Execution.Score.Exact()
	if !ok || !c.Execution.Counts {
		return ""
	}
	weight := c.Execution.Weight.Lo
	out := c.Rate.Executed.String() + " ÷ " + c.Rate.Budget.String()
	switch {
	case c.Report.Profile.Execution.Method == "bands":
		return out + " = " + c.Rate.Percent.Lo.Text(2) + "% → " + score.Text(decimals)
	case c.Rate.Executed.Cmp(c.Rate.Budget) > 0:
		return out + " > 1 → " + score.Text(decimals)
	}
	return out + " × " + weight.String() + " = " + score.Text(decimals)
}

func (c *Card) columnWorking(column string) string {
	if c.Report.Funds == nil {
		return ""
	}
	sum := SumOf(c.Report.Funds, column)
	return sum.working()
}

func (c *Column) working() string {
	if !c.Complete() {
		return ""
	}
	return sumWorking(c.Parts, c.Sum)
}

// sumWorking writes the parts as they were printed and their sum.
func sumWorking(parts []quantity.Number, sum quantity.Rat) string {
	var b strings.Builder
	b.Grow(8 * (len(parts) + 1))
	decimals := 0
	for i, p := range parts {
		if i > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(p.Value.Text(p.Decimals))
		decimals = max(decimals, p.Decimals)
	}
	b.WriteString(" = ")
	b.WriteString(sum.Text(decimals))
	return b.String()
}

func (c *Card) itemWorking(i, decimals int) string {
	in, it := &c.Report.Indicators[i], &c.Indicators[i]
	if !it.Score.Known {
		return ""
	}
	if in.Execution {
		return c.executionWorking(decimals)
	}
	if it.Method == "tier" {
		low, high, _ := TierBounds(in.Attain)
		hundred := quantity.Int(100)
		return in.Weight.Value.String() + " × " + low.Mul(hundred).String() + "%～" + high.Mul(hundred).String() +
			"% = " + it.Score.Lo.String() + "～" + it.Score.Hi.String()
	}
	score := it.Score.Hi.Text(decimals)
	if it.Met == Reached || it.Method != "ratio" || !it.HasRatio {
		return plainWorking(in, it)
	}
	a, b := it.Actual, it.Target
	if it.Direction == Downward || it.Direction == Exactness && a.Cmp(b) > 0 {
		a, b = b, a
	}
	return a.String() + " ÷ " + b.String() + " × " + in.Weight.Value.String() + " = " + score
}

// plainWorking sets actual and target side by side: 260 ≥ 260 → 10.
func plainWorking(in *schema.Indicator, it *Item) string {
	score, _ := it.Score.Exact()
	if it.Method == "bands" || !in.Target.HasNumber || !in.Actual.HasNumber {
		return in.Actual.Text + " → " + score.String()
	}
	sign := " < "
	switch it.Actual.Cmp(it.Target) {
	case 0:
		sign = " = "
	case 1:
		sign = " > "
	}
	return it.Actual.String() + sign + it.Target.String() + " → " + score.String()
}

func (c *Card) groupWorking(n schema.Name) string {
	for _, g := range c.Groups {
		if !schema.SameLevel(g.Name, n.ID) {
			continue
		}
		parts := make([]quantity.Number, 0, len(g.Rows))
		for _, i := range g.Rows {
			parts = c.part(parts, i, n.Column)
		}
		return pointsWorking(parts)
	}
	return ""
}

func (c *Card) totalWorking(column string) string {
	if column == "grade" || !c.Score.Known && column == "score" || !c.Weight.Known && column == "weight" {
		return ""
	}
	parts := make([]quantity.Number, 0, 1+len(c.Report.Indicators))
	if c.Execution.Counts {
		v := c.Execution.Weight
		if column == "score" {
			v = c.Execution.best()
		}
		parts = append(parts, points(v, c.Report.Profile.Rounding.Score))
	}
	for i := range c.Report.Indicators {
		if !c.Indicators[i].Part {
			parts = c.part(parts, i, column)
		}
	}
	return pointsWorking(parts)
}

// part adds one indicator's weight or score to the parts of a sum, unless it
// doesn't enter it.
func (c *Card) part(parts []quantity.Number, i int, column string) []quantity.Number {
	in := &c.Report.Indicators[i]
	switch {
	case column == "weight":
		return append(parts, points(cellValue(&in.Weight), 2))
	case c.Indicators[i].NotApplicable && !in.Score.Has():
		return parts
	}
	return append(parts, points(c.Best(i), c.Report.Profile.Rounding.Score))
}

// points is a value as a number of points, with the decimals that it has.
func points(v Value, limit int) quantity.Number {
	d := min(decimalsOf(Value{Lo: v.Hi, Hi: v.Hi, Known: v.Known}), max(limit, 2))
	return quantity.Number{Value: v.Hi, Decimals: d}
}

func pointsWorking(parts []quantity.Number) string {
	if len(parts) == 0 {
		return ""
	}
	var sum quantity.Rat
	for _, p := range parts {
		sum = sum.Add(p.Value)
	}
	return sumWorking(parts, sum)
}
