package keys

// head is what stands above the tables.
var head = []entry{
	{path: "title", Doc: Doc{
		Title:   both("标题", "title"),
		What:    both("报告的标题，与印发的文件一致。", "The report's title, as it was issued."),
		Example: `title = "2024年度校舍维修经费绩效自评表"`,
	}},
	{path: "profile", Doc: Doc{
		Title:   both("表式", "form"),
		What:    both("采用哪一种自评表，决定有哪些栏目、各部分多少分、怎样计分。", "Which form the report follows: its columns, the points of its parts, how it scores."),
		Absent:  both("不写的，用 site.toml 里的默认表式。", "Without it, the site's default form in site.toml."),
		Example: `profile = "project-2020"`,
	}},
	{path: "status", Doc: Doc{
		Title:   both("状态", "status"),
		What:    both("草稿或者定稿。草稿不公开，只有加上 --drafts 才核对和显示。", "A draft or final. Drafts aren't published; --drafts checks and shows them."),
		Absent:  both("不写的，算定稿。", "Without it, final."),
		Example: `status = "draft"`,
	}},
	{path: "date", Doc: Doc{
		Title:   both("报告日期", "date"),
		What:    both("成文日期，写成 年-月-日，月、日各两位。", "The day of the report: year-month-day, with two digits for month and day."),
		Absent:  both("报告没有落款日期的，不写。", "Leave it out where the report bears no date."),
		Example: `date = 2025-03-18`,
	}},
	{path: "number", Doc: Doc{
		Title:   both("文号", "document number"),
		What:    both("发文字号，照原样填写。", "The number under which it was issued, as printed."),
		Absent:  both("没有文号的，不写。", "Leave it out where there is none."),
		Example: `number = "示教〔2025〕3号"`,
	}},
	{path: "period", Doc: Doc{
		Title:   both("评价期间", "period"),
		What:    both("项目的起止年月，写成 起始/截止。", "The first and the last month of the project."),
		Absent:  both("与自然年度一致的，不写。", "Leave it out where it is the calendar year."),
		Example: `period = "2024-04/2025-03"`,
	}},
	{path: "continues", Doc: Doc{
		Title:   both("承接的项目", "continues"),
		What:    both("项目改名、拆分或者合并的，写上年那份报告的 年度/单位/项目，历年数据就接得上。", "Where the project was renamed, split or merged: last year's report, as year/unit/project, so that the years stay joined."),
		Absent:  both("单位和项目的文件名与上年相同的，不写，自动承接。", "Leave it out where unit and project are named as last year; they are joined as it is."),
		Example: `continues = ["2023/jiaoyu/xiaoshe-weixiu"]`,
	}},
}
