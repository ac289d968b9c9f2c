package rules

import (
	"testing"

	"jixiao/schema/front"
)

func TestActualValues(t *testing.T) {
	q := "数量指标"
	expect(t, []Group{Indicators}, []finding{
		{"a blank actual value is missing", unscored(), plain(row(q, "a", "3台", "", "-", "-")), []string{"actual-missing@indicator.a.actual"}},
		{"so is one that other rows have", unscored(), plain(row(q, "a", "3台", "-", "-", "-"), row(q, "b", "3台", "3台", "-", "-")),
			[]string{"actual-missing@indicator.a.actual"}},
		{"a form without the column has none missing", unscored(), plain(row(q, "a", "3台", "-", "-", "-")), nil},
		{"what can't be read was reported already", unscored(), plain(row(q, "a", "3台", "!", "-", "-")), nil},
		{"a row without a target isn't asked", unscored(), plain(row(q, "a", "-", "", "-", "-")), nil},
		{"not applicable with a reason is an answer", unscored(), plain(row(q, "a", "≥100%", "无", "-", "-", because("没有轮换"))), nil},
		{"a copied comparator says nothing", unscored(), plain(row(q, "a", "≥266米", "≥266米", "-", "-")), []string{"actual-repeats-target@indicator.a.actual"}},
		{"nor does a copied word for it", unscored(), plain(row(q, "a", "不少于90%", "90%以上", "-", "-")), []string{"actual-repeats-target@indicator.a.actual"}},
		{"another bound is not a copy", unscored(), plain(row(q, "a", "≥90%", "≥95%", "-", "-")), nil},
		{"达到90% says that it was reached", unscored(), plain(row(q, "a", "≥90%", "达到90%", "-", "-")), nil},
		{"= says no more than the figure", unscored(), plain(row(q, "a", "=100%", "=100%", "-", "-")), nil},
		{"equal figures are fine", unscored(), plain(row(q, "a", "0起", "0起", "-", "-")), nil},
		{"a word is no figure", unscored(), plain(row("成本指标", "a", "≤30万元", "完成", "-", "-")), []string{"actual-repeats-target@indicator.a.actual"}},
		{"unless words were asked for", unscored(), plain(row(q, "a", "有效", "有效", "-", "-"), row(q, "b", "合规", "达成预期指标", "-", "-")), nil},
		{"all that can be chosen is no answer", unscored(), plain(row(q, "a", "好坏", "好坏", "-", "-"), row(q, "b", "优良中低差", "优、良、中、差", "-", "-"), row(q, "c", "定性", "好", "-", "-")),
			[]string{"actual-repeats-target@indicator.a.actual", "actual-repeats-target@indicator.b.actual"}},
		{"no petition is an achievement", unscored(), plain(row(q, "a", "小于5次", "无上访", "-", "-")), nil},
	})
}

func TestUnitsAndComparators(t *testing.T) {
	q := "数量指标"
	expect(t, []Group{Indicators}, []finding{
		{"money is no count", unscored(), plain(row(q, "a", "550万元", "20套", "-", "-")), []string{"unit-mismatch@indicator.a.actual"}},
		{"a share is no count", unscored(), plain(row(q, "a", "≥95%", "735人", "-", "-")), []string{"unit-mismatch@indicator.a.actual"}},
		{"counting words aren't told apart", unscored(), plain(row(q, "a", "42个", "42人", "-", "-"), row(q, "b", "3家", "3户", "-", "-")), nil},
		{"multiples are converted", unscored(), plain(row(q, "a", "5.719km", "5719m", "-", "-"), row(q, "b", "30万元", "300000元", "-", "-")), nil},
		{"a missing unit is the other's", unscored(), plain(row(q, "a", "≤202.6万元", "132.9", "-", "-"), row(q, "b", "100", "100%", "-", "-")), nil},
		{"to build at most is the wrong way round", unscored(), plain(row(q, "示范村建设数量", "≤4", "4", "-", "-")),
			[]string{"comparator-direction@indicator.示范村建设数量.target"}},
		{"and so is to satisfy at most", unscored(), plain(row("服务对象满意度指标", "群众满意度", "≤90%", "95%", "-", "-")),
			[]string{"comparator-direction@indicator.群众满意度.target"}},
		{"to put right at most", unscored(), plain(row("质量指标", "隐患整改率", "≤95%", "94%", "-", "-"), row("时效指标", "按时完成率", "≤100%", "100%", "-", "-")),
			[]string{"comparator-direction@indicator.按时完成率.target", "comparator-direction@indicator.隐患整改率.target"}},
		{"to help at most", unscored(), plain(row("社会效益指标", "受益群众", "≤500人", "480人", "-", "-"), row("经济效益指标", "户均增收", "≤3000元", "2800元", "-", "-")),
			[]string{"comparator-direction@indicator.受益群众.target", "comparator-direction@indicator.户均增收.target"}},
		{"faults at least", unscored(), plain(row("质量指标", "系统故障率", "≥5%", "2%", "-", "-")), []string{"comparator-direction@indicator.系统故障率.target"}},
		{"to settle complaints at least", unscored(), plain(row("质量指标", "投诉办结率", "≥95%", "98%", "-", "-"), row("质量指标", "事故率下降", "≥5%", "6%", "-", "-"),
			row("质量指标", "降低群众投诉率", "≥5%", "6%", "-", "-"), row("质量指标", "安全生产零事故率", "≥99%", "100%", "-", "-")), nil},
		{"rates of faults and of control may have ≤", unscored(), plain(row("质量指标", "预算执行率", "≤100%", "98%", "-", "-"), row("质量指标", "系统故障率", "≤5%", "2%", "-", "-"),
			row("质量指标", "超期未办结率", "≤5%", "2%", "-", "-"), row("质量指标", "合格率下降幅度", "≤5%", "2%", "-", "-")), nil},
		{"what is to be held down may have ≤", unscored(), plain(row(q, "会议次数", "≤4次", "3次", "-", "-"), row(q, "建设期间事故", "≤1起", "0起", "-", "-"),
			row("成本指标", "改造单位成本", "≤500元", "480元", "-", "-"), row("社会效益指标", "群众不满意率", "≤5%", "2%", "-", "-")), nil},
	})
}

// TestRateAboveHundred: a part of a whole is no more than all of it, in target
// and actual value; what may exceed 100%, or is no percentage, is let be.
func TestRateAboveHundred(t *testing.T) {
	q, s := "质量指标", "服务对象满意度指标"
	expect(t, []Group{Indicators, Score}, []finding{
		{"a slip in the actual value", unscored(), plain(row(q, "验收合格率", "100%", "110%", "-", "-")), []string{"rate-above-hundred@indicator.验收合格率.actual"}},
		{"twice as many are not asked about twice", unscored(), plain(row(q, "验收合格率", "100%", "200%", "-", "-")), []string{"rate-above-hundred@indicator.验收合格率.actual"}},
		{"in the target", unscored(), plain(row(s, "群众满意度", "≥905%", "95%", "-", "-", because("x"))), []string{"rate-above-hundred@indicator.群众满意度.target"}},
		{"in the end of a range", unscored(), plain(row(s, "群众满意度", "90-101%", "95%", "-", "-")), []string{"rate-above-hundred@indicator.群众满意度.target"}},
		{"a bare figure of a rate", unscored(), plain(row(s, "职工满意度（％）", "≥95", "108", "-", "-")), []string{`rate-above-hundred@indicator["职工满意度（％）"].actual`}},
		{"all of it, and what may exceed it", unscored(), plain(row(s, "群众满意度", "≥95%", "100.00%", "-", "-"), row(q, "任务完成率", "100%", "104%", "-", "-"),
			row(q, "合格率较上年增长", "100%", "110%", "-", "-"), row(q, "学前教育毛入园率", "≥95%", "101%", "-", "-")), nil},
		{"points and people are no percentages", unscored(), plain(row(s, "满意度测评", "≥85分", "101分", "-", "-"), row(s, "满意度调查人数", "200", "210", "-", "-"),
			row(s, "满意度调查", "≥200人", "210人", "-", "-")), nil},
	})
}

func TestRowsBesideEachOther(t *testing.T) {
	q := "数量指标"
	expect(t, []Group{Indicators}, []finding{
		{"one figure in two rows of different targets is a copy", unscored(),
			plain(row(q, "a", "116次", "150次", "-", "-"), row(q, "b", "140次", "150次", "-", "-")), []string{"copied-cell@indicator.b.actual"}},
		{"the same people in two rows are none", unscored(), plain(row(q, "a", "214人", "220人", "-", "-"), row(q, "b", "214人", "220人", "-", "-")), nil},
		{"a target that was met is none", unscored(), plain(row(q, "a", "116次", "150次", "-", "-"), row(q, "b", "150次", "150次", "-", "-")), nil},
		{"all of it is none", unscored(), plain(row(q, "a", "98%", "100%", "-", "-"), row(q, "b", "99%", "100%", "-", "-")), nil},
		{"small counts agree by chance", unscored(), plain(row(q, "a", "2次", "3次", "-", "-"), row(q, "b", "1次", "3次", "-", "-")), nil},
		{"and so do counts below a hundred", unscored(), plain(row(q, "a", "20人", "24人", "-", "-"), row(q, "b", "22人", "24人", "-", "-")), nil},
		{"and percentages", unscored(), plain(row(q, "a", "90%", "98.5%", "-", "-"), row(q, "b", "95%", "98.5%", "-", "-")), nil},
		{"but amounts with decimals don't", unscored(), plain(row(q, "a", "30.5万元", "33.27万元", "-", "-"), row(q, "b", "31万元", "33.27万元", "-", "-")),
			[]string{"copied-cell@indicator.b.actual"}},
		{"several tasks in a name", unscored(), plain(row(q, "慰问军人50人;烈属50人;家庭6户", "100%", "100%", "-", "-")),
			[]string{`composite-indicator@indicator["慰问军人50人;烈属50人;家庭6户"].name`}},
		{"several figures in a target", unscored(), plain(row(q, "a", "50人、50人、6户", "完成", "-", "-")), []string{"composite-indicator@indicator.a.target"}},
		{"ages and sizes in a name are no tasks", unscored(), plain(row(q, "0-6岁儿童管理数", "20人", "20人", "-", "-"),
			row(q, "1250KVA变压器、3月、5月检修", "3台", "3台", "-", "-")), nil},
	})
}

func TestTaxonomy(t *testing.T) {
	under := func(level1 string) func(*front.Indicator) {
		return func(in *front.Indicator) { in.Level1 = level1 }
	}
	free := unscored()
	free.Levels = 1
	expect(t, []Group{Indicators}, []finding{
		{"a benefit is no output", unscored(), plain(row("经济效益指标", "a", "1元", "1元", "-", "-", under("产出指标"))), []string{"taxonomy@indicator.a.level2"}},
		{"a cost of the newer form is no output either", unscored(), plain(row("经济成本指标", "a", "1", "1", "-", "-")), []string{"taxonomy@indicator.a.level2"}},
		{"效果 is 效益, points and 指标 don't matter", unscored(), plain(row("社会效益", "a", "1", "1", "-", "-", under("效果指标（30分）"))), nil},
		{"a name of the unit's own is let be", unscored(), plain(row("管理指标", "a", "1", "1", "-", "-")), nil},
		{"a heading that the form lacks is told once", unscored(),
			plain(row("x", "a", "1", "1", "-", "-", under("成本指标")), row("x", "b", "1", "1", "-", "-", under("成本指标"))), []string{"taxonomy@indicator.a.level1"}},
		{"unless the form leaves the headings open", free, plain(row("x", "a", "1", "1", "-", "-", under("履职效能"))), nil},
	})
}

func TestShortfalls(t *testing.T) {
	q := "数量指标"
	expect(t, []Group{Indicators, Score}, []finding{
		{"a missed target needs a reason", unscored(), plain(row(q, "a", "120人", "69人", "-", "-")), []string{"shortfall-unexplained@indicator.a.actual"}},
		{"a dash is no reason", unscored(), plain(row(q, "a", "120人", "69人", "-", "-", because("—"))), []string{"shortfall-unexplained@indicator.a.actual"}},
		{"nor is a word that denies it", unscored(), plain(row(q, "a", "120人", "69人", "-", "-", because("无偏差"))), []string{"shortfall-unexplained@indicator.a.actual"}},
		{"同上 is the reason above", unscored(), plain(row(q, "a", "120人", "69人", "-", "-", because("外出务工")),
			row(q, "b", "100%", "57.5%", "-", "-", because("同上")), row(q, "c", "90%", "57%", "-", "-", because("同上。"))), nil},
		{"and none where there is none above", unscored(), plain(row(q, "a", "120人", "120人", "-", "-"), row(q, "b", "100%", "57.5%", "-", "-", because("同上"))),
			[]string{"shortfall-unexplained@indicator.b.actual"}},
		{"less than a range falls short", unscored(), plain(row("服务对象满意度指标", "a", "90-100%", "83%", "-", "-")), []string{"shortfall-unexplained@indicator.a.actual"}},
		{"a cost above its range does", unscored(), plain(row("成本指标", "a", "3-5万元", "6万元", "-", "-")), []string{"shortfall-unexplained@indicator.a.actual"}},
		{"within a range or beyond its good end is fine", unscored(), plain(row(q, "a", "8-10场", "8场", "-", "-"), row(q, "b", "8-10场", "12场", "-", "-"),
			row("成本指标", "c", "3-5万元", "2万元", "-", "-")), nil},
		{"so many a year are so many in the year's report", unscored(), plain(row(q, "a", "4份/年", "3份", "-", "-"), row(q, "b", "≥2次", "2次/年", "-", "-")),
			[]string{"shortfall-unexplained@indicator.a.actual"}},
		{"but not a month", unscored(), plain(row(q, "a", "4份/月", "3份", "-", "-")), nil},
		{"a reason is one", unscored(), plain(row(q, "a", "120人", "69人", "-", "-", because("外出务工"))), nil},
		{"a late date is missed", unscored(), plain(row("时效指标", "a", "9月底前", "11月", "-", "-")), []string{"shortfall-unexplained@indicator.a.actual"}},
		{"fewer months are no shortfall", unscored(), plain(row("时效指标", "完成时限", "10个月", "8个月", "-", "-")), nil},
		{"nothing happened where nothing was to happen", unscored(), plain(row("质量指标", "事故", "0起", "0起", "-", "-")), nil},
		{"something did", unscored(), plain(row("质量指标", "事故", "0起", "2起", "-", "-")), []string{"shortfall-unexplained@indicator.事故.actual"}},
		{"and where exactly nothing was to", unscored(), plain(row("质量指标", "事故", "=0起", "1起", "-", "-")), []string{"shortfall-unexplained@indicator.事故.actual"}},
		{"a rate of saving may be good or bad", unscored(), plain(row("成本指标", "成本节约率", "5%", "8%", "-", "-")), nil},
		{"a wrong score is told and not the shortfall too", scored(), table("100", "95", "优", row(q, "a", "100人", "90人", "100", "95")),
			[]string{"score-ratio@indicator.a.score"}},
		{"about as many is no shortfall", unscored(), plain(row(q, "a", "300人次", "280余人次", "-", "-")), nil},
	})
}

func TestScoreMissing(t *testing.T) {
	q := "数量指标"
	expect(t, []Group{Indicators}, []finding{
		{"each blank score is told", scored(), spent(table("100", "", "", row(q, "a", "100", "100", "90", "")), "50", "50", ""),
			[]string{"score-missing@funds.total.score", "score-missing@indicator.a.score", "score-missing@result.score"}},
		{"a score that other rows have is missing", scored(), table("100", "100", "优", row(q, "a", "1", "1", "50", "-"), row(q, "b", "1", "1", "50", "50")),
			[]string{"score-missing@indicator.a.score"}},
		{"a table without scores is left to be computed", scored(), table("100", "-", "", row(q, "a", "1", "1", "50", "-"), row(q, "b", "1", "1", "50", "-")), nil},
		{"a form without points isn't asked", unscored(), plain(row(q, "a", "1", "1", "-", "")), nil},
	})
}

func TestCosts(t *testing.T) {
	c := "成本指标"
	expect(t, []Group{Indicators}, []finding{
		{"a cost above all that was spent, and its ceiling with it", unscored(), spent(plain(row(c, "道路设施", "713万元", "713万元", "-", "-")), "372.29", "372.29", "-"),
			[]string{"cost-above-executed@indicator.道路设施.actual +cost-ceiling-above-budget@indicator.道路设施.target"}},
		{"a ceiling above the budget", unscored(), spent(plain(row(c, "道路设施", "≤713万元", "372.29万元", "-", "-")), "372.29", "372.29", "-"),
			[]string{"cost-ceiling-above-budget@indicator.道路设施.target"}},
		{"rounded it is the same", unscored(), spent(plain(row(c, "项目总成本", "≤132.9万元", "132.9", "-", "-")), "132.912", "132.912", "-"), nil},
		{"in 元 it is the same", unscored(), spent(plain(row(c, "项目总成本", "≤30万元", "298000元", "-", "-")), "30", "29.8", "-"), nil},
		{"the whole project cost something else", unscored(), spent(plain(row(c, "项目总成本", "≤30万元", "26.5万元", "-", "-")), "30", "29.8", "-"),
			[]string{"cost-differs-from-executed@indicator.项目总成本.actual"}},
		{"a part of it may", unscored(), spent(plain(row(c, "设备购置", "≤30万元", "26.5万元", "-", "-")), "30", "29.8", "-"), nil},
		{"what one thing costs is no cost of the project", unscored(), spent(plain(row(c, "每亩补助标准", "≤500元", "500元", "-", "-"),
			row(c, "造价", "≤6000元/平方米", "5800元/平方米", "-", "-")), "0.04", "0.04", "-"), nil},
		{"without a sum that was spent nothing is concluded", unscored(), spent(plain(row(c, "项目总成本", "≤30万元", "40万元", "-", "-", because("涨价"))), "", "", "-"), nil},
	})
}
