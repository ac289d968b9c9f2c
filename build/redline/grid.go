package redline

import (
	"math/bits"
	"slices"
)

// How many words the masks and the table of two sequences may have: those of two
// texts of 5,000 characters have 400,000.
const (
	mostMasks = 1 << 19
	mostTable = 1 << 19
)

// fill makes the table (Hyyrö, Bit-parallel LCS-length computation revisited,
// 2004): a row for each beginning of a, with a zero for each element of b that
// adds to what the beginnings of b have in common with it. ok is false where that
// is too much.
func (s *search) fill() (ok bool) {
	s.words = (len(s.b) + 63) / 64
	if s.words*s.elements > mostMasks || s.words*len(s.a) > mostTable {
		return false
	}
	s.masks = zeros(s.masks, s.words*s.elements)
	for j, id := range s.b {
		s.mask(id)[j/64] |= 1 << (j % 64)
	}
	s.table = slices.Grow(s.table[:0], s.words*(len(s.a)+1))[:s.words*(len(s.a)+1)]
	for w := range s.row(0) {
		s.table[w] = ^uint64(0)
	}
	for i, id := range s.a {
		from, to := s.row(i), s.row(i+1)
		if id == 0 {
			copy(to, from)
			continue
		}
		mask, carry := s.mask(id), uint64(0)
		for w, v := range from {
			var sum uint64
			sum, carry = bits.Add64(v, v&mask[w], carry)
			to[w] = sum | v&^mask[w]
		}
	}
	return true
}

func (s *search) mask(id int32) []uint64 { return s.masks[int(id-1)*s.words : int(id)*s.words] }

func (s *search) row(i int) []uint64 { return s.table[i*s.words : (i+1)*s.words] }

// same is how many elements a and b have in common.
func (s *search) same() (n int) {
	row := s.row(len(s.a))
	for _, v := range row[:len(s.b)/64] {
		n += bits.OnesCount64(^v)
	}
	if rest := len(s.b) % 64; rest > 0 {
		n += bits.OnesCount64(^row[len(row)-1] << (64 - rest))
	}
	return n
}

// adds tells whether element j of b adds to what those before it have in common
// with the first i of a.
func (s *search) adds(i, j int) bool { return s.table[i*s.words+j/64]>>(j%64)&1 == 0 }

// walk goes through the table from the end to the beginning, on the way on which
// what is new comes after what is gone.
func (s *search) walk(left int) {
	for i, j := len(s.a), len(s.b); left > 0; {
		switch {
		case !s.adds(i, j-1):
			j--
		case s.adds(i-1, j-1): // without element i-1 of a as well
			i--
		default:
			i, j, left = i-1, j-1, left-1
			s.before(i, j, 1)
		}
	}
}

func zeros[T any](in []T, n int) []T {
	in = slices.Grow(in[:0], n)[:n]
	clear(in)
	return in
}
