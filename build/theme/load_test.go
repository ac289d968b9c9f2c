package theme

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"jixiao/build/site"
	"jixiao/schema/source"
	"jixiao/themes"
)

func over(name, text string) []*source.File {
	return []*source.File{source.NewFile("themes/own/"+name, text)}
}

func TestOverlayTakesAFilesPlace(t *testing.T) {
	files := append(over("page.html", `{{define "main"}}<h1>自己的</h1>{{template "mine" .Title}}{{end}}`),
		over("mine.html", `{{define "mine"}}<p>{{.}}</p>{{end}}`)[0],
		over("style.css", "body { color: black }")[0], over("fonts/a.woff2", "\x00font")[0],
		source.NewFile("themes/other/page.html", "{{"))
	theme, list := Load(themes.Default(), "themes/own", files)
	if len(list) > 0 {
		t.Fatalf("a sound theme: %v", list)
	}
	got := render(t, theme, "page", &site.PageView{Frame: site.Frame{Title: "说明"}})
	if !strings.Contains(got, "<h1>自己的</h1><p>说明</p>") || !strings.Contains(got, "跳到正文") {
		t.Errorf("want the site's page in the default layout, got %s", got)
	}
	assets := map[string]string{}
	for _, a := range theme.Assets() {
		assets[a.Path] = string(a.Data)
	}
	if assets["theme/style.css"] != "body { color: black }" || assets["theme/fonts/a.woff2"] != "\x00font" || len(assets) != 7 {
		t.Errorf("assets %q", slices.Sorted(maps.Keys(assets)))
	}
}

func TestFaultsOfAnOverlay(t *testing.T) {
	tests := map[string]struct {
		name, text string
		line       int
		says       string // in the Chinese message
	}{
		"not a template":      {"page.html", "<p>\n{{if .Title}}\n", 3, "unexpected EOF"},
		"a field that isn't":  {"page.html", "{{define \"main\"}}\n<h1>{{.Titel}}</h1>{{end}}", 2, "“.Titel”（site.PageView）"},
		"in a part":           {"finding.html", "{{define \"findings\"}}\n\n{{range .}}{{.Rul}}{{end}}{{end}}", 3, "“.Rul”（site.Finding）"},
		"in a branch":         {"report.html", "{{define \"main\"}}{{if .Draft}}{{else}}\n{{if eq .Period \"x\"}}{{.Nothing}}{{end}}{{end}}{{end}}", 2, "“.Nothing”（site.ReportView）"},
		"in a variable":       {"unit.html", "{{define \"main\"}}{{range $i, $r := .Reports}}\n{{$r.Yeer}}{{end}}{{end}}", 2, "“.Yeer”（site.ReportRow）"},
		"in a pipe":           {"page.html", "{{define \"main\"}}\n{{printf \"%s\" .Subtitle}}{{end}}", 2, "“.Subtitle”"},
		"of a text":           {"page.html", "{{define \"main\"}}{{.Title.Size}}{{end}}", 1, "“.Size”（string）"},
		"no such function":    {"page.html", "{{define \"main\"}}{{upper .Title}}{{end}}", 1, "upper"},
		"no such part":        {"page.html", "{{define \"main\"}}\n{{template \"nothing\" .}}{{end}}", 2, "nothing"},
		"no main":             {"page.html", "{{define \"mian\"}}{{end}}", 1, "main"},
		"an unfit argument":   {"page.html", "{{define \"main\"}}\n{{fact .Title}}{{end}}", 2, "Fact"},
		"unsafe HTML":         {"page.html", "{{define \"main\"}}<a href=\"{{.Title}}{{end}}", 1, "HTML"},
		"an endless template": {"page.html", "{{define \"main\"}}{{template \"main\" .}}{{end}}", 1, "没有尽头"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			files := over(test.name, test.text)
			theme, list := Load(themes.Default(), "themes/own/", files)
			if len(list) == 0 {
				t.Fatal("no diagnostic")
			}
			d := list[0]
			if line := files[0].Position(d.Span.Start).Line; d.File != files[0].Path || line != test.line {
				t.Errorf("at %s:%d, want line %d: %s", d.File, line, test.line, d.Message.Zh)
			}
			if d.Rule != "bad-value" || !strings.Contains(d.Message.Zh, test.says) {
				t.Errorf("%s: %s; want it to say %s", d.Rule, d.Message.Zh, test.says)
			}
			for kind := range kinds { // whatever became of the theme: a whole page or nothing
				var w bytes.Buffer
				if err := theme.Render(&w, kind, kinds[kind]()); err != nil && w.Len() > 0 {
					t.Errorf("half a %s page after %v", kind, err)
				}
			}
		})
	}
}

// TestUnknownTemplatesStillWork: what the compiler leaves to html/template is
// rendered by it.
func TestUnknownTemplatesStillWork(t *testing.T) {
	for text, want := range map[string]string{
		`{{printf "%s!" .Title}}`: "说明!",
		`{{range $i, $l := .Pages}}{{if $i}}{{break}}{{end}}{{len .Text}}{{end}}`: "6",
		`{{$x := .Title}}{{$x = .Site}}{{$x}}`:                                    "本站",
		`{{if $x := .Title}}{{$x}}{{end}}`:                                        "说明",
		`{{html .Title}}`:                                                         "说明",
		`{{"<b>"}}`:                                                               "&lt;b&gt;",
		`{{if eq .Title "说明" "x"}}y{{end}}`:                                       "y",
		`<p title={{.Title}}>`:                                                    "<p title=说明>",
	} {
		theme, list := Load(themes.Default(), "themes/own", over("page.html", `{{define "main"}}@`+text+`@{{end}}`))
		if len(list) > 0 {
			t.Errorf("%s: %v", text, list)
			continue
		}
		got := render(t, theme, "page", &site.PageView{Frame: site.Frame{Title: "说明", Site: "本站"}, Pages: []site.Link{{Text: "甲乙"}, {Text: "丙"}}})
		if _, rest, _ := strings.Cut(got, "@"); !strings.HasPrefix(rest, want+"@") {
			t.Errorf("%s gives %.40q, want %q", text, rest, want)
		}
	}
}

func TestABrokenDefaultThemeIsSaid(t *testing.T) {
	for name, base := range map[string]fstest.MapFS{
		"faulty": {"layout.html": {Data: []byte("{{")}},
		"empty":  {"page.html": {Data: []byte("")}},
	} {
		theme, list := Load(base, "", nil)
		var w bytes.Buffer
		if err := theme.Render(&w, "page", new(site.PageView)); err == nil {
			t.Errorf("%s: a page was rendered: %s %v", name, &w, list)
		}
	}
}

// TestTemplatesWithoutEnd: what the samples don't show at loading must not
// break the build either.
func TestTemplatesWithoutEnd(t *testing.T) {
	theme, list := Load(themes.Default(), "themes/own", over("page.html", `{{define "main"}}{{if eq .Title "x"}}{{template "main" .}}{{end}}{{end}}`))
	if len(list) > 0 {
		t.Fatal(list)
	}
	var w bytes.Buffer
	if err := theme.Render(&w, "page", &site.PageView{Frame: site.Frame{Title: "x"}}); err == nil || w.Len() > 0 {
		t.Errorf("error %v and %d bytes", err, w.Len())
	}
}

// FuzzOverlay loads any template: no panic, and a whole page or none.
func FuzzOverlay(f *testing.F) {
	f.Add(`{{define "main"}}{{range .Pages}}{{link .}}{{end}}{{end}}`)
	f.Add(`{{define "main"}}{{with $x := .Outline}}{{len $x}}{{end}}{{severity "error"}}{{end}}`)
	f.Add(`{{define "main"}}<a href="{{.Title}}">{{or .Title "x"}}{{not .Body}}{{severity (or .Title "x")}}`)
	f.Add(`{{define "main"}}{{template "main"}}{{end}}{{if .}}{{.}}{{end}}`)
	f.Add(`{{define "main"}}{{range 1000000000}}{{template "main" .}}{{end}}{{end}}`)
	views := []site.View{samples(f)["page"], new(site.PageView), filled(new(site.PageView))}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "&#43;") {
			return
		}
		theme, _ := Load(themes.Default(), "themes/own", over("page.html", text))
		for _, v := range views {
			var w, plain bytes.Buffer
			err := theme.Render(&w, "page", v)
			if err != nil && w.Len() > 0 {
				t.Fatalf("half a page after %v", err)
			}
			if err != nil || theme.pages["page"].plainly(&plain, v) != nil || strings.ContainsAny(text, "+") {
				continue
			}
			if want := strings.ReplaceAll(plain.String(), "&#43;", "+"); w.String() != want {
				t.Fatalf("%q, want %q", w.String(), want)
			}
		}
	})
}
