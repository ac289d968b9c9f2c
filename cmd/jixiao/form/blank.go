package form

import (
	"fmt"
	"strings"

	"jixiao/schema"
)

// Blank is the empty form of a profile.
func Blank(key schema.Key, p *schema.Profile) string {
	var w writer
	w.out.WriteString("+++\n")
	w.remark("%d 年度绩效自评报告，按“%s”的样子预备。", key.Year, p.Title)
	instructions(&w)
	w.blank("title", "报告的标题")
	w.text("profile", p.ID)
	status(&w)
	blankFunds(&w, p)
	w.start("[goal]")
	w.blank("expected", "年度总体目标：预期目标")
	w.blank("actual", "年度总体目标：实际完成情况")
	if p.Levels == schema.Required {
		blankIndicators(&w, p)
	} else {
		w.end()
		w.out.WriteString("\n# 有绩效指标表的，每个指标写一段：\n#\n# [[indicator]]\n# level1 = \"产出指标\"\n# level2 = \"数量指标\"\n" +
			"# name   = \"\"\n# target = \"≥260次\"\n# actual = \"260次\"\n")
	}
	if p.Scored() {
		w.start("[result]")
		w.blank("score", "自评总分")
		if len(p.Grades) > 0 {
			w.blank("grade", "自评等级："+gradeNames(p))
		}
	}
	w.end()
	w.out.WriteString("+++\n")
	for i, section := range p.Sections {
		fmt.Fprintf(&w.out, "\n## %s、%s\n", ordinal(i+1), section)
	}
	return w.out.String()
}

// instructions are the comments on top of every report to fill in.
func instructions(w *writer) {
	w.remark(`空着的 "" 都要填写。金额照表上的小数填，如 26.19；带单位的加引号，如 "72.75%%"、"260次"。`)
	w.remark(`表上没有的行整行删去，没有的段（从方括号到下一个方括号）整段删去；有这一格但没有填数的，留 ""。`)
}

func status(w *writer) {
	w.literal("status", `"draft"`, `填好以后改成 "final"，正式构建才会收入`)
	w.remark(`date   = 2025-03-18  # 报告日期，去掉行首的 # 再填`)
	w.remark(`number = ""          # 文号`)
}

func blankFunds(w *writer, p *schema.Profile) {
	w.start("[funds]")
	w.literal("money", `"万元"`, "以下金额的单位：元、万元、亿元")
	w.blank("reason", "预算调整或者执行率低的原因；没有就删去")
	w.start("[funds.total]")
	w.blank("initial", "年初预算数")
	w.blank("budget", "全年预算数（调整后，含上年结转）")
	if p.RateBase == "received" {
		w.blank("received", "到位数")
	}
	w.blank("executed", "全年执行数")
	w.blank("rate", "执行率")
	if p.Execution.Method != "none" && p.Scored() {
		w.literal("weight", p.Execution.Weight.String(), "分值")
		w.blank("score", "得分")
	}
	for _, s := range p.Sources {
		w.start("[[funds.source]]")
		w.text("kind", s.Kind)
		w.keep("name", s.Name)
		w.blank("initial", "")
		w.blank("budget", "")
		w.blank("executed", "")
	}
}

func blankIndicators(w *writer, p *schema.Profile) {
	row := indicatorRow{writer: w, profile: p, explain: true}
	for _, g := range p.Groups {
		for i, level2 := range g.Level2 {
			w.start("[[indicator]]")
			if i == 0 && g.Weight.Sign() > 0 {
				w.remark("%s共 %s 分。同一个二级指标有几个三级指标的，把这一段再抄几遍。", g.Name, g.Weight.String())
			}
			row.write(g.Name, level2)
			row.explain = false
		}
	}
}

// indicatorRow writes an empty row of the indicator table; the first says what
// belongs where.
type indicatorRow struct {
	*writer
	profile *schema.Profile
	explain bool
}

func (r indicatorRow) write(level1, level2 string) {
	r.cell("id", "编号：一个简短的词，历年不变；不填的，以名称为编号")
	r.text("level1", level1)
	r.text("level2", level2)
	r.cell("name", "三级指标")
	r.cell("target", `年度指标值，如 "≥260次"`)
	r.cell("actual", `实际完成值，如 "260次"`)
	if r.profile.Column("weight") {
		r.cell("weight", "分值")
	}
	if r.profile.Column("score") {
		r.cell("score", "得分")
	}
	r.cell("reason", "偏差原因分析及改进措施；没有偏差就删去")
}

func (r indicatorRow) cell(key, comment string) {
	if !r.explain {
		comment = ""
	}
	r.blank(key, comment)
}

func gradeNames(p *schema.Profile) string {
	names := make([]string, len(p.Grades))
	for i, g := range p.Grades {
		names[i] = g.Name
	}
	return strings.Join(names, "、")
}

// ordinal is how the sections of a report are counted: 一, 二, … 十, 十一.
func ordinal(n int) string {
	digits := []rune("零一二三四五六七八九")
	switch {
	case n < 10:
		return string(digits[n : n+1])
	case n < 20:
		return strings.TrimSuffix("十"+string(digits[n-10:n-9]), "零")
	default:
		return fmt.Sprint(n)
	}
}
