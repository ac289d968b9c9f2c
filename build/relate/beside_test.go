package relate_test

import "testing"

// beside are lists and comparisons beside which other numbers stand, or other
// words than names.
var beside = []string{
	// The year before is told second.
	"本年度收入合计268.4万元，上年度收入合计310.9万元，收入减少42.5万元，同比下降13.67%。",
	"本年支出512万元，上年支出480万元，增加32万元，增长6.67%。",
	"2022年接待读者4.5万人次，2021年接待读者5万人次，减少0.5万人次，同比下降10%。",
	"2022年接待读者4.5万人次，2021年接待读者5万人次，减少0.5万人次，下降10%。",
	"本年支出512万元，其中上年项目支出40万元，减少8万元，同比下降16.67%。",
	// Each share is of another thing.
	"安排补助8240万元，其中2000万元按照各县人口和面积各占50%的比例分配。",
	// A share behind a change may be of what changed.
	"投入设施建设的公益金达5250万元，较2013年增加900万元，占2013年筹集的公益金的62.5%。",
	// The total is told again behind its names.
	"从8个申报项目中评出3个项目，分别是甲镇茶园、乙镇粮仓和丙镇冷库三个项目，按照规模、效益等6个方面打分。",
	// What stands in the brackets is what else the places are called.
	"新建蓄水池分布在5个乡（镇、街道、办事处）的21个村。",
	"覆盖全省38个农业县（市、区）及高新区。",
	"走访12个村（社区、分场）。",
	// The names go on behind a comma.
	"下属事业单位6个：甲站、乙站、丙中心，新增丁所、戊所、己所。",
}

func TestNumbersBesideListsAndComparisonsAreLeftAlone(t *testing.T) {
	for _, body := range beside {
		for _, v := range faults(find(t, "", body)) {
			t.Errorf("%s\n\t%s at %q: %s", body, v.Rule, quote(body, &v), v.Message().Zh)
		}
	}
}

// What the same sentences say wrongly is found all the same, and told with the
// amounts that are meant.
func TestFaultsBesideListsAndComparisonsAreFound(t *testing.T) {
	for body, want := range map[string]string{
		"本年度收入合计268.4万元，上年度收入合计310.9万元，收入减少42.5万元，同比下降15.83%。": "写的是 15.83%，按前后金额或数量计算为 13.67%（268.4 ÷ 310.9 − 1 = −13.67%）",
		"内设科室4个：办公室、财务科、业务科。":                                  "写的是 4个，列出的是 3个",
		"新建3个中心（粮油中心、种子中心）。":                                   "写的是 3个，列出的是 2个",
		"从8个申报项目中评出3个项目，分别是茶园类1个、粮仓类1个。":                       "写的是 3个，各部分相加为 2个（1 + 1 = 2），合计多 1个",
		// One wrong total is told once, and not again with the shares of it.
		"预算资金6800元：其中中央资金4100万元，占比60.29%；省级资金2700万元，占比39.71%。": "写的是 6800元，各部分相加为 6800万元（4100 + 2700 = 6800），数字相同，单位不同",
	} {
		wrong := faults(find(t, "", body))
		if len(wrong) != 1 || wrong[0].Message().Zh != want {
			t.Errorf("%s\n\tfound %s", body, words(wrong))
		}
	}
}

// A rate is of the adjusted budget: that more was spent than the initial one, the
// only one that the table gives, says nothing of it.
func TestARateIsNotHeldAgainstABudgetThatWasRaised(t *testing.T) {
	const front = `title = "示例"
[funds.total]
initial = 160
executed = `
	for _, c := range []struct {
		executed, body string
		wrong          int
	}{
		{"248", "全年支出248万元，预算执行率为100%。", 0},
		{"120", "全年支出120万元，预算执行率为80%。", 1},
	} {
		if wrong := faults(find(t, front+c.executed, c.body)); len(wrong) != c.wrong {
			t.Errorf("%s: found %s", c.body, words(wrong))
		}
	}
}
