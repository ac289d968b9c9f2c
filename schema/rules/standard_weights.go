package rules

import (
	"slices"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var standardWeights = &Rule{
	Name:     "standard-weights",
	Group:    Score,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "权重与规定的不同", En: "the weights differ from the standard"},
	What: diag.Text{
		Zh: "本表规定了预算执行和各一级指标的分值（如 10、产出 50、效益 30、满意度 10），报告的不同。没有满意度指标而把它的分值并入效益的，不问；有的行没有分值的，不问。",
		En: "The form prescribes the weights of the execution and of each level 1 (10, 产出 50, 效益 30, 满意度 10), and the report's are others. Moving the points of 满意度 to 效益 where there is none is let be, and so are headings with a weight missing.",
	},
	Why: diag.Text{
		Zh: "特殊情况可以调整，但应说明，读者才知道总分的分量。",
		En: "They may be changed for a reason, which a reader needs to know to weigh the total.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "project-2020"
[funds.total]
budget = 100
executed = 100
rate = "100%"
weight = 10
score = 10
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "培训人数"
target = "≥100人"
actual = "100人"
weight = ⟦60⟧
score = 60
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "就业率"
target = "≥80%"
actual = "82%"
weight = 30
score = 30
[result]
weight = 100
score = 100
grade = "优"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "project-2020"
[funds.total]
budget = 100
executed = 100
rate = "100%"
weight = 10
score = 10
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "培训人数"
target = "≥100人"
actual = "100人"
weight = 50
score = 50
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "就业率"
target = "≥80%"
actual = "82%"
weight = 40
score = 40
[result]
weight = 100
score = 100
grade = "优"
+++
`,
	Check: func(p *Pass) {
		profile := p.Report().Profile
		if profile.FreeWeights || !profile.Scored() || !counted(p.Card) {
			return
		}
		parts := weighed(p.Card)
		if len(parts) == 0 {
			return
		}
		differs := slices.IndexFunc(parts, func(h heading) bool { return !h.weight.Equal(h.standard) })
		if differs < 0 {
			p.Holds(schema.ResultRef("weight"), nil)
			return
		}
		ours, theirs := listed(parts)
		d := diag.Diagnostic{
			Stated: ours, Computed: theirs,
			Message: diag.Textf("权重是%[1]s，本表规定是%[2]s", "the weights are %[1]s; the form prescribes %[2]s", ours, theirs),
			Help:    diag.Text{Zh: "按规定设置权重；确需调整的，在报告中说明理由。", En: "set the weights as prescribed, or say why they were changed."},
		}
		// Weights that don't add up, of rows that are missing or for a weight that
		// is mistyped, can't be the standard ones: then the sum is what is wrong.
		if !excess(p.Card).IsZero() {
			d.Root = "result.weight"
		}
		if !slices.ContainsFunc(parts, func(h heading) bool { return !h.weight.Equal(h.standard) && !h.rowsAgree }) {
			d.Root = parts[differs].ref.Name
		}
		p.Fails(parts[differs].ref, d)
	},
}

// listed is the weights of the report and those of the form.
func listed(parts []heading) (ours, theirs string) {
	var a, b []string
	for _, h := range parts {
		a = append(a, h.name+" "+h.weight.String())
		b = append(b, h.name+" "+h.standard.String())
	}
	return strings.Join(a, "、"), strings.Join(b, "、")
}

// heading is a part of the form with its weight and the standard one.
type heading struct {
	name             string
	weight, standard quantity.Rat
	ref              schema.Ref
	rowsAgree        bool // the rows below it have the standard weight, whatever is printed for it
}

// weighed is the parts of the form whose weight the report gives.
func weighed(c *score.Card) (out []heading) {
	profile := c.Report.Profile
	if w, ok := c.Execution.Weight.Exact(); ok && c.Execution.Counts && profile.Execution.Weight.Sign() > 0 {
		out = append(out, heading{"预算执行", w, profile.Execution.Weight, executionRef(c, "weight"), false})
	}
	spare, spared := spareWeight(c)
	for _, g := range profile.Groups {
		w, ref, ok := headingWeight(c, g.Name)
		if !ok || g.Weight.Sign() <= 0 {
			continue
		}
		standard := g.Weight
		if spared && sameLevel(g.Name, "效益指标") && w.Equal(g.Weight.Add(spare)) {
			standard = w
		}
		rows := groupOf(c, g.Name)
		out = append(out, heading{g.Name, w, standard, ref, rows != nil && rows.Weight.Known && rows.Weight.Lo.Equal(standard)})
	}
	return out
}

// spareWeight is the standard weight of 满意度 in a report that has none, which
// may go to 效益.
func spareWeight(c *score.Card) (quantity.Rat, bool) {
	g := c.Report.Profile.Group("满意度指标")
	if g == nil || groupOf(c, g.Name) != nil {
		return quantity.Rat{}, false
	}
	return g.Weight, true
}

// headingWeight is the weight of a level 1: as printed, else its rows'.
func headingWeight(c *score.Card, name string) (quantity.Rat, schema.Ref, bool) {
	for i := range c.Report.Groups {
		if g := &c.Report.Groups[i]; sameLevel(g.Name, name) && g.Weight.Has() {
			return g.Weight.Value, c.Report.GroupRef(i, "weight"), true
		}
	}
	g := groupOf(c, name)
	if g == nil {
		return quantity.Rat{}, schema.Ref{}, false
	}
	ref := c.Report.IndicatorRef(g.Rows[0], "weight")
	ref.Name = schema.FactName("group", g.Name, "weight")
	w, ok := g.Weight.Exact()
	return w, ref, ok
}
