package build_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jixiao/build"
	"jixiao/build/parse"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Whatever bytes stand in a report, the site is compiled and rendered, every
// finding names a stretch of a file, and every figure knows where it stands.
func FuzzReport(f *testing.F) {
	each := audited(f, "content/20")
	for _, text := range each {
		f.Add(text)
	}
	f.Add("+++\ntitle = '甲'\n[funds.total]\nexecuted = 26.19万元\n+++\n[](#funds.total.executed)")
	f.Add("\uFEFF+++\r\n[[figure]]\r\nid = 'a'\r\nvalue = '12万元'\r\nequals = 'figure.a / 0'\r\n+++\r\n")
	f.Add("+++\ncontinues = ['2022/u/p', '2023/u/p']\n[[indicator]]\nname = 'a\"b.c'\ntarget = '≥0%'\nactual = 0\n+++\n")
	compiler := build.New(build.Options{Drafts: true, Today: "2024-01-01"})
	f.Fuzz(func(t *testing.T, text string) {
		site := small()
		site["content/2023/u/p.md"] = text
		sound(t, again(t, compiler, site))
	})
}

// The same for the settings, the register of units and a profile.
func FuzzSettings(f *testing.F) {
	sites, units, profiles := audited(f, "content/site.toml"), audited(f, "content/units.toml"), audited(f, "schema/")
	for i := range max(len(sites), len(units), len(profiles)) {
		f.Add(sites[i%len(sites)], units[i%len(units)], profiles[i%len(profiles)])
	}
	f.Add("profile = 'own'\n[rules]\nfund-total = 'off'", "[[unit]]\nkey = 'u'\nparent = 'u'", "id = 'own'\nextends = 'own'")
	f.Add("profile = 'own'\nlang = 'en'", "unit = 3", "id = 'own'\nfull = 0\n[execution]\nmethod = 'bands'\nbands = [['0%', 1]]\nweight = 0")
	compiler := build.New(build.Options{})
	f.Fuzz(func(t *testing.T, settings, units, profile string) {
		site := small()
		site["content/site.toml"], site["content/units.toml"], site["schema/own.toml"] = settings, units, profile
		sound(t, again(t, compiler, site))
	})
}

// The same for a page and for a template of the site's own: one of which
// nothing is said renders every page.
func FuzzPage(f *testing.F) {
	f.Add("# 关于\n\n[一](../2023/u/p.md#funds.total.executed)[二](x.md)![](a.png)", "{{define \"table\"}}{{.Caption}}{{end}}")
	f.Add("+++\ntitle = '甲'\norder = 1\n+++\n## 甲\n### 乙\n## 甲", "{{define \"table\"}}{{range .Rows}}{{link .Head}}{{end}}{{end}}")
	f.Add("", "no template")
	f.Add("\uFEFF# a\r\n", "{{define \"table\"}}{{.Rows.Head.None}}{{end}}")
	f.Fuzz(func(t *testing.T, page, template string) {
		if strings.Contains(template, "range") && strings.ContainsAny(template, "0123456789'") {
			t.Skip("a template may count to any number")
		}
		site := small()
		site["content/about/index.md"], site["themes/default/table.html"] = page, template
		r := compile(t, build.Options{}, newTree(site))
		placesExist(t, r)
		if r.Diagnostics.Count(diag.Error) == 0 {
			rendered(t, r)
			return
		}
		for _, f := range r.Files() {
			_, _ = f.Bytes() // may fail, but not panic
		}
	})
}

// again compiles with a compiler that remembers the theme, which takes longer
// to read than a report.
func again(t *testing.T, c *build.Compiler, texts map[string]string) *build.Result {
	t.Helper()
	r, err := c.Compile(t.Context(), newTree(texts))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Every figure that an audited report states is found in its front matter,
// where its place holds just what was typed.
func TestFactsKnowTheirPlaces(t *testing.T) {
	facts := 0
	for _, a := range archives(t) {
		r := compile(t, build.Options{Drafts: true}, newTree(textsOf(a)))
		for _, rep := range r.Reports {
			facts += factsStand(t, rep)
		}
	}
	if facts < 800 {
		t.Errorf("only %d facts are read from the audited reports", facts)
	}
}

// small is a site of two reports of one project, without faults.
func small() map[string]string {
	const report = `+++
title = "甲"
profile = "transfer"
[funds.total]
budget = 36
executed = 26.19
[[figure]]
id = "left"
value = "9.81万元"
equals = "funds.total.budget - funds.total.executed"
+++
支出[26.19](#funds.total.executed)万元。
`
	return map[string]string{"content/2022/u/p.md": report, "content/2023/u/p.md": report}
}

// archives are the audited reports.
func archives(t testing.TB) (out []*txtar.Archive) {
	t.Helper()
	paths, err := filepath.Glob("testdata/audited/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no audited reports", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, txtar.Parse(data))
	}
	return out
}

// audited is the texts of those files of the audited reports whose paths begin
// with prefix.
func audited(t testing.TB, prefix string) (out []string) {
	t.Helper()
	for _, a := range archives(t) {
		for _, f := range a.Files {
			if strings.HasPrefix(f.Name, prefix) {
				out = append(out, string(f.Data))
			}
		}
	}
	return out
}

func textsOf(a *txtar.Archive) map[string]string {
	out := map[string]string{}
	for _, f := range a.Files {
		if f.Name != "expect" {
			out[f.Name] = string(f.Data)
		}
	}
	return out
}

// sound checks what holds for any site.
func sound(t *testing.T, r *build.Result) {
	t.Helper()
	placesExist(t, r)
	for _, rep := range r.Reports {
		factsStand(t, rep)
	}
	rendered(t, r)
}

// placesExist checks that each finding, and each place beside it, is a stretch
// of a file that was read. Only a finding about a file as a whole may name one
// that wasn't.
func placesExist(t *testing.T, r *build.Result) {
	t.Helper()
	check := func(d *diag.Diagnostic, p diag.Place) {
		f, ok := r.File(p.File)
		switch {
		case !ok && (d.Rule != "misplaced" && d.Rule != "encoding" || p.Span != (source.Span{})):
			t.Errorf("%s is at %q, which was not read", d.Rule, p.File)
		case ok && (p.Span.Start < 0 || p.Span.Start > p.Span.End || p.Span.End > len(f.Text)):
			t.Errorf("%s is at %v of %s, which has %d bytes", d.Rule, p.Span, p.File, len(f.Text))
		}
	}
	for i := range r.Diagnostics {
		d := &r.Diagnostics[i]
		check(d, d.Place)
		for _, near := range d.Related {
			check(d, near.Place)
		}
		if d.Rule == "" || d.Severity == diag.Off || d.Message.Zh == "" || d.Message.En == "" {
			t.Errorf("not said: %+v", d)
		}
	}
}

// factsStand checks that each fact that a report states stands in its front
// matter and, unless there are faults in the text, just as it was typed. It
// returns how many there are.
func factsStand(t *testing.T, rep *build.Report) (n int) {
	t.Helper()
	doc := rep.Document
	text := doc.File.Text
	places := doc.Places()
	_, faults := parse.Report(doc.File, doc.Key)
	for fact := range rep.Card.Report.Facts {
		typed, stated := "", false
		switch {
		case fact.Cell != nil:
			typed, stated = fact.Cell.Text, fact.Cell.Has()
		case fact.Value != nil:
			typed, stated = fact.Value.Text, fact.Value.State != 0 && fact.Value.Text != ""
		}
		if !stated {
			continue
		}
		n++
		ref := fact.Ref()
		span := places.Where(ref.Path, diag.Value)
		if span.Start < doc.FrontSpan.Start || span.End > doc.FrontSpan.End || span.Len() <= 0 {
			t.Errorf("%s: %s is at %v, outside of the front matter", doc.File.Path, ref.Name, span)
			continue
		}
		literal := text[span.Start:span.End]
		if len(faults) > 0 || strings.Contains(literal, `\`) || strings.Contains(literal, "\n") {
			continue
		}
		if strings.Trim(literal, `"'`) != strings.Trim(typed, `"'`) {
			t.Errorf("%s: at %s stands %s, and it was read as %q", doc.File.Path, ref.Name, literal, typed)
		}
	}
	return n
}
