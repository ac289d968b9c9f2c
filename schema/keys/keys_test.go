package keys_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"jixiao/build/parse"
	"jixiao/schema"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// Every key of the types is documented in both languages, and no entry is
// without a key: what is shown of a key is never left empty or out of date.
func TestEveryKeyIsDocumented(t *testing.T) {
	left := keys.Paths()
	for _, k := range keys.All() {
		if !left[k.Path] {
			t.Errorf("%s has no entry in the table", k.Path)
			continue
		}
		delete(left, k.Path)
		for name, text := range map[string]string{"a title": k.Title.Zh, "what it holds": k.What.Zh} {
			if !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				t.Errorf("%s lacks %s in Chinese: %q", k.Path, name, text)
			}
		}
		if k.Title.En == "" || k.What.En == "" || k.Absent.En == "" != (k.Absent.Zh == "") {
			t.Errorf("%s lacks something in English", k.Path)
		}
		if k.Required != k.Absent.IsZero() {
			t.Errorf("%s: required is %v, but when to leave it out says %q", k.Path, k.Required, k.Absent.Zh)
		}
		for _, w := range k.Words {
			if w.Meaning.Zh == "" || w.Meaning.En == "" {
				t.Errorf("%s: nothing says what %q means", k.Path, w.Word)
			}
		}
	}
	for path := range left {
		t.Errorf("%s is documented, but there is no such key", path)
	}
}

// Every example reads without a fault in its place, and sets the key that it
// is given for.
func TestExamplesRead(t *testing.T) {
	for _, k := range keys.All() {
		if k.Kind == keys.Table || k.Kind == keys.Tables {
			if k.Example != "" {
				t.Errorf("%s is a table; its keys have the examples", k.Path)
			}
			continue
		}
		_, found := read(t, header(k)+k.Example)
		if len(found) > 0 {
			t.Errorf("%s: %s\n%s", k.Path, k.Example, strings.Join(found, "\n"))
		}
		if !strings.HasPrefix(k.Example, k.Name+" = ") {
			t.Errorf("the example of %s is %s", k.Path, k.Example)
		}
	}
}

// What the table says that a figure measures is what the report takes it for:
// the other kinds of figure are faults there.
func TestFiguresMeasure(t *testing.T) {
	faults := map[keys.Kind]map[string]bool{
		keys.Amount:     {`"5万元"`: false, `"5%"`: true, `"5分"`: true, `"见附表"`: true},
		keys.Percentage: {`"5%"`: false, `"5万元"`: true, `"5分"`: true, `"见附表"`: true},
		keys.Points:     {`"5分"`: false, `"5%"`: true, `"5万元"`: true, `-1`: true},
		keys.Quantity:   {`"5分"`: false, `"5%"`: false, `"5万元"`: false, `"显著提升"`: true},
		keys.Value:      {`"5分"`: false, `"5%"`: false, `"5万元"`: false, `"显著提升"`: false},
	}
	for _, k := range keys.All() {
		if !k.Kind.IsFigure() {
			continue
		}
		for value, fault := range faults[k.Kind] {
			report, found := read(t, header(k)+k.Name+" = "+value)
			if got := len(report.Faults) > 0; got != fault || len(found) > 0 {
				t.Errorf("%s = %s is a fault: %v, want %v %v", k.Path, value, got, fault, found)
			}
		}
	}
}

// header is the line above a key, "" for those above the tables.
func header(k *keys.Key) string {
	for _, above := range keys.All() {
		if slices.Contains(above.Keys, k) {
			return above.Header() + "\n"
		}
	}
	return ""
}

// read reads a front matter and gives the report and what is wrong with its
// shape as text.
func read(t *testing.T, text string) (*schema.Report, []string) {
	t.Helper()
	key := schema.Key{Year: 2024, Unit: "u", Project: "p"}
	doc, list := parse.Report(source.NewFile("content/2024/u/p.md", "+++\n"+text+"\n+++\n"), key)
	var found []string
	for _, d := range list {
		found = append(found, d.Message.En)
	}
	return schema.Resolve(doc.Front, schema.Context{Key: key, Profile: &schema.Profile{}, Money: "万元"}), found
}

// A key is found by the path of whatever stands there.
func TestOf(t *testing.T) {
	tests := []struct{ path, want string }{
		{"title", "title"},
		{"funds.total.initial", "funds.total.initial"},
		{"funds.source[3].initial", "funds.source[].initial"},
		{"indicator[0]", "indicator"},
		{"indicator", "indicator"},
		{`indicator[1].extra["得分系数"]`, "indicator[].extra"},
		{"indicator[1].bands[0][1]", "indicator[].bands"},
		{"continues[0]", "continues"},
		{"", ""},
		{"nothing", ""},
		{"title.below", ""},
		{"funds..total", ""},
	}
	for _, tt := range tests {
		got := ""
		if k, ok := keys.Of(source.Path(tt.path)); ok {
			got = k.Path
		}
		if got != tt.want {
			t.Errorf("Of(%q) = %q, want %q", tt.path, got, tt.want)
		}
	}
}
