// Package form writes a report to fill in: from the report of the year before,
// with the same rows, or from a profile, with the rows of its form.
//
// What stays the same from year to year (names, ids, targets, weights) is
// there; what the unit has to state is an empty string, which the compiler
// takes for a cell that is still blank. Nothing is copied that could be
// mistaken for this year's figure, but one: what was carried over is what the
// year before left.
package form
