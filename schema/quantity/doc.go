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
// figure of a report is a short decimal. So Rat is two int64 in the struct, and
// a big.Rat only where they overflow, which math/bits finds out exactly.
//
// Measured on figures of reports (go test -bench . on one amd64 core, medians in
// nanoseconds; the left column never allocates but for the text itself):
//
//	         Rat   math/big alone
//	parse     21   445, 8 allocations
//	add        8   357, 8 allocations
//	multiply   9   274, 6 allocations
//	divide    12   382, 6 allocations
//	compare   11   255, 2 allocations
//	to text   40   510, 10 allocations
//
// A small Rat is not kept in lowest terms: a greatest common divisor costs more
// than all the rest, and figures whose denominators are powers of ten hardly
// ever need one.
package quantity
