package markdown

import (
	"strings"
	"testing"
)

// report is about 3 KB of text as a report has it.
var report = strings.Repeat("## 一、项目基本情况\n\n根据《预算绩效管理办法》，本项目年初预算[36](#funds.total.initial)万元，全年预算36万元，\n"+
	"实际支付[26.19](#funds.total.executed)万元，执行率[](#funds.total.rate)。**主要用于：**综治保险费3.2万元、平安创建工作经费12万元等。\n\n"+
	"1. 全年开展平安创建活动260次，完成率100%，群众满意度达到95%以上；\n2. 调处矛盾纠纷192件，见[上年报告](../2022/a.md)。\n\n", 5) +
	"| 指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|--:|--:|\n" +
	strings.Repeat("| 平安创建活动次数 | ≥260次 | 260次 | 10 | 10 |\n", 6)

func BenchmarkRead(b *testing.B) {
	r := New()
	file, span := whole(report)
	b.ReportAllocs()
	b.SetBytes(int64(len(report)))
	for b.Loop() {
		r.Read(file, span)
	}
}

func BenchmarkHTML(b *testing.B) {
	body, _ := New().Read(whole(report))
	resolve := func(l *Link) Resolved { return Resolved{Href: l.Target, Class: "fact", Text: "72.75%"} }
	b.ReportAllocs()
	for b.Loop() {
		body.HTML(resolve)
	}
}
