package tomltree

import "jixiao/schema/source"

// manyKeys is how many keys of a table are searched one by one.
const manyKeys = 16

// child finds a key in a table.
func (p *parser) child(table *Node, key string) *Node {
	if table.count <= manyKeys {
		return table.Get(key)
	}
	return p.names[name{table, key}]
}

// add puts a node at the end of a table or array.
func (p *parser) add(parent, n *Node) {
	if parent.last == nil {
		parent.first = n
	} else {
		parent.last.next = n
	}
	parent.last = n
	parent.count++
	if parent.Kind != Table || parent.count <= manyKeys {
		return
	}
	if p.names == nil {
		p.names = make(map[name]*Node)
	}
	if parent.count == manyKeys+1 {
		for c := range parent.Children() {
			p.names[name{parent, c.Key}] = c
		}
	}
	p.names[name{parent, n.Key}] = n
}

// enter makes a table that stands nowhere but in a longer key.
func (p *parser) enter(parent *Node, k part, form Form) *Node {
	n := p.newNode()
	n.Form, n.Key, n.KeySpan = form, k.key, k.span
	p.span(n, k.span.Start, k.span.End)
	p.add(parent, n)
	return n
}

// pair reads key = value into a table and returns its node, nil where there is
// no such pair.
func (p *parser) pair(table *Node) *Node {
	if !p.keys('=') || !p.equals(p.parts[len(p.parts)-1]) {
		if !p.broken {
			p.pos = p.rest(p.pos).End
		}
		return nil
	}
	n := p.define(table)
	p.blank()
	p.value(n)
	return n
}

// define makes the node of the key in p.parts. A node that can't be in the
// tree, since its place is taken, is made all the same: its value is read.
func (p *parser) define(table *Node) *Node {
	p.trust()
	last := len(p.parts) - 1
	for _, k := range p.parts[:last] {
		if table = p.dotted(table, k); table == nil {
			break
		}
	}
	n, k := p.newNode(), p.parts[last]
	n.Key, n.KeySpan = k.key, k.span
	if table == nil {
		return n
	}
	before := p.child(table, k.key)
	switch {
	case before == nil:
		p.add(table, n)
	case p.repeats && table == p.section:
	case before.Kind == Table || before.Kind == Array && before.Form == Header:
		p.clash(slipKeyIsTable, before, k.span)
	default:
		p.clash(slipDuplicate, before, k.span)
	}
	return n
}

// dotted steps into the table that a part of a dotted key names; nil when it
// can't be added to.
func (p *parser) dotted(table *Node, k part) *Node {
	n := p.child(table, k.key)
	switch {
	case n == nil:
		return p.enter(table, k, Dotted)
	case n.Kind != Table:
		p.clash(slipNotTable, n, k.span)
	case n.Form == Inline:
		p.clash(slipClosed, n, k.span)
	case n.Form == Header:
		p.clash(slipHasHeader, n, k.span)
	default:
		n.Form = Dotted // if it was implied, it is defined now
		return n
	}
	return nil
}

// clash reports that a name was used before for what doesn't go together with
// this. What follows from a clash is no further fault.
func (p *parser) clash(s slip, before *Node, span source.Span) {
	if before.blamed && s != slipDuplicate {
		return
	}
	before.blamed = true
	p.fault(s, span, excerpt(before.Key)).relate(p.place(before.head()))
}
