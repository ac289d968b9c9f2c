package copied

const (
	shards     = 16 // by the first bits of a print: what is sorted at once fits a processor's cache
	shardShift = 60
	keyShift   = 28 // the 32 bits after those of the shard
	custom     = 5  // projects from which on a wording is nobody's
)

// shard knows the prints with certain first bits that occur in several
// projects: a table with open addressing, at most half full.
type shard struct {
	slots []slot // a power of two, or none
	// owners is for each such print that isn't common the number of projects,
	// then the earliest report of each.
	owners []int32
}

// slot is one print. at is where its owners are, plus one; zero: the slot is
// empty; negative: the wording is common.
type slot struct {
	key uint32
	at  int32
}

const common = -1

func keyOf(print uint64) uint32 { return uint32(print >> keyShift) }

// find tells whose a print is.
func (x *Index) find(print uint64) (owners []int32, isCommon bool) {
	s := &x.shards[print>>shardShift]
	if len(s.slots) == 0 {
		return nil, false
	}
	key, mask := keyOf(print), uint32(len(s.slots)-1)
	for i := key & mask; s.slots[i].at != 0; i = (i + 1) & mask {
		if s.slots[i].key != key {
			continue
		}
		if s.slots[i].at == common {
			return nil, true
		}
		owners = s.owners[s.slots[i].at-1:]
		return owners[1 : 1+owners[0]], false
	}
	return nil, false
}

// maker makes one shard after the other, in the same memory.
type maker struct {
	x     *Index
	spare []uint64 // as long as any shard's entries
	found []slot
}

// shard makes a shard of its entries, a print's key and a report each, which
// are in the order of the reports.
func (m *maker) shard(entries []uint64) shard {
	entries = m.sort(entries)
	m.found = m.found[:0]
	var out shard
	for lo := 0; lo < len(entries); {
		hi := lo + 1
		for hi < len(entries) && entries[hi]>>32 == entries[lo]>>32 {
			hi++
		}
		if hi-lo > 1 {
			out.owners = m.group(out.owners, entries[lo:hi])
		}
		lo = hi
	}
	out.slots = m.table()
	return out
}

// group takes in the reports that have a print, which are in order.
func (m *maker) group(owners []int32, entries []uint64) []int32 {
	at, last := len(owners), int32(-1)
	owners = append(owners, 0)
	for _, e := range entries {
		report := int32(uint32(e))
		if m.x.project[report] == last {
			continue
		}
		last = m.x.project[report]
		if owners[at]++; owners[at] == custom {
			m.found = append(m.found, slot{uint32(entries[0] >> 32), common})
			return owners[:at]
		}
		owners = append(owners, report)
	}
	if owners[at] < 2 {
		return owners[:at]
	}
	m.found = append(m.found, slot{uint32(entries[0] >> 32), int32(at) + 1})
	return owners
}

// table makes a table of what was found.
func (m *maker) table() []slot {
	if len(m.found) == 0 {
		return nil
	}
	size := uint32(2)
	for int(size) < 2*len(m.found) {
		size *= 2
	}
	slots := make([]slot, size)
	for _, f := range m.found {
		i := f.key & (size - 1)
		for slots[i].at != 0 {
			i = (i + 1) & (size - 1)
		}
		slots[i] = f
	}
	return slots
}

// sort sorts entries by key, those of one key staying in order: by its lower,
// middle and upper 11 bits in turn. The result takes their memory or the spare
// one, and leaves the other.
func (m *maker) sort(entries []uint64) []uint64 {
	const bits = 11
	from, to := entries, m.spare[:len(entries)]
	for shift := 32; shift < 64; shift += bits {
		var next [1 << bits]int32
		for _, e := range from {
			next[e>>shift&(1<<bits-1)]++
		}
		sum := int32(0)
		for i, n := range next {
			next[i], sum = sum, sum+n
		}
		for _, e := range from {
			place := e >> shift & (1<<bits - 1)
			to[next[place]] = e
			next[place]++
		}
		from, to = to, from
	}
	return from
}
