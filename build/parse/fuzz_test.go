package parse

import (
	"strings"
	"testing"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Whatever the bytes: no panic, every span inside the file, the parts of the
// file in order, and a diagnostic wherever the front matter isn't found.
func FuzzReport(f *testing.F) {
	for _, seed := range []string{full, "", "+++", "---\na: b\n---\n", "+++\n[[indicator]]\nbands = [[1, [2]]]\n+++\n", "\xff\xfe+\x00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, list := read(text)
		inside(t, text, list)
		if doc.Front == nil || doc.FrontSpan.Start > doc.FrontSpan.End || doc.FrontSpan.End > doc.Body.Start ||
			doc.Body.Start > doc.Body.End || doc.Body.End != len(text) {
			t.Errorf("parts: %+v", doc)
		}
		if doc.Bare && len(list) == 0 {
			t.Error("no front matter, and nothing said")
		}
		_, list = Page(file(text))
		inside(t, text, list)
	})
}

func inside(t *testing.T, text string, list diag.List) {
	for _, d := range list {
		if d.Span.Start < 0 || d.Span.Start > d.Span.End || d.Span.End > len(text) {
			t.Errorf("%s: span %v of %d bytes", d.Rule, d.Span, len(text))
		}
		for _, fix := range d.Fixes {
			for _, e := range fix.Edits {
				if e.Span.Start < 0 || e.Span.Start > e.Span.End || e.Span.End > len(text) {
					t.Errorf("%s: edit %v of %d bytes", d.Rule, e.Span, len(text))
				}
			}
		}
	}
}

// Sizes that nobody writes by hand are read all the same, and what is quoted
// of them in a message stays short.
func TestLarge(t *testing.T) {
	long := strings.Repeat("数", 3<<20)
	for name, front := range map[string]string{
		"value":    "title = '" + long + "'",
		"key":      long + " = 1",
		"quoted":   "'" + long + "' = 1",
		"no quote": "[result]\nscore = " + long,
		"rows":     strings.Repeat("[[indicator]]\nname = 1\n", 1e4),
	} {
		text := fenced(front)
		_, list := Report(source.NewFile(filePath, text), key)
		inside(t, text, list)
		for _, d := range list {
			if d.Rule != "toml-syntax" && len(d.Message.Zh)+len(d.Help.Zh)+len(d.Help.En) > 2000 {
				t.Errorf("%s: %s has a message of %d bytes", name, d.Rule, len(d.Message.Zh))
			}
		}
		if name == "rows" && len(list) != 1e4 {
			t.Errorf("%d diagnostics for 10,000 wrong rows", len(list))
		}
	}
}
