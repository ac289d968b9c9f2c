package theme

import (
	"reflect"
	"slices"
	"text/template/parse"
)

// expr is a value in a template; its type is nil where it isn't known.
type expr struct {
	typ  reflect.Type
	eval func(r *run, dot reflect.Value) reflect.Value
}

type condition func(r *run, dot reflect.Value) bool

// pipe compiles a pipeline of one command, for its value.
func (c *compiler) pipe(p *parse.PipeNode, dot reflect.Type) expr {
	if len(p.Cmds) != 1 {
		return c.foreign(p.Cmds, dot)
	}
	return c.command(p.Cmds[0], dot)
}

func (c *compiler) command(n *parse.CommandNode, dot reflect.Type) expr {
	if len(n.Args) == 1 {
		return c.value(n.Args[0], dot)
	}
	if name, ok := n.Args[0].(*parse.IdentifierNode); ok && name.Ident == "or" && len(n.Args) == 3 {
		return c.either(c.value(n.Args[1], dot), c.value(n.Args[2], dot))
	}
	return c.foreign([]*parse.CommandNode{n}, dot)
}

// either is the first of two values that isn't empty, else the second.
func (c *compiler) either(a, b expr) expr {
	if a.typ == nil || a.typ != b.typ {
		c.unknown = true
		return expr{}
	}
	return expr{a.typ, func(r *run, dot reflect.Value) reflect.Value {
		if v := a.eval(r, dot); truth(v) {
			return v
		}
		return b.eval(r, dot)
	}}
}

// foreign is what the compiler doesn't know; it still looks at the arguments.
func (c *compiler) foreign(commands []*parse.CommandNode, dot reflect.Type) expr {
	c.unknown = true
	for _, n := range commands {
		for _, arg := range n.Args {
			if _, name := arg.(*parse.IdentifierNode); !name {
				c.value(arg, dot)
			}
		}
	}
	return expr{}
}

func (c *compiler) value(n parse.Node, dot reflect.Type) expr {
	switch n := n.(type) {
	case *parse.DotNode:
		return c.fields(n, current(dot), nil)
	case *parse.FieldNode:
		return c.fields(n, current(dot), n.Ident)
	case *parse.VariableNode:
		return c.fields(n, c.load(n.Ident[0]), n.Ident[1:])
	case *parse.ChainNode:
		return c.fields(n, c.value(n.Node, dot), n.Field)
	case *parse.PipeNode:
		if len(n.Decl) == 0 {
			return c.pipe(n, dot)
		}
	case *parse.StringNode:
		text := reflect.ValueOf(n.Text)
		return expr{text.Type(), func(*run, reflect.Value) reflect.Value { return text }}
	}
	c.unknown = true
	return expr{}
}

// current is the dot.
func current(typ reflect.Type) expr {
	return expr{typ, func(_ *run, dot reflect.Value) reflect.Value { return dot }}
}

// load is a variable's value.
func (c *compiler) load(name string) expr {
	for slot, v := range slices.Backward(c.vars) {
		if v.name == name {
			return expr{v.typ, func(r *run, _ reflect.Value) reflect.Value { return r.stack[r.base+slot] }}
		}
	}
	c.unknown = true
	return expr{}
}

// fields follows names into a struct. The first that isn't there is reported.
func (c *compiler) fields(n parse.Node, of expr, names []string) expr {
	if of.typ == nil {
		c.unknown = true
		return expr{}
	}
	for _, name := range names {
		if of.typ.Kind() != reflect.Struct {
			c.lack(n, of.typ, name)
			return expr{}
		}
		field, ok := of.typ.FieldByName(name)
		if !ok || !field.IsExported() {
			c.lack(n, of.typ, name)
			return expr{}
		}
		of = expr{field.Type, within(of.eval, field.Index)}
	}
	return of
}

// within reads a field, which may belong to an embedded struct.
func within(of func(*run, reflect.Value) reflect.Value, index []int) func(*run, reflect.Value) reflect.Value {
	if len(index) == 1 {
		i := index[0]
		return func(r *run, dot reflect.Value) reflect.Value { return of(r, dot).Field(i) }
	}
	return func(r *run, dot reflect.Value) reflect.Value { return of(r, dot).FieldByIndex(index) }
}

// condition compiles a pipeline for whether it holds.
func (c *compiler) condition(p *parse.PipeNode, dot reflect.Type) condition {
	if len(p.Cmds) == 1 {
		n := p.Cmds[0]
		if name, ok := n.Args[0].(*parse.IdentifierNode); ok && len(n.Args) > 1 {
			if holds := c.logic(name.Ident, n.Args[1:], dot); holds != nil {
				return holds
			}
		}
	}
	v := c.pipe(p, dot)
	return func(r *run, dot reflect.Value) bool { return truth(v.eval(r, dot)) }
}

// logic compiles the functions that give true or false; nil for any other.
func (c *compiler) logic(name string, args []parse.Node, dot reflect.Type) condition {
	switch {
	case name == "eq" && len(args) == 2:
		return c.equal(c.value(args[0], dot), c.value(args[1], dot))
	case name == "not" && len(args) == 1:
		holds := c.operand(args[0], dot)
		return func(r *run, dot reflect.Value) bool { return !holds(r, dot) }
	case name == "or", name == "and":
		return c.any(args, dot, name == "or")
	}
	return nil
}

// any compiles or, which is true when some operand is; and and, which is false
// when some operand is.
func (c *compiler) any(args []parse.Node, dot reflect.Type, decisive bool) condition {
	all := make([]condition, len(args))
	for i, arg := range args {
		all[i] = c.operand(arg, dot)
	}
	return func(r *run, dot reflect.Value) bool {
		for _, holds := range all {
			if holds(r, dot) == decisive {
				return decisive
			}
		}
		return !decisive
	}
}

func (c *compiler) operand(n parse.Node, dot reflect.Type) condition {
	if p, ok := n.(*parse.PipeNode); ok && len(p.Decl) == 0 {
		return c.condition(p, dot)
	}
	v := c.value(n, dot)
	return func(r *run, dot reflect.Value) bool { return truth(v.eval(r, dot)) }
}

// equal compares two texts.
func (c *compiler) equal(a, b expr) condition {
	if a.typ == nil || b.typ == nil || a.typ.Kind() != reflect.String || b.typ.Kind() != reflect.String {
		c.unknown = true
	}
	return func(r *run, dot reflect.Value) bool { return a.eval(r, dot).String() == b.eval(r, dot).String() }
}
