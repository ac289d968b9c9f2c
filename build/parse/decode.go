package parse

import (
	"reflect"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/source"
)

// decoder puts a tree into a struct and collects what doesn't fit.
type decoder struct {
	file   *source.File
	syntax diag.List     // what the tree's reader had to say
	list   diag.List     // what is said here
	steps  []source.Step // the way from the root to the node at hand
}

func (d *decoder) push(key string, index int) {
	d.steps = append(d.steps, source.Step{Key: key, Index: index})
}

func (d *decoder) pop() { d.steps = d.steps[:len(d.steps)-1] }

// path is the path of the node at hand. It is made only when something is
// wrong.
func (d *decoder) path() (p source.Path) {
	for _, s := range d.steps {
		if s.Index < 0 {
			p = p.Key(s.Key)
		} else {
			p = p.Index(s.Index)
		}
	}
	return p
}

// table decodes a table into a struct.
func (d *decoder) table(n *tomltree.Node, p *plan, into reflect.Value) {
	last := -1
	for c := range n.Children() {
		d.push(c.Key, -1)
		if i := p.find(c.Key, last); i >= 0 {
			last = i
			d.field(c, &p.fields[i], p.fields[i].in(into))
		} else {
			d.unknown(c, p)
		}
		d.pop()
	}
}

// field decodes the value of a key.
func (d *decoder) field(n *tomltree.Node, f *field, into reflect.Value) {
	if n.Kind == tomltree.Bad {
		d.blame(n)
	}
	switch f.kind {
	case text:
		into.SetString(d.text(n, text))
	case day:
		into.SetString(d.day(n))
	case flag:
		into.SetBool(d.flag(n))
	case whole:
		into.SetInt(d.whole(n))
	case figure:
		*into.Addr().Interface().(*front.Figure) = d.figure(n)
	case texts:
		*into.Addr().Interface().(*[]string) = d.texts(n)
	case bands:
		*into.Addr().Interface().(*[][]front.Figure) = d.bands(n)
	case pairs:
		*into.Addr().Interface().(*[]front.Pair) = d.pairs(n)
	case table:
		d.single(n, f.sub, into)
	case tables:
		d.several(n, f.sub, into)
	}
}

// single decodes a table. Of a list of tables the first is taken.
func (d *decoder) single(n *tomltree.Node, p *plan, into reflect.Value) {
	index := -1
	if n.Kind == tomltree.Array && n.Form == tomltree.Header {
		d.brackets(n, "[", "]")
		for n = range n.Children() {
			break
		}
		index = 0
	}
	if n.Kind != tomltree.Table {
		d.wrong(n, table)
		return
	}
	if into.Kind() == reflect.Pointer {
		into.Set(reflect.New(into.Type().Elem()))
		into = into.Elem()
	}
	if index == 0 {
		d.push("", 0)
		defer d.pop()
	}
	d.table(n, p, into)
}

// several decodes a list of tables. A single table is taken as a list of one.
// An element that is no table stays empty, so that the others keep their
// numbers.
func (d *decoder) several(n *tomltree.Node, p *plan, into reflect.Value) {
	switch n.Kind {
	case tomltree.Table:
		d.brackets(n, "[[", "]]")
		into.Set(reflect.MakeSlice(into.Type(), 1, 1))
		d.table(n, p, into.Index(0))
	case tomltree.Array:
		into.Set(reflect.MakeSlice(into.Type(), n.Len(), n.Len()))
		i := 0
		for c := range n.Children() {
			d.push("", i)
			if c.Kind == tomltree.Table {
				d.table(c, p, into.Index(i))
			} else {
				d.wrong(c, table)
			}
			d.pop()
			i++
		}
	default:
		d.wrong(n, tables)
	}
}
