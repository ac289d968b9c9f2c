package tomltree

import (
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Tree is what was read from one stretch of a file. It is not for use by
// several goroutines at a time.
type Tree struct {
	Root *Node // a table; its Span is the whole stretch

	headers []int32 // where those of a document without faults begin

	// Paths are asked for in order, mostly, and an array may have a hundred
	// thousand elements: a search goes on from where the last one ended.
	last struct {
		array, element *Node
		index          int
	}
}

// Parse reads file.Text[span.Start:span.End] as a TOML 1.0 document. All spans
// are offsets in the file. Whatever the text, there is a tree: each fault is
// one diagnostic of the rule toml-syntax, and what isn't at fault is kept.
// A document without diagnostics is valid TOML 1.0.
func Parse(file *source.File, span source.Span) (*Tree, diag.List) {
	return new(Reader).Parse(file, span)
}

// Reader reads one document after another in the same memory: a tree that it
// gives holds until it reads the next. It is for one goroutine.
type Reader struct {
	nodes   []Node
	headers []int32
}

// Parse is the function Parse, but for how long its tree holds.
func (r *Reader) Parse(file *source.File, span source.Span) (*Tree, diag.List) {
	span.End = max(0, min(span.End, len(file.Text)))
	span.Start = max(0, min(span.Start, span.End))
	clear(r.nodes)
	p := newParser(file, span, r.nodes)
	r.nodes, p.headers = p.nodes, r.headers[:0]
	p.checkEncoding()
	p.document()
	r.headers = p.headers
	t, list := &Tree{Root: p.root}, p.diagnostics()
	if len(list) == 0 {
		t.headers = p.headers
	}
	return t, list
}

// Find returns the node at a path, nil where there is none.
func (t *Tree) Find(path source.Path) *Node {
	n, ok := t.nearest(path)
	if !ok {
		return nil
	}
	return n
}

// Place finds the stretch that a path names: the value, or the key (of a table
// with a header: the header). Where the path does not exist, ok is false and
// the span is the header or key of the nearest table or array above it that
// does; for the root that is the empty span where the document begins.
func (t *Tree) Place(path source.Path, part diag.Part) (span source.Span, ok bool) {
	n, ok := t.nearest(path)
	switch {
	case ok && part == diag.Value:
		return n.Span, true
	case n == t.Root:
		return source.Span{Start: n.Span.Start, End: n.Span.Start}, ok
	default:
		return n.head(), ok
	}
}

// nearest walks as far along a path as there are nodes; ok tells whether it
// came to the end.
func (t *Tree) nearest(path source.Path) (n *Node, ok bool) {
	steps, ok := path.Steps()
	if !ok {
		return t.Root, false
	}
	return t.walk(t.Root, steps)
}

// walk is nearest from some node on.
func (t *Tree) walk(n *Node, steps []source.Step) (*Node, bool) {
	for _, step := range steps {
		var c *Node
		if step.Index < 0 {
			c = n.Get(step.Key)
		} else {
			c = t.element(n, step.Index)
		}
		if c == nil {
			return n, false
		}
		n = c
	}
	return n, true
}

// element returns element i of an array, nil where there is none.
func (t *Tree) element(n *Node, i int) *Node {
	if n.Kind != Array || i >= n.count {
		return nil
	}
	c, at := n.first, 0
	if t.last.array == n && t.last.index <= i {
		c, at = t.last.element, t.last.index
	}
	for ; at < i; at++ {
		c = c.next
	}
	t.last.array, t.last.element, t.last.index = n, c, i
	return c
}
