package memo

import (
	"sync"
	"testing"
)

// A value is made once as long as each compile asks for it, and is forgotten
// after a compile that didn't.
func TestTableForgetsWhatIsNotAskedFor(t *testing.T) {
	var table Table[string, int]
	made := 0
	get := func(key string) int { return table.Get(key, func() int { made++; return made }) }
	if a, again := get("a"), get("a"); a != 1 || again != 1 {
		t.Fatalf("got %d and %d, want 1 twice", a, again)
	}
	table.Turn()
	if a := get("a"); a != 1 {
		t.Errorf("after one turn got %d, want the value kept", a)
	}
	table.Turn()
	table.Turn()
	if table.Len() != 0 {
		t.Errorf("%d values kept after a compile that asked for none", table.Len())
	}
	if a := get("a"); a != 2 {
		t.Errorf("got %d, want it made again", a)
	}
}

// Goroutines that ask at once get one and the same value.
func TestTableGivesOneValue(t *testing.T) {
	var table Table[int, *int]
	var wg sync.WaitGroup
	got := make([]*int, 50)
	for i := range got {
		wg.Go(func() { got[i] = table.Get(7, func() *int { return new(int) }) })
	}
	wg.Wait()
	for _, p := range got {
		if p != got[0] {
			t.Fatal("two values were given for one key")
		}
	}
}

// A compile that is given up forgets nothing.
func TestTableReturns(t *testing.T) {
	var table Table[string, int]
	get := func(key string) int { return table.Get(key, func() int { return len(key) + table.Len() }) }
	a, b := get("a"), get("b")
	for range 3 {
		table.Turn()
		get("a")
		table.Return()
	}
	table.Turn()
	if get("a") != a || get("b") != b {
		t.Errorf("got %d and %d, want %d and %d", get("a"), get("b"), a, b)
	}
}
