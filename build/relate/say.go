package relate

import (
	"strings"

	"jixiao/schema/diag"
	"jixiao/schema/quantity"
)

// Message says what is wrong, with the numbers.
func (v *Verdict) Message() diag.Text {
	stated, computed := v.StatedText()+string(v.Stated.Unit), v.ComputedText()+string(v.Computed.Unit)
	switch v.Reads {
	case SumOfParts:
		if same, ok := v.otherUnit(); ok {
			return diag.Textf("写的是 %s，各部分相加为 %s（%s），数字相同，单位不同", "the text says %s; the parts come to %s (%s): the same number in another unit",
				stated, same.StatedText()+string(same.Stated.Unit), same.Working())
		}
		return diag.Textf("写的是 %s，各部分相加为 %s（%s），合计%s", "the text says %s; the parts come to %s (%s): the total is %s",
			stated, computed, v.Working(), diag.MoreBy(v.Difference(), string(v.Stated.Unit)))
	case ProductOfFactors:
		return diag.Textf("写的是 %s，按括号里的算式是 %s（%s），所写的%s", "the text says %s; its factors come to %s (%s): the amount is %s",
			stated, computed, v.Working(), diag.MoreBy(v.Difference(), string(v.Stated.Unit)))
	case PartOfTotal:
		return diag.Textf("其中一项 %s 大于总数 %s", "a part of %s is more than the total of %s", stated, computed)
	case ShareOf, Growth:
		return diag.Textf("写的是 %s，按前后金额或数量计算为 %s（%s）", "the text says %s; the amounts beside it give %s (%s)", stated, computed, v.Working())
	case Excess:
		return diag.Textf("写的是 %s，两数相差 %s（%s）", "the text says %s; the two amounts differ by %s (%s)", stated, computed, v.Working())
	case ListLength:
		return diag.Textf("写的是 %s，列出的是 %s", "the text says %s and lists %s", stated, computed)
	case SameGrade:
		return diag.Textf("这里写“%s”，报告所写的等级是“%s”", "the grade is given as %s here; the report states %s", v.words, v.other)
	case SameQuantity:
		return diag.Textf("“%[1]s”这里写 %[2]s，另一处是 %[3]s", "“%[1]s” is given as %[2]s here and as %[3]s elsewhere", brief(v.words), stated, computed)
	}
	return v.claimMessage()
}

// otherUnit is the sum of parts in their own unit, where the total has the same
// number with another: 6800元 for 6800万元.
func (v *Verdict) otherUnit() (same Verdict, ok bool) {
	if len(v.Terms) == 0 || v.Terms[0].Number.Unit == v.Stated.Unit {
		return same, false
	}
	unit := v.Terms[0].Number.Unit
	for i := range v.Terms {
		if v.Terms[i].Number.Unit != unit {
			return same, false
		}
	}
	sum, ok := v.Computed.In(unit)
	if !ok || !sum.Value.Equal(v.Stated.Value) {
		return same, false
	}
	same = *v
	same.Computed, same.Stated.Unit = sum, unit
	return same, true
}

// claimMessage is Message for what is no computation.
func (v *Verdict) claimMessage() diag.Text {
	words := brief(v.words)
	switch v.Reads {
	case ClaimHolds:
		if v.other != "" {
			return diag.Textf("文中写“%s”，而指标“%s”没有达到目标", "the text says “%s”, but the indicator “%s” missed its target", words, v.other)
		}
		return diag.Textf("文中写“%s”，而预算执行率是 %s%%", "the text says “%s”, but the execution rate is %s%%", words, v.ComputedText())
	case YearFits:
		return diag.Textf("写的是 %s 年，报告的年度是 %s 年", "this speaks of %s; the report is of %s", v.StatedText(), v.ComputedText())
	case NumberingRuns:
		return diag.Textf("“%s”的序号是 %s，上一个之后应当是 %s", "“%s” is numbered %s where %s is due", words, v.StatedText(), v.ComputedText())
	case SectionThere:
		return diag.Textf("没有标题包含“%s”的部分", "no heading contains “%s”",
			diag.Text{Zh: strings.Join(v.missing, "”“"), En: strings.Join(v.missing, "”, “")})
	case BaseKnown:
		return v.baseMessage()
	}
	return diag.Text{}
}

// baseMessage is Message for comparisons without a base.
func (v *Verdict) baseMessage() diag.Text {
	first := v.StatedText() + string(v.Stated.Unit)
	if v.further == 0 {
		return diag.Textf("与上年比较（%s），但没有上年的数", "this compares with last year (%s), whose figure is nowhere stated", first)
	}
	return diag.Textf("与上年比较（%s），但没有上年的数；全文这样的共 %d 处", "this compares with last year (%s), whose figure is nowhere stated; the text has %d such places",
		first, v.further+1)
}

// Help says what would make it right.
func (v *Verdict) Help() diag.Text {
	switch v.Reads {
	case SumOfParts, PartOfTotal, Excess:
		if _, ok := v.otherUnit(); ok && v.Reads == SumOfParts {
			return diag.Text{Zh: "看来是单位写错了，核对后改正。", En: "the unit seems to be wrong; check and correct it."}
		}
		return diag.Text{Zh: "核对合计和各部分，改正写错的一个；漏列的部分补上，不是它的部分的，分开写。",
			En: "correct the total or the part that is wrong; add a part that was left out, or write what is no part in a sentence of its own."}
	case ProductOfFactors:
		return diag.Text{Zh: "核对金额和算式，改正写错的一个。", En: "correct the amount or the factor that is wrong."}
	case ShareOf, Growth:
		if v.Slight {
			return diag.Text{Zh: "金额四舍五入之前也许正好，请用所写的金额重新计算，或者多写一位小数。",
				En: "the amounts before rounding may give it; compute it from the amounts as printed, or print one more decimal."}
		}
		return diag.Text{Zh: "按所写的数重新计算百分比，或者改正写错的数。", En: "compute the percentage again, or correct the amount that is wrong."}
	case ListLength:
		return diag.Text{Zh: "改正个数，或者把名称列全；没有列全的，末尾写“等”。", En: "correct the count or the list; end an incomplete list with 等."}
	case SameQuantity, SameGrade:
		return diag.Text{Zh: "核对两处，改正写错的一个；说的不是同一个数的，把区别写明。", En: "correct the one that is wrong, or say in what they differ."}
	}
	return v.claimHelp()
}

func (v *Verdict) claimHelp() diag.Text {
	switch v.Reads {
	case ClaimHolds:
		return diag.Text{Zh: "如实写明完成了多少、为什么没有全部完成，或者改正数据。", En: "say how much was done and why not all, or correct the figures."}
	case YearFits:
		return diag.Text{Zh: "核对年份，可能是沿用了以前的报告。", En: "check the year; it may come from an earlier report."}
	case NumberingRuns:
		return diag.Text{Zh: "按顺序编号；缺了一段的，补上。", En: "number in order, or add what is missing."}
	case SectionThere:
		return diag.Text{Zh: "补上缺少的部分；已经写在别处的，改标题使它包含这几个字。", En: "add what is missing, or name it in the heading of the section that has it."}
	case BaseKnown:
		return diag.Text{Zh: "写明上年的数，或者在上年的报告里补上这个数。", En: "state last year's figure, here or in last year's report."}
	}
	return diag.Text{}
}

// Relation says how the numbers were read, and to what tolerance they are held.
func (v *Verdict) Relation() diag.Text { return relationTexts[v.Reads] }

var relationTexts = [...]diag.Text{
	SumOfParts:       {Zh: "各部分相加等于合计，按各数四舍五入的范围比较", En: "the parts add up to the total, within the rounding of each"},
	ProductOfFactors: {Zh: "金额等于括号里各数相乘，按所写的小数位比较", En: "the amount is the product of its factors, at its own decimals"},
	PartOfTotal:      {Zh: "其中一项不大于总数", En: "a part is no more than its total"},
	ShareOf:          {Zh: "百分比等于两数之比，按所写的小数位四舍五入", En: "the percentage is the ratio of two figures, rounded at its own decimals"},
	Growth:           {Zh: "增减幅度等于差额除以基数，按所写的小数位四舍五入", En: "the change is the difference by the base, rounded at its own decimals"},
	Excess:           {Zh: "增减额等于两数之差，按各数四舍五入的范围比较", En: "the difference of two figures, within the rounding of each"},
	ListLength:       {Zh: "个数与列出的名称相符；末尾有“等”的，可以不列全", En: "the count is that of the names listed; a list that ends with 等 may be incomplete"},
	SameQuantity:     {Zh: "同一个数各处相同，按四舍五入的范围比较，单位自动换算", En: "one quantity has one value, within rounding and across units"},
	SameGrade:        {Zh: "文中的等级与报告所写的等级相同", En: "the grade of the text is the one that the report states"},
	ClaimHolds:       {Zh: "文字与数据相符", En: "the words agree with the figures"},
	YearFits:         {Zh: "年份不早于报告的年度", En: "the year is not before the report's"},
	NumberingRuns:    {Zh: "同一级的序号连续", En: "numbers of one level follow each other"},
	SectionThere:     {Zh: "有规定的各部分", En: "the form's sections are there"},
	BaseKnown:        {Zh: "与上年比较的，上年有数可查", En: "a comparison with last year has a figure to compare with"},
}

// StatedText is the figure as printed, without its unit.
func (v *Verdict) StatedText() string {
	if v.Reads == SameGrade {
		return v.words
	}
	return v.Stated.Value.Text(max(v.Stated.Decimals, 0))
}

// ComputedText is what it should be, with the decimals that it needs; a
// quotient has the decimals of the printed percentage, or one more where it
// would look the same.
func (v *Verdict) ComputedText() string {
	switch v.Reads {
	case ClaimHolds:
		return v.Computed.Value.Text(2)
	case SameGrade:
		return v.other
	}
	if v.Reads == ShareOf || v.Reads == Growth {
		return v.Computed.Value.Text(v.places())
	}
	return v.Computed.Value.String()
}

// places is how many decimals tell a computed percentage from the stated one.
func (v *Verdict) places() int {
	d := max(v.Stated.Decimals, 0)
	if v.Computed.Value.Round(d).Equal(v.Stated.Value) {
		d++
	}
	return d
}

// Difference is stated − computed, signed; empty where there is none to take.
func (v *Verdict) Difference() string {
	switch v.Reads {
	case ClaimHolds, YearFits, NumberingRuns, SectionThere, BaseKnown, SameGrade:
		return ""
	}
	places, ends := v.Computed.Value.Decimals()
	computed := v.Computed.Value
	switch {
	case v.Reads == ShareOf || v.Reads == Growth: // of the percentages as they are shown
		places = v.places()
		computed = computed.Round(places)
	case !ends:
		places = v.Stated.Decimals + 2
	}
	diff := v.Stated.Value.Sub(computed)
	sign := ""
	if diff.Sign() > 0 {
		sign = "+"
	}
	return sign + diff.Text(max(places, v.Stated.Decimals))
}

// Working is the computation: 26.19 + 12 + 2.2 = 40.39. It is empty where
// nothing is computed.
func (v *Verdict) Working() string {
	var b strings.Builder
	switch v.Reads {
	case SumOfParts:
		for i := range v.Terms {
			if i > 0 {
				b.WriteString(" + ")
			}
			v.Terms[i].write(&b, v.Stated.Unit)
		}
	case ProductOfFactors:
		for i := range v.Terms {
			if i > 0 {
				b.WriteString(" × ")
			}
			b.WriteString(v.Terms[i].Number.String())
		}
		return b.String() + " = " + v.ComputedText() + string(v.Computed.Unit)
	case ShareOf, Growth:
		if len(v.Terms) < 2 {
			return ""
		}
		v.Terms[0].write(&b, v.Terms[1].Number.Unit)
		b.WriteString(" ÷ ")
		v.Terms[1].write(&b, v.Terms[1].Number.Unit)
		if v.Reads == Growth {
			b.WriteString(" − 1")
		}
		return b.String() + " = " + growthSign(v) + v.ComputedText() + "%"
	case Excess:
		v.Terms[0].write(&b, v.Stated.Unit)
		b.WriteString(" − ")
		v.Terms[1].write(&b, v.Stated.Unit)
	default:
		return ""
	}
	return b.String() + " = " + v.ComputedText()
}

// growthSign is the minus of a fall that is printed as a positive percentage.
func growthSign(v *Verdict) string {
	if v.Reads != Growth || len(v.Terms) < 2 {
		return ""
	}
	now, ok := v.Terms[0].Number.In(v.Terms[1].Number.Unit)
	if ok && now.Value.Cmp(v.Terms[1].Number.Value) < 0 && v.Computed.Value.Sign() > 0 {
		return "−"
	}
	return ""
}

// write writes a term in a unit, as it is printed where that is its own.
func (t *Term) write(b *strings.Builder, unit quantity.Unit) {
	n := t.Number
	if !t.Times.IsZero() {
		b.WriteString(t.Times.String() + " × ")
	}
	if in, ok := n.In(unit); ok && in.Unit != n.Unit {
		b.WriteString(in.Value.String())
		return
	}
	b.WriteString(n.Value.Text(max(n.Decimals, 0)))
}

// brief shortens what a message quotes.
func brief(s string) string {
	count := 0
	for i := range s {
		if count++; count > 24 {
			return s[:i] + "…"
		}
	}
	return s
}
