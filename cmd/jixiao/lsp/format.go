package lsp

import (
	"context"
	"strings"

	"jixiao/build/tidy"
	"jixiao/schema"
	"jixiao/schema/source"
)

// format lays out the front matter as `jixiao fmt` does it. What can't be laid out
// stays.
func (s *server) format(_ context.Context, params *documentParams) ([]textEdit, error) {
	b, ok := s.desk.get(params.TextDocument.URI)
	if !ok || b.path == "" || !isReport(b.path) {
		return []textEdit{}, nil
	}
	text, ok := tidy.Report(source.NewFile(b.path, b.text))
	if !ok || text == b.text {
		return []textEdit{}, nil
	}
	start, end := differing(b.text, text)
	at := placeIn(b.text).textRange(source.Span{Start: start, End: len(b.text) - end})
	return []textEdit{{Range: at, NewText: text[start : len(text)-end]}}, nil
}

// differing is how much two texts have in common at their beginnings and ends, in
// whole lines: a cursor below the front matter then stays where it is.
func differing(a, b string) (start, end int) {
	most := min(len(a), len(b))
	for i := 0; i < most && a[i] == b[i]; i++ {
		if a[i] == '\n' {
			start = i + 1
		}
	}
	for i := 1; i <= most-start && a[len(a)-i] == b[len(b)-i]; i++ {
		if a[len(a)-i] == '\n' {
			end = i - 1
		}
	}
	return start, end
}

// isReport tells whether a path is that of a report.
func isReport(path string) bool {
	name, ok := strings.CutPrefix(path, "content/")
	name, md := strings.CutSuffix(name, ".md")
	_, key := schema.ParseKey(name)
	return ok && md && key
}
