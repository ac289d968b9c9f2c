package jsonschema

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"

	"jixiao/build"
	"jixiao/build/content"
	"jixiao/schema"
	"jixiao/schema/diag"
)

// document is a front matter and what is to be said of it.
type document struct {
	name    string
	profile string // "": what all forms have in common
	text    string
	schema  bool // the schema lets it through
	compile bool // the compiler finds its shape right
}

// documents are those of testdata and every report that this repository
// publishes.
func documents(t *testing.T) (list []document) {
	t.Helper()
	a, err := txtar.ParseFile("testdata/documents.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		name, profile, _ := strings.Cut(f.Name, " @")
		kind := path.Dir(name)
		list = append(list, document{name, profile, string(f.Data), kind != "bad", kind == "good"})
	}
	return append(list, published(t)...)
}

func published(t *testing.T) (list []document) {
	t.Helper()
	names, err := filepath.Glob("../../../content/2*/*/*.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("no reports found (%v)", err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(text), "+++\n")
		front, _, _ := strings.Cut(rest, "\n+++\n")
		profile := "project-2020" // as site.toml says
		var f struct{ Profile string }
		if _, err := toml.Decode(front, &f); err != nil {
			t.Fatal(err)
		}
		if f.Profile != "" {
			profile = f.Profile
		}
		list = append(list, document{filepath.ToSlash(name), profile, front, true, true})
	}
	return list
}

// builtin are the profiles that the program brings.
var builtin = sync.OnceValue(func() []*schema.Profile {
	profiles, _, err := content.Profiles(context.Background(), fstest.MapFS{})
	if err != nil {
		panic(err)
	}
	return profiles
})

// profile is the profile of an id, nil where there is none.
func profile(id string) *schema.Profile {
	for _, p := range builtin() {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// schemaOf is the schema of a form, "" for what all have in common.
func schemaOf(t *testing.T, id string) []byte {
	t.Helper()
	form := Form{Profile: profile(id), Closed: true}
	for _, p := range builtin() {
		form.Profiles = append(form.Profiles, p.ID)
	}
	if id != "" && form.Profile == nil {
		t.Fatalf("there is no profile %s", id)
	}
	return written(t, form)
}

func written(t *testing.T, form Form) []byte {
	t.Helper()
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	if err := Write(w, form); err != nil {
		t.Fatal(err)
	}
	_ = w.Flush() // into memory
	return b.Bytes()
}

// asJSON is a front matter as JSON, its dates as text.
func asJSON(t *testing.T, text string) []byte {
	t.Helper()
	var doc map[string]any
	if _, err := toml.Decode(text, &doc); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	var plain func(v any) any
	plain = func(v any) any {
		switch v := v.(type) {
		case time.Time:
			return v.Format(time.DateOnly)
		case map[string]any:
			for key, value := range v {
				v[key] = plain(value)
			}
		case []any:
			for i := range v {
				v[i] = plain(v[i])
			}
		case []map[string]any:
			for i := range v {
				plain(v[i])
			}
		}
		return v
	}
	out, err := json.Marshal(plain(doc))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// shape are the rules that say what is wrong with a front matter by itself.
var shape = map[string]bool{
	"toml-syntax": true, "unknown-key": true, "missing-key": true, "wrong-type": true, "bad-value": true,
	"unknown-profile": true, "unknown-fact": true,
}

// common is a form that asks for nothing.
const common = "id = \"common\"\ntitle = \"示例\"\nlevels = \"optional\"\ncolumns = []\n"

// found is what the compiler says of a front matter's shape.
func found(t *testing.T, d document) (list []string) {
	t.Helper()
	profile := d.profile
	if profile == "" {
		profile = "common"
	}
	const file = "content/2024/u/p.md"
	result, err := build.New(build.Options{Lang: diag.English, Drafts: true}).Compile(context.Background(), fstest.MapFS{
		"content/site.toml":  {Data: []byte("title = \"示例\"\nprofile = \"" + profile + "\"\n")},
		"schema/common.toml": {Data: []byte(common)},
		file:                 {Data: []byte("+++\n" + d.text + "\n+++\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range result.Diagnostics {
		if f.Place.File == file && f.Severity == diag.Error && shape[f.Rule] {
			list = append(list, f.Rule+": "+f.Message.En)
		}
	}
	return list
}

// The schema, as another program reads it, and the compiler's own check of the
// shape say the same of good and bad front matter; where they differ, the
// compiler is the stricter.
func TestAgreesWithTheShapeCheck(t *testing.T) {
	compiled := map[string]*jsonschema.Schema{}
	for _, d := range documents(t) {
		s := compiled[d.profile]
		if s == nil {
			s = compile(t, schemaOf(t, d.profile))
			compiled[d.profile] = s
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(asJSON(t, d.text)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(value); (err == nil) != d.schema {
			t.Errorf("%s: the schema says %v", d.name, err)
		}
		if list := found(t, d); (len(list) == 0) != d.compile {
			t.Errorf("%s: the compiler says %s", d.name, strings.Join(list, "; "))
		}
	}
}

// compile reads a schema, which holds it to the meta-schema too.
func compile(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("front.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("front.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Titles and descriptions are in the language that was asked for.
func TestLanguages(t *testing.T) {
	zh, en := written(t, Form{}), written(t, Form{Lang: diag.English, Profile: &schema.Profile{Title: "form"}})
	if !bytes.Contains(zh, []byte(`"title": "年初预算数"`)) || bytes.Contains(zh, []byte("The budget")) {
		t.Error("the Chinese schema lacks 年初预算数, or is in English")
	}
	if !bytes.Contains(en, []byte(`"title": "initial budget"`)) || bytes.Contains(en, []byte("年初批复")) {
		t.Error("the English schema lacks its title, or is in Chinese")
	}
}
