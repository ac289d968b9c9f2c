package score

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/quantity"
)

// Grade computes a report's card. It is total.
func Grade(r *schema.Report) *Card {
	c := &Card{Report: r}
	c.Rate = rate(r)
	c.Execution = execution(r, c.Rate)
	c.Indicators = make([]Item, len(r.Indicators))
	for i := range r.Indicators {
		c.Indicators[i] = item(r, i)
		if r.Indicators[i].Execution {
			c.Indicators[i].Method, c.Indicators[i].Score = "ratio", c.Execution.Score
		}
	}
	c.Groups = groups(c)
	c.Weight, c.Score = totals(c)
	c.Grade = grade(c)
	c.Faults = equationFaults(c)
	return c
}

// Best is what the report states of an indicator's score, else what is computed.
func (c *Card) Best(i int) Value {
	if cell := c.Report.Indicators[i].Score; cell.Has() {
		return Exactly(cell.Value)
	}
	return c.Indicators[i].Score
}

// best is what the report states of the execution part's score, else what is computed.
func (e *Execution) best() Value {
	if e.Stated.Has() {
		return Exactly(e.Stated.Value)
	}
	return e.Score
}

// grade is the grade of the stated score, else of the computed one, by the
// bounds of the profile, which speak of a form of 100 points. Where weights are
// missing from the form's points the sum of what is there has no grade.
func grade(c *Card) string {
	if stated := c.Report.Result.Score; stated.Has() {
		return c.GradeOf(Exactly(stated.Value))
	}
	if weight, ok := c.Weight.Exact(); ok && weight.Cmp(c.Report.Profile.Full) < 0 {
		return ""
	}
	return c.GradeOf(c.Score)
}

// GradeOf is the grade of a score in points of the form; "" where the form has
// no grades, the score is unknown, or its range spans several grades.
func (c *Card) GradeOf(score Value) string {
	p := c.Report.Profile
	if !score.Known || p.Full.Sign() <= 0 {
		return ""
	}
	share, _ := quantity.Int(100).Quo(p.Full)
	low, _ := p.Grade(score.Lo.Mul(share))
	high, _ := p.Grade(score.Hi.Mul(share))
	if low != high {
		return ""
	}
	return low
}

// Graded is the grade that a report is counted under: as it states, in the
// field's word for it, else as computed.
func (c *Card) Graded() string {
	if stated := GradeWord(c.Report.Result.Grade); stated != "" {
		return stated
	}
	return c.Grade
}

// GradeWord is the field's word for a grade (财预〔2020〕10号: 优, 良, 中, 差) that
// reports write in other ways: 优秀, 良好, 优等.
func GradeWord(s string) string {
	s = strings.Trim(s, " 　“”\"")
	switch s {
	case "优秀", "优等", "优级":
		return "优"
	case "良好", "良等", "良级":
		return "良"
	case "中等", "一般", "合格", "中级":
		return "中"
	case "较差", "差等", "不合格", "差级":
		return "差"
	}
	return s
}

func groups(c *Card) []Group {
	var out []Group
	for i := range c.Report.Indicators {
		in, it := &c.Report.Indicators[i], &c.Indicators[i]
		if it.Part || in.Level1 == "" {
			continue
		}
		g := group(&out, in.Level1)
		g.Rows = append(g.Rows, i)
		g.Weight = g.Weight.plus(cellValue(in.Weight))
		g.Score = g.Score.plus(c.Best(i))
	}
	return out
}

// group finds the group of a level 1 name, or begins it.
func group(in *[]Group, name string) *Group {
	for i := range *in {
		if schema.SameLevel((*in)[i].Name, name) {
			return &(*in)[i]
		}
	}
	zero := Exactly(quantity.Int(0))
	*in = append(*in, Group{Name: name, Weight: zero, Score: zero})
	return &(*in)[len(*in)-1]
}

// totals adds up weights and scores: the execution part and the indicators.
// Without any indicator there is nothing to add up.
func totals(c *Card) (weight, score Value) {
	counted := 0
	weight, score = Exactly(quantity.Int(0)), Exactly(quantity.Int(0))
	var missing quantity.Rat // weight of the indicators that don't apply
	for i := range c.Report.Indicators {
		in, it := &c.Report.Indicators[i], &c.Indicators[i]
		if it.Part {
			continue
		}
		counted++
		weight = weight.plus(cellValue(in.Weight))
		if it.NotApplicable && c.Report.Profile.RescaleMissing && !in.Score.Has() {
			missing = missing.Add(in.Weight.Value)
			continue
		}
		score = score.plus(c.Best(i))
	}
	if counted == 0 {
		return Value{}, Value{}
	}
	if c.Execution.Counts {
		weight = weight.plus(c.Execution.Weight)
		score = score.plus(c.Execution.best())
	}
	return weight, rescale(score, weight, missing)
}

// rescale scales a score that was earned on weight − missing points to weight.
func rescale(score, weight Value, missing quantity.Rat) Value {
	full, ok := weight.Exact()
	if missing.IsZero() {
		return score
	}
	factor, divides := full.Quo(full.Sub(missing))
	if !ok || !divides || factor.Sign() < 0 {
		return Value{}
	}
	return score.times(factor)
}

func cellValue(c *schema.Cell) Value {
	if !c.Has() {
		return Value{}
	}
	return Exactly(c.Value)
}
