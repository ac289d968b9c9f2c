package tidy

import (
	"reflect"
	"slices"
	"strings"

	"jixiao/build/parse"
	"jixiao/build/tomltree"
	"jixiao/schema"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// Report lays out a report. ok is false where it can't be, since its front matter
// is missing or no TOML; then the text is returned as it is.
func Report(file *source.File) (text string, ok bool) {
	doc, list := parse.Report(file, schema.Key{})
	for i := range list {
		if rule := list[i].Rule; rule == "toml-syntax" || rule == "front-matter-missing" {
			return file.Text, false
		}
	}
	laid, ok := layOut(file, doc.FrontSpan)
	if !ok {
		return file.Text, false
	}
	out := file.Text[:doc.FrontSpan.Start] + laid + file.Text[doc.FrontSpan.End:]
	again, faults := parse.Report(source.NewFile(file.Path, out), schema.Key{})
	if len(faults) != len(list) || !reflect.DeepEqual(again.Front, doc.Front) {
		return file.Text, false // rather untidy than another report
	}
	return out, true
}

// layOut is a front matter, laid out.
func layOut(file *source.File, span source.Span) (text string, ok bool) {
	tree, _ := tomltree.Parse(file, span)
	ending := "\n"
	if strings.Contains(file.Text[span.Start:span.End], "\r\n") {
		ending = "\r\n"
	}
	sections, ok := read(file.Text, span, valuesOf(tree.Root))
	slices.SortStableFunc(sections, func(a, b *section) int { return a.rank - b.rank })
	var w writer
	for _, s := range sections {
		w.section(s)
	}
	return w.text(ending), ok
}

// valuesOf is the places of all values, in the order of the text: a line that
// begins in one goes on with it.
func valuesOf(root *tomltree.Node) (out []source.Span) {
	var walk func(*tomltree.Node)
	walk = func(n *tomltree.Node) {
		for c := range n.Children() {
			if c.Form == tomltree.Inline && c.KeySpan.Len() > 0 {
				out = append(out, c.Span)
			}
			walk(c)
		}
	}
	walk(root)
	slices.SortFunc(out, func(a, b source.Span) int { return a.Start - b.Start })
	return out
}

// last is the rank of tables that no form has.
const last = 1 << 20

// rankOf is the place of a table in the order of the forms. What stands below a
// row of a list ([indicator.extra]) goes with the row: ok is false.
func rankOf(header string) (rank int, ok bool) {
	steps := strings.Split(header, ".")
	at := keys.Root()
	for i, step := range steps {
		if i > 0 && at.Kind == keys.Tables {
			return 0, false
		}
		if at = at.Key(step); at == nil {
			return last, true
		}
	}
	for i, k := range keys.All() {
		if k == at {
			return 1 + i, true
		}
	}
	return last, true
}

// keysOf is the keys of a table in their order; nil where there is none.
func keysOf(header string) []*keys.Key {
	if header == "" {
		return keys.Root().Keys
	}
	k, ok := keys.Of(source.Path(header))
	if !ok {
		return nil
	}
	return k.Keys
}
