package lsp

import (
	"slices"
	"strings"

	"jixiao/build"
	"jixiao/build/tomltree"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// insert is the edit that adds a key to a table, below its last one. ok is false
// where the table isn't there or has the key.
func (p *page) insert(table source.Path, key, value string) (edit diag.Edit, ok bool) {
	tree := p.tree()
	n := tree.Find(table)
	if n == nil || n.Kind != tomltree.Table || n.Get(key) != nil {
		return diag.Edit{}, false
	}
	if n.Form != tomltree.Header { // [funds] that only [funds.total] implies
		return p.insertTable(n, table, key, value)
	}
	at, column := n.Span.End, 0
	for c := range n.Children() {
		if c.Form == tomltree.Inline && c.Span.End > at {
			at = c.Span.End
			column = strings.IndexByte(p.file.Text[c.KeySpan.Start:c.Span.Start], '=')
		}
	}
	at = lineEnd(p.file.Text, at)
	line := p.ending() + key + strings.Repeat(" ", max(1, column-len(key))) + "= " + value
	return diag.Edit{Span: source.Span{Start: at, End: at}, New: line}, true
}

// insertTable puts a table of one key above the first that stands below it.
func (p *page) insertTable(n *tomltree.Node, table source.Path, key, value string) (edit diag.Edit, ok bool) {
	first := len(p.file.Text)
	walk(n, table, func(_ source.Path, c *tomltree.Node) {
		if c.Form == tomltree.Header {
			first = min(first, c.Span.Start)
		}
	})
	if n.Form != tomltree.Implied || first == len(p.file.Text) {
		return diag.Edit{}, false
	}
	first = lineStart(p.file.Text, first)
	lines := []string{"[" + string(table) + "]", key + " = " + value, "", ""}
	return diag.Edit{Span: source.Span{Start: first, End: first}, New: strings.Join(lines, p.ending())}, true
}

// fillIn proposes what is computed for the table that the cursor is in, where the
// report states nothing.
func (a *actions) fillIn() {
	table, ok := a.tableAt(a.span.Start)
	if !ok {
		return
	}
	var all []diag.Edit
	for f := range a.report.Card.Report.Facts {
		ref := f.Ref()
		got, known := a.computed(f)
		fact := a.report.Card.At(&f)
		key, documented := keys.Of(ref.Path)
		if !known || fact.Stated || !documented || source.Path(strings.TrimSuffix(string(ref.Path), "."+key.Name)) != table {
			continue
		}
		edit, ok := a.insert(table, key.Name, literal(key, got))
		if n := a.tree().Find(ref.Path); n != nil && n.Kind == tomltree.String && strings.TrimSpace(n.Text()) == "" {
			edit, ok = diag.Edit{Span: n.Span, New: literal(key, got)}, true
		}
		if ok {
			a.add(rewrite, diag.Textf(fillOne.Zh, fillOne.En, key.Title, got.text), nil, edit)
			all = append(all, edit)
		}
	}
	if len(all) > 1 {
		a.add(rewrite, diag.Textf(fillAll.Zh, fillAll.En, len(all)), nil, all...)
	}
}

// tableAt is the table whose header stands last above an offset.
func (p *page) tableAt(offset int) (path source.Path, ok bool) {
	best := -1
	walk(p.tree().Root, "", func(at source.Path, n *tomltree.Node) {
		if n.Kind == tomltree.Table && n.Form == tomltree.Header && n.Span.Start <= offset && n.Span.Start > best {
			best, path, ok = n.Span.Start, at, true
		}
	})
	return path, ok
}

// literal is a computed figure as it is typed for a key.
func literal(k *keys.Key, c computed) string {
	switch {
	case k.Kind == keys.Points:
		return c.text
	case k.Kind == keys.Amount:
		return strings.TrimSuffix(c.text, string(c.unit))
	}
	return `"` + c.text + `"`
}

// tieNumbers proposes links for the numbers in the stretch.
func (a *actions) tieNumbers() {
	numbers := a.report.Numbers()
	var all []diag.Edit
	for i := range numbers {
		n := &numbers[i]
		if a.linkAt(n.Span.Start) != nil {
			continue
		}
		if n.State == build.Agreeing {
			edit := a.link(n.Span, n.Fact)
			all = append(all, edit)
			if touches(n.Span, a.span) {
				a.tie(n.Span, n.Fact)
			}
		} else if n.State == build.Unknown && touches(n.Span, a.span) {
			for _, name := range a.equal(n) {
				a.tie(n.Span, name)
			}
		}
	}
	if len(all) > 1 && slices.ContainsFunc(all, func(e diag.Edit) bool { return touches(e.Span, a.span) }) {
		a.add(rewrite, diag.Textf(tieAll.Zh, tieAll.En, len(all)), nil, all...)
	}
}

func (a *actions) link(span source.Span, name string) diag.Edit {
	target := name
	if n, ok := schema.ParseName(name); ok {
		target = linkTarget(n)
	}
	return diag.Edit{Span: span, New: "[" + a.file.Text[span.Start:span.End] + "](#" + target + ")"}
}

func (a *actions) tie(span source.Span, name string) {
	label := name
	if f, ok := a.factOf(name); ok {
		label = a.called(f)
	}
	a.add(quickFix, diag.Textf(tieOne.Zh, tieOne.En, a.file.Text[span.Start:span.End], label, name), nil, a.link(span, name))
}

// mostEqual bounds the figures that are proposed for one number.
const mostEqual = 5

// equal is the figures that a number may be: those of the same value.
func (a *actions) equal(n *build.TextNumber) (names []string) {
	for f := range a.report.Card.Report.Facts {
		fact := a.report.Card.At(&f)
		value, ok := fact.Value()
		if !ok || len(names) == mostEqual {
			continue
		}
		typed, comparable := n.Value.In(value.Unit)
		if n.Value.Unit == "" || value.Unit == "" {
			typed, comparable = n.Value, true
		}
		if comparable && typed.Value.Equal(value.Value) {
			names = append(names, f.Name.String())
		}
	}
	return names
}
