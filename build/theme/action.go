package theme

import (
	"html/template"
	"reflect"
	"strconv"
	"strings"
	"text/template/parse"
)

// action compiles what stands between braces: a value, and the escapers that
// html/template has put behind it for the place where it stands.
func (c *compiler) action(p *parse.PipeNode, dot reflect.Type) step {
	if isCounted(p) {
		return nil
	}
	last := len(p.Cmds)
	for last > 1 && escaper(p.Cmds[last-1]) != "" {
		last--
	}
	if last > 1 {
		c.foreign(p.Cmds[:last], dot)
		return nil
	}
	escape := ""
	for _, n := range p.Cmds[1:] {
		escape += escaper(n)
	}
	if len(p.Decl) > 0 {
		return c.assign(p, dot)
	}
	if s, ok := c.word(p.Cmds[0], dot, escape); ok {
		return s
	}
	return c.write(c.command(p.Cmds[0], dot), escape)
}

// escaper is the name of one of html/template's escapers, without what all of
// them begin with; empty for any other command.
func escaper(n *parse.CommandNode) string {
	name, ok := n.Args[0].(*parse.IdentifierNode)
	if !ok || len(n.Args) > 1 {
		return ""
	}
	short, ok := strings.CutPrefix(name.Ident, "_html_template_")
	if !ok {
		return ""
	}
	return "|" + short
}

// assign compiles the setting of a new variable.
func (c *compiler) assign(p *parse.PipeNode, dot reflect.Type) step {
	value := c.command(p.Cmds[0], dot)
	slot := c.declare(p, value.typ)
	return func(r *run, dot reflect.Value) { r.stack[r.base+slot] = value.eval(r, dot) }
}

// word compiles a call of the vocabulary; false where it is none.
func (c *compiler) word(n *parse.CommandNode, dot reflect.Type, escape string) (step, bool) {
	name, ok := n.Args[0].(*parse.IdentifierNode)
	if !ok || len(n.Args) != 2 {
		return nil, false
	}
	w, ok := words[name.Ident]
	if !ok {
		return nil, false
	}
	arg := c.value(n.Args[1], dot)
	if _, literal := n.Args[1].(*parse.StringNode); literal || arg.typ != w.arg || escape != "|htmlescaper" {
		c.unknown = true
		return nil, true
	}
	return func(r *run, dot reflect.Value) { w.write(r.markup, arg.eval(r, dot)) }, true
}

// write compiles the writing of a value. What escapers do to a text is told by
// their names; whole numbers need none, and HTML needs none between elements.
func (c *compiler) write(v expr, escape string) step {
	switch {
	case v.typ == nil:
		c.unknown = true
	case v.typ == reflect.TypeFor[template.HTML]():
		if escape == "|htmlescaper" {
			return func(r *run, dot reflect.Value) { r.raw(v.eval(r, dot).String()) }
		}
	case v.typ.Kind() == reflect.Int && isText(escape):
		return func(r *run, dot reflect.Value) { r.bytes = strconv.AppendInt(r.bytes, v.eval(r, dot).Int(), 10) }
	case v.typ.Kind() == reflect.String:
		if s := writeText(v, escape); s != nil {
			return s
		}
	}
	c.unknown = true
	return nil
}

// isText tells whether escapers are those of text and of quoted attributes.
func isText(escape string) bool {
	return escape == "|htmlescaper" || escape == "|rcdataescaper" || escape == "|attrescaper"
}

func writeText(v expr, escape string) step {
	url := func(change func(string) string) step {
		return func(r *run, dot reflect.Value) { r.text(change(v.eval(r, dot).String())) }
	}
	switch escape {
	case "|htmlescaper", "|rcdataescaper", "|attrescaper":
		return func(r *run, dot reflect.Value) { r.text(v.eval(r, dot).String()) }
	case "|urlfilter|urlnormalizer|attrescaper":
		return url(func(s string) string { return encoded(address(s), false) })
	case "|urlnormalizer|attrescaper":
		return url(func(s string) string { return encoded(s, false) })
	case "|urlescaper|attrescaper":
		return url(func(s string) string { return encoded(s, true) })
	}
	return nil
}
