// Package quantity holds figures: exact numbers, the decimals that they were
// printed with, their units, sums and targets.
package quantity
