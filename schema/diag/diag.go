package diag

import (
	"cmp"
	"slices"
	"strings"

	"jixiao/schema/source"
)

// Severity says how bad a finding is.
type Severity int8

// Severities, from harmless to bad. Off is for site.toml only: a rule that is
// not asked.
const (
	Off Severity = iota
	Note
	Warning
	Error
)

var severityNames = [...]string{Off: "off", Note: "note", Warning: "warning", Error: "error"}

func (s Severity) String() string { return severityNames[s] }

// ParseSeverity reads "error", "warning", "note" or "off".
func ParseSeverity(s string) (Severity, bool) {
	i := slices.Index(severityNames[:], s)
	return Severity(max(i, 0)), i >= 0
}

// Part says which part of the place that a Path names is meant.
type Part int8

// The parts of a place.
const (
	Value Part = iota // the value, else (when there is none) the nearest table's header
	Key               // the key, or the header of a table
)

// Place is where a diagnostic points: a stretch of a file. A rule gives the
// Path and the parser fills in the Span; what is found while reading text has
// a Span from the start and an empty Path.
type Place struct {
	File string      // path below the site's root
	Path source.Path // in the front matter
	Part Part
	Span source.Span
}

// Related is a further place that takes part in a finding: the other side of
// a contradiction, or what follows from a wrong base (then with its Rule).
type Related struct {
	Place
	Rule    string // the rule that this consequence breaks; else empty
	At      string // fact name, where the place is a figure
	Message Text
}

// Edit replaces a stretch of the file by new text.
type Edit struct {
	Span source.Span
	New  string
}

// Fix is a change that would mend the finding, for editors to offer.
type Fix struct {
	Title Text
	Edits []Edit
}

// Diagnostic is one finding.
type Diagnostic struct {
	Rule     string
	Severity Severity
	Message  Text // what is wrong, with the numbers
	Help     Text // what to do; may be empty
	Place
	At         string // fact name, else the path in the front matter
	Stated     string // decimals as printed; empty where there is none
	Computed   string
	Difference string // stated − computed, signed
	Related    []Related
	Fixes      []Fix
	// Root is the fact whose wrong value explains this finding: the finding
	// is then listed under the one at Root and not reported again.
	Root    string
	Allowed bool   // waived by an [[allow]]
	Reason  string // the reason that the [[allow]] gives
}

// List is the diagnostics of a phase.
type List []Diagnostic

// Sort puts the list in the order in which it is printed: file, offset, rule.
// Telling that it is in order already costs little.
func (l List) Sort() {
	for i := 1; i < len(l); i++ {
		if order(&l[i-1], &l[i]) > 0 {
			slices.SortStableFunc(l, func(a, b Diagnostic) int { return order(&a, &b) })
			return
		}
	}
}

func order(a, b *Diagnostic) int {
	return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Span.Start, b.Span.Start),
		strings.Compare(a.Rule, b.Rule), strings.Compare(a.At, b.At))
}

// ForgetEnglish drops what is said in English, where nobody will read it: of ten
// thousand reports that is some megabytes.
func (l List) ForgetEnglish() {
	for i := range l {
		d := &l[i]
		d.Message.En, d.Help.En = "", ""
		for j := range d.Related {
			d.Related[j].Message.En = ""
		}
		for j := range d.Fixes {
			d.Fixes[j].Title.En = ""
		}
	}
}

// Count is the number of diagnostics of a severity that no [[allow]] waives.
func (l List) Count(s Severity) (n int) {
	for i := range l {
		if l[i].Severity == s && !l[i].Allowed {
			n++
		}
	}
	return n
}

// Allowed is the number of diagnostics that an [[allow]] waives.
func (l List) Allowed() (n int) {
	for i := range l {
		if l[i].Allowed {
			n++
		}
	}
	return n
}
