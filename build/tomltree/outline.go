package tomltree

import (
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Outline is the offsets of a document's headers, rising. With it a place is
// found by reading one table again instead of the whole document.
type Outline []int32

// Outline is that of the document; nil where it has faults: what is meant by a
// faulty header depends on the others.
func (t *Tree) Outline() Outline { return append(Outline(nil), t.headers...) }

// Place is Tree.Place for the document of which this is the outline. sure is
// false where only its tree can tell.
func (o Outline) Place(file *source.File, document source.Span, path source.Path, part diag.Part) (at source.Span, sure bool) {
	steps, ok := path.Steps()
	if !ok || len(o) == 0 {
		return source.Span{}, false
	}
	r := route{steps: steps, header: -1}
	for i, at := range o {
		if !r.pass(file.Text, int(at), i) {
			return source.Span{}, false
		}
	}
	span := source.Span{Start: document.Start, End: int(o[0])}
	if r.header >= 0 {
		span = source.Span{Start: int(o[r.header]), End: document.End}
	}
	if next := r.header + 1; next < len(o) {
		span.End = int(o[next])
	}
	t, faults := Parse(file, span)
	n := t.Root
	for range r.depth { // the table is the only one that is headed in the piece
		if n = n.last; n.Kind == Array {
			n = n.last
		}
	}
	n, found := t.walk(n, steps[r.taken:])
	if len(faults) > 0 || !found && r.known > r.depth || n == t.Root {
		return source.Span{}, false
	}
	if found && part == diag.Value {
		return n.Span, true
	}
	return n.head(), true
}

// route looks among headers for the table that a path leads through last.
type route struct {
	steps  []source.Step
	counts [maxRoute]int // by depth: how many elements the array of tables has had so far, 0 for none

	header int // the best so far, -1: what stands above all headers
	depth  int // how many keys it has
	taken  int // how many steps lead to it
	known  int // how many keys of the path any header names
}

// maxRoute is how many keys of a header are followed.
const maxRoute = 8

// way is how far a header leads along a route.
type way struct {
	depth, taken int
	same         bool // its keys are the path's so far
	on           bool // and so are the elements of arrays that it stands in
}

// pass looks at the header at an offset; false where it isn't written as nearly
// all are: bare keys without spaces.
func (r *route) pass(text string, at, header int) bool {
	element := text[at+1] == '['
	at++
	if element {
		at++
	}
	for w := (way{same: true, on: true}); w.depth < maxRoute; at++ {
		end := skip(text, at, bareByte)
		if end == at {
			return false
		}
		switch text[end] {
		case '.':
			r.follow(&w, text[at:end], false)
		case ']':
			r.follow(&w, text[at:end], element)
			if w.same && w.on && w.depth > r.depth {
				r.header, r.depth, r.taken = header, w.depth, w.taken
			}
			return true
		default:
			return false
		}
		at = end
	}
	return false
}

// follow takes a key of a header; begins where it begins an element of an array.
func (r *route) follow(w *way, key string, begins bool) {
	w.same = w.same && w.taken < len(r.steps) && r.steps[w.taken].Index < 0 && r.steps[w.taken].Key == key
	if !w.same {
		return
	}
	if begins {
		r.counts[w.depth]++
		clear(r.counts[w.depth+1:])
	}
	w.depth++
	w.taken++
	index := -1
	if w.taken < len(r.steps) && r.steps[w.taken].Index >= 0 {
		index = r.steps[w.taken].Index
		w.taken++
	}
	w.on = w.on && index == r.counts[w.depth-1]-1
	r.known = max(r.known, w.depth)
}
