package keys

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/source"
)

// Key is a key of the front matter, with its documentation.
type Key struct {
	Name     string // as it is typed: target
	Path     string // indicator[].target; an element of a list is [] whatever its number
	Kind     Kind
	Required bool // whatever the form: the shape check misses it
	Words    []Word
	Doc
	Keys []*Key // of a Table, Tables and the whole: in the order of the types
}

// Word is one of the words that a key takes, and what it means.
type Word struct {
	Word    string
	Meaning diag.Text
}

// Doc is what is said of a key.
type Doc struct {
	Title   diag.Text // its name on the printed forms, or a short one
	What    diag.Text // what it holds, in which unit
	Absent  diag.Text // when to leave it out and what holds then; empty where it must be there
	Example string    // TOML, as it is written in a report
}

// Root is the whole front matter: its Keys are those above the tables and the
// tables.
func Root() *Key { return root() }

var root = sync.OnceValue(func() *Key {
	k := &Key{Kind: Table}
	k.Keys = keysOf(reflect.TypeFor[front.Front](), "")
	return k
})

// Of finds a key by the path of a value, of a table or of an element:
// indicator[2].target, indicator[2], indicator. What stands in a Pairs or Bands
// is that key's.
func Of(path source.Path) (*Key, bool) {
	steps, ok := path.Steps()
	if !ok || len(steps) == 0 {
		return nil, false
	}
	at := Root()
	for _, step := range steps {
		if step.Index >= 0 || at.Kind == Pairs {
			continue
		}
		if at = at.Key(step.Key); at == nil {
			return nil, false
		}
	}
	return at, at != Root()
}

// Key is the key of a name below k, nil where there is none.
func (k *Key) Key(name string) *Key {
	i := slices.IndexFunc(k.Keys, func(c *Key) bool { return c.Name == name })
	if i < 0 {
		return nil
	}
	return k.Keys[i]
}

// Meaning is what one of the words that k takes means; ok is false for others.
func (k *Key) Meaning(word string) (meaning diag.Text, ok bool) {
	for i := range k.Words {
		if k.Words[i].Word == word {
			return k.Words[i].Meaning, true
		}
	}
	return diag.Text{}, false
}

// Header is the line that begins a table: [funds.total], [[indicator]].
func (k *Key) Header() string {
	name := strings.ReplaceAll(k.Path, "[]", "")
	if k.Kind == Tables {
		return "[[" + name + "]]"
	}
	return "[" + name + "]"
}

// All gives every key, each before those below it.
func All() (list []*Key) {
	var walk func(*Key)
	walk = func(k *Key) {
		for _, c := range k.Keys {
			list = append(list, c)
			walk(c)
		}
	}
	walk(Root())
	return list
}
