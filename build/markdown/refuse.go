package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// maxReports is how many faults of one body are listed: a page that was pasted
// as HTML has thousands of the same kind.
const maxReports = 200

func (w *writer) report(rule string, span source.Span, message, help diag.Text) {
	if len(w.list) >= maxReports && rule != "bad-value" {
		return
	}
	w.list = append(w.list, diag.Diagnostic{
		Rule: rule, Severity: diag.Error, Message: message, Help: help,
		Place: diag.Place{File: w.file.Path, Span: span},
	})
}

// allowed tells whether a link may be one, and reports it if not.
func (w *writer) allowed(link *Link) bool {
	switch s := scheme(link.Target); {
	case strings.TrimSpace(link.Target) == "":
		w.report("broken-link", link.Span,
			diag.Text{Zh: "链接没有写明指向哪里", En: "the link doesn't say where it leads"},
			diag.Text{Zh: "请在圆括号内写上地址，例如 (#funds.total.executed) 或 (about.md)",
				En: "write the address between the parentheses, such as (#funds.total.executed) or (about.md)"})
	case s == "" || s == "http" || s == "https" || s == "mailto":
		return true
	case len(s) == 1 || s == "file":
		w.report("broken-link", link.TargetSpan,
			diag.Textf("链接指向本机文件 %[1]s，别人打不开", "the link leads to a file on this computer, %[1]s, which others can't open", brief(link.Target)),
			diag.Text{Zh: "请把文件放进 content 目录，用相对地址链接", En: "put the file into the content folder and link to it by a relative address"})
	default:
		w.report("broken-link", link.TargetSpan,
			diag.Textf("不能链接到“%[1]s:”开头的地址", "an address that begins with \"%[1]s:\" can't be linked to", brief(s)),
			diag.Text{Zh: "只能链接到本站页面、http 或 https 网址和 mailto 邮箱",
				En: "link to a page of this site, to http or https, or to a mailto address"})
	}
	return false
}

// allowedImage tells whether an image is a file of the site, and reports it if
// not.
func (w *writer) allowedImage(link *Link) bool {
	message := diag.Textf("图片 %[1]s 不在本站，网站不加载外部内容", "the image %[1]s isn't part of this site, which loads nothing from elsewhere", brief(link.Target))
	switch s := scheme(link.Target); {
	case strings.TrimSpace(link.Target) == "":
		w.report("broken-link", link.Span,
			diag.Text{Zh: "图片没有写明文件", En: "the image doesn't name its file"},
			diag.Text{Zh: "请在圆括号内写上图片文件的相对地址", En: "write the relative address of the image's file between the parentheses"})
		return false
	case s == "data":
		message = diag.Text{Zh: "图片数据直接写在了正文里", En: "the image's data stands in the text"}
	case s == "" && !otherHost(link.Target):
		return true
	}
	w.report("remote-resource", link.TargetSpan, message,
		diag.Text{Zh: "请把图片存到报告旁边，写成 ![说明](图片.png)", En: "save the image next to the report and write ![description](image.png)"})
	return false
}

// instead says what to write in place of a tag.
var instead = map[string]diag.Text{
	"a":      {Zh: "链接请写成 [文字](地址)", En: "write a link as [text](address)"},
	"b":      {Zh: "加粗请写成 **文字**", En: "write bold text as **text**"},
	"strong": {Zh: "加粗请写成 **文字**", En: "write bold text as **text**"},
	"i":      {Zh: "斜体请写成 *文字*", En: "write emphasis as *text*"},
	"em":     {Zh: "斜体请写成 *文字*", En: "write emphasis as *text*"},
	"br":     {Zh: "换行请在行末写反斜杠 \\，另起一段请空一行", En: "end the line with a backslash \\, or leave a blank line for a new paragraph"},
	"p":      {Zh: "另起一段请空一行", En: "leave a blank line for a new paragraph"},
	"img":    {Zh: "图片请写成 ![说明](图片.png)", En: "write an image as ![description](image.png)"},
	"table":  {Zh: "表格请用竖线 | 分列", En: "write a table with | between its columns"},
	"!--":    {Zh: "请删去：注释会随网页公开", En: "delete it: a comment would be published with the page"},
}

func (w *writer) refuseHTML(start, end int) {
	raw := strings.TrimRight(w.text[start:end], "\r\n")
	help, ok := instead[tagName(raw)]
	if !ok {
		help = diag.Text{Zh: "请删去；版式由网站样式决定。若是文字，请在 < 前加反斜杠 \\", En: "delete it: the site's style decides how pages look. If it is text, put a backslash \\ before the <"}
	}
	w.report("raw-html", w.span(start, start+len(raw)),
		diag.Textf("正文里不能用 HTML：%[1]s", "HTML can't be used in the text: %[1]s", brief(raw)), help)
}

// tagName is the name of a tag in lower case, "!--" for a comment.
func tagName(raw string) string {
	name := strings.TrimLeft(raw, "</ ")
	if strings.HasPrefix(name, "!--") {
		return "!--"
	}
	end := strings.IndexFunc(name, func(r rune) bool { return (r|0x20 < 'a' || r|0x20 > 'z') && (r < '0' || r > '9') })
	if end >= 0 {
		name = name[:end]
	}
	return strings.ToLower(name)
}

// rawHTML shows a tag as it was typed. A closing tag goes with the opening one
// before it in the same block and is not reported again.
func (w *writer) rawHTML(n *ast.RawHTML) {
	last := n.Segments.Len() - 1
	start, end := n.Segments.At(0).Start, n.Segments.At(last).Stop
	if !strings.HasPrefix(w.text[start:], "</") || w.tagged != w.block+1 {
		w.refuseHTML(start, end)
	}
	w.tagged = w.block + 1
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		w.out.raw(segment.Value(w.source))
	}
}

func (w *writer) htmlBlock(n *ast.HTMLBlock) {
	lines := n.Lines()
	first := lines.At(0)
	first = first.TrimLeftSpace(w.source)
	end := lines.At(lines.Len() - 1).Stop
	if n.HasClosure() {
		end = n.ClosureLine.Stop
	}
	w.refuseHTML(first.Start, end)
	w.out.add("<p>")
	for i := range lines.Len() {
		line := lines.At(i)
		w.out.raw(line.Value(w.source))
	}
	if n.HasClosure() {
		w.out.raw(n.ClosureLine.Value(w.source))
	}
	w.out.add("</p>\n")
	w.block++
}

func (w *writer) tooLong() {
	w.report("bad-value", w.span(0, 0),
		diag.Textf("正文有 %[1]d KB，超过 1024 KB，没有排版", "the text has %[1]d KB, more than 1024 KB, and was not read", len(w.text)>>10),
		diag.Text{Zh: "请分成几个文件；正文里若有图片数据，请另存为文件", En: "split it into several files; if it contains image data, save that as a file"})
}

// limits reports what was left as plain text.
func (w *writer) limits() {
	if at := w.work.deep; at >= 0 {
		w.report("bad-value", w.span(at, at),
			diag.Text{Zh: "引用或列表嵌套得太深，从这里起按普通文字处理", En: "quotations or lists are nested too deep; from here on they are plain text"},
			diag.Text{Zh: "请减少层次", En: "use fewer levels"})
	}
	if at := w.work.dense; at >= 0 {
		w.report("bad-value", w.span(at, at),
			diag.Text{Zh: "括号、星号等标记太多，从这里起按普通文字处理", En: "there are too many brackets, asterisks or other marks; from here on they are plain text"},
			diag.Text{Zh: "请拆成几段；若是文字，请在标记前加反斜杠 \\", En: "split the text into paragraphs; if they are text, put a backslash \\ before them"})
	}
}

// brief shortens what a message quotes.
func brief(s string) string {
	const most = 40
	s = strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\uFFFD")
	for i, n := 0, 0; i < len(s); n++ {
		if n == most {
			return s[:i] + "…"
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s
}
