package theme

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"jixiao/build/site"
)

// plainly renders a page with html/template alone.
func plainly(t testing.TB, theme *Theme, kind string, v site.View) string {
	t.Helper()
	var w bytes.Buffer
	if err := theme.pages[kind].plainly(&w, v); err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	return strings.ReplaceAll(w.String(), "&#43;", "+") // which needn't be escaped
}

// TestProgramsWriteWhatTemplatesSay holds the compiler to html/template.
func TestProgramsWriteWhatTemplatesSay(t *testing.T) {
	theme := load(t)
	for kind, views := range everything(t) {
		for i, v := range views {
			got, want := render(t, theme, kind, v), plainly(t, theme, kind, v)
			if at := differ(got, want); at >= 0 {
				t.Errorf("%s %d: got %q, want %q", kind, i, around(got, at), around(want, at))
			}
		}
	}
}

// TestTheDefaultThemeIsCompiled: a template that the compiler doesn't know is
// rendered too, but a site of ten thousand reports would take ten times as long.
func TestTheDefaultThemeIsCompiled(t *testing.T) {
	theme := load(t)
	for kind, page := range theme.pages {
		page.prepare()
		if page.program == nil {
			t.Errorf("%s isn't compiled: %v", kind, page.faults)
		}
	}
}

// FuzzProgram puts any text everywhere and compares as above.
func FuzzProgram(f *testing.F) {
	theme := load(f)
	f.Add("a", "b", true)
	f.Add(`<script>"'&+`, "javascript:alert(1)", false)
	f.Add("https://a.example/?q=%zz%41#中文 \x00", "agrees", true)
	f.Add("missed", "up", true)
	f.Fuzz(func(t *testing.T, one, other string, flag bool) {
		for kind := range kinds {
			v := kinds[kind]()
			s := scatter{texts: []string{one, other, ""}, flag: flag}
			s.fill(reflect.ValueOf(v).Elem(), 0)
			got, want := render(t, theme, kind, v), plainly(t, theme, kind, v)
			if at := differ(got, want); at >= 0 {
				t.Errorf("%s: got %q, want %q", kind, around(got, at), around(want, at))
			}
		}
	})
}

// scatter fills a view with texts in turn.
type scatter struct {
	texts []string
	flag  bool
	n     int
}

func (s *scatter) fill(v reflect.Value, level int) {
	s.n++
	switch v.Kind() {
	case reflect.String:
		if v.Type().Name() != "HTML" {
			v.SetString(s.texts[s.n%len(s.texts)])
		}
	case reflect.Bool:
		v.SetBool(s.flag != (s.n%2 == 0))
	case reflect.Int:
		v.SetInt(int64(s.n%4 - 1))
	case reflect.Slice:
		if level < depth {
			v.Set(reflect.MakeSlice(v.Type(), s.n%3, s.n%3))
		}
		for i := range v.Len() {
			s.fill(v.Index(i), level+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			s.fill(v.Field(i), level+1)
		}
	}
}

// differ is where two texts begin to differ, -1 where they don't.
func differ(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func around(s string, at int) string { return s[max(0, at-60):min(len(s), at+60)] }
