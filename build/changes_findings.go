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
	was, is := bySubject(before, places), bySubject(after, nil)
	for i := range after {
		if d := &after[i]; !left(d.File) {
			out.now(d, was.find(is.keys[i], is.nth[i]))
		}
	}
	for i := range before {
		if d := &before[i]; !left(d.File) && !gone(d.File) && is.find(was.keys[i], was.nth[i]) == nil {
			out.gone(d)
		}
	}
	return out
}

// now takes in what is found, beside what was; then may be nil.
func (c *FindingChanges) now(d, then *diag.Diagnostic) {
	switch {
	case d.Allowed && (then == nil || !then.Allowed):
		c.Known = append(c.Known, *d)
	case !d.Allowed && (then == nil || then.Allowed || then.Severity < d.Severity):
		c.New = append(c.New, *d)
	}
}

// gone takes in what is no longer found.
func (c *FindingChanges) gone(d *diag.Diagnostic) {
	if d.Allowed {
		c.Lapsed = append(c.Lapsed, *d)
		return
	}
	c.Gone = append(c.Gone, *d)
}

// subjects is findings by what they are about; those of one subject are told
// apart by their order.
type subjects struct {
	list diag.List
	keys []subject
	nth  []int // how many of the same subject stand before
	at   map[subject][]int
}

func bySubject(list diag.List, places map[string]string) *subjects {
	s := &subjects{list: list, keys: make([]subject, len(list)), nth: make([]int, len(list)), at: make(map[subject][]int, len(list))}
	for i := range list {
		file := list[i].File
		if to, ok := places[file]; ok {
			file = to
		}
		key := subjectOf(&list[i], file)
		s.keys[i], s.nth[i] = key, len(s.at[key])
		s.at[key] = append(s.at[key], i)
	}
	return s
}

// find is the nth finding of a subject, nil where there are not so many.
func (s *subjects) find(key subject, nth int) *diag.Diagnostic {
	if at := s.at[key]; nth < len(at) {
		return &s.list[at[nth]]
	}
	return nil
}

func subjectOf(d *diag.Diagnostic, file string) subject {
	out := subject{rule: d.Rule, file: file}
	var ok bool
	if out.at, ok = schema.ParseName(d.At); !ok {
		out.at, out.text = schema.Name{}, d.At
	}
	return out
}
