package schema

import (
	"strings"
	"unicode"

	"jixiao/schema/front"
	"jixiao/schema/quantity"
)

// Context is what a report takes from where it stands.
type Context struct {
	Key     Key
	File    string        // path below the site's root
	Profile *Profile      // nil: a form without columns
	Money   quantity.Unit // of reports that name none; 万元 where it is no money
}

// Resolve makes a Report of the front matter. It is total: what can't be read is
// a Broken cell and stands in Faults, and a figure whose equation is faulty has
// none. The report shares the front matter's texts and is not changed later.
func Resolve(f *front.Front, in Context) *Report {
	if f == nil {
		f = &front.Front{}
	}
	v := resolver{report: &Report{
		Key: in.Key, File: in.File, Profile: in.Profile,
		Title: f.Title, Number: f.Number, Draft: f.Status == "draft",
		FollowUps: f.FollowUps, Allows: f.Allows,
	}}
	if v.report.Profile == nil {
		v.report.Profile = &Profile{}
	}
	if f.Goal != nil {
		v.report.Goal = *f.Goal
	}
	v.head(f)
	v.funds(f.Funds, in.Money)
	v.rates()
	v.indicators(f.Indicators)
	v.groups(f.Groups)
	v.figures(f.Figures)
	v.result(f.Result)
	v.allows()
	v.report.rows = v.report.index()
	v.parts()
	v.equations(f.Figures)
	v.restated(f.Restated)
	return v.report
}

// resolver collects the report and the faults found on the way.
type resolver struct {
	report *Report
	money  quantity.Unit
}

func (v *resolver) fault(kind FaultKind, ref Ref, text string, with ...string) {
	v.report.Faults = append(v.report.Faults, Fault{Kind: kind, Ref: ref, Text: text, With: with})
}

// cell reads the cell of a fact; the fact says where it stands.
func (v *resolver) cell(c *Cell, f *front.Figure, kind cellKind, at *Fact, column string) {
	if f.State == front.Absent {
		return
	}
	fault, ok := c.read(f, kind, v.money)
	if ok {
		return
	}
	at.Cell, at.Column = c, column
	switch fault {
	case NotMoney:
		v.fault(fault, at.Ref(), f.Text, string(v.money))
	case NotPercent:
		v.fault(fault, at.Ref(), f.Text, string(quantity.Percent))
	case NotPoints, NegativePoints:
		v.fault(fault, at.Ref(), f.Text, "分")
	default:
		v.fault(fault, at.Ref(), f.Text)
	}
}

func (v *resolver) groups(groups []front.Group) {
	if len(groups) == 0 {
		return
	}
	v.report.Groups = make([]Group, len(groups))
	for i := range groups {
		in, out := &groups[i], &v.report.Groups[i]
		out.Name = in.Name
		at := Fact{Name: Name{Kind: GroupFact, ID: in.Name}, Row: i}
		v.cell(&out.Weight, &in.Weight, points, &at, "weight")
		v.cell(&out.Score, &in.Score, points, &at, "score")
	}
}

func (v *resolver) figures(figures []front.Named) {
	if len(figures) == 0 {
		return
	}
	v.report.Figures = make([]Figure, len(figures))
	for i := range figures {
		in, out := &figures[i], &v.report.Figures[i]
		out.ID, out.Label, out.Formula = in.ID, in.Label, in.Equals
		at := Fact{Name: Name{Kind: FigureFact, ID: in.ID}, Row: i}
		v.cell(&out.Value, &in.Value, anyFigure, &at, "")
		out.Value.Approx = out.Value.Approx || in.Approx
	}
}

func (v *resolver) result(in *front.Result) {
	if in == nil {
		return
	}
	out := &v.report.Result
	out.Grade = strings.TrimSpace(in.Grade)
	at := Fact{Name: Name{Kind: ResultFact}}
	v.cell(&out.Weight, &in.Weight, points, &at, "weight")
	v.cell(&out.Score, &in.Score, points, &at, "score")
}

// withoutSpace is s without white space, s itself where it has none.
func withoutSpace(s string) string {
	if strings.IndexFunc(s, unicode.IsSpace) < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), "")
}
