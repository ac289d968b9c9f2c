package format

import (
	"bytes"
	"strings"
	"testing"

	"github.com/reviewdog/reviewdog/parser"
	"github.com/reviewdog/reviewdog/proto/rdf"
)

// readByReviewdog reads a format with reviewdog's own reader of it.
func readByReviewdog(t *testing.T, name string, text []byte) []*rdf.Diagnostic {
	t.Helper()
	reader, err := parser.New(&parser.Option{FormatName: name})
	if err != nil {
		t.Fatal(err)
	}
	found, err := reader.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("reviewdog does not read %s: %v", name, err)
	}
	return found
}

// reviewdog reads rdjson: every finding with its rule, severity and message, and
// its place as the bytes of the line, behind Chinese characters too.
func TestReviewdogReadsRDJSON(t *testing.T) {
	r := sample(t)
	found := readByReviewdog(t, "rdjson", write(RDJSON, r))
	if len(found) != len(r.Findings) {
		t.Fatalf("it finds %d, want %d", len(found), len(r.Findings))
	}
	severities := map[rdf.Severity]string{rdf.Severity_ERROR: "ERROR", rdf.Severity_WARNING: "WARNING", rdf.Severity_INFO: "INFO"}
	for i, got := range found {
		d := &r.Findings[i]
		if got.GetCode().GetValue() != d.Rule || got.GetMessage() != r.withRelated(d) || severities[got.GetSeverity()] != levels[severityOf(d)].rdjson ||
			got.GetLocation().GetPath() != r.path(d.File) || got.GetSource().GetName() != "jixiao" {
			t.Errorf("%s is read as %v", d.Rule, got)
		}
		where := got.GetLocation().GetRange()
		if _, readable := files[d.File]; !readable {
			if where != nil {
				t.Errorf("%s: a file that can't be read has a range: %v", d.Rule, where)
			}
			continue
		}
		if words := wordsAt(d.File, where); words != files[d.File][d.Span.Start:d.Span.End] {
			t.Errorf("%s is found at %q", d.Rule, words)
		}
		for _, s := range got.GetSuggestions() {
			if s.GetText() != "title" || wordsAt(d.File, s.GetRange()) != "titel" {
				t.Errorf("%s: it suggests %v", d.Rule, s)
			}
		}
	}
}

// wordsAt is the text of a range, whose columns count bytes from 1.
func wordsAt(file string, at *rdf.Range) string {
	offset := func(p *rdf.Position) int {
		lines := strings.SplitAfter(files[file], "\n")
		return len(strings.Join(lines[:p.GetLine()-1], "")) + int(p.GetColumn()) - 1
	}
	return files[file][offset(at.GetStart()):offset(at.GetEnd())]
}

// reviewdog reads Checkstyle's XML and SARIF as well, a finding for each, at its
// file and line.
func TestReviewdogReadsTheOthers(t *testing.T) {
	r := sample(t)
	r.Findings = r.Findings[1:] // without a place SARIF's reader has nothing to say
	for name, format := range map[string]string{"checkstyle": "checkstyle.xml", "sarif": "sarif.json"} {
		found := readByReviewdog(t, name, write(formats[format], r))
		if len(found) != len(r.Findings) {
			t.Errorf("%s: it finds %d, want %d", name, len(found), len(r.Findings))
			continue
		}
		for i, got := range found {
			d := &r.Findings[i]
			at, _ := r.region(d.File, d.Span)
			if !strings.HasSuffix(got.GetLocation().GetPath(), r.path(d.File)) || int(got.GetLocation().GetRange().GetStart().GetLine()) != at.start.line ||
				!strings.Contains(got.GetCode().GetValue(), d.Rule) || got.GetMessage() == "" {
				t.Errorf("%s: %s is read as %v", name, d.Rule, got)
			}
		}
	}
}
