package site

import (
	"jixiao/build/sheet"
	"jixiao/schema/score"
)

// bookColumns are the columns of data/reports.xlsx. Money is in 万元.
var bookColumns = []sheet.Column{
	{Head: "年度", Width: 8}, {Head: "单位名称", Width: 32}, {Head: "级别", Width: 8}, {Head: "报告", Width: 48}, {Head: "表式", Width: 24},
	{Head: "年初预算数", Width: 14}, {Head: "全年预算数", Width: 14}, {Head: "全年执行数", Width: 14}, {Head: "执行率", Width: 10},
	{Head: "自评得分", Width: 10}, {Head: "计算得分", Width: 10}, {Head: "自评等级", Width: 10}, {Head: "计算等级", Width: 10},
	{Head: "错误", Width: 7}, {Head: "警告", Width: 7}, {Head: "已说明的差异", Width: 14}, {Head: "单位", Width: 20}, {Head: "项目", Width: 24}, {Head: "地址", Width: 48},
}

// bookNotes say what the columns hold.
func (s *Site) bookNotes() [][2]string {
	return [][2]string{
		{"来源", s.in.Config.Title}, {"发布单位", s.in.Config.Publisher},
		{"金额单位", "万元"},
		{"数字", "按报告所列的小数位数显示。超过15位的数字电子表格存不下，按文字保存，一位不差。"},
		{"年初预算数、全年预算数、全年执行数", "报告所列的合计；报告没有列合计的，为各项资金相加之和。"},
		{"执行率", "报告所列；报告没有列的，为计算值。"},
		{"自评得分、自评等级", "报告所列。没有列的为空。"},
		{"计算得分、计算等级", "按报告所列的数据和评分办法计算。算不出的为空。"},
		{"错误、警告、已说明的差异", "核对发现的处数。"},
		{"单位、项目", "报告在本站的编号，与年度一起确定一份报告。"},
		{"地址", "报告页面在本站中的位置。"},
	}
}

// ReportsXLSX is data/reports.xlsx, a report a row. An error is a bug.
func (s *Site) ReportsXLSX() ([]byte, error) {
	frame, err := sheet.NewTable("报告", bookColumns, len(s.in.Corpus.Cards), "说明", s.bookNotes())
	if err != nil {
		return nil, err
	}
	return frame.Fill(func(yield func(sheet.Row) bool) {
		if !yield(sheet.Heads(bookColumns)) {
			return
		}
		row := make(sheet.Row, 0, len(bookColumns))
		for _, card := range s.in.Corpus.Cards {
			row = s.bookRow(row[:0], card)
			if !yield(row) {
				return
			}
		}
	})
}

func (s *Site) bookRow(row sheet.Row, card *score.Card) sheet.Row {
	e := s.entry(card)
	unit, _ := s.in.Corpus.Units.Get(e.Unit)
	words := func(texts ...string) {
		for _, text := range texts {
			row = append(row, sheet.Cell{Text: text, Style: sheet.Plain})
		}
	}
	figures := func(texts ...string) {
		for _, text := range texts {
			row = append(row, sheet.Cell{Text: text, Style: sheet.Figure})
		}
	}
	figures(itoa(e.Year))
	words(unit.Name, unit.Level, e.Title, card.Report.Profile.Title)
	figures(or(e.Funds.Initial), or(e.Funds.Budget), or(e.Funds.Executed), percentText(e.Funds.Rate), or(e.Score.Stated), or(e.Score.Computed))
	words(or(e.Grade.Stated), or(e.Grade.Computed))
	figures(itoa(e.Errors), itoa(e.Warnings), itoa(e.Allowed))
	words(e.Unit, e.Project, e.URL)
	return row
}

func percentText(s *string) string {
	if s == nil {
		return ""
	}
	return *s + "%"
}
