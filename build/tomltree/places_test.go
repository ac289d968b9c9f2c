package tomltree_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// checkPlaces holds what must be true of every tree and every diagnostic.
func checkPlaces(t *testing.T, text string) {
	t.Helper()
	const before, after = "+++\n前言\n", "\n+++\n正文"
	file := source.NewFile("报告.md", before+text+after)
	span := source.Span{Start: len(before), End: len(before) + len(text)}
	tree, list := tomltree.Parse(file, span)
	c := checker{t: t, file: file, span: span, tree: tree}
	c.node(tree.Root, "")
	for _, d := range list {
		c.diagnostic(d)
	}
	if strings.HasPrefix(text, "\uFEFF") {
		return // at the beginning of a file a byte order mark is no fault
	}
	alone, alonesList := parse(text)
	if a, b := outline(alone.Root, 0), outline(tree.Root, span.Start); a != b {
		t.Errorf("in the middle of a file the tree is another:\n%s\n%s", a, b)
	}
	if len(alonesList) != len(list) {
		t.Fatalf("in the middle of a file there are %d faults, alone %d", len(list), len(alonesList))
	}
	for i, d := range alonesList {
		if d.Span.Start+span.Start != list[i].Span.Start || !reflect.DeepEqual(d.Message, list[i].Message) {
			t.Errorf("in the middle of a file fault %d is another: %v %v", i, d, list[i])
		}
	}
}

type checker struct {
	t    *testing.T
	file *source.File
	span source.Span
	tree *tomltree.Tree
}

func (c *checker) inside(what string, s source.Span) {
	c.t.Helper()
	if s.Start < c.span.Start || s.End < s.Start || s.End > c.span.End {
		c.t.Errorf("%s: %v is not inside %v", what, s, c.span)
	}
}

// node checks a node and those below it and returns where the first of them is
// named.
func (c *checker) node(n *tomltree.Node, path source.Path) (first int) {
	c.inside(string(path), n.Span)
	c.inside(string(path), n.KeySpan)
	if n.Literal != c.file.Text[n.Span.Start:n.Span.End] {
		c.t.Errorf("%s: literal %q is not what stands at %v", path, n.Literal, n.Span)
	}
	if n.Kind == tomltree.Bad && n.Len() > 0 {
		c.t.Errorf("%s: bad, and has children", path)
	}
	if have, ok := c.tree.Place(path, diag.Value); !ok || have != n.Span || c.tree.Find(path) != n {
		c.t.Errorf("%s stands at %v, Place says %v", path, n.Span, have)
	}
	c.outlined(path)
	c.outlined(path.Key("nothing"))
	c.outlined(path.Index(n.Len()))
	first = n.KeySpan.Start
	if n.Form == tomltree.Header {
		first = n.Span.Start
	}
	i, end := 0, 0
	for child := range n.Children() {
		at := path.Key(child.Key)
		if n.Kind == tomltree.Array {
			at = path.Index(i)
		}
		start := c.node(child, at)
		if start < end {
			c.t.Errorf("%s begins at %d, before the end %d of the one before it", at, start, end)
		}
		if end = child.KeySpan.End; child.Form == tomltree.Inline {
			end = child.Span.End
		} else {
			end = start
		}
		if i++; n != c.tree.Root && n.Form != tomltree.Inline {
			first = min(first, start)
		}
		if n.Form == tomltree.Inline && n.Span.Start > start || n.Form == tomltree.Inline && end > n.Span.End {
			c.t.Errorf("%s is not inside %v", at, n.Span)
		}
	}
	if n.Len() != i {
		c.t.Errorf("%s: %d children, Len %d", path, i, n.Len())
	}
	return first
}

// outlined holds the outline, where it is sure, to what the tree says.
func (c *checker) outlined(path source.Path) {
	for _, part := range []diag.Part{diag.Value, diag.Key} {
		want, _ := c.tree.Place(path, part)
		if have, sure := c.tree.Outline().Place(c.file, c.span, path, part); sure && have != want {
			c.t.Errorf("%s, part %d, stands at %v, the outline says %v", path, part, want, have)
		}
	}
}

func (c *checker) diagnostic(d diag.Diagnostic) {
	c.inside(d.Message.En, d.Span)
	if d.Rule != "toml-syntax" || d.Severity != diag.Error || d.File != c.file.Path {
		c.t.Errorf("%+v is no fault of this file", d)
	}
	for _, text := range []string{d.Message.Zh, d.Message.En, d.Help.Zh, d.Help.En} {
		unfilled := strings.Contains(text, "%") && !strings.Contains(c.file.Text, "%")
		if !utf8.ValidString(text) || unfilled {
			c.t.Errorf("not fit to be read: %q", text)
		}
	}
	if d.Message.Zh == "" || d.Message.En == "" || d.Message.Zh == d.Message.En {
		c.t.Errorf("says too little: %+v", d.Message)
	}
	for _, fix := range d.Fixes {
		for _, edit := range fix.Edits {
			c.inside("a fix", edit.Span)
		}
	}
	for _, r := range d.Related {
		c.inside("a related place", r.Span)
	}
}

// outline writes a tree with all that is to be seen of it, places less offset.
func outline(n *tomltree.Node, offset int) string {
	var b strings.Builder
	var walk func(n *tomltree.Node, depth int)
	walk = func(n *tomltree.Node, depth int) {
		shift := func(s source.Span) [2]int { return [2]int{s.Start - offset, s.End - offset} }
		line := []any{n.Kind, n.Form, n.Key, shift(n.KeySpan), shift(n.Span)}
		b.WriteString(strings.Repeat(" ", depth) + sprint(line) + "\n")
		for c := range n.Children() {
			walk(c, depth+1)
		}
	}
	walk(n, 0)
	return b.String()
}
