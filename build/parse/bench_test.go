package parse

import (
	"fmt"
	"strings"
	"testing"
)

// typical is a report of the usual size: four fund rows and twelve indicators.
func typical() string {
	var b strings.Builder
	b.WriteString(`+++
title = "2023年度农村公路养护项目支出绩效自评报告"
profile = "project-2020"
status = "final"
date = 2024-03-18

[funds]
money = "万元"
reason = "按程序追加上年结转资金，部分尾款待决算后支付"

[funds.total]
initial = 236.50
budget = 240.10
executed = 231.07
rate = "96.24%"
weight = 10
score = 9.62
`)
	for _, kind := range []string{"fiscal", "carryover", "other"} {
		fmt.Fprintf(&b, "\n[[funds.source]]\nkind = %q\ninitial = 120.35\nbudget = 80.03\nexecuted = 77.02\n", kind)
	}
	b.WriteString("\n[goal]\nexpected = \"完成年度建设任务，保障资金安全高效使用\"\nactual = \"年度建设任务基本完成，资金使用合规\"\n")
	for i := range 12 {
		fmt.Fprintf(&b, `
[[indicator]]
id = "i%d"
level1 = "产出指标"
level2 = "数量指标"
name = "完成养护里程"
target = "≥120公里"
actual = "118公里"
weight = 5
score = 4.92
reason = "受汛期影响，未能全部完成，已列入下年计划"
`, i+1)
	}
	b.WriteString("\n[result]\nscore = 97.31\ngrade = \"优\"\n+++\n\n## 一、项目基本情况\n\n")
	b.WriteString(strings.Repeat("资金拨付按照国库集中支付的规定办理，专账核算，专款专用。\n\n", 40))
	return b.String()
}

func BenchmarkReport(b *testing.B) {
	text := typical()
	if _, list := read(text); len(list) > 0 {
		b.Fatal(list)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Report(file(text), key)
	}
}
