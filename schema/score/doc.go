// Package score computes from a report all that follows from it: the sums of
// the fund table, the execution rate and its score, the score of each
// indicator, the totals and the grade.
//
// Nothing here judges: a Card holds what is stated beside what is computed,
// and the rules compare the two. What can't be computed is an unknown Value,
// never zero. Everything is exact; rounding happens when a figure is printed
// or compared at its printed decimals.
//
// Scoring follows 财预〔2020〕10号: a quantitative indicator whose target is met
// gets its weight, else weight × actual ÷ target (for ≤: target ÷ actual); a
// qualitative one gets a share of its weight by the tier it reached.
package score
