package relate_test

import (
	"testing"

	"jixiao/build/relate"
	"jixiao/schema/score"
)

// TestAComparisonIsHeldAgainstLastYearsReport: where last year's report has the
// figure, the comparison is checked and its base is not asked for.
func TestAComparisonIsHeldAgainstLastYearsReport(t *testing.T) {
	const front = "[[figure]]\nid = \"visits\"\nlabel = \"接待游客\"\nvalue = \"100万人次\""
	now := cardOf(t, "title = \"x\"\nprofile = \"special-fund\"")
	for _, c := range []struct {
		year  int
		body  string
		wrong string
		right int // checks that hold
	}{
		{2022, "接待游客120万人次，同比增长20%。", "", 2},
		{2022, "接待游客120万人次，同比增长25%。", "narrative-percent", 1},
		{2021, "接待游客120万人次，同比增长20%。", "comparative-without-base", 0},
		{2022, "接待游客同比增长20%。", "", 1},
		{2022, "旅游投诉同比下降55%。", "comparative-without-base", 0},
		{2022, "旅游投诉45件，比上年100件下降55%。", "", 1},
		{2022, "力争接待游客同比增长20%。", "", 0},
	} {
		got, right := "", 0
		for _, v := range new(relate.Finder).Find(textOf(c.body), now, []*score.Card{cardIn(t, c.year, front)}) {
			switch {
			case v.Reads == relate.SectionThere:
			case v.OK:
				right++
			default:
				got += v.Rule
			}
		}
		if got != c.wrong || right != c.right {
			t.Errorf("%d, %s: wrong %q, %d right", c.year, c.body, got, right)
		}
	}
}

// TestWordsOfAVerdict: the working shows what was computed, the difference has a
// sign, and what is not computed has neither. That of two percentages is the one that a reader
// finds who takes them from each other.
func TestWordsOfAVerdict(t *testing.T) {
	for _, c := range []struct{ body, working, difference string }{
		{"奖金12万元（先进县市10万元，先进乡镇2个各0.5万元，先进街道1万元）。", "10 + 2 × 0.5 + 1 = 12", "0"},
		{"补助0.50亿元，分别为甲2000万元、乙1500万元、丙1600万元。", "0.2 + 0.15 + 0.16 = 0.51", "-0.01"},
		{"预算43.2万元，执行37.24万元，执行率96%。", "37.24 ÷ 43.2 = 86%", "+10"},
		{"总支出1542.14万元，基本支出247.28万元，占总支出的16.04%。", "247.28 ÷ 1542.14 = 16.03%", "+0.01"},
		{"全年收入120万元，比上年减少30万元，下降25%。", "120 ÷ 150 − 1 = −20%", "+5"},
		{"旅游投诉同比下降55%。", "", ""},
	} {
		all := find(t, "", c.body)
		if len(all) != 1 || all[0].Working() != c.working || all[0].Difference() != c.difference {
			t.Errorf("%s: %d verdicts, %q, %q", c.body, len(all), all[0].Working(), all[0].Difference())
		}
	}
}

// TestTolerance: what rounding leaves possible holds, at the bound too, and a
// whole figure stands for itself.
func TestTolerance(t *testing.T) {
	for body, ok := range map[string]bool{
		"省级3.89万元，市级3.89万元，合计7.79万元。":        true,  // 2 × 0.005 + 0.005 ≥ 0.01
		"省级3.89万元，市级3.89万元，合计7.80万元。":        false, // 0.02
		"甲镇1.25万元，乙镇2.25万元，合计4万元。":           true,  // a whole total of finer parts
		"甲镇12人，乙镇25人，合计38人。":                 false,
		"甲镇12人，乙镇25余人，合计38人。":                true, // approximate
		"支出1.05亿元，占总额的50.1%。":                true, // no base
		"总额2.10亿元，支出1.05亿元，占总额的50.1%。":       true, // 1.055 ÷ 2.095 is possible
		"总额2100.00万元，支出1050.00万元，占总额的50.1%。": false,
	} {
		if got := len(faults(find(t, "", body))) == 0; got != ok {
			t.Errorf("%s: holds %v", body, got)
		}
	}
}
