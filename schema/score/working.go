package score

import (
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

// WorkingAt is Working for who has found the place.
func (c *Card) WorkingAt(at *schema.Fact) string {
	var buffer [128]byte
	return string(c.appendWorking(buffer[:0], at))
}

// appendWorking writes the working of a fact to the end of out, nothing where
// there is none.
func (c *Card) appendWorking(out []byte, at *schema.Fact) []byte {
	rounding := &c.Report.Profile.Rounding
	switch {
	case at.Kind == schema.TotalFact && at.Column == "rate":
		return c.rateWorking(out, rounding.Rate)
	case at.Kind == schema.TotalFact && at.Column == "score":
		return c.executionWorking(out, rounding.Score)
	case at.Kind == schema.TotalFact:
		return c.columnWorking(out, at.Column)
	case at.Kind == schema.IndicatorFact && at.Column == "score":
		return c.itemWorking(out, at.Row, rounding.Score)
	case at.Kind == schema.GroupFact:
		return c.groupWorking(out, at.Name)
	case at.Kind == schema.ResultFact:
		return c.totalWorking(out, at.Column)
	}
	return out
}

func (c *Card) rateWorking(out []byte, decimals int) []byte {
	x, ok := c.Rate.Percent.Exact()
	if !ok {
		return out
	}
	return append(x.Append(append(c.rateParts(out), " = "...), decimals), '%')
}

// rateParts is what the rate is of: 26.19 ÷ 36.
func (c *Card) rateParts(out []byte) []byte {
	return c.Rate.Budget.AppendFull(append(c.Rate.Executed.AppendFull(out), " ÷ "...))
}

func (c *Card) executionWorking(out []byte, decimals int) []byte {
	score, ok := c.Execution.Score.Exact()
	if !ok || !c.Execution.Counts {
		return out
	}
	out = c.rateParts(out)
	switch {
	case c.Report.Profile.Execution.Method == "bands":
		out = append(c.Rate.Percent.Lo.Append(append(out, " = "...), 2), "% → "...)
	case c.Rate.Executed.Cmp(c.Rate.Budget) > 0:
		out = append(out, " > 1 → "...)
	default:
		out = append(c.Execution.Weight.Lo.AppendFull(append(out, " × "...)), " = "...)
	}
	return score.Append(out, decimals)
}

func (c *Card) columnWorking(out []byte, column string) []byte {
	if c.Report.Funds == nil {
		return out
	}
	sum := SumOf(c.Report.Funds, column)
	return sum.working(out)
}

func (c *Column) working(out []byte) []byte {
	if !c.Complete() {
		return out
	}
	return sumWorking(out, c.Parts, c.Sum)
}

// sumWorking writes the parts as they were printed and their sum.
func sumWorking(out []byte, parts []quantity.Number, sum quantity.Rat) []byte {
	decimals := 0
	for i := range parts {
		p := &parts[i]
		if i > 0 {
			out = append(out, " + "...)
		}
		out = p.Value.Append(out, p.Decimals)
		decimals = max(decimals, p.Decimals)
	}
	return sum.Append(append(out, " = "...), decimals)
}

func (c *Card) itemWorking(out []byte, i, decimals int) []byte {
	in, it := &c.Report.Indicators[i], &c.Indicators[i]
	if !it.Score.Known {
		return out
	}
	if in.Execution {
		return c.executionWorking(out, decimals)
	}
	if it.Method == "tier" {
		return tierWorking(out, in, it)
	}
	if it.Met == Reached || it.Method != "ratio" || !it.HasRatio || it.Target.IsZero() {
		return plainWorking(out, in, it)
	}
	a, b := it.Actual, it.Target
	if it.Direction == Downward || it.Direction == Exactness && a.Cmp(b) > 0 {
		a, b = b, a
	}
	out = append(a.AppendFull(out), " ÷ "...)
	out = append(b.AppendFull(out), " × "...)
	out = append(in.Weight.Value.AppendFull(out), " = "...)
	return it.Score.Hi.Append(out, decimals)
}

// tierWorking is the bounds of a tier: 10 × 80%～100% = 8～10.
func tierWorking(out []byte, in *schema.Indicator, it *Item) []byte {
	low, high, _ := TierBounds(TierOf(in))
	hundred := quantity.Int(100)
	out = append(in.Weight.Value.AppendFull(out), " × "...)
	out = append(low.Mul(hundred).AppendFull(out), "%～"...)
	out = append(high.Mul(hundred).AppendFull(out), "% = "...)
	return it.Score.Hi.AppendFull(append(it.Score.Lo.AppendFull(out), "～"...))
}

// plainWorking sets actual and target side by side: 260 ≥ 260 → 10.
func plainWorking(out []byte, in *schema.Indicator, it *Item) []byte {
	score, _ := it.Score.Exact()
	if it.Method == "bands" || !in.Target.HasNumber || !in.Actual.HasNumber {
		out = append(out, in.Actual.Text...)
	} else {
		sign := " < "
		switch it.Actual.Cmp(it.Target) {
		case 0:
			sign = " = "
		case 1:
			sign = " > "
		}
		out = it.Target.AppendFull(append(it.Actual.AppendFull(out), sign...))
	}
	return score.AppendFull(append(out, " → "...))
}

// fewParts is how many parts most sums have at most.
const fewParts = 24

func (c *Card) groupWorking(out []byte, n schema.Name) []byte {
	for i := range c.Groups {
		g := &c.Groups[i]
		if !schema.SameLevel(g.Name, n.ID) {
			continue
		}
		var few [fewParts]quantity.Number
		parts := few[:0]
		for _, i := range g.Rows {
			parts = c.part(parts, i, n.Column)
		}
		return pointsWorking(out, parts)
	}
	return out
}

func (c *Card) totalWorking(out []byte, column string) []byte {
	if column == "grade" || !c.Score.Known && column == "score" || !c.Weight.Known && column == "weight" {
		return out
	}
	var few [fewParts]quantity.Number
	parts := few[:0]
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
	return pointsWorking(out, parts)
}

// part adds one indicator's weight or score to the parts of a sum, unless it
// doesn't enter it.
func (c *Card) part(parts []quantity.Number, i int, column string) []quantity.Number {
	in := &c.Report.Indicators[i]
	switch {
	case column == "weight":
		return append(parts, points(cellValue(in.Weight), 2))
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

func pointsWorking(out []byte, parts []quantity.Number) []byte {
	if len(parts) == 0 {
		return out
	}
	var sum quantity.Rat
	for i := range parts {
		sum = sum.Add(parts[i].Value)
	}
	return sumWorking(out, parts, sum)
}
