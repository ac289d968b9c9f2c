package site

import (
	"strconv"
	"strings"

	"jixiao/build/sheet"
)

// uprightColumns is how many columns of a form fit an upright page.
const uprightColumns = 10

// columnKinds are what a form's columns are for, from the left: see formWidths.
var columnKinds = [...]string{"block", "level", "level", "name", "value", "value", "points", "points", "words"}

// paper lays out what is printed of a report besides its text. The form is the
// one of the report's workbook.
func (s *Site) paper(v *ReportView) Paper {
	r := v.facts.card.Report
	out := Paper{Date: dayWords(r.Date), Title: formTitle(r), Year: formYear(r)}
	if r.Funds == nil && len(v.Indicators) == 0 && len(v.Scores) == 0 && v.Goal == (Goal{}) {
		return out // the report has no figures that a form would hold
	}
	f := v.form
	out.Wide, out.Note = f.width > uprightColumns, f.note(s)
	columns := make([]string, f.width)
	for i := range columns {
		columns[i] = "more"
		if i < len(columnKinds) {
			columns[i] = columnKinds[i]
		}
	}
	from, to := f.table[0], f.table[1]
	even := make([]string, f.width) // amounts are wider than points
	even[0] = "block"
	for i := range even[1:] {
		even[1+i] = "even"
	}
	out.Form = append(out.Form, PaperTable{Caption: out.Title + "：项目和资金", Columns: even, Body: v.desk.printed(f.rows[:from])})
	if from < to {
		table := PaperTable{Caption: out.Title + "：绩效指标", Columns: columns, Head: v.desk.printed(f.rows[from : from+1]), Body: v.desk.printed(f.rows[from+1 : to])}
		table.splitBlock()
		out.Form = append(out.Form, table)
	}
	if to < len(f.rows) {
		out.Form = append(out.Form, PaperTable{Caption: out.Title + "：合计", Columns: columns, Body: v.desk.printed(f.rows[to:])})
	}
	return out
}

// splitBlock cuts the cell at the left, which covers the heads and all rows, in
// two: no cell reaches out of the rows that are printed again on each page.
func (t *PaperTable) splitBlock() {
	block := t.Head[0][0]
	block.Down, block.Scope = several(len(t.Body)), "rowgroup"
	t.Head[0][0] = PaperCell{Class: "block open"}
	block.Class += " under"
	t.Body[0] = append(PaperRow{block}, t.Body[0]...)
}

// paperClasses are what a cell of the form is for.
var paperClasses = [...]string{
	sheet.Head: "head", sheet.Level: "level", sheet.Words: "words", sheet.Figure: "figure", sheet.Measure: "measure", sheet.Computed: "figure derived",
}

// printed is rows of the form as the page has them.
func (d *desk) printed(rows []sheet.Row) []PaperRow {
	out := d.paperRows.take(len(rows))
	for _, row := range rows {
		heads := 0
		for i := range row {
			if row[i].Style == sheet.Head {
				heads++
			}
		}
		cells := d.paper.take(len(row))
		for i := range row {
			cells = append(cells, paperCell(&row[i], heads == len(row)))
		}
		out = append(out, cells)
	}
	return out
}

func paperCell(cell *sheet.Cell, headsAlone bool) PaperCell {
	out := PaperCell{Text: cell.Text, Class: paperClasses[cell.Style], Across: several(cell.Across), Down: several(cell.Down)}
	if cell.Style == sheet.Head && cell.Text != "" {
		out.Scope = scopeOf(cell, headsAlone)
	}
	return out
}

// several is a number of columns or rows, 0 for just one.
func several(n int) int {
	if n > 1 {
		return n
	}
	return 0
}

// scopeOf is what a head is of: of a row that has nothing but heads, each is of
// its column.
func scopeOf(cell *sheet.Cell, alone bool) string {
	switch {
	case cell.Down > 1:
		return "rowgroup"
	case alone:
		return "col"
	}
	return "row"
}

// dayWords writes a day as an official document does: 2024年3月12日.
func dayWords(day string) string {
	part := strings.Split(day, "-")
	if len(part) != 3 {
		return day
	}
	for i := range part {
		n, err := strconv.Atoi(part[i])
		if err != nil {
			return day
		}
		part[i] = strconv.Itoa(n)
	}
	return part[0] + "年" + part[1] + "月" + part[2] + "日"
}
