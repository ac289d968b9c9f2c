package lsp

import (
	"slices"

	"jixiao/build/markdown"
	"jixiao/build/tomltree"
	"jixiao/schema"
	"jixiao/schema/source"
)

// spot is a place in a front matter that the cursor can stand at.
type spot struct {
	path  source.Path
	node  *tomltree.Node
	onKey bool        // on the key or the header, not on the value
	span  source.Span // of that
}

// tree reads the front matter of a report.
func (p *page) tree() *tomltree.Tree {
	tree, _ := tomltree.Parse(p.file, p.report.Document.FrontSpan)
	return tree
}

// spotAt is what stands in a front matter at an offset.
func (p *page) spotAt(offset int) (s spot, ok bool) {
	walk(p.tree().Root, "", func(path source.Path, n *tomltree.Node) {
		span, onKey := n.KeySpan, true
		switch {
		case span.Len() > 0 && span.Start <= offset && offset <= span.End:
		case n.Form == tomltree.Header && n.Span.Start <= offset && offset <= n.Span.End:
			span = n.Span
		case n.Form == tomltree.Inline && n.Span.Start <= offset && offset <= n.Span.End:
			span, onKey = n.Span, false
		default:
			return
		}
		s, ok = spot{path, n, onKey, span}, true // what stands deeper comes later
	})
	return s, ok
}

// walk goes through all nodes below one, each before those below it.
func walk(n *tomltree.Node, path source.Path, each func(source.Path, *tomltree.Node)) {
	i := 0
	for c := range n.Children() {
		at := path.Index(i)
		if n.Kind == tomltree.Table {
			at = path.Key(c.Key)
		}
		i++
		each(at, c)
		walk(c, at, each)
	}
}

// factAt is the figure of the report that stands at a path.
func (p *page) factAt(path source.Path) (f schema.Fact, ok bool) {
	for f := range p.report.Card.Report.Facts {
		ref := f.Ref()
		if ref.Path == path {
			return f, true
		}
	}
	return schema.Fact{}, false
}

// factOf finds a figure of the report by a name, however it is written.
func (p *page) factOf(name string) (schema.Fact, bool) { return p.report.Card.Report.Find(name) }

// linkAt is the link of the text at an offset.
func (p *page) linkAt(offset int) *markdown.Link {
	links := p.report.Body.Links
	i := slices.IndexFunc(links, func(l markdown.Link) bool { return l.Span.Start <= offset && offset <= l.Span.End })
	if i < 0 {
		return nil
	}
	return &links[i]
}

// inFront tells whether an offset is in the front matter.
func (p *page) inFront(offset int) bool {
	span := p.report.Document.FrontSpan
	return span.Start <= offset && offset <= span.End
}

// quoted is what stands between the quotes of a value.
func (p *page) textOf(n *tomltree.Node) string {
	if n.Kind == tomltree.String {
		return n.Text()
	}
	return n.Literal
}

// wordAt is the fact's name around an offset within a stretch, such as one of an
// equation.
func wordAt(text string, span source.Span, offset int) source.Span {
	start, end := offset, offset
	for start > span.Start && nameByte(text[start-1]) {
		start--
	}
	for end < span.End && nameByte(text[end]) {
		end++
	}
	return source.Span{Start: start, End: end}
}

// nameByte tells whether a byte may be of a fact's name in an equation: letters
// of any script, digits, _ and full stops.
func nameByte(c byte) bool {
	return c >= 0x80 || c == '_' || c == '.' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
