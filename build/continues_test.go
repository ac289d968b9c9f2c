package build_test

import "testing"

// halves is a project of 2022 that went over into two in 2023, which carry on
// the 10万元 that it left between them.
const halves = `-- content/2022/unit/whole.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds]
reason = "尾款次年支付"
[funds.total]
budget = 100
executed = 90
rate = "90%"
[[indicator]]
id = "repaired"
level1 = "产出指标"
level2 = "数量指标"
name = "维修校舍"
target = "≥12栋"
actual = "12栋"
+++
-- content/2023/unit/first.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
continues = ["2022/unit/whole"]
[[funds.source]]
kind = "carryover"
budget = 6
[[indicator]]
id = "repaired"
level1 = "产出指标"
level2 = "数量指标"
name = "维修校舍"
target = "≥7栋"
actual = "7栋"
+++
-- content/2023/unit/second.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
continues = ["2022/unit/whole"]
[[funds.source]]
kind = "carryover"
budget = 4
+++
`

// TestSplitProject: neither half of a project that was split is measured
// against the whole.
func TestSplitProject(t *testing.T) {
	site, _ := example(halves)
	for _, d := range reported(checked(t, site).Diagnostics) {
		t.Errorf("%s: %s at %s: %s", d.File, d.Rule, d.At, d.Message.Zh)
	}
}

// TestOnlyContinuation: one continuation is measured against what it continues.
func TestOnlyContinuation(t *testing.T) {
	site, _ := example(halves)
	delete(site, "content/2023/unit/second.md")
	list := reported(checked(t, site).Diagnostics)
	if len(list) != 1 || list[0].Rule != "carryover-mismatch" {
		t.Errorf("found %+v", list)
	}
}
