// Package relate holds the numbers of a text against each other and against
// the report's figures: totals against their parts, shares against what they
// are shares of, counts against the lists that follow them, a quantity against
// its other mentions, words such as 全部支付 against the execution rate.
//
// # When it speaks
//
// A text may be read in more than one way, and a wrong accusation is worse
// than a missed slip. So every relation lists its plausible readings: one of
// them that comes out right is enough for a pass, and a fault is reported only
// where the sentence has one form alone that can be meant, all its numbers are
// exact and clear, and no reading fits.
//
// What follows 其中 need not exhaust its total. Less than the total is a fault
// only where words say that the parts are everything (由…组成, 分别为, 合计,
// 基本支出 and 项目支出), where all but a hundredth is accounted for, which is a
// slip and no remainder (a fifth in brackets that name three parts or more
// without 其中), or where another list of the same text with the same
// names does exhaust its total. More than the total is one for money; counts
// overlap (35 party members and 40 graduates among 50 people), so for them
// only names that exclude each other are added up (年初 and 年中, 男 and 女), and
// long lists that come within a fiftieth of their total.
//
// A number whose own words don't tell what it is of is held against amounts
// further off only where they are alone there: in the sentence before, in the
// items below a 其中：, in the fund table.
//
// # What it costs
//
// Every relation looks at one block and a bounded number of its words, so that
// a text is read in proportion to its length. Verdicts keep figures and
// places; words are made when they are asked for.
package relate
