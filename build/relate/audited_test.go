package relate_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"jixiao/build/content"
	"jixiao/build/parse"
	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// ours are the rules that verdicts of this package become.
var ours = []string{"narrative-sum", "narrative-percent", "narrative-conflict", "narrative-count", "narrative-claim", "narrative-year",
	"narrative-numbering", "narrative-section", "comparative-without-base"}

// line is one line of an audit: VERDICT rule|rule [report:][at].
type line struct {
	verdict, file, phrase string
	rules                 []string
	text                  string
}

func linesOf(text string) (out []line) {
	for l := range strings.Lines(text) {
		said, _, _ := strings.Cut(strings.TrimSpace(l), "#")
		fields := strings.Fields(said)
		if len(fields) < 2 {
			continue
		}
		e := line{verdict: fields[0], rules: strings.Split(fields[1], "|"), text: strings.TrimSpace(l)}
		e.rules = slices.DeleteFunc(e.rules, func(rule string) bool { return !slices.Contains(ours, rule) })
		if len(fields) > 2 {
			at := strings.Join(fields[2:], " ")
			if year, rest, ok := strings.Cut(at, ":"); ok && strings.Contains(year, "/") {
				e.file, at = "content/"+year+".md", rest
			}
			e.phrase = strings.TrimPrefix(at, "text:")
		}
		if len(e.rules) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// told is a fault that was found, and the lines of the text that it stands on.
type told struct {
	file, rule, text, message string
	claimed, known            bool
}

// TestAudited: what the audits say of the texts of real reports is found, and
// nothing else is.
func TestAudited(t *testing.T) {
	files, _ := filepath.Glob("../testdata/audited/*.txtar")
	if len(files) == 0 {
		t.Fatal("no audited reports")
	}
	wanted, found, silent, alarms, checks := 0, 0, 0, 0, 0
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		expect := ""
		site := fstest.MapFS{}
		for _, f := range archive.Files {
			if f.Name == "expect" {
				expect = string(f.Data)
			} else {
				site[f.Name] = &fstest.MapFile{Data: f.Data}
			}
		}
		all, n := toldOf(t, site)
		checks += n
		lines := linesOf(expect)
		slices.SortStableFunc(lines, func(a, b line) int { return min(len(b.phrase), 1) - min(len(a.phrase), 1) })
		for _, e := range lines {
			met := e.meets(all)
			switch e.verdict {
			case "FAIL", "WARN":
				if wanted++; met != "" {
					found++
				} else {
					t.Errorf("%s: missed: %s", filepath.Base(name), e.text)
				}
			case "ok", "TRAP":
				if silent++; met != "" {
					alarms++
					t.Errorf("%s: false alarm: %s\n\tagainst %s", filepath.Base(name), met, e.text)
				}
			}
		}
		for _, f := range all {
			if !f.known {
				alarms++
				t.Errorf("%s: unexpected %s: %s\n\t%s", filepath.Base(name), f.rule, f.message, f.text)
			}
		}
	}
	t.Logf("%d reports, %d checks: recall %d/%d, precision %d/%d, silent where asked %d", len(files), checks, found, wanted, found, found+alarms, silent)
}

// meets finds what a line speaks of; a line with a phrase goes before one
// without.
func (e *line) meets(all []told) (message string) {
	for i := range all {
		f := &all[i]
		if !slices.Contains(e.rules, f.rule) || e.file != "" && f.file != e.file || !strings.Contains(f.text, e.phrase) || e.phrase == "" && f.claimed {
			continue
		}
		f.known = true
		f.claimed = f.claimed || e.phrase != ""
		message = f.rule + ": " + f.message
	}
	return message
}

// toldOf reads a site and finds the relations in its reports.
func toldOf(t *testing.T, site fstest.MapFS) (out []told, checks int) {
	t.Helper()
	in, _, err := content.Read(context.Background(), site, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	cards := make([]*score.Card, len(in.Reports))
	texts := make([]*prose.Text, len(in.Reports))
	for i, src := range in.Reports {
		doc, _ := parse.Report(src.File, src.Key)
		id := doc.Front.Profile
		if id == "" {
			id = in.Config.Profile
		}
		resolved := schema.Resolve(doc.Front, schema.Context{Key: src.Key, File: src.File.Path, Profile: in.Profile(id), Money: in.Config.Money})
		cards[i] = score.Grade(resolved)
		body, _ := reader.Read(src.File, doc.Body)
		texts[i] = prose.Read(src.File, body.Runs)
	}
	all := corpus.New(cards, in.Units)
	for i, src := range in.Reports {
		verdicts := new(relate.Finder).Find(texts[i], cards[i], all.Prior(cards[i]))
		checks += len(verdicts)
		for _, v := range faults(verdicts) {
			text := ""
			if v.Place.Block >= 0 {
				from := strings.LastIndexByte(src.File.Text[:v.Place.Span.Start], '\n') + 1
				to := strings.IndexByte(src.File.Text[v.Place.Span.End:], '\n')
				text = src.File.Text[from : v.Place.Span.End+max(to, 0)]
			}
			out = append(out, told{file: src.File.Path, rule: v.Rule, text: text, message: v.Message().Zh})
		}
	}
	return out, checks
}
