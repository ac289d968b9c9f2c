package build_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"jixiao/schema/diag"
	"jixiao/schema/rules"
)

// promised is the rules that users can rely on, by severity. More may be
// added; none may go or change its name.
var promised = map[diag.Severity]string{
	diag.Error: `
		encoding front-matter-missing toml-syntax broken-link raw-html remote-resource
		unknown-key missing-key wrong-type bad-value duplicate-id unknown-unit unknown-profile unknown-report misplaced unknown-fact
		fund-total execution-rate execution-score fund-balance scale-slip
		actual-missing actual-repeats-target unit-mismatch comparator-direction
		score-ratio score-over-weight tier-score weight-sum group-weight score-total weight-applied-twice score-bound
		grade-mismatch breakdown-missing
		figure-equation figure-conflict
		narrative-figure narrative-sum narrative-percent narrative-conflict
		carryover-mismatch opening-balance
		personal-number`,
	diag.Warning: `
		unused-allow restated-unchanged placeholder negative-amount
		execution-rate-missing execution-over-budget execution-low-unexplained budget-change-unexplained zero-budget result-without-money
		score-missing composite-indicator taxonomy copied-cell shortfall-unexplained cost-above-executed
		cost-differs-from-executed cost-ceiling-above-budget
		deduction-unexplained over-fulfilment-unexplained standard-weights grade-word grade-missing result-missing score-rounded-up
		narrative-count narrative-claim narrative-section narrative-year narrative-numbering narrative-copied
		prior-figure-changed target-lowered indicator-dropped comparative-without-base follow-up-missing`,
	diag.Note: `narrative-untied`,
}

func TestPromisedRules(t *testing.T) {
	for severity, names := range promised {
		for _, name := range strings.Fields(names) {
			switch r, ok := rules.Find(name); {
			case !ok:
				t.Errorf("there is no rule %s", name)
			case r.Severity != severity:
				t.Errorf("%s is %v, promised as %v", name, r.Severity, severity)
			}
		}
	}
}

// TestCatalogue: rules are found by name and explained in both languages.
func TestCatalogue(t *testing.T) {
	if !slices.IsSortedFunc(rules.Catalogue, func(a, b *rules.Rule) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the catalogue is not in the order of names")
	}
	seen := map[string]bool{}
	for _, r := range rules.Catalogue {
		if seen[r.Name] {
			t.Errorf("two rules are called %s", r.Name)
		}
		seen[r.Name] = true
		for part, text := range map[string]diag.Text{"title": r.Title, "what": r.What, "why": r.Why} {
			if text.Zh == "" || text.En == "" {
				t.Errorf("%s: the %s is not in both languages", r.Name, part)
			}
		}
		if r.Group == "" || r.Severity == diag.Off {
			t.Errorf("%s has no group or severity", r.Name)
		}
	}
}

// TestExamples: an example of a mistake shows just that mistake, at the place
// that it marks, and an example of how it should be shows none.
func TestExamples(t *testing.T) {
	for _, r := range rules.Catalogue {
		t.Run(r.Name, func(t *testing.T) {
			checkBad(t, r)
			site, _ := example(r.Good)
			for _, in := range reported(checked(t, site).Diagnostics) {
				t.Errorf("the good example: %s at %s: %s", in.Rule, in.At, in.Message.Zh)
			}
		})
	}
}

func checkBad(t *testing.T, r *rules.Rule) {
	site, mark := example(r.Bad)
	if mark.file == "" {
		t.Fatal("the bad example marks no place")
	}
	fired := false
	for _, d := range reported(checked(t, site).Diagnostics) {
		switch {
		case d.Rule != r.Name || fired:
			t.Errorf("the bad example also breaks %s at %s: %s", d.Rule, d.At, d.Message.Zh)
		case d.File != mark.file || d.Span.Start != mark.start || d.Span.End != mark.end:
			text := string(site[d.File].Data)
			t.Errorf("found at %s %q (%d-%d), marked is %q (%d-%d)", d.File, cutOut(text, d.Span.Start, d.Span.End), d.Span.Start, d.Span.End,
				cutOut(string(site[mark.file].Data), mark.start, mark.end), mark.start, mark.end)
		}
		fired = fired || d.Rule == r.Name
	}
	if !fired {
		t.Error("the bad example breaks nothing")
	}
}

func cutOut(text string, start, end int) string {
	end = min(max(end, 0), len(text))
	return text[min(max(start, 0), end):end]
}

// reported is the findings that no [[allow]] waives.
func reported(list diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(list), func(d diag.Diagnostic) bool { return d.Allowed })
}

// mark is the place that an example marks, in its text without the marks.
type mark struct {
	file       string
	start, end int
}

// example is the site of an example: one report, or files.
func example(text string) (fstest.MapFS, mark) {
	site := fstest.MapFS{}
	if strings.HasPrefix(text, "-- ") {
		site = siteOf(txtar.Parse([]byte(text)))
	} else {
		site["content/2023/unit/project.md"] = &fstest.MapFile{Data: []byte(text)}
	}
	for path, common := range map[string]string{
		"content/site.toml":  "title = \"绩效自评\"\npublisher = \"示例单位\"\n",
		"content/units.toml": "[[unit]]\nkey = \"unit\"\nname = \"示例单位\"\n",
	} {
		if site[path] == nil {
			site[path] = &fstest.MapFile{Data: []byte(common)}
		}
	}
	var m mark
	for path, f := range site {
		before, rest, ok := strings.Cut(string(f.Data), "⟦")
		inside, after, closed := strings.Cut(rest, "⟧")
		if ok && closed {
			m = mark{path, len(before), len(before) + len(inside)}
			f.Data = []byte(before + inside + after)
		}
	}
	return site, m
}
