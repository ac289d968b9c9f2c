package review

import (
	"encoding/json"
	"io"

	"jixiao/build"
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/diff"
)

// JSON writes the review for programs.
func (r *Review) JSON(w io.Writer) error {
	n := r.tally()
	errors, unnoted := r.Failing()
	out := jsonReview{
		Version: 1, Base: jsonBase{r.Rev, r.Commit},
		Summary: jsonSummary{len(r.After.Reports), n.changed, n.added, n.gone, n.figures, unnoted, errors, len(r.Findings.Gone)},
		Reports: make([]jsonReport, len(r.Reports)),
		Findings: jsonFindings{
			r.jsonFindings(r.After, r.Findings.New), r.jsonFindings(r.Before, r.Findings.Gone),
			r.jsonFindings(r.After, r.Findings.Known), r.jsonFindings(r.Before, r.Findings.Lapsed),
		},
		Files: make([]jsonFile, len(r.Files)), Unread: append([]string{}, r.Unread...),
	}
	for i := range r.Reports {
		out.Reports[i] = r.jsonReport(&r.Reports[i])
	}
	for i := range r.Files {
		f := &r.Files[i]
		out.Files[i] = jsonFile{f.Path, state(f.Added, f.Gone)}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

func state(added, gone bool) string {
	switch {
	case added:
		return "added"
	case gone:
		return "removed"
	}
	return "changed"
}

func (r *Review) jsonReport(c *build.ReportChange) jsonReport {
	now := c.Card().Report
	out := jsonReport{
		Path: now.File, Title: now.Title, State: state(c.Before == nil, c.After == nil), Draft: now.Draft, Faulty: c.Faulty,
		Figures: make([]jsonFigure, len(c.Figures)), Rows: make([]jsonRow, len(c.Rows)), Words: make([]jsonWord, len(c.Words)),
		Effects: make([]jsonEffect, len(c.Effects)), Totals: make([]jsonTotal, len(c.Wholes)), Unnoted: make([]jsonFigure, len(c.Unnoted)),
		Text: make([]jsonText, len(c.Text)),
	}
	if c.Moved() {
		out.WasPath = &c.Before.Report.File
	}
	for i := range c.Figures {
		out.Figures[i] = r.jsonFigure(now, &c.Figures[i])
	}
	for i := range c.Rows {
		out.Rows[i] = r.jsonRow(c, &c.Rows[i])
	}
	for i, w := range c.Words {
		out.Words[i] = jsonWord{string(w.Path), w.Of, w.Before, w.After}
	}
	for i := range c.Effects {
		e := &c.Effects[i]
		out.Effects[i] = jsonEffect{e.Name.String(), r.say(label(now, e.Name)), orNull(e.Before), orNull(e.After), jsonChangeOf(&e.Change)}
	}
	for i := range c.Wholes {
		w := &c.Wholes[i]
		out.Totals[i] = jsonTotal{w.Name.String(), r.say(label(now, w.Name)), w.Total.String(), r.jsonFigures(now, w.Parts)}
	}
	for i := range c.Unnoted {
		out.Unnoted[i] = r.jsonFigure(now, &c.Unnoted[i].Figure)
	}
	for i := range c.Text {
		t := &c.Text[i]
		out.Text[i] = jsonText{t.Title, t.Was, t.New, t.Gone, jsonParagraphs{t.Paragraphs.Changed, t.Paragraphs.Added, t.Paragraphs.Removed}, jsonLetters(t.Letters)}
	}
	return out
}

func (r *Review) jsonRow(c *build.ReportChange, row *diff.Row) jsonRow {
	out := jsonRow{Kind: row.Kind, State: "renamed", ID: row.ID, Name: row.Name, WasID: row.WasID, WasName: row.Was}
	side := c.After.Report
	if row.Added || row.Gone {
		out.State = state(row.Added, row.Gone)
	}
	if row.Gone {
		side = c.Before.Report
	}
	out.Figures = r.jsonFigures(side, row.Figures)
	return out
}

func (r *Review) jsonFigures(side *schema.Report, list []diff.Figure) []jsonFigure {
	out := make([]jsonFigure, len(list))
	for i := range list {
		out[i] = r.jsonFigure(side, &list[i])
	}
	return out
}

var kindNames = [...]string{
	diff.Changed: "changed", diff.Added: "added", diff.Removed: "removed", diff.Unit: "unit", diff.Precision: "precision", diff.Spelling: "spelling",
}

func (r *Review) jsonFigure(side *schema.Report, f *diff.Figure) jsonFigure {
	value := func(v *schema.Value) *string {
		if v.State == schema.Absent {
			return nil
		}
		text := diff.Shown(v)
		return &text
	}
	out := jsonFigure{
		Name: f.Name.String(), Label: r.say(label(side, f.Name)), Kind: kindNames[f.Kind],
		Before: value(&f.Before), After: value(&f.After), jsonChange: jsonChangeOf(&f.Change),
	}
	if f.Was != (schema.Name{}) {
		out.Was = f.Was.String()
	}
	if f.Reason != "" {
		out.Reason = &f.Reason
	}
	return out
}

func jsonChangeOf(c *corpus.Change) jsonChange {
	if !c.Known {
		return jsonChange{}
	}
	amount := c.Amount.Text(max(c.Decimals, 0))
	out := jsonChange{Difference: &amount, Unit: string(c.Unit)}
	if c.HasPercent {
		percent := c.Percent.Text(2)
		out.Percent = &percent
	}
	return out
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (r *Review) jsonFindings(side *build.Result, list diag.List) []jsonFinding {
	out := make([]jsonFinding, len(list))
	for i := range list {
		d := &list[i]
		out[i] = jsonFinding{
			Rule: d.Rule, Severity: d.Severity.String(), Message: d.Message.In(r.Lang), Path: d.File, Line: 1, Column: 1,
			At: d.At, Stated: d.Stated, Computed: d.Computed, Reason: d.Reason,
		}
		if f, ok := side.File(d.File); ok {
			pos := f.Position(d.Span.Start)
			out[i].Line, out[i].Column = pos.Line, pos.Column
		}
	}
	return out
}
