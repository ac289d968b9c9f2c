package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var unitMismatch = &Rule{
	Name:     "unit-mismatch",
	Group:    Indicators,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "指标值与完成值的单位不是一类", En: "target and actual value are in units of different kinds"},
	What: diag.Text{
		Zh: "年度指标值和实际完成值都是数、都写了单位时，单位应是同一类：金额对金额，百分比对百分比，面积对面积，个数对个数。有一边没有单位的，按同一单位看待；个、家、处等量词之间不作区分；km 与米、万元与元自动换算。",
		En: "Where target and actual value are figures with units, the units must be of one kind: money, shares, areas, counts and so on. A figure without a unit takes on the other's; words for counting aren't told apart; km and 米, 万元 and 元 are converted.",
	},
	Why: diag.Text{
		Zh: "单位不同的两个数不能比较，是否完成就说不清楚。",
		En: "The two can't be compared, so that nobody can tell whether the target was met.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "购置烘干设备"
target = "550万元"
actual = ⟦"20套"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "硬化道路"
target = "≥5.7km"
actual = "5719米"
+++
`,
	Check: func(p *Pass) {
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			if !in.Target.HasNumber || !in.Actual.HasNumber {
				return
			}
			if in.Target.Number.Unit.Compatible(in.Actual.Number.Unit) || !unlike(in.Target.Number.Unit, in.Actual.Number.Unit) {
				p.holdsIn(i, "actual", func() (string, string, string) { return in.Actual.Text, in.Target.Text, "" })
				return
			}
			p.Fails(p.Report().IndicatorRef(i, "actual"), diag.Diagnostic{
				Stated: in.Actual.Text,
				Message: diag.Textf("“%s”的年度指标值 %s 和实际完成值 %s，单位不是一类", "%[1]s: the target, %[2]s, and the actual value, %[3]s, are in units of different kinds",
					called(in), in.Target.Text, in.Actual.Text),
				Help:    diag.Text{Zh: "按年度指标值的单位填写实际完成值。", En: "state the actual value in the unit of the target."},
				Related: []diag.Related{p.Near(p.Report().IndicatorRef(i, "target"), diag.Text{Zh: "年度指标值", En: "target"})},
			})
		})
	},
}

// unitKind is what a unit measures.
type unitKind int8

const (
	unknownKind unitKind = iota
	moneyKind
	shareKind
	lengthKind
	areaKind
	volumeKind
	massKind
	countKind
)

// kinds are the base units of which the kind is beyond doubt. Time is left
// out: 月 and 天 stand for dates as well.
var kinds = [...]struct {
	kind  unitKind
	units string
}{
	{moneyKind, " 元 美元 欧元 "},
	{shareKind, " % 百分点 "},
	{lengthKind, " 米 "},
	{areaKind, " 平方米 亩 "},
	{volumeKind, " 立方米 升 "},
	{massKind, " 千克 斤 "},
	{countKind, " 个 人 人次 户 名 位 家 所 座 栋 间 套 台 件 条 项 份 篇 册 本 张 只 头 匹 羽 棵 株 盏 辆 次 场 场次 期 批 批次 起 例 村 社区 "},
}

// unlike tells whether two units measure different things beyond doubt.
func unlike(u, v quantity.Unit) bool {
	a, b := kindOf(u), kindOf(v)
	return a != unknownKind && b != unknownKind && a != b
}

func kindOf(u quantity.Unit) unitKind {
	if u == "" {
		return unknownKind
	}
	base, _ := u.Base()
	for _, k := range kinds {
		if strings.Contains(k.units, " "+string(base)+" ") {
			return k.kind
		}
	}
	return unknownKind
}
