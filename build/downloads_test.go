package build_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"jixiao/build"
	"jixiao/build/site"
)

// downloadsReport has words that a spreadsheet would run, and figures that it
// would change.
const downloadsReport = `+++
title   = "=1+1"
profile = "project-2020"

[funds]
money  = "万元"

[funds.total]
initial  = 36.0
budget   = 36
executed = 26.19
weight   = 10
score    = 7.28

[[funds.source]]
kind     = "fiscal"
initial  = 36.0
executed = 26.19

[goal]
expected = "+1+1"
actual   = "@SUM(A1:A9)"

[[indicator]]
id     = "a"
level1 = "产出指标"
level2 = "数量指标"
name   = "=HYPERLINK(\"x\")"
target = "≥260次"
actual = "300次"
weight = 50
score  = 50

[[indicator]]
id     = "b"
level1 = "产出指标"
level2 = "数量指标"
name   = "-1+1"
target = "12.50%"
actual = "12.50%"
weight = 10.50
score  = 10.5
reason = "\t=1+1"

[[indicator]]
id     = "c"
level1 = "效益指标"
level2 = "社会效益指标"
name   = "＝1+1"
target = "提升"
actual = "提升"
weight = 29.5
score  = 29

[[figure]]
id    = "long"
label = "@long"
value = "12345678901234.56"

[result]
score = 96.78
+++
`

func downloadsSite() *tree {
	return newTree(map[string]string{
		"content/site.toml":   "title = \"=site\"\npublisher = \"示例区\"\n",
		"content/units.toml":  "[[unit]]\nkey = \"up\"\nname = \"@上级\"\n[[unit]]\nkey = \"u\"\nname = \"+单位\"\nparent = \"up\"\nlevel = \"-1\"\n",
		"content/2023/u/p.md": downloadsReport,
		"content/2022/u/q.md": "+++\ntitle = \"空\"\n+++\n",
	})
}

// file is a file of a site.
func file(t testing.TB, r *build.Result, path string) []byte {
	t.Helper()
	data, ok, err := r.Page(path)
	if err != nil || !ok {
		t.Fatalf("%s: there %v, error %v", path, ok, err)
	}
	return data
}

// table reads a CSV file as a spreadsheet does.
func table(t testing.TB, data []byte) [][]string {
	t.Helper()
	text, marked := bytes.CutPrefix(data, []byte("\xEF\xBB\xBF"))
	if !marked {
		t.Error("no byte order mark")
	}
	if bytes.Count(text, []byte("\r\n")) != bytes.Count(text, []byte("\n")) {
		t.Error("lines don't end as spreadsheets write them")
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// CSV files open right, have a row for each report or figure, and no cell that
// would be run.
func TestCSV(t *testing.T) {
	r := compile(t, build.Options{}, downloadsSite())
	all, one := table(t, file(t, r, "data/reports.csv")), table(t, file(t, r, "data/reports/2023/u/p.csv"))
	if len(all) != 3 {
		t.Errorf("%d rows for 2 reports", len(all))
	}
	for _, cell := range slices.Concat(slices.Concat(all...), slices.Concat(one...)) {
		text := strings.TrimLeft(cell, " ")
		if text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(text)[0]) {
			t.Errorf("the cell %q would be run", cell)
		}
	}
	if !slices.Contains(all[2], "'=1+1") || !slices.Contains(all[2], "'+单位") || !slices.Contains(all[2], "26.19") {
		t.Errorf("the report's row is %q", all[2])
	}
	byName := map[string][]string{}
	for _, row := range one[1:] {
		byName[row[3]] = row
	}
	for name, want := range map[string]string{
		"funds.total.executed":        "2023,'+单位,'=1+1,funds.total.executed,年度资金总额 · 全年执行数,26.19,26.19,26.19,万元,",
		"funds.total.rate":            "2023,'+单位,'=1+1,funds.total.rate,年度资金总额 · 执行率,,,72.75,%,",
		"funds.source.fiscal.initial": "2023,'+单位,'=1+1,funds.source.fiscal.initial,",
		"indicator.a.target":          "2023,'+单位,'=1+1,indicator.a.target,\"'=HYPERLINK(\"\"x\"\") · 年度指标值\",≥260次,260,,次,",
		"indicator.b.weight":          "2023,'+单位,'=1+1,indicator.b.weight,'-1+1 · 分值,10.50,10.50,,,",
		"figure.long":                 "2023,'+单位,'=1+1,figure.long,'@long,12345678901234.56,12345678901234.56,,,",
	} {
		var got strings.Builder
		w := csv.NewWriter(&got)
		if err := w.Write(byName[name]); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		if !strings.HasPrefix(got.String(), want) {
			t.Errorf("%s is\n%snot\n%s", name, got.String(), want)
		}
	}
	facts := 0
	for f := range r.Corpus.Cards[1].Report.Facts {
		if fact, ok := r.Corpus.Cards[1].Fact(f.Name.String()); ok && (fact.Stated || fact.Computed.Known) {
			facts++
		}
	}
	if len(one)-1 != facts {
		t.Errorf("%d rows for %d figures", len(one)-1, facts)
	}
}

// The workbook of all reports has figures as numbers and what can't be one as
// text.
func TestReportsXLSX(t *testing.T) {
	r := compile(t, build.Options{}, downloadsSite())
	f := workbook(t, file(t, r, "data/reports.xlsx"))
	heads, row := map[string]int{}, map[string]string{}
	rows, err := f.GetRows("报告")
	if err != nil || len(rows) != 3 {
		t.Fatalf("%d rows, error %v", len(rows), err)
	}
	for i, head := range rows[0] {
		heads[head], row[head] = i+1, rows[2][i]
	}
	for head, want := range map[string]string{
		"年度": "2023", "单位名称": "+单位", "级别": "-1", "报告": "=1+1", "年初预算数": "36.0", "全年预算数": "36", "全年执行数": "26.19", "执行率": "72.75%",
		"自评得分": "96.78", "自评等级": "", "计算等级": "优", "地址": "reports/2023/u/p/",
	} {
		if row[head] != want {
			t.Errorf("%s is %q, not %q", head, row[head], want)
		}
	}
	for head, want := range map[string]string{"年度": "2023", "年初预算数": "36.0", "执行率": "0.7275", "自评得分": "96.78"} {
		place, _ := excelize.CoordinatesToCellName(heads[head], 3)
		kind, err := f.GetCellType("报告", place)
		if err != nil || kind != excelize.CellTypeUnset {
			t.Errorf("%s is no number: type %d, error %v", head, kind, err)
		}
		if got, _ := f.GetCellValue("报告", place, excelize.Options{RawCellValue: true}); got != want && got+".0" != want {
			t.Errorf("%s is held as %q, not %q", head, got, want)
		}
	}
	if panes, err := f.GetPanes("报告"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the heads aren't kept in sight: %+v, error %v", panes, err)
	}
	if names := f.GetDefinedName(); len(names) != 1 || names[0].RefersTo != "'报告'!$A$1:$S$3" {
		t.Errorf("the filter is over %+v", names)
	}
}

// A report's workbook is the printed form: what it states in its place, joined
// as there, and what was computed set off.
func TestReportXLSX(t *testing.T) {
	r := compile(t, build.Options{}, downloadsSite())
	f := workbook(t, file(t, r, "data/reports/2023/u/p.xlsx"))
	for place, want := range map[string]string{
		"A1": "项目支出绩效自评表", "A2": "（2023年度）", "B3": "=1+1", "B4": "@上级", "F4": "+单位",
		"A5": "项目资金\n（万元）", "D5": "年初预算数", "E5": "全年预算数", "F5": "全年执行数", "G5": "分值", "H5": "执行率", "I5": "得分",
		"B6": "年度资金总额", "D6": "36.0", "E6": "36", "F6": "26.19", "G6": "10", "H6": "72.75%", "I6": "7.28",
		"B7": "其中：当年财政拨款", "D7": "36.0", "F7": "26.19",
		"A8": "年度总体目标", "B8": "预期目标", "F8": "实际完成情况", "B9": "+1+1", "F9": "@SUM(A1:A9)",
		"A10": "绩效指标", "B10": "一级指标", "D10": "三级指标", "G10": "分值", "H10": "得分", "I10": "偏差原因分析及改进措施",
		"B11": "产出指标", "C11": "数量指标", "D11": `=HYPERLINK("x")`, "E11": "≥260次", "F11": "300次", "G11": "50", "H11": "50",
		"D12": "-1+1", "E12": "12.50%", "G12": "10.50", "H12": "10.5", "I12": "\t=1+1", "B13": "效益指标", "H13": "29",
	} {
		if got, err := f.GetCellValue("自评表", place); got != want || err != nil {
			t.Errorf("%s is %q, not %q; error %v", place, got, want, err)
		}
		if got, err := f.GetCellFormula("自评表", place); got != "" || err != nil {
			t.Errorf("%s is the formula %q, error %v", place, got, err)
		}
	}
	cells := mergedRanges(t, f)
	for _, want := range []string{"A1:I1", "A5:A7", "B5:C5", "A8:A9", "B9:E9", "F9:I9", "A10:A13", "B11:B12", "C11:C12"} {
		if !slices.Contains(cells, want) {
			t.Errorf("%s isn't joined; joined are %v", want, cells)
		}
	}
	if !italic(t, f, "H6") || italic(t, f, "I6") {
		t.Error("the computed rate isn't set off from the stated score")
	}
	if got := values(t, f); !slices.Contains(got, "96.78") || !slices.Contains(got, "12345678901234.56") {
		t.Errorf("the result or the long figure is missing in %q", got)
	}
}

// A form with every column of the fund table, further columns, and indicators
// without levels is as wide as it needs and keeps the places of the others.
func TestWideForm(t *testing.T) {
	text := `+++
title = "宽"
profile = "project-2020"
[funds.total]
initial = 1
budget = 2
received = 3
executed = 4
balance = 5
opening = 6
rate = "200%"
weight = 10
score = 10
[[indicator]]
name = "甲"
target = "5"
actual = "5"
weight = 90
score = 90
core = true
extra = { "得分系数" = "100%", "备注" = "=1" }
[[indicator]]
name = "乙"
target = "8"
actual = ""
[result]
score = 90
+++
`
	r := compile(t, build.Options{}, newTree(map[string]string{"content/2023/u/p.md": text}))
	f := workbook(t, file(t, r, "data/reports/2023/u/p.xlsx"))
	apart(t, "the form", mergedRanges(t, f))
	for place, want := range map[string]string{
		"A5": "项目资金\n（万元）", "D5": "年初预算数", "I5": "上年结余", "J5": "分值", "K5": "执行率", "L5": "得分", "D6": "1", "K6": "200%", "L6": "10",
		"B7": "指标", "E7": "年度指标值", "G7": "分值", "H7": "得分", "I7": "偏差原因分析及改进措施", "J7": "核心指标", "K7": "得分系数", "L7": "备注",
		"B8": "甲", "E8": "5", "G8": "90", "J8": "是", "K8": "100%", "L8": "=1", "B9": "乙", "E9": "8", "F9": "", "A10": "总分", "H10": "90",
	} {
		if got, err := f.GetCellValue("自评表", place); got != want || err != nil {
			t.Errorf("%s is %q, not %q; error %v", place, got, want, err)
		}
	}
	if cells := mergedRanges(t, f); !slices.Contains(cells, "B8:D8") {
		t.Errorf("the name doesn't take the place of the levels: %v", cells)
	}
}

// The form of every published report opens, no joined cells overlap, and every
// figure that the report states stands in it as it was typed or printed.
func TestPublishedForms(t *testing.T) {
	files, r := published()
	figures := 0
	for _, card := range r.Corpus.Cards {
		name := "data/reports/" + card.Report.Key.String() + ".xlsx"
		f := workbook(t, files[name])
		apart(t, name, mergedRanges(t, f))
		there := values(t, f)
		for at := range card.Report.Facts {
			fact, ok := card.Fact(at.Name.String())
			if !ok || !fact.Stated {
				continue
			}
			figures++
			text := site.FactText(card, at.Name.String())
			if !slices.ContainsFunc(there, func(s string) bool {
				return s == fact.Text || text != "" && strings.TrimSuffix(s, "%") == strings.TrimSuffix(text, "%")
			}) {
				t.Errorf("%s: %s, %q, is not there", name, at.Name, fact.Text)
			}
		}
	}
	if figures < 1500 {
		t.Errorf("only %d figures", figures)
	}
}

func workbook(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func values(t testing.TB, f *excelize.File) []string {
	t.Helper()
	rows, err := f.GetRows("自评表")
	if err != nil {
		t.Fatal(err)
	}
	return slices.Concat(rows...)
}

func mergedRanges(t testing.TB, f *excelize.File) (out []string) {
	t.Helper()
	cells, err := f.GetMergeCells("自评表")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cells {
		out = append(out, c.GetStartAxis()+":"+c.GetEndAxis())
	}
	return out
}

// apart tells of joined cells that overlap: a spreadsheet would call the file
// damaged.
func apart(t testing.TB, name string, ranges []string) {
	t.Helper()
	owner := map[[2]int]string{}
	for _, r := range ranges {
		from, to, _ := strings.Cut(r, ":")
		c1, r1, err1 := excelize.CellNameToCoordinates(from)
		c2, r2, err2 := excelize.CellNameToCoordinates(to)
		if err1 != nil || err2 != nil || c1 == c2 && r1 == r2 {
			t.Errorf("%s: %s joins nothing", name, r)
		}
		for c := c1; c <= c2; c++ {
			for row := r1; row <= r2; row++ {
				if other := owner[[2]int{c, row}]; other != "" {
					t.Errorf("%s: %s and %s overlap", name, r, other)
				}
				owner[[2]int{c, row}] = r
			}
		}
	}
}

func italic(t testing.TB, f *excelize.File, place string) bool {
	t.Helper()
	id, err := f.GetCellStyle("自评表", place)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Font != nil && style.Font.Italic
}
