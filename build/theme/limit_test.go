package theme

import (
	"bytes"
	"strings"
	"testing"

	"jixiao/build/site"
	"jixiao/themes"
)

// No template keeps a build from ending: whatever goes on without end, or is
// nested too deep to be worked with, is told at its line when it is loaded.
func TestTemplatesWithoutEndAreTold(t *testing.T) {
	tests := map[string]struct {
		text string
		line int
		says *limit
	}{
		"many rounds":               {"{{define \"main\"}}\n{{range 1000000000}}{{end}}{{end}}", 2, errRounds},
		"rounds in rounds":          {"{{define \"main\"}}{{range 1000}}\n{{range 1000}}x{{end}}{{end}}{{end}}", 2, errRounds},
		"rounds in an attribute":    {"{{define \"main\"}}<p title=\"\n{{range 1000000000}}x{{end}}\">{{end}}", 2, errRounds},
		"calls itself":              {"{{define \"main\"}}\n{{template \"main\" .}}{{end}}", 1, errRounds},
		"calls itself twice":        {"{{define \"main\"}}{{template \"main\" .}}{{template \"main\" .}}{{end}}", 1, errRounds},
		"a call each other":         {"{{define \"main\"}}{{template \"a\" .}}{{end}}\n{{define \"a\"}}{{template \"b\" .}}{{end}}\n{{define \"b\"}}{{template \"a\" .}}{{end}}", 2, errRounds},
		"a text that doubles":       {"{{define \"main\"}}{{$x := \"xx\"}}{{range 60}}\n{{$x = print $x $x}}{{end}}{{end}}", 2, errValue},
		"a text printed twice":      {"{{define \"main\"}}{{$x := \"xx\"}}{{range 60}}\n{{$x = printf \"%s%s\" $x $x}}{{end}}{{end}}", 2, errValue},
		"escapes that double":       {"{{define \"main\"}}{{$x := `\\`}}{{range 60}}\n{{$x = js $x}}{{end}}{{end}}", 2, errValue},
		"a wide figure":             {"{{define \"main\"}}\n{{printf \"%1000000d\" .Title}}{{end}}", 2, errWidth},
		"a width from a figure":     {"{{define \"main\"}}\n{{printf \"%*d\" 1000000 1}}{{end}}", 2, errWidth},
		"ranges within each other":  {"{{define \"main\"}}\n" + strings.Repeat("{{range .Pages}}", 30) + strings.Repeat("{{end}}", 31), 2, errNested},
		"actions within each other": {"{{define \"main\"}}\n" + strings.Repeat("{{if .}}", 9000) + strings.Repeat("{{end}}", 9001), 2, errNested},
		"a huge file":               {"{{define \"main\"}}{{end}}" + strings.Repeat("字", mostText/3), 1, errSize},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			files := over("page.html", test.text)
			theme, list := Load(themes.Default(), "themes/own", files)
			if len(list) == 0 {
				t.Fatal("no diagnostic")
			}
			d := list[0]
			if line := files[0].Position(d.Span.Start).Line; line != test.line || d.Message != test.says.text {
				t.Errorf("line %d: %s; want line %d: %s", line, d.Message.Zh, test.line, test.says.text.Zh)
			}
			var w bytes.Buffer
			if err := theme.Render(&w, "page", new(site.PageView)); err != nil && w.Len() > 0 {
				t.Errorf("half a page after %v", err)
			}
		})
	}
}

// What only a large site shows is stopped when the page is made, and the error
// says where; both by the compiled program and by html/template.
func TestPagesWithoutEndAreStopped(t *testing.T) {
	v := &site.YearView{Reports: make([]site.ReportRow, 1000)}
	for name, text := range map[string]string{
		"compiled": "{{define \"main\"}}{{range $.Reports}}{{range $.Reports}}\n{{range $.Reports}}{{end}}{{end}}{{end}}{{end}}",
		"executed": "{{define \"main\"}}{{len .Reports}}{{range $.Reports}}{{range $.Reports}}\n{{range $.Reports}}{{end}}{{end}}{{end}}{{end}}",
		"calls":    "{{define \"main\"}}\n{{if .Reports}}{{template \"again\" .}}{{end}}{{end}}{{define \"again\"}}{{if .Prev.Text}}{{else}}{{template \"again\" .}}{{end}}{{end}}",
	} {
		theme, list := Load(themes.Default(), "themes/own", over("year.html", text))
		if name != "calls" && len(list) > 0 {
			t.Fatal(list)
		}
		if compiled := theme.pages["year"].program != nil; compiled == (name == "executed") {
			t.Errorf("%s: compiled: %v", name, compiled)
		}
		var w bytes.Buffer
		err := theme.Render(&w, "year", v)
		if err == nil || w.Len() > 0 || !strings.Contains(err.Error(), "year.html:2: ") {
			t.Errorf("%s: error %v and %d bytes", name, err, w.Len())
		}
	}
}

// A page grows no further than a limit, by either way of making it.
func TestPagesGrowToALimit(t *testing.T) {
	v := &site.YearView{Reports: make([]site.ReportRow, 1000)}
	long := strings.Repeat("长", 1000)
	for name, text := range map[string]string{
		"compiled": "{{define \"main\"}}{{range $.Reports}}\n{{range $.Reports}}" + long + "{{end}}{{end}}{{end}}",
		"executed": "{{define \"main\"}}{{len .Reports}}{{range $.Reports}}\n{{range $.Reports}}" + long + "{{end}}{{end}}{{end}}",
	} {
		theme, list := Load(themes.Default(), "themes/own", over("year.html", text))
		if len(list) > 0 {
			t.Fatal(list)
		}
		var w bytes.Buffer
		if err := theme.Render(&w, "year", v); err == nil || !strings.Contains(err.Error(), errBytes.text.En) || w.Len() > 0 {
			t.Errorf("%s: error %v and %d bytes", name, err, w.Len())
		}
	}
}

// Limits leave the default theme far from them: samples of its pages take less
// than a tenth of the rounds that a sample may.
func TestTheDefaultThemeIsFarFromLimits(t *testing.T) {
	theme := load(t)
	for kind, page := range theme.pages {
		page.prepare()
		own, err := newExecutor(page.template)
		if err != nil {
			t.Fatal(err)
		}
		var w bytes.Buffer
		if err := own.execute(&w, filled(page.view()), mostSample); err != nil || own.rounds > mostSample/10 || own.rounds == 0 {
			t.Errorf("%s takes %d rounds, error %v", kind, own.rounds, err)
		}
	}
}
