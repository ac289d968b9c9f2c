package sheet_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"jixiao/build/sheet"
)

// A table of data has heads that stay in sight, a filter over all its rows, and
// its notes on a second sheet.
func TestTable(t *testing.T) {
	columns := []sheet.Column{{Head: "年度", Width: 8}, {Head: "报告", Width: 40}, {Head: "金额", Width: 12}}
	frame, err := sheet.NewTable(name, columns, 2, "说明", [][2]string{{"金额", "万元"}, {"=1", "=2"}})
	if err != nil {
		t.Fatal(err)
	}
	data := fill(t, frame, sheet.Heads(columns),
		sheet.Row{{Text: "2022", Style: sheet.Figure}, {Text: "甲", Style: sheet.Plain}, {Text: "3.30", Style: sheet.Figure}},
		sheet.Row{{Text: "2023", Style: sheet.Figure}, {Text: "乙", Style: sheet.Plain}, {Text: "36", Style: sheet.Figure}})
	f := open(t, data)
	if got := strings.Join(f.GetSheetList(), " "); got != "表 说明" {
		t.Errorf("sheets are %s", got)
	}
	panes, err := f.GetPanes(name)
	if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.TopLeftCell != "A2" {
		t.Errorf("panes are %+v, error %v", panes, err)
	}
	var filters []string
	for _, n := range f.GetDefinedName() {
		filters = append(filters, n.Name+" "+n.RefersTo)
	}
	if got := strings.Join(filters, "; "); got != "_xlnm._FilterDatabase '表'!$A$1:$C$3" {
		t.Errorf("filters are %s", got)
	}
	if xml := string(part(t, data, "xl/worksheets/sheet1.xml")); !strings.Contains(xml, `</sheetData><autoFilter ref="$A$1:$C$3">`) {
		t.Errorf("the sheet has no filter after its rows: %s", xml)
	}
	for place, want := range map[string]string{"A1": "年度", "C1": "金额", "A3": "2023", "B2": "甲", "C2": "3.30"} {
		if got := get(t, shown(f), place); got != want {
			t.Errorf("%s is %q, not %q", place, got, want)
		}
	}
	if got, err := f.GetCellValue("说明", "B2"); got != "=2" || err != nil {
		t.Errorf("a note is %q, error %v", got, err)
	}
	if got, err := f.GetCellFormula("说明", "B2"); got != "" || err != nil {
		t.Errorf("a note is the formula %q, error %v", got, err)
	}
}

// The parts of a workbook are in one order and bear no time and no name but the
// program's.
func TestParts(t *testing.T) {
	data := fill(t, newForm(t, 10), sheet.Row{{Text: "词", Style: sheet.Words}})
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, file := range r.File {
		if seen[file.Name] || file.ModifiedDate != 0 || file.ModifiedTime != 0 {
			t.Errorf("%s is there twice or has the time %v", file.Name, file.Modified)
		}
		seen[file.Name] = true
	}
	if core := string(part(t, data, "docProps/core.xml")); !strings.Contains(core, "jixiao") || strings.Contains(core, "xuri") {
		t.Errorf("the author is wrong: %s", core)
	}
	if strings.Contains(string(part(t, data, "xl/worksheets/sheet1.xml")), "<dimension") {
		t.Error("the sheet says how large it is, which is not known before")
	}
}

func part(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	file, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
