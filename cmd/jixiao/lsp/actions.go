package lsp

import (
	"context"
	"slices"
	"strings"

	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/source"
)

// actions collects what can be done at a stretch of a file.
type actions struct {
	*page
	span source.Span
	list []codeAction
}

// codeActions proposes what would mend the findings in a range, ties its numbers,
// and fills in what is computed for the table there.
func (s *server) codeActions(ctx context.Context, params *codeActionParams) ([]codeAction, error) {
	p, err := s.page(ctx, params.TextDocument.URI)
	if p == nil || err != nil {
		return []codeAction{}, err
	}
	a := &actions{page: p, span: p.at.span(params.Range), list: []codeAction{}}
	list := p.snap.result.Diagnostics
	for i := range list {
		if d := &list[i]; d.File == p.path && touches(d.Span, a.span) {
			a.mend(d)
		}
	}
	if p.report != nil {
		if p.inFront(a.span.Start) {
			a.fillIn()
		} else {
			a.tieNumbers()
		}
	}
	only := params.Context.Only
	return slices.DeleteFunc(a.list, func(c codeAction) bool {
		return len(only) > 0 && !slices.ContainsFunc(only, func(kind string) bool { return c.Kind == kind || strings.HasPrefix(c.Kind, kind+".") })
	}), nil
}

func touches(a, b source.Span) bool { return a.Start <= b.End && b.Start <= a.End }

// add proposes edits of the file. d is the finding that they mend, or nil.
func (a *actions) add(kind string, title diag.Text, d *diag.Diagnostic, edits ...diag.Edit) *codeAction {
	out := codeAction{Title: title.In(a.lang), Kind: kind, Edit: workspaceEdit{Changes: map[string][]textEdit{}}}
	uri := a.uri(a.path)
	for _, e := range edits {
		out.Edit.Changes[uri] = append(out.Edit.Changes[uri], textEdit{a.at.textRange(e.Span), e.New})
	}
	if d != nil {
		out.Diagnostics = []diagnostic{a.diagnostic(d)}
	}
	a.list = append(a.list, out)
	return &a.list[len(a.list)-1]
}

// mend proposes what would make a finding go away.
func (a *actions) mend(d *diag.Diagnostic) {
	for i := range d.Fixes {
		a.add(quickFix, d.Fixes[i].Title, d, d.Fixes[i].Edits...).Preferred = len(d.Fixes) == 1
	}
	if d.Allowed {
		return
	}
	a.correct(d)
	if a.report == nil {
		return
	}
	a.giveReason(d)
	a.allow(d)
}

// corrected is the rules whose computed figure is what should stand in the place
// of the stated one, if that is the one that is wrong.
var corrected = []string{
	"carryover-mismatch", "execution-rate", "execution-score", "figure-equation", "fund-balance", "fund-total", "grade-mismatch", "group-weight",
	"narrative-count", "narrative-figure", "narrative-percent", "narrative-sum", "opening-balance", "score-ratio", "score-rounded-up", "score-total", "weight-sum",
}

// correct proposes to put the computed figure in the place of the stated one.
func (a *actions) correct(d *diag.Diagnostic) {
	if d.Stated == "" || d.Computed == "" || d.Stated == d.Computed || !slices.Contains(corrected, d.Rule) {
		return
	}
	old := a.file.Text[d.Span.Start:d.Span.End]
	if strings.Count(old, d.Stated) != 1 {
		return // stated in another form
	}
	a.add(quickFix, diag.Textf(putComputed.Zh, putComputed.En, d.Stated, d.Computed), d,
		diag.Edit{Span: d.Span, New: strings.Replace(old, d.Stated, d.Computed, 1)})
}

// explained is where the reason stands that some rules miss: in the row at fault,
// else with the funds.
var explained = map[string]string{
	"budget-change-unexplained": "funds", "execution-low-unexplained": "funds",
	"deduction-unexplained": "", "over-fulfilment-unexplained": "", "shortfall-unexplained": "",
}

// giveReason proposes a key for the reason that is missing.
func (a *actions) giveReason(d *diag.Diagnostic) {
	table, ok := explained[d.Rule]
	if !ok {
		return
	}
	if table == "" {
		at := strings.LastIndexByte(string(d.Path), '.')
		if at < 0 {
			return
		}
		table = string(d.Path[:at])
	}
	if edit, ok := a.insert(source.Path(table), "reason", `""`); ok {
		a.add(quickFix, addReason, d, edit)
	}
}

// allow proposes to publish the difference with its reason. How a report is
// written is no difference.
func (a *actions) allow(d *diag.Diagnostic) {
	rule, ok := rules.Find(d.Rule)
	if !ok || rule.Group == rules.Text || rule.Group == rules.Shape || d.At == "" || d.Severity < diag.Warning {
		return
	}
	end := a.report.Document.FrontSpan.End
	lines := []string{"", "[[allow]]", `rule   = "` + d.Rule + `"`, "at     = " + quoteTOML(d.At), `reason = ""`, ""}
	a.add(quickFix, diag.Textf(allowThis.Zh, allowThis.En, d.Rule), d,
		diag.Edit{Span: source.Span{Start: end, End: end}, New: strings.Join(lines, a.ending())})
}

// ending is how the lines of the file end.
func (p *page) ending() string {
	if strings.Contains(p.file.Text, "\r\n") {
		return "\r\n"
	}
	return "\n"
}

// quoteTOML writes a text on one line as a TOML string.
func quoteTOML(s string) string {
	if !strings.ContainsAny(s, `"\`) {
		return `"` + s + `"`
	}
	if !strings.Contains(s, "'") {
		return "'" + s + "'"
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
