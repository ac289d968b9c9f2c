package tomltree

import (
	"strings"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// maxDepth is how deep brackets may stand in each other, and how many parts a
// key may have.
const maxDepth = 100

// parser is the state of one Parse. The cursor pos only goes forward, but for
// one step back at a multi-line string that has no end.
type parser struct {
	file *source.File
	text string // up to the end of the stretch: every index is an offset in the file
	from int
	pos  int

	root    *Node
	section *Node   // what the lines below the last header belong to
	repeats bool    // the section repeats a table: so will its keys, and that is no further fault
	headers []int32 // where they begin
	parts   []part
	names   map[name]*Node // the keys of large tables
	nodes   []Node         // made at once, since one by one they take longer than the reading
	used    int            // of nodes

	depth  int  // brackets that are open
	braces int  // those of them that are { }
	broken bool // a bracket has no end: nothing more is to be read in this value

	suspect suspect
	faults
}

// name is a key of a table.
type name struct {
	table *Node
	key   string
}

// newParser begins with a stock of nodes as large as the text probably needs:
// the one given, where that is large enough.
func newParser(file *source.File, span source.Span, stock []Node) *parser {
	p := &parser{file: file, text: file.Text[:span.End], from: span.Start, pos: span.Start}
	text := p.text[p.from:]
	if need := min(1024, 4+strings.Count(text, "=")+strings.Count(text, "[")); len(stock) >= need {
		p.nodes = stock
	} else {
		p.nodes = make([]Node, need)
	}
	p.root = p.newNode()
	p.root.Form, p.root.Span, p.root.Literal = Header, span, text
	p.root.KeySpan = source.Span{Start: p.from, End: p.from}
	p.section = p.root
	if p.pos == 0 && strings.HasPrefix(p.text, bom) {
		p.pos = len(bom)
	}
	return p
}

// document reads line by line.
func (p *parser) document() {
	for p.pos < len(p.text) {
		p.blank()
		switch c, _ := p.punctuation(); c {
		case 0:
		case '\n', '\r':
			p.newline()
		case '#':
			p.comment()
		case '[':
			p.header()
		default:
			p.statement()
		}
	}
}

// statement reads key = value and what follows it on the line.
func (p *parser) statement() {
	quiet := p.quiet
	p.pair(p.section)
	if !p.broken {
		p.lineEnd()
	}
	p.quiet, p.broken = quiet, false
}

// lineEnd expects nothing more on the line but a comment.
func (p *parser) lineEnd() {
	p.blank()
	if c := p.peek(); c == '\n' || c == '\r' || c == '#' {
		return
	}
	if p.unmask() {
		return
	}
	if p.pairAhead(p.pos) {
		line, _ := p.near(p.pos)
		line, _, _ = strings.Cut(line, "#")
		span := source.Span{Start: p.pos, End: p.pos + len(strings.TrimRight(line, " \t"))}
		p.fault(slipTwoPairs, span, p.word(span)).fix(span.Start, span.Start, "\n")
		return
	}
	rest := p.rest(p.pos)
	p.fault(slipTextAfter, rest, p.word(rest))
	p.pos = rest.End
}

// newNode takes a node from the stock.
func (p *parser) newNode() *Node {
	if p.used == len(p.nodes) {
		p.nodes, p.used = make([]Node, min(1024, 8+len(p.nodes)/2)), 0
	}
	p.used++
	return &p.nodes[p.used-1]
}

// span sets where a node stands.
func (p *parser) span(n *Node, start, end int) {
	n.Span = source.Span{Start: start, End: end}
	n.Literal = p.text[start:end]
}

// bad makes a node of what is no value.
func (p *parser) bad(n *Node, start, end int) {
	n.Kind, n.Form = Bad, Inline
	p.span(n, start, end)
}

// place is a stretch of this file.
func (p *parser) place(span source.Span) diag.Place {
	return diag.Place{File: p.file.Path, Span: span}
}
