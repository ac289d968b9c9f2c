package quantity

import (
	"math"
	"math/big"
	"math/bits"
)

// Rat is an exact rational number. It is a value: copying is free, nothing
// changes it, and the zero value is 0. Two Rats of one value may be held
// differently, so compare them with Cmp or Equal, never with ==.
//
// While numerator and denominator fit into 63 bits they are held as they are,
// unreduced; beyond that a math/big.Rat holds them. Nothing is ever rounded but
// by Round and Text.
type Rat struct {
	num   int64  // never math.MinInt64
	under *under // what it is divided by; nil: 1
}

// under is a denominator, or a number that doesn't fit into 63 bits. It is never
// changed. Nearly all are powers of ten, of which there is one each, so that a
// figure takes up two words.
type under struct {
	den int64
	big *big.Rat // the whole number; den means nothing then
}

// tens are the powers of ten as denominators.
var tens = func() (out [len(powers)]under) {
	for i, p := range powers {
		out[i].den = p
	}
	return out
}()

// over returns num ÷ den, which is positive.
func over(num, den int64) Rat {
	if den == 1 {
		return Rat{num: num}
	}
	if at := bits.Len64(uint64(den)) * 1233 >> 12; at < len(powers) && powers[at] == den {
		return Rat{num, &tens[at]}
	}
	return Rat{num, &under{den: den}}
}

// Int returns n.
func Int(n int64) Rat {
	if n == math.MinInt64 {
		return Rat{under: &under{big: new(big.Rat).SetInt64(n)}}
	}
	return Rat{num: n}
}

// Frac returns n/d. A d of 0 is a mistake of the caller and panics.
func Frac(n, d int64) Rat {
	switch {
	case d == 0:
		panic("quantity: Frac with denominator 0")
	case n == math.MinInt64 || d == math.MinInt64:
		return fromBig(big.NewRat(n, d))
	case d < 0:
		return over(-n, -d)
	}
	return over(n, d)
}

// Add returns r + s.
func (r Rat) Add(s Rat) Rat {
	if r.big() == nil && s.big() == nil {
		if sum, ok := addSmall(r, s); ok {
			return sum
		}
	}
	return fromBig(new(big.Rat).Add(r.rat(), s.rat()))
}

// Sub returns r − s.
func (r Rat) Sub(s Rat) Rat { return r.Add(s.Neg()) }

// Mul returns r × s.
func (r Rat) Mul(s Rat) Rat {
	if r.big() == nil && s.big() == nil {
		num, ok1 := mul(r.num, s.num)
		den, ok2 := mul(r.d(), s.d())
		if ok1 && ok2 {
			return product(num, den, r, s)
		}
	}
	return fromBig(new(big.Rat).Mul(r.rat(), s.rat()))
}

// Quo returns r ÷ s, and false when s is 0.
func (r Rat) Quo(s Rat) (Rat, bool) {
	if s.IsZero() {
		return Rat{}, false
	}
	if r.big() == nil && s.big() == nil {
		num, ok1 := mul(r.num, s.d())
		den, ok2 := mul(r.d(), s.num)
		if ok1 && ok2 {
			return Frac(num, den), true
		}
	}
	return fromBig(new(big.Rat).Quo(r.rat(), s.rat())), true
}

// Neg returns −r.
func (r Rat) Neg() Rat {
	if large := r.big(); large != nil {
		return fromBig(new(big.Rat).Neg(large))
	}
	return Rat{-r.num, r.under}
}

// Abs returns r without its sign.
func (r Rat) Abs() Rat {
	if r.Sign() < 0 {
		return r.Neg()
	}
	return r
}

// Sign is −1, 0 or 1.
func (r Rat) Sign() int {
	switch large := r.big(); {
	case large != nil:
		return large.Sign()
	case r.num < 0:
		return -1
	case r.num > 0:
		return 1
	}
	return 0
}

// IsZero tells whether r is 0.
func (r Rat) IsZero() bool { return r.Sign() == 0 }

// Cmp is −1, 0 or 1 as r is less than, equal to or greater than s.
func (r Rat) Cmp(s Rat) int {
	if r.under == s.under && r.big() == nil {
		return compare(r.num, s.num)
	}
	if r.big() != nil || s.big() != nil {
		return r.rat().Cmp(s.rat())
	}
	if r.d() == s.d() {
		return compare(r.num, s.num)
	}
	if a, b := r.Sign(), s.Sign(); a != b || a == 0 {
		return compare(int64(a), int64(b))
	}
	hi1, lo1 := bits.Mul64(magnitude(r.num), uint64(s.d()))
	hi2, lo2 := bits.Mul64(magnitude(s.num), uint64(r.d()))
	c := compare(hi1, hi2)
	if c == 0 {
		c = compare(lo1, lo2)
	}
	return c * r.Sign()
}

// Equal tells whether r and s are the same number.
func (r Rat) Equal(s Rat) bool { return r.Cmp(s) == 0 }

// Min returns the smaller of two numbers.
func Min(a, b Rat) Rat {
	if b.Cmp(a) < 0 {
		return b
	}
	return a
}

// Max returns the greater of two numbers.
func Max(a, b Rat) Rat {
	if b.Cmp(a) > 0 {
		return b
	}
	return a
}

// d is the denominator of a small number.
func (r Rat) d() int64 {
	if r.under == nil {
		return 1
	}
	return r.under.den
}

// big is a number that isn't small; nil for one that is.
func (r Rat) big() *big.Rat {
	if r.under == nil {
		return nil
	}
	return r.under.big
}

// rat is the number for math/big, which must not change it.
func (r Rat) rat() *big.Rat {
	if large := r.big(); large != nil {
		return large
	}
	return big.NewRat(r.num, r.d())
}

// product is num ÷ den, where den is the product of two denominators.
func product(num, den int64, r, s Rat) Rat {
	switch den {
	case r.d():
		return Rat{num, r.under}
	case s.d():
		return Rat{num, s.under}
	}
	return over(num, den)
}

// fromBig takes over x, and comes back to the small form where it fits.
func fromBig(x *big.Rat) Rat {
	if x.Num().IsInt64() && x.Denom().IsInt64() && x.Num().Int64() != math.MinInt64 {
		return over(x.Num().Int64(), x.Denom().Int64())
	}
	return Rat{under: &under{big: x}}
}

// addSmall adds two small numbers, and is false when the sum isn't small.
// Printed figures have denominators 1, 10, 100 …, of which one divides the
// other: then no greatest common divisor is needed.
func addSmall(r, s Rat) (Rat, bool) {
	x, y, d, e := r.num, s.num, r.d(), s.d()
	if d != e {
		if d < e {
			x, y, d, e = y, x, e, d
		}
		up, down := d/e, int64(1) // x/d + y/e = (x·down + y·up) / (d·down)
		if d%e != 0 {
			g := gcd(d, e)
			up, down = d/g, e/g
		}
		var ok1, ok2, ok3 bool
		x, ok1 = mul(x, down)
		y, ok2 = mul(y, up)
		d, ok3 = mul(d, down)
		if !ok1 || !ok2 || !ok3 {
			return Rat{}, false
		}
	}
	sum := x + y
	if (x < 0) == (y < 0) && (x < 0) != (sum < 0) || sum == math.MinInt64 {
		return Rat{}, false
	}
	return product(sum, d, r, s), true
}

// mul multiplies, and is false when the product needs more than 63 bits.
func mul(x, y int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(x), magnitude(y))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (x < 0) != (y < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func compare[T int64 | uint64](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
