package theme

import (
	"html/template"
	"strconv"
	"testing"

	"jixiao/build/chart"
	"jixiao/build/redline"
	"jixiao/build/site"
	"jixiao/schema/quantity"
)

// The views below are as a site would make them of a few reports.

func pageFrame(title, root string, crumbs ...site.Link) site.Frame {
	years := []site.Link{{Text: "2024", URL: root + "years/2024/index.html"}, {Text: "2023"}, {Text: "2022", URL: root + "years/2022/index.html"}, {Text: "2020", URL: root + "years/2020/index.html"}}
	return site.Frame{Site: "示例县预算绩效自评公开", Publisher: "示例县财政局", Title: title, Root: root, Crumbs: crumbs, Years: years, Lang: "zh-CN"}
}

func agreed(id, text, working string) site.Fact {
	return site.Fact{ID: id, Text: text, Working: working, Mark: site.Agrees}
}

func plain(id, text string) site.Fact { return site.Fact{ID: id, Text: text} }

func sampleFinding() site.Finding {
	return site.Finding{Rule: "score-total", RuleURL: "../../../../rules/index.html#score-total", Severity: "error",
		Message: "各项得分相加为 95.28 分，报告的自评总分为 97 分，多 1.72 分。", Help: "核对各指标得分；确属合并计分的，用 [[allow]] 说明原因。",
		Stated: "97", Computed: "95.28", Difference: "+1.72", At: "result.score", AtURL: "#result.score",
		Where:   "content/2023/nanyue-zhengfawei/zongzhi-pingan.md:118:9",
		Related: []site.Related{{Message: "执行率得分按 26.19 ÷ 36 × 10 计算", Places: []site.Near{{Text: "年度资金总额 · 得分", Where: "content/2023/a/b.md:20:9", URL: "#funds.total.score"}}}}}
}

func sampleKnown() site.Finding {
	return site.Finding{Rule: "figure-equation", RuleURL: "../../../../rules/index.html#figure-equation", Severity: "error",
		Message: "已支付金额 29.39 万元与各项支出之和 26.19 万元不一致。", Stated: "29.39", Computed: "26.19", Difference: "+3.20",
		At: "figure.total_paid", AtURL: "#figure.total_paid", Allowed: true, Reason: "报告原文把综治保险费列了两次，经核实以 26.19 万元为准。"}
}

func sampleFunds() []site.FundRow {
	return []site.FundRow{
		{Name: "年度资金总额", Kind: "total", Cells: []site.Fact{
			plain("funds.total.initial", "36.00"), agreed("funds.total.budget", "36.00", "36.00 = 30.00 + 6.00"), agreed("funds.total.executed", "26.19", "26.19 = 20.19 + 6.00"),
			plain("funds.total.weight", "10"),
			{ID: "funds.total.rate", Text: "72.75%", Working: "26.19 ÷ 36 = 72.75%", Mark: site.Derived},
			{ID: "funds.total.score", Text: "8", Computed: "7.28", Working: "26.19 ÷ 36 × 10 = 7.28", Mark: site.Disputed}}},
		{Name: "当年财政拨款", Kind: "source", Cells: []site.Fact{plain("funds.source.fiscal.initial", "30.00"), plain("funds.source.fiscal.budget", "30.00"),
			plain("funds.source.fiscal.executed", "20.19"), {}, {ID: "funds.source.fiscal.rate", Mark: site.Empty}, {}}},
		{Name: "上年结转资金", Kind: "source", Cells: []site.Fact{plain("funds.source.carryover.initial", "6.00"), agreed("funds.source.carryover.budget", "6.00", "2022年结余 6.00"),
			plain("funds.source.carryover.executed", "6.00"), {}, {ID: "funds.source.carryover.rate", Text: "100.00%", Mark: site.Agrees}, {}}},
		{Name: "其他资金", Kind: "source", Cells: []site.Fact{plain("funds.source.other.initial", "0"), plain("funds.source.other.budget", "0"), plain("funds.source.other.executed", "0"), {}, {}, {}}},
	}
}

func sampleIndicators() (rows []site.ReportIndicator) {
	level1 := []string{"产出指标", "产出指标", "产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "效益指标", "效益指标", "满意度指标", "满意度指标"}
	level2 := []string{"数量指标", "数量指标", "数量指标", "质量指标", "时效指标", "成本指标", "社会效益指标", "社会效益指标", "经济效益指标", "可持续影响指标", "服务对象满意度指标", "服务对象满意度指标"}
	names := []string{"平安创建活动次数", "网格员巡查次数", "矛盾纠纷调处件数", "调处成功率", "经费拨付及时率", "综治保险费", "刑事案件下降率", "群众安全感", "减少群众损失", "平安建设长效机制", "群众满意度", "网格员满意度"}
	for i, name := range names {
		row := site.ReportIndicator{ID: "indicator." + name, Name: name, Level1: level1[i], Level2: level2[i], Method: "按完成比例",
			Target: plain("indicator."+name+".target", "≥"+strconv.Itoa(90+i)+"%"), Actual: agreed("indicator."+name+".actual", strconv.Itoa(88+2*i)+"%", ""),
			Weight: plain("indicator."+name+".weight", "7.5"), Score: agreed("indicator."+name+".score", "7.5", "达到指标值，得满分"), Met: "reached"}
		switch i {
		case 0:
			row.Span1, row.Core = 6, true
			row.Span2 = 3
			row.Score = site.Fact{ID: row.Score.ID, Text: "7.5", Computed: "7.33", Working: "88 ÷ 90 × 7.5 = 7.33", Mark: site.Disputed}
			row.Met, row.Reason = "missed", "四季度因雨雪天气少开展2次，已排入次年一季度。"
		case 2:
			row.Part = true
		case 4:
			row.Score = site.Fact{ID: row.Score.ID, Text: "7.50", Working: "未列得分，按完成比例计算", Mark: site.Derived}
		case 6:
			row.Span1 = 4
		case 10:
			row.Span1 = 2
		}
		if i > 0 && level2[i] != level2[i-1] {
			row.Span2 = 1
			if i == 6 || i == 10 {
				row.Span2 = 2
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func sampleChecks(n int) (rows []site.CheckRow) {
	for i := range n {
		row := site.CheckRow{Rule: "execution-score", RuleURL: "../../../../rules/index.html#execution-score", RuleTitle: "执行率得分", Title: "年度资金总额 · 得分", Span: 1, Verdict: "相符",
			At: "funds.total.score", URL: "#funds.total.score", Stated: "7.28", Computed: "7.28", Working: "26.19 ÷ 36 × 10 = 7.28", OK: i != 3}
		rows = append(rows, row)
	}
	return rows
}

func sampleReport() *site.ReportView {
	v := &site.ReportView{Frame: pageFrame("综治、平安建设经费专项资金绩效自评报告", "../../../../", site.Link{Text: "首页", URL: "../../../../index.html"},
		site.Link{Text: "2023年", URL: "../../../../years/2023/index.html"}, site.Link{Text: "县委政法委", URL: "../../../../units/zhengfawei/index.html"}),
		Year: 2023, Unit: site.Link{Text: "中共示例县委政法委员会", URL: "../../../../units/zhengfawei/index.html"},
		Project: site.Link{Text: "综治、平安建设经费", URL: "../../../../projects/zhengfawei/zongzhi/index.html"},
		Number:  "示政法〔2024〕3号", Date: "2024年3月18日", Profile: "项目支出绩效自评表", Basis: "财预〔2020〕10号", Money: "万元",
		RankScore: "第 3 名，共 24 个", RankRate: "第 20 名，共 24 个"}
	v.Score = site.Fact{ID: "result.score", Text: "97", Computed: "95.28", Mark: site.Disputed}
	v.Grade, v.Rate = agreed("result.grade", "优", ""), site.Fact{ID: "funds.total.rate", Text: "72.75%", Mark: site.Derived}
	v.Executed = agreed("funds.total.executed", "26.19", "")
	v.Body = `<h2 id="一-基本情况">一、基本情况</h2><p>2023年年初预算安排综治、平安建设经费<a href="#funds.total.initial">36</a>万元，实际支付<a href="#funds.total.executed">26.19</a>万元，执行率<a href="#funds.total.rate">72.75%</a>。资金用于综治保险、平安创建宣传、网格化管理和矛盾纠纷调处，按进度拨付，专款专用。</p><h3 id="项目概况">（一）项目概况</h3><p>项目覆盖全县12个乡镇、168个村（社区），受益群众26万人。</p><table><thead><tr><th scope="col">乡镇</th><th scope="col" class="right">金额</th></tr></thead><tbody><tr><td>城关镇</td><td class="right">3.20</td></tr></tbody></table><h2 id="二-自评结果">二、自评结果</h2><p>自评得分97分，等级为优。</p>`
	v.Outline = []site.Heading{{Level: 2, Text: "一、基本情况", ID: "一-基本情况"}, {Level: 3, Text: "（一）项目概况", ID: "项目概况"}, {Level: 2, Text: "二、自评结果", ID: "二-自评结果"}}
	v.FundsReason = "因机构改革，部分网格员补助改由人社部门发放，年内少支出9.81万元。"
	v.FundColumns = []string{"年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"}
	v.Funds, v.Indicators = sampleFunds(), sampleIndicators()
	v.Uses = []site.FactRow{{Label: "综治保险费", Fact: agreed("funds.use.insurance", "3.20", ""), Note: "按户投保"}, {Label: "平安建设奖金", Fact: plain("funds.use.award", "22.99")}}
	v.Goal = site.Goal{Expected: "平安建设不断深化，国家安全和社会大局保持稳定；人民群众的安全感得到提升。", Actual: "全年开展平安创建活动260次，调处矛盾纠纷1038件，刑事案件同比下降12.6%，群众安全感达到98.2%。"}
	v.IndicatorColumns = site.IndicatorColumns{Levels: true, Weight: true, Score: true, Reason: true}
	v.Scores = []site.ScoreRow{{Name: "产出指标", Kind: "group", Weight: plain("group.产出指标.weight", "50"), Score: agreed("group.产出指标.score", "49", ""), Computed: "49", Working: "10 + 39 = 49"},
		{Name: "合计", Kind: "sum", Weight: agreed("result.weight", "100", ""), Score: site.Fact{ID: "result.score", Text: "97", Mark: site.Disputed}, Computed: "95.28", Working: "7.28 + 88 = 95.28"},
		{Name: "自评等级", Kind: "grade", Score: agreed("result.grade", "优", "")}}
	v.Figures = []site.FigureRow{{FactRow: site.FactRow{Label: "已支付金额", Fact: site.Fact{ID: "figure.total_paid", Text: "29.39", Computed: "26.19", Working: "3.20 + 22.99 = 26.19", Mark: site.Known}}, Formula: "funds.use.insurance + funds.use.award", Unit: "万元"}}
	v.FollowUps = sampleFollowUps()
	v.Checks, v.Checked, v.Passed = sampleChecks(40), 40, 39
	v.Tied, v.Matched, v.Untied = 9, 4, 3
	v.Findings, v.Differences = []site.Finding{sampleFinding()}, []site.Finding{sampleKnown()}
	v.Previous = []site.Link{{Text: "2022年报告", URL: "../../../2022/zhengfawei/zongzhi/index.html"}}
	v.Years = []site.Link{{Text: "2022", URL: "../../../2022/zhengfawei/zongzhi/index.html"}, {Text: "2023"}}
	v.Downloads = []site.Link{{Text: "JSON", URL: "../../../../data/reports/2023/zhengfawei/zongzhi.json"}}
	v.Citation = "中共示例县委政法委员会：《综治、平安建设经费专项资金绩效自评报告》，示政法〔2024〕3号，2024年3月18日。"
	return v
}

func sampleFollowUps() []site.FollowUpRow {
	return []site.FollowUpRow{{Year: site.Link{Text: "2023", URL: "#"}, Problem: "预算执行偏慢，四季度集中支付", State: "doing", Label: "正在整改", Note: "已按季下达支出计划"},
		{Year: site.Link{Text: "2023", URL: "#"}, Problem: "绩效指标不够量化", State: "done", Label: "已整改"}}
}

func sampleRow(year int) site.ReportRow {
	return site.ReportRow{Report: site.Link{Text: "综治、平安建设经费", URL: "../../reports/2023/a/b/index.html"}, Unit: site.Link{Text: "县委政法委", URL: "../../units/a/index.html"}, Level: "县级", Year: year,
		Initial: "36.00", Budget: "36.00", Executed: "26.19", Rate: "72.75%", Score: "97", Grade: "优", RateMark: site.Derived, RankScore: 3, RankRate: 20,
		RateChange: site.Change{Amount: "-1.25 个百分点", Trend: "down"}, ScoreChange: site.Change{Amount: "+2 分", Trend: "up"}, Errors: 1, Warnings: 2, Allowed: 1}
}

func sampleRows() []site.ReportRow {
	other := sampleRow(2022)
	other.Errors, other.Warnings, other.Allowed, other.RankScore, other.New = 0, 0, 0, 4, true
	other.RateMark, other.RateChange, other.Report.Text, other.Rate = "", site.Change{Break: "上年按年初预算计算"}, "农村义务教育学生营养改善计划补助资金", "100.00%"
	return []site.ReportRow{sampleRow(2023), other, {Report: site.Link{Text: "小流域综合治理", URL: "#"}, Unit: site.Link{Text: "县水务局"}, Year: 2020}}
}

func sampleTable(caption string) site.Table {
	return site.Table{Caption: caption, Head: []string{"年度", "报告", "全年预算数（万元）", "全年执行数（万元）", "执行率", "平均得分"}, Rows: []site.TableRow{
		{Head: site.Link{Text: "2023", URL: "years/2023/index.html"}, Cells: []site.TableCell{{Text: "24", Class: "num"}, {Text: "12 836.40", Class: "num"}, {Text: "11 902.17", Class: "num", Note: "+5.6%"}, {Text: "92.72%", Class: "num", Mark: site.Derived, Title: "11902.17 ÷ 12836.40"}, {Text: "94.6", Class: "num", URL: "#"}}},
		{Head: site.Link{Text: "2022"}, Note: "缺2021年", Cells: []site.TableCell{{Text: "18", Class: "num"}, {Text: "10 021.00", Class: "num"}, {Text: "9 806.55", Class: "num"}, {Text: "97.86%", Class: "num"}, {Text: "—", Class: "num"}}}}}
}

func rat(t testing.TB, s string) quantity.Rat {
	t.Helper()
	r, ok := quantity.ParseRat(s)
	if !ok {
		t.Fatalf("%q is no number", s)
	}
	return r
}

func chartSeries(t testing.TB, name string, texts ...string) chart.Series {
	s := chart.Series{Name: name}
	for _, text := range texts {
		if text == "" {
			s.Values = append(s.Values, chart.Value{})
			continue
		}
		s.Values = append(s.Values, chart.Value{Amount: rat(t, text), Text: text, Known: true})
	}
	return s
}

func fundsChart(t testing.TB) site.Chart {
	return site.Chart{Caption: "历年资金（万元）", SVG: chart.Columns(&chart.Figure{ID: "funds", Title: "历年资金", Unit: "万元", Years: []int{2020, 2022, 2023},
		Series: []chart.Series{chartSeries(t, "年初预算数", "30", "32", "36"), chartSeries(t, "全年预算数", "30.50", "", "36"), chartSeries(t, "全年执行数", "28.10", "31.72", "26.19")}})}
}

func lineChart(t testing.TB, id, title, unit string, values ...string) site.Chart {
	return site.Chart{Caption: title, SVG: chart.Lines(&chart.Figure{ID: id, Title: title, Unit: unit, Years: []int{2019, 2020, 2022, 2023}, Series: []chart.Series{chartSeries(t, title, values...)}})}
}

func sampleProject(t testing.TB) *site.ProjectView {
	up := site.Change{Amount: "+20 次", Percent: "+8.3%", Trend: "up"}
	return &site.ProjectView{Frame: pageFrame("综治、平安建设经费", "../../../", site.Link{Text: "首页", URL: "../../../index.html"}, site.Link{Text: "县委政法委", URL: "#"}),
		Name: "综治、平安建设经费", Unit: site.Link{Text: "县委政法委", URL: "#"}, Years: []site.Link{{Text: "2020", URL: "#"}, {Text: "2022", URL: "#"}, {Text: "2023", URL: "#"}},
		Names: []site.Link{{Text: "社会治安综合治理经费（2020年）", URL: "#"}}, Gaps: "2021",
		Summary: sampleTiles(), Columns: 4,
		Panels: []site.Panel{{ID: "section.funds", Title: "资金（万元）", Chart: fundsChart(t), Table: sampleTable("历年资金（万元）")},
			{ID: "section.rate", Title: "预算执行率", Chart: lineChart(t, "rate", "预算执行率", "%", "98.50", "92.13", "99.13", "72.75"), Table: sampleTable("历年执行率")},
			{ID: "section.score", Title: "自评得分", Chart: lineChart(t, "score", "自评得分", "分", "96", "95.5", "98", "97"), Table: sampleTable("历年自评结果")}},
		Indicators: []site.IndicatorRow{{Level: "产出指标", ID: "indicator.patrols", Name: "平安创建活动次数", Cells: []site.IndicatorCell{
			{Present: true, URL: "#", Target: "≥240次", Actual: "240次", Weight: "10", Score: "10", Met: "reached"},
			{Present: true, URL: "#", Target: "≥260次", Actual: "260次", Weight: "10", Score: "10", Met: "reached", Change: up},
			{Present: true, URL: "#", Target: "≥300次", Actual: "280次", Weight: "7.5", Score: "7", Met: "missed", Change: up, Break: "2023年起含网格员巡查", Reason: "四季度因雨雪天气少开展2次。"}}},
			{ID: "indicator.safe", Name: "群众安全感", Cells: []site.IndicatorCell{{}, {Present: true, Target: "显著提升", Actual: "显著提升"}, {Present: true, Target: "≥98%", Actual: "98.2%", Met: "reached", Weight: "10"}}}},
		Carry: []site.CarryRow{{From: site.Link{Text: "2022", URL: "#"}, To: site.Link{Text: "2023", URL: "#"}, Left: "6.00", Carried: "6.00", Difference: "0", Agrees: true, Working: "37.72 - 31.72 = 6.00"},
			{From: site.Link{Text: "2020"}, To: site.Link{Text: "2022"}, Left: "2.40", Note: "隔年，无法直接衔接"}},
		Problems: []site.ProblemRow{{Problem: "预算执行偏慢", Span: 2, First: sampleFollowUps()[0], Steps: sampleFollowUps()[1:]}},
		Rewrites: []site.Rewrite{{From: site.Link{Text: "2022 年", URL: "#"}, To: site.Link{Text: "2023 年", URL: "#"}, Newest: true, Summary: "修改 1 段，未变 1 段", Kept: 2,
			Parts: []site.RewritePart{{Title: "二、自评结果", Was: "三、自评结果", Kind: redline.Changed, Blocks: []site.RewriteBlock{
				{Kind: redline.Changed, Pieces: []redline.Piece{{Kind: redline.Same, Text: "自评得分"}, {Kind: redline.Removed, Text: "98"}, {Kind: redline.Added, Text: "97"}, {Kind: redline.Same, Text: "分。"}}},
				{Kind: redline.Same, Count: 1, Kept: []string{"资金专款专用。"}}}}}},
			{From: site.Link{Text: "2020 年", URL: "#"}, To: site.Link{Text: "2022 年", URL: "#"}, Summary: "修改 40 段", Omitted: true}},
		Findings: []site.Finding{sampleFinding()}}
}

func sampleBar(year string) site.GradeBar {
	return site.GradeBar{Year: site.Link{Text: year, URL: "#"}, Total: 24, Parts: []site.GradePart{{Grade: "优", Count: 15, Percent: "62.5"}, {Grade: "良", Count: 6, Percent: "25.0"}, {Grade: "中", Count: 2, Percent: "8.3"}, {Grade: "差", Count: 1, Percent: "4.2"}}}
}

func sampleTiles() []site.Tile {
	return []site.Tile{{Label: "报告", Value: "24", Unit: "份", Note: "比上年多 6 份", URL: "#"}, {Label: "全年预算数", Value: "12836.40", Unit: "万元"}, {Label: "全年执行数", Value: "11902.17", Unit: "万元"},
		{Label: "执行率", Value: "92.72", Unit: "%", Note: "比上年降低 5.14 个百分点"}, {Label: "核对", Value: "431", Unit: "处", Note: "错误 1，警告 2", URL: "#"}}
}

func sampleAttention() []site.AttentionGroup {
	row := site.AttentionRow{Report: site.Link{Text: "综治、平安建设经费", URL: "#"}, Unit: site.Link{Text: "县委政法委", URL: "#"}, Year: 2023, Figure: "72.75%", Note: "没有说明原因", Bare: true}
	return []site.AttentionGroup{{Title: "执行率偏低", About: "低于 90%", Count: 3, Rows: []site.AttentionRow{row}, Rest: 2, Years: []site.Link{{Text: "2023", URL: "years/2023/index.html#attention"}, {Text: "2022", URL: "#"}}}, {Title: "得分下降"}}
}

func sampleYear(year string) site.YearRow {
	return site.YearRow{Year: site.Link{Text: year, URL: "years/" + year + "/index.html"}, Reports: 24, Budget: site.Sum{Text: "12836.40"}, Executed: site.Sum{Text: "11902.1", Of: "22 份"}, Rate: site.Sum{Text: "92.72%"}, Score: site.Sum{Text: "94"},
		Bar: site.Bar{Whole: 900, Part: 834}, Grades: sampleBar(year), Watched: site.Link{Text: "3", URL: "#"}}
}

func sampleMovers() site.MoverTable {
	return site.MoverTable{Title: "执行率变化最大的项目", From: "2022 年", To: "2023 年", Rows: []site.MoverRow{{Report: site.Link{Text: "综治、平安建设经费", URL: "#"}, Unit: site.Link{Text: "县委政法委", URL: "#"},
		Before: "99.13%", After: "72.75%", Change: site.Change{Amount: "−26.38 个百分点", Trend: "down"}, Note: "补助改由人社部门发放"}}}
}

// samples are a view of each kind of page.
func samples(t testing.TB) map[string]site.View {
	home := site.Link{Text: "首页", URL: "../../index.html"}
	attention := sampleFinding()
	attention.Report = site.Link{Text: "2023年 县委政法委 综治、平安建设经费", URL: "#"}
	part := site.UnitRow{Link: site.Link{Text: "县教育局", URL: "#"}, Parent: site.Link{Text: "示例县", URL: "#"}, Level: "县级", Reports: 7, Years: "2021–2024", Latest: sampleYear("2024")}
	pair := site.PairRow{Project: site.Link{Text: "综治、平安建设经费", URL: "#"}, Unit: site.Link{Text: "县委政法委", URL: "#"}, Before: site.Link{Text: "2022年报告", URL: "#"}, After: site.Link{Text: "2023年报告", URL: "#"}, Renamed: "社会治安综合治理经费",
		BudgetA: "32.00", BudgetB: "36.00", ExecutedA: "31.72", ExecutedB: "26.19", RateA: "99.13%", RateB: "72.75%", ScoreA: "98", ScoreB: "97", GradeA: "优", GradeB: "良", GradeChanged: true,
		Budget: site.Change{Amount: "+4.00", Percent: "+12.5%", Trend: "up"}, Executed: site.Change{Amount: "-5.53", Percent: "-17.4%", Trend: "down"}, Rate: site.Change{Amount: "-26.38 个百分点", Trend: "down"}, Score: site.Change{Break: "评分表式不同"}}
	rule := site.RuleEntry{Name: "execution-score", Severity: "error", Title: "执行率得分", What: "执行率乘以分值，应等于报告所列的执行率得分。", Why: "这是表中唯一由公式决定的得分。", Basis: "财预〔2020〕10号",
		Bad: "score = 8", Good: "score = 7.28", Marked: []site.Piece{{Text: "[funds.total]\nscore = "}, {Text: "8", Mark: true}, {Text: "\n"}}}
	return map[string]site.View{
		"home": &site.HomeView{Frame: pageFrame("示例县预算绩效自评公开", ""), About: "收录 2020–2023 年 12 个单位的 88 份绩效自评报告。", Latest: site.Link{Text: "2023 年度", URL: "years/2023/index.html"}, Summary: sampleTiles(), Basis: "增减是与 2022 年相比。",
			Attention: sampleAttention(), Warnings: 3, Notes: 4, Years: []site.YearRow{sampleYear("2023"), sampleYear("2022"), {Year: site.Link{Text: "2021", URL: "#"}, Reports: 1}}, Units: []site.UnitRow{part, {Link: site.Link{Text: "县水务局", URL: "#"}}},
			Pages: []site.Link{{Text: "关于本站", URL: "about/index.html"}}},
		"year": &site.YearView{Frame: pageFrame("2023年度绩效自评", "../../", home), Year: 2023, Summary: sampleTiles(), Basis: "增减是与 2022 年相比。", Attention: sampleAttention(), Reports: sampleRows(), Totals: sampleTable("2023年与2022年"), Grades: sampleBar("2023"),
			Scores: site.Spread{Caption: "2023 年度自评得分分布（24 份）", Rows: []site.SpreadRow{{Range: "95–100", Count: 16, Bar: site.Bar{Part: 1000}}, {Range: "90–95"}, {Range: "85–90", Count: 8, Bar: site.Bar{Part: 500}}}}, Movers: []site.MoverTable{sampleMovers()},
			Compare: site.Link{Text: "2022年与2023年逐项目比较", URL: "#"}, Prev: site.Link{Text: "2022年", URL: "#"}, Next: site.Link{Text: "2024年", URL: "#"}},
		"unit": &site.UnitView{Frame: pageFrame("中共示例县委政法委员会", "../../", home), Name: "中共示例县委政法委员会", Short: "县委政法委", Level: "县级", Parent: site.Link{Text: "县委", URL: "#"}, Whole: true, Latest: "2023", Summary: sampleTiles(), Basis: "增减是与 2022 年相比。", Attention: sampleAttention(),
			Years: []site.YearRow{sampleYear("2023")}, Parts: []site.UnitRow{part}, Projects: []site.ProjectRow{{Link: site.Link{Text: "综治、平安建设经费", URL: "#"}, Years: "2020、2022–2023", Latest: sampleRow(2023), Note: "原名：社会治安综合治理经费"}}, Reports: sampleRows(), MoreReports: 3},
		"project": sampleProject(t),
		"report":  sampleReport(),
		"compare": &site.CompareView{Frame: pageFrame("2022年与2023年比较", "../../", home), From: site.Link{Text: "2022年", URL: "#"}, To: site.Link{Text: "2023年", URL: "#"}, Totals: sampleTable("总体情况"),
			Froms: []site.Link{{Text: "2020", URL: "#"}, {Text: "2022"}}, Tos: []site.Link{{Text: "2023"}, {Text: "2024", URL: "#"}}, Counts: sampleTiles(), Movers: []site.MoverTable{sampleMovers()}, Regraded: []site.PairRow{pair}, MoreRegraded: 2, Renamed: []site.PairRow{pair},
			Pairs: []site.PairRow{pair, {Project: site.Link{Text: "小流域综合治理", URL: "#"}}}, Added: sampleRows(), Ended: sampleRows()},
		"checks": &site.ChecksView{Frame: pageFrame("核对情况", "../", home), Checked: 431, Reports: 24, Counts: sampleTiles(), Findings: []site.Finding{attention}, Known: []site.Finding{sampleKnown()}, ByRule: sampleTable("按规则统计")},
		"search": &site.SearchView{Frame: pageFrame("检索", "../", home)},
		"rules":  &site.RulesView{Frame: pageFrame("核对规则", "../", home), Groups: []site.RuleGroup{{ID: "funds", Title: "资金", Rules: []site.RuleEntry{rule}}, {ID: "score", Title: "得分", Rules: []site.RuleEntry{{Name: "score-total", Severity: "warning", Title: "总分", Bad: "x"}}}}},
		"page": &site.PageView{Frame: pageFrame("关于本站", "../", home), Body: template.HTML(`<h2 id="用途">用途</h2><p>本站公开预算绩效自评报告。</p><h3 id="数据">数据</h3><p>数据可以下载。</p>`), Outline: []site.Heading{{Level: 2, Text: "用途", ID: "用途"}, {Level: 3, Text: "数据", ID: "数据"}},
			Pages: []site.Link{{Text: "关于本站"}, {Text: "填报说明", URL: "#"}}},
	}
}
