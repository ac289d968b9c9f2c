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
// Two paragraphs are compared by a table of what their beginnings have in common,
// of which 64 cells take one step. For very long ones that would be too large:
// they are searched for few changes (Myers, An O(ND) difference algorithm, 1986).
// Both find the same.
func common(a, b []string, least int) (out []pair, ok bool) {
	s := searches.Get().(*search)
	defer searches.Put(s)
	s.number(a, b)
	if s.fill() {
		same := s.same(len(b), len(a))
		if same < least || len(a)+len(b)-2*same > mostChanges {
			return nil, false
		}
		return s.walk(same), true
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
	table  []uint64
	words  int     // of a row of the table
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

// How many words the masks and the table of two sequences may have: those of two
// texts of 5,000 characters have 400,000.
const (
	mostMasks = 1 << 19
	mostTable = 1 << 19
)

// fill makes the table (Hyyrö, Bit-parallel LCS-length computation revisited,
// 2004): a row for each beginning of b, with a zero for each element of a that
// adds to what the beginnings of a have in common with it. ok is false where that
// is too much.
func (s *search) fill() (ok bool) {
	s.words = (len(s.a) + 63) / 64
	if s.words*len(s.ids) > mostMasks || s.words*len(s.b) > mostTable {
		return false
	}
	s.masks = zeros(s.masks, s.words*len(s.ids))
	for i, id := range s.a {
		s.masks[int(id)*s.words+i/64] |= 1 << (i % 64)
	}
	s.table = zeros(s.table, s.words*(len(s.b)+1))
	for i := range s.row(0) {
		s.table[i] = ^uint64(0)
	}
	for j, id := range s.b {
		from, to := s.row(j), s.row(j+1)
		if id < 0 {
			copy(to, from)
			continue
		}
		mask, carry := s.masks[int(id)*s.words:(int(id)+1)*s.words], uint64(0)
		for w, v := range from {
			var sum uint64
			sum, carry = bits.Add64(v, v&mask[w], carry)
			to[w] = sum | v&^mask[w]
		}
	}
	return true
}

func (s *search) row(j int) []uint64 { return s.table[j*s.words : (j+1)*s.words] }

// same is how many elements the first j of b and the first i of a have in common.
func (s *search) same(j, i int) (n int) {
	row := s.row(j)
	for w := range i / 64 {
		n += bits.OnesCount64(^row[w])
	}
	if i%64 > 0 {
		n += bits.OnesCount64(^row[i/64] << (64 - i%64))
	}
	return n
}

// walk goes through the table from the end to the beginning, on the way on which
// what is new comes after what is gone.
func (s *search) walk(left int) []pair {
	out := make([]pair, left)
	for i, j := len(s.a), len(s.b); left > 0; {
		switch {
		case s.same(j-1, i) == left:
			j--
		case s.row(j)[(i-1)/64]>>((i-1)%64)&1 == 1:
			i--
		default:
			i, j, left = i-1, j-1, left-1
			out[left] = pair{i, j}
		}
	}
	return out
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
