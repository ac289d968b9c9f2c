package build

import (
	"jixiao/schema"
	"jixiao/schema/diag"
)

// FindingChanges is what is found that was not, and the other way round. A
// finding is the same one as long as its rule, its report and the figure that it
// is about are; a wrong figure that became another wrong figure is no change.
type FindingChanges struct {
	New    diag.List // found now, and not before, or not as bad, or explained then
	Gone   diag.List // found before, and not now
	Known  diag.List // explained now, and not before
	Lapsed diag.List // explained before, and not found now
}

// subject is what a finding is about.
type subject struct {
	rule, file string
	at         schema.Name
	text       string // what is no name of a figure
}

// findingChanges compares two lists of findings. places says where reports
// that moved are now; what was found in reports that are gone is not told.
func findingChanges(before, after diag.List, places map[string]string, left, gone func(string) bool) (out FindingChanges) {
	subjects := func(list diag.List, place func(string) string) ([]subject, map[subject][]int) {
		keys, index := make([]subject, len(list)), make(map[subject][]int, len(list))
		for i := range list {
			keys[i] = subjectOf(&list[i], place(list[i].File))
			index[keys[i]] = append(index[keys[i]], i)
		}
		return keys, index
	}
	moved := func(file string) string {
		if to, ok := places[file]; ok {
			return to
		}
		return file
	}
	wasKeys, was := subjects(before, moved)
	isKeys, is := subjects(after, func(file string) string { return file })
	seen := map[subject]int{}
	for i, key := range isKeys {
		d, nth := &after[i], seen[key]
		seen[key]++
		if left(d.File) {
			continue
		}
		var then *diag.Diagnostic
		if old := was[key]; nth < len(old) {
			then = &before[old[nth]]
		}
		switch {
		case d.Allowed && (then == nil || !then.Allowed):
			out.Known = append(out.Known, *d)
		case !d.Allowed && (then == nil || then.Allowed || then.Severity < d.Severity):
			out.New = append(out.New, *d)
		}
	}
	clear(seen)
	for i, key := range wasKeys {
		d, nth := &before[i], seen[key]
		seen[key]++
		switch {
		case nth < len(is[key]) || left(d.File) || gone(d.File):
		case d.Allowed:
			out.Lapsed = append(out.Lapsed, *d)
		default:
			out.Gone = append(out.Gone, *d)
		}
	}
	return out
}

func subjectOf(d *diag.Diagnostic, file string) subject {
	out := subject{rule: d.Rule, file: file}
	var ok bool
	if out.at, ok = schema.ParseName(d.At); !ok {
		out.at, out.text = schema.Name{}, d.At
	}
	return out
}
