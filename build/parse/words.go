package parse

import (
	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// say is a message and what to do.
type say struct{ message, help diag.Text }

var (
	noOpening = say{
		diag.Text{Zh: "文件开头没有用 +++ 括起来的基本数据", En: "the file does not begin with its data between two lines +++"},
		diag.Text{Zh: "第一行写 +++，接着写标题、资金和指标，再写一行 +++，然后是正文", En: "write a line +++, then title, funds and indicators, then a line +++, then the text"},
	}
	noClosing = say{
		diag.Text{Zh: "这里的 +++ 后面没有第二行 +++，分不清数据到哪里结束", En: "no second line +++ follows this one, so the data have no end"},
		diag.Text{Zh: "在数据之后、正文之前单独写一行 +++", En: "write a line +++ after the data and before the text"},
	}
	noFence = say{
		diag.Text{Zh: "这一行应当只有三个半角加号：+++", En: "this line must be three plus signs: +++"},
		diag.Text{},
	}
	textBefore = say{
		diag.Text{Zh: "第一行 +++ 之前不能有文字", En: "no text may stand before the first line +++"},
		diag.Text{Zh: "把这些文字移到第二行 +++ 之后", En: "move it below the second line +++"},
	}
	inYAML = say{
		diag.Text{Zh: "基本数据是用 --- 括起来的 YAML，这里要用 +++ 括起来的 TOML", En: "the data are YAML between ---, TOML between +++ is needed"},
		diag.Text{Zh: "两行 --- 都改成 +++，“名称: 值”改成“名称 = 值”，文字加英文引号", En: "change both lines --- to +++, name: value to name = value, and put text in quotes"},
	}
)

// missing reports that the fences are not as they must be.
func missing(file *source.File, span source.Span, s say) diag.Diagnostic {
	return diag.Diagnostic{
		Rule: "front-matter-missing", Severity: diag.Error, Message: s.message, Help: s.help,
		Place: diag.Place{File: file.Path, Span: span},
	}
}

// wanted are the words for what a key takes.
var wanted = [...]diag.Text{
	text:   {Zh: "文字（加英文引号）", En: "text in quotes"},
	day:    {Zh: "日期（如 2024-03-18）", En: "a date like 2024-03-18"},
	flag:   {Zh: " true 或 false", En: "true or false"},
	whole:  {Zh: "整数", En: "a whole number"},
	figure: {Zh: "数字，或加英文引号的数字和单位（如 \"72.75%\"）", En: "a number, or a number with its unit in quotes like \"72.75%\""},
	texts:  {Zh: "方括号里的文字列表（如 [\"甲\", \"乙\"]）", En: "a list of texts like [\"a\", \"b\"]"},
	bands:  {Zh: "分档列表（如 [[90, 10], [80, 8]]）", En: "a list of bands like [[90, 10], [80, 8]]"},
	pairs:  {Zh: "花括号里的栏目（如 { \"得分系数\" = \"100%\" }）", En: "columns in braces like { \"name\" = \"100%\" }"},
	table:  {Zh: "一组数据", En: "a table"},
	tables: {Zh: "若干组数据", En: "a list of tables"},
}

// written are the words for what stands there.
var written = [...]diag.Text{
	tomltree.Table:          {Zh: "一组数据", En: "a table"},
	tomltree.Array:          {Zh: "列表", En: "a list"},
	tomltree.String:         {Zh: "文字", En: "text"},
	tomltree.Integer:        {Zh: "数字", En: "a number"},
	tomltree.Float:          {Zh: "数字", En: "a number"},
	tomltree.Boolean:        {Zh: " true 或 false", En: "true or false"},
	tomltree.OffsetDateTime: {Zh: "日期和时刻", En: "a date with a time"},
	tomltree.LocalDateTime:  {Zh: "日期和时刻", En: "a date with a time"},
	tomltree.LocalDate:      {Zh: "日期", En: "a date"},
	tomltree.LocalTime:      {Zh: "时刻", En: "a time"},
	tomltree.Bad:            {Zh: "写错的值", En: "a faulty value"},
}
