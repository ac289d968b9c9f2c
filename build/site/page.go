package site

import (
	"html/template"
	"path"
	"slices"

	"jixiao/build/markdown"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

func (s *Site) page(p *Article) View {
	v := &PageView{Frame: s.frame(p.Addr, p.Title)}
	v.Body = template.HTML(s.body(nil, v.Root, p.File.Path, p.Body, nil, nil))
	v.Outline = outline(p.Body)
	for i := range s.in.Pages {
		other := &s.in.Pages[i]
		if other != p && path.Dir(other.File.Path) == path.Dir(p.File.Path) {
			v.Pages = append(v.Pages, Link{Text: other.Title, URL: v.Root + other.Addr})
		}
	}
	return v
}

// body renders a text to the end of out, its links led to their addresses. of is
// the figures that a report's text may name, nil for an ordinary page; said notes
// where. It is safe HTML: markdown gives nothing but its own tags and escaped text.
func (s *Site) body(out []byte, root, file string, body *markdown.Body, of *figures, said *mentions) []byte {
	if body == nil {
		return out
	}
	return body.AppendHTML(out, func(l *markdown.Link) markdown.Resolved {
		if name, ok := l.Fact(); ok && of != nil {
			return said.tied(l, of, name)
		}
		return s.link(root, file, l)
	})
}

func (s *Site) link(root, file string, l *markdown.Link) markdown.Resolved {
	if l.External() || l.Target == "" || l.Target[0] == '#' {
		return markdown.Resolved{Href: l.Target}
	}
	if addr, ok := s.index.Resolve(file, l.Target); ok {
		return markdown.Resolved{Href: root + addr}
	}
	return markdown.Resolved{}
}

func outline(body *markdown.Body) []Heading {
	if body == nil {
		return nil
	}
	out := make([]Heading, len(body.Headings))
	for i, h := range body.Headings {
		out[i] = Heading{Level: h.Level, Text: h.Text, ID: h.ID}
	}
	return out
}

// filled is what an empty link in the text shows of a fact: a percentage gets its
// sign where the text goes on without one.
func filled(card *score.Card, name string, l *markdown.Link) string {
	text := FactText(card, name)
	if f, ok := card.Fact(name); ok {
		if n, has := f.Value(); has {
			text += signFor(&n, l)
		}
	}
	return text
}

// signFor is the sign that an empty link's number lacks in the text.
func signFor(n *quantity.Number, l *markdown.Link) string {
	if n.Unit == quantity.Percent && !l.Percent {
		return string(quantity.Percent)
	}
	return ""
}

// FactText is a fact as an empty link in the text shows it: with its own
// decimals, without its unit.
func FactText(card *score.Card, name string) string {
	f, ok := card.Fact(name)
	if !ok {
		return ""
	}
	if n, has := f.Value(); has {
		return digits(n)
	}
	return f.Text
}

// belowAnother tells whether a page is found from another: the index of its
// folder, which lists the folder's pages beside its text.
func (s *Site) belowAnother(p *Article) bool {
	index := path.Join(path.Dir(p.File.Path), "index.md")
	return p.File.Path != index && slices.ContainsFunc(s.in.Pages, func(other Article) bool { return other.File.Path == index })
}
