package relate_test

import (
	"strings"
	"testing"

	"jixiao/build/relate"
	"jixiao/schema/score"
)

const figures = `title = "综治经费绩效自评"
[funds]
money = "万元"
[funds.total]
initial = 30
budget = 36
executed = 26.19
rate = "72.75%"
[[indicator]]
name = "2022年12月底前完成培训人数"
target = "≥500人"
actual = "480人"
[[figure]]
id = "visits"
label = "接待游客"
value = "100万人次"
[result]
score = 97
`

// FuzzFind: any text is read without a panic, verdicts point into it, and what
// is said of them is never empty.
func FuzzFind(f *testing.F) {
	for _, body := range clean {
		f.Add(body)
	}
	f.Add(strings.Repeat("（其中", 40) + "1万元）")
	f.Add("合计，合计1万元：由2万元、3万元组成“四线合一”一是二是")
	f.Add("1.1 .\n\n1.99999\n\n（一\n\n百一、")
	card := cardOf(f, figures)
	before := cardIn(f, 2022, figures)
	f.Fuzz(func(t *testing.T, body string) {
		text := textOf(body)
		for _, v := range new(relate.Finder).Find(text, card, []*score.Card{before}) {
			if v.Rule == "" || v.Message().Zh == "" || v.Help().En == "" || v.Relation().Zh == "" {
				t.Fatalf("%q: %+v says nothing", body, v)
			}
			for _, p := range append([]relate.Place{v.Place}, places(v.Terms)...) {
				if p.Block < 0 {
					if p.Ref.Name == "" {
						t.Fatalf("%q: %s has no place", body, v.Rule)
					}
					continue
				}
				b := &text.Blocks[p.Block]
				if p.Start < 0 || p.Start > p.End || p.End > len(b.Text) || p.Span.Start > p.Span.End || p.Span.End > len(body) {
					t.Fatalf("%q: %s lies outside of the text", body, v.Rule)
				}
			}
			_, _ = v.Working(), v.Difference()
		}
	})
}

func places(terms []relate.Term) (out []relate.Place) {
	for _, t := range terms {
		out = append(out, t.Place)
	}
	return out
}
