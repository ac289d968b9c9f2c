package markdown

import (
	"slices"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Reader reads Markdown. One serves any number of goroutines.
type Reader struct {
	parser  parser.Parser
	scratch sync.Pool // of *scratch
}

// scratch is memory that a reading needs only until it is done.
type scratch struct {
	source   []byte
	out      buffer
	runs     []Run
	brackets []bracket
	rest     []byte // of a page, what press leaves
}

// New returns a reader.
func New() *Reader {
	link := parser.NewLinkParser()
	return &Reader{parser: parser.NewParser(
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
	mem, ok := r.scratch.Get().(*scratch)
	if !ok {
		mem = new(scratch)
	}
	w.source = append(mem.source[:0], w.text...)
	w.work = newWork(len(w.text))
	w.work.brackets = mem.brackets[:0]
	context := parser.NewContext()
	context.Set(workKey, w.work)
	w.write(r.parser.Parse(text.NewReader(w.source), parser.WithContext(context)), mem)
	*mem = scratch{w.source, w.out, w.body.Runs, w.work.brackets, mem.rest}
	w.body.html, mem.rest = press(w.out, w.body.Runs, file.Text, mem.rest[:0])
	w.body.Runs = append([]Run(nil), w.body.Runs...)
	if cap(mem.out) < maxBody {
		r.scratch.Put(mem)
	}
	body := w.body // w holds the tree
	return &body, w.list
}

func (w *writer) write(root ast.Node, mem *scratch) {
	links := w.work.brackets
	if !slices.IsSortedFunc(links, bracket.compare) { // a footnote, or an image in a link
		slices.SortFunc(links, bracket.compare)
	}
	w.body.Links = make([]Link, 0, len(links))
	w.body.cuts = make([]cut, 0, 2*len(links))
	w.body.Runs = mem.runs[:0]
	w.out = mem.out[:0]
	w.shift = shift(root)
	w.blocks(root)
	w.limits()
	w.list.Sort()
}
