package lsp

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// many writes a site of n reports, of which all figures agree: units of four
// projects over five years.
func many(tb testing.TB, n int) (root string) {
	tb.Helper()
	root = tb.TempDir()
	write := func(name, text string) {
		name = filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			tb.Fatal(err)
		}
	}
	var units strings.Builder
	for i := range n {
		unit, project, year := i/20, i/5%4, 2020+i%5
		if i%20 == 0 {
			fmt.Fprintf(&units, "[[unit]]\nkey = \"u%d\"\nname = \"示例市第%d局\"\n", unit, unit+1)
		}
		write(fmt.Sprintf("content/%d/u%d/p%d.md", year, unit, project), oneOfMany(i, year))
	}
	write("content/site.toml", "title = \"绩效自评报告\"\nprofile = \"project-2020\"\nmoney = \"万元\"\n[rules]\nstandard-weights = \"off\"\nnarrative-untied = \"off\"\n")
	write("content/units.toml", units.String())
	return root
}

func oneOfMany(i, year int) string {
	var b strings.Builder
	executed := 100 + i%97
	fmt.Fprintf(&b, "+++\ntitle = \"%d年度第%d号项目绩效自评报告\"\n[funds]\nreason = \"按进度支付\"\n[funds.total]\nbudget = 200.00\nexecuted = %d.00\nrate = \"%d.%d%%\"\nweight = 10\nscore = %d.%02d\n", year, i/5, executed, executed/2, executed%2*5, executed/20, executed%20*5)
	fmt.Fprintf(&b, "[[funds.source]]\nkind = \"fiscal\"\nbudget = 200.00\nexecuted = %d.00\n", executed)
	for k := range 12 {
		fmt.Fprintf(&b, "[[indicator]]\nid = \"i%d\"\nlevel1 = \"产出指标\"\nlevel2 = \"数量指标\"\nname = \"完成事项%d\"\ntarget = \"≥%d个\"\nactual = \"%d个\"\nweight = 7.5\nscore = 7.5\n", k, k, 10+k, 11+k+i%7)
	}
	fmt.Fprintf(&b, "[result]\nscore = %d.%02d\ngrade = \"优\"\n+++\n\n## 一、基本情况\n\n第%d局第%d项：年度执行[%d.00](#funds.total.executed)万元。\n\n", 90+executed/20, executed%20*5, i/20, i, executed)
	for k := range 12 {
		fmt.Fprintf(&b, "事项%d由第%d科负责，全年完成%d个，资料编号%d-%d已经归档，经办与复核分开，按季度向局务会报告进展。\n\n", k, (i+k)%31, 11+k+i%7, i, k)
	}
	return b.String()
}

// BenchmarkKeystroke is from a key pressed in one report of ten thousand to its
// findings, over pipes. cold-ms is from the start to the first findings.
func BenchmarkKeystroke(b *testing.B) {
	root := many(b, 10000)
	const path = "content/2024/u7/p2.md"
	text, err := os.ReadFile(filepath.Join(root, path))
	if err != nil {
		b.Fatal(err)
	}
	e := edits(b, root, full)
	e.open(path, string(text))
	if list := e.current(path); len(list) > 0 {
		b.Fatal(list)
	}
	at := strings.Index(e.texts[path], "执行[") + len("执行[")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		e.change(path, at, at+1, string(rune('1'+i%9)))
		e.current(path)
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapAlloc)/1e6, "live-MB")
	b.ReportMetric(float64(m.Sys)/1e6, "sys-MB")
}
