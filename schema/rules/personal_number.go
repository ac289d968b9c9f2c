package rules

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

const personalNumberName = "personal-number"

var personalNumber = &Rule{
	Name:     personalNumberName,
	Group:    Privacy,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "公开了个人的号码", En: "a personal number would be published"},
	What: diag.Text{
		Zh: "正文和基本数据里有手机号码、联系电话（带区号）、身份证号码或银行卡号。身份证号码核对省份、出生日期和校验码，银行卡号核对校验码；项目编码、文号、金额和 12345 这类热线不算。",
		En: "The text or the data hold a mobile number, a telephone number with its area code, an identity number or the number of a bank card. Identity numbers are recognised by province, day of birth and check digit, cards by theirs; project codes, document numbers, amounts and hotlines such as 12345 are none.",
	},
	Why: diag.Text{
		Zh: "绩效报告向社会公开，个人信息不得随之公开。删去，或者改成单位的公开信箱、热线。",
		En: "Reports are public, and personal data must not be published with them. Remove the number, or give the unit's public address or hotline.",
	},
	Basis: "《中华人民共和国个人信息保护法》",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[goal]
actual = ⟦"完成改造，联系电话：0340-0000000"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[goal]
actual = "完成改造，监督热线：12345"
+++
`,
	Check: func(p *Pass) {
		eachText(p.Report(), func(at textAt, s string) {
			if found := PersonalNumbers(s); len(found) > 0 {
				p.Finds(schema.PathRef(at.path()), found[0].words(s))
			}
		})
	},
}

// PersonalIn reports the personal numbers in a text, each with its span in it.
func PersonalIn(text string) (list diag.List) {
	for _, f := range PersonalNumbers(text) {
		d := f.words(text)
		d.Span = source.Span{Start: f.Start, End: f.End}
		list = append(list, d)
	}
	return list
}

// Found is a personal number in a text: text[Start:End].
type Found struct {
	Start, End int
	Kind       NumberKind
}

// NumberKind is what a personal number is of.
type NumberKind int8

// The kinds of personal numbers.
const (
	Mobile NumberKind = iota
	Landline
	Identity
	BankCard
)

var numberKinds = [...]diag.Text{
	Mobile:   {Zh: "手机号码", En: "a mobile number"},
	Landline: {Zh: "联系电话", En: "a telephone number"},
	Identity: {Zh: "身份证号码", En: "an identity number"},
	BankCard: {Zh: "银行卡号", En: "the number of a bank card"},
}

// words says what was found without saying the number.
func (f Found) words(text string) diag.Diagnostic {
	return diag.Diagnostic{
		Rule: personalNumberName, Severity: diag.Error,
		Message: diag.Textf("这里有%s（%s），不能公开", "this is %s (%s) and must not be published", numberKinds[f.Kind], masked(text[f.Start:f.End])),
		Help:    diag.Text{Zh: "删去；需要留联系方式的，写单位的公开信箱或热线。", En: "remove it; where readers need one, give the unit's public address or hotline."},
	}
}

// Mask is a text with its personal numbers masked, as wide as it was.
func Mask(text string) string {
	var b strings.Builder
	at := 0
	for _, f := range PersonalNumbers(text) {
		b.WriteString(text[at:f.Start] + masked(text[f.Start:f.End]))
		at = f.End
	}
	return b.String() + text[at:]
}

// masked is a number of which the first three and the last two characters are
// left, enough to find it by.
func masked(number string) string {
	var b strings.Builder
	left, shown := utf8.RuneCountInString(number), 0
	for _, r := range number {
		shown++
		switch {
		case shown <= 3 || left <= 2:
		case r < utf8.RuneSelf:
			r = '*'
		default:
			r = '＊' // in the place of a full-width digit
		}
		b.WriteRune(r)
		left--
	}
	return b.String()
}
