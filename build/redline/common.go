package redline

import "slices"

// mostChanges is how many tokens of two paragraphs may differ; others are told
// as replaced.
const mostChanges = 600

// stretch is n elements that two sequences have in common, from a and b on.
type stretch struct{ a, b, n int }

// search finds what two sequences have in common. Its memory is used again.
type search struct {
	out      []stretch // what was found, from the end to the beginning
	known    table     // the elements of b, numbered from 1 on
	start    int       // how many elements begin both
	a, b     []int32   // what follows these, by their numbers; 0 is not in b
	elements int       // how many there are
	masks    []uint64  // for each element, the places of b that have it
	table    []uint64
	words    int     // of a row of the table
	fronts   []front // for each number of changes
	ends     []int32 // of all of them
}

// common finds what two sequences have in common, as much as can be, in their
// order. ok is false where this is less than least, or where they differ in more
// than mostChanges elements. What it gives is good until the next search.
//
// What follows the same beginning is compared by a table, of which 64 cells take
// one step. For very long texts that would be too large: there, few changes are
// searched for (Myers, An O(ND) difference algorithm, 1986). Both find the same.
// The same end is not put aside: with 2120块 and 2680块，另有280块 that would join
// the first number to the third.
func (s *search) common(a, b []token, least int) (out []stretch, ok bool) {
	start := 0
	for start < min(len(a), len(b)) && a[start] == b[start] {
		start++
	}
	s.start, s.out = start, s.out[:0]
	s.number(a[start:], b[start:])
	if !s.rest(least - start) {
		return nil, false
	}
	s.before(-start, -start, start)
	slices.Reverse(s.out)
	return s.out, true
}

// before notes a stretch of what follows the same beginning, before those that
// were found so far.
func (s *search) before(a, b, n int) {
	a, b = a+s.start, b+s.start
	if last := len(s.out) - 1; last >= 0 && s.out[last].a == a+n && s.out[last].b == b+n {
		s.out[last] = stretch{a, b, n + s.out[last].n}
	} else if n > 0 {
		s.out = append(s.out, stretch{a, b, n})
	}
}

// number gives each element of b a number, and those of a the same.
func (s *search) number(a, b []token) {
	s.known.empty(len(b))
	s.a, s.b = s.a[:0], s.b[:0]
	count := int32(0)
	for _, t := range b {
		at := s.known.find(uint64(t) + 1)
		if at.key == 0 {
			count++
			at.key, at.n = uint64(t)+1, count
		}
		s.b = append(s.b, at.n)
	}
	for _, t := range a {
		s.a = append(s.a, s.known.find(uint64(t)+1).n)
	}
	s.elements = int(count)
}

// rest notes what is in common after the same beginning.
func (s *search) rest(least int) (ok bool) {
	if len(s.a) == 0 || len(s.b) == 0 {
		return least <= 0 && len(s.a)+len(s.b) <= mostChanges
	}
	if s.fill() {
		same := s.same()
		if same < least || len(s.a)+len(s.b)-2*same > mostChanges {
			return false
		}
		s.walk(same)
		return true
	}
	if !s.forward(min(len(s.a)+len(s.b)-2*least, mostChanges)) {
		return false
	}
	s.back()
	return true
}
