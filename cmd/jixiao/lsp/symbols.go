package lsp

import (
	"context"
	"strings"

	"jixiao/build/markdown"
	"jixiao/build/tomltree"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// symbols lists the tables of the front matter, the rows under their names, and
// the headings.
func (s *server) symbols(ctx context.Context, params *documentParams) (any, error) {
	p, err := s.page(ctx, params.TextDocument.URI)
	if p == nil || err != nil || p.report == nil {
		return []documentSymbol{}, err
	}
	list := append(p.tables(p.tree().Root, ""), p.headings()...)
	s.mu.Lock()
	hierarchical := s.client.TextDocument.DocumentSymbol.Hierarchical
	s.mu.Unlock()
	if hierarchical {
		return list, nil
	}
	return flat(list, params.TextDocument.URI, ""), nil
}

func flat(list []documentSymbol, uri, container string) []symbolInformation {
	out := []symbolInformation{}
	for i := range list {
		d := &list[i]
		out = append(out, symbolInformation{Name: d.Name, Kind: d.Kind, Location: location{uri, d.Range}, Container: container})
		out = append(out, flat(d.Children, uri, d.Name)...)
	}
	return out
}

// tables is the tables below a node.
func (p *page) tables(n *tomltree.Node, path source.Path) []documentSymbol {
	out := []documentSymbol{}
	for c := range n.Children() {
		at := path.Key(c.Key)
		key, known := keys.Of(at)
		if !known || c.Kind != tomltree.Table && c.Kind != tomltree.Array || key.Kind != keys.Table && key.Kind != keys.Tables {
			continue
		}
		d := p.symbol(c, key.Title.In(p.lang), c.Key, symbolObject)
		if key.Kind == keys.Table {
			d.Children = p.tables(c, at)
		} else {
			d.Kind = symbolArray
			for row := range c.Children() {
				d.Children = append(d.Children, p.symbol(row, rowName(row), "", symbolObject))
			}
		}
		d.Range.End = later(d.Range, d.Children)
		out = append(out, d)
	}
	return out
}

// symbol is a table: from its header, or its key, to its last value.
func (p *page) symbol(n *tomltree.Node, name, detail string, kind int) documentSymbol {
	if strings.TrimSpace(name) == "" {
		name = "—" // the protocol wants a name
	}
	span := n.Span
	if n.Kind == tomltree.Table {
		for c := range n.Children() {
			if c.Form == tomltree.Inline || c.Form == tomltree.Dotted {
				span.End = max(span.End, c.Span.End)
			}
		}
	}
	return documentSymbol{Name: name, Detail: detail, Kind: kind, Range: p.at.textRange(span), Selection: p.at.textRange(n.Span)}
}

func later(r textRange, children []documentSymbol) position {
	end := r.End
	for i := range children {
		if c := children[i].Range.End; c.Line > end.Line || c.Line == end.Line && c.Character > end.Character {
			end = c
		}
	}
	return end
}

// rowName is what a row is called by: its name, else what else tells it apart.
func rowName(n *tomltree.Node) string {
	for _, key := range []string{"name", "label", "id", "kind", "problem", "rule"} {
		if c := n.Get(key); c != nil && c.Kind == tomltree.String && strings.TrimSpace(c.Text()) != "" {
			return c.Text()
		}
	}
	return ""
}

// headings is the headings of the text, each below the one that it is part of.
func (p *page) headings() []documentSymbol {
	headings := p.report.Body.Headings
	out, _ := p.section(headings, 0, p.report.Document.Body.End)
	return out
}

// section takes headings deeper than a level, up to an offset of the text, and
// tells how many there were.
func (p *page) section(headings []markdown.Heading, level, end int) (out []documentSymbol, taken int) {
	for taken < len(headings) && headings[taken].Level > level {
		h := &headings[taken]
		next := taken + 1
		for next < len(headings) && headings[next].Level > h.Level {
			next++
		}
		until := end
		if next < len(headings) {
			until = headings[next].Span.Start
		}
		d := documentSymbol{Name: h.Text, Kind: symbolString, Range: p.at.textRange(source.Span{Start: h.Span.Start, End: until}), Selection: p.at.textRange(h.Span)}
		if d.Name == "" {
			d.Name = "—"
		}
		d.Children, _ = p.section(headings[taken+1:next], h.Level, until)
		out = append(out, d)
		taken = next
	}
	return out, taken
}
