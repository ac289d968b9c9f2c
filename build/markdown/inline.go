package markdown

import (
	"html"
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

func (w *writer) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.inline(n)
	}
}

func (w *writer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.words(n)
	case *ast.Emphasis:
		tag := "em>"
		if n.Level == 2 {
			tag = "strong>"
		}
		w.within(n, tag)
	case *extast.Strikethrough:
		w.within(n, "del>")
	case *ast.CodeSpan:
		w.out.add("<code>")
		w.codeSpan(&w.out, n)
		w.out.add("</code>")
	case *ast.Link:
		w.link(n)
	case *ast.Image:
		w.image(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.RawHTML:
		w.rawHTML(n)
	default:
		w.note(n)
	}
}

func (w *writer) within(n ast.Node, tag string) {
	w.out.add("<")
	w.out.add(tag)
	w.inlines(n)
	w.out.add("</")
	w.out.add(tag)
}

func (w *writer) words(n *ast.Text) {
	w.run(n.Segment)
	w.out.text(n.Segment.Value(w.source))
	switch {
	case n.HardLineBreak():
		w.out.add("<br>\n")
	case n.SoftLineBreak() && !broken(n, w.source):
		w.out.add("\n")
	}
}

// run notes a run of text, which goldmark may have split.
func (w *writer) run(segment text.Segment) {
	if segment.Start == segment.Stop {
		return
	}
	span := w.span(segment.Start, segment.Stop)
	if last := len(w.body.Runs) - 1; last >= 0 {
		run := &w.body.Runs[last]
		if run.Span.End == span.Start && run.Block == w.block && run.Link == w.inLink {
			run.Span.End = span.End
			return
		}
	}
	w.body.Runs = append(w.body.Runs, Run{span, w.block, w.inLink, w.kind, w.level, w.cell, int32(len(w.out))})
}

// codeSpan writes code; a line break in it is a space.
func (w *writer) codeSpan(out *buffer, n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		value := c.(*ast.Text).Segment.Value(w.source)
		if last := len(value) - 1; last >= 0 && value[last] == '\n' {
			out.raw(value[:last])
			out.add(" ")
			continue
		}
		out.raw(value)
	}
}

// note writes a reference to a footnote, or the way back from it.
func (w *writer) note(n ast.Node) {
	switch n := n.(type) {
	case *extast.FootnoteLink:
		index := strconv.Itoa(n.Index)
		if w.inLink >= 0 {
			w.out.add("<sup>" + index + "</sup>")
			return
		}
		w.out.add(`<sup id="` + noteRef(n.Index, n.RefIndex) + `"><a href="#fn:` + index +
			`" class="footnote" role="doc-noteref">` + index + `</a></sup>`)
	case *extast.FootnoteBacklink:
		w.out.add(` <a href="#` + noteRef(n.Index, n.RefIndex) +
			`" class="footnote-back" role="doc-backlink" aria-label="返回正文">↩︎</a>`)
	}
}

func noteRef(index, reference int) string {
	id := "fnref:" + strconv.Itoa(index)
	if reference > 0 {
		id += ":" + strconv.Itoa(reference+1)
	}
	return id
}

// plain is the text of a node without marks: a piece of the file where it can
// be.
func (w *writer) plain(n ast.Node) string {
	if t, ok := n.FirstChild().(*ast.Text); ok && t.NextSibling() == nil && t.Segment.Padding == 0 {
		if value := w.text[t.Segment.Start:t.Segment.Stop]; plain(value) {
			return value
		}
	}
	var out buffer
	w.gather(&out, n)
	return html.UnescapeString(string(out))
}

func (w *writer) gather(out *buffer, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			out.text(n.Segment.Value(w.source))
			if n.HardLineBreak() || n.SoftLineBreak() && !broken(n, w.source) {
				out.add(" ")
			}
		case *ast.CodeSpan:
			w.codeSpan(out, n)
		case *ast.AutoLink:
			out.raw(n.Label(w.source))
		case *ast.RawHTML:
			out.raw(n.Segments.Value(w.source))
		default:
			w.gather(out, n)
		}
	}
}

// broken tells whether a line was only broken because it was full: no space
// belongs between the characters around the break.
func broken(n *ast.Text, src []byte) bool {
	before := edge(n, src, true)
	if before < utf8.RuneSelf && before != 0 {
		return isFullWidthPunctuation(edge(n.NextSibling(), src, false))
	}
	return joins(before, edge(n.NextSibling(), src, false))
}

// edge is the last or first character of an inline, 0 where there is none.
func edge(n ast.Node, src []byte, last bool) rune {
	for n != nil {
		if t, ok := n.(*ast.Text); ok {
			value := t.Segment.Value(src)
			if len(value) == 0 && last {
				n = n.PreviousSibling()
				continue
			}
			return edgeRune(value, last)
		}
		if last {
			n = n.LastChild()
		} else {
			n = n.FirstChild()
		}
	}
	return 0
}

func edgeRune(value []byte, last bool) (r rune) {
	switch {
	case len(value) == 0:
		return 0
	case last:
		r, _ = utf8.DecodeLastRune(value)
	default:
		r, _ = utf8.DecodeRune(value)
	}
	return r
}
