package relate_test

import "testing"

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
