package search

import "slices"

// postings is which documents of a run have which terms: for each shard a
// number for every term of every document, the documents rising. Its bits are
// 24 of the term's hash, 7 of the gap from the document before, and whether
// the term stands in the title. Four bytes for each of some millions are what a
// site can afford to keep.
type postings struct {
	first  int
	shards [][]uint32
}

const (
	titleBit = 1
	gapBits  = 7
	farGap   = 1<<gapBits - 1 // the bits of the hash are the gap, and no term follows
)

// gatherer takes in documents one after the other.
type gatherer struct {
	postings
	next int
	last []int // of each shard: the document that it was last given a term of
	seen set
	// signs has a bit for each common sign that the document has: every second
	// term is one, and most were seen before.
	signs [(lastSign - firstSign + 64) / 64]uint64
	flag  uint32
	out   []byte // the file of documents that is being made
}

// had tells whether the document is known to have a sign, and notes that it has.
func (g *gatherer) had(r rune) bool {
	if r < firstSign || r > lastSign {
		return false
	}
	cell, bit := &g.signs[(r-firstSign)/64], uint64(1)<<((r-firstSign)%64)
	had := *cell&bit != 0
	*cell |= bit
	return had
}

func newGatherer(shards, first int) *gatherer {
	g := &gatherer{postings: postings{first: first, shards: make([][]uint32, shards)}, next: first, last: make([]int, shards)}
	for i := range g.last {
		g.last[i] = first
	}
	return g
}

// document takes in the next document.
func (g *gatherer) document(d Document) {
	g.seen.clear()
	g.signs = [len(g.signs)]uint64{}
	g.flag = titleBit
	g.terms(d.Title)
	g.terms(d.Note)
	g.flag = 0
	for i := range d.Passages {
		g.terms(d.Passages[i].Text)
	}
	g.next++
}

func (g *gatherer) add(hash uint32) {
	if !g.seen.add(hash) {
		return
	}
	shard := hash & uint32(len(g.shards)-1)
	gap := uint32(g.next - g.last[shard])
	g.last[shard] = g.next
	if gap >= farGap {
		g.shards[shard] = append(g.shards[shard], gap<<(gapBits+1)|farGap<<1)
		gap = 0
	}
	g.shards[shard] = append(g.shards[shard], hash&^0xFF|gap<<1|g.flag)
}

// set is the hashes of one document.
type set struct {
	slots []slot
	used  int
	round uint32
}

type slot struct{ hash, round uint32 }

func (s *set) clear() {
	s.round++
	s.used = 0
	if s.slots == nil || s.round == 0 {
		s.slots, s.round = make([]slot, 1<<12), 1
	}
}

// add tells whether the hash was not in the set.
func (s *set) add(hash uint32) bool {
	mask := uint32(len(s.slots) - 1)
	for i := hash * hashPrime >> 7 & mask; ; i = (i + 1) & mask {
		switch at := &s.slots[i]; {
		case at.round != s.round:
			*at = slot{hash, s.round}
			if s.used++; 2*s.used > len(s.slots) {
				s.grow()
			}
			return true
		case at.hash == hash:
			return false
		}
	}
}

func (s *set) grow() {
	old, round := s.slots, s.round
	s.slots, s.used = make([]slot, 2*len(old)), 0
	for _, at := range old {
		if at.round == round {
			s.add(at.hash)
		}
	}
}

// posting is a term of a document: the 24 bits of the hash, then the document,
// then whether the term stands in its title.
type posting uint64

func (p posting) key() uint32      { return uint32(p >> 32) }
func (p posting) document() uint32 { return uint32(p) >> 1 }
func (p posting) titled() bool     { return p&titleBit != 0 }

// tables is the memory that files of terms are made in.
type tables struct {
	out           []byte
	all, titled   []uint32
	sorted, other []posting
}

// script is a file of terms. It stays as it is until the next one is made.
func (t *tables) script(runs []postings, shard int) []byte {
	out := append(begin(t.out[:0], shardName(shard)), '"')
	start := len(out)
	sorted := t.sort(runs, shard)
	for i := 0; i < len(sorted); {
		key := sorted[i].key()
		all, titled := t.all[:0], t.titled[:0]
		for ; i < len(sorted) && sorted[i].key() == key; i++ {
			d := sorted[i].document()
			if n := len(all); n == 0 || all[n-1] != d { // two terms may have one hash
				all = append(all, d)
			}
			if n := len(titled); sorted[i].titled() && (n == 0 || titled[n-1] != d) {
				titled = append(titled, d)
			}
		}
		if len(out) > start {
			out = append(out, ',')
		}
		out = append(out, alphabet[key>>18], alphabet[key>>12&63], alphabet[key>>6&63], alphabet[key&63])
		out = list(out, all)
		if len(titled) > 0 {
			out = list(append(out, '!'), titled)
		}
		t.all, t.titled = all, titled
	}
	t.out = end(append(out, '"'))
	return t.out
}

// sort gives the postings of a shard by term, then by document.
func (t *tables) sort(runs []postings, shard int) []posting {
	out := t.sorted[:0]
	for i := range runs {
		d := uint32(runs[i].first)
		for _, p := range runs[i].shards[shard] {
			if gap := p >> 1 & farGap; gap != farGap {
				d += gap
				out = append(out, posting(p>>8)<<32|posting(d<<1|p&titleBit))
			} else {
				d += p >> (gapBits + 1)
			}
		}
	}
	t.other = slices.Grow(t.other[:0], len(out))[:len(out)]
	t.sorted, t.other = byKey(out, t.other)
	return t.sorted
}

// byKey sorts by the key alone and keeps the order otherwise, in time that is
// in proportion to the number of postings. It gives back both stretches of
// memory, the sorted one first.
func byKey(in, out []posting) (sorted, other []posting) {
	for shift := 32; shift < 56; shift += 12 {
		var at [1<<12 + 1]int32
		for _, p := range in {
			at[p>>shift&0xFFF+1]++
		}
		for i := range at[1:] {
			at[i+1] += at[i]
		}
		for _, p := range in {
			cell := p >> shift & 0xFFF
			out[at[cell]] = p
			at[cell]++
		}
		in, out = out, in
	}
	return in, out
}
