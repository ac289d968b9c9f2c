package main

import (
	"encoding/json"

	"jixiao/build"
	"jixiao/schema/diag"
)

// jsonOutput is what check --format json prints.
type jsonOutput struct {
	Version     int              `json:"version"`
	Summary     jsonSummary      `json:"summary"`
	Diagnostics []jsonDiagnostic `json:"diagnostics"`
}

type jsonSummary struct {
	Reports  int         `json:"reports"`
	Drafts   int         `json:"drafts"` // passed over
	Errors   int         `json:"errors"`
	Warnings int         `json:"warnings"`
	Notes    int         `json:"notes"`
	Allowed  int         `json:"allowed"`
	Checked  int         `json:"checked"`
	Numbers  jsonNumbers `json:"numbers"`
}

// jsonNumbers is what became of the numbers of the texts.
type jsonNumbers struct {
	Tied     int `json:"tied"`
	Matched  int `json:"matched"`
	Untied   int `json:"untied"`
	Computed int `json:"computed"`
	Excused  int `json:"excused"`
}

type jsonDiagnostic struct {
	Rule       string        `json:"rule"`
	Severity   string        `json:"severity"`
	Message    string        `json:"message"`
	Help       string        `json:"help"`
	Path       string        `json:"path"`
	Line       int           `json:"line"`
	Column     int           `json:"column"`
	EndLine    int           `json:"end_line"`
	EndColumn  int           `json:"end_column"`
	At         string        `json:"at"`
	Stated     string        `json:"stated"`
	Computed   string        `json:"computed"`
	Difference string        `json:"difference"`
	Related    []jsonRelated `json:"related"`
	Root       string        `json:"root"`
	Allowed    bool          `json:"allowed"`
	Reason     string        `json:"reason"`
}

type jsonRelated struct {
	Path    string `json:"path"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
	Rule    string `json:"rule"`
	At      string `json:"at"`
}

func (c *cli) printJSON(result *build.Result, list diag.List, n counts) {
	out := jsonOutput{
		Version:     1,
		Summary:     jsonSummary{n.reports, n.drafts, n.errors, n.warnings, n.notes, n.allowed, n.checked, jsonNumbers(n.numbers)},
		Diagnostics: make([]jsonDiagnostic, len(list)),
	}
	for i := range list {
		out.Diagnostics[i] = c.jsonOf(result, &list[i])
	}
	encoder := json.NewEncoder(c.stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	_ = encoder.Encode(out) // to a buffer, which reports its error in the end
}

func (c *cli) jsonOf(result *build.Result, d *diag.Diagnostic) jsonDiagnostic {
	out := jsonDiagnostic{
		Rule: d.Rule, Severity: d.Severity.String(), Message: c.say(d.Message), Help: c.say(d.Help),
		Path: d.File, At: d.At, Stated: d.Stated, Computed: d.Computed, Difference: d.Difference,
		Related: make([]jsonRelated, len(d.Related)), Root: d.Root, Allowed: d.Allowed, Reason: d.Reason,
	}
	out.Line, out.Column = position(result, d.File, d.Span.Start)
	out.EndLine, out.EndColumn = position(result, d.File, d.Span.End)
	for i := range d.Related {
		r := &d.Related[i]
		line, column := position(result, r.File, r.Span.Start)
		out.Related[i] = jsonRelated{r.File, line, column, c.say(r.Message), r.Rule, r.At}
	}
	return out
}

// position is the line and the column of an offset; of a file that could not be
// read, the beginning.
func position(result *build.Result, path string, offset int) (line, column int) {
	file, ok := result.File(path)
	if !ok {
		return 1, 1
	}
	pos := file.Position(offset)
	return pos.Line, pos.Column
}
