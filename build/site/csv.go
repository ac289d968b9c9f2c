package site

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ReportsCSV is data/reports.csv, a report a row: UTF-8 with a byte order mark,
// so that spreadsheets open it right, and no cell that they would take for a
// formula.
func (s *Site) ReportsCSV() []byte {
	w := newLines(make([]byte, 0, len(s.in.Corpus.Cards)*256))
	w.write("年度", "单位", "单位名称", "项目", "报告", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）", "执行率（%）",
		"自评得分", "计算得分", "自评等级", "计算等级", "错误", "警告", "已说明的差异", "地址")
	for _, e := range s.Entries() {
		w.write(itoa(e.Year), e.Unit, s.unitName(e.Unit), e.Project, e.Title, or(e.Funds.Initial), or(e.Funds.Budget), or(e.Funds.Executed), or(e.Funds.Rate),
			or(e.Score.Stated), or(e.Score.Computed), or(e.Grade.Stated), or(e.Grade.Computed), itoa(e.Errors), itoa(e.Warnings), itoa(e.Allowed), e.URL)
	}
	return w.out
}

// reportCSV is a report's figures, one a row, in the same manner. Year, unit and
// project stand in each, so that the files of several reports can be put one
// below the other.
func (s *Site) reportCSV(out []byte, f *figures) []byte {
	r := f.card.Report
	w := newLines(out)
	w.write("年度", "单位名称", "项目", "数据名称", "内容", "报告原文", "报告所列", "计算值", "单位", "算法")
	from := len(w.out)
	w.cells(itoa(r.Year), s.unitName(r.Unit), r.Title)
	whose := w.out[from:] // the same in all rows; the first has it where it is
	w.out = w.out[:from]
	for i := range f.list {
		if fig := &f.list[i]; fig.told() {
			w.out = append(append(w.out, whose...), ',')
			w.write(fig.name, fig.label, fig.fact.Text, fig.stated, fig.computed, fig.unit(), fig.working)
		}
	}
	return w.out
}

func or(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// lines writes a CSV file as encoding/csv does: a site has one for every report,
// and each of its cells is looked at anyway.
type lines struct{ out []byte }

// newLines begins a file at the end of out.
func newLines(out []byte) *lines { return &lines{append(out, "\uFEFF"...)} }

func (w *lines) write(cells ...string) {
	w.cells(cells...)
	w.out = append(w.out, "\r\n"...)
}

// cells writes cells of a line.
func (w *lines) cells(cells ...string) {
	for i, cell := range cells {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.out = appendCell(w.out, cell)
	}
}

func appendCell(out []byte, cell string) []byte {
	if !begins(cell) {
		cell = harmless(cell)
	}
	if !quoted(cell) {
		return append(out, cell...)
	}
	out = append(out, '"')
	for i := 0; i < len(cell); i++ {
		switch c := cell[i]; c {
		case '"':
			out = append(out, `""`...)
		case '\n':
			out = append(out, "\r\n"...)
		case '\r': // the end of a line has its own
		default:
			out = append(out, c)
		}
	}
	return append(out, '"')
}

// begins tells whether a cell begins with a letter, a digit or a usual Chinese
// character, as most do: neither a formula nor a space.
func begins(cell string) bool {
	if cell == "" {
		return true
	}
	c := cell[0]
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 0xE4 <= c && c <= 0xE9
}

// quotes marks the bytes that a cell needs quotation marks for.
var quotes = [256]bool{',': true, '"': true, '\r': true, '\n': true}

// quoted tells whether a cell needs quotation marks.
func quoted(cell string) bool {
	for i := range len(cell) {
		if quotes[cell[i]] {
			return true
		}
	}
	if begins(cell) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(cell)
	return unicode.IsSpace(first) || cell == `\.`
}

// formulaSigns are what a formula begins with, also in the wide form that
// spreadsheets of East Asia read alike.
const formulaSigns = "=+-@\t\r\n＝＋－＠"

// harmless puts an apostrophe before a cell that a spreadsheet would run as a
// formula, spaces before it or not. A negative number stays one.
func harmless(cell string) string {
	text := strings.TrimLeft(cell, " \u00A0\u3000")
	if first, _ := utf8.DecodeRuneInString(text); text == "" || !strings.ContainsRune(formulaSigns, first) {
		return cell
	}
	if cell[0] == '-' && strings.Trim(strings.TrimSuffix(cell[1:], "%"), "0123456789.") == "" {
		return cell
	}
	return "'" + cell
}
