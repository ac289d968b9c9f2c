package redline

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What two texts have in common is counted as often as both have it.
func TestAlike(t *testing.T) {
	var g bag
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		return strings.Repeat("资金", r.IntN(4)) + string(rune('甲'+r.IntN(3))) + strings.Repeat("项目", r.IntN(9))
	}
	for range 500 {
		a, others := text(), []string{text(), text(), ""}
		g.fill(bigramsOf([]string{a})[0])
		for i, set := range bigramsOf(others) {
			count := map[uint64]int{}
			for _, p := range bigramsOf([]string{a})[0] {
				count[p]++
			}
			same := 0
			for _, p := range set {
				if count[p] > 0 {
					count[p]--
					same++
				}
			}
			if got, want := g.alike(set), 200*same/(len(bigramsOf([]string{a})[0])+len(set)); got != want {
				t.Errorf("%s and %s: %d, want %d", a, others[i], got, want)
			}
		}
	}
	g.fill(nil)
	if g.alike(nil) != 100 || g.alike([]uint64{1}) != 0 {
		t.Error("an empty text is like an empty one only")
	}
}
