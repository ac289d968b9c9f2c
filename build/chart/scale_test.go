package chart

import (
	"strings"
	"testing"

	"jixiao/schema/quantity"
)

func TestScaleHasRoundTicks(t *testing.T) {
	tests := map[string]struct {
		amounts string
		zero    bool
		want    string
	}{
		"money":          {"36 26.19", true, "0 10 20 30 40"},
		"small":          {"0.034 0.012", true, "0 0.01 0.02 0.03 0.04"},
		"large":          {"9765000", true, "0 5000000 10000000"},
		"scores":         {"92.5 97 99.95", false, "92 94 96 98 100"},
		"negative":       {"-3 10", true, "-5 0 5 10"},
		"only negative":  {"-8 -2", true, "-8 -6 -4 -2 0"},
		"equal":          {"100 100", false, "99 100 101"},
		"nothing spent":  {"0 0", true, "0 1"},
		"zero, no money": {"0", false, "-1 0 1"},
		"exactly a tick": {"0 40", true, "0 10 20 30 40"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var amounts []quantity.Rat
			for _, s := range strings.Fields(test.amounts) {
				amounts = append(amounts, rat(t, s))
			}
			var got []string
			for _, tick := range newScale(amounts, test.zero, 100).ticks {
				got = append(got, tick.String())
			}
			if words := strings.Join(got, " "); words != test.want {
				t.Errorf("ticks %s, want %s", words, test.want)
			}
		})
	}
}

// TestScaleHoldsItsAmounts compares places on the scale for all pairs of some
// awkward amounts: no place lies outside, and the greater is never below.
func TestScaleHoldsItsAmounts(t *testing.T) {
	awkward := []string{"0", "0.000001", "-0.01", "1", "99.99", "100", "-407.38", "32977.3", "123456789012345678901234567890"}
	for _, a := range awkward {
		for _, b := range awkward {
			x, y := rat(t, a), rat(t, b)
			s := newScale([]quantity.Rat{x, y}, true, 150)
			if s.lo.Cmp(quantity.Min(x, y)) > 0 || s.hi.Cmp(quantity.Max(x, y)) < 0 {
				t.Errorf("%s to %s isn't within %s to %s", a, b, s.lo, s.hi)
			}
			if n := len(s.ticks); n < 2 || n > 8 {
				t.Errorf("%s to %s: %d ticks", a, b, n)
			}
			if x.Cmp(y) > 0 && s.y(x) > s.y(y) {
				t.Errorf("%s is below %s", a, b)
			}
		}
	}
}
