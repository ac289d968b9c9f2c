package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
)

const badValueName = "bad-value"

var badValue = &Rule{
	Name:     badValueName,
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "填写的值不成立", En: "a value that makes no sense"},
	What: diag.Text{
		Zh: "该填数的地方是文字，金额、百分比、分数用了别的单位，分值或得分小于零，日期、期间、上年报告的写法不对，指标值里的日期是日历上没有的（如 11月31日），分段分值没有从高到低排列，算式读不懂、循环引用或除以零，或者用了规定之外的词。空着的格不算。",
		En: "Words where a figure is asked for, a unit that is no money, percentage or point, a weight or score below zero, a date, period or report that is none, a day that no calendar has in an indicator, bands that don't fall, an equation that can't be read, needs its own result or divides by zero, or a word that the key doesn't take. A blank cell is fine.",
	},
	Why: diag.Text{
		Zh: "这样的值不能参加计算，与它有关的核对都无法进行。",
		En: "Nothing can be computed from it, so what depends on it goes unchecked.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
executed = ⟦"见附表"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
executed = "26.19万元"
+++
`,
	Check: func(p *Pass) {
		for _, faults := range [...][]schema.Fault{p.Report().Faults, p.Card.Faults} {
			for i := range faults {
				if f := &faults[i]; f.Kind != schema.UnknownName {
					p.Finds(f.Ref, faultWords(f))
				}
			}
		}
	},
}

// faultMessages are the words for what could not be made sense of: %[1]s is what
// was typed, %[2]s what it collides with.
var faultMessages = map[schema.FaultKind]struct{ message, help diag.Text }{
	schema.NotAFigure: {
		diag.Text{Zh: "“%[1]s”不是数", En: "“%[1]s” is no figure"},
		diag.Text{Zh: `写成数字，可以带单位，如 "26.19万元"；空着的格写成 ""。`, En: `write a number, with its unit if need be, as in "26.19万元"; a blank cell is "".`},
	},
	schema.NotMoney: {
		diag.Text{Zh: "“%[1]s”不是金额", En: "“%[1]s” is no amount of money"},
		diag.Text{Zh: "这里的金额单位是%[2]s；不写单位的数，按%[2]s计。", En: "amounts are in %[2]s here; a number without a unit is taken as such."},
	},
	schema.NotPercent: {
		diag.Text{Zh: "“%[1]s”不是百分比", En: "“%[1]s” is no percentage"},
		diag.Text{Zh: `写成 "72.75%%" 这样。`, En: `write it like "72.75%%".`},
	},
	schema.NotPoints: {
		diag.Text{Zh: "“%[1]s”不是分数", En: "“%[1]s” is no number of points"},
		diag.Text{Zh: "分值和得分只写数字，如 9.5。", En: "weights and scores are plain numbers, as in 9.5."},
	},
	schema.NegativePoints: {
		diag.Text{Zh: "“%[1]s”是负数，分值和得分不能小于零", En: "“%[1]s” is negative; weights and scores are zero or more"},
		diag.Text{Zh: "扣分的，填扣分之后的得分，不填扣掉的分数。", En: "where points were taken off, give those that are left."},
	},
	schema.BadDate: {
		diag.Text{Zh: "“%[1]s”不是一个日期", En: "“%[1]s” is no day of the calendar"},
		diag.Text{Zh: "核对年月日，写成 2024-03-18 这样。", En: "check it and write it like 2024-03-18."},
	},
	schema.NoSuchDay: {
		diag.Text{Zh: "“%[1]s”里的日期不存在", En: "there is no such day as in “%[1]s”"},
		diag.Text{Zh: "核对年、月、日，改正写错的数字。", En: "check year, month and day and correct the wrong digit."},
	},
	schema.BadKey: {
		diag.Text{Zh: "“%[1]s”不是一份报告的路径", En: "“%[1]s” is not where a report stands"},
		diag.Text{Zh: "写成 年度/单位/项目，如 2022/nongye/gengdi，与 content 目录下的路径一致，不带 .md。", En: "write year/unit/project, as in 2022/nongye/gengdi: its path below content, without .md."},
	},
	schema.BadPeriod: {
		diag.Text{Zh: "“%[1]s”不是一段期间", En: "“%[1]s” is no period"},
		diag.Text{Zh: "写成 起始年月/截止年月，如 2023-01/2023-12。", En: "write the first and the last month, as in 2023-01/2023-12."},
	},
	schema.BadBands: {
		diag.Text{Zh: "分段分值“%[1]s”不成立", En: "the band “%[1]s” makes no sense"},
		diag.Text{Zh: "每段写 [起点, 得分]，起点从高到低，单位与实际完成值相同，如 [[90, 10], [80, 8], [0, 0]]。", En: "each band is [from, points], falling, in the unit of the actual value, as in [[90, 10], [80, 8], [0, 0]]."},
	},
	schema.BadFormula: {
		diag.Text{Zh: "算式“%[1]s”读不懂，问题在“%[2]s”这里", En: "the equation “%[1]s” can't be read from “%[2]s” on"},
		diag.Text{Zh: "算式由数、数的名称、加减乘除和括号组成，如 funds.total.executed + award * 2。", En: "an equation consists of numbers, names of facts, + - * / and brackets, as in funds.total.executed + award * 2."},
	},
	schema.Cycle: {
		diag.Text{Zh: "“%[1]s”循环引用：%[2]s", En: "“%[1]s” needs its own result: %[2]s"},
		diag.Text{Zh: "其中至少一个数要直接填写，不能互相推算。", En: "at least one of them must stand by itself."},
	},
	schema.ZeroDivision: {
		diag.Text{Zh: "算式“%[1]s”除以了零", En: "the equation “%[1]s” divides by zero"},
		diag.Text{Zh: "核对作除数的数。", En: "check the figure that it divides by."},
	},
	schema.Incommensurable: {
		diag.Text{Zh: "算式“%[1]s”里的单位不能相加减：%[2]s", En: "the parts of the equation “%[1]s” have no common unit: %[2]s"},
		diag.Text{Zh: "只有同类的量才能相加减，先换算成同一单位。", En: "only like quantities can be added; convert them first."},
	},
}

func faultWords(f *schema.Fault) diag.Diagnostic {
	words := faultMessages[f.Kind]
	with := f.With
	if f.Kind == schema.BadFormula && (len(with) == 0 || with[0] == "") {
		words.message = diag.Text{Zh: "算式“%[1]s”没有写完", En: "something is missing at the end of the equation “%[1]s”"}
		with = nil
	}
	others := make([]string, len(with))
	for i, s := range with {
		others[i] = excerpt(s)
	}
	fill := func(t diag.Text) diag.Text {
		fill := strings.NewReplacer("%[1]s", excerpt(f.Text), "%[2]s", strings.Join(others, "、"), "%%", "%")
		return diag.Text{Zh: fill.Replace(t.Zh), En: fill.Replace(t.En)}
	}
	return diag.Diagnostic{Stated: f.Text, Message: fill(words.message), Help: fill(words.help)}
}
