package content

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// document is a configuration file. BurntSushi/toml decodes it; the tree knows
// where things stand.
type document struct {
	file *source.File
	tree *tomltree.Tree
	meta toml.MetaData
	list diag.List
	ok   bool // it is TOML, and was decoded
}

// open reads a configuration file into a struct of cells. Tables and lists of
// tables in it are toml.Primitive, for section to decode one by one, so that
// one of the wrong shape doesn't take the others with it.
func open(file *source.File, into any) *document {
	d := &document{file: file}
	d.tree, d.list = tomltree.Parse(file, source.Span{End: len(file.Text)})
	if len(d.list) > 0 {
		return d
	}
	var err error
	if d.meta, err = toml.Decode(file.Text, into); err != nil {
		d.refused(err)
		return d
	}
	d.ok = true
	return d
}

// refused reports what the library says of a text that the tree's reader takes
// for TOML.
func (d *document) refused(err error) {
	var parse toml.ParseError
	span := source.Span{}
	if errors.As(err, &parse) {
		span.Start = min(parse.Position.Start, len(d.file.Text))
		span.End = min(span.Start+parse.Position.Len, len(d.file.Text))
	}
	d.list = append(d.list, diag.Diagnostic{
		Rule: "toml-syntax", Severity: diag.Error,
		Message: diag.Textf("这里不是有效的 TOML（%[1]s）", "this is no TOML (%[1]s)", err.Error()),
		Place:   diag.Place{File: d.file.Path, Span: span},
	})
}

// section decodes a table or a list of tables. defined is false where the file
// doesn't have it, or has something else in its place.
func section[T any](d *document, key string, raw toml.Primitive) (value T, defined bool) {
	n := d.tree.Root.Get(key)
	if n == nil {
		return value, false
	}
	several := reflect.TypeFor[T]().Kind() == reflect.Slice
	if fits(n, several) && d.meta.PrimitiveDecode(raw, &value) == nil {
		return value, true
	}
	message := diag.Textf("“%[1]s”应当写成一组，前面单独写一行 [%[1]s]", "%[1]s must be a table, headed [%[1]s]", key)
	if several {
		message = diag.Textf("“%[1]s”可以有多组，每组前面单独写一行 [[%[1]s]]", "%[1]s must be a list of tables, each headed [[%[1]s]]", key)
	}
	d.fault("wrong-type", source.Path(key), diag.Value, message, diag.Text{})
	var none T
	return none, false
}

// fits tells whether a node is a table, or a list of tables. The library takes
// other things for empty ones.
func fits(n *tomltree.Node, several bool) bool {
	if !several || n.Kind != tomltree.Array {
		return !several && n.Kind == tomltree.Table
	}
	for c := range n.Children() {
		if c.Kind != tomltree.Table {
			return false
		}
	}
	return true
}

// fault reports something at a path.
func (d *document) fault(rule string, path source.Path, part diag.Part, message, help diag.Text) *diag.Diagnostic {
	span, _ := d.tree.Place(path, part)
	d.list = append(d.list, diag.Diagnostic{
		Rule: rule, Severity: diag.Error, Message: message, Help: help,
		Place: diag.Place{File: d.file.Path, Path: path, Part: part, Span: span},
		At:    string(path),
	})
	return &d.list[len(d.list)-1]
}

// suggest adds the word that was meant to a fault at a key or a text, if one
// comes near.
func (d *document) suggest(f *diag.Diagnostic, typed string, among []string) {
	near, ok := diag.Nearest(typed, among)
	if !ok {
		return
	}
	f.Help = diag.Textf("是不是要写 %[1]s？", "did you mean %[1]s?", near)
	text := near
	if f.Part == diag.Value {
		text = `"` + near + `"`
	}
	f.Fixes = []diag.Fix{{
		Title: diag.Textf("改成 %[1]s", "change to %[1]s", near),
		Edits: []diag.Edit{{Span: f.Span, New: text}},
	}}
}

// unknown reports the keys that no struct has a field for; known are the keys
// of each table.
func (d *document) unknown(known map[string][]string) {
	var names []string
	for _, key := range d.meta.Undecoded() {
		names = append(names, strings.Join(key, "\x00"))
	}
	if len(names) > 0 {
		d.unknownIn(d.tree.Root, "", nil, names, known)
	}
}

// unknownIn looks for keys that aren't known in a table. Undecoded names a key
// without the numbers of the elements above it, which the tree knows.
func (d *document) unknownIn(n *tomltree.Node, path source.Path, name, unknown []string, known map[string][]string) {
	if n.Kind == tomltree.Array {
		i := 0
		for c := range n.Children() {
			d.unknownIn(c, path.Index(i), name, unknown, known)
			i++
		}
		return
	}
	for c := range n.Children() {
		inner := append(slices.Clip(name), c.Key)
		at := path.Key(c.Key)
		keys, isTable := known[strings.Join(name, ".")]
		switch {
		case !isTable:
		case slices.Contains(unknown, strings.Join(inner, "\x00")) && !slices.Contains(keys, c.Key):
			f := d.fault("unknown-key", at, diag.Key,
				diag.Textf("没有名为“%[1]s”的设置", "there is no setting %[1]s", c.Key),
				diag.Textf("这里可以写：%[1]s", "known here: %[1]s", strings.Join(keys, ", ")))
			f.Span = c.KeySpan
			d.suggest(f, strings.ToLower(c.Key), keys)
		default:
			d.unknownIn(c, at, inner, unknown, known)
		}
	}
}

// keysOf are the keys that a struct has fields for.
func keysOf[T any]() (keys []string) {
	t := reflect.TypeFor[T]()
	for i := range t.NumField() {
		keys = append(keys, t.Field(i).Tag.Get("toml"))
	}
	return keys
}
