// Package memo keeps results from one compile to the next.
//
// A result may be kept only if it follows from its key alone. What a compile
// didn't ask for is forgotten when the next one begins, so a table never
// holds more than two compiles' results.
package memo

import "sync"

// Table keeps values of type V by their keys. It may be used by several
// goroutines; two that ask for the same new key at once both make it, and
// both get the same one.
type Table[K comparable, V any] struct {
	mu       sync.Mutex
	now, old map[K]V
}

// Get returns the value kept for a key, or makes and keeps it.
func (t *Table[K, V]) Get(key K, make func() V) V {
	if v, ok := t.kept(key); ok {
		return v
	}
	v := make()
	t.mu.Lock()
	defer t.mu.Unlock()
	if first, ok := t.now[key]; ok {
		return first
	}
	t.put(key, v)
	return v
}

func (t *Table[K, V]) kept(key K) (v V, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if v, ok = t.now[key]; ok {
		return v, true
	}
	if v, ok = t.old[key]; ok {
		t.put(key, v)
	}
	return v, ok
}

func (t *Table[K, V]) put(key K, v V) {
	if t.now == nil {
		t.now = make(map[K]V, len(t.old))
	}
	t.now[key] = v
}

// Turn begins a new compile: what the last one didn't ask for is forgotten.
func (t *Table[K, V]) Turn() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.now, t.old = nil, t.now
}

// Return goes back to before the last Turn, but for what was made since: a compile
// that is given up asked for little, and nothing is forgotten for that.
func (t *Table[K, V]) Return() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for k, v := range t.old {
		if _, again := t.now[k]; !again {
			t.put(k, v)
		}
	}
	t.old = nil
}

// Len is the number of values kept.
func (t *Table[K, V]) Len() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := len(t.now)
	for k := range t.old {
		if _, again := t.now[k]; !again {
			n++
		}
	}
	return n
}
