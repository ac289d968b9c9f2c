package format

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/source"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

var update = flag.Bool("update", false, "write the golden files")

// What each format looks like, from first to last character.
func TestGolden(t *testing.T) {
	for name, format := range formats {
		path := filepath.Join("testdata", name)
		got := write(format, sample(t))
		if *update {
			if err := os.WriteFile(path, got, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

// SARIF is what its standard's schema asks for, and GitLab's report what its
// documentation does; in both languages, and where nothing is found.
func TestSchemas(t *testing.T) {
	empty := reportOf(nil)
	english := sample(t)
	english.Lang = diag.English
	known := sample(t)
	for i, r := range rules.Catalogue {
		known.Findings = append(known.Findings, known.Findings[i%len(known.Findings)])
		known.Findings[len(known.Findings)-1].Rule = r.Name
	}
	for format, schema := range map[string]string{"sarif.json": "sarif-2.1.0.json", "gitlab.json": "gitlab.json"} {
		compiled, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "testdata", "formats", schema))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []*Report{sample(t), english, known, empty} {
			instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(write(formats[format], r)))
			if err == nil {
				err = compiled.Validate(instance)
			}
			if err != nil {
				t.Errorf("%s: %v", format, err)
			}
		}
		if compiled.Validate(map[string]any{"version": "2.1.0"}) == nil {
			t.Errorf("%s lets everything pass", schema)
		}
	}
}

// The bytes of a line from column to column of rdjson, and its characters from
// column to column of SARIF, are the place itself.
func TestColumns(t *testing.T) {
	r := sample(t)
	for i := range r.Findings {
		d := &r.Findings[i]
		at, ok := r.region(d.File, d.Span)
		if !ok || at.start.line != at.end.line {
			continue
		}
		want := files[d.File][d.Span.Start:d.Span.End]
		line := strings.Split(files[d.File], "\n")[at.start.line-1]
		if got := line[at.start.byte-1 : at.end.byte-1]; got != want {
			t.Errorf("%s: the bytes are %q, want %q", d.Rule, got, want)
		}
		points := []rune(strings.TrimPrefix(line, "\ufeff"))
		if got := string(points[at.start.column-1 : at.end.column-1]); got != want {
			t.Errorf("%s: the characters are %q, want %q", d.Rule, got, want)
		}
	}
	at, _ := r.region(report, place(t, report, "12万元").Span)
	if at.start.byte != 40 || at.start.column != 17 {
		t.Errorf("behind 10 characters of 3 bytes, one of 4 and five of 1 the column is %d in bytes and %d in characters", at.start.byte, at.start.column)
	}
}

// A path is as seen from where the command runs, and a URI in SARIF.
func TestPaths(t *testing.T) {
	for _, tt := range []struct{ folder, file, path, uri string }{
		{"", "content/a.md", "content/a.md", "content/a.md"},
		{".", "content/校.md", "content/校.md", "content/%E6%A0%A1.md"},
		{"docs/site", "content/a b%.md", "docs/site/content/a b%.md", "docs/site/content/a%20b%25.md"},
		{"..", "content/a.md", "../content/a.md", "../content/a.md"},
		{"", "a:b/c?d#e.md", "a:b/c?d#e.md", "./a:b/c%3Fd%23e.md"},
		{"", "", ".", "."},
	} {
		r := &Report{Folder: tt.folder, File: func(string) (*source.File, bool) { return nil, false }}
		if got := r.path(tt.file); got != tt.path {
			t.Errorf("%s in %s is %s, want %s", tt.file, tt.folder, got, tt.path)
		}
		if got := r.sarifLocation(diag.Place{File: tt.file}, "").Physical.Artifact.URI; got != tt.uri {
			t.Errorf("%s in %s is the URI %s, want %s", tt.file, tt.folder, got, tt.uri)
		}
	}
}

// What a report explains is suppressed in SARIF, with its severity and reason,
// and informs elsewhere.
func TestKnown(t *testing.T) {
	list := diag.List{{Rule: "a", Severity: diag.Error, Message: diag.Same("x"), Allowed: true, Reason: "理由"}, {Rule: "b", Severity: diag.Error, Message: diag.Same("y")}}
	var log sarifLog
	if err := json.Unmarshal(write(SARIF, reportOf(list)), &log); err != nil {
		t.Fatal(err)
	}
	known, open := log.Runs[0].Results[0], log.Runs[0].Results[1]
	if known.Level != "error" || len(known.Suppressions) != 1 || known.Suppressions[0] != (sarifSuppression{"inSource", "accepted", "理由。"}) {
		t.Errorf("got %+v", known)
	}
	if open.Suppressions == nil || len(open.Suppressions) != 0 {
		t.Errorf("a finding that nobody explains is suppressed: %+v", open)
	}
	var issues []gitlabIssue
	if err := json.Unmarshal(write(GitLab, reportOf(list)), &issues); err != nil {
		t.Fatal(err)
	}
	if issues[0].Severity != "info" || issues[1].Severity != "major" || issues[0].Description != "x。报告已说明：理由。" {
		t.Errorf("got %+v", issues)
	}
}

// A message is whole sentences on one line, in either language.
func TestMessages(t *testing.T) {
	for _, tt := range []struct {
		message, help diag.Text
		zh, en        string
	}{
		{diag.Textf("写错", "it is wrong"), diag.Textf("改正", "mend it"), "写错。改正。", "it is wrong. mend it."},
		{diag.Textf("写错。", "it is wrong."), diag.Text{}, "写错。", "it is wrong."},
		{diag.Textf("没有\r\n这个", "none\nsuch"), diag.Textf("是 a 吗？", "is it a?"), "没有\uFFFD 这个。是 a 吗？", "none such. is it a?"},
		{diag.Text{}, diag.Textf("改", "mend"), "改。", "mend."},
	} {
		d := diag.Diagnostic{Message: tt.message, Help: tt.help}
		zh, en := (&Report{Lang: diag.Chinese}).message(&d), (&Report{Lang: diag.English}).message(&d)
		if zh != tt.zh || en != tt.en {
			t.Errorf("got %q and %q, want %q and %q", zh, en, tt.zh, tt.en)
		}
	}
}

// A rule of the catalogue is described, at its own index.
func TestRulesOfSARIF(t *testing.T) {
	var log sarifLog
	r := reportOf(diag.List{{Rule: "weight-sum"}, {Rule: "fund-total"}, {Rule: "weight-sum"}})
	if err := json.Unmarshal(write(SARIF, r), &log); err != nil {
		t.Fatal(err)
	}
	described := log.Runs[0].Tool.Driver.Rules
	if len(described) != 2 {
		t.Fatalf("got %d rules, want 2", len(described))
	}
	for _, result := range log.Runs[0].Results {
		rule := described[result.RuleIndex]
		if rule.ID != result.RuleID || rule.Short == nil || rule.Default.Level != "error" {
			t.Errorf("%s is described by %+v", result.RuleID, rule)
		}
	}
}

// Any text, place and name goes through every format: JSON and XML are read
// back, and GitHub gets one line for each annotation.
func FuzzFormats(f *testing.F) {
	f.Add("content/a.md", "rule", "合计\r\n::error::x", "%0A,:", 0, 5)
	f.Add("\x00\xff\n", "\u202e", "\xff\x1b\ufffe]]>", "", -7, 1<<40)
	f.Add("", "", "", "", 9, 3)
	f.Fuzz(func(t *testing.T, path, rule, message, help string, start, end int) {
		d := diag.Diagnostic{Rule: rule, Severity: diag.Error, Message: diag.Same(message), Help: diag.Same(help),
			Place: diag.Place{File: path, Span: source.Span{Start: start, End: end}}}
		at := d
		at.File = report
		at.Related = []diag.Related{{Place: d.Place, Message: d.Message}}
		r := reportOf(diag.List{d, at})
		for _, name := range []string{"sarif.json", "gitlab.json", "rdjson.json"} {
			if got := write(formats[name], r); !json.Valid(got) {
				t.Errorf("%s is no JSON: %s", name, got)
			}
		}
		if got := write(GitLab, r); slices.ContainsFunc(issuesOf(t, got), func(i gitlabIssue) bool { return strings.ContainsAny(i.Description, "\r\n") }) {
			t.Errorf("a description of several lines: %s", got)
		}
		if n := len(errorsOf(t, write(Checkstyle, r))); n != 2 {
			t.Errorf("Checkstyle has %d findings, want 2", n)
		}
		for _, line := range strings.Split(strings.TrimSuffix(string(write(formats["github.txt"], r)), "\n"), "\n") {
			if c := commandOf(t, line); c.kind != "error" {
				t.Errorf("not an annotation: %q", line)
			}
		}
		if got := write(formats["summary.txt"], r); strings.Count(string(got), "\n") > 8 || utf8.Valid([]byte(path+rule)) && !utf8.Valid(got) {
			t.Errorf("the summary is %q", got)
		}
	})
}

func issuesOf(t *testing.T, text []byte) (issues []gitlabIssue) {
	if err := json.Unmarshal(text, &issues); err != nil {
		t.Fatal(err)
	}
	return issues
}

// errorsOf reads Checkstyle's XML with a reader that knows only its names.
func errorsOf(t *testing.T, text []byte) (found []map[string]string) {
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return found
		}
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "error" {
			one := map[string]string{}
			for _, a := range e.Attr {
				one[a.Name.Local] = a.Value
			}
			found = append(found, one)
		}
	}
}

// Checkstyle's messages come back as they were.
func TestCheckstyleIsReadBack(t *testing.T) {
	r := sample(t)
	found := errorsOf(t, write(Checkstyle, r))
	for i := range r.Findings {
		want := map[string]string{"message": r.message(&r.Findings[i]), "source": "jixiao." + r.Findings[i].Rule}
		for name, value := range want {
			if found[i][name] != value {
				t.Errorf("%s is %q, want %q", name, found[i][name], value)
			}
		}
	}
}
