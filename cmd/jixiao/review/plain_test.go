package review

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jixiao/build/parse"
	"jixiao/build/tomltree"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

func plainOf(t testing.TB, text string) string {
	t.Helper()
	var b strings.Builder
	if err := Plain(&b, source.NewFile("a.md", text), diag.Chinese); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// everything is a front matter with every kind of value, and keys that are none.
const everything = `+++
title     = "河道整治"
status    = "draft"
continues = ["2022/water/stream", "2022/water/lake"]
note      = "不是报告的键"
[funds]
money = "元"
[funds.total]
budget = 360000.00
rate   = ""
[[funds.source]]
kind    = "county"
partial = true
budget  = 360000.00
[[funds.use]]
id     = "work"
amount = "3.2万元"
[[indicator]]
name   = "0-6岁儿童"
target = "≥8人"
bands  = [[90, 10], [80, 8]]
extra  = { "得分系数" = "100%" }
reason = """
第一行
第二行
"""
[[figure]]
id    = "award"
value = 2024-03-18
[other]
x = { y = 1 }
[[allow]]
rule   = "fund-total"
at     = "funds.total.budget"
reason = "如此"
+++

正文。
`

// Whatever value of a front matter changes, the output does: nothing is hidden
// from who reviews it by git's diff.
func TestPlainHidesNothing(t *testing.T) {
	file := source.NewFile("a.md", everything)
	doc, _ := parse.Report(file, schema.Key{})
	tree, faults := tomltree.Parse(file, doc.FrontSpan)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	whole := plainOf(t, everything)
	leaves := 0
	var walk func(n *tomltree.Node)
	walk = func(n *tomltree.Node) {
		for c := range n.Children() {
			walk(c)
		}
		other := map[tomltree.Kind]string{tomltree.String: `"另一个"`, tomltree.Integer: "7", tomltree.Float: "7.5", tomltree.Boolean: "false", tomltree.LocalDate: "2001-01-01"}[n.Kind]
		if other == "" {
			return
		}
		leaves++
		edited := everything[:n.Span.Start] + other + everything[n.Span.End:]
		if plainOf(t, edited) == whole {
			t.Errorf("%s = %s may become %s unseen", n.Key, n.Literal, other)
		}
	}
	walk(tree.Root)
	if leaves < 25 {
		t.Errorf("only %d values were tried", leaves)
	}
	for _, edited := range []string{"+++\n\n正文改了。", "# 注\n+++\n\n正文。"} {
		if plainOf(t, strings.Replace(everything, "+++\n\n正文。", edited, 1)) == whole {
			t.Errorf("%q is not seen", edited)
		}
	}
}

// The lines of a report, as a reader of git's diff sees them.
func TestPlainLines(t *testing.T) {
	got := plainOf(t, everything)
	for _, want := range []string{
		"标题：河道整治\n", "状态：draft（草稿）\n", "年度资金总额 · 全年预算数 [funds.total.budget]：360000.00元\n", "年度资金总额 · 执行率 [funds.total.rate]：\n",
		"county · 全年预算数 [funds.source.county.budget]：360000.00元\n", "[funds.use.work]：3.2万元\n", `0-6岁儿童 · 年度指标值 [indicator["0-6岁儿童"].target]：≥8人` + "\n",
		"：第一行\n    第二行\n", "note：不是报告的键\n", "\n\n正文。\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it lacks %q:\n%s", want, got)
		}
	}
}

// FuzzPlain: any file comes out, and one that is no report as it is; the text
// below a front matter is all there.
func FuzzPlain(f *testing.F) {
	f.Add(everything)
	f.Add("没有表头。")
	f.Add("+++\na = [[1,\n+++\n\xff")
	if text, err := os.ReadFile(filepath.Join("..", "testdata", "site", "content", "2023", "jiaoyu", "xiaoshe.md")); err == nil {
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := plainOf(t, text)
		doc, _ := parse.Report(source.NewFile("a.md", text), schema.Key{})
		body := strings.ReplaceAll(strings.TrimLeft(doc.Text(), "\r\n"), "\r\n", "\n")
		if doc.Bare && got != text || !doc.Bare && got != text && !strings.HasSuffix(got, body) {
			t.Errorf("%q becomes %q", text, got)
		}
	})
}
