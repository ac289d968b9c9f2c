package site

import (
	"cmp"
	"slices"
	"strings"

	"jixiao/build/sheet"
	"jixiao/schema"
	"jixiao/schema/score"
)

// formWidths are the columns of a report's form: the block, two levels, the
// indicator, its target and actual value, points, score, reason.
var formWidths = []float64{10, 14, 14, 30, 16, 16, 10, 10, 36}

// levelColumns are before an indicator's name: the block and two levels. Where
// the form has no levels, the name takes their place.
const levelColumns = 3

// mostExtras is how many further columns of a form are printed: more fit no page.
const mostExtras = 20

// form lays out a report as 项目支出绩效自评表 is printed (财预〔2020〕10号, annex):
// head, funds, goal, indicators, sum.
type form struct {
	view    *ReportView
	card    *score.Card
	columns []formColumn // of the indicator table, from the name on
	width   int          // columns of the whole form
	rows    []sheet.Row
	table   [2]int // the rows of the indicator table, from its heads on
	derived bool   // something shown was computed
}

// formColumn is a column of the indicator table.
type formColumn struct {
	head string
	cell func(*form, *ReportIndicator) sheet.Cell
}

// reportXLSX is a report's form as a workbook. An error is a bug.
func (s *Site) reportXLSX(out []byte, v *ReportView) ([]byte, error) {
	frame, err := s.formFrame()
	if err != nil {
		return nil, err
	}
	return frame.Append(out, slices.Values(s.form(v)))
}

func newFormFrame() (*sheet.Frame, error) { return sheet.NewForm("自评表", formWidths) }

// form is the whole form: its title, what is printed too, further figures, a note.
func (s *Site) form(v *ReportView) []sheet.Row {
	f := form{view: v, card: v.facts.card, width: v.form.width, derived: v.form.derived}
	f.rows = v.desk.rows.take(len(v.form.rows) + len(v.Figures) + 4)
	f.head()
	f.rows = append(f.rows, v.form.rows...)
	f.further()
	f.add(sheet.Cell{Text: f.note(s), Style: sheet.Note, Across: f.width})
	return f.rows
}

// newForm lays out what stands between a form's title and its foot.
func (s *Site) newForm(v *ReportView) *form {
	f := &form{view: v, card: v.facts.card, columns: formColumns(v)}
	f.width = max(len(formWidths), levelColumns+len(f.columns), 3+len(v.FundColumns))
	f.rows = v.desk.rows.take(12 + len(v.Funds) + len(v.Indicators) + len(v.Scores) + len(v.Uses))
	f.who(s)
	f.standard()
	return f
}

// standard is the form's blocks.
func (f *form) standard() {
	f.funds()
	f.goal()
	f.table[0] = len(f.rows)
	f.indicators()
	f.table[1] = len(f.rows)
	f.sums()
	f.uses()
}

func (f *form) add(cells ...sheet.Cell) { f.rows = append(f.rows, f.view.desk.cells.keep(cells)) }

// figure is a figure of the report, set off where it was computed.
func (f *form) figure(fact *Fact, style sheet.Style) sheet.Cell {
	if fact.Mark == Derived {
		f.derived = true
		style = sheet.Computed
	}
	return sheet.Cell{Text: fact.Text, Style: style}
}

// head is the title.
func (f *form) head() {
	r := f.card.Report
	f.add(sheet.Cell{Text: formTitle(r), Style: sheet.Title, Across: f.width})
	f.add(sheet.Cell{Text: formYear(r), Style: sheet.Subtitle, Across: f.width})
}

// formTitle is what the form is called: that of a profile for reports in prose
// is no report.
func formTitle(r *schema.Report) string {
	title := cmp.Or(r.Profile.Title, "绩效自评表")
	if name, ok := strings.CutSuffix(title, "报告"); ok {
		return name + "表"
	}
	return title
}

func formYear(r *schema.Report) string { return "（" + itoa(r.Year) + "年度）" }

// who is the project and the units that answer for it.
func (f *form) who(s *Site) {
	r := f.card.Report
	unit, _ := s.in.Corpus.Units.Get(r.Unit)
	above := ""
	if unit.Parent != "" {
		above = s.unitName(unit.Parent)
	}
	f.add(sheet.Cell{Text: "项目名称", Style: sheet.Head}, sheet.Cell{Text: projectTitle(r), Style: sheet.Level, Across: f.width - 1})
	f.add(sheet.Cell{Text: "主管部门", Style: sheet.Head}, sheet.Cell{Text: above, Style: sheet.Level, Across: 3},
		sheet.Cell{Text: "实施单位", Style: sheet.Head}, sheet.Cell{Text: unit.Name, Style: sheet.Level, Across: f.width - 5})
}

// funds is the block 项目资金.
func (f *form) funds() {
	v := f.view
	if len(v.Funds) == 0 || len(v.FundColumns) == 0 {
		return
	}
	order := fundOrder(v.FundColumns)
	label := max(2, f.width-1-max(len(order), 6)) // the standard form's six columns end with the page
	wide := f.width - label - len(order)          // of the last column
	block := "项目资金"
	if v.Money != "" {
		block += "\n（" + v.Money + "）"
	}
	heads := v.desk.cells.take(2 + len(order))
	heads = append(heads, sheet.Cell{Text: block, Style: sheet.Head, Down: 1 + len(v.Funds)}, sheet.Cell{Style: sheet.Head, Across: label})
	for _, i := range order {
		heads = append(heads, sheet.Cell{Text: v.FundColumns[i], Style: sheet.Head})
	}
	heads[len(heads)-1].Across = wide
	f.rows = append(f.rows, heads)
	for n := range v.Funds {
		row := append(v.desk.cells.take(1+len(order)), sheet.Cell{Text: fundName(v.Funds, n), Style: sheet.Words, Across: label})
		for _, i := range order {
			row = append(row, f.figure(&v.Funds[n].Cells[i], sheet.Figure))
		}
		row[len(row)-1].Across = wide
		f.rows = append(f.rows, row)
	}
	if v.FundsReason != "" {
		f.add(sheet.Cell{Text: "执行说明", Style: sheet.Head}, sheet.Cell{Text: v.FundsReason, Style: sheet.Words, Across: f.width - 1})
	}
}

// fundOrder is the order of the printed form: the points stand before the rate.
func fundOrder(columns []string) []int {
	order := make([]int, len(columns))
	for i := range order {
		order[i] = i
	}
	rate, weight := slices.Index(columns, columnNames["rate"]), slices.Index(columns, columnNames["weight"])
	if rate >= 0 && weight == rate+1 {
		order[rate], order[weight] = weight, rate
	}
	return order
}

// fundName writes 其中 before the first row below the total.
func fundName(rows []FundRow, n int) string {
	if n == 1 {
		return "其中：" + rows[n].Name
	}
	return rows[n].Name
}

// goal is the block 年度总体目标.
func (f *form) goal() {
	g := f.view.Goal
	if g == (Goal{}) {
		return
	}
	left := 4
	right := f.width - 1 - left
	f.add(sheet.Cell{Text: "年度总体目标", Style: sheet.Head, Down: 2},
		sheet.Cell{Text: "预期目标", Style: sheet.Head, Across: left}, sheet.Cell{Text: "实际完成情况", Style: sheet.Head, Across: right})
	f.add(sheet.Cell{Text: g.Expected, Style: sheet.Words, Across: left}, sheet.Cell{Text: g.Actual, Style: sheet.Words, Across: right})
}

// note says what isn't the report's own and where the form is from.
func (f *form) note(s *Site) string {
	note := "来源：" + s.in.Config.Title
	if f.derived {
		note += "\n斜体的数字和等级不是报告原文，由系统按报告所列数据计算得出。"
	}
	return note
}
