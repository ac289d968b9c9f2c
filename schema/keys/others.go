package keys

// others is what the text rests on, and what the report says of itself.
var others = []entry{
	{path: "figure", Doc: Doc{
		Title:  both("其他数据", "figures"),
		What:   both("资金表和指标表以外、正文用到的数，一个写一段；正文引用它，就能核对前后是否一致。", "Any other number that the text rests on, one each; tied to it, the text is checked."),
		Absent: both("没有要登记的数，不写。", "Leave it out where there is none."),
	}},
	{path: "figure[].id", Doc: Doc{
		Title:   both("编号", "id"),
		What:    both("一个简短的编号，历年不变，正文和算式用 figure.编号 引用。可以用汉字。", "A short id, the same every year; the text and equations name the figure by it. Any script will do."),
		Example: `id = "award"`,
	}},
	{path: "figure[].label", Doc: Doc{
		Title: both("名目", "label"), What: both("这个数是什么。", "What the number is."),
		Absent: both("不写的，显示编号。", "Without it, the id is shown."), Example: `label = "2020年度平安建设奖金"`,
	}},
	{path: "figure[].value", kind: Quantity, Doc: Doc{
		Title:   both("数值", "value"),
		What:    both(`数和单位一起写；报告里空着的，写成 ""。`, `The number with its unit; "" where the report leaves it blank.`),
		Example: `value = "12万元"`,
	}},
	{path: "figure[].equals", Doc: Doc{
		Title:   both("算式", "equation"),
		What:    both("这个数是怎样算出来的：加减乘除、括号、数，以及其他数的名称。", "What the number is made of: + - * / ( ), numbers and the names of other figures."),
		Absent:  both("不是算出来的，不写。", "Leave it out where it isn't computed."),
		Example: `equals = "funds.total.budget - funds.total.executed"`,
	}},
	{path: "figure[].approx", Doc: Doc{
		Title: both("约数", "approximate"), What: both("“260余次”“约260次”这样的约数，写 true，不要求相等。", "true for 260余次 and the like: it need not be equal."),
		Absent: both("是准数的，不写。", "Leave it out where it is exact."), Example: `approx = true`,
	}},
	{path: "follow_up", Doc: Doc{
		Title:  both("上年问题整改情况", "follow-ups"),
		What:   both("上年报告里的问题，一个写一段，说明整改到哪一步。", "Each problem that last year's report named, and what became of it."),
		Absent: both("上年没有提出问题的，不写。", "Leave it out where last year's report named none."),
	}},
	{path: "follow_up[].problem", Doc: Doc{
		Title: both("问题", "problem"), What: both("上年报告提出的问题，一句话。", "The problem, in one sentence."), Example: `problem = "工程进度偏慢"`,
	}},
	{path: "follow_up[].state", Doc: Doc{
		Title: both("整改状态", "state of the remedy"), What: both("整改到哪一步。", "How far the remedy is."), Example: `state = "done"`,
	}},
	{path: "follow_up[].note", Doc: Doc{
		Title: both("整改说明", "note"), What: both("做了什么，或者为什么还没有完成。", "What was done, or why not yet."),
		Absent: both("没有要说明的，不写。", "Leave it out where there is nothing to say."), Example: `note = "提前到5月招标，暑期全部完工。"`,
	}},
	{path: "result", Doc: Doc{
		Title:  both("自评结果", "result"),
		What:   both("报告自己写的总分和等级。", "The score and the grade that the report gives itself."),
		Absent: both("不计分的报告，不写。", "Leave it out where the report isn't scored."),
	}},
	{path: "result.weight", kind: Points, Doc: Doc{
		Title: both("分值合计", "weight"), What: both("表上“分值”一列的合计。", "The sum of the weights, as printed."),
		Absent: both("没有印的，不写。", "Leave it out where it isn't printed."), Example: `weight = 100`,
	}},
	{path: "result.score", kind: Points, Doc: Doc{
		Title: both("自评总分", "score"), What: both("自评总分，应等于预算执行和各指标的得分之和。", "The total score: that of the execution and the indicators' together."),
		Absent: both("没有写总分的，不写，由系统计算。", "Leave it out where none is given; it is computed."), Example: `score = 97.28`,
	}},
	{path: "result.grade", Doc: Doc{
		Title: both("自评等级", "grade"), What: both("自评等级，应与总分相符。", "The grade, which follows from the score."),
		Absent: both("没有写等级的，不写，由系统按总分判定。", "Leave it out where none is given; it is worked out."), Example: `grade = "优"`,
	}},
	{path: "restated", Doc: Doc{
		Title:  both("公开后的修订", "corrections"),
		What:   both("报告公开以后更正过的数：原来是多少、为什么更正。页面在这个数旁标出 r，并列出原数和原因。", "A figure that was corrected after the report was published: what it was and why. The page marks it with an r and shows both."),
		Absent: both("没有修订的，不写。", "Leave it out where nothing was corrected."),
	}},
	{path: "restated[].at", Doc: Doc{
		Title: both("修订的数", "figure"), What: both("修订的是哪一个数，写它的名称。", "Which figure was corrected, by its name."), Example: `at = "funds.total.executed"`,
	}},
	{path: "restated[].was", Doc: Doc{
		Title: both("修订前的数", "was"), What: both(`修订前公开的数；不写单位的，按这个数的单位，原来是空格的写成 ""。`, `The figure as it was published; without a unit it is in that of the figure; "" where the cell was blank.`),
		Example: `was = 36.5`,
	}},
	{path: "restated[].reason", Doc: Doc{
		Title: both("修订原因", "reason"), What: both("为什么修订，会公开显示。", "Why it was corrected; it is published."), Example: `reason = "按财政决算批复更正"`,
	}},
	{path: "restated[].date", Doc: Doc{
		Title: both("修订日期", "date"), What: both("哪一天修订，写成 年-月-日。", "The day of the correction: year-month-day."),
		Absent: both("不公布日期的，不写。", "Leave it out where the day isn't published."), Example: `date = 2024-06-03`,
	}},
	{path: "allow", Doc: Doc{
		Title:  both("已说明的差异", "known differences"),
		What:   both("确有原因、不便更改的差异，写明理由后照常发布，理由一并公开。", "A difference that is known and stays: the report is published with the reason."),
		Absent: both("没有的，不写。", "Leave it out where there is none."),
	}},
	{path: "allow[].rule", Doc: Doc{
		Title: both("规则", "rule"), What: both("核对结果里的规则名称。", "The rule's name, as the finding gives it."), Example: `rule = "figure-equation"`,
	}},
	{path: "allow[].at", Doc: Doc{
		Title: both("位置", "place"), What: both("哪一个数，写它的名称；与核对结果里的一致。", "Which figure, by its name, as the finding gives it."), Example: `at = "figure.total_paid"`,
	}},
	{path: "allow[].reason", Doc: Doc{
		Title: both("理由", "reason"), What: both("为什么有这个差异，会公开显示。", "Why there is the difference; it is published."),
		Example: `reason = "公开文本如此，应由单位核对支付凭证后更正。"`,
	}},
	{path: "allow[].until", Doc: Doc{
		Title: both("截止日期", "until"), What: both("这一天以后不再允许，写成 年-月-日。", "The last day on which it is allowed: year-month-day."),
		Absent: both("一直允许的，不写。", "Leave it out where it doesn't end."), Example: `until = 2025-12-31`,
	}},
}
