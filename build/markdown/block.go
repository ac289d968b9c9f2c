package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// writer goes through a tree once and writes the HTML.
type writer struct {
	file   *source.File
	lines  lineEnds
	text   string // what is read: the body with Unix line ends
	source []byte // the same
	work   *work
	body   Body
	list   diag.List
	out    buffer
	ids    ids
	shift  int // by how much headings go down

	kind     Kind  // of the block being written
	level    int8  // of the heading being written
	cell     Place // of the cell being written
	block    int32 // its number
	inLink   int32 // index of the link being written, or -1
	tagged   int32 // 1 + the block that last had HTML in it
	expanded int   // bytes that references have repeated
}

func (w *writer) span(start, end int) source.Span {
	return source.Span{Start: w.lines.offset(start), End: w.lines.offset(end)}
}

// shift is 1 where a heading of the first level would compete with the page's
// title.
func shift(n ast.Node) int {
	for c := n.FirstChild(); c != nil && c.Type() != ast.TypeInline; c = c.NextSibling() {
		if h, ok := c.(*ast.Heading); ok {
			if h.Level == 1 {
				return 1
			}
		} else if shift(c) == 1 {
			return 1
		}
	}
	return 0
}

func (w *writer) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Type() == ast.TypeInline { // a footnote that ends with a list has its way back here
			w.inline(n)
			continue
		}
		w.node(n)
	}
}

func (w *writer) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		w.heading(n)
	case *ast.Paragraph:
		w.out.add("<p>")
		w.leaf(n, w.kind)
		w.out.add("</p>\n")
	case *ast.TextBlock:
		w.leaf(n, w.kind)
		if n.NextSibling() != nil && n.FirstChild() != nil {
			w.out.add("\n")
		}
	case *ast.ThematicBreak:
		w.out.add("<hr>\n")
	case *ast.CodeBlock:
		w.code(n, nil)
	case *ast.FencedCodeBlock:
		w.code(n, n.Language(w.source))
	case *ast.HTMLBlock:
		w.htmlBlock(n)
	case *ast.Blockquote:
		w.out.add("<blockquote>\n")
		w.blocks(n)
		w.out.add("</blockquote>\n")
	case *extast.Table:
		w.table(n)
	default:
		w.lists(n)
	}
}

// leaf writes a block that consists of text.
func (w *writer) leaf(n ast.Node, kind Kind) {
	outer := w.kind
	w.kind = kind
	w.inlines(n)
	w.kind = outer
	w.block++
}

func (w *writer) heading(n *ast.Heading) {
	level := min(n.Level+w.shift, 6)
	text := w.plain(n)
	id := w.ids.of(text)
	start := n.Pos()
	end := start
	if lines := n.Lines(); lines.Len() > 0 {
		start, end = lines.At(0).Start, lines.At(lines.Len()-1).Stop
	}
	w.body.Headings = append(w.body.Headings, Heading{level, text, id, w.span(start, end)})
	digit := "0123456"[level : level+1]
	w.out.add("<h" + digit)
	w.out.attribute("id", id)
	w.out.add(">")
	w.level = int8(level)
	w.leaf(n, InHeading)
	w.level = 0
	w.out.add("</h" + digit + ">\n")
}

func (w *writer) code(n ast.Node, language []byte) {
	w.out.add("<pre><code")
	if len(language) > 0 {
		w.out.add(` class="language-`)
		w.out.text(language)
		w.out.add(`"`)
	}
	w.out.add(">")
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		w.out.raw(line.Value(w.source))
	}
	w.out.add("</code></pre>\n")
}

func (w *writer) lists(n ast.Node) {
	switch n := n.(type) {
	case *ast.List:
		w.listOf(n)
	case *ast.ListItem:
		w.out.add("<li>")
		if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
			w.out.add("\n")
		}
		outer := w.kind
		w.kind = InItem
		w.blocks(n)
		w.kind = outer
		w.out.add("</li>\n")
	case *extast.FootnoteList:
		w.out.add("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n")
		w.blocks(n)
		w.out.add("</ol>\n</section>\n")
	case *extast.Footnote:
		w.out.add(`<li id="fn:` + strconv.Itoa(n.Index) + "\">\n")
		w.blocks(n)
		w.out.add("</li>\n")
	}
}

func (w *writer) listOf(n *ast.List) {
	tag := "ul"
	if n.IsOrdered() {
		tag = "ol"
	}
	w.out.add("<" + tag)
	if n.IsOrdered() && n.Start != 1 {
		w.out.add(` start="` + strconv.Itoa(n.Start) + `"`)
	}
	w.out.add(">\n")
	w.blocks(n)
	w.out.add("</" + tag + ">\n")
}

// table writes a table. Alignment becomes a class, since a style attribute is
// not allowed on the page; left is how text stands anyway.
func (w *writer) table(n *extast.Table) {
	w.out.add("<table>\n")
	w.cell.Row = 0
	body := false
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		head := row.Kind() == extast.KindTableHeader
		switch {
		case head:
			w.out.add("<thead>\n")
		case !body:
			w.out.add("<tbody>\n")
			body = true
		}
		w.row(row, head)
		if head {
			w.out.add("</thead>\n")
		}
	}
	if body {
		w.out.add("</tbody>\n")
	}
	w.cell.Table++
	w.out.add("</table>\n")
}

func (w *writer) row(row ast.Node, head bool) {
	w.out.add("<tr>\n")
	w.cell.Column = 0
	for n := row.FirstChild(); n != nil; n = n.NextSibling() {
		tag, end := "<td", "</td>\n"
		if head && n.FirstChild() != nil { // an empty corner heads nothing
			tag, end = `<th scope="col"`, "</th>\n"
		}
		w.out.add(tag)
		switch n.(*extast.TableCell).Alignment {
		case extast.AlignRight:
			w.out.add(` class="right"`)
		case extast.AlignCenter:
			w.out.add(` class="center"`)
		}
		w.out.add(">")
		w.leaf(n, InCell)
		w.cell.Column++
		w.out.add(end)
	}
	w.cell.Row++
	w.out.add("</tr>\n")
}
