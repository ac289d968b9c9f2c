package tomltree

import "jixiao/schema/diag"

// slip is a way to get TOML wrong.
type slip uint8

const (
	slipMissingValue slip = iota
	slipUnit
	slipPercent
	slipSign
	slipWords
	slipFullWidth
	slipChineseQuotes
	slipChineseClose
	slipWide
	slipEquals
	slipTwoEquals
	slipNoEquals
	slipMissingEquals
	slipNotPair
	slipNoKey
	slipOddKey
	slipNoPart
	slipUnclosedText
	slipUnclosedLines
	slipQuoteInside
	slipTextAfter
	slipTwoPairs
	slipThousands
	slipLeadingZero
	slipLeadingPoint
	slipTrailingPoint
	slipUnderscore
	slipNoNumber
	slipNoDay
	slipNoTime
	slipDateForm
	slipNoSeconds
	slipUpperCase
	slipEscape
	slipControl
	slipOddSpace
	slipBareCR
	slipEncoding
	slipHeaderStart
	slipHeaderEnd
	slipNoName
	slipDuplicate
	slipRepeated
	slipNeedsDouble
	slipFirstDouble
	slipNotArray
	slipNotTable
	slipKeyIsTable
	slipClosed
	slipHasHeader
	slipExtraComma
	slipMissingComma
	slipLastComma
	slipUnclosed
	slipWrongBracket
	slipTableLines
	slipTooDeep
	slipMore
)

// words are what is said of a slip. %[1]s is the text at fault, %[2]s what it
// should be, where no other meaning is obvious.
type words struct{ message, help diag.Text }

func say(zh, en string) diag.Text { return diag.Text{Zh: zh, En: en} }

var wording = [...]words{
	// Values.
	slipMissingValue: {
		say("“%[1]s”的等号后面没有值", "nothing stands after the equals sign of %[1]s"),
		say(`填上值；表上没有这一格就删去这一行，有这一格而没有填写就写成 ""`,
			`fill it in; where the form has no such cell remove the line, where the cell is blank write ""`),
	},
	slipUnit: {
		say("“%[1]s”带有单位，要加英文引号：%[2]s", "%[1]s has a unit and needs quotes: %[2]s"), diag.Text{},
	},
	slipPercent: {
		say("“%[1]s”带有百分号，要加英文引号：%[2]s", "%[1]s has a percent sign and needs quotes: %[2]s"), diag.Text{},
	},
	slipSign: {
		say("“%[1]s”不只是数字，要加英文引号：%[2]s", "%[1]s is more than a number and needs quotes: %[2]s"), diag.Text{},
	},
	slipWords: {
		say("“%[1]s”是文字，要加英文引号：%[2]s", "%[1]s is text and needs quotes: %[2]s"), diag.Text{},
	},
	slipFullWidth: {
		say("“%[1]s”用了全角字符，要改成半角：%[2]s", "%[1]s is in full-width characters, write %[2]s"), diag.Text{},
	},
	slipChineseQuotes: {
		say("%[1]s 用的是中文引号，要改成英文引号：%[2]s", "%[1]s has Chinese quotes, write %[2]s"), diag.Text{},
	},
	slipChineseClose: {
		say("%[1]s 的开头是英文引号，结尾却是中文引号“%[2]s”", "%[1]s begins with an ASCII quote and ends with a Chinese one, %[2]s"),
		say("两头都用英文引号", "use ASCII quotes on both sides"),
	},
	slipTwoEquals: {
		say("“%[1]s”前面多写了等号", "there is one equals sign too many: %[1]s"), diag.Text{},
	},
	slipThousands: {
		say("“%[1]s”里的千分位逗号要去掉：%[2]s", "remove the commas from %[1]s: %[2]s"),
		say("要保留逗号，就加英文引号", "to keep the commas, put it in quotes"),
	},
	slipLeadingZero: {
		say("“%[1]s”前面多余的 0 要去掉：%[2]s", "%[1]s begins with a needless 0, write %[2]s"),
		say("如果是编号，就加英文引号", "if it is a code and no number, put it in quotes"),
	},
	slipLeadingPoint: {
		say("“%[1]s”的小数点前面缺少数字，要写成 %[2]s", "a digit is missing before the point of %[1]s, write %[2]s"), diag.Text{},
	},
	slipTrailingPoint: {
		say("“%[1]s”的小数点后面缺少数字，要写成 %[2]s", "a digit is missing after the point of %[1]s, write %[2]s"), diag.Text{},
	},
	slipUnderscore: {
		say("“%[1]s”里的下划线位置不对，要写成 %[2]s", "the underscores of %[1]s are not between digits, write %[2]s"), diag.Text{},
	},
	slipNoNumber: {
		say("“%[1]s”不是一个数", "%[1]s is no number"),
		say("改正数字；如果是文字，就加英文引号：%[2]s", "correct it; if it is text, put it in quotes: %[2]s"),
	},
	slipNoDay: {
		say("“%[1]s”这一天不存在", "there is no such day: %[1]s"),
		say("核对年月日，写成 2024-03-18 这样", "check it and write it like 2024-03-18"),
	},
	slipNoTime: {
		say("“%[1]s”这个时刻不存在", "there is no such time: %[1]s"),
		say("核对时刻，写成 08:30:00 这样", "check it and write it like 08:30:00"),
	},
	slipDateForm: {
		say("日期“%[1]s”要写成 %[2]s", "the date %[1]s must be written %[2]s"), diag.Text{},
	},
	slipNoSeconds: {
		say("时刻“%[1]s”缺少秒，要写成 %[2]s", "the time %[1]s lacks seconds, write %[2]s"), diag.Text{},
	},
	slipUpperCase: {
		say("“%[1]s”要用小写：%[2]s", "%[1]s must be in small letters: %[2]s"), diag.Text{},
	},
	slipTextAfter: {
		say("“%[1]s”是多出来的，前面的内容已经完整", "%[1]s is too much: what stands before it is complete"),
		say("删去，或者在前面加 # 写成说明", "remove it, or put a # before it to make it a comment"),
	},

	// Strings.
	slipUnclosedText: {
		say("%[1]s 缺少结尾的引号", "%[1]s has no closing quote"), diag.Text{},
	},
	slipUnclosedLines: {
		say("这里开始的多行文字没有结尾的 %[1]s", "the lines of text that begin here have no closing %[1]s"), diag.Text{},
	},
	slipQuoteInside: {
		say("%[1]s 里面还有英文引号，文字到那里就断了", "%[1]s has quotes inside, which end the text"),
		say("里面的引号改成中文引号“ ”", `use Chinese quotes inside, or \"`),
	},
	slipEscape: {
		say("“%[1]s”不是可用的写法：反斜杠有特殊含义", "%[1]s is no escape: a backslash has a special meaning"),
		say(`反斜杠本身写成 \\，或者把两头的引号改成单引号`, `write \\ for a backslash, or use single quotes around the text`),
	},

	// Keys.
	slipEquals: {
		say("“%[1]s”后面要用英文等号“=”，这里是“%[2]s”", "%[1]s must be followed by =, not %[2]s"), diag.Text{},
	},
	slipNoEquals: {
		say("“%[1]s”后面没有等号和值", "%[1]s has no equals sign and no value"), diag.Text{},
	},
	slipMissingEquals: {
		say("“%[1]s”和“%[2]s”之间缺少等号", "the equals sign is missing between %[1]s and %[2]s"), diag.Text{},
	},
	slipNotPair: {
		say("“%[1]s”不是“名称 = 值”的写法", "%[1]s is not of the form name = value"),
		say("说明文字前面要加 #", "put a # before a comment"),
	},
	slipNoKey: {
		say("“%[1]s”的等号前面没有名称", "no name stands before the equals sign: %[1]s"), diag.Text{},
	},
	slipOddKey: {
		say("名称“%[1]s”要加英文引号：%[2]s", "the name %[1]s needs quotes: %[2]s"),
		say("只有英文字母、数字、_ 和 - 组成的名称可以不加引号", "only names of ASCII letters, digits, _ and - need none"),
	},
	slipNoPart: {
		say("“%[1]s”的点后面没有名称", "no name stands after the dot of %[1]s"), diag.Text{},
	},
	slipTwoPairs: {
		say("一行只能写一项，“%[1]s”要另起一行", "a line has room for one thing only, %[1]s must go to the next"), diag.Text{},
	},
	slipDuplicate: {
		say("“%[1]s”写了两次", "%[1]s is given twice"), say("只留一个", "keep one of them"),
	},

	// Headers and tables.
	slipHeaderStart: {
		say("表头“%[1]s”前面少一个“[”", "a [ is missing before the header %[1]s"), diag.Text{},
	},
	slipHeaderEnd: {
		say("表头“%[1]s”后面缺少“%[2]s”", "%[2]s is missing after the header %[1]s"), diag.Text{},
	},
	slipNoName: {
		say("表头“%[1]s”里没有名称", "the header %[1]s has no name"), diag.Text{},
	},
	slipRepeated: {
		say("表 %[1]s 写了两次", "the table %[1]s is given twice"),
		say("如果要列出多项，每一项都用两层方括号：%[2]s", "to list several, write double brackets for each: %[2]s"),
	},
	slipNeedsDouble: {
		say("“%[1]s”前面用的是两层方括号，这里也要用：[[%[1]s]]", "%[1]s was begun with double brackets, so write [[%[1]s]] here too"), diag.Text{},
	},
	slipFirstDouble: {
		say("“%[1]s”有好几项，第一项也要用两层方括号：[[%[1]s]]", "there are several of %[1]s, so write [[%[1]s]] for the first too"), diag.Text{},
	},
	slipNotArray: {
		say("“%[1]s”前面不是用 [[%[1]s]] 写的，这里不能再添一项", "%[1]s was not begun with [[%[1]s]], so nothing can be added to it here"),
		say("每一项都用两层方括号", "write double brackets for each"),
	},
	slipNotTable: {
		say("“%[1]s”前面已经是一个值，不能再当作表", "%[1]s is a value already and can be no table"), diag.Text{},
	},
	slipKeyIsTable: {
		say("“%[1]s”前面已经是一个表，不能再写成值", "%[1]s is a table already and can be no value"), diag.Text{},
	},
	slipClosed: {
		say("“%[1]s”前面已经用括号写完整了，不能再添加", "%[1]s was written out in brackets already, nothing can be added to it"), diag.Text{},
	},
	slipHasHeader: {
		say("“%[1]s”前面已经有自己的表头，不能在这里添加", "%[1]s has a header of its own already, nothing can be added to it here"), diag.Text{},
	},

	// Arrays and inline tables.
	slipExtraComma: {
		say("多写了一个逗号", "there is one comma too many"), diag.Text{},
	},
	slipMissingComma: {
		say("两项之间缺少逗号", "a comma is missing between these two"), diag.Text{},
	},
	slipLastComma: {
		say("“}”前面不能有逗号", "no comma may stand before }"), diag.Text{},
	},
	slipUnclosed: {
		say("“%[1]s”没有对应的“%[2]s”", "%[1]s has no closing %[2]s"), diag.Text{},
	},
	slipWrongBracket: {
		say("“%[1]s”要用“%[2]s”结束，这里是“%[3]s”", "%[1]s must be closed by %[2]s, not %[3]s"), diag.Text{},
	},
	slipTableLines: {
		say("{ } 里的内容要写在同一行", "what stands in { } must be on one line"), diag.Text{},
	},
	slipTooDeep: {
		say("这里的层数超过了 100 层", "this goes deeper than 100 levels"), diag.Text{},
	},

	// Characters.
	slipWide: {
		say("“%[1]s”是中文标点，要改成英文标点“%[2]s”", "%[1]s is Chinese punctuation, write %[2]s"), diag.Text{},
	},
	slipControl: {
		say("这里有一个看不见的控制字符（%[1]s）", "there is an invisible control character here (%[1]s)"), say("删去它", "remove it"),
	},
	slipOddSpace: {
		say("这里的空白不是普通空格（%[1]s）", "the blank here is no plain space (%[1]s)"), say("改成普通空格", "write a plain space"),
	},
	slipBareCR: {
		say("这一行的结尾只有回车符，没有换行符", "this line ends with a carriage return alone"),
		say("用 LF 或 CRLF 换行重新保存文件", "save the file with LF or CRLF line ends"),
	},
	slipEncoding: {
		say("从这里起文字不是 UTF-8 编码（%[1]s）", "from here on the text is not UTF-8 (%[1]s)"),
		say("把文件另存为 UTF-8 编码", "save the file as UTF-8"),
	},
	slipMore: {
		say("另有 %[1]s 处写法错误没有列出", "%[1]s more faults are not listed"), diag.Text{},
	},
}
