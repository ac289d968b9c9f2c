package redline

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What two lines have in common is counted as often as both have it, however many
// lines were compared before; digits are alike.
func TestAlike(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		return strings.Repeat("资金", r.IntN(4)) + string(rune('甲'+r.IntN(3))) + strings.Repeat("项目", r.IntN(9))
	}
	counted := func(letters []rune) map[[2]rune]int {
		out, last := map[[2]rune]int{}, rune(0)
		for _, r := range letters {
			out[[2]rune{last, r}]++
			last = r
		}
		return out
	}
	p := newPen()
	for range 500 {
		a := p.letters(&line{text: text()})
		p.had.fill(a)
		for _, other := range []string{text(), text(), ""} {
			b := p.letters(&line{text: other})
			same, had := 0, counted(a)
			for pair, n := range counted(b) {
				same += min(n, had[pair])
			}
			want := 200 * same / (len(a) + len(b))
			if got := p.had.alike(b, 0); got != want {
				t.Errorf("%q and %q: %d, want %d", a, b, got, want)
			}
			if got := p.had.alike(b, 40); want >= 40 && got != want || want < 40 && got != 0 {
				t.Errorf("%q and %q: %d of %d", a, b, got, want)
			}
		}
	}
	if p.had.fill(p.letters(&line{text: "全年支出285.88万元"})); p.had.alike(p.letters(&line{text: "全年支出309.74万元"}), 0) != 100 {
		t.Error("other figures make another line")
	}
	p.had.fill(nil)
	if p.had.alike(nil, 40) != 100 || p.had.alike([]rune{1}, 40) != 0 {
		t.Error("an empty line is like an empty one only")
	}
}
