package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/front"
)

// allow waives what the [[allow]]s of a report name and reports those that
// waive nothing. One that names a consequence of another finding is not needed,
// but not wrong either.
func allow(found diag.List, r *schema.Report, today string) diag.List {
	if len(r.Allows) == 0 {
		return found
	}
	index := make(allowable, len(found))
	for i := range found {
		index.add(found, i)
	}
	for i := range r.Allows {
		a := &r.Allows[i]
		expired := a.Until != "" && today > a.Until
		named := index[spotOf(a.Rule, a.At)]
		used := len(named) > 0
		for _, j := range named {
			if j >= 0 && !expired {
				found[j].Allowed, found[j].Reason = true, a.Reason
			}
		}
		complete := a.Rule != "" && a.At != ""
		if complete && (used && expired || !used && placeOf(r, a.At)) { // a place that there isn't is unknown-fact's
			found = append(found, unused(a, r, i, used))
			index.add(found, len(found)-1)
		}
	}
	return found
}

// spot is a rule and a fact, however its name is written (see SameFact).
type spot struct {
	rule string
	fact schema.Name
	text string // what is no name of a fact
}

func spotOf(rule, at string) spot {
	if n, ok := schema.ParseName(at); ok {
		return spot{rule: rule, fact: n}
	}
	return spot{rule: rule, text: at}
}

// allowable is where each finding stands in a list; -1 for a consequence of
// another one.
type allowable map[spot][]int

func (x allowable) add(found diag.List, i int) {
	d := &found[i]
	at := spotOf(d.Rule, d.At)
	x[at] = append(x[at], i)
	for j := range d.Related {
		if rel := &d.Related[j]; rel.Rule != "" {
			at := spotOf(rel.Rule, rel.At)
			x[at] = append(x[at], -1)
		}
	}
}

func unused(a *front.Allow, r *schema.Report, i int, expired bool) diag.Diagnostic {
	ref := schema.PathRef("allow")
	ref.Path = ref.Path.Index(i).Key("rule")
	d := diag.Diagnostic{
		Rule: "unused-allow", Severity: diag.Warning, At: string(ref.Path),
		Place: diag.Place{File: r.File, Path: ref.Path},
		Message: diag.Textf("此处允许的“%s”（%s）没有出现，说明已不需要", "nothing is found here that this allows: %s at %s",
			a.Rule, a.At),
		Help: diag.Text{Zh: "差异已改正的，删去这一段 [[allow]]；位置写错的，改正 at。",
			En: "delete this [[allow]] if the difference is gone; correct `at` if it names the wrong place."},
	}
	if expired {
		d.Message = diag.Textf("“%s”（%s）的允许期限 %s 已过", "the time for which %s at %s was allowed ended on %s", a.Rule, a.At, a.Until)
		d.Help = diag.Text{Zh: "改正差异，或者重新说明理由并延长期限。", En: "mend the difference, or give the reason again and a later date."}
	} else if _, ok := Find(a.Rule); !ok {
		d.Stated = a.Rule
		d.Message = diag.Textf("没有“%s”这条规则，这一段 [[allow]] 不起作用", "there is no rule %q, so this [[allow]] does nothing", excerpt(a.Rule))
		d.Help = diag.Text{Zh: "规则的名称写在每条问题的后面，照抄即可。", En: "the name of its rule stands with each finding; copy it from there."}
		if i >= spelledAllows {
			return d
		}
		if meant, ok := meantRule(a.Rule); ok {
			d.Help = diag.Textf("是不是要写 %s？", "did you mean %s?", meant)
		}
	}
	return d
}

// spelledAllows is how many [[allow]]s are asked what they meant, more than any
// report has: each takes a look at all rules.
const spelledAllows = 200

// meantRule finds the rule that was probably meant by a name that isn't one.
func meantRule(name string) (string, bool) {
	names := make([]string, len(Catalogue))
	for i, r := range Catalogue {
		names[i] = r.Name
	}
	return diag.Nearest(name, names)
}

// SameFact tells whether two ways of writing a fact's name mean the same.
func SameFact(a, b string) bool {
	if a == b {
		return true
	}
	x, okX := schema.ParseName(a)
	y, okY := schema.ParseName(b)
	return okX && okY && x == y
}
