package jsonschema

import (
	"bufio"
	"encoding/json"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
)

// Form is what the schema is for.
type Form struct {
	Profile  *schema.Profile // nil: what all forms have in common
	Profiles []string        // the ids that a report may name
	Closed   bool            // there are no other profiles than these
	Lang     diag.Lang       // of titles and descriptions
}

// Write writes the schema of a form's front matter.
func Write(w *bufio.Writer, f Form) error {
	m := maker{f}
	root := m.table(keys.Root())
	root.Schema = "https://json-schema.org/draft/2020-12/schema"
	root.Title = m.in(diag.Text{Zh: "绩效自评报告的填报数据", En: "The front matter of a self-evaluation report"})
	if f.Profile != nil {
		root.Title += "：" + f.Profile.Title
		root.Description = f.Profile.Basis
	}
	for i := range defs {
		root.Defs = append(root.Defs, property{defs[i].name, &defs[i].node})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(root)
}

// maker makes the schema of one form.
type maker struct{ Form }

func (m maker) in(t diag.Text) string { return t.In(m.Lang) }

// key is the schema of what a key takes.
func (m maker) key(k *keys.Key) *node {
	n := m.value(k)
	n.Title = m.in(k.Title)
	n.Description = m.describe(k)
	return n
}

func (m maker) value(k *keys.Key) *node {
	if n := ref(k.Kind); n != nil {
		return n
	}
	switch k.Kind {
	case keys.Flag:
		return &node{Type: types{"boolean"}}
	case keys.Texts:
		return &node{Type: types{"array"}, Items: &node{Type: types{"string"}, Pattern: `^[0-9]{4}/[^/]+/[^/]+$`}}
	case keys.Bands:
		return bands()
	case keys.Pairs:
		return &node{Type: types{"object"}, Others: &others{&node{Type: types{"string", "number", "boolean"}}}}
	case keys.Table:
		return m.table(k)
	case keys.Tables:
		return m.tables(k)
	}
	return m.text(k)
}

// text is the schema of a text: one of the words that the key takes, if it
// takes only some.
func (m maker) text(k *keys.Key) *node {
	n := &node{Type: types{"string"}}
	switch {
	case len(k.Words) > 0:
		for _, w := range k.Words {
			n.Enum = append(n.Enum, w.Word)
		}
		if !k.Required {
			n.Enum = append(n.Enum, "")
		}
	case k.Required:
		n.MinLength = 1
	case k.Path == "period":
		n.Pattern = `^(?:[0-9]{4}-[0-9]{2}/[0-9]{4}-[0-9]{2})?$`
	case k.Path == "profile" && m.Closed:
		n.Enum = append(append(n.Enum, m.Profiles...), "")
	default:
		n.Examples = m.examples(k.Path)
	}
	return n
}

// bands is a list of pairs, each an actual value and the points from there on.
func bands() *node {
	row := &node{Type: types{"array"}, Items: ref(keys.Quantity), MinItems: 2, MaxItems: 2}
	return &node{Type: types{"array"}, Items: row}
}

func (m maker) table(k *keys.Key) *node {
	n := &node{Type: types{"object"}, Others: &others{}}
	for _, c := range k.Keys {
		n.Properties = append(n.Properties, property{c.Name, m.key(c)})
		if c.Required {
			n.Required = append(n.Required, c.Name)
		}
	}
	return n
}

func (m maker) tables(k *keys.Key) *node {
	n := &node{Type: types{"array"}, Items: m.table(k)}
	if k.Path == "indicator" {
		m.rows(n)
	}
	return n
}

// describe says what a key holds, when to leave it out, the words that it
// takes, and gives an example.
func (m maker) describe(k *keys.Key) string {
	text := k.What
	if !k.Absent.IsZero() {
		text = diag.Textf("%s%s", "%s %s", text, k.Absent)
	}
	if words := m.words(k); words != "" {
		text = diag.Textf("%s可以写：%s。", "%s It takes: %s.", text, words)
	}
	if k.Example != "" {
		text = diag.Textf("%s例如：%s", "%s Example: %s", text, k.Example)
	}
	return m.in(text)
}

// words are the words that a key takes, with their meaning where they don't
// speak for themselves.
func (m maker) words(k *keys.Key) string {
	words := make([]string, len(k.Words))
	for i, w := range k.Words {
		words[i] = w.Word
		if w.Word != w.Meaning.Zh {
			words[i] = m.in(diag.Textf("%s %s", "%s (%s)", w.Word, w.Meaning))
		}
	}
	return strings.Join(words, m.in(diag.Text{Zh: "，", En: ", "}))
}
