package site

import "jixiao/schema/corpus"

func (s *Site) year(i int) View {
	years := s.in.Corpus.Years
	y := years[i]
	v := &YearView{Frame: s.frame(YearAddr(y.Year), itoa(y.Year)+" 年度"), Year: y.Year}
	v.Summary = tiles(&y.Sum)
	v.Reports = s.reportRows(&v.Frame, y.Cards)
	v.Grades = gradeBar(&y.Sum)
	if i > 0 {
		before := years[i-1]
		v.Prev = Link{Text: itoa(before.Year) + " 年度", URL: v.Root + YearAddr(before.Year)}
		v.Compare = Link{Text: itoa(before.Year) + " 年与 " + itoa(y.Year) + " 年对比", URL: v.Root + CompareAddr(before.Year, y.Year)}
		v.Totals = totalsTable(before, y)
	}
	if i+1 < len(years) {
		v.Next = Link{Text: itoa(years[i+1].Year) + " 年度", URL: v.Root + YearAddr(years[i+1].Year)}
	}
	return v
}

// totalsTable sets the sums of two years side by side.
func totalsTable(from, to *corpus.Year) Table {
	t := Table{
		Caption: itoa(from.Year) + " 年与 " + itoa(to.Year) + " 年合计",
		Head:    []string{"", itoa(from.Year) + " 年", itoa(to.Year) + " 年", "增减", "增减幅度"},
	}
	row := func(label, a, b string, change Change) {
		if a == "" && b == "" {
			return
		}
		t.Rows = append(t.Rows, TableRow{Head: Link{Text: label}, Cells: []TableCell{
			{Text: a, Class: "num"}, {Text: b, Class: "num"}, {Text: change.Amount, Class: "num"}, {Text: change.Percent, Class: "num"},
		}})
	}
	a, b := &from.Sum, &to.Sum
	row("报告（份）", itoa(a.Reports), itoa(b.Reports), changeWords(countChange(a.Reports, b.Reports)))
	row("年初预算数（万元）", money(a.Initial), money(b.Initial), changeWords(totalChange(a.Initial, b.Initial)))
	row("全年预算数（万元）", money(a.Budget), money(b.Budget), changeWords(totalChange(a.Budget, b.Budget)))
	row("全年执行数（万元）", money(a.Executed), money(b.Executed), changeWords(totalChange(a.Executed, b.Executed)))
	row("总执行率", percent(a.Rate), percent(b.Rate), changeWords(valueChange(a.Rate, b.Rate, "%")))
	row("平均得分（分）", points(a.Score), points(b.Score), changeWords(valueChange(a.Score, b.Score, "分")))
	return t
}
