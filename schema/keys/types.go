package keys

import (
	"reflect"
	"strings"

	"jixiao/schema/front"
)

// keysOf reads the keys of a table off its type. The fields of an embedded
// struct are the table's own.
func keysOf(t reflect.Type, above string) (list []*Key) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			list = append(list, keysOf(f.Type, above)...)
			continue
		}
		list = append(list, keyOf(f, above))
	}
	return list
}

func keyOf(f reflect.StructField, above string) *Key {
	name, option, _ := strings.Cut(f.Tag.Get("toml"), ",")
	k := &Key{Name: name, Path: name, Kind: kindOf(f.Type)}
	if above != "" {
		k.Path = above + "." + name
	}
	if option == "date" {
		k.Kind = Date
	}
	e := entries()[k.Path]
	k.Doc = e.Doc
	if k.Kind.IsFigure() {
		k.Kind = e.kind
	}
	for tag := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
		if tag == "required" {
			k.Required = true
		}
		if words, ok := strings.CutPrefix(tag, "oneof="); ok {
			k.Words = wordsOf(name, strings.Fields(words))
		}
	}
	switch k.Kind {
	case Table:
		k.Keys = keysOf(structOf(f.Type), k.Path)
	case Tables:
		k.Keys = keysOf(f.Type.Elem(), k.Path+"[]")
	}
	return k
}

var kinds = map[reflect.Type]Kind{
	reflect.TypeFor[string]():           Text,
	reflect.TypeFor[bool]():             Flag,
	reflect.TypeFor[front.Figure]():     Value,
	reflect.TypeFor[[]string]():         Texts,
	reflect.TypeFor[[][]front.Figure](): Bands,
	reflect.TypeFor[[]front.Pair]():     Pairs,
}

func kindOf(t reflect.Type) Kind {
	if k, ok := kinds[t]; ok {
		return k
	}
	if t.Kind() == reflect.Slice {
		return Tables
	}
	return Table
}

func structOf(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

func wordsOf(key string, words []string) []Word {
	out := make([]Word, len(words))
	for i, w := range words {
		out[i] = Word{w, meanings[key][w]}
	}
	return out
}
