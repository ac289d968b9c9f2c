package near

import (
	"slices"
	"testing"
)

func TestTo(t *testing.T) {
	rules := []string{"execution-rate", "execution-rate-missing", "execution-score", "fund-total", "score-total"}
	tests := []struct {
		name string
		want []string
	}{
		{"exection-rate", []string{"execution-rate", "execution-score"}},
		{"fund_total", []string{"fund-total"}},
		{"score-totals", []string{"score-total"}},
		{"预算执行率", nil},
		{"", nil},
	}
	for _, tt := range tests {
		got := To(tt.name, rules, 2)
		if !slices.Equal(got, tt.want) {
			t.Errorf("near %q are %q, want %q", tt.name, got, tt.want)
		}
	}
}

// The distance is a metric: none to itself, the same both ways, and by way of a
// third text no shorter.
func FuzzDistance(f *testing.F) {
	f.Add("执行率", "执行数", "预算数")
	f.Add("kitten", "sitting", "")
	f.Fuzz(func(t *testing.T, x, y, z string) {
		if len(x)+len(y)+len(z) > 300 {
			t.Skip()
		}
		a, b, c := []rune(x), []rune(y), []rune(z)
		if distance(a, a) != 0 || distance(a, b) != distance(b, a) || distance(a, c) > distance(a, b)+distance(b, c) {
			t.Errorf("not a metric on %q, %q, %q", x, y, z)
		}
		if string(a) != string(b) && distance(a, b) == 0 {
			t.Errorf("no distance between %q and %q", x, y)
		}
	})
}
