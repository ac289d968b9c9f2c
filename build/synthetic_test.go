package build_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// synthetic makes a site of n reports whose figures all agree: units of four
// projects over five years, so that every project is a series and carries its
// balance over. The same n gives the same bytes.
func synthetic(n int) map[string]string {
	texts := map[string]string{
		"content/site.toml": "title = \"绩效自评报告\"\npublisher = \"样例市财政局\"\nprofile = \"project-2020\"\nmoney = \"万元\"\n",
	}
	var units strings.Builder
	for unit, left := 0, n; left > 0; unit++ {
		key := fmt.Sprintf("unit-%04d", unit)
		fmt.Fprintf(&units, "[[unit]]\nkey = %q\nname = \"样例市第%d局\"\nlevel = \"市级\"\n\n", key, unit+1)
		for p, name := range syntheticProjects {
			r := syntheticReport{rand: rand.New(rand.NewPCG(uint64(unit), uint64(p))), title: name}
			for r.year = 2020; r.year < 2025 && left > 0; r.year++ {
				texts[fmt.Sprintf("content/%d/%s/project-%d.md", r.year, key, p+1)] = r.next()
				left--
			}
		}
	}
	texts["content/units.toml"] = units.String()
	return texts
}

var syntheticProjects = [...]string{"社区养老服务", "河道整治", "校舍维护", "技能培训补贴"}

var syntheticIndicators = [...]struct {
	level1, level2, name, sign, unit string
	weight, low, high                int64
}{
	{"产出指标", "数量指标", "整治河段长度", "≥", "米", 10, 500, 9000}, {"产出指标", "数量指标", "服务站点数", "≥", "个", 5, 4, 80},
	{"产出指标", "数量指标", "培训人次", "≥", "人次", 5, 100, 5000}, {"产出指标", "质量指标", "验收合格率", "≥", "%", 10, 90, 100},
	{"产出指标", "质量指标", "设备完好率", "≥", "%", 5, 85, 99}, {"产出指标", "时效指标", "按期完成率", "≥", "%", 5, 90, 100},
	{"产出指标", "成本指标", "单位成本", "≤", "元", 10, 50, 900}, {"效益指标", "经济效益指标", "节约运行成本", "≥", "元", 5, 40, 900},
	{"效益指标", "社会效益指标", "受益人数", "≥", "人", 10, 900, 90000}, {"效益指标", "生态效益指标", "能耗下降率", "≥", "%", 5, 3, 30},
	{"效益指标", "可持续影响指标", "管护覆盖率", "≥", "%", 10, 80, 99}, {"满意度指标", "服务对象满意度指标", "服务对象满意度", "≥", "%", 10, 85, 98},
}

var syntheticSentences = [...]string{
	"自评由业务科室填报，财务科室复核，分管领导审定，佐证材料逐项归档备查。", "资金按国库集中支付制度拨付，专账核算，未发现挤占挪用。",
	"年中遇到连续降雨，部分点位工期顺延，年底前已经补齐。", "集中采购节约的资金按程序用于同一项目的后续维护。",
	"管护责任已经落实到人，经费列入下一年度预算。", "少数指标的数据来源不够统一，拟在下一年度明确统计口径。",
}

// syntheticReport makes the reports of one project, a year at a time. Amounts
// are whole hundredths of 万元, so that what it prints is exact.
type syntheticReport struct {
	rand    *rand.Rand
	title   string
	year    int
	carry   int64 // what the year before left
	targets [len(syntheticIndicators)]int64
}

func (r *syntheticReport) between(low, high int64) int64 { return low + r.rand.Int64N(high-low+1) }

func (r *syntheticReport) next() string {
	fiscal, other := r.between(2000, 40000), r.between(100, 6000)
	share := r.between(9000, 10000)
	parts := [...]struct {
		kind            string
		initial, budget int64
	}{{"fiscal", fiscal, fiscal}, {"carryover", 0, r.carry}, {"other", other, other}}
	var executed int64
	var sources strings.Builder
	for _, p := range parts {
		done := p.budget * share / 10000
		executed += done
		fmt.Fprintf(&sources, "[[funds.source]]\nkind = %q\ninitial = %s\nbudget = %s\nexecuted = %s\n\n", p.kind, hundredths(p.initial), hundredths(p.budget), hundredths(done))
	}
	budget := fiscal + other + r.carry
	rate, execution := nearest(executed*10000, budget), nearest(executed*1000, budget)
	rows, points, told := r.indicators()
	total := points + execution
	grade := "优"
	if total < 9000 {
		grade = "良"
	}
	r.carry = budget - executed
	return fmt.Sprintf(syntheticForm, r.year, r.title, r.year+1, hundredths(fiscal+other), hundredths(budget), hundredths(executed),
		hundredths(rate), hundredths(execution), sources.String(), rows, hundredths(total), grade, told, r.sentences(4), r.sentences(5), r.sentences(3), r.sentences(5), r.sentences(4))
}

func (r *syntheticReport) indicators() (rows string, points int64, told string) {
	var out, text strings.Builder
	for i, in := range syntheticIndicators {
		if r.targets[i] == 0 {
			r.targets[i] = r.between(in.low, in.high)
		}
		target := r.targets[i]
		actual, score, reason := target, in.weight*100, ""
		if missed := r.rand.IntN(10) == 0; missed && in.sign == "≥" {
			actual = max(1, target*r.between(85, 99)/100)
			score = nearest(in.weight*100*actual, target)
			reason = "reason = \"受降雨影响未能全部完成，已列入下年计划\"\n"
		}
		fmt.Fprintf(&out, "[[indicator]]\nid = \"i%d\"\nlevel1 = %q\nlevel2 = %q\nname = %q\ntarget = \"%s%d%s\"\nactual = \"%d%s\"\nweight = %d\nscore = %s\n%s\n",
			i+1, in.level1, in.level2, in.name, in.sign, target, in.unit, actual, in.unit, in.weight, hundredths(score), reason)
		points += score
		if i < 4 {
			fmt.Fprintf(&text, "%s目标值%d%s，实际完成[%d](#indicator.i%d.actual)%s。", in.name, target, in.unit, actual, i+1, in.unit)
		}
	}
	return out.String(), points, text.String()
}

func (r *syntheticReport) sentences(n int) string {
	var out strings.Builder
	for range n {
		out.WriteString(syntheticSentences[r.rand.IntN(len(syntheticSentences))])
	}
	return out.String()
}

// nearest divides and rounds half away from zero.
func nearest(a, b int64) int64 { return (2*a + b) / (2 * b) }

func hundredths(n int64) string { return fmt.Sprintf("%d.%02d", n/100, n%100) }

const syntheticForm = `+++
title = "%[1]d年度%[2]s项目支出绩效自评报告"
profile = "project-2020"
status = "final"
date = %[3]d-03-18

[funds]
money = "万元"
reason = "按程序追加上年结转资金，部分尾款待决算后支付"

[funds.total]
initial = %[4]s
budget = %[5]s
executed = %[6]s
rate = "%[7]s%%"
weight = 10
score = %[8]s

%[9]s[goal]
expected = "完成年度任务，资金使用合规，服务对象满意"
actual = "年度任务基本完成，资金使用合规"

%[10]s[result]
score = %[11]s
grade = "%[12]s"
+++

## 一、项目基本情况

%[1]d年度%[2]s项目全年预算数%[5]s万元，实际支出[%[6]s](#funds.total.executed)万元，预算执行率[%[7]s%%](#funds.total.rate)。%[14]s

## 二、资金使用及管理情况

%[15]s

| 项目 | 金额（万元） |
| --- | ---: |
| 全年预算数 | %[5]s |
| 全年执行数 | %[6]s |

## 三、绩效目标完成情况

%[13]s%[16]s

- **产出方面**：%[17]s
- **效益方面**：%[18]s

## 四、自评结果

自评得分[%[11]s](#result.score)分，等级为%[12]s。

## 五、存在问题及建议

%[14]s%[15]s
`
