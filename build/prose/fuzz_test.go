package prose

import (
	"strings"
	"testing"
	"unicode/utf8"

	"jixiao/build/markdown"
)

// hostile are texts that nobody should write.
var hostile = []string{
	"", "0", "。", strings.Repeat("9", 10000) + "元", strings.Repeat("1,", 5000), strings.Repeat("（", 5000) + "1" + strings.Repeat("）", 5000),
	strings.Repeat("三", 10000) + "个", strings.Repeat("百分之", 5000) + "五", strings.Repeat("第", 2000) + "三", "2\u200b6.1\u200b9\u200b万元", "2\u202e6.19万元",
	"\u202e12\u202c户", "１，2３.４％", "十\u200b四个", strings.Repeat("1-", 5000), strings.Repeat("1、", 5000), strings.Repeat("1分之", 5000), "1亿1亿1亿1亿1亿元",
	strings.Repeat("约", 5000) + "5", "\xff1\xfe2个\xc3", "《1", "“一", "±", "-", "¥", "¥5%", "5‰‰", "٣٤٥", "𝟓个", "1.", "1..2", "1.2.3.4.5", ".5", "5.", "〔2020〕", "(2022)",
	"0分之1", "第", "第一", "负", "负1", "正负5", "1/0", "99999999999999999999999999万亿元", "一点", "一点五", "百分之", "百分之五点", "3万3万3万元", "1元1角1角1分", "2023年13月40日",
	strings.Repeat("一\u200b", 3000), strings.Repeat("1\u200b", 3000), strings.Repeat("万", 3000), "5" + strings.Repeat("万", 3000) + "元", "1e5", "0x1F", "1:2:3:4", "12:34:56", "⑳①❿㈩",
}

// covered checks what must hold for every text: numbers stand in order within
// it, apart from each other, on whole characters, and hold every digit.
func covered(t *testing.T, b *Block) {
	t.Helper()
	at, valid := 0, utf8.ValidString(b.Text)
	for i := range b.Numbers {
		n := &b.Numbers[i]
		if n.Start < at || n.End <= n.Start || n.End > len(b.Text) || n.DigitsStart < n.Start || n.DigitsEnd > n.End || n.DigitsStart > n.DigitsEnd {
			t.Fatalf("%.60q: number %d of %+v stands at %+v", b.Text, i, b.Numbers, n)
		}
		if n.Link != -1 {
			t.Fatalf("%.60q: %+v stands in no link", b.Text, n)
		}
		if valid && !utf8.ValidString(b.Text[n.Start:n.End]) {
			t.Fatalf("%.60q: %+v cuts a character", b.Text, n)
		}
		uncovered(t, b, at, n.Start)
		at = n.End
	}
	uncovered(t, b, at, len(b.Text))
}

func uncovered(t *testing.T, b *Block, from, to int) {
	t.Helper()
	if i := strings.IndexAny(b.Text[from:to], "0123456789０１２３４５６７８９"); i >= 0 {
		t.Fatalf("%.60q: the digit at %d is in no number", b.Text, from+i)
	}
}

// stable checks that a quantity that is printed is read back as the same.
func stable(t *testing.T, b *Block) {
	t.Helper()
	for i := range b.Numbers {
		n := &b.Numbers[i]
		decimals, finite := n.Value.Value.Decimals()
		if !n.Quantity() || n.Is == Range || !finite || decimals > n.Value.Decimals {
			continue
		}
		again := readAs(n.Value.String(), markdown.InCell)
		if len(again.Numbers) == 1 && again.Numbers[0].Is == Unclear && n.Value.Unit == "" || n.Is == Count && n.Value.Unit == "年" {
			continue // 2023 may be a year, 20231231 a date, 20年 the year 2020
		}
		if len(again.Numbers) != 1 || !again.Numbers[0].Value.Value.Equal(n.Value.Value) || again.Numbers[0].Value.Unit != n.Value.Unit {
			t.Errorf("%.60q: %s is printed %q and read %s", b.Text, show(b, n), n.Value.String(), showAll(again))
		}
	}
}

// TestHostile: nothing makes the reader fail or leave a digit out.
func TestHostile(t *testing.T) {
	for _, text := range hostile {
		for _, kind := range [...]markdown.Kind{markdown.InParagraph, markdown.InHeading, markdown.InCell} {
			if text != "" {
				covered(t, readAs(text, kind))
			}
		}
	}
	check(t, []sentence{
		{"2\u200b6.1\u200b9\u200b万元", "2\u200b6.1\u200b9\u200b万元 amount 26.19万元"},
		{"2\u202e6.19万元", "2\u202e6.19万元 unclear"},
		{"十\u200b四个", "十\u200b四 unclear"},
		{"7" + strings.Repeat("9", 60) + "元", "7" + strings.Repeat("9", 60) + "元 unclear"},
		{"3万3万3万元", "3万3万 unclear; 3万元 unclear"},
	})
}

// TestPrinted: the quantities of the tests' sentences are printed so that they
// are read back as the same.
func TestPrinted(t *testing.T) {
	for _, text := range seeds() {
		b := readRaw(text)
		covered(t, b)
		stable(t, b)
	}
}

// TestFullWidth: a text in full-width digits and signs has the same numbers.
func TestFullWidth(t *testing.T) {
	for _, text := range seeds() {
		wide := strings.Map(func(c rune) rune {
			if c >= '0' && c <= '9' || strings.ContainsRune(".%-()/", c) {
				return c + '０' - '0'
			}
			return c
		}, text)
		a, b := readRaw(text), readRaw(wide)
		if len(a.Numbers) != len(b.Numbers) {
			t.Errorf("%s: %s; full width: %s", text, showAll(a), showAll(b))
			continue
		}
		for i := range a.Numbers {
			x, y := &a.Numbers[i], &b.Numbers[i]
			if x.Is != y.Is || !x.Value.Value.Equal(y.Value.Value) || x.Value.Unit != y.Value.Unit {
				t.Errorf("%s: %s; full width: %s", text, show(a, x), show(b, y))
			}
		}
	}
}

// FuzzRead: whatever stands in a text, each digit is in one number, and what is
// printed is read back.
func FuzzRead(f *testing.F) {
	for _, s := range append(seeds(), hostile...) {
		if len(s) < 500 {
			f.Add(s)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if text == "" {
			return
		}
		b := readRaw(text)
		if strings.ContainsAny(text, `\&`) {
			return // spans are held to the text by TestRuns
		}
		covered(t, b)
		stable(t, b)
		for _, n := range b.Numbers {
			if b.Span(n.Start, n.End).Len() != n.End-n.Start {
				t.Errorf("%q: %+v", text, n)
			}
		}
	})
}
