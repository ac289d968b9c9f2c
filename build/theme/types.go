package theme

import (
	"html/template"
	"reflect"
	"slices"
	"strings"
	"text/template/parse"

	"jixiao/build/site"
)

// checker follows the types of values through a page's templates. A type that
// can't be known before a page is rendered is nil, and nothing is asked of it.
type checker struct {
	set  *template.Template
	seen map[call]bool
	vars []variable
	tree *parse.Tree
	list []error
}

// call is a template with the type of its dot.
type call struct {
	name string
	dot  reflect.Type
}

type variable struct {
	name string
	typ  reflect.Type
}

// missing is what the templates of a page use and its view doesn't have.
func missing(page *template.Template, v site.View) []error {
	c := checker{set: page, seen: map[call]bool{}}
	c.template(page.Name(), reflect.TypeOf(v))
	return c.list
}

// template checks a template that is called with a value of a type, once.
func (c *checker) template(name string, dot reflect.Type) {
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil || c.seen[call{name, dot}] {
		return // executing the sample tells of a template that there isn't
	}
	c.seen[call{name, dot}] = true
	tree, vars := c.tree, c.vars
	c.tree, c.vars = t.Tree, []variable{{"$", dot}}
	c.node(t.Tree.Root, dot)
	c.tree, c.vars = tree, vars
}

func (c *checker) node(n parse.Node, dot reflect.Type) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, child := range n.Nodes {
			c.node(child, dot)
		}
	case *parse.ActionNode:
		c.pipe(n.Pipe, dot)
	case *parse.IfNode:
		c.branch(&n.BranchNode, dot, func(reflect.Type) reflect.Type { return dot })
	case *parse.WithNode:
		c.branch(&n.BranchNode, dot, func(t reflect.Type) reflect.Type { return t })
	case *parse.RangeNode:
		c.branch(&n.BranchNode, dot, element)
	case *parse.TemplateNode:
		if n.Pipe == nil {
			c.template(n.Name, nil)
			return
		}
		c.template(n.Name, c.pipe(n.Pipe, dot))
	}
}

// branch checks both ways of an if, with or range; inner is what dot becomes.
func (c *checker) branch(n *parse.BranchNode, dot reflect.Type, inner func(reflect.Type) reflect.Type) {
	mark := len(c.vars)
	t := c.pipe(n.Pipe, dot)
	if n.NodeType == parse.NodeRange {
		c.rangeVars(n.Pipe, mark, t)
	}
	after := len(c.vars)
	c.node(n.List, inner(t))
	c.vars = c.vars[:after]
	c.node(n.ElseList, dot)
	c.vars = c.vars[:mark]
}

// rangeVars gives the variables of a range their types: the last one is the
// element, the one before it the index.
func (c *checker) rangeVars(pipe *parse.PipeNode, mark int, t reflect.Type) {
	declared := c.vars[mark:]
	for i := range declared {
		declared[i].typ = nil
	}
	if n := len(declared); n > 0 && len(pipe.Decl) == n {
		declared[n-1].typ = element(t)
	}
}

// pipe checks a pipeline and returns the type of what comes out.
func (c *checker) pipe(p *parse.PipeNode, dot reflect.Type) (t reflect.Type) {
	for _, command := range p.Cmds {
		t = c.command(command, dot)
	}
	for _, v := range p.Decl {
		if p.IsAssign {
			continue
		}
		c.vars = append(c.vars, variable{v.Ident[0], t})
	}
	return t
}

func (c *checker) command(n *parse.CommandNode, dot reflect.Type) reflect.Type {
	for _, arg := range n.Args[1:] {
		c.value(arg, dot)
	}
	return c.value(n.Args[0], dot)
}

func (c *checker) value(n parse.Node, dot reflect.Type) reflect.Type {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return c.fields(n, dot, n.Ident)
	case *parse.VariableNode:
		return c.fields(n, c.variable(n.Ident[0]), n.Ident[1:])
	case *parse.ChainNode:
		return c.fields(n, c.value(n.Node, dot), n.Field)
	case *parse.PipeNode:
		mark := len(c.vars)
		t := c.pipe(n, dot)
		c.vars = c.vars[:mark]
		return t
	case *parse.IdentifierNode:
		if f := reflect.TypeOf(functions[n.Ident]); f != nil {
			return f.Out(0)
		}
	}
	return nil
}

func (c *checker) variable(name string) reflect.Type {
	for _, v := range slices.Backward(c.vars) {
		if v.name == name {
			return v.typ
		}
	}
	return nil
}

// fields follows names into a type. The first that isn't there is reported.
func (c *checker) fields(n parse.Node, t reflect.Type, names []string) reflect.Type {
	for _, name := range names {
		if t == nil {
			return nil
		}
		next, ok := field(t, name)
		if !ok {
			c.lack(n, t, name)
			return nil
		}
		t = next
	}
	return t
}

func (c *checker) lack(n parse.Node, t reflect.Type, name string) {
	where, _ := c.tree.ErrorContext(n)
	file, rest, _ := strings.Cut(where, ":")
	line := 0
	for _, digit := range rest {
		if digit < '0' || digit > '9' {
			break
		}
		line = line*10 + int(digit-'0')
	}
	c.list = append(c.list, &lack{file: file, line: line, name: "." + name, within: strings.TrimLeft(t.String(), "*[]")})
}

// field is the type of a struct's field; of what can't be known before there
// is a value, it is nil.
func field(t reflect.Type, name string) (reflect.Type, bool) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.Struct:
		f, ok := t.FieldByName(name)
		return f.Type, ok && f.IsExported()
	case reflect.Map, reflect.Interface:
		return nil, true
	}
	return nil, false
}

// element is the type of what a range goes over.
func element(t reflect.Type) reflect.Type {
	if t != nil && (t.Kind() == reflect.Slice || t.Kind() == reflect.Array) {
		return t.Elem()
	}
	return nil
}
