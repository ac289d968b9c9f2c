package sheet_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"jixiao/build/sheet"
)

const name = "表"

func newForm(t testing.TB, widths ...float64) *sheet.Frame {
	t.Helper()
	frame, err := sheet.NewForm(name, widths)
	if err != nil {
		t.Fatal(err)
	}
	return frame
}

func fill(t testing.TB, frame *sheet.Frame, rows ...sheet.Row) []byte {
	t.Helper()
	data, err := frame.Fill(slices.Values(rows))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// open reads a workbook with the library, which didn't write its cells.
func open(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// get asks the library for something of a cell.
func get[T any](t testing.TB, of func(string, string) (T, error), place string) T {
	t.Helper()
	out, err := of(name, place)
	if err != nil {
		t.Fatal(place, err)
	}
	return out
}

func raw(f *excelize.File) func(string, string) (string, error) {
	return func(sheet, place string) (string, error) {
		return f.GetCellValue(sheet, place, excelize.Options{RawCellValue: true})
	}
}

func shown(f *excelize.File) func(string, string) (string, error) {
	return func(sheet, place string) (string, error) { return f.GetCellValue(sheet, place) }
}

// A figure is a number that is shown with the decimals that were printed; what
// a float64 would change, or a spreadsheet show otherwise, stays text.
func TestFigures(t *testing.T) {
	tests := []struct {
		text, number string // "" for text
	}{
		{"0", "0"}, {"36", "36"}, {"36.0", "36"}, {"36.00", "36"}, {"26.19", "26.19"}, {"-5.60", "-5.6"}, {"0.05", "0.05"},
		{"72.75%", "0.7275"}, {"100%", "1"}, {"5%", "0.05"}, {"0.5%", "0.005"}, {"-12.6%", "-0.126"}, {"1234.5%", "12.345"}, {"0.00%", "0"},
		{"123456789012.345", "123456789012.345"}, {"0.12345678", "0.12345678"}, {"999999999999999", "999999999999999"},
		{"9999999999999.99", "9999999999999.99"},
		{"1234567890123456", ""}, {"12345678901234.56", ""}, {"0.123456789", ""}, {"1234567890123456%", ""},
		{"007", ""}, {"1,234.50", ""}, {"≥260次", ""}, {"1e5", ""}, {".5", ""}, {"5.", ""}, {"-", ""}, {"%", ""}, {"-0.00", ""}, {"1.2.3", ""}, {"+5", ""},
		{"—", ""}, {"３６", ""}, {" 36", ""}, {"36 ", ""}, {"0x10", ""}, {"--5", ""}, {"5%%", ""}, {"Inf", ""}, {"NaN", ""},
	}
	for _, style := range []sheet.Style{sheet.Figure, sheet.Measure, sheet.Computed} {
		var rows []sheet.Row
		for _, test := range tests {
			rows = append(rows, sheet.Row{{Text: test.text, Style: style}})
		}
		f := open(t, fill(t, newForm(t, 20), rows...))
		for i, test := range tests {
			place := cellName(t, 0, i)
			kind := get(t, f.GetCellType, place)
			if number := kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber; number != (test.number != "") {
				t.Errorf("%q has type %d", test.text, kind)
			}
			if got := get(t, shown(f), place); got != test.text {
				t.Errorf("%q is shown as %q", test.text, got)
			}
			want := test.number
			if want == "" {
				want = test.text
			}
			if got := strings.TrimSuffix(strings.TrimRight(get(t, raw(f), place), "0"), "."); got != strings.TrimSuffix(strings.TrimRight(want, "0"), ".") {
				t.Errorf("%q is held as %q, not %q", test.text, got, want)
			}
		}
	}
}

// Words are words, whatever they look like.
func TestWordsAreNoFormulas(t *testing.T) {
	texts := []string{"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1", "=cmd|'/C calc'!A0", "'=1", "{=1}", "2023", "1.50", "72%", "TRUE", "#REF!", "2024-03-18"}
	rows := make([]sheet.Row, len(texts))
	for i, text := range texts {
		rows[i] = sheet.Row{{Text: text, Style: sheet.Words}, {Text: text, Style: sheet.Plain}, {Text: text, Style: sheet.Level}}
	}
	f := open(t, fill(t, newForm(t, 20), rows...))
	for i, text := range texts {
		for column := range 3 {
			place := cellName(t, column, i)
			if got := get(t, f.GetCellFormula, place); got != "" {
				t.Errorf("%q is the formula %q", text, got)
			}
			if kind := get(t, f.GetCellType, place); kind != excelize.CellTypeInlineString {
				t.Errorf("%q has type %d", text, kind)
			}
			if got := get(t, shown(f), place); got != text {
				t.Errorf("%q became %q", text, got)
			}
		}
	}
}

// Cells take their places as in a table of HTML, and joined cells never overlap.
func TestJoinedCells(t *testing.T) {
	head, words := sheet.Head, sheet.Words
	f := open(t, fill(t, newForm(t, 10, 10, 10, 10),
		sheet.Row{{Text: "title", Style: head, Across: 4}},
		sheet.Row{{Text: "block", Style: head, Down: 3}, {Text: "a", Style: words}, {Text: "b", Style: words, Across: 2}},
		sheet.Row{{Text: "c", Style: words, Down: 2}, {Text: "d", Style: words}, {Text: "e", Style: words, Down: 2}},
		sheet.Row{{Text: "f", Style: words}},
		sheet.Row{{Text: "g", Style: words, Down: 9}},
	))
	for place, want := range map[string]string{"A1": "title", "A2": "block", "B2": "a", "C2": "b", "B3": "c", "C3": "d", "D3": "e", "C4": "f", "A5": "g"} {
		if got := get(t, shown(f), place); got != want {
			t.Errorf("%s is %q, not %q", place, got, want)
		}
	}
	if got, want := strings.Join(joined(t, f), " "), "A1:D1 A2:A4 B3:B4 C2:D2 D3:D4"; got != want {
		t.Errorf("joined are %s, not %s", got, want)
	}
	for _, covered := range []string{"D1", "A3", "A4", "D2", "B4", "D4"} {
		if get(t, f.GetCellStyle, covered) == 0 {
			t.Errorf("%s, which is part of a joined cell, has no lines", covered)
		}
	}
}

// joined is the ranges of joined cells, sorted.
func joined(t testing.TB, f *excelize.File) (out []string) {
	t.Helper()
	cells, err := f.GetMergeCells(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cells {
		out = append(out, c.GetStartAxis()+":"+c.GetEndAxis())
	}
	slices.Sort(out)
	return out
}

// Rows are as high as their words need, for spreadsheets don't find out the
// height of joined cells.
func TestHeights(t *testing.T) {
	f := open(t, fill(t, newForm(t, 11, 11),
		sheet.Row{{Text: "短", Style: sheet.Words}},
		sheet.Row{{Text: strings.Repeat("长", 50), Style: sheet.Words, Across: 2}},
		sheet.Row{{Text: strings.Repeat("长", 50), Style: sheet.Words}},
		sheet.Row{{Text: "一\n二\n三", Style: sheet.Words}},
		sheet.Row{{Text: strings.Repeat("长", 9999), Style: sheet.Words}},
	))
	var got []float64
	for row := 1; row <= 5; row++ {
		h, err := f.GetRowHeight(name, row)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, h)
	}
	if !(got[0] < got[3] && got[3] < got[1] && got[1] < got[2] && got[2] < got[4] && got[4] <= 409) {
		t.Errorf("heights are %v", got)
	}
}

// The same rows give the same bytes: with another frame, and at the same time.
func TestSameBytes(t *testing.T) {
	rows := []sheet.Row{{{Text: "标题", Style: sheet.Title, Across: 3}}, {{Text: "26.19", Style: sheet.Figure}, {Text: "词", Style: sheet.Words}}}
	frame := newForm(t, 10, 20, 30)
	want := fill(t, frame, rows...)
	if !bytes.Equal(fill(t, newForm(t, 10, 20, 30), rows...), want) {
		t.Error("another frame gives other bytes")
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if data, err := frame.Fill(slices.Values(rows)); err != nil || !bytes.Equal(data, want) {
					t.Errorf("other bytes, error %v", err)
				}
			}
		})
	}
	wg.Wait()
}

// What was packed before leaves no trace: a packer is used for many workbooks.
func TestSameBytesAfterOthers(t *testing.T) {
	frame := newForm(t, 10, 20, 30)
	rows := func(n int) (out []sheet.Row) {
		for i := range n * n {
			out = append(out, sheet.Row{{Text: strings.Repeat("词语", n), Style: sheet.Words}, {Text: strconv.Itoa(n * i), Style: sheet.Figure}})
		}
		return out
	}
	for n := range 40 {
		got := fill(t, frame, rows(n)...)
		if !bytes.Equal(got, fill(t, newForm(t, 10, 20, 30), rows(n)...)) {
			t.Errorf("workbook %d has other bytes than from a new frame", n)
		}
	}
}

// Cells beyond the last column that a sheet may have are left out.
func TestTooManyColumns(t *testing.T) {
	row := make(sheet.Row, 16390)
	for i := range row {
		row[i] = sheet.Cell{Text: "x", Style: sheet.Words}
	}
	f := open(t, fill(t, newForm(t, 10), row, sheet.Row{{Text: "after", Style: sheet.Words}}))
	if get(t, shown(f), "XFD1") != "x" || get(t, shown(f), "A2") != "after" {
		t.Error("cells that have a place are missing")
	}
	rows, err := f.GetRows(name)
	if err != nil || len(rows) != 2 || len(rows[0]) != 16384 {
		t.Errorf("%d rows, error %v", len(rows), err)
	}
}

func cellName(t testing.TB, column, row int) string {
	t.Helper()
	out, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func BenchmarkFill(b *testing.B) {
	frame := newForm(b, 10, 14, 14, 28, 16, 16, 10, 10, 30)
	rows := []sheet.Row{{{Text: "项目支出绩效自评表", Style: sheet.Title, Across: 9}}}
	for i := range 25 {
		var row sheet.Row
		if i == 0 {
			row = append(row, sheet.Cell{Text: "绩效指标", Style: sheet.Head, Down: 25})
		}
		rows = append(rows, append(row, sheet.Cell{Text: "产出指标", Style: sheet.Level}, sheet.Cell{Text: "数量指标", Style: sheet.Level},
			sheet.Cell{Text: "平安创建活动次数", Style: sheet.Words}, sheet.Cell{Text: "≥260次", Style: sheet.Measure}, sheet.Cell{Text: "100%", Style: sheet.Measure},
			sheet.Cell{Text: "10", Style: sheet.Figure}, sheet.Cell{Text: "9.75", Style: sheet.Computed}, sheet.Cell{Text: "活动因故推迟到下一年度", Style: sheet.Words}))
	}
	b.ReportAllocs()
	for b.Loop() {
		fill(b, frame, rows...)
	}
}
