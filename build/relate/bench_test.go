package relate_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jixiao/build/relate"
)

// hostile are texts that make a relation look far if nothing bounds it.
var hostile = map[string]string{
	"amounts":  "甲10万元，",
	"totals":   "合计10万元、",
	"colons":   "10万元：",
	"openers":  "其中10万元；",
	"brackets": "（10万元",
	"closing":  "10万元）",
	"lists":    "3个项目：甲、乙、",
	"merged":   "甲、乙、四线合一",
	"quotes":   "“甲、",
	"rates":    "预算1万元支出2万元执行率3%，",
	"shares":   "支出1万元占总支出的3%，",
	"changes":  "比上年增加1万元增长3%，",
	"firstly":  "一是甲，二是乙，",
	"claims":   "资金全部支付，",
	"years":    "2022年12月底前完成，",
	"mentions": "案件审判支出1万元，",
	"numerals": "十一是十一、",
}

// BenchmarkHostile: the time by byte must not grow with the size.
func BenchmarkHostile(b *testing.B) {
	card := cardOf(b, figures)
	for _, size := range []int{10_000, 100_000, 1_000_000} {
		for name, piece := range hostile {
			text := textOf(strings.Repeat(piece, size/len(piece)))
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					new(relate.Finder).Find(text, card, nil)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/byte")
			})
		}
	}
}

// BenchmarkDense: a text in which every sentence has relations.
func BenchmarkDense(b *testing.B) {
	var body strings.Builder
	for i := 0; body.Len() < 3000; i++ {
		body.WriteString(clean[i])
		body.WriteString("\n\n")
	}
	measure(b, body.String())
}

// BenchmarkReport: an ordinary text.
func BenchmarkReport(b *testing.B) {
	archive, err := txtar.ParseFile("../testdata/audited/00-nanyue-zongzhi.txtar")
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range archive.Files {
		if parts := strings.SplitN(string(f.Data), "+++\n", 3); len(parts) == 3 {
			measure(b, parts[2])
		}
	}
}

func measure(b *testing.B, body string) {
	text, card := textOf(body), cardOf(b, figures)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		new(relate.Finder).Find(text, card, nil)
	}
}
