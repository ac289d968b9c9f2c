package rules

import (
	"strings"
	"testing"

	"jixiao/schema/quantity"
)

// amountsOf reads amounts as they are typed: 100.00 has two decimals.
func amountsOf(t *testing.T, typed string) (out []quantity.Number) {
	for _, s := range strings.Fields(typed) {
		n, ok := quantity.Parse(s)
		if !ok {
			t.Fatalf("%q is no number", s)
		}
		out = append(out, n)
	}
	return out
}

// TestSlipOf: a sum that is off by a power of ten, as a whole or in one part,
// and sums that are plainly wrong.
func TestSlipOf(t *testing.T) {
	for _, c := range []struct {
		total, parts string
		want         slip // no power: none
	}{
		{"585000", "38.5 20", slip{4, -1}},
		{"5.85", "38.5 20", slip{-1, -1}},
		{"100", "600000 40", slip{4, 0}},
		{"100.00", "40.00 600000.00", slip{4, 1}},
		{"900000", "600000 30", slip{-4, 1}},
		{"100.00", "100.00 0.03", slip{}}, // a ten-thousandth of 0.03 is nothing, but 0.03 is no slip
		{"0", "202.64", slip{}},           // nothing is no power of ten of something
		{"60", "38.5 20", slip{}},
		{"58.5", "38.5 20", slip{}},
	} {
		got, ok := slipOf(amountsOf(t, c.total)[0], amountsOf(t, c.parts))
		if got != c.want || ok != (c.want.power != 0) {
			t.Errorf("%s of %s: %+v, %v; want %+v", c.total, c.parts, got, ok, c.want)
		}
	}
}
