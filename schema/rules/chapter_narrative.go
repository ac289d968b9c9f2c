package rules

// narrativeRules is the chapter of the text and its numbers. All are found
// while the text is read.
var narrativeRules = []*Rule{
	narrativeFigure, narrativeSum, narrativePercent, narrativeConflict, narrativeCount, narrativeClaim,
	narrativeSection, narrativeYear, narrativeNumbering, narrativeCopied, narrativeUntied,
}

// How an [[allow]] names a place of the text.
const (
	allowZh = "用 [[allow]] 说明时，at 写这个数所关联或相符的数据名称；没有的，写“text:”加上这里的原文，如 text:12万元，同一原文第二次出现的写 text:12万元#2。"
	allowEn = " In an [[allow]], at is the name of the figure that the number is tied to or agrees with; where there is none, text: and what stands in the text, as in text:12万元, and text:12万元#2 for its second time."
)

// TextPlace begins the at of a finding that is about a place of the text.
const TextPlace = "text:"
