package build_test

import (
	"encoding/json"
	"path"
	"strings"
	"testing"

	"jixiao/build/site"
)

// indexed is the documents of the search index, as arrays of
// [kind, title, note, address, place, text, …].
func indexed(t *testing.T, files map[string][]byte) (out [][]string) {
	t.Helper()
	for name, data := range files {
		if dir, base := path.Split(name); dir == "search/d/" {
			call := `jixiaoSearch("d/` + strings.TrimSuffix(base, ".js") + `",`
			text, begins := strings.CutPrefix(string(data), call)
			text, ends := strings.CutSuffix(text, ");\n")
			var docs [][]string
			if err := json.Unmarshal([]byte(text), &docs); err != nil || !begins || !ends {
				t.Fatalf("%s: %v", name, err)
			}
			out = append(out, docs...)
		}
	}
	return out
}

// Everything that a search can find has a page, and every passage its place on
// that page, which says what the passage says.
func TestWhatIsFoundIsThere(t *testing.T) {
	files, r := published()
	docs := indexed(t, files)
	if want := len(r.Corpus.Cards) + len(r.Corpus.Projects); len(docs) < want {
		t.Errorf("%d documents for %d reports and projects", len(docs), want)
	}
	pages := map[string]*markup{}
	passages := 0
	for _, d := range docs {
		address, fragment, _ := strings.Cut(d[3], "#")
		name := site.FilePath(address)
		page := pages[name]
		if page == nil {
			if files[name] == nil {
				t.Fatalf("%s: there is no %s", d[1], name)
			}
			page = readMarkup(files[name])
			pages[name] = page
		}
		if fragment != "" && !page.ids[fragment] {
			t.Errorf("%s: no element %s", name, fragment)
		}
		place := ""
		for i := 4; i < len(d); i += 2 {
			if d[i] != "" {
				place = strings.TrimPrefix(d[i], "#")
			}
			if passages++; place != "" && !page.ids[place] {
				t.Errorf("%s: no element %s for %q", name, place, d[i+1])
			}
		}
	}
	if passages < 1000 {
		t.Errorf("only %d passages", passages)
	}
}

// All words of a report's text are in the index, and no markup is.
func TestTextsAreIndexedWithoutMarks(t *testing.T) {
	files, _ := published()
	all := 0
	for _, d := range indexed(t, files) {
		text := strings.Join(d, "\n")
		for _, mark := range []string{"](", "**", "&amp;", "&lt;", "<p", "</"} {
			if strings.Contains(text, mark) && d[0] == "报告" {
				t.Errorf("%s has %q", d[1], mark)
			}
		}
		if strings.Contains(text, "维护社会稳定") && strings.Contains(text, "年度资金总额") && strings.Contains(text, "26.19") {
			all++
		}
	}
	if all == 0 {
		t.Error("the sentence and the figures of a report are not in one document")
	}
}
