package redline

import "math/bits"

// bag is the pairs of characters of a text, each as often as it stands there: a
// table of slots, of which each pair looks for the first that is free or its own.
type bag struct {
	slots []slot
	shift int
	size  int
	round int // which text is being compared
}

type slot struct {
	pair        uint64
	count       int // 0 where the slot is free
	used, round int // how many of them the text of that round has too
}

func (g *bag) fill(pairs []uint64) {
	wide := bits.Len(uint(2 * len(pairs)))
	if n := 1 << wide; n > cap(g.slots) {
		g.slots = make([]slot, n)
	} else {
		g.slots = g.slots[:n]
		clear(g.slots)
	}
	g.shift, g.size, g.round = 64-wide, len(pairs), 0
	for _, p := range pairs {
		s := g.find(p)
		s.pair = p
		s.count++
	}
}

// find is the slot of a pair, a free one where there is none.
func (g *bag) find(pair uint64) *slot {
	for i := int(pair * 0x9E3779B97F4A7C15 >> g.shift); ; i = (i + 1) & (len(g.slots) - 1) {
		if s := &g.slots[i]; s.count == 0 || s.pair == pair {
			return s
		}
	}
}

// alike is how much a text has in common with that of the bag, in percent of both.
func (g *bag) alike(pairs []uint64) int {
	if len(pairs)+g.size == 0 {
		return 100
	}
	g.round++
	same := 0
	for _, p := range pairs {
		s := g.find(p)
		if s.round != g.round {
			s.round, s.used = g.round, 0
		}
		if s.used < s.count {
			s.used++
			same++
		}
	}
	return 200 * same / (g.size + len(pairs))
}
