package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"jixiao/schema/source"
)

// link writes a link: its ends are left to Body.HTML.
func (w *writer) link(n *ast.Link) {
	if w.inLink >= 0 || !w.affordable(n.Pos(), n.Reference, n.Destination, n.Title) {
		w.inlines(n)
		return
	}
	link := w.place(n)
	link.Target = unescape(n.Destination)
	link.Text = w.plain(n)
	link.Empty = strings.TrimSpace(link.Text) == "" && !pictured(n)
	link.Percent = link.Empty && percentAhead(w.file.Text[link.Span.End:])
	if !w.allowed(&link) {
		w.inlines(n)
		return
	}
	w.inLink = w.open(link, n.Title)
	w.inlines(n)
	w.cut(cut{link: w.inLink, close: true})
	w.inLink = -1
}

// percentAhead tells whether a text begins with a sign of percent, or with the word
// for it; marks of emphasis may stand before it.
func percentAhead(text string) bool {
	text = strings.TrimLeft(text, "*_~\\ ")
	for _, sign := range [...]string{"%", "％", "‰", "百分", "个百分"} {
		if strings.HasPrefix(text, sign) {
			return true
		}
	}
	return false
}

// pictured tells whether a link consists of something that isn't text.
func pictured(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindImage {
			return true
		}
	}
	return false
}

func (w *writer) image(n *ast.Image) {
	text := w.plain(n)
	if !w.affordable(n.Pos(), n.Reference, n.Destination, n.Title) {
		w.out.escape(text)
		return
	}
	link := w.place(n)
	link.Target, link.Text = unescape(n.Destination), text
	link.Image, link.Empty = true, text == ""
	if !w.allowedImage(&link) {
		w.out.escape(text)
		return
	}
	w.open(link, n.Title)
}

func (w *writer) autoLink(n *ast.AutoLink) {
	label := n.Label(w.source)
	start := n.Pos() + 1
	link := Link{
		Target: string(label), Text: string(label),
		Span:     w.span(start-1, start+len(label)+1),
		TextSpan: w.span(start, start+len(label)),
	}
	link.TargetSpan = link.TextSpan
	if n.AutoLinkType == ast.AutoLinkEmail {
		link.Target = "mailto:" + link.Target
	}
	if w.inLink >= 0 || !w.allowed(&link) {
		w.out.raw(label)
		return
	}
	index := w.open(link, nil)
	w.out.raw(label)
	w.cut(cut{link: index, close: true})
}

// open notes a link and where in the HTML it begins.
func (w *writer) open(link Link, title []byte) int32 {
	index := int32(len(w.body.Links))
	w.body.Links = append(w.body.Links, link)
	at := int32(len(w.out))
	if link.Image {
		w.out.add(` alt="`)
		w.out.escape(link.Text)
		w.out.add(`"`)
	}
	if len(title) > 0 {
		w.out.add(` title="`)
		w.out.text(title)
		w.out.add(`"`)
	}
	w.body.cuts = append(w.body.cuts, cut{at: at, end: int32(len(w.out)), link: index})
	return index
}

func (w *writer) cut(c cut) {
	c.at = int32(len(w.out))
	c.end = c.at
	w.body.cuts = append(w.body.cuts, c)
}

// place works out the spans of a link from its brackets.
func (w *writer) place(n ast.Node) (link Link) {
	var target []byte
	reference, skip := false, 1
	switch n := n.(type) {
	case *ast.Link:
		target, reference = n.Destination, n.Reference != nil
	case *ast.Image:
		target, reference, skip = n.Destination, n.Reference != nil, 2
	}
	i, ok := slices.BinarySearchFunc(w.work.brackets, n.Pos(), func(b bracket, at int) int { return b.open - at })
	if !ok {
		return Link{}
	}
	b := w.work.brackets[i]
	link.Span = w.span(b.open, b.end)
	link.TextSpan = w.span(b.open+skip, b.close)
	link.TargetSpan = link.Span
	if !reference {
		link.TargetSpan = w.targetSpan(b, target)
	}
	return link
}

// targetSpan finds the target after "](": past white space, the ">" that a
// quotation puts before each line, and "<".
func (w *writer) targetSpan(b bracket, target []byte) source.Span {
	at := min(b.close+2, b.end)
	inside := w.source[at:b.end]
	skipped := len(inside) - len(bytes.TrimLeft(inside, " \t\r\n<>"))
	if i := bytes.Index(inside[max(0, skipped-1):], target); i >= 0 {
		if len(target) > 0 {
			skipped = max(0, skipped-1) + i
		}
		return w.span(at+skipped, at+skipped+len(target))
	}
	return w.span(at, b.end)
}

// affordable tells whether a reference may repeat its address once more: a
// long one used often would make a page of any size.
func (w *writer) affordable(at int, reference *ast.ReferenceLink, destination, title []byte) bool {
	if reference == nil {
		return true
	}
	w.expanded += len(destination) + len(title)
	if w.expanded > maxExpansion {
		w.work.tooDense(at)
		return false
	}
	return true
}

// unescape gives an address as it was meant.
func unescape(destination []byte) string {
	if bytes.IndexByte(destination, '\\') < 0 && bytes.IndexByte(destination, '&') < 0 {
		return string(destination)
	}
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(destination))))
}

// scheme is the scheme of an address in lower case, empty for one without. It
// sees it where a browser would: control characters and spaces don't count.
func scheme(address string) string {
	var seen []byte
	for i := range len(address) {
		c := address[i]
		switch {
		case c <= ' ' || c == 0x7F:
		case c == ':':
			return string(seen)
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			seen = append(seen, c|0x20)
		case len(seen) > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
			seen = append(seen, c)
		default:
			return ""
		}
	}
	return ""
}

// otherHost tells whether an address without a scheme names a host: //host.
// Browsers take a backslash for a slash.
func otherHost(address string) bool {
	address = strings.Map(func(r rune) rune {
		switch {
		case r <= ' ' || r == 0x7F:
			return -1
		case r == '\\':
			return '/'
		}
		return r
	}, address)
	return strings.HasPrefix(address, "//")
}
