package format

import (
	"bufio"
	"net/url"
	"slices"

	"jixiao/schema/diag"
	"jixiao/schema/rules"
)

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sourceRoot is what hosts take for the top of the repository.
const sourceRoot = "%SRCROOT%"

// SARIF writes a log of the Static Analysis Results Interchange Format 2.1.0
// (OASIS). What a report explains is in it, suppressed, with the reason.
func SARIF(w *bufio.Writer, r *Report) {
	names := namesOf(r.Findings)
	marks := fingerprints(r.Findings)
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "jixiao", Version: r.Version, Rules: make([]sarifRule, len(names))}},
		Language:   "zh-CN",
		ColumnKind: "unicodeCodePoints",
		Results:    make([]sarifResult, len(r.Findings)),
	}
	if r.Lang == diag.English {
		run.Language = "en"
	}
	for i, name := range names {
		run.Tool.Driver.Rules[i] = r.sarifRule(name)
	}
	for i := range r.Findings {
		out := r.sarifResult(&r.Findings[i])
		out.RuleIndex, _ = slices.BinarySearch(names, out.RuleID)
		out.Fingerprints = sarifFingerprints{marks[i]}
		run.Results[i] = out
	}
	encode(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

// namesOf is the rules that found something, in order.
func namesOf(list diag.List) []string {
	names := make([]string, len(list))
	for i := range list {
		names[i] = list[i].Rule
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (r *Report) sarifRule(name string) sarifRule {
	out := sarifRule{ID: name}
	rule, ok := rules.Find(name)
	if !ok {
		return out
	}
	out.Short = r.sarifText(rule.Title)
	out.Full = r.sarifText(rule.What)
	out.Help = r.sarifText(rule.Why)
	out.Default = &sarifDefault{levels[rule.Severity].sarif}
	return out
}

// sarifText is nil where nothing is said: an empty text is not allowed.
func (r *Report) sarifText(t diag.Text) *sarifText {
	if said := r.sentence(t); said != "" {
		return &sarifText{said}
	}
	return nil
}

func (r *Report) sarifResult(d *diag.Diagnostic) sarifResult {
	said := r.sentence(d.Message)
	if !d.Allowed {
		said = r.message(d)
	}
	out := sarifResult{
		RuleID: d.Rule, Level: levels[d.Severity].sarif, Message: sarifText{said},
		Locations:    []sarifLocation{r.sarifLocation(d.Place, d.At)},
		Suppressions: []sarifSuppression{},
	}
	for i := range d.Related {
		also := &d.Related[i]
		where := r.sarifLocation(also.Place, also.At)
		where.Message = r.sarifText(also.Message)
		out.Related = append(out.Related, where)
	}
	if d.Allowed {
		out.Suppressions = append(out.Suppressions, sarifSuppression{"inSource", "accepted", r.sentence(diag.Same(d.Reason))})
	}
	if d.Stated != "" || d.Computed != "" {
		out.Properties = &sarifFigures{d.Stated, d.Computed, d.Difference}
	}
	return out
}

func (r *Report) sarifLocation(at diag.Place, fact string) sarifLocation {
	uri := url.URL{Path: r.path(at.File)}
	out := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uri.String(), sourceRoot}}}
	if where, ok := r.region(at.File, at.Span); ok {
		out.Physical.Region = &sarifRegion{where.start.line, where.start.column, where.end.line, where.end.column}
	}
	if fact != "" {
		out.Logical = []sarifLogical{{fact}}
	}
	return out
}
