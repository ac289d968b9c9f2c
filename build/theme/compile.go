package theme

import (
	"html/template"
	"reflect"
	"strconv"
	"strings"
	"text/template/parse"
)

// compiler follows the types of values through a page's templates. It learns
// two things: what a template uses that its view doesn't have; and whether it
// knows all that the template does, so that there is a program. Where it
// doesn't, the type of a value is nil and nothing is asked of it.
type compiler struct {
	set      *template.Template
	routines map[call]*routine
	tree     *parse.Tree
	vars     []variable
	most     int // variables at once, in this template
	unknown  bool
	lacks    []error
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

// compile makes a program of a template for views of a type; nil where it
// can't. The errors are what the view lacks, in all branches.
func compile(page *template.Template, view reflect.Type) (*program, []error) {
	c := compiler{set: page, routines: map[call]*routine{}}
	main := c.template(page.Name(), view)
	if c.unknown || len(c.lacks) > 0 {
		return nil, c.lacks
	}
	return &program{main: main}, nil
}

// template compiles a template for a type of dot, once.
func (c *compiler) template(name string, dot reflect.Type) *routine {
	if made := c.routines[call{name, dot}]; made != nil {
		return made
	}
	made := new(routine)
	c.routines[call{name, dot}] = made
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil {
		c.unknown = true
		return made
	}
	tree, vars, most := c.tree, c.vars, c.most
	c.tree, c.vars, c.most = t.Tree, []variable{{"$", dot}}, 1
	made.body = c.list(t.Tree.Root, dot)
	made.vars = c.most
	c.tree, c.vars, c.most = tree, vars, most
	return made
}

// list compiles nodes that share a scope.
func (c *compiler) list(n *parse.ListNode, dot reflect.Type) step {
	if n == nil {
		return list(nil)
	}
	scope := len(c.vars)
	var steps []step
	for _, child := range n.Nodes {
		if s := c.node(child, dot); s != nil {
			steps = append(steps, s)
		}
	}
	c.vars = c.vars[:scope]
	return list(steps)
}

func (c *compiler) node(n parse.Node, dot reflect.Type) step {
	switch n := n.(type) {
	case *parse.TextNode:
		text := string(n.Text)
		return func(r *run, _ reflect.Value) { r.raw(text) }
	case *parse.ActionNode:
		return c.action(n.Pipe, dot)
	case *parse.IfNode:
		return c.ifNode(n, dot)
	case *parse.WithNode:
		return c.with(n, dot)
	case *parse.RangeNode:
		return c.rangeNode(n, dot)
	case *parse.TemplateNode:
		return c.call(n, dot)
	case *parse.CommentNode:
		return nil
	}
	c.unknown = true // break, continue
	return nil
}

func (c *compiler) call(n *parse.TemplateNode, dot reflect.Type) step {
	at := c.place(n)
	if n.Pipe == nil {
		to := c.template(n.Name, nil)
		return func(r *run, _ reflect.Value) { r.call(to, reflect.Value{}, at) }
	}
	arg := c.pipe(n.Pipe, dot)
	to := c.template(n.Name, arg.typ)
	return func(r *run, dot reflect.Value) { r.call(to, arg.eval(r, dot), at) }
}

func (c *compiler) ifNode(n *parse.IfNode, dot reflect.Type) step {
	scope := len(c.vars)
	defer func() { c.vars = c.vars[:scope] }()
	if len(n.Pipe.Decl) > 0 {
		c.unknown = true
	}
	holds := c.condition(n.Pipe, dot)
	then, otherwise := c.list(n.List, dot), c.list(n.ElseList, dot)
	return func(r *run, dot reflect.Value) {
		if holds(r, dot) {
			then(r, dot)
		} else {
			otherwise(r, dot)
		}
	}
}

func (c *compiler) with(n *parse.WithNode, dot reflect.Type) step {
	scope := len(c.vars)
	defer func() { c.vars = c.vars[:scope] }()
	value := c.pipe(n.Pipe, dot)
	slot := c.declare(n.Pipe, value.typ)
	then, otherwise := c.list(n.List, value.typ), c.list(n.ElseList, dot)
	return func(r *run, dot reflect.Value) {
		v := value.eval(r, dot)
		if slot > 0 {
			r.stack[r.base+slot] = v
		}
		if truth(v) {
			then(r, v)
		} else {
			otherwise(r, dot)
		}
	}
}

func (c *compiler) rangeNode(n *parse.RangeNode, dot reflect.Type) step {
	scope := len(c.vars)
	defer func() { c.vars = c.vars[:scope] }()
	over := c.pipe(n.Pipe, dot)
	var element reflect.Type
	if over.typ != nil && over.typ.Kind() == reflect.Slice {
		element = over.typ.Elem()
	} else {
		c.unknown = true
	}
	index, item := 0, 0
	switch decl := n.Pipe.Decl; len(decl) {
	case 1:
		item = c.variable(decl[0].Ident[0], element)
	case 2:
		index = c.variable(decl[0].Ident[0], reflect.TypeFor[int]())
		item = c.variable(decl[1].Ident[0], element)
	}
	body, none := c.list(n.List, element), c.list(n.ElseList, dot)
	at := c.place(n)
	return func(r *run, dot reflect.Value) {
		v := over.eval(r, dot)
		for i := range v.Len() {
			if !r.goesOn(at) {
				return
			}
			if index > 0 {
				r.stack[r.base+index] = reflect.ValueOf(i)
			}
			if item > 0 {
				r.stack[r.base+item] = v.Index(i)
			}
			body(r, v.Index(i))
		}
		if v.Len() == 0 {
			none(r, dot)
		}
	}
}

// declare gives the variable that a pipeline sets a place; 0 where it sets none.
func (c *compiler) declare(p *parse.PipeNode, typ reflect.Type) int {
	if len(p.Decl) == 0 {
		return 0
	}
	if p.IsAssign || len(p.Decl) > 1 {
		c.unknown = true
	}
	return c.variable(p.Decl[0].Ident[0], typ)
}

// variable gives a variable a place in the routine's stretch of the stack.
func (c *compiler) variable(name string, typ reflect.Type) int {
	c.vars = append(c.vars, variable{name, typ})
	c.most = max(c.most, len(c.vars))
	return len(c.vars) - 1
}

// place is the file and the line of a node.
func (c *compiler) place(n parse.Node) place {
	where, _ := c.tree.ErrorContext(n) // file:line:column
	file, rest, _ := strings.Cut(where, ":")
	digits, _, _ := strings.Cut(rest, ":")
	line, _ := strconv.Atoi(digits)
	return place{file, line}
}

// lack reports a name that a type doesn't have.
func (c *compiler) lack(n parse.Node, typ reflect.Type, name string) {
	at := c.place(n)
	c.lacks = append(c.lacks, &lack{file: at.file, line: at.line, name: "." + name, within: strings.TrimLeft(typ.String(), "*[]")})
}
