package tomltree

import (
	"iter"

	"jixiao/schema/source"
)

// Kind is what a node holds.
type Kind uint8

// The kinds of nodes. Bad is a value that is no TOML: its Literal is what
// stands there.
const (
	Table Kind = iota
	Array
	String
	Integer
	Float
	Boolean
	OffsetDateTime
	LocalDateTime
	LocalDate
	LocalTime
	Bad
)

// Form is how a table or an array is written.
type Form uint8

// The forms of tables and arrays. Plain values are Inline.
const (
	Inline  Form = iota // after an equals sign, or inside an array
	Header              // below a header: [a], one [[a]], and the array of all [[a]]
	Implied             // only named in a longer header: a in [a.b]
	Dotted              // only named in a dotted key: a in a.b = 1
)

// Node is a value and its key. A node lives as long as its Tree and isn't
// changed by anyone.
type Node struct {
	Kind Kind
	Form Form

	escaped bool // the literal of this string has escapes
	blamed  bool // a clash with this node was reported: what follows from it isn't

	Key     string      // decoded; empty for an element of an array and the root
	KeySpan source.Span // one part of a dotted key, quotes included; empty for an element
	Span    source.Span // the value; of a Header its first header; of Implied and Dotted the key
	Literal string      // the text of Span, as it was typed, quotes included

	next, first, last *Node
	count             int
}

// Len is the number of children.
func (n *Node) Len() int { return n.count }

// Children are the values of a table or the elements of an array, in the order
// in which the text first names them.
func (n *Node) Children() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for c := n.first; c != nil; c = c.next {
			if !yield(c) {
				return
			}
		}
	}
}

// Get returns the value of a key in a table, nil where there is none.
func (n *Node) Get(key string) *Node {
	if n == nil || n.Kind != Table {
		return nil
	}
	for c := n.first; c != nil; c = c.next {
		if c.Key == key {
			return c
		}
	}
	return nil
}

// head is where the node is named: its header, else its key, else (in an
// array) its value.
func (n *Node) head() source.Span {
	if n.Form == Header || n.KeySpan.Len() == 0 {
		return n.Span
	}
	return n.KeySpan
}
