package redline

import "math/bits"

// table has a number for each of some keys, which aren't 0, in slots of which each
// key looks for the first that is free or its own.
type table struct {
	slots []slot
	shift int
}

// slot is free where the key is 0.
type slot struct {
	key uint64
	n   int32
}

// empty makes room for as many keys.
func (t *table) empty(keys int) {
	wide := bits.Len(uint(2 * keys))
	if n := 1 << wide; n > cap(t.slots) {
		t.slots = make([]slot, n)
	} else {
		t.slots = t.slots[:n]
		clear(t.slots)
	}
	t.shift = 64 - wide
}

// find is the slot of a key, a free one where there is none.
func (t *table) find(key uint64) *slot {
	for i := int(key * 0x9E3779B97F4A7C15 >> t.shift); ; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.key == 0 || s.key == key {
			return s
		}
	}
}
