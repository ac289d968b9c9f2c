package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Limits of what is read as Markdown. Real reports stay below a hundredth of
// each; beyond them goldmark's work, its tree or its stack would grow with the
// square of the text.
const (
	maxBody      = 1 << 20 // bytes
	maxDepth     = 40      // blocks within blocks; a list counts as two
	maxNotes     = 1000    // footnotes
	maxPipes     = 1000    // escaped pipes in tables
	maxCells     = 100_000 // cells of one table, the ones left out included
	maxExpansion = 1 << 20 // bytes of addresses and titles that references repeat
)

// work is what one reading may still spend, and what it came upon.
type work struct {
	steps    int      // left to spend, roughly bytes looked at in vain
	block    ast.Node // whose delimiters are counted
	marks    int      // delimiters of block
	notes    int      // footnotes seen
	pipes    int      // escaped pipes seen
	brackets []bracket
	deep     int // where blocks were first nested too deep, or -1
	dense    int // where marks were first too many, or -1
}

// bracket is where a link stands: its "[" (or "!["), its "]", and its end.
type bracket struct{ open, close, end int }

func (b bracket) compare(other bracket) int { return b.open - other.open }

var workKey = parser.NewContextKey()

func newWork(size int) *work { return &work{steps: 4<<20 + 16*size, deep: -1, dense: -1} }

func workOf(pc parser.Context) *work { return pc.Get(workKey).(*work) }

// spend takes the cost of a step that led nowhere.
func (w *work) spend(steps int) { w.steps -= steps }

// exhausted tells whether no more may be spent, and notes where.
func (w *work) exhausted(at int) bool {
	if w.steps >= 0 {
		return false
	}
	w.tooDense(at)
	return true
}

func (w *work) tooDense(at int) {
	if w.dense < 0 {
		w.dense = at
	}
}

// mayDelimit counts the delimiters of a block: matching them compares each
// with each.
func (w *work) mayDelimit(block ast.Node, at int) bool {
	if w.block != block {
		w.block, w.marks = block, 0
	}
	w.marks++
	w.spend(w.marks)
	return !w.exhausted(at)
}

// size is the length of a block's text.
func size(block ast.Node) int {
	lines := block.Lines()
	if lines.Len() == 0 {
		return 0
	}
	return lines.At(lines.Len()-1).Stop - lines.At(0).Start
}

// bounded is an inline parser that stops when too much was tried in vain: an
// opening mark without a closing one makes it look through the whole block.
type bounded struct{ parser.InlineParser }

func (b bounded) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	w := workOf(pc)
	_, segment := block.PeekLine()
	if w.exhausted(segment.Start) {
		return nil
	}
	node := b.InlineParser.Parse(parent, block, pc)
	if _, failed := node.(*ast.Text); failed || node == nil {
		w.spend(size(parent))
	}
	return node
}

// rawHTML is the parser of tags and comments. A "<" before anything else costs
// nothing: P<0.05.
type rawHTML struct{ bounded }

func (r rawHTML) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) < 2 || line[1] != '/' && line[1] != '!' && line[1] != '?' && (line[1]|0x20 < 'a' || line[1]|0x20 > 'z') {
		return nil
	}
	return r.bounded.Parse(parent, block, pc)
}

// links is goldmark's parser of links, bounded, which notes where they stand.
type links struct {
	parser.InlineParser
	parser.CloseBlocker
}

func (l links) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	w := workOf(pc)
	line, segment := block.PeekLine()
	if w.exhausted(segment.Start) {
		return nil
	}
	node := l.InlineParser.Parse(parent, block, pc)
	if line[0] != ']' {
		return node
	}
	if node == nil {
		w.spend(size(parent))
		return nil
	}
	w.spend(parent.ChildCount() + parent.Lines().Len())
	_, after := block.Position()
	end := max(after.Start, segment.Start+1)
	for src := block.Source(); end > segment.Start+1 && src[end-1] != ')' && src[end-1] != ']'; {
		end-- // the reader may already be on the next line
	}
	w.brackets = append(w.brackets, bracket{node.Pos(), segment.Start, end})
	return node
}

// container is a block parser that opens no block within too many others.
type container struct{ parser.BlockParser }

func (c container) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, position := reader.Position()
	node, state := c.BlockParser.Open(parent, reader, pc)
	if node == nil || len(pc.OpenedBlocks()) < maxDepth {
		return node, state
	}
	reader.SetPosition(line, position)
	if w := workOf(pc); w.deep < 0 {
		w.deep = position.Start
	}
	return nil, parser.NoChildren
}

// notes is the parser of footnotes, of which there can be a limited number:
// every reference looks through them all.
type notes struct{ container }

func (n notes) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	w := workOf(pc)
	if _, segment := reader.PeekLine(); w.notes >= maxNotes {
		w.tooDense(segment.Start)
		return nil, parser.NoChildren
	}
	node, state := n.container.Open(parent, reader, pc)
	if node != nil {
		w.notes++
	}
	return node, state
}

// noteLinks is the parser of references to footnotes.
type noteLinks struct{ parser.InlineParser }

func (n noteLinks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(bytes.TrimPrefix(line, []byte("!")), []byte("[^")) {
		return nil
	}
	w := workOf(pc)
	w.spend(w.notes + min(len(line), 1000))
	if w.exhausted(segment.Start) {
		return nil
	}
	return n.InlineParser.Parse(parent, block, pc)
}

// definitions is the parser of link reference definitions; taking each out of
// its paragraph moves the rest.
type definitions struct{ parser.ParagraphTransformer }

func (d definitions) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines, count := node.Lines(), 0
	first := lines.At(0)
	if head := bytes.TrimLeft(first.Value(reader.Source()), " "); len(head) == 0 || head[0] != '[' {
		return
	}
	for i := range lines.Len() {
		line := lines.At(i)
		count += min(1, bytes.Count(line.Value(reader.Source()), []byte("]:")))
	}
	w := workOf(pc)
	w.spend(count * lines.Len())
	if !w.exhausted(first.Start) {
		d.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// tables is the parser of tables: every row gets as many cells as the header
// has, and every escaped pipe is compared with all of them.
type tables struct{ parser.ParagraphTransformer }

func (t tables) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	w, lines, columns := workOf(pc), node.Lines(), 0
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		columns = max(columns, delimited(line.Value(reader.Source())))
	}
	if columns == 0 {
		return
	}
	for i := range lines.Len() {
		line := lines.At(i)
		w.pipes += bytes.Count(line.Value(reader.Source()), []byte(`\|`))
	}
	if columns*lines.Len() > maxCells || w.pipes > maxPipes {
		w.tooDense(lines.At(0).Start)
		return
	}
	t.ParagraphTransformer.Transform(node, reader, pc)
}

// delimited is the number of columns if the line may be the one below a
// table's header, else 0.
func delimited(line []byte) int {
	columns := 1
	for _, c := range line {
		switch c {
		case '|':
			columns++
		case '-', ':', ' ', '\t', '\r', '\n', '\v', '\f':
		default:
			return 0
		}
	}
	return columns
}
