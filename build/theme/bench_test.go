package theme

import (
	"bytes"
	"testing"

	"jixiao/build/site"
	"jixiao/themes"
)

func load(t testing.TB) *Theme {
	t.Helper()
	theme, list := Load(themes.Default(), "", nil)
	if len(list) > 0 {
		t.Fatalf("the default theme: %v", list)
	}
	return theme
}

// BenchmarkReport renders a report of 12 indicators, 4 rows of funds and 40
// comparisons into a buffer that is used again.
func BenchmarkReport(b *testing.B) {
	theme, v := load(b), sampleReport()
	var w bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		w.Reset()
		if err := theme.Render(&w, "report", v); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(w.Len()))
}

// BenchmarkYear renders a year of a thousand reports.
func BenchmarkYear(b *testing.B) {
	theme, v := load(b), samples(b)["year"].(*site.YearView)
	for len(v.Reports) < 1000 {
		v.Reports = append(v.Reports, v.Reports[len(v.Reports)%3])
	}
	var w bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		w.Reset()
		if err := theme.Render(&w, "year", v); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad loads the default theme.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		load(b)
	}
}

// BenchmarkLoadOverlay loads a theme that is laid over it, which is checked.
func BenchmarkLoadOverlay(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Load(themes.Default(), "themes/own", over("page.html", `{{define "main"}}{{.Body}}{{end}}`))
	}
}
