package relate_test

import "testing"

// fault is a sentence that is wrong: where and what.
type fault struct {
	front, body string
	rule        string
	at          string // what is pointed at
	stated      string
	computed    string
	slight      bool
}

func (f *fault) check(t *testing.T) {
	t.Helper()
	all := find(t, f.front, f.body)
	wrong := faults(all)
	if len(wrong) != 1 {
		t.Fatalf("%s\n%d faults%s", f.body, len(wrong), words(wrong))
	}
	v := &wrong[0]
	if v.Rule != f.rule || quote(f.body, v) != f.at || f.stated != "" && v.StatedText() != f.stated || f.computed != "" && v.ComputedText() != f.computed ||
		v.Slight != f.slight {
		t.Errorf("%s\n%s at %q: stated %s, computed %s, slight %v\n%s", f.body, v.Rule, quote(f.body, v), v.StatedText(), v.ComputedText(), v.Slight, v.Message().Zh)
	}
	if v.Message().Zh == "" || v.Message().En == "" || v.Help().Zh == "" || v.Help().En == "" || v.Relation().Zh == "" || v.Relation().En == "" {
		t.Errorf("%s: a word is missing", v.Rule)
	}
}

func run(t *testing.T, list []fault) {
	t.Helper()
	for _, f := range list {
		t.Run(f.at, func(t *testing.T) { f.check(t) })
	}
}

func TestTotalsThatAreNotTheSumOfTheirPartsAreFound(t *testing.T) {
	run(t, []fault{
		{body: "基本支出2956.36万元，其中：工资福利2424.00万元，商品和服务432.65万元，对个人和家庭的补助93.12万元，其他资本性支出6.5万元。",
			rule: "narrative-sum", at: "2956.36万元", stated: "2956.36", computed: "2956.27"},
		{body: "年初预算36万元，实际支付26.19万元，收奖金12万元（先进县市10万元，先进乡镇2个各0.5万元，先进街道1万元），已全额支付，收上级工作经费79.5万元指标金额10万元，实际支付2.2万元，合计支付38.39万元。",
			rule: "narrative-sum", at: "38.39万元", stated: "38.39", computed: "40.39"},
		{body: "实施项目共15个，其中年初批复8个、预算985万元，年中增加8个。", rule: "narrative-sum", at: "15个", computed: "16"},
		{body: "实施项目共15个(含转列项目5个),年初批复预算8个项目985万元(含1个结转项目50万元),调整后预算861.46万元,年中增加8个项目(含转列项目5个)。",
			rule: "narrative-sum", at: "15个", computed: "16"},
		{body: "下达慈善会项目40万元；低保、救助项目2.75万元；消防补助20万元。共计下达中央、市级资金63.75万元。", rule: "narrative-sum", at: "63.75万元", computed: "62.75"},
		{body: "拨付甲镇120万元，乙镇80万元，丙镇60.5万元，合计270.5万元。", rule: "narrative-sum", at: "270.5万元", computed: "260.5"},
		{body: "下达甲项目40万元；乙项目2.75万元；丙项目25.85万元。共计下达69.6万元。", rule: "narrative-sum", at: "69.6万元", computed: "68.6"},
		{body: "总投资300万元，由中央补助200万元、县级配套90万元组成。", rule: "narrative-sum", at: "300万元", computed: "290"},
		{body: "三项补助共0.50亿元，分别为甲2000万元、乙1500万元、丙1600万元。", rule: "narrative-sum", at: "0.50亿元", computed: "0.51"},
		{body: "绩效总分100分，其中：预算执行10分、产出60分、效益30分、满意度10分。", rule: "narrative-sum", at: "100分", computed: "110"},
		{body: "产出指标得49.5分，效益指标得29分，满意度得10分，合计89.5分。", rule: "narrative-sum", at: "89.5分", computed: "88.5"},
		{body: "到位资金100万元，其中省级补助120万元。", rule: "narrative-sum", at: "120万元", computed: "100"},
		{body: "全年支出880.5万元（其中：基本支出500.2万元，项目支出330.3万元）。", rule: "narrative-sum", at: "880.5万元", computed: "830.5"},
		{body: "奖金14万元（先进县市10万元，先进乡镇2个各0.5万元，先进街道1万元）。\n\n支出合计30万元：甲12万元，乙18万元。", rule: "narrative-sum", at: "14万元",
			computed: "12"},
		{body: "申请预算2026400元，其中运转400000元，报酬252000元，工资28000元，补助960000元，奖励100000元。\n\n完成1329120.67元，其中运转439120.67元，报酬152000元，工资28000元，补助660000元，奖励50000元。",
			rule: "narrative-sum", at: "2026400元", computed: "1740000"},
	})
}

func TestPercentagesThatDontFollowFromTheirAmountsAreFound(t *testing.T) {
	run(t, []fault{
		{body: "总支出1542.14万元，其中：基本支出247.28万元，占总支出的16.04%；项目支出1294.86万元，占总支出的83.97%。",
			rule: "narrative-percent", at: "16.04%", computed: "16.03", slight: true},
		{body: "总支出1500万元，其中：基本支出300万元，占总支出的25%，项目支出1200万元。", rule: "narrative-percent", at: "25%", computed: "20"},
		{body: "预算43.2万元，执行37.24万元，执行率96%。", rule: "narrative-percent", at: "96%", computed: "86"},
		{body: "年度任务200户，实际完成150户，完成率80%。", rule: "narrative-percent", at: "80%", computed: "75"},
		{body: "全年接待120万人次，比上年100万人次增长25%。", rule: "narrative-percent", at: "25%", computed: "20"},
		{body: "全年收入120万元，比上年减少30万元，下降25%。", rule: "narrative-percent", at: "25%", computed: "20"},
		{body: "新增就业2989人，完成目标任务2468人的131%。", rule: "narrative-percent", at: "131%", computed: "121"},
		{body: "完成投资1500万元，占年度计划投资2000万元的85%，占总投资5000万元的30%。", rule: "narrative-percent", at: "85%", computed: "75"},
		{body: "抽检样品200批次，合格190批次，合格率98%。", rule: "narrative-percent", at: "98%", computed: "95"},
		{body: "本年支出120万元，比上年100万元增加30万元。", rule: "narrative-sum", at: "30万元", computed: "20"},
	})
}

func TestCountsThatAreNotTheNumberOfNamesAreFound(t *testing.T) {
	run(t, []fault{
		{body: "大队共开展4个项目，分别是中央和省级转移支付项目、管理业务费项目、待遇专项项目、事故预防项目、结合治理工作经费项目。",
			rule: "narrative-count", at: "4个", computed: "5"},
		{body: "内设科室8个：办公室、政工室、维稳室（政治安全室）、督导室、宣传室。", rule: "narrative-count", at: "8个", computed: "5"},
		{body: "下设3个中心，即信息中心、评审中心、服务中心、档案中心。", rule: "narrative-count", at: "3个", computed: "4"},
		{body: "改造3类对象（低保户、特困户、监测户、残疾人家庭）的住房。", rule: "narrative-count", at: "3类", computed: "4"},
		{body: "实施2类工程：《道路、桥梁规划》编制、管网改造、绿化等。", rule: "narrative-count", at: "2类", computed: "3"},
		{body: "经费用于维稳、印刷、会议和接待7个方面。", rule: "narrative-count", at: "7个", computed: "4"},
		{body: "推动110、12345、12315（合入12345）和数字城管“四线合一”。", rule: "narrative-count", at: "四线合一", computed: "3"},
		{body: "支出预算602万元，包含24个项目。\n\n## 项目明细\n\n| 项目 | 支出 |\n| --- | --- |\n| 甲 | 400 |\n| 乙 | 202 |\n",
			rule: "narrative-count", at: "24个", computed: "2"},
	})
}

func TestOneQuantityWithTwoValuesIsFound(t *testing.T) {
	funds := "title = \"综治经费绩效自评\"\n[funds]\nmoney = \"万元\"\n[funds.total]\nbudget = 36\nexecuted = 28.19\n"
	run(t, []fault{
		{body: "项目支出825.62万元，其中：案件审判414.35万元，其他支出411.27万元。\n\n案件审判年初预算411.95万元，支出411.95万元，进度100%。",
			rule: "narrative-conflict", at: "411.95万元", stated: "411.95", computed: "414.35"},
		{body: "合计支付38.39万元，本年实际项目支出39.84万元。", rule: "narrative-conflict", at: "39.84万元", computed: "38.39"},
		{front: funds, body: "2023年全年支出26.19万元。", rule: "narrative-conflict", at: "26.19万元", computed: "28.19"},
		{front: funds + "[result]\nscore = 97\n", body: "自评得分96分。", rule: "narrative-conflict", at: "96分", computed: "97"},
		{front: "[[indicator]]\nname = \"免费发放原原种\"\ntarget = \"550万粒\"\nactual = \"550万粒\"", body: "采购原原种425万粒，免费发放，建成繁育田850亩。",
			rule: "narrative-conflict", at: "425万粒", computed: "550"},
		{front: "[funds.total]\nbudget = \"73,387.27\"\nexecuted = \"70,909.19\"", body: "2019至2021年的道路保洁项目，涉及资金6.5亿元。",
			rule: "narrative-conflict", at: "6.5亿元"},
	})
}

func TestWordsThatTheFiguresDenyAreFound(t *testing.T) {
	low := "title = \"综治经费绩效自评\"\n[funds.total]\ninitial = 36\nexecuted = 26.19\n"
	missed := "[[indicator]]\nname = \"培训人数\"\ntarget = \"≥500人\"\nactual = \"480人\"\n"
	run(t, []fault{
		{front: low, body: "各项资金到位后，全部支付用于专项项目，无占用、挪用。", rule: "narrative-claim", at: "全部支付用于专项项目", computed: "72.75"},
		{front: low, body: "专项经费已全部支付完毕。", rule: "narrative-claim", at: "专项经费已全部支付完毕"},
		{front: missed, body: "各项任务指标均超额完成。", rule: "narrative-claim", at: "各项任务指标均超额完成"},
		{front: missed, body: "年度各项指标全部完成。", rule: "narrative-claim", at: "年度各项指标全部完成"},
	})
}

func TestYearsOfAnEarlierReportAreFound(t *testing.T) {
	run(t, []fault{
		{front: "period = \"2023-03/2023-11\"\n[[indicator]]\nname = \"2022年11月30日前完成资金支付\"\ntarget = \"100%\"\nactual = \"100%\"\n", body: "无",
			rule: "narrative-year", at: "indicator[0].name", stated: "2022", computed: "2023"},
		{front: "title = \"x\"", body: "## 二、绩效目标\n\n2022年12月31日前完成验收。\n\n## 一、概况\n\n## 二、使用及管理", rule: "narrative-year", at: "2022年12月31日"},
		{front: "title = \"x\"", body: "2022年度自评得分98分。", rule: "narrative-year", at: "2022年度"},
	})
}

func TestNumberingThatSkipsOrRepeatsIsFound(t *testing.T) {
	run(t, []fault{
		{body: "## 一、概况\n\n## 二、管理\n\n## 四、结果\n", rule: "narrative-numbering", at: "四、结果", stated: "4", computed: "3"},
		{body: "## 一、概况\n\n### （一）甲\n\n### （三）乙\n\n## 二、管理\n\n### （一）丙\n", rule: "narrative-numbering", at: "（三）乙", computed: "2"},
		{body: "## 概况\n\n一是开会。二是培训。四是督导。", rule: "narrative-numbering", at: "四是督导", computed: "3"},
		{body: "## 概况\n\n1、甲。\n\n2、乙。\n\n2、丙。", rule: "narrative-numbering", at: "2、丙。", computed: "3"},
		{body: "## 1.1 概况\n\n## 1.2 支出\n\n## 1.4 结果\n", rule: "narrative-numbering", at: "1.4 结果", computed: "3"},
	})
}

func TestASectionThatTheFormAsksForIsMissed(t *testing.T) {
	run(t, []fault{{front: "title = \"x\"", body: "## 一、项目概况\n\n无\n\n## 二、资金管理\n", rule: "narrative-section", at: "一、项目概况"}})
}

func TestAComparisonWithoutABaseIsFound(t *testing.T) {
	run(t, []fault{
		{body: "整治旅游乱象，旅游投诉同比下降55%。", rule: "comparative-without-base", at: "55%"},
		{body: "接待游客120万人次，较上年增长20%。", rule: "comparative-without-base", at: "20%"},
	})
}

func TestTablesThatDontAddUpAreFound(t *testing.T) {
	run(t, []fault{
		{body: "| 名称 | 2022年 | 2023年 | 执行率 |\n| --- | --- | --- | --- |\n| 甲 | 10 | 20 | 90% |\n| 乙 | 30 | 40 | 80% |\n| 合计 | 40 | 70 | 85% |\n",
			rule: "narrative-sum", at: "70", computed: "60"},
		{body: "| 单位 | 合计 | 中央 | 省级 |\n| --- | --- | --- | --- |\n| 甲 | 30 | 10 | 20 |\n| 乙 | 50 | 20 | 30 |\n| 丙 | 80 | 20 | 50 |\n",
			rule: "narrative-sum", at: "80", computed: "70"},
	})
}
