package content

import (
	"io/fs"
	"reflect"
	"testing"
	"testing/fstest"

	"jixiao/schema/diag"
)

// memory is a site in memory that knows which texts changed.
type memory struct {
	fstest.MapFS
	looked *int // how often a folder was listed
}

func (m memory) ReadText(name string) (string, error) {
	data, err := m.MapFS.ReadFile(name)
	return string(data), err
}

func (m memory) ReadDir(name string) ([]fs.DirEntry, error) {
	*m.looked++
	return m.MapFS.ReadDir(name)
}

func (m memory) Since(before fs.FS) (changed []string, ok bool) {
	b, ok := before.(memory)
	if !ok || len(b.MapFS) != len(m.MapFS) {
		return nil, false
	}
	for name, file := range m.MapFS {
		if string(b.MapFS[name].Data) != string(file.Data) {
			changed = append(changed, name)
		}
	}
	return changed, true
}

// Where only the text of a report changed no folder is looked into, and what is
// read is what a look at all of it gives; anything else that changed is seen.
func TestReadAgain(t *testing.T) {
	looked := 0
	site := func(changes map[string]string) memory {
		m := memory{fstest.MapFS{}, &looked}
		for name, text := range map[string]string{
			"content/site.toml": "title = \"甲\"\n", "content/units.toml": "[[unit]]\nkey = \"u\"\nname = \"甲局\"\n",
			"content/2023/u/p.md": "+++\n+++\n", "content/2024/u/p.md": "+++\n+++\n", "content/2024/v/q.md": "+++\n+++\n", "content/about/a.md": "x",
		} {
			m.MapFS[name] = &fstest.MapFile{Data: []byte(text)}
		}
		for name, text := range changes {
			m.MapFS[name] = &fstest.MapFile{Data: []byte(text)}
		}
		return m
	}
	rules := map[string]diag.Severity{"unknown-unit": diag.Error}
	first, _, err := Read(t.Context(), site(nil), rules, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		text  string
		looks bool
	}{
		"content/2023/u/p.md": {"+++\ntitle = \"乙\"\n+++\n", false},
		"content/2024/v/q.md": {"\xff\xfe", true}, // no text any more
		"content/site.toml":   {"title = \"乙\"\n", true},
		"content/units.toml":  {"[[unit]]\nkey = \"v\"\nname = \"乙局\"\n", true},
		"content/about/a.md":  {"y", true},
		"content/2025/u/p.md": {"+++\n+++\n", true}, // a new one
	} {
		looked = 0
		edited := site(map[string]string{name: c.text})
		got, gotList, err := Read(t.Context(), edited, rules, first)
		if err != nil || (looked > 0) != c.looks {
			t.Errorf("%s: looked into %d folders, %v", name, looked, err)
		}
		want, wantList, _ := Read(t.Context(), edited, rules, nil)
		got.from, want.from = nil, nil
		if !reflect.DeepEqual(gotList, wantList) || !reflect.DeepEqual(texts(got), texts(want)) || !reflect.DeepEqual(got.Config, want.Config) ||
			!reflect.DeepEqual(got.Units, want.Units) || !reflect.DeepEqual(got.Inputs, want.Inputs) || !reflect.DeepEqual(got.Unreadable, want.Unreadable) {
			t.Errorf("%s: read again\n%+v\nat first\n%+v", name, got, want)
		}
		if first.Reports[0].File.Text != "+++\n+++\n" {
			t.Fatalf("%s: what was read before has changed", name)
		}
	}
}

// texts is what stands in the files of a site.
func texts(s *Site) (out []string) {
	for _, f := range s.Files {
		out = append(out, f.Path, f.Text)
	}
	for _, r := range s.Reports {
		out = append(out, r.Key.String(), r.File.Path, r.File.Text)
	}
	return out
}
