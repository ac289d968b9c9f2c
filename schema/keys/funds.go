package keys

// unlessPrinted holds for the columns of the fund table.
var unlessPrinted = both(`表上没有这一栏的，不写，能推算的自动推算；有这一栏而没有填数的，写成 ""。`,
	`Leave it out where the form has no such column: it is derived where it can be. Write "" where the cell is there and blank.`)

// funds is the fund table and what was spent on what.
var funds = []entry{
	{path: "funds", Doc: Doc{
		Title:  both("项目资金", "funds"),
		What:   both("资金表：总额、资金来源、支出明细。", "The fund table: the total, where the money comes from, what it was spent on."),
		Absent: both("报告不涉及资金的，不写。", "Leave it out where the report has no money."),
	}},
	{path: "funds.money", Doc: Doc{
		Title:   both("金额单位", "unit of money"),
		What:    both("资金表里不写单位的金额按这个单位计。", "The unit of amounts that are typed without one."),
		Absent:  both("不写的，用 site.toml 里的 money；那里也没有的，按万元计。", "Without it, the site's money in site.toml; else 万元."),
		Example: `money = "万元"`,
	}},
	{path: "funds.reason", Doc: Doc{
		Title:   both("资金情况说明", "reason"),
		What:    both("预算为什么调整，或者执行率为什么偏低。", "Why the budget changed, or why little of it was paid out."),
		Absent:  both("预算没有调整、执行率不低的，不写。", "Leave it out where neither is so."),
		Example: `reason = "工程款按合同留存质保金9.81万元，下年支付。"`,
	}},
	{path: "funds.total", Doc: Doc{
		Title:  both("年度资金总额", "total"),
		What:   both("资金表“年度资金总额”这一行。", "The row of the total, as the form prints it."),
		Absent: both("表上没有合计行的，不写，按各项来源相加。", "Leave it out where the form has no such row: the sources are added up."),
	}},
	{path: "funds.total.initial", kind: Amount, Doc: Doc{
		Title: both("年初预算数", "initial budget"), What: both("年初批复的预算。", "The budget as approved at the beginning of the year."),
		Absent: unlessPrinted, Example: `initial = 36`,
	}},
	{path: "funds.total.budget", kind: Amount, Doc: Doc{
		Title: both("全年预算数", "budget"), What: both("调整后的全年预算，含上年结转。执行率以它为分母。", "The adjusted budget of the year, carry-over included. The rate is divided by it."),
		Absent: unlessPrinted, Example: `budget = 36`,
	}},
	{path: "funds.total.received", kind: Amount, Doc: Doc{
		Title: both("到位数", "amount received"), What: both("实际到位的资金。", "The money that arrived."),
		Absent: unlessPrinted, Example: `received = 36`,
	}},
	{path: "funds.total.executed", kind: Amount, Doc: Doc{
		Title: both("全年执行数", "amount executed"), What: both("全年实际支付的资金。", "The money that was paid out in the year."),
		Absent: unlessPrinted, Example: `executed = 26.19`,
	}},
	{path: "funds.total.balance", kind: Amount, Doc: Doc{
		Title: both("结余", "balance"), What: both("年末没有用完的资金，与下年的上年结转衔接。", "What is left at the end of the year; next year's carry-over is held to it."),
		Absent: unlessPrinted, Example: `balance = 9.81`,
	}},
	{path: "funds.total.opening", kind: Amount, Doc: Doc{
		Title: both("上年结余", "opening balance"), What: both("上年末留下来的资金，应与上年报告的结余一致。", "What was left at the end of last year; held to last year's balance."),
		Absent: unlessPrinted, Example: `opening = 0`,
	}},
	{path: "funds.total.rate", kind: Percentage, Doc: Doc{
		Title: both("执行率", "execution rate"), What: both("全年执行数除以全年预算数，照表上的小数位填写，加引号和百分号。", "Executed ÷ budget, with the decimals that are printed, quoted and with its sign."),
		Absent: unlessPrinted, Example: `rate = "72.75%"`,
	}},
	{path: "funds.total.weight", kind: Points, Doc: Doc{
		Title: both("分值", "weight"), What: both("预算执行这一行的满分。", "The points that the execution of the budget can earn."),
		Absent: both("表上没有这一栏的，不写，按表式的规定计。", "Leave it out where the form has no such column; the form's own is taken."), Example: `weight = 10`,
	}},
	{path: "funds.total.score", kind: Points, Doc: Doc{
		Title: both("得分", "score"), What: both("预算执行这一行的得分：执行率乘以分值，最多为分值。", "The points that it earned: rate × weight, at most the weight."),
		Absent: unlessPrinted, Example: `score = 7.28`,
	}},
	{path: "funds.use", Doc: Doc{
		Title:  both("支出明细", "uses"),
		What:   both("资金用在哪里，一项写一段；各项相加应等于全年执行数。", "What the money was spent on, one each; together they make the amount executed."),
		Absent: both("报告没有支出明细的，不写。", "Leave it out where the report gives none."),
	}},
	{path: "funds.use[].id", Doc: Doc{
		Title:   both("编号", "id"),
		What:    both("一个简短的编号，历年不变，正文用 funds.use.编号 引用这笔金额。可以用汉字。", "A short id, the same every year; the text names the amount by it. Any script will do."),
		Example: `id = "insurance"`,
	}},
	{path: "funds.use[].name", Doc: Doc{
		Title:   both("用途", "name"),
		What:    both("这笔支出的用途，照表上写。", "What it was spent on, as printed."),
		Absent:  both("不写的，显示编号。", "Without it, the id is shown."),
		Example: `name = "综治保险费"`,
	}},
	{path: "funds.use[].amount", kind: Amount, Doc: Doc{
		Title:   both("金额", "amount"),
		What:    both(`这笔支出的金额；表上空着的，写成 ""。`, `The amount; "" where the cell is blank.`),
		Example: `amount = 3.2`,
	}},
	{path: "funds.use[].partial", Doc: Doc{
		Title:   both("只列一部分", "partial"),
		What:    both("明细没有列全，不要求相加等于执行数的，写 true。", "true where the list isn't complete and need not add up."),
		Absent:  both("列全了的，不写。", "Leave it out where it is complete."),
		Example: `partial = true`,
	}},
}

// sources is where the money comes from.
var sources = []entry{
	{path: "funds.source", Doc: Doc{
		Title:  both("资金来源", "sources"),
		What:   both("总额下面的“其中”各行，一行写一段；各行相加应等于总额。", "The rows below the total, one each; together they make the total."),
		Absent: both("表上没有“其中”各行的，不写。", "Leave it out where the form has no such rows."),
	}},
	{path: "funds.source[].kind", Doc: Doc{
		Title:   both("资金来源的类别", "kind of source"),
		What:    both("这一行是哪一类资金。上年结转资金要与上年的结余衔接。", "Which kind of money it is. Carry-over is held to what last year left."),
		Example: `kind = "fiscal"`,
	}},
	{path: "funds.source[].id", Doc: Doc{
		Title:   both("编号", "id"),
		What:    both("同一类资金有两行以上时，各起一个编号来区分。", "Tells rows of the same kind apart."),
		Absent:  both("同类资金只有一行的，不写，用类别作编号。", "Leave it out where there is one row of the kind; the kind is its id."),
		Example: `id = "fiscal"`,
	}},
	{path: "funds.source[].name", Doc: Doc{
		Title:   both("名称", "name"),
		What:    both("表上这一行的名称。", "What the form calls the row."),
		Absent:  both("与类别的通常名称相同的，不写。", "Leave it out where it is the usual name of the kind."),
		Example: `name = "其他资金（水费收入）"`,
	}},
	{path: "funds.source[].partial", Doc: Doc{
		Title:   both("只列一部分", "partial"),
		What:    both("“其中”没有列全，不要求相加等于总额的，写 true。", "true where the rows aren't complete and need not add up to the total."),
		Absent:  both("列全了的，不写。", "Leave it out where they are complete."),
		Example: `partial = true`,
	}},
	{path: "funds.source[].initial", kind: Amount, Doc: Doc{
		Title: both("年初预算数", "initial budget"), What: both("这项资金年初批复的预算。", "This money in the budget as approved."),
		Absent: unlessPrinted, Example: `initial = 30`,
	}},
	{path: "funds.source[].budget", kind: Amount, Doc: Doc{
		Title: both("全年预算数", "budget"), What: both("这项资金调整后的全年预算。上年结转资金应等于上年没有用完的数。", "This money in the adjusted budget. Carry-over should be what last year left."),
		Absent: unlessPrinted, Example: `budget = 30`,
	}},
	{path: "funds.source[].received", kind: Amount, Doc: Doc{
		Title: both("到位数", "amount received"), What: both("这项资金实际到位的数额。", "How much of it arrived."),
		Absent: unlessPrinted, Example: `received = 30`,
	}},
	{path: "funds.source[].executed", kind: Amount, Doc: Doc{
		Title: both("全年执行数", "amount executed"), What: both("这项资金全年实际支付的数额。", "How much of it was paid out in the year."),
		Absent: unlessPrinted, Example: `executed = 24.5`,
	}},
	{path: "funds.source[].balance", kind: Amount, Doc: Doc{
		Title: both("结余", "balance"), What: both("这项资金年末没有用完的数额。", "How much of it is left at the end of the year."),
		Absent: unlessPrinted, Example: `balance = 5.5`,
	}},
	{path: "funds.source[].opening", kind: Amount, Doc: Doc{
		Title: both("上年结余", "opening balance"), What: both("这项资金上年末留下来的数额。", "How much of it was left at the end of last year."),
		Absent: unlessPrinted, Example: `opening = 0`,
	}},
	{path: "funds.source[].rate", kind: Percentage, Doc: Doc{
		Title: both("执行率", "execution rate"), What: both("这项资金的执行数除以预算数。", "Executed ÷ budget of this money."),
		Absent: unlessPrinted, Example: `rate = "81.67%"`,
	}},
	{path: "funds.source[].weight", kind: Points, Doc: Doc{
		Title: both("分值", "weight"), What: both("有的表在“其中”各行也印分值；照填即可，只有总额那一行计分。", "Some forms print points here too. Only the total is scored; these are shown and not used."),
		Absent: unlessPrinted, Example: `weight = 10`,
	}},
	{path: "funds.source[].score", kind: Points, Doc: Doc{
		Title: both("得分", "score"), What: both("有的表在“其中”各行也印得分；照填即可，只有总额那一行计分。", "Some forms print a score here too. Only the total is scored; these are shown and not used."),
		Absent: unlessPrinted, Example: `score = 10`,
	}},
}
