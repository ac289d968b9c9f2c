package quantity

import (
	"strings"
	"testing"
)

func number(t testing.TB, s string) Number {
	t.Helper()
	n, ok := Parse(s)
	if !ok {
		t.Fatalf("%q is no figure", s)
	}
	return n
}

// TestSums: sums of published reports, with what checking them by hand found.
func TestSums(t *testing.T) {
	for _, c := range []struct {
		total, parts string
		want         Verdict
		sum          string
	}{
		{"38.39", "26.19 12 2.2", Wrong, "40.39"},
		{"40.39", "26.19 12 2.2", Exact, "40.39"},
		{"7.79", "3.89 3.89", WithinRounding, "7.78"},
		{"2956.36", "2424.00 432.65 93.12 6.5", Wrong, "2956.27"},
		{"2604.1", "414.35 6.25 411.27 1772.23", Exact, "2604.1"},
		{"7165.32", "3144.00 570.17 433.00 1426.90 1591.22", WithinRounding, "7165.29"}, // on the bound
		{"7165.33", "3144.00 570.17 433.00 1426.90 1591.22", Wrong, "7165.29"},          // and over it
		{"6992.95", "3144.00 570.17 432.10 1294.84 1551.84", Exact, "6992.95"},
		{"3.30亿元", "5440万元 252万元 27285.3万元", WithinRounding, "3.29773"},
		{"3.86亿元", "40957万元", Wrong, "4.0957"},
		{"61934.8万元", "3.86亿元 2.33亿元", WithinRounding, "61900"},
		{"170", "170 9.6", Wrong, "179.6"},
		{"2026400元", "400000元 252000元 28000元 960000元 100000元", Wrong, "1740000"},
		{"132.912万元", "439120.67元 152000元 28000元 660000元 50000元", WithinRounding, "132.912067"},
		{"9765万元", "97647316.88元", WithinRounding, "9764.731688"}, // a whole total of finer parts
		{"9766万元", "97647316.88元", Wrong, "9764.731688"},
		{"16", "8 8", Exact, "16"}, {"15", "8 8", Wrong, "16"}, // whole parts leave no room
		{"15.2", "12 3", Wrong, "15"},
		{"7.29万元", "72890元", WithinRounding, "7.289"},
		{"100%", "33.3% 33.3% 33.3%", WithinRounding, "99.9"},
		{"407.38", "362.14 1587.38 -1542.14", Exact, "407.38"},
		{"260余次", "150次 100次", WithinRounding, "250"}, {"270次", "约150次 100次", WithinRounding, "250"},
		{"38.39", "26.19万元 12万元 2.2万元", Wrong, "40.39"}, // the total's unit stands in the heading
		{"5亿", "3亿元 20000万元", Exact, "5"},
		{"5户", "3户 2人", Incomparable, "0"}, {"5户", "3%", Incomparable, "0"},
		{"268.8", "268.9", Wrong, "268.9"}, {"268.8", "268.9 0.0", Wrong, "268.9"}, // the same amount, printed twice
		{"268.9", "268.85", WithinRounding, "268.85"}, {"268.8", "268.85 0", WithinRounding, "268.85"},
		{"0", "", Exact, "0"},
	} {
		var parts []Number
		for part := range strings.FieldsSeq(c.parts) {
			parts = append(parts, number(t, part))
		}
		verdict, sum := CheckSum(number(t, c.total), parts)
		if verdict != c.want || sum.String() != c.sum {
			t.Errorf("%s = %s: %v with sum %v, want %v with %s", c.total, c.parts, verdict, sum, c.want, c.sum)
		}
	}
}

// TestSameFigure: the same figure printed twice agrees across units and
// precision; what is whole stands for itself.
func TestSameFigure(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Verdict
	}{
		{"3.30亿元", "32977.3万元", WithinRounding}, {"3.30亿元", "3.3亿元", Exact}, {"2026400元", "202.64万元", Exact},
		{"202.6万元", "2026400元", WithinRounding}, {"6.5亿元", "73387.27万元", Wrong}, {"414.35万元", "411.95万元", Wrong},
		{"7.28", "7.275", WithinRounding}, {"36", "36.3", Wrong}, {"20余家", "37家", WithinRounding},
		{"8个", "8人", Incomparable}, {"100", "100%", Exact}, {"30km", "30000米", Exact}, {"1.5吨", "1500千克", Exact},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := CheckEqual(number(t, pair[0]), number(t, pair[1])); got != c.want {
				t.Errorf("%s and %s: %v, want %v", pair[0], pair[1], got, c.want)
			}
		}
	}
}

// TestSumNeverFailsOnRounding: parts and total rounded from the same true
// amounts are never wrong, whatever they are rounded to.
func TestSumNeverFailsOnRounding(t *testing.T) {
	seed := uint32(1)
	for range 3000 {
		var parts []Number
		var sum Rat
		for range 1 + seed%6 {
			seed = seed*1664525 + 1013904223
			amount, places := Frac(int64(seed>>4), 10007), int(seed%3)+1
			sum = sum.Add(amount)
			parts = append(parts, number(t, amount.Text(places)+"万元"))
		}
		total := number(t, sum.Text(int(seed>>8%3))+"万元")
		if v, got := CheckSum(total, parts); v == Wrong {
			t.Fatalf("%v of %v: wrong, sum %v", total, parts, got)
		}
	}
}
