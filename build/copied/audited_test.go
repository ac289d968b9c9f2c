package copied

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// Of the reports that were checked by hand one was copied from the year
// before, its first paragraph. The other pairs of years were written anew.
func TestAudited(t *testing.T) {
	const copier, phrase = "2021/yiyang-renshe/jiuye-peitao", "这项就业资金"
	files, err := filepath.Glob("../testdata/audited/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no audited reports: %v", err)
	}
	pairs := 0
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		ts := texts{}
		for _, f := range archive.Files {
			if key, ok := strings.CutPrefix(strings.TrimSuffix(f.Name, ".md"), "content/"); ok && strings.Count(key, "/") == 2 {
				ts[key] = bodyOf(string(f.Data))
			}
		}
		if len(ts) > 1 {
			pairs++
		}
		for key := range ts {
			m, ok := ts.find(t, key)
			switch {
			case ok != (key == copier):
				t.Errorf("%s: found %v, %d%%", key, ok, m.Percent())
			case ok && (!m.Prior || !m.Exact || !strings.HasPrefix(ts[key][m.First.Start:m.First.End], phrase)):
				t.Errorf("%s: %+v", key, m)
			}
		}
	}
	if pairs < 3 {
		t.Errorf("only %d sites of several reports", pairs)
	}
}

// bodyOf is a report's text without front matter, headings and tables.
func bodyOf(report string) string {
	var out strings.Builder
	_, rest, _ := strings.Cut(report, "+++\n")
	_, body, _ := strings.Cut(rest, "+++\n")
	for line := range strings.Lines(body) {
		if line[0] != '#' && line[0] != '|' {
			out.WriteString(line)
		}
	}
	return out.String()
}
