package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/front"
)

// Settle makes of all that was found in one report what is told of it: what
// follows from another wrong figure is listed under that one, severities are
// the site's, and what an [[allow]] names is waived. It reports the allows that
// waive nothing (unused-allow). today is YYYY-MM-DD, or empty where no clock is
// asked: then no allow is out of date.
func Settle(found diag.List, r *schema.Report, settings map[string]diag.Severity, today string) diag.List {
	found = fold(found)
	kept := found[:0]
	for _, d := range found {
		if s, ok := settings[d.Rule]; ok && d.Severity != diag.Error {
			d.Severity = s
		}
		if d.Severity != diag.Off {
			kept = append(kept, d)
		}
	}
	return allow(kept, r, today)
}

// fold puts each finding that follows from another under that one. A chain of
// consequences ends up under its first cause.
func fold(found diag.List) diag.List {
	cause := make([]int, len(found))
	folded := false
	for i := range found {
		cause[i] = causeOf(found, i)
		folded = folded || cause[i] >= 0
	}
	if !folded {
		return found
	}
	for i := range found {
		if root := rootOf(cause, i); root != i {
			found[root].Related = append(found[root].Related, consequence(&found[i]))
			found[root].Related = append(found[root].Related, found[i].Related...)
		}
	}
	kept := make(diag.List, 0, len(found))
	for i := range found {
		if rootOf(cause, i) == i {
			found[i].Root = ""
			kept = append(kept, found[i])
		}
	}
	return kept
}

// causeOf finds the finding that explains finding i, -1 where there is none.
func causeOf(found diag.List, i int) int {
	if found[i].Root == "" {
		return -1
	}
	for j := range found {
		if j != i && found[j].At == found[i].Root && found[j].File == found[i].File && found[j].Severity >= found[i].Severity {
			return j
		}
	}
	return -1
}

// rootOf follows the causes to the first; a circle of causes is cut.
func rootOf(cause []int, i int) int {
	for range cause {
		if cause[i] < 0 {
			return i
		}
		i = cause[i]
	}
	return i
}

func consequence(d *diag.Diagnostic) diag.Related {
	return diag.Related{Place: d.Place, Rule: d.Rule, At: d.At, Message: d.Message}
}

func allow(found diag.List, r *schema.Report, today string) diag.List {
	for i := range r.Allows {
		a := &r.Allows[i]
		expired := a.Until != "" && today > a.Until
		used := false
		for j := range found {
			if found[j].Rule == a.Rule && SameFact(found[j].At, a.At) {
				used = true
				if !expired {
					found[j].Allowed, found[j].Reason = true, a.Reason
				}
			}
			used = used || follows(&found[j], a)
		}
		complete := a.Rule != "" && a.At != ""
		if complete && (used && expired || !used && placeOf(r, a.At)) { // a place that there isn't is unknown-fact's
			found = append(found, unused(a, r, i, used))
		}
	}
	return found
}

// follows tells whether what is allowed stands among the consequences of a
// finding. It needs no allowance then, but one is not wrong either.
func follows(d *diag.Diagnostic, a *front.Allow) bool {
	for i := range d.Related {
		if d.Related[i].Rule == a.Rule && SameFact(d.Related[i].At, a.At) {
			return true
		}
	}
	return false
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
	}
	return d
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
