package tomltree_test

import (
	"testing"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

const placed = `title = "甲"
[funds.total]
executed = 26.190
"得分 系数".a = 1
[[indicator]]
id = 'x'
bands = [[90, 10], { from = 80 }]
[[indicator]]
`

// What reports write is found with the outline alone, from the first table to the
// last: only what no header names takes the whole tree.
func TestOutlineIsEnough(t *testing.T) {
	const text = "title = \"甲\"\n[funds]\nmoney = \"元\"\n[funds.total]\nexecuted = 1\n" +
		"[[funds.source]]\nkind = \"city\"\n[[indicator]]\nid = \"a\"\n[[indicator]]\nid = \"b\"\nbands = [\n[1, 2],\n]\n[indicator.extra]\nx = 1\n[result]\n"
	file := source.NewFile("a.toml", text)
	tree, list := tomltree.Parse(file, source.Span{End: len(text)})
	if len(list) > 0 {
		t.Fatal(list[0].Message.En)
	}
	for path, want := range map[source.Path]string{
		"title": `"甲"`, "funds.money": `"元"`, "funds.reason": "[funds]", "funds.total.executed": "1", "funds.total.rate": "[funds.total]",
		"funds.source[0].kind": `"city"`, "funds.source[0].name": "[[funds.source]]", "indicator[0].id": `"a"`, "indicator[1].id": `"b"`,
		"indicator[1].bands[0][1]": "2", "indicator[1].extra.x": "1", "indicator[0]": "[[indicator]]", "result.score": "[result]",
	} {
		span, sure := tree.Outline().Place(file, source.Span{End: len(text)}, path, diag.Value)
		if !sure || text[span.Start:span.End] != want {
			t.Errorf("%s: got %q, %v, want %q", path, text[span.Start:span.End], sure, want)
		}
	}
	for _, path := range []source.Path{"nothing", "indicator[2].id", "funds.source", "indicator[0].extra.x"} {
		if span, sure := tree.Outline().Place(file, source.Span{End: len(text)}, path, diag.Value); sure {
			t.Errorf("%s: sure of %q", path, text[span.Start:span.End])
		}
	}
}

// Place gives the value or the key of what exists, and for what doesn't the
// header or key that is nearest above.
func TestPlace(t *testing.T) {
	tree, list := parse(placed)
	if len(list) > 0 {
		t.Fatal(list[0].Message.En)
	}
	for _, c := range []struct {
		path source.Path
		part diag.Part
		want string
		ok   bool
	}{
		{"title", diag.Value, `"甲"`, true},
		{"title", diag.Key, "title", true},
		{"funds.total.executed", diag.Value, "26.190", true},
		{"funds.total", diag.Value, "[funds.total]", true},
		{"funds.total", diag.Key, "[funds.total]", true},
		{"funds", diag.Key, "funds", true},
		{"funds.total.rate", diag.Value, "[funds.total]", false},
		{"funds.total.rate", diag.Key, "[funds.total]", false},
		{"funds.total.executed.x", diag.Value, "executed", false},
		{`funds.total["得分 系数"]`, diag.Key, `"得分 系数"`, true},
		{`funds.total["得分 系数"].b`, diag.Value, `"得分 系数"`, false},
		{"indicator", diag.Key, "[[indicator]]", true},
		{"indicator[0].bands[0][1]", diag.Value, "10", true},
		{"indicator[0].bands[0][1]", diag.Key, "10", true},
		{"indicator[0].bands[0][2]", diag.Value, "[90, 10]", false},
		{"indicator[0].bands[1].from", diag.Key, "from", true},
		{"indicator[0].bands[1].to", diag.Key, "{ from = 80 }", false},
		{"indicator[0].bands[2]", diag.Value, "bands", false},
		{"indicator[1].id", diag.Value, "[[indicator]]", false},
		{"indicator[2].id", diag.Value, "[[indicator]]", false},
		{"goal.expected", diag.Value, "", false},
		{"goal..", diag.Value, "", false},
		{"", diag.Value, placed, true},
		{"", diag.Key, "", true},
	} {
		span, ok := tree.Place(c.path, c.part)
		if have := placed[span.Start:span.End]; have != c.want || ok != c.ok {
			t.Errorf("%s (part %d): %q %v, want %q %v", c.path, c.part, have, ok, c.want, c.ok)
		}
	}
	// The header of the second indicator, not that of the first.
	if span, _ := tree.Place("indicator[1].id", diag.Value); span.Start != len(placed)-len("[[indicator]]\n") {
		t.Errorf("indicator[1] stands at %v", span)
	}
}

// Elements are found in any order, also after one that isn't there and in
// arrays of arrays.
func TestElementsInAnyOrder(t *testing.T) {
	const text = "a = [[0, 1, 2], [3, 4], [5]]\n"
	tree, _ := parse(text)
	for _, c := range []struct {
		path source.Path
		want string
	}{
		{"a[2][0]", "5"}, {"a[0][2]", "2"}, {"a[0][0]", "0"}, {"a[1][1]", "4"}, {"a[1][2]", "[3, 4]"},
		{"a[1][0]", "3"}, {"a[3]", "a"}, {"a[2]", "[5]"}, {"a[0][1]", "1"}, {"a[99999999]", "a"}, {"a[0]", "[0, 1, 2]"},
	} {
		span, _ := tree.Place(c.path, diag.Value)
		if have := text[span.Start:span.End]; have != c.want {
			t.Errorf("%s: %q, want %q", c.path, have, c.want)
		}
	}
}

// A node tells how it was written.
func TestForms(t *testing.T) {
	tree, _ := parse("[a.b]\nc.d = 1\n[[e.f]]\ng = { h = [] }\n[e]\n")
	for path, want := range map[source.Path]struct {
		kind tomltree.Kind
		form tomltree.Form
	}{
		"":           {tomltree.Table, tomltree.Header},
		"a":          {tomltree.Table, tomltree.Implied},
		"a.b":        {tomltree.Table, tomltree.Header},
		"a.b.c":      {tomltree.Table, tomltree.Dotted},
		"a.b.c.d":    {tomltree.Integer, tomltree.Inline},
		"e":          {tomltree.Table, tomltree.Header},
		"e.f":        {tomltree.Array, tomltree.Header},
		"e.f[0]":     {tomltree.Table, tomltree.Header},
		"e.f[0].g":   {tomltree.Table, tomltree.Inline},
		"e.f[0].g.h": {tomltree.Array, tomltree.Inline},
	} {
		if n := tree.Find(path); n == nil || n.Kind != want.kind || n.Form != want.form {
			t.Errorf("%s: %+v, want %+v", path, n, want)
		}
	}
	for _, path := range []source.Path{"x", "a[0]", "e.f.g", "e.f[1]", "a.b.c.d.e", "a..b"} {
		if n := tree.Find(path); n != nil {
			t.Errorf("%s: found %+v", path, n)
		}
	}
}

// A stretch that isn't in the file is cut to what is.
func TestSpanOutsideTheFile(t *testing.T) {
	file := source.NewFile("a.toml", "a = 1")
	for span, want := range map[source.Span]int{
		{Start: -3, End: 99}: 1,
		{Start: 4, End: 2}:   0,
		{Start: 99, End: 99}: 0,
	} {
		tree, list := tomltree.Parse(file, span)
		if tree.Root.Len() != want || len(list) > 0 {
			t.Errorf("%v: %d keys, %q", span, tree.Root.Len(), messages(list))
		}
	}
}
