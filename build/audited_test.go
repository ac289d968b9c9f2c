package build_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jixiao/build"
	"jixiao/schema/diag"
)

// tally counts how the compiler compares with the audits.
type tally struct {
	fails, failsFound   int // mistakes that must be reported
	warns, warnsFound   int // questions that must be asked
	silent, falseAlarms int // checks that hold, and those of them that were reported
	pending             int // lines about rules that aren't asked yet
	errors, warnings    int // findings that no line covers
}

func (n *tally) add(m tally) {
	n.fails += m.fails
	n.failsFound += m.failsFound
	n.warns += m.warns
	n.warnsFound += m.warnsFound
	n.silent += m.silent
	n.falseAlarms += m.falseAlarms
	n.pending += m.pending
	n.errors += m.errors
	n.warnings += m.warnings
}

func (n *tally) String() string {
	return fmt.Sprintf("FAIL %d/%d  WARN %d/%d  false alarms %d/%d  unexpected errors %d, warnings %d  pending %d",
		n.failsFound, n.fails, n.warnsFound, n.warns, n.falseAlarms, n.silent, n.errors, n.warnings, n.pending)
}

// TestAudited: real reports, checked by hand. What contradicts itself is
// reported, what holds and what only looks wrong is not, and no error is told
// that the audit doesn't know of.
func TestAudited(t *testing.T) {
	files, err := filepath.Glob("testdata/audited/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no audited reports: %v", err)
	}
	var all tally
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			n := audit(t, archive)
			t.Log(&n)
			all.add(n)
		})
	}
	t.Logf("%d files: %s", len(files), &all)
}

// audit compiles one site and compares what is told of it with what its audit
// says.
func audit(t *testing.T, a *txtar.Archive) tally {
	i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == expectations })
	if i < 0 {
		t.Fatal("nothing is expected")
	}
	lines, err := expectationsIn(string(a.Files[i].Data))
	if err != nil {
		t.Fatal(err)
	}
	// Lines with a place go before those without.
	slices.SortStableFunc(lines, func(a, b expectation) int { return -cmp.Compare(min(len(a.at), 1), min(len(b.at), 1)) })
	r := checked(t, siteOf(a))
	incidents := incidentsIn(r.Diagnostics)
	claimed := make([]bool, len(incidents)) // by a line with a place
	known := make([]bool, len(incidents))   // by any line
	var n tally
	for i := range lines {
		e := &lines[i]
		met := meetings(e, incidents, claimed, r)
		for _, j := range met {
			known[j] = true
			claimed[j] = claimed[j] || e.at != ""
		}
		judge(t, e, incidents, met, &n)
	}
	unexpected(t, incidents, known, &n)
	return n
}

// meetings are the incidents that a line speaks of.
func meetings(e *expectation, incidents []incident, claimed []bool, r *build.Result) (met []int) {
	for i := range incidents {
		if (e.at != "" || !claimed[i]) && e.meets(&incidents[i], r.File) {
			met = append(met, i)
		}
	}
	return met
}

// judge counts what came of one line, and reports what the compiler owes it.
func judge(t *testing.T, e *expectation, incidents []incident, met []int, n *tally) {
	switch {
	case len(met) == 0 && !e.covered() && (e.wanted() || e.silent()):
		n.pending++
	case e.verdict == mustFail:
		n.fails++
		if n.failsFound += min(len(met), 1); len(met) == 0 {
			t.Errorf("missed: %s", e.line)
		}
	case e.verdict == mustWarn:
		n.warns++
		if n.warnsFound += min(len(met), 1); len(met) == 0 {
			t.Logf("missed: %s", e.line)
		}
	case e.silent():
		n.silent++
		n.falseAlarms += min(len(met), 1)
		for _, i := range met {
			t.Errorf("false alarm: %s at %s: %s\n\tagainst: %s", incidents[i].rule, incidents[i].place, incidents[i].message, e.line)
		}
	}
}

// unexpected reports the findings that no line speaks of.
func unexpected(t *testing.T, incidents []incident, known []bool, n *tally) {
	for i := range incidents {
		in := &incidents[i]
		switch {
		case known[i]:
		case in.severity == diag.Error:
			n.errors++
			t.Errorf("unexpected error: %s at %s: %s", in.rule, in.place, in.message)
		case in.severity == diag.Warning:
			n.warnings++
			t.Logf("unexpected warning: %s at %s: %s", in.rule, in.place, in.message)
		}
	}
}
