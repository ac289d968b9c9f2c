package redline

import (
	"math/bits"
	"slices"
	"sync"
)

// mostChanges is how many tokens of two paragraphs may differ; others are told
// as replaced.
const mostChanges = 600

// common finds what two sequences have in common, as much as can be, in their
// order. ok is false where this is less than least, or where they differ in more
// than mostChanges elements.
//
// How much they have in common is counted first, 64 elements at a time. That
// tells texts that were replaced, and how far the search for the changes has to
// go (Myers, An O(ND) difference algorithm, 1986): to no place from which the end
// can't be reached with the changes that are left.
func common(a, b []string, least int) (out []pair, ok bool) {
	s := searches.Get().(*search)
	defer searches.Put(s)
	s.number(a, b)
	if same, counted := s.length(); counted {
		if same < least {
			return nil, false
		}
		least = same
	}
	if !s.forward(min(len(a)+len(b)-2*least, mostChanges)) {
		return nil, false
	}
	return s.back(), true
}

// search is the memory of a search, which is used again.
type search struct {
	ids    map[string]int32 // the elements of a, numbered
	a, b   []int32          // both sequences by these numbers; -1 is not in a
	masks  []uint64         // for each element, the places of a that have it
	bits   []uint64
	fronts []front // for each number of changes
	ends   []int32 // of all of them
}

var searches = sync.Pool{New: func() any { return &search{ids: map[string]int32{}} }}

func (s *search) number(a, b []string) {
	clear(s.ids)
	s.a, s.b = s.a[:0], s.b[:0]
	for _, x := range a {
		id, known := s.ids[x]
		if !known {
			id = int32(len(s.ids))
			s.ids[x] = id
		}
		s.a = append(s.a, id)
	}
	for _, x := range b {
		id, known := s.ids[x]
		if !known {
			id = -1
		}
		s.b = append(s.b, id)
	}
}

// mostMasks is how many words the masks of two sequences may have for what they
// have in common to be counted: those of a text of 5,000 characters have 30,000.
const mostMasks = 1 << 16

// length is how many elements the sequences have in common (Hyyrö, Bit-parallel
// LCS-length computation revisited, 2004): a zero for each in the end. Of very
// long ones it isn't counted.
func (s *search) length() (same int, counted bool) {
	words := (len(s.a) + 63) / 64
	if words*len(s.ids) > mostMasks {
		return 0, false
	}
	s.masks = zeros(s.masks, words*len(s.ids))
	for i, id := range s.a {
		s.masks[int(id)*words+i/64] |= 1 << (i % 64)
	}
	s.bits = zeros(s.bits, words)
	for i := range s.bits {
		s.bits[i] = ^uint64(0)
	}
	for _, id := range s.b {
		if id < 0 {
			continue
		}
		mask, carry := s.masks[int(id)*words:(int(id)+1)*words], uint64(0)
		for w, v := range s.bits {
			var sum uint64
			sum, carry = bits.Add64(v, v&mask[w], carry)
			s.bits[w] = sum | v&^mask[w]
		}
	}
	for i := range s.a {
		if s.bits[i/64]>>(i%64)&1 == 0 {
			same++
		}
	}
	return same, true
}

func zeros(in []uint64, n int) []uint64 {
	in = slices.Grow(in[:0], n)[:n]
	clear(in)
	return in
}

// front is how far each diagonal has come with some changes: those in steps of
// two from one on.
type front struct {
	from int
	ends []int32
}

func (f *front) at(k int) int { return int(f.ends[(k-f.from)/2]) }

// before is the diagonal from which diagonal k is come to with change d, behind
// the front before it.
func (f *front) before(d, k int) int {
	if k == -d || k != d && f.at(k-1) < f.at(k+1) {
		return k + 1
	}
	return k - 1
}

// forward notes how far each diagonal comes with each number of changes, where
// the end can be come to with the others. ok is false where it needs more changes.
func (s *search) forward(changes int) (ok bool) {
	n, m := len(s.a), len(s.b)
	changes -= (changes - (n - m)) & 1 // every change is a step to a neighbouring diagonal
	s.fronts, s.ends = s.fronts[:0], s.ends[:0]
	var last front
	for d := 0; d <= changes; d++ {
		from, to := max(-d, n-m-(changes-d)), min(d, n-m+changes-d)
		start := len(s.ends)
		for k, at := from, (from-1-last.from)/2; k <= to; k, at = k+2, at+1 { // at: where diagonal k-1 is in last
			i := 0
			switch {
			case d == 0:
			case k == -d || k != d && last.ends[at] < last.ends[at+1]:
				i = int(last.ends[at+1])
			default:
				i = int(last.ends[at]) + 1
			}
			for i < n && i-k < m && s.a[i] == s.b[i-k] {
				i++
			}
			s.ends = append(s.ends, int32(i))
			ok = ok || k == n-m && i >= n
		}
		last = front{from, s.ends[start:]}
		s.fronts = append(s.fronts, last)
		if ok {
			return true
		}
	}
	return false
}

// back follows the fronts from the end to the beginning.
func (s *search) back() (out []pair) {
	i, j := len(s.a), len(s.b)
	for d := len(s.fronts) - 1; d >= 0; d-- {
		x, y := 0, 0
		if d > 0 {
			last := &s.fronts[d-1]
			before := last.before(d, i-j)
			x = last.at(before)
			y = x - before
		}
		for i > x && j > y {
			i, j = i-1, j-1
			out = append(out, pair{i, j})
		}
		i, j = x, y
	}
	slices.Reverse(out)
	return out
}
