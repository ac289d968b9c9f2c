package prose

import (
	"fmt"
	"strings"
	"testing"

	"jixiao/build/markdown"
	"jixiao/schema/source"
)

// TestBlocks: headings, paragraphs, items and cells come with their text as the
// page shows it, and cells with their place.
func TestBlocks(t *testing.T) {
	text := readText("## 一、资金\n\n共*36*万元，\n实付[26.19](#a.b)万元。\n\n- 一是\n- 二是\n\n| 年度 | 金额 |\n| --- | --- |\n| 2022 | 10 |\n| 合计 | 20 |\n\n### 二\n\n| a |\n| - |\n| 5 |\n")
	var got []string
	for _, b := range text.Blocks {
		got = append(got, fmt.Sprint(b.Kind, " ", b.Level, " ", b.Table, b.Row, b.Column, " ", b.Text))
	}
	want := []string{"1 2 -1 -1 -1 一、资金", "0 0 -1 -1 -1 共36万元，实付26.19万元。", "2 0 -1 -1 -1 一是", "2 0 -1 -1 -1 二是",
		"3 0 0 0 0 年度", "3 0 0 0 1 金额", "3 0 0 1 0 2022", "3 0 0 1 1 10", "3 0 0 2 0 合计", "3 0 0 2 1 20",
		"1 3 -1 -1 -1 二", "3 0 1 0 0 a", "3 0 1 1 0 5"}
	if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("got\n%s\nwant\n%s", a, b)
	}
}

// TestRuns: where a number stands in the file, with marks, escapes, entities
// and line ends in the way, and which link it is in.
func TestRuns(t *testing.T) {
	for _, c := range []struct{ text, number, source, link string }{
		{"支付26.19万元", "26.19万元", "26.19万元", ""},
		{"支付**26**.19万元", "26.19万元", "26**.19万元", ""},
		{"支付[26.19](#a.b)万元", "26.19万元", "26.19](#a.b)万元", "#a.b"},
		{"支付**[26.19](#a.b)**万元", "26.19万元", "26.19](#a.b)**万元", "#a.b"},
		{"共10个，支付[26.19][x]万元\n\n[x]: #c.d", "26.19万元", "26.19][x]万元", "#c.d"},
		{`支付26\.19万元`, "26.19万元", `26\.19万元`, ""},
		{"完成&nbsp;5&#37;。", "5%", "5&#37;", ""},
		{"共\n20\n人", "20 人", "20\n人", ""},
		{"共二十\n三人", "二十三人", "二十\n三人", ""},
		{"得5`x`6分", "5", "5", ""},
		{"得5[](#a.b)6分", "5", "5", ""},
		{"得5<!-- -->6分", "5", "5", ""},
		{"得5![x](y.png)6分", "5", "5", ""},
	} {
		f := source.NewFile("x.md", c.text)
		body, _ := markdown.New().Read(f, source.Span{End: len(c.text)})
		b := &Read(f, body.Runs).Blocks[0]
		found := false
		for i := range b.Numbers {
			n := &b.Numbers[i]
			span := b.Span(n.Start, n.End)
			if b.Text[n.Start:n.End] != c.number || f.Text[span.Start:span.End] != c.source {
				continue
			}
			found = true
			link := ""
			if n.Link >= 0 {
				link = body.Links[n.Link].Target
			}
			if link != c.link {
				t.Errorf("%q: in the link %q, want %q", c.text, link, c.link)
			}
		}
		if !found {
			t.Errorf("%q: %q reads %s", c.text, b.Text, showAll(b))
		}
	}
}

// TestCells: a cell that is nothing but a number is one without a unit; a year
// or a hotline needs its word there.
func TestCells(t *testing.T) {
	for in, want := range map[string]string{
		"26.19": "26.19 bare 26.19", "-55.78": "-55.78 bare -55.78", "100%": "100% percent 100%", "2023": "2023 unclear", "2023年": "2023年 year",
		"12345": "12345 bare 12345", "110": "110 bare 110", "1.2": "1.2 bare 1.2", "≥90": "≥90 bare 约90", "(20)": "20 unclear", "12月底前": "12月底 date",
		"36（万元）": "36（万元） amount 36万元", "1": "1 bare 1", "一": "一 name",
	} {
		if got := showAll(readAs(in, markdown.InCell)); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// TestHeadings: the number before a heading's words marks it.
func TestHeadings(t *testing.T) {
	for in, want := range map[string]string{
		"1 总则": "1 mark", "2023年绩效自评报告": "2023年 year", "二、资金情况": "二、 mark", "1.1 资金": "1.1 mark", "3 个项目": "3 个 count 3个", "三 绩效": "三 name",
	} {
		if got := showAll(readAs(in, markdown.InHeading)); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
