package quantity

import (
	"math/big"
	"strings"
	"testing"
)

func rat(t testing.TB, s string) Rat {
	t.Helper()
	r, ok := ParseRat(s)
	if !ok {
		t.Fatalf("%q is no decimal", s)
	}
	return r
}

// TestRounding: 四舍五入 is half away from zero, on both sides of it.
func TestRounding(t *testing.T) {
	for _, c := range []struct {
		in       string
		decimals int
		want     string
	}{
		{"0.125", 2, "0.13"}, {"-0.125", 2, "-0.13"}, {"0.1249", 2, "0.12"}, {"2.5", 0, "3"}, {"-2.5", 0, "-3"},
		{"7.275", 2, "7.28"}, {"8.62", 0, "9"}, {"0.005", 2, "0.01"}, {"-0.004", 2, "0.00"}, {"36", 2, "36.00"},
		{"1234", -2, "1200"}, {"1250", -2, "1300"}, {"-1250", -2, "-1300"}, {"49", -2, "0"}, {"50", -2, "100"},
		{"9223372036854775807", -18, "9000000000000000000"}, {"0.5", -1000000000, "0"},
		{"99999999999999999999.995", 2, "100000000000000000000.00"}, {"5", -20, "0"},
	} {
		r := rat(t, c.in).Round(c.decimals)
		if got := r.Text(c.decimals); got != c.want || !r.Equal(rat(t, c.want)) {
			t.Errorf("%s at %d decimals: %s, want %s", c.in, c.decimals, got, c.want)
		}
	}
}

// TestTextAgainstBig: a rounded text is the one that math/big prints (which
// rounds halves away from zero too), for the edge values and places around them.
func TestTextAgainstBig(t *testing.T) {
	for _, r := range edges() {
		for _, places := range []int{0, 1, 2, 6, 17, 18, 19, 40} {
			want := r.rat().FloatString(places)
			if strings.Trim(want, "-0.") == "" {
				want = strings.TrimPrefix(want, "-") // no minus before zero
			}
			if got := r.Text(places); got != want {
				t.Errorf("%v at %d: %s, want %s", r.rat(), places, got, want)
			}
			back, ok := ParseRat(r.Text(places))
			if !ok || !back.Equal(r.Round(places)) {
				t.Errorf("%v at %d: Text %s, but Round %v", r.rat(), places, r.Text(places), r.Round(places))
			}
		}
	}
}

// TestString: a finite decimal is printed in full, others at 6 decimals.
func TestString(t *testing.T) {
	for _, c := range []struct {
		r    Rat
		want string
	}{
		{Rat{}, "0"}, {Frac(1, 8), "0.125"}, {Frac(-1, 8), "-0.125"}, {Frac(2600, 100), "26"}, {Frac(1, 3), "0.333333"},
		{Frac(-1, 1e9*3), "0"}, {Frac(-2, 3), "-0.666667"}, {Frac(3, 3), "1"}, {Frac(6, 75), "0.08"}, {Frac(1, 1<<40), pow2text(40)},
		{Int(1).Mul(pow10(-30)), "0." + strings.Repeat("0", 29) + "1"},
	} {
		if got := c.r.String(); got != c.want {
			t.Errorf("%v: %s, want %s", c.r.rat(), got, c.want)
		}
	}
}

func pow2text(n uint) string {
	return new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Lsh(big.NewInt(1), n)).FloatString(int(n))
}

// TestParseRat: only plain decimals are numbers, of at most 400 digits.
func TestParseRat(t *testing.T) {
	for _, s := range []string{"", "-", ".", "1.", ".5", "--1", "+1", "1e5", "0x1", "1/3", "1.2.3", "１", " 1", "Inf", "NaN",
		strings.Repeat("9", 401), "0." + strings.Repeat("1", 400)} {
		if r, ok := ParseRat(s); ok {
			t.Errorf("%.20q was read as %v", s, r)
		}
	}
	for _, s := range []string{"0", "26.19", "-9.8", "00.50", "123456789012345678", "1234567890123456789", "0.000000000000000001",
		"-99999999999999999.99", strings.Repeat("9", 400), strings.Repeat("1", 200) + "." + strings.Repeat("7", 200)} {
		want, _ := new(big.Rat).SetString(s)
		if r, ok := ParseRat(s); !ok || r.rat().Cmp(want) != 0 {
			t.Errorf("%.30q: %v, %v", s, r, ok)
		}
	}
}

// TestPlacesAreBounded: a mistyped setting can't ask for gigabytes of zeros.
func TestPlacesAreBounded(t *testing.T) {
	if got := len(Frac(1, 3).Text(1 << 40)); got != len("0.")+maxPlaces {
		t.Errorf("1/3 at 2^40 decimals has %d characters", got)
	}
	if got := Frac(1, 3).Round(1 << 40); !got.Equal(Frac(1, 3).Round(maxPlaces)) {
		t.Error("Round and Text are bounded differently")
	}
	if n, ok := pow10(-2000).Decimals(); ok {
		t.Errorf("10^-2000 has %d decimals", n)
	}
}
