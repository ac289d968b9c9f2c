package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// full is what the weights of a report must add up to: what it prints for
// them, else the points of the form.
func full(c *score.Card) (quantity.Rat, bool) {
	switch w := &c.Report.Result.Weight; w.State {
	case schema.Stated:
		return w.Value, !w.Approx
	case schema.Broken:
		return quantity.Rat{}, false
	}
	return c.Report.Profile.Full, c.Report.Profile.Full.Sign() > 0
}

// excess is by how much the weights of a table are more (less: negative) than
// they should add up to, which weight-sum tells; zero where they aren't.
func excess(c *score.Card) quantity.Rat {
	want, known := full(c)
	sum, exact := c.Weight.Exact()
	if !known || !exact || !c.Report.Profile.Scored() {
		return quantity.Rat{}
	}
	return sum.Sub(want)
}

// groupOf is the computed group of a printed one; nil where it has no rows.
func groupOf(c *score.Card, name string) *score.Group {
	for i := range c.Groups {
		if sameLevel(c.Groups[i].Name, name) {
			return &c.Groups[i]
		}
	}
	return nil
}

// groupCell is the printed weight or score of a group.
func groupCell(g *schema.Group, column string) *schema.Cell {
	if column == "weight" {
		return &g.Weight
	}
	return &g.Score
}

// groupSum is what the rows of a group add up to.
func groupSum(g *score.Group, column string) score.Value {
	if column == "weight" {
		return g.Weight
	}
	return g.Score
}

// executionPart is the weight or score of the execution part as it enters a
// total: as printed, else as computed; zero where the form has none.
func executionPart(c *score.Card, column string) score.Value {
	e := &c.Execution
	switch {
	case !e.Counts:
		return score.Exactly(quantity.Int(0))
	case column == "weight":
		return e.Weight
	case e.Stated.Has():
		return score.Exactly(e.Stated.Value)
	}
	return e.Score
}

// withRate tells whether what the report prints for group i includes the row of
// the execution rate, which stands in it: 过程（25分）of which 预算执行率 is 10.
func withRate(c *score.Card, i int, column string) bool {
	g := &c.Report.Groups[i]
	row, cell := c.Execution.Row, groupCell(g, column)
	if row < 0 || !cell.Has() || !sameLevel(c.Report.Indicators[row].Level1, g.Name) {
		return false
	}
	sum, known := executionPart(c, column).Exact()
	if rows := groupOf(c, g.Name); rows != nil && known {
		var others quantity.Rat
		others, known = groupSum(rows, column).Exact()
		sum = sum.Add(others)
	}
	return known && sum.Equal(cell.Value)
}

// byGroups adds up what the report prints for its groups, and for groups that
// it prints nothing for their rows. wrong is the first printed figure that its
// rows contradict.
func byGroups(c *score.Card, column string) (sum score.Value, wrong string) {
	sum = executionPart(c, column)
	add := func(v score.Value) {
		sum = score.Value{Lo: sum.Lo.Add(v.Lo), Hi: sum.Hi.Add(v.Hi), Known: sum.Known && v.Known}
	}
	printed := false
	for i := range c.Report.Groups {
		cell := groupCell(&c.Report.Groups[i], column)
		if !cell.Has() {
			continue
		}
		printed = true
		if add(score.Exactly(cell.Value)); withRate(c, i, column) {
			add(score.Exactly(rateIn(c, column).Neg()))
			continue
		}
		if g := groupOf(c, c.Report.Groups[i].Name); g != nil && wrong == "" && !within(groupSum(g, column), cell.Value) {
			wrong = c.Report.GroupRef(i, column).Name
		}
	}
	for i := range c.Groups {
		if !printsGroup(c.Report, c.Groups[i].Name, column) {
			add(groupSum(&c.Groups[i], column))
		}
	}
	sum.Known = sum.Known && printed
	return sum, wrong
}

// withRow is group i with the row of the execution rate that stands in it, where
// that is nearer to what the report prints than the group without it.
func withRow(c *score.Card, i int, column string, g *score.Group) *score.Group {
	row, cell := c.Execution.Row, groupCell(&c.Report.Groups[i], column)
	if row < 0 || !cell.Has() || !sameLevel(c.Report.Indicators[row].Level1, c.Report.Groups[i].Name) {
		return g
	}
	rows, part := groupSum(g, column), executionPart(c, column)
	all := score.Value{Lo: rows.Lo.Add(part.Lo), Hi: rows.Hi.Add(part.Hi), Known: rows.Known && part.Known}
	if !all.Known || cell.Value.Sub(all.Hi).Abs().Cmp(cell.Value.Sub(rows.Hi).Abs()) >= 0 {
		return g
	}
	out := *g
	out.Rows = append([]int{row}, g.Rows...)
	if out.Score = all; column == "weight" {
		out.Score, out.Weight = g.Score, all
	}
	return &out
}

// rateIn is what the execution part adds to a total, where that is known.
func rateIn(c *score.Card, column string) quantity.Rat {
	part, _ := executionPart(c, column).Exact()
	return part
}

func printsGroup(r *schema.Report, name, column string) bool {
	for i := range r.Groups {
		if sameLevel(r.Groups[i].Name, name) && groupCell(&r.Groups[i], column).Has() {
			return true
		}
	}
	return false
}

// within tells whether a printed figure may be a computed one; an unknown one
// contradicts nothing.
func within(v score.Value, x quantity.Rat) bool {
	return !v.Known || v.Lo.Cmp(x) <= 0 && x.Cmp(v.Hi) <= 0
}

// parts is how many figures in a sum of scores were computed because the report
// prints none; each may be off by the rounding of a score.
func parts(c *score.Card, indicators []int) (computed int) {
	for _, i := range indicators {
		in, it := &c.Report.Indicators[i], &c.Indicators[i]
		if !it.Part && !it.NotApplicable && !in.Score.Has() {
			computed++
		}
	}
	return computed
}

// everyRow is the numbers of all indicators.
func everyRow(c *score.Card) []int {
	out := make([]int, len(c.Indicators))
	for i := range out {
		out[i] = i
	}
	return out
}

// sumWords is a sum of weights or scores by the parts of the form: 预算执行 10 +
// 产出指标 70 + 效益指标 20 = 100. It is the plain working where a row belongs to no
// part, and empty where there is but one part.
func sumWords(c *score.Card, column string) diag.Text {
	var zh, en []string
	var sum quantity.Rat
	if v, ok := executionPart(c, column).Exact(); ok && c.Execution.Counts {
		zh, en, sum = append(zh, "预算执行 "+points(v)), append(en, "execution "+points(v)), v
	}
	rows := 0
	for i := range c.Groups {
		v, ok := groupSum(&c.Groups[i], column).Exact()
		if !ok {
			return diag.Text{}
		}
		zh, en = append(zh, c.Groups[i].Name+" "+points(v)), append(en, c.Groups[i].Name+" "+points(v))
		sum = sum.Add(v)
		rows += len(c.Groups[i].Rows)
	}
	own := 0
	for i := range c.Indicators {
		if !c.Indicators[i].Part {
			own++
		}
	}
	if rows != own {
		return bracketed(diag.Same(c.Working("result." + column)))
	}
	if len(zh) < 2 {
		return diag.Text{}
	}
	return bracketed(diag.Text{Zh: strings.Join(zh, " + ") + " = " + points(sum), En: strings.Join(en, " + ") + " = " + points(sum)})
}

// bracketed puts a working that says something into brackets.
func bracketed(t diag.Text) diag.Text {
	if !strings.Contains(t.Zh, " + ") {
		return diag.Text{}
	}
	return diag.Text{Zh: "（" + t.Zh + "）", En: " (" + t.En + ")"}
}

// points is a number of points in full, but for those that never end.
func points(x quantity.Rat) string {
	if places, ends := x.Decimals(); !ends || places > 2 {
		return x.Text(2)
	}
	return x.String()
}
