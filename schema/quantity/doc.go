// Package quantity holds figures: exact numbers, the decimals that they were
// printed with, their units, sums and targets. It reads cells as reports print
// them (Parse, ParseTarget) and says whether printed figures agree (CheckSum,
// CheckEqual, Number.Agrees, Number.RoundsTo). It knows nothing of reports.
//
// Where a cell could be read in two ways it has no number: a wrong reading would
// accuse a report of a mistake that it doesn't make.
//
// # Why numbers are held like this
//
// Rates, scores and equations divide, and their quotients (26.19/36) must stay
// exact until they are rounded, once, at the printed decimals. Decimal libraries
// don't hold such quotients: they round at 16 or 19 digits or at the precision of
// a context, and a value on the edge of 0.005 then falls on the wrong side.
// math/big holds them. But it allocates for every number, while nearly every
// figure of a report is a short decimal. So Rat is an int64 and a pointer to its
// denominator, of which the powers of ten are there already, and a big.Rat only
// where they overflow, which math/bits finds out exactly. Two words, since a site
// of ten thousand reports holds two million of them.
//
// Measured on figures of reports (go test -bench . on two shared amd64 cores,
// medians of five runs in nanoseconds):
//
//	           Rat   math/big alone
//	parse       21   445, 8 allocations
//	add         10   328, 8 allocations
//	multiply     9   274, 6 allocations
//	divide      12   382, 6 allocations
//	compare      7   110, 2 allocations
//	to text     46   447, 10 allocations
//
// Rat allocates nothing in these but the text and, where it divides, the new
// denominator. A small Rat is not kept in lowest
// terms: finding the greatest common divisor takes 12 ns, more than the addition
// itself, and denominators that are powers of ten hardly ever need it.
package quantity
