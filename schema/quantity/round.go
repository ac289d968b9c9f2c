package quantity

import (
	"bytes"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

const (
	// maxPlaces bounds the decimals that Round, Text and String go to, so that
	// a mistyped setting can't ask for gigabytes of zeros.
	maxPlaces = 1000
	// maxDigits bounds the digits of a number that is read. Nothing that is
	// counted or paid has 400 of them.
	maxDigits = 400
	// repeating is how many decimals String gives to a number that has no end.
	repeating = 6
)

// Trunc is the whole part of r: 12 of 12.9, −12 of −12.9. It isn't known where r
// doesn't fit into 63 bits.
func (r Rat) Trunc() (whole int64, known bool) {
	if r.big() != nil {
		return 0, false
	}
	return r.num / r.d(), true
}

// powers are the powers of ten that fit into 63 bits.
var powers = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// Round returns r at the given number of decimals, half away from zero
// (四舍五入): 0.125 at 2 is 0.13, −0.125 is −0.13. Negative decimals round to
// tens, hundreds and so on. Beyond 1000 decimals it rounds at 1000.
func (r Rat) Round(decimals int) Rat {
	decimals = clampPlaces(decimals)
	if q, ok := r.scaled(decimals); ok {
		if r.num < 0 {
			q = -q
		}
		return shifted(q, decimals)
	}
	rounded := new(big.Rat).SetInt(scaledBig(r.rat(), decimals))
	return fromBig(rounded.Mul(rounded, powBig(-decimals)))
}

// Text returns r rounded half away from zero, with exactly that many decimals:
// "7.28", "36", "-0.50". Negative decimals count as 0.
func (r Rat) Text(decimals int) string {
	if decimals <= 0 && r.under == nil && r.num >= 0 {
		return strconv.FormatInt(r.num, 10) // most are small, and known to strconv
	}
	var buffer [48]byte
	return string(r.Append(buffer[:0], decimals))
}

// Append is Text at the end of dst.
func (r Rat) Append(dst []byte, decimals int) []byte {
	decimals = clampPlaces(max(decimals, 0))
	negative := r.Sign() < 0
	if q, ok := r.scaled(decimals); ok {
		if decimals == 0 && !negative {
			return strconv.AppendInt(dst, q, 10)
		}
		var buffer [20]byte
		return point(dst, strconv.AppendInt(buffer[:0], q, 10), decimals, negative && q != 0)
	}
	q := scaledBig(r.rat(), decimals)
	digits := new(big.Int).Abs(q).Append(nil, 10)
	return point(dst, digits, decimals, q.Sign() < 0)
}

// String returns r in full where its decimals come to an end ("0.125", "36"),
// else rounded to 6 decimals.
func (r Rat) String() string {
	var buffer [48]byte
	return string(r.AppendFull(buffer[:0]))
}

// AppendFull is String at the end of dst.
func (r Rat) AppendFull(dst []byte) []byte {
	if places, ok := r.Decimals(); ok {
		return r.Append(dst, places)
	}
	from := len(dst)
	dst = r.Append(dst, repeating)
	text := bytes.TrimSuffix(bytes.TrimRight(dst[from:], "0"), []byte("."))
	if string(text) == "-0" {
		return append(dst[:from], '0')
	}
	return dst[:from+len(text)]
}

// Decimals is the number of decimals that r needs, and false when they never
// come to an end (or only after 1000).
func (r Rat) Decimals() (int, bool) {
	if large := r.big(); large != nil {
		return decimalsBig(large.Denom())
	}
	d := r.d()
	if d == 1 {
		return 0, true
	}
	d /= gcd(d, int64(magnitude(r.num)))
	twos := bits.TrailingZeros64(uint64(d))
	fives := 0
	for d >>= twos; d%5 == 0; d /= 5 {
		fives++
	}
	return max(twos, fives), d == 1
}

// ParseRat reads a plain decimal: digits, a minus before and a point with
// digits after it allowed. More than 400 digits are no number.
func ParseRat(s string) (Rat, bool) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, fraction, pointed := strings.Cut(digits, ".")
	if len(whole)+len(fraction) > maxDigits || !allDigits(whole) || pointed && !allDigits(fraction) {
		return Rat{}, false
	}
	if len(digits) >= len(powers) {
		r, ok := new(big.Rat).SetString(s)
		if !ok {
			return Rat{}, false
		}
		return fromBig(r), true
	}
	var n int64
	for _, part := range [...]string{whole, fraction} {
		for i := range len(part) {
			n = n*10 + int64(part[i]-'0')
		}
	}
	if negative {
		n = -n
	}
	return shifted(n, len(fraction)), true
}

// shifted is n ÷ 10^decimals.
func shifted(n int64, decimals int) Rat {
	switch {
	case decimals == 0:
		return Rat{num: n}
	case decimals > 0 && decimals < len(powers):
		return Rat{n, &tens[decimals]}
	}
	return Int(n).Mul(pow10(-decimals))
}

// pow10 is ten to the power of n, which may be negative.
func pow10(n int) Rat {
	switch {
	case n >= 0 && n < len(powers):
		return Rat{num: powers[n]}
	case n < 0 && -n < len(powers):
		return Rat{1, &tens[-n]}
	}
	return fromBig(powBig(n))
}

// scaled is |r|·10^decimals rounded to whole; false when r or the result is
// too large for 63 bits.
func (r Rat) scaled(decimals int) (int64, bool) {
	if r.big() != nil || decimals >= len(powers) || -decimals >= len(powers) {
		return 0, false
	}
	hi, lo, den := uint64(0), magnitude(r.num), uint64(r.d())
	if decimals >= 0 {
		hi, lo = bits.Mul64(lo, uint64(powers[decimals]))
	} else {
		var over uint64
		if over, den = bits.Mul64(den, uint64(powers[-decimals])); over != 0 {
			return 0, false
		}
	}
	if hi >= den {
		return 0, false
	}
	q, rem := bits.Div64(hi, lo, den)
	if q >= math.MaxInt64 {
		return 0, false
	}
	if rem >= den-rem {
		q++
	}
	return int64(q), true
}

// scaledBig is x·10^decimals rounded to whole, half away from zero.
func scaledBig(x *big.Rat, decimals int) *big.Int {
	num, den := new(big.Int).Abs(x.Num()), x.Denom()
	if decimals >= 0 {
		num.Mul(num, powInt(decimals))
	} else {
		den = new(big.Int).Mul(den, powInt(-decimals))
	}
	q, rem := num.QuoRem(num, den, new(big.Int))
	if rem.Lsh(rem, 1).Cmp(den) >= 0 {
		q.Add(q, big.NewInt(1))
	}
	if x.Sign() < 0 {
		q.Neg(q)
	}
	return q
}

func powInt(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

func powBig(n int) *big.Rat {
	if n < 0 {
		return new(big.Rat).SetFrac(big.NewInt(1), powInt(-n))
	}
	return new(big.Rat).SetInt(powInt(n))
}

func decimalsBig(den *big.Int) (int, bool) {
	twos := int(den.TrailingZeroBits())
	if twos > maxPlaces {
		return 0, false
	}
	d, five, rem := new(big.Int).Rsh(den, uint(twos)), big.NewInt(5), new(big.Int)
	for fives := 0; fives <= maxPlaces; fives++ {
		if d.IsInt64() && d.Int64() == 1 {
			return max(twos, fives), true
		}
		if d.QuoRem(d, five, rem); rem.Sign() != 0 {
			break
		}
	}
	return 0, false
}

// point appends a row of digits to dst, with the decimal point and the sign.
func point(dst, digits []byte, decimals int, negative bool) []byte {
	if negative {
		dst = append(dst, '-')
	}
	split := len(digits) - decimals
	if split <= 0 {
		dst = append(dst, '0')
	} else {
		dst = append(dst, digits[:split]...)
	}
	if decimals == 0 {
		return dst
	}
	dst = append(dst, '.')
	for ; split < 0; split++ {
		dst = append(dst, '0')
	}
	return append(dst, digits[split:]...)
}

func clampPlaces(n int) int { return max(-maxPlaces, min(n, maxPlaces)) }

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
