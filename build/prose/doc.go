// Package prose finds the numbers in a report's text and says what each is: an
// amount, a share, a count, a score; or something that only looks like one, such as
// a year, a document's number or a hotline.
//
// It reads Chinese as civil servants write it: half- and full-width digits,
// Chinese and formal numerals, 万 and 亿, 成, 倍 and 分之, ranges, 余 and 约,
// ordinals and the marks of lists. Where two readings are possible, a number is
// Unclear and nobody draws conclusions from it.
//
// Nothing here knows the report's figures: package tie joins numbers to facts,
// package relate holds the numbers of a text against each other.
package prose
