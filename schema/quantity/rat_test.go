package quantity

import (
	"math"
	"math/big"
	"testing"
)

// edges are the numbers around which 63-bit arithmetic could go wrong.
func edges() []Rat {
	ints := []int64{0, 1, 2, 3, 7, 10, 99, 1e9, 1e18, 1 << 31, 1<<32 - 1, 1 << 62, math.MaxInt64 - 1, math.MaxInt64}
	dens := []int64{1, 2, 3, 10, 100, 1e6, 999999937, 1e18, 1 << 62, math.MaxInt64}
	var all []Rat
	for _, n := range ints {
		for _, d := range dens {
			all = append(all, Frac(n, d), Frac(-n, d))
		}
	}
	all = append(all, Int(math.MinInt64), Frac(math.MinInt64, 3), Frac(1, math.MinInt64), Frac(math.MinInt64, math.MinInt64))
	for _, s := range []string{"123456789012345678901234567890.5", "-0.00000000000000000000000000001"} {
		r, _ := ParseRat(s)
		all = append(all, r)
	}
	return all
}

// TestArithmeticIsExact: every operation on every pair of edge values gives what
// math/big gives, whichever form the numbers are held in.
func TestArithmeticIsExact(t *testing.T) {
	all := edges()
	for _, a := range all {
		for _, b := range all {
			pair(t, a, b)
		}
	}
}

func pair(t *testing.T, a, b Rat) {
	t.Helper()
	x, y := a.rat(), b.rat()
	same := func(op string, got Rat, want *big.Rat) {
		t.Helper()
		if got.rat().Cmp(want) != 0 || got.big() == nil && (got.num == math.MinInt64 || got.d() < 1) {
			t.Fatalf("%v %s %v = %v, want %v", x, op, y, got.rat(), want)
		}
	}
	same("+", a.Add(b), new(big.Rat).Add(x, y))
	same("-", a.Sub(b), new(big.Rat).Sub(x, y))
	same("*", a.Mul(b), new(big.Rat).Mul(x, y))
	if q, ok := a.Quo(b); ok != (y.Sign() != 0) {
		t.Fatalf("%v / %v: ok is %v", x, y, ok)
	} else if ok {
		same("/", q, new(big.Rat).Quo(x, y))
	}
	if got := a.Cmp(b); got != x.Cmp(y) {
		t.Fatalf("%v cmp %v = %d", x, y, got)
	}
	if a.Equal(b) != (x.Cmp(y) == 0) || Min(a, b).Cmp(Max(a, b)) > 0 {
		t.Fatalf("%v, %v: Equal, Min and Max don't agree with Cmp", x, y)
	}
}

// TestSigns: negation and absolute value are exact at the ends of the range.
func TestSigns(t *testing.T) {
	for _, a := range edges() {
		x := a.rat()
		if a.Neg().rat().Cmp(new(big.Rat).Neg(x)) != 0 || a.Abs().rat().Cmp(new(big.Rat).Abs(x)) != 0 ||
			a.Sign() != x.Sign() || a.IsZero() != (x.Sign() == 0) {
			t.Errorf("%v: neg %v, abs %v, sign %d", x, a.Neg().rat(), a.Abs().rat(), a.Sign())
		}
	}
}

// TestBigComesBack: a result that fits again is small again, so that one large
// product doesn't slow down all that follows.
func TestBigComesBack(t *testing.T) {
	large := Int(math.MaxInt64).Mul(Int(100))
	if large.big() == nil {
		t.Fatal("MaxInt64 * 100 fits in 63 bits?")
	}
	if back, _ := large.Quo(Int(200)); back.big() != nil || !back.Equal(Frac(math.MaxInt64, 2)) {
		t.Errorf("divided by 200: %v, still big: %v", back, back.big() != nil)
	}
}

func FuzzRat(f *testing.F) {
	f.Add(int64(1), int64(3), int64(math.MaxInt64), int64(10))
	f.Add(int64(math.MinInt64), int64(1), int64(-1), int64(math.MinInt64))
	f.Fuzz(func(t *testing.T, a, b, c, d int64) {
		if b == 0 || d == 0 {
			return
		}
		pair(t, Frac(a, b), Frac(c, d))
		pair(t, Frac(a, b).Mul(Int(c)), Frac(c, d))
	})
}
