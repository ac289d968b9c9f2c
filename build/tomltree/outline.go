package tomltree

import (
	"slices"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Outline is the offsets of a document's headers, rising. With it a place is
// found by reading one table again instead of the whole document.
type Outline []int32

// Outline is that of the document; nil where it has faults: what is meant by a
// faulty header depends on the others.
func (t *Tree) Outline() Outline { return slices.Clone(t.headers) }

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

// pass looks at the header at an offset; false where it isn't written as nearly
// all are: bare keys without spaces.
func (r *route) pass(text string, at, header int) bool {
	double := text[at+1] == '['
	at++
	if double {
		at++
	}
	depth, taken, same, on := 0, 0, true, true
	for ; ; at++ {
		end := skip(text, at, bareByte)
		if end == at || depth == maxRoute {
			return false
		}
		last := text[end] == ']'
		if !last && text[end] != '.' {
			return false
		}
		if same = same && taken < len(r.steps) && r.steps[taken].Index < 0 && r.steps[taken].Key == text[at:end]; same {
			if last && double {
				r.counts[depth]++
				clear(r.counts[depth+1:])
			}
			depth++
			taken++
			index := -1
			if taken < len(r.steps) && r.steps[taken].Index >= 0 {
				index = r.steps[taken].Index
				taken++
			}
			on = on && index == r.counts[depth-1]-1
			r.known = max(r.known, depth)
		}
		if at = end; last {
			break
		}
	}
	if same && on && depth > r.depth {
		r.header, r.depth, r.taken = header, depth, taken
	}
	return true
}
