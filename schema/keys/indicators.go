package keys

// indicators is the goal, the indicator table and what it prints for groups.
var indicators = []entry{
	{path: "goal", Doc: Doc{
		Title:  both("年度总体目标", "goal"),
		What:   both("表上“年度总体目标”这一栏。", "The block of the goal for the year."),
		Absent: both("表上没有这一栏的，不写。", "Leave it out where the form has none."),
	}},
	{path: "goal.expected", Doc: Doc{
		Title: both("预期目标", "expected"), What: both("年初定下的目标。", "The goal as it was set."),
		Absent: both("没有写的，不写。", "Leave it out where nothing is said."), Example: `expected = "完成8所农村学校校舍维修。"`,
	}},
	{path: "goal.actual", Doc: Doc{
		Title: both("实际完成情况", "actual"), What: both("全年实际做到了什么。", "What was done in the year."),
		Absent: both("没有写的，不写。", "Leave it out where nothing is said."), Example: `actual = "8所学校的维修全部完工并通过验收。"`,
	}},
	{path: "indicator", Doc: Doc{
		Title:  both("绩效指标", "indicators"),
		What:   both("绩效指标表，一个三级指标写一段，顺序与表上一致。", "The indicator table, one each, in the order of the form."),
		Absent: both("报告没有指标表的，不写。", "Leave it out where the report has no such table."),
	}},
	{path: "indicator[].id", Doc: Doc{
		Title:   both("编号", "id"),
		What:    both("一个简短的编号，历年不变：指标改了名称，靠它与上年对应；正文用 indicator.编号.actual 引用完成值。", "A short id, the same every year: it joins the years even where the name changes, and the text names the cells by it."),
		Absent:  both("不写的，用指标名称作编号；名称一改就与上年对不上。", "Without it, the name is the id, and a new name breaks the series."),
		Example: `id = "schools"`,
	}},
	{path: "indicator[].level1", Doc: Doc{
		Title:   both("一级指标", "level 1"),
		What:    both("产出指标、效益指标、满意度指标等，照表上写。", "As the form prints it: 产出指标, 效益指标, 满意度指标 …"),
		Absent:  both("表式要求填写的，必须写；没有这一列的表不写。", "It must be there where the form asks for it; leave it out where the form has no such column."),
		Example: `level1 = "产出指标"`,
	}},
	{path: "indicator[].level2", Doc: Doc{
		Title:   both("二级指标", "level 2"),
		What:    both("数量指标、质量指标、时效指标、成本指标等，照表上写。", "As the form prints it: 数量指标, 质量指标, 时效指标, 成本指标 …"),
		Absent:  both("表式要求填写的，必须写；没有这一列的表不写。", "It must be there where the form asks for it; leave it out where the form has no such column."),
		Example: `level2 = "数量指标"`,
	}},
	{path: "indicator[].name", Doc: Doc{
		Title:   both("名称", "name"),
		What:    both("三级指标的名称。一个指标只讲一件事。", "The indicator's name. One indicator measures one thing."),
		Example: `name = "维修学校数"`,
	}},
	{path: "indicator[].target", kind: Value, Doc: Doc{
		Title:   both("年度指标值", "target"),
		What:    both("年初定下的目标值：符号、数和单位一起写；也可以是文字，如“显著提升”“12月底前”。", "The target: sign, number and unit together; or words, such as 显著提升 or 12月底前."),
		Absent:  both(`表上没有这一列的，不写；这一格空着的，写成 ""。`, `Leave it out where the form has no such column; "" where the cell is blank.`),
		Example: `target = "≥8所"`,
	}},
	{path: "indicator[].actual", kind: Value, Doc: Doc{
		Title:   both("实际完成值", "actual"),
		What:    both("全年实际完成的数，单位与目标值一致；不要照抄目标值的“≥”。", "What was attained, in the unit of the target; don't repeat its ≥."),
		Absent:  both(`还没有填的，写成 ""。`, `"" while it isn't filled in.`),
		Example: `actual = "8所"`,
	}},
	{path: "indicator[].weight", kind: Points, Doc: Doc{
		Title:   both("分值", "weight"),
		What:    both("这个指标的满分。", "The points that the indicator can earn."),
		Absent:  both("不计分的表，不写。", "Leave it out where the form gives no points."),
		Example: `weight = 10`,
	}},
	{path: "indicator[].score", kind: Points, Doc: Doc{
		Title:   both("得分", "score"),
		What:    both("这个指标的得分，照表上填写。达到目标得满分；没有达到的，一般按完成比例计。", "The points that it earned, as printed. All where the target was met, else mostly in proportion."),
		Absent:  both("不计分的表，不写；不写的，由系统计算。", "Leave it out where the form gives no points; without it, it is computed."),
		Example: `score = 10`,
	}},
	{path: "indicator[].attain", Doc: Doc{
		Title:   both("达成档次", "degree of attainment"),
		What:    both("目标值是文字的定性指标，写明达成到哪一档。", "Where the target is words: how far it was attained."),
		Absent:  both("目标值是数的，不写。", "Leave it out where the target is a number."),
		Example: `attain = "full"`,
	}},
	{path: "indicator[].method", Doc: Doc{
		Title:   both("计分办法", "way of scoring"),
		What:    both("这个指标怎样计分。", "How the indicator is scored."),
		Absent:  both("不写的，数按完成比例，文字按达成档次。", "Without it, numbers by the share attained, words by the degree."),
		Example: `method = "ratio"`,
	}},
	{path: "indicator[].bands", Doc: Doc{
		Title:   both("分段分值", "bands of points"),
		What:    both(`method = "bands" 时必须写：每段写 [完成值从多少起, 得多少分]，从高到低。`, `Needed with method = "bands": each [actual from, points], falling.`),
		Absent:  both("不分段计分的，不写。", "Leave it out with any other method."),
		Example: `bands = [[90, 10], [80, 8], [0, 0]]`,
	}},
	{path: "indicator[].reason", Doc: Doc{
		Title:   both("偏差原因分析及改进措施", "reason"),
		What:    both("为什么没有达到目标，或者为什么大幅超过；打算怎样改进。", "Why the target was missed or far exceeded, and what will be done."),
		Absent:  both("没有偏差的，不写。", "Leave it out where there is no deviation."),
		Example: `reason = "两所学校因雨季推迟开工，次年3月完工。"`,
	}},
	{path: "indicator[].of", Doc: Doc{
		Title:   both("所属指标", "part of"),
		What:    both("这一行是另一个指标的“其中”，写那个指标的编号。", "Where the row is a part of another indicator: that one's id."),
		Absent:  both("不是“其中”行的，不写。", "Leave it out otherwise."),
		Example: `of = "sheep"`,
	}},
	{path: "indicator[].role", Doc: Doc{
		Title:   both("行的作用", "role of the row"),
		What:    both("表上把预算执行也列成一个指标的，这一行写 execution。", `"execution" where the form prints the execution of the budget as an indicator.`),
		Absent:  both("其他指标不写。", "Leave it out otherwise."),
		Example: `role = "execution"`,
	}},
	{path: "indicator[].core", Doc: Doc{
		Title:   both("核心指标", "core"),
		What:    both("是核心指标的，写 true。", "true where it is a core indicator."),
		Absent:  both("不是的，不写。", "Leave it out otherwise."),
		Example: `core = true`,
	}},
	{path: "indicator[].extra", Doc: Doc{
		Title:   both("本表特有的栏目", "extra columns"),
		What:    both("只有本地这张表才有的列，写成 { 列名 = 内容 }，原样显示，不参加计算。", "Columns that only this form has, as { heading = content }; shown as they are, never computed with."),
		Absent:  both("没有的，不写。", "Leave it out where there are none."),
		Example: `extra = { "得分系数" = "100%" }`,
	}},
	{path: "group", Doc: Doc{
		Title:  both("一级指标小计", "groups"),
		What:   both("表上给一级指标印了小计的，一个写一段。", "What the form prints for a level 1, one each."),
		Absent: both("没有小计的，不写。", "Leave it out where the form prints none."),
	}},
	{path: "group[].name", Doc: Doc{
		Title: both("名称", "name"), What: both("一级指标的名称，与指标的 level1 一致。", "The level 1, as the indicators name it."), Example: `name = "产出指标"`,
	}},
	{path: "group[].weight", kind: Points, Doc: Doc{
		Title: both("分值", "weight"), What: both("表上印的这一级指标的满分，应等于各指标分值之和。", "The points printed for it; its indicators' together."),
		Absent: both("没有印的，不写。", "Leave it out where it isn't printed."), Example: `weight = 50`,
	}},
	{path: "group[].score", kind: Points, Doc: Doc{
		Title: both("得分", "score"), What: both("表上印的这一级指标的得分，应等于各指标得分之和。", "The score printed for it; its indicators' together."),
		Absent: both("没有印的，不写。", "Leave it out where it isn't printed."), Example: `score = 49`,
	}},
}
