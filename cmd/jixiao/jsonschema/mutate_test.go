package jsonschema

import (
	"bytes"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"jixiao/build/parse"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/source"
)

// values are put in the place of each value of a document.
var values = []string{`""`, `"文字"`, `12`, `-1`, `0.5`, `true`, `[]`, `[1]`, `[[1, 2]]`, `{ a = 1 }`, `"5%"`, `"5万元"`, `"－"`, `"二十"`, `"draft"`, `"2024-03-18"`}

// mutants are a document with one line changed: without it, with another value,
// with its key mistyped.
func mutants(text string) (list []string) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	change := func(i int, line string) {
		changed := append(append([]string{}, lines[:i]...), line)
		list = append(list, strings.Join(append(changed, lines[i+1:]...), "\n"))
	}
	for i, line := range lines {
		key, _, ok := strings.Cut(line, "=")
		if !ok {
			continue
		}
		change(i, "")
		change(i, "x"+line)
		for _, v := range values {
			change(i, key+"= "+v)
		}
	}
	return list
}

// faulty tells whether the compiler finds anything wrong with a front matter
// before it computes.
func faulty(t *testing.T, id, text string) bool {
	t.Helper()
	key := schema.Key{Year: 2024, Unit: "u", Project: "p"}
	doc, list := parse.Report(source.NewFile("content/2024/u/p.md", "+++\n"+text+"\n+++\n"), key)
	form, known := profile(id), doc.Front.Profile == "" || profile(doc.Front.Profile) != nil
	list = append(list, rules.ExamineShape(doc.Front, form)...)
	if form == nil {
		form = &schema.Profile{}
	}
	report := schema.Resolve(doc.Front, schema.Context{Key: key, Profile: form, Money: "万元"})
	return !known || list.Count(diag.Error) > 0 || len(report.Faults) > 0
}

// The schema is never stricter than the compiler: of every document with one
// line changed, what the schema refuses the compiler refuses too.
func TestNeverStricter(t *testing.T) {
	schemas := map[string]*jsonschema.Schema{}
	refused := 0
	for _, d := range documents(t) {
		if !strings.HasPrefix(d.name, "good/") {
			continue
		}
		if schemas[d.profile] == nil {
			schemas[d.profile] = compile(t, schemaOf(t, d.profile))
		}
		for _, text := range mutants(d.text) {
			var any map[string]any
			if _, err := toml.Decode(text, &any); err != nil {
				continue // a value on several lines
			}
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(asJSON(t, text)))
			if err != nil {
				t.Fatal(err)
			}
			fault := schemas[d.profile].Validate(value)
			if fault == nil {
				continue
			}
			refused++
			if !faulty(t, d.profile, text) {
				t.Errorf("the schema alone refuses\n%s\n%v", text, fault)
			}
		}
	}
	if refused < 300 {
		t.Errorf("only %d documents were refused", refused)
	}
}
