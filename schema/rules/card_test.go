package rules

import (
	"slices"
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// scored is a form of 100 points of which the execution rate earns 10. Its
// weights are free.
func scored() *schema.Profile {
	return &schema.Profile{
		ID: "scored", Full: quantity.Int(100), Columns: []string{"target", "actual", "weight", "score"},
		Levels: schema.Required, FreeWeights: true, RateBase: "budget", RescaleMissing: true,
		Execution: schema.Execution{Weight: quantity.Int(10), Method: "ratio"},
		Groups: []schema.ProfileGroup{
			{Name: "产出指标", Weight: quantity.Int(50), Level2: []string{"数量指标", "质量指标", "时效指标", "成本指标"}},
			{Name: "效益指标", Weight: quantity.Int(30), Level2: []string{"经济效益指标", "社会效益指标"}},
			{Name: "满意度指标", Weight: quantity.Int(10), Level2: []string{"服务对象满意度指标"}},
		},
		Grades: []schema.ProfileGrade{
			{Name: "优", From: quantity.Int(90)}, {Name: "良", From: quantity.Int(80)}, {Name: "中", From: quantity.Int(60)}, {Name: "差"},
		},
		Rounding:   schema.Rounding{Rate: 2, Score: 2},
		Thresholds: schema.Thresholds{OverFulfilment: quantity.Frac(13, 10), LowExecution: quantity.Frac(9, 10), RoundedUp: quantity.Frac(1, 20)},
	}
}

// standard is the form with its weights prescribed.
func standard() *schema.Profile {
	p := scored()
	p.FreeWeights = false
	return p
}

// unscored is a form without points and grades.
func unscored() *schema.Profile {
	p := scored()
	p.Columns, p.Grades, p.Execution = []string{"target", "actual"}, nil, schema.Execution{Method: "none"}
	return p
}

// cell is a figure as typed: "-" is a cell that the form doesn't have, "" one
// that is left blank, and ! one that is no TOML.
func cell(s string) front.Figure {
	switch {
	case s == "-":
		return front.Figure{}
	case s == "":
		return front.Figure{State: front.Blank}
	case s == "!":
		return front.Figure{Text: s, State: front.Broken}
	case strings.Trim(s, "0123456789.") == "":
		return front.Figure{Text: s, State: front.Bare}
	}
	return front.Figure{Text: s, State: front.Quoted}
}

// row is an indicator: level 2 and name, then target, actual, weight, score.
func row(level2, name, target, actual, weight, points string, more ...func(*front.Indicator)) front.Indicator {
	level1 := "产出指标"
	switch level2 {
	case "经济效益指标", "社会效益指标":
		level1 = "效益指标"
	case "服务对象满意度指标":
		level1 = "满意度指标"
	}
	in := front.Indicator{
		Level1: level1, Level2: level2, Name: name,
		Target: cell(target), Actual: cell(actual), Weight: cell(weight), Score: cell(points),
	}
	for _, f := range more {
		f(&in)
	}
	return in
}

func because(reason string) func(*front.Indicator) {
	return func(in *front.Indicator) { in.Reason = reason }
}

func attained(tier string) func(*front.Indicator) {
	return func(in *front.Indicator) { in.Attain = tier }
}

// table is a report of these indicators that states a result.
func table(weight, total, grade string, rows ...front.Indicator) *front.Front {
	return &front.Front{Title: "示例", Indicators: rows, Result: &front.Result{Weight: cell(weight), Score: cell(total), Grade: grade}}
}

// plain is a report of these indicators in a form without points.
func plain(rows ...front.Indicator) *front.Front {
	return &front.Front{Title: "示例", Indicators: rows}
}

// spent adds a money block to a report: budget, executed, score of the rate.
func spent(f *front.Front, budget, executed, points string) *front.Front {
	f.Funds = &front.Funds{Total: &front.Row{Budget: cell(budget), Executed: cell(executed), Score: cell(points)}}
	if points != "-" {
		f.Funds.Total.Weight = cell("10")
	}
	return f
}

func graded(p *schema.Profile, f *front.Front) *score.Card {
	in := schema.Context{Key: schema.Key{Year: 2023, Unit: "u", Project: "p"}, File: "content/2023/u/p.md", Profile: p, Money: "万元"}
	return score.Grade(schema.Resolve(f, in))
}

// told is what is told of a report by some chapters, as rule@fact, sorted; what
// is listed under another finding stands behind it: rule@fact +rule@fact.
func told(p *schema.Profile, f *front.Front, groups ...Group) []string {
	c := graded(p, f)
	var out []string
	for _, d := range Settle(Examine(c).Findings, c.Report, nil, "") {
		if r, ok := Find(d.Rule); !ok || !slices.Contains(groups, r.Group) {
			continue
		}
		out = append(out, d.Rule+"@"+d.At+consequences(&d))
	}
	slices.Sort(out)
	return out
}

func consequences(d *diag.Diagnostic) (s string) {
	for _, r := range d.Related {
		if r.Rule != "" {
			s += " +" + r.Rule + "@" + r.At
		}
	}
	return s
}

// finding is a case of a rule: what the report is, and all that these chapters
// must tell of it.
type finding struct {
	fact    string
	profile *schema.Profile
	front   *front.Front
	want    []string
}

func expect(t *testing.T, groups []Group, cases []finding) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			if got := told(c.profile, c.front, groups...); !slices.Equal(got, c.want) {
				t.Errorf("told\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
			}
		})
	}
}
