package relate_test

import (
	"strings"
	"testing"
)

// What stands near a number isn't always what it is held against: rows of other
// things, parts under their own names, changes beside a total, bases of shares.
func TestNumbersOfOtherThingsAreLeftAlone(t *testing.T) {
	const scored = "title = \"x\"\n[funds.total]\nbudget = 40\nexecuted = 38\n[result]\nscore = 96\n"
	for _, c := range []struct{ front, body string }{
		{"", "1、奶牛保险：全镇计划和实际投保1260头，保费38万元。\n\n2、肉羊保险：全镇计划和实际投保5.2万头，保费71万元。"},
		{scored, "1.疫苗注射密度，年初目标值≥95%，实际完成值96%，自评得分25分。"},
		{scored, "产出指标50分，自评得分49分；效益指标30分，自评得分28分。"},
		{scored, "满分100分，自评得分96分。"},
		{"", "收入：486.2万元。同比上年度增加36.2万元，增加8.04%。其中：财政拨款收入486.2万元。"},
		{"", "完成基金收入860万元，占年初预算1900万元的45.3%，其中甲项收入700万元，乙项收入160万元。"},
		{"", "本级收入430万元，上级补助收入610万元，调入资金95万元，收入合计1135万元。\n\n当年调入资金收入95万元。"},
		{"", "内设5个科室，分别是：秘书科、综合科、督查科、信息科，机要室。"},
		{"", "税收收入6120万元，比上年增收820万元，增长15.5%；非税收入2980万元，比上年减收410万元，下降12.1%。"},
		{"", "支出5200万元，较上年净减100万元，下降1.9%。"},
	} {
		if wrong := faults(find(t, c.front, c.body)); len(wrong) > 0 {
			t.Errorf("%s%s", c.body, words(wrong))
		}
	}
}

// Such sentences are still held against what they do say.
func TestNumbersOfOneThingAreCompared(t *testing.T) {
	const scored = "title = \"x\"\n[funds.total]\nbudget = 40\nexecuted = 38\n[result]\nscore = 96\n"
	run(t, []fault{
		{front: scored, body: "满分100分，自评得分95分。", rule: "narrative-conflict", at: "95分", computed: "96"},
		{body: "收入：486.2万元。同比上年度增加36.2万元。其中：财政拨款收入400万元，其他收入87.3万元。", rule: "narrative-sum", at: "486.2万元", computed: "487.3"},
		{body: "完成基金收入860万元，占年初预算1900万元的45.3%，其中甲项收入700万元，乙项收入161万元。", rule: "narrative-sum", at: "860万元", computed: "861"},
		{body: "内设6个科室，分别是：秘书科、综合科、督查科、信息科，机要室。", rule: "narrative-count", at: "6个"},
		{body: "税收收入6120万元，比上年增收820万元，增长16.5%。", rule: "narrative-percent", at: "16.5%", computed: "15.5"},
		{body: "完成基金收入969万元，占年初预算2180万元的44.5%。", rule: "narrative-percent", at: "44.5%", slight: true},
		{body: "完成基金收入969万元，占年初预算2180万元的45.5%。", rule: "narrative-percent", at: "45.5%"},
	})
}

// A rate is found with its amounts in the sentence before, in what is left, or in
// the fund table, where the text has just said what was spent.
func TestRatesAreFoundWithAmountsFurtherOff(t *testing.T) {
	percent := func(front, body, at, computed string) fault {
		return fault{front: front, body: body, rule: "narrative-percent", at: at, computed: computed}
	}
	const table = "title = \"x\"\n[funds.total]\nbudget = 260\nexecuted = 223.6\n"
	const printed = table + "rate = \"86%\"\n"
	run(t, []fault{
		percent("", "收到上级资金150万元，实际发放108万元，实际执行率为74%。", "74%", "72"),
		percent("", "项目资金260万元，截至12月8日，已完成拨付223.6万元，执行率88%。", "88%", "86"),
		percent("", "项目收到资金480万元。项目共支付456万元，到位资金支付率为96%。", "96%", "95"),
		percent("", "年度预算总额500万元，其中中央资金300万元，省级资金200万元。截至12月底，项目支出460万元，预算执行率为93%。", "93%", "92"),
		percent("", "资金支付180万元，未支20万元，支付率91%。", "91%", "90"),
		percent("", "全年建设任务资金支付180万元，未支20万元，支付率91%。", "91%", "90"),
		percent("", "全县种植玉米20万亩，计划和实际承保面积8.2万亩，承保率为42%。", "42%", "41"),
		percent("", "共投入资金500万元。其中中央投入300万元，省级投入200万元。全年执行资金460万元，执行率93%。", "93%", "92"),
		percent(table, "全年支出223.6万元，执行率85%。", "85%", "86"),
		percent(table, "全年资金使用安全规范。预算执行率88%。", "88%", "86"),
		{front: printed, body: "全年支出223.6万元，执行率85%。", rule: "narrative-conflict", at: "85%", computed: "86"},
	})
	for _, c := range []struct{ front, body string }{
		{"", "下达资金100万元；已支付60万元，未支付30万元，支付率60%。"},
		{"", "下达资金100万元。已支付60万元，未支付30万元，退回10万元，支付率60%。"},
		{"", "预算500万元。甲项目支出200万元，执行率95%。"},
		{"", "预算500万元。其中项目支出200万元，执行率95%。"},
		{"", "部门预算500万元。基本支出300万元。项目支出190万元，执行率95%。"},
		{table, "其中：中央资金支出223.6万元，执行率100%。"},
		{table, "中央资金支出223.6万元，执行率100%。"},
		{table, "截至6月底支出120万元，执行率50%。"},
		{printed, "全年支出223.6万元，执行率86%，结余36.4万元。"},
		{table, "上年预算执行率92%。"},
		{table, "要求预算执行率不低于90%。"},
	} {
		if wrong := faults(find(t, c.front, c.body)); len(wrong) > 0 {
			t.Errorf("%s%s", c.body, words(wrong))
		}
	}
}

// A list is read though its total stands behind a change, a reason or a price,
// its names before their amounts, or its verdict on an account.
func TestListsAreFoundWithTheirTotals(t *testing.T) {
	sum := func(body, at, computed string) fault {
		return fault{body: body, rule: "narrative-sum", at: at, computed: computed}
	}
	run(t, []fault{
		sum("三年共安排预算286万元，其中甲、乙、丙三县分别为35万元、105万元、156万元。", "286万元", "296"),
		sum("总预算3660万元，调整后资金来源为：中央补助1000万元，省级补助500万元，地方补助1590万元，其他资金580万元。", "3660万元", "3670"),
		sum("收入合计192.1万元，较上年减少27.3万元，下降12.4%，主要原因是上年有防疫经费29万元。其中：财政拨款收入113.7万元，事业收入79.4万元。", "192.1万元", "193.1"),
		sum("每村补助4400元，分配至甲县93万元，乙县52万元，丙县25万元，共计171万元。", "171万元", "170"),
		sum("计划资金120万元，其中省级110万元，市级4万元，区级7万元；实际支出98万元，其中省级88万元，市级4万元，区级6万元；结余22万元。", "120万元", "121"),
		sum("省级资金290万（一般公共预算：270万元；公益金：21万元）。", "290万", "291"),
		sum("“三公”经费决算总额277万元，比预算减少3万元。分项情况是：因公出国（境）经费12万元；接待费104万元，比预算减少2万元；车辆购置及运行费162万元，其中：购置42万元、运行120万元。", "277万元", "278"),
		sum("教职工62人，其中副高级4人，中级25人，初级22人，管理4人，技师5人，高级工3人。", "62人", "63"),
		sum("累计结转316万元（总队结转63万元，省厅结转254万元）。", "316万元", "317"),
		sum("在职244人，其中：政法专项231人、工勤14人；离休1人。", "244人", "245"),
		sum("省里分两批下达任务16971户，第一批8168户，第二批8804户。", "16971户", "16972"),
		{body: "收入51600万元，增加6400万元，增长15.2%。", rule: "narrative-percent", at: "15.2%", computed: "14.2"},
		{body: "完成总收入67900万元，为年初预算的61.22%，比上年同期增加6500万元，增长11.6%。", rule: "narrative-percent", at: "11.6%", computed: "10.6"},
		{body: "收入总计192万元，支出总计192万元。收支较上年决算数减少28万元，下降13.7%。", rule: "narrative-percent", at: "13.7%", computed: "12.7"},
		{body: "收入合计192万元，较上年减少28万元，下降12.7%，主要原因是防疫经费29万元。其中：财政拨款收入113万元，占59.9%；事业收入79万元，占41.1%。",
			rule: "narrative-percent", at: "59.9%", computed: "58.9"},
	})
	for _, body := range []string{
		"完成收入203万元，其中：地方收入139万元，上划收入64万元。分部门情况是：国税部门完成39万元；地税部门完成105万元；财政部门完成59万元。",
		"预算100万元，增加20万元，增长20%。",
		"收入192万元，支出180万元。较上年减少28万元，下降12.7%。",
		"支出500万元。三公经费较上年减少5万元，下降20%。",
		"支出100万元，其中人员、公用分别为60万元、30万元。",
		"采购设备3台50万元，单价分别为20万元、15万元、16万元。",
		"分两批下达任务60户，第一批35户，第二批20户，余5户下年下达。",
	} {
		if wrong := faults(find(t, "", body)); len(wrong) > 0 {
			t.Errorf("%s%s", body, words(wrong))
		}
	}
}

// The report's own score and grade are known though the name of the project
// stands before them.
func TestTheResultIsFoundUnderTheProjectsName(t *testing.T) {
	const front = "title = \"城乡义务教育补助经费绩效自评报告\"\n[funds.total]\nbudget = 40\nexecuted = 38\n[result]\nscore = 92.3\ngrade = \"优\"\n"
	run(t, []fault{
		{front: front, body: "义务教育补助经费项目自评得分93.3分。", rule: "narrative-conflict", at: "93.3分", computed: "92.3"},
		{front: front, body: "本次绩效自评工作总体得分为91.3分。", rule: "narrative-conflict", at: "91.3分", computed: "92.3"},
		{front: front, body: "总体得分为92.3分，评级为“良”。", rule: "narrative-conflict", at: "良", computed: "优"},
	})
	for _, body := range []string{
		"校车运营项目自评得分88分。",
		"城乡义务教育补助经费项目自评得分92.3分。",
		"第三方机构总体得分为88分。",
		"上年义务教育补助经费项目自评得分90分。",
	} {
		if wrong := faults(find(t, front, body)); len(wrong) > 0 {
			t.Errorf("%s%s", body, words(wrong))
		}
	}
}

// The items below a sentence that ends with 其中： are its parts, and what is
// numbered in another manner is part of an item.
func TestItemsBelowAreAddedUp(t *testing.T) {
	sum := func(body, at, computed string) fault {
		return fault{body: body, rule: "narrative-sum", at: at, computed: computed}
	}
	run(t, []fault{
		sum("用于健身支出861万元，占总数的100%。其中：\n\n（一）建设场地544万元；\n\n1.场馆194万元；\n\n2.路径350万元；\n\n（二）资助队伍6.5万元；\n\n（三）开展活动312万元。", "861万元", "862.5"),
		sum("（一）用于健身支出198万元，占89.59%。其中：\n\n1.建设场地151万元；\n\n2.开展活动9万元；\n\n3.队伍建设39万元。\n\n（二）用于竞技支出23万元。", "198万元", "199"),
		sum("全年支出198万元，其中：\n\n1. 建设场地151万元；\n   - 器材20万元\n   - 场馆131万元\n2. 开展活动9万元；\n3. 队伍建设39万元。\n", "198万元", "199"),
		sum("资金共计90万元，具体如下：\n\n1.甲项目50万元。\n\n2.乙项目30万元，其中设备12万元。", "90万元", "80"),
	})
	for _, body := range []string{
		"用于健身支出861万元。其中：\n\n（一）建设场地544万元；\n\n（二）资助队伍5万元；\n\n（三）开展活动312万元。",
		"年度支出500万元，其中：\n\n1.甲项目预算80万元，支出75万元；\n\n2.乙项目预算60万元，支出55万元。",
		"年度支出500万元，其中：\n\n1.甲项目80万元；\n\n2.乙项目60万元；\n\n3.丙项目按合同结算。",
		"年度支出500万元，其中：\n\n1.每户补助3万元；\n\n2.每亩补助500元。",
		"年度支出500万元，主要用于以下方面：\n\n1.甲项目80万元；\n\n2.乙项目60万元。",
		"支出198万元，其中：\n\n1.建设场地151万元；\n\n2.开展活动47万元。\n\n## 三、结余\n\n1.上年结余20万元。",
		"支出198万元，其中：\n\n- 建设场地151万元；\n- 开展活动47万元。\n\n下一步安排：\n\n- 队伍建设39万元。\n",
	} {
		if wrong := faults(find(t, "", body)); len(wrong) > 0 {
			t.Errorf("%s%s", body, words(wrong))
		}
	}
}

// A text whose comparisons have no base is asked once, at the first, with how many
// there are and where the next few stand; what follows from the figures beside a
// comparison isn't asked for.
func TestATextIsAskedOnceForItsBases(t *testing.T) {
	for _, c := range []struct {
		body   string
		beside int
		zh, en string
	}{
		{"接待游客120万人次，同比增长20%。", 0, "与上年比较（20%），但没有上年的数", "this compares with last year (20%), whose figure is nowhere stated"},
		{"税收收入3500万元，同比下降5.2%；非税收入800万元，同比下降11.7%。\n\n支出5700万元，同比增长19.1%。", 2,
			"与上年比较（5.2%），但没有上年的数；全文这样的共 3 处", "this compares with last year (5.2%), whose figure is nowhere stated; the text has 3 such places"},
		{strings.Repeat("接待游客120万人次，同比增长20%。\n\n", 12), 8,
			"与上年比较（20%），但没有上年的数；全文这样的共 12 处", "this compares with last year (20%), whose figure is nowhere stated; the text has 12 such places"},
	} {
		wrong := faults(find(t, "", c.body))
		if len(wrong) != 1 || len(wrong[0].Terms) != c.beside || wrong[0].Place.Block != 0 {
			t.Fatalf("%s%s", c.body, words(wrong))
		}
		if m := wrong[0].Message(); m.Zh != c.zh || m.En != c.en {
			t.Errorf("%s\n%s", m.Zh, m.En)
		}
	}
	for _, body := range []string{
		"收支较上年减少27万元，下降12.5%。",
		"支出5700万元，同比增加300万元。",
		"收入：486万元。同比增加36万元。",
	} {
		if wrong := faults(find(t, "", body)); len(wrong) > 0 {
			t.Errorf("%s%s", body, words(wrong))
		}
	}
}

// What was spent of a total may stand behind its parts: it is none where it alone
// is too much, and may be one where there is room for it.
func TestWhatWasSpentEndsAList(t *testing.T) {
	run(t, []fault{{
		body: "共收到资金321万元，其中中央资金200万元、省级资金80万元、县级配套40万元，实际支出288万元，占到位资金的89.72%。",
		rule: "narrative-sum", at: "321万元", computed: "320",
	}})
	for _, body := range []string{
		"共收到资金320万元，其中中央资金200万元、省级资金80万元、县级配套40万元，实际支出288万元，占到位资金的90%。",
		"共收到资金500万元，其中中央资金200万元、省级资金80万元，实际支出288万元。",
		"共收到资金330万元，其中中央资金200万元、省级资金80万元，支出20万元，结转30万元。",
		"到位资金320万元，其中实际支出288万元，结转32万元。",
	} {
		if wrong := faults(find(t, "", body)); len(wrong) > 0 {
			t.Errorf("%s%s", body, words(wrong))
		}
	}
}

// What was taken off, or stood beside, doesn't excuse parts that come to neither.
func TestPartsThatNothingTakenOffExplainsAreFound(t *testing.T) {
	sum := func(body, at, computed string) fault {
		return fault{body: body, rule: "narrative-sum", at: at, computed: computed}
	}
	run(t, []fault{
		sum("拨付补贴760万元，其中早稻500万元，晚稻280万元，收回重复发放10万元。", "760万元", "790"),
		sum("到位资金150万元，其中省级150万元，其他8万元。", "150万元", "158"),
		{body: "预算400万元，支出300万元，其中设备160万元，占45%。", rule: "narrative-percent", at: "45%", computed: "53"},
	})
}
