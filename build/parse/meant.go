package parse

import (
	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// blame gives what was said of a value that is no TOML the path of the node at
// hand, so that nobody asks for the value as well.
func (d *decoder) blame(n *tomltree.Node) {
	start := n.Span.Start
	if n.KeySpan.Len() > 0 {
		start = n.KeySpan.Start
	}
	for i := range d.syntax {
		if s := &d.syntax[i]; start <= s.Span.Start && s.Span.End <= max(n.Span.End, n.KeySpan.End) && s.Path == "" {
			s.Path, s.Part = d.path(), diag.Value
		}
	}
}

// meant is the value that was meant by one that is no TOML: the first that the
// fault's fixes would put in its place, else the faulty value itself.
func (d *decoder) meant(n *tomltree.Node) *tomltree.Node {
	if n.Span.Len() == 0 {
		return n // nothing stands there: that nothing was meant can't be known
	}
	for i := range d.syntax {
		fault := &d.syntax[i]
		if fault.Span != n.Span || len(fault.Fixes) == 0 || len(fault.Fixes[0].Edits) != 1 {
			continue
		}
		edit := fault.Fixes[0].Edits[0]
		if edit.Span != n.Span {
			continue
		}
		text := "value = " + edit.New
		tree, faults := tomltree.Parse(source.NewFile("", text), source.Span{End: len(text)})
		if value := tree.Root.Get("value"); value != nil && len(faults) == 0 {
			return value
		}
	}
	return n
}
