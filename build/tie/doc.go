// Package tie joins the numbers of a report's text to the report's figures.
//
// # Ties
//
// A number in a link to a figure (实际支付[26.19](#funds.total.executed)万元) is
// tied: it must be that figure, with the unit that follows it, at the decimals
// that are printed. A tie is the author's word for what a number is, so a tied
// number is never matched with another figure.
//
// # Matches
//
// Any other number is matched with the figure that has its value and kind:
// amounts with amounts, people with people, points with points. Where several
// have, the words around it decide: what the columns are called (年初预算, 支出,
// 得分), and the names of rows. A number that many things may happen to have,
// such as 100% or 2个, is matched only where these words agree. Nothing is
// concluded from a number that is not matched; a match is an offer to readers,
// who can follow it to the figure.
//
// What remains is excused, because it is no quantity or only about one (years,
// references, 余 and 约), or untied.
package tie
