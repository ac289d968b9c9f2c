package rules

import (
	"slices"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var figureEquation = &Rule{
	Name:     "figure-equation",
	Group:    Figures,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "数与它的算式不符", En: "a figure is not what its equation comes to"},
	What: diag.Text{
		Zh: "equals 里的算式应等于 value。算式里的数按本身计算，引用的数按四舍五入的范围计算；整数可能是由带小数的结果取整的，也算通过。“余”“约”的数不核对，缺数的不核对。",
		En: "What equals works out to must be the value. Numbers in it stand for themselves, facts for all that is rounded to them; a whole value may have been rounded from a result with decimals. Approximate figures, and equations of which a part is missing, aren't compared.",
	},
	Why: diag.Text{
		Zh: "合计、占比这些数是由别的数算出来的，对不上就有一个写错了。",
		En: "Sums and shares come from other figures: where they don't, one of them is wrong.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[figure]]
id = "award"
label = "奖金"
value = "12万元"
[[figure]]
id = "grant"
label = "上级补助"
value = "2.2万元"
[[figure]]
id = "paid"
label = "合计支付"
value = ⟦"38.39万元"⟧
equals = "26.19 + award + grant"
+++
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[figure]]
id = "store"
label = "冷库投资"
value = "400万元"
equals = "1290.3 * 3100 / 10000"
[[figure]]
id = "share"
label = "冷库投资占比"
value = "36.36%"
equals = "store / 1100"
+++
`,
	Check: func(p *Pass) {
		for i := range p.Report().Figures {
			f := &p.Report().Figures[i]
			if f.Equals == nil || !f.Value.Has() {
				continue
			}
			out := p.Card.Evaluate(i)
			if !out.Known() || out.Approx || f.Value.Approx {
				continue
			}
			ref := p.Report().FigureRef(i)
			if comesTo(&f.Value, &out) {
				p.Holds(ref, func() (string, string, string) {
					return f.Value.Text, out.Exact.String(), equationWorking(p.Card, f, out.Exact.String())
				})
				continue
			}
			p.Fails(ref, wrongEquation(p, i, &out))
		}
	},
}

// comesTo tells whether a printed value may be what its equation comes to.
func comesTo(value *schema.Cell, out *score.Outcome) bool {
	reach := value.Interval()
	if places, ends := out.Exact.Decimals(); value.Whole && (!ends || places > value.Decimals) {
		reach = value.Rounded()
	}
	return reach.Meets(out.Range)
}

func wrongEquation(p *Pass, i int, out *score.Outcome) diag.Diagnostic {
	f := &p.Report().Figures[i]
	d := Differs(f.Value.Number, out.Exact, shown(f.Value.Number, out.Exact))
	unit := string(f.Value.Unit)
	d.Message = diag.Textf("“%[1]s”写 %[2]s%[4]s，按算式是 %[3]s%[4]s（%[5]s）", "%[1]s is given as %[2]s%[4]s; its equation comes to %[3]s%[4]s (%[5]s)",
		figureName(f), d.Stated, d.Computed, unit, equationWorking(p.Card, f, d.Computed))
	d.Help = diag.Text{Zh: "核对这个数和算式里的各个数，改正写错的一个。", En: "check the figure and those in its equation and correct the one that is wrong."}
	for _, name := range factsOf(f) {
		if fact, ok := p.Card.Fact(name); ok && fact.Path != "" {
			d.Related = append(d.Related, p.Near(fact.Ref, diag.Same(factName(p.Report(), name)+" "+fact.Number.String())))
		}
	}
	d.Root = wrongFact(p.Card, f)
	return d
}

// mostFacts is how many facts of an equation are looked into once it is wrong.
const mostFacts = 50

// factsOf is the facts that an equation rests on, each once.
func factsOf(f *schema.Figure) (names []string) {
	for _, name := range f.Equals.Facts(nil) {
		if len(names) < mostFacts && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// shown is the decimals that a computed figure is shown with: those of the
// stated one, and more where the result has them or the two would look alike.
func shown(stated quantity.Number, computed quantity.Rat) int {
	most := max(stated.Decimals, 2) + 2
	if places, ends := computed.Decimals(); ends {
		return min(max(places, stated.Decimals), most)
	}
	places := max(stated.Decimals, 2)
	for places < most && computed.Text(places) == stated.Value.Text(places) {
		places++
	}
	return places
}

func figureName(f *schema.Figure) string {
	if f.Label != "" {
		return f.Label
	}
	return f.ID
}

// factName is a fact as a reader knows it: a figure by its label.
func factName(r *schema.Report, name string) string {
	n, ok := schema.ParseName(name)
	if !ok || n.Kind != schema.FigureFact {
		return name
	}
	for i := range r.Figures {
		if r.Figures[i].ID == n.ID {
			return figureName(&r.Figures[i])
		}
	}
	return name
}

// wrongFact is the figure or total in an equation that is wrong itself, and
// with which put right the equation holds.
func wrongFact(c *score.Card, f *schema.Figure) string {
	for _, name := range factsOf(f) {
		instead := rightFact(c, name)
		if instead == nil {
			continue
		}
		out := c.Work(replaced(f.Equals, name, instead), f.Value.Unit)
		if out.Known() && comesTo(&f.Value, &out) {
			return name
		}
	}
	return ""
}

// rightFact is what should stand for a fact that is wrong: a figure's own
// equation, or the sum of the rows for a total. It is nil for all others.
func rightFact(c *score.Card, name string) *schema.Equation {
	n, ok := schema.ParseName(name)
	switch {
	case !ok:
	case n.Kind == schema.TotalFact && c.Report.Funds != nil && slices.Contains(schema.MoneyColumns[:], n.Column):
		if sum, differs := byRowsInstead(c.Report.Funds, n.Column); differs {
			return &schema.Equation{Op: schema.Literal, Number: sum}
		}
	case n.Kind == schema.FigureFact:
		for i := range c.Report.Figures {
			f := &c.Report.Figures[i]
			if f.ID != n.ID || f.Equals == nil || !f.Value.Has() {
				continue
			}
			if out := c.Evaluate(i); out.Known() && !out.Approx && !comesTo(&f.Value, &out) {
				return f.Equals
			}
		}
	}
	return nil
}

// replaced is an equation with another in the place of a fact.
func replaced(e *schema.Equation, name string, instead *schema.Equation) *schema.Equation {
	switch {
	case e == nil:
		return nil
	case e.Op == schema.FactOf && e.Fact == name:
		return instead
	case e.Op == schema.FactOf || e.Op == schema.Literal:
		return e
	}
	out := *e
	out.Left, out.Right = replaced(e.Left, name, instead), replaced(e.Right, name, instead)
	return &out
}
