package source

import (
	"slices"
	"testing"
)

func TestSteps(t *testing.T) {
	key := func(s string) Step { return Step{Key: s, Index: -1} }
	for _, c := range []struct {
		path Path
		want []Step
		ok   bool
	}{
		{"", nil, true},
		{"funds.total.executed", []Step{key("funds"), key("total"), key("executed")}, true},
		{"indicator[2].score", []Step{key("indicator"), {Index: 2}, key("score")}, true},
		{`indicator[0].extra["得分 系数"]`, []Step{key("indicator"), {Index: 0}, key("extra"), key("得分 系数")}, true},
		{`indicator[1].bands[0][1]`, []Step{key("indicator"), {Index: 1}, key("bands"), {Index: 0}, {Index: 1}}, true},
		{`["a.b"].c`, []Step{key("a.b"), key("c")}, true},
		{"a..b", nil, false},
		{"a.", nil, false},
		{".a", nil, false},
		{"a[", nil, false},
		{"a[-1]", nil, false},
		{"a[1", nil, false},
		{`a["x]`, nil, false},
		{"a b", nil, false},
	} {
		got, ok := c.path.Steps()
		if ok != c.ok || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v %v, want %v %v", c.path, got, ok, c.want, c.ok)
		}
	}
}

// Whatever the keys, a path taken apart gives the steps it was made of.
func FuzzPath(f *testing.F) {
	f.Add("funds", 0, "total")
	f.Add("得分系数", 3, "a.b")
	f.Add("", 1, "\"]")
	f.Fuzz(func(t *testing.T, a string, i int, b string) {
		i = max(i, 0)
		path := Path("").Key(a).Index(i).Key(b)
		steps, ok := path.Steps()
		want := []Step{{Key: a, Index: -1}, {Index: i}, {Key: b, Index: -1}}
		if !ok || !slices.Equal(steps, want) {
			t.Fatalf("%q: %v %v, want %v", path, steps, ok, want)
		}
	})
}
