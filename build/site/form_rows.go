package site

import "jixiao/build/sheet"

// formColumns are the columns of the indicator table that the report has.
func formColumns(v *ReportView) []formColumn {
	name := "指标"
	if v.IndicatorColumns.Levels {
		name = "三级指标"
	}
	out := []formColumn{
		{name, (*form).indicatorName},
		{"年度指标值", func(f *form, in *ReportIndicator) sheet.Cell { return f.figure(&in.Target, sheet.Measure) }},
		{"实际完成值", func(f *form, in *ReportIndicator) sheet.Cell { return f.figure(&in.Actual, sheet.Measure) }},
	}
	if v.IndicatorColumns.Weight {
		out = append(out, formColumn{"分值", func(f *form, in *ReportIndicator) sheet.Cell { return f.figure(&in.Weight, sheet.Figure) }})
	}
	if v.IndicatorColumns.Score {
		out = append(out, formColumn{"得分", func(f *form, in *ReportIndicator) sheet.Cell { return f.figure(&in.Score, sheet.Figure) }})
	}
	out = append(out, formColumn{"偏差原因分析及改进措施", func(_ *form, in *ReportIndicator) sheet.Cell {
		return sheet.Cell{Text: in.Reason, Style: sheet.Words}
	}})
	if v.IndicatorColumns.Core {
		out = append(out, formColumn{"核心指标", isCore})
	}
	for i, head := range v.IndicatorColumns.Extra[:min(len(v.IndicatorColumns.Extra), mostExtras)] {
		out = append(out, formColumn{head, func(_ *form, in *ReportIndicator) sheet.Cell {
			return sheet.Cell{Text: in.Extra[i], Style: sheet.Measure}
		}})
	}
	return out
}

func (f *form) indicatorName(in *ReportIndicator) sheet.Cell {
	text := in.Name
	if in.Part {
		text = "其中：" + text
	}
	if in.NotApplicable {
		text += "（不适用）"
	}
	return sheet.Cell{Text: text, Style: sheet.Words}
}

func isCore(_ *form, in *ReportIndicator) sheet.Cell {
	out := sheet.Cell{Style: sheet.Level}
	if in.Core {
		out.Text = "是"
	}
	return out
}

// indicators is the block 绩效指标.
func (f *form) indicators() {
	v := f.view
	if len(v.Indicators) == 0 {
		return
	}
	heads := append(v.desk.cells.take(3+len(f.columns)), sheet.Cell{Text: "绩效指标", Style: sheet.Head, Down: 1 + len(v.Indicators)})
	if v.IndicatorColumns.Levels {
		heads = append(heads, sheet.Cell{Text: "一级指标", Style: sheet.Head}, sheet.Cell{Text: "二级指标", Style: sheet.Head})
	}
	for _, c := range f.columns {
		heads = append(heads, sheet.Cell{Text: c.head, Style: sheet.Head})
	}
	f.rows = append(f.rows, f.stretched(heads, 1))
	for i := range v.Indicators {
		in := &v.Indicators[i]
		row := v.desk.cells.take(2 + len(f.columns))
		if v.IndicatorColumns.Levels && in.Span1 > 0 {
			row = append(row, sheet.Cell{Text: in.Level1, Style: sheet.Level, Down: in.Span1})
		}
		if v.IndicatorColumns.Levels && in.Span2 > 0 {
			row = append(row, sheet.Cell{Text: in.Level2, Style: sheet.Level, Down: in.Span2})
		}
		name := len(row)
		for _, c := range f.columns {
			row = append(row, c.cell(f, in))
		}
		f.rows = append(f.rows, f.stretched(row, name))
	}
}

// stretched lets the last cell of an indicator's row reach the form's edge, and
// the name take the place of levels that the form hasn't.
func (f *form) stretched(row sheet.Row, name int) sheet.Row {
	if !f.view.IndicatorColumns.Levels {
		row[name].Across = levelColumns
	}
	row[len(row)-1].Across = f.width - levelColumns - len(f.columns) + 1
	return row
}

// sums is what the form prints below its indicators: the points of the groups,
// the sum, and the grade.
func (f *form) sums() {
	label := levelColumns + 3
	for i := range f.view.Scores {
		row := &f.view.Scores[i]
		style, name := sheet.Head, row.Name
		switch row.Kind {
		case "execution":
			continue // which stands in the fund table
		case "group":
			if !printed(&row.Weight) && !printed(&row.Score) {
				continue // the report's form has no such line
			}
			style = sheet.Level
		case "grade":
			cell := f.figure(&row.Score, sheet.Level)
			cell.Across = f.width - label
			f.add(sheet.Cell{Text: name, Style: style, Across: label}, cell)
			continue
		default:
			name = "总分"
		}
		f.add(sheet.Cell{Text: name, Style: style, Across: label}, f.figure(&row.Weight, sheet.Figure), f.figure(&row.Score, sheet.Figure),
			sheet.Cell{Style: style, Across: f.width - label - 2})
	}
}

func printed(f *Fact) bool { return f.Mark != Derived && f.Text != "" }

// uses is 支出明细, which the standard form has no place for.
func (f *form) uses() {
	v := f.view
	if len(v.Uses) > 0 {
		f.add(sheet.Cell{Text: "支出明细", Style: sheet.Head, Down: 1 + len(v.Uses)}, sheet.Cell{Text: "支出内容", Style: sheet.Head, Across: 3},
			sheet.Cell{Text: "金额", Style: sheet.Head}, sheet.Cell{Text: "说明", Style: sheet.Head, Across: f.width - 5})
		for i := range v.Uses {
			f.add(sheet.Cell{Text: v.Uses[i].Label, Style: sheet.Words, Across: 3}, f.figure(&v.Uses[i].Fact, sheet.Figure),
				sheet.Cell{Text: v.Uses[i].Note, Style: sheet.Words, Across: f.width - 5})
		}
	}
}

// further is the figures that the text rests on.
func (f *form) further() {
	v := f.view
	if len(v.Figures) > 0 {
		f.add(sheet.Cell{Text: "其他数据", Style: sheet.Head, Down: 1 + len(v.Figures)}, sheet.Cell{Text: "数据", Style: sheet.Head, Across: 3},
			sheet.Cell{Text: "数值", Style: sheet.Head, Across: 2}, sheet.Cell{Text: "算式", Style: sheet.Head, Across: f.width - 6})
		for i := range v.Figures {
			value := f.figure(&v.Figures[i].Fact, sheet.Measure)
			value.Across = 2
			f.add(sheet.Cell{Text: v.Figures[i].Label, Style: sheet.Words, Across: 3}, value,
				sheet.Cell{Text: v.Figures[i].Formula, Style: sheet.Words, Across: f.width - 6})
		}
	}
}
