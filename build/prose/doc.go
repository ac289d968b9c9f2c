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
//
// # How it reads
//
// One pass from left to right. At a digit the numeral is read first, then asked
// what it is, in this order: numbered (第三条, 〔2020〕10号, 3号楼), the mark of a list,
// a date or time, a telephone, a code, the label of a row, a ratio; what is left is
// a quantity, with the unit that quantity.CutUnit finds behind it, perhaps the
// lower end of a range, and with what makes it vague (约, 余, 以上) around it. A
// Chinese numeral is a quantity only if a measure word follows that makes no word
// with it; a lone 一 never is, but where something is measured (一元, 一倍).
//
// Every Arabic digit stands in exactly one number. Steps look ahead no further
// than a numeral and its unit and back a few characters, so that the time grows with
// the length of the text, whatever is in it.
//
// Vague are also 三分之二 and figures with ≥, 不少于 or 以内: they never fail an
// equality. Between digits a single full-width comma (100，200人) may separate
// thousands or two numbers; such a figure is Unclear. Numbers in short quotations
// and in titles (“五治”, 《…十条…》) are parts of names.
package prose
