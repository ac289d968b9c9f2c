package prose

import (
	"fmt"
	"strings"
	"testing"

	"jixiao/build/markdown"
	"jixiao/schema/source"
)

// paragraph is what the texts of the benchmarks consist of.
const paragraph = "2023年共下达补助资金246.2万元（其中：中央226.7万元，省级19.5万元），支持6类重点对象，年度任务53户；" +
	"截至2023年11月30日完成129户，完工率243%，开展活动260余次，充实十四个专项小组，五位一体统一推进，得分97.3分。"

// BenchmarkRead measures texts of one block and of many; the time for a byte is
// to stay the same.
func BenchmarkRead(b *testing.B) {
	for _, size := range []int{3 << 10, 10 << 10, 100 << 10, 1 << 20} {
		text := strings.Repeat(paragraph, size/len(paragraph)+1)[:size]
		text = strings.ToValidUTF8(text, "")
		file := source.NewFile("x.md", text)
		runs := []markdown.Run{{Span: source.Span{End: len(text)}, Link: -1}}
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for range b.N {
				Read(file, runs)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/byte")
		})
	}
}

// BenchmarkHostile measures a megabyte of what costs most to look ahead or back.
func BenchmarkHostile(b *testing.B) {
	for name, piece := range map[string]string{"digits": "9", "ranges": "1-", "commas": "1,234", "full commas": "１，", "dots": "1.", "brackets": "（1", "titles": "《", "quotes": "“",
		"numerals": "三", "powers": "万", "parts": "百分之", "units": "5万", "invisible": "1\u200b", "clauses": "，一", "years": "2023-", "spaces": "1 ", "letters": "A1"} {
		text := strings.Repeat(piece, 1<<20/len(piece))
		file := source.NewFile("x.md", text)
		runs := []markdown.Run{{Span: source.Span{End: len(text)}, Link: -1}}
		b.Run(name, func(b *testing.B) {
			for range b.N {
				Read(file, runs)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/byte")
		})
	}
}
