package site

import (
	"bytes"
	"encoding/csv"
	"strings"
	"unicode/utf8"
)

// ReportsCSV is data/reports.csv, a report a row: UTF-8 with a byte order mark,
// so that spreadsheets open it right, and no cell that they would take for a
// formula.
func (s *Site) ReportsCSV() []byte {
	w := newLines(len(s.in.Corpus.Cards) * 256)
	w.write("年度", "单位", "单位名称", "项目", "报告", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）", "执行率（%）",
		"自评得分", "计算得分", "自评等级", "计算等级", "错误", "警告", "已说明的差异", "地址")
	for _, e := range s.Entries() {
		w.write(itoa(e.Year), e.Unit, s.unitName(e.Unit), e.Project, e.Title, or(e.Funds.Initial), or(e.Funds.Budget), or(e.Funds.Executed), or(e.Funds.Rate),
			or(e.Score.Stated), or(e.Score.Computed), or(e.Grade.Stated), or(e.Grade.Computed), itoa(e.Errors), itoa(e.Warnings), itoa(e.Allowed), e.URL)
	}
	return w.bytes()
}

// reportCSV is a report's figures, one a row, in the same manner. Year, unit and
// project stand in each, so that the files of several reports can be put one
// below the other.
func (s *Site) reportCSV(f *figures) []byte {
	r := f.card.Report
	year, unit := itoa(r.Year), s.unitName(r.Unit)
	w := newLines(8 << 10)
	w.write("年度", "单位名称", "项目", "数据名称", "内容", "报告原文", "报告所列", "计算值", "单位", "算法")
	for i := range f.list {
		if e, ok := f.list[i].entry(); ok {
			w.write(year, unit, r.Title, e.Name, e.Label, e.Text, or(e.Stated), or(e.Computed), e.Unit, e.Working)
		}
	}
	return w.bytes()
}

func or(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// lines writes a CSV file.
type lines struct {
	buffer bytes.Buffer
	to     *csv.Writer
	row    []string
}

func newLines(size int) *lines {
	w := new(lines)
	w.buffer.Grow(size)
	w.buffer.WriteString("\uFEFF")
	w.to = csv.NewWriter(&w.buffer)
	w.to.UseCRLF = true
	return w
}

func (w *lines) write(cells ...string) {
	w.row = w.row[:0]
	for _, cell := range cells {
		w.row = append(w.row, harmless(cell))
	}
	if err := w.to.Write(w.row); err != nil {
		panic(err) // a bytes.Buffer takes everything
	}
}

func (w *lines) bytes() []byte {
	w.to.Flush()
	return w.buffer.Bytes()
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
