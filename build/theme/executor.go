package theme

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"text/template/parse"
)

// These functions count where html/template executes a template. Each sets a
// variable, which takes no escaping anywhere.
const (
	entering = "enter"    // a template begins
	leaving  = "leave"    // it ends
	ticking  = "tick"     // a round of a range begins
	counting = "$(count)" // the variable, which no template can name
)

// count puts calls of them where templates and rounds begin and end.
func count(set *template.Template) {
	for _, t := range set.Templates() {
		if t.Tree != nil && t.Tree.Root != nil {
			root := t.Tree.Root
			countRounds(root)
			root.Nodes = append(append([]parse.Node{counted(entering, root.Pos, 1)}, root.Nodes...), counted(leaving, root.Pos, 1))
		}
	}
}

func countRounds(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		if branch := branchOf(n); branch != nil {
			countRounds(branch.List)
			countRounds(branch.ElseList)
			if n.Type() == parse.NodeRange {
				branch.List.Nodes = append([]parse.Node{counted(ticking, n.Position(), branch.Line)}, branch.List.Nodes...)
			}
		}
	}
}

// counted is the call of a function that counts.
func counted(function string, pos parse.Pos, line int) parse.Node {
	call := &parse.CommandNode{NodeType: parse.NodeCommand, Pos: pos, Args: []parse.Node{parse.NewIdentifier(function).SetPos(pos)}}
	set := &parse.VariableNode{NodeType: parse.NodeVariable, Pos: pos, Ident: []string{counting}}
	pipe := &parse.PipeNode{NodeType: parse.NodePipe, Pos: pos, Line: line, Decl: []*parse.VariableNode{set}, Cmds: []*parse.CommandNode{call}}
	return &parse.ActionNode{NodeType: parse.NodeAction, Pos: pos, Line: line, Pipe: pipe}
}

// isCounted tells whether a pipeline is one that count has put there.
func isCounted(p *parse.PipeNode) bool {
	return len(p.Decl) == 1 && p.Decl[0].Ident[0] == counting
}

// executor is a page's templates as html/template executes them, for one goroutine
// at a time: its counter is of one page.
type executor struct {
	template *template.Template
	w        counter
	rounds   int // of ranges and calls so far
	calls    int // that have not returned
	most     int
}

// counter counts what is written.
type counter struct {
	io.Writer
	bytes int
}

func (c *counter) Write(p []byte) (int, error) {
	c.bytes += len(p)
	return c.Writer.Write(p)
}

// newExecutor makes a copy of templates that have never been executed.
func newExecutor(set *template.Template) (*executor, error) {
	clone, err := set.Clone()
	if err != nil {
		return nil, err
	}
	p := new(executor)
	p.template = clone.Funcs(template.FuncMap{ticking: p.tick, entering: p.enter, leaving: p.leave})
	return p, nil
}

func (p *executor) tick() (bool, error) {
	switch p.rounds++; {
	case p.rounds > p.most || p.calls > deepest:
		return false, errRounds
	case p.w.bytes > mostBytes:
		return false, errBytes
	}
	return true, nil
}

func (p *executor) enter() (bool, error) {
	p.calls++
	return p.tick()
}

func (p *executor) leave() bool {
	p.calls--
	return true
}

// execute writes a page that may take so many rounds.
func (p *executor) execute(w io.Writer, view any, most int) error {
	p.w, p.rounds, p.calls, p.most = counter{Writer: w}, 0, 0, most
	err := p.template.Execute(&p.w, view)
	p.w.Writer = nil
	var over *limit
	if m := located.FindStringSubmatch(fmt.Sprint(err)); m != nil && errors.As(err, &over) {
		line, _ := strconv.Atoi(m[2]) // digits; 0 where there are too many
		return &excess{m[1], line, over}
	}
	return err
}
