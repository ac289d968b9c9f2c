package parse

import (
	"reflect"
	"testing"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// A path leads to the text of its value or key, and one that isn't there to
// the header above it: that is where something is missing.
func TestWhere(t *testing.T) {
	doc, _ := read(full)
	places := doc.Places()
	for path, want := range map[source.Path][2]string{
		"title":                      {`"综治经费绩效自评报告"`, "title"},
		"funds.total.executed":       {"26.19", "executed"},
		"funds.total":                {"[funds.total]", "[funds.total]"},
		"funds.source[0].initial":    {"36", "initial"},
		"funds.source[0].balance":    {"[[funds.source]]", "[[funds.source]]"},
		"indicator[0].bands[1][0]":   {`"80%"`, `"80%"`},
		`indicator[0].extra["得分系数"]`: {`"100%"`, `"得分系数"`},
		"indicator[0].extra.得分系数":    {`"100%"`, `"得分系数"`},
		"result.nothing":             {"[result]", "[result]"},
	} {
		for part, want := range want {
			span := places.Where(path, diag.Part(part))
			if got := full[span.Start:span.End]; got != want {
				t.Errorf("%s, part %d: got %q, want %q", path, part, got, want)
			}
		}
	}
}

// Locate fills in what has no place yet, here and not in other documents.
func TestLocate(t *testing.T) {
	doc, _ := read(full)
	kept := source.Span{Start: 3, End: 4}
	list := diag.List{
		{Place: diag.Place{Path: "result.score"}, Related: []diag.Related{
			{Place: diag.Place{Path: "funds.total.score", Part: diag.Key}},
			{Place: diag.Place{File: "content/2022/unit/project.md", Path: "result.score"}},
		}},
		{Place: diag.Place{File: filePath, Path: "result.score", Span: kept}},
		{Place: diag.Place{}},
	}
	doc.Locate(list)
	if s := list[0].Span; list[0].File != filePath || full[s.Start:s.End] != "97" {
		t.Errorf("not located: %+v", list[0].Place)
	}
	if s := list[0].Related[0].Span; full[s.Start:s.End] != "score" {
		t.Errorf("related place not located: %+v", list[0].Related[0].Place)
	}
	if other := list[0].Related[1]; other.Span != (source.Span{}) || other.File == filePath {
		t.Errorf("a place in another document was touched: %+v", other.Place)
	}
	if list[1].Span != kept || list[2].Span != (source.Span{}) {
		t.Errorf("a place that was known, or has no path, was changed: %+v", list[1:])
	}
}

// A reader gives of each report what a new one gives, whatever it has read
// before, and places are found when the front matter was dropped, too.
func TestReaderIsAsNew(t *testing.T) {
	var r Reader
	for _, text := range []string{full, "+++\ntitle = \"x\"\n[funds]\n[funds]\n+++\n", "no fence", full, "+++\nexecuted = 26.19万元\n+++\n", full} {
		file := source.NewFile(filePath, text)
		want, wantList := Report(file, key)
		have, haveList := r.Report(file, key)
		if !reflect.DeepEqual(have.Front, want.Front) || !reflect.DeepEqual(haveList, wantList) {
			t.Fatalf("%q is read otherwise: %+v", text, have.Front)
		}
		have.Drop()
		for _, path := range []source.Path{"title", "funds.total.rate", "result.score", "indicator[0].id", "nothing", "indicator[7]"} {
			if a, b := have.Places().Where(path, diag.Value), want.Places().Where(path, diag.Value); a != b {
				t.Errorf("%s of %q stands at %v, without the tree at %v", path, text, b, a)
			}
		}
	}
}
