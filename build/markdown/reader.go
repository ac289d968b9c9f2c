package markdown

import (
	"slices"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Reader reads Markdown. One serves any number of goroutines.
type Reader struct{ parser parser.Parser }

// New returns a reader.
func New() *Reader {
	link := parser.NewLinkParser()
	return &Reader{parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(container{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(container{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(notes{container{extension.NewFootnoteBlockParser()}}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(bounded{parser.NewCodeSpanParser()}, 100),
			util.Prioritized(noteLinks{extension.NewFootnoteParser()}, 101),
			util.Prioritized(links{link, link.(parser.CloseBlocker)}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(rawHTML{bounded{parser.NewRawHTMLParser()}}, 400),
			util.Prioritized(emphasis{}, 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(definitions{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(tables{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
		),
	)}
}

// Read reads the stretch of a file that is Markdown. Every span in the result
// counts from the beginning of the file. The rules it applies are raw-html,
// remote-resource, broken-link (as far as a target is wrong in itself) and
// bad-value (a text beyond the limits); all are errors.
func (r *Reader) Read(file *source.File, span source.Span) (*Body, diag.List) {
	w := &writer{file: file, inLink: -1}
	w.text, w.lines = normal(file.Text, span)
	if len(w.text) > maxBody {
		w.tooLong()
		return &w.body, w.list
	}
	w.source = []byte(w.text)
	w.work = newWork(len(w.text))
	context := parser.NewContext()
	context.Set(workKey, w.work)
	root := r.parser.Parse(text.NewReader(w.source), parser.WithContext(context))

	slices.SortFunc(w.work.brackets, func(a, b bracket) int { return a.open - b.open })
	w.out = make(buffer, 0, len(w.text)+len(w.text)/4)
	w.shift = shift(root)
	w.blocks(root)
	w.limits()
	w.body.html = string(w.out)
	w.list.Sort()
	return &w.body, w.list
}
