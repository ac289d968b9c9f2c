package parse

import (
	"reflect"
	"slices"
	"strings"

	"jixiao/schema/front"
)

// kind is what a key takes.
type kind uint8

const (
	text   kind = iota // string
	day                // string with the option date: a date, quoted or not
	flag               // bool
	whole              // int
	figure             // front.Figure
	texts              // []string
	bands              // [][]front.Figure
	pairs              // []front.Pair: a table of whatever keys
	table              // a struct, or a pointer to one
	tables             // a slice of structs
)

// plan is how a table is decoded into a struct.
type plan struct {
	keys   []string // in the order of the struct
	fields []field  // of the same index
}

type field struct {
	kind kind
	at   [2]int // index in the struct; of an embedded struct's field: there, and in it
	deep bool   // at has two steps
	sub  *plan  // of table and tables
}

// find returns the index of a key, -1 where the table has none. Keys mostly
// stand in the order of the struct, so the search begins after the last one.
func (p *plan) find(key string, last int) int {
	for i := last + 1; i < len(p.keys); i++ {
		if p.keys[i] == key {
			return i
		}
	}
	return slices.Index(p.keys[:last+1], key)
}

// in returns the field in a struct.
func (f *field) in(v reflect.Value) reflect.Value {
	v = v.Field(f.at[0])
	if f.deep {
		v = v.Field(f.at[1])
	}
	return v
}

// planOf reads the plan off a struct's toml tags. A field without a tag that
// embeds a struct stands for that struct's fields.
func planOf(t reflect.Type) *plan {
	p := new(plan)
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			inner := planOf(f.Type)
			for j, key := range inner.keys {
				p.add(key, field{kind: inner.fields[j].kind, at: [2]int{i, inner.fields[j].at[0]}, deep: true})
			}
			continue
		}
		key, option, _ := strings.Cut(f.Tag.Get("toml"), ",")
		next := field{kind: kindOf(f.Type), at: [2]int{i, 0}}
		switch {
		case option == "date":
			next.kind = day
		case next.kind == table:
			next.sub = planOf(structOf(f.Type))
		case next.kind == tables:
			next.sub = planOf(f.Type.Elem())
		}
		p.add(key, next)
	}
	return p
}

func (p *plan) add(key string, f field) {
	p.keys = append(p.keys, key)
	p.fields = append(p.fields, f)
}

var kinds = map[reflect.Type]kind{
	reflect.TypeFor[string]():           text,
	reflect.TypeFor[bool]():             flag,
	reflect.TypeFor[int]():              whole,
	reflect.TypeFor[front.Figure]():     figure,
	reflect.TypeFor[[]string]():         texts,
	reflect.TypeFor[[][]front.Figure](): bands,
	reflect.TypeFor[[]front.Pair]():     pairs,
}

func kindOf(t reflect.Type) kind {
	if k, ok := kinds[t]; ok {
		return k
	}
	if t.Kind() == reflect.Slice {
		return tables
	}
	return table
}

func structOf(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}
