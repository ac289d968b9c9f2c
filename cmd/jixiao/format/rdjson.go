package format

import (
	"bufio"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

type rdResult struct {
	Source      rdSource       `json:"source"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

// RDJSON writes the Reviewdog Diagnostic Format, from which reviewdog comments
// on pull requests of Gitea, Forgejo and others. Its columns count bytes. Other
// places are told in the message: the field for them is new, and a reviewdog that
// doesn't know it refuses all.
func RDJSON(w *bufio.Writer, r *Report) {
	out := rdResult{rdSource{"jixiao"}, make([]rdDiagnostic, len(r.Findings))}
	for i := range r.Findings {
		d := &r.Findings[i]
		out.Diagnostics[i] = rdDiagnostic{
			Message: r.withRelated(d), Location: r.rdLocation(d.Place), Severity: levels[severityOf(d)].rdjson,
			Code: rdCode{d.Rule}, Suggestions: r.rdSuggestions(d),
		}
	}
	encode(w, out)
}

func (r *Report) rdLocation(at diag.Place) rdLocation {
	out := rdLocation{Path: r.path(at.File)}
	if where, ok := r.rdRange(at.File, at.Span); ok {
		out.Range = &where
	}
	return out
}

func (r *Report) rdRange(file string, span source.Span) (rdRange, bool) {
	at, ok := r.region(file, span)
	return rdRange{rdPosition{at.start.line, at.start.byte}, rdPosition{at.end.line, at.end.byte}}, ok
}

// rdSuggestions offers what would mend the finding. A suggestion here replaces
// one stretch of text, so that a fix in several places can't be told.
func (r *Report) rdSuggestions(d *diag.Diagnostic) (out []rdSuggestion) {
	for _, fix := range d.Fixes {
		if len(fix.Edits) != 1 {
			continue
		}
		if where, ok := r.rdRange(d.File, fix.Edits[0].Span); ok {
			out = append(out, rdSuggestion{where, fix.Edits[0].New})
		}
	}
	return out
}
