package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
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
