package site

import "jixiao/schema/corpus"

// yearRows is how many reports a page of a year lists: a row takes up to 900
// bytes, and old computers are slow at longer tables.
const yearRows = 1000

// addYears adds the pages of the years, more than one where a year has many
// reports, and those that compare two of them.
func (s *Site) addYears() {
	for i, y := range s.in.Corpus.Years {
		s.add(YearAddr(y.Year), "year", func() View { return s.year(i) })
		for n := 1; n*yearRows < len(y.Cards); n++ {
			s.add(yearPageAddr(y.Year, n), "year", func() View { return s.yearPage(y, n) })
		}
		for _, from := range s.in.Corpus.Years[:i] {
			s.add(CompareAddr(from.Year, y.Year), "compare", func() View { return s.compare(from, y) })
		}
	}
}

func (s *Site) year(i int) View {
	years := s.in.Corpus.Years
	y := years[i]
	v := s.yearPage(y, 0)
	v.Summary = tiles(&y.Sum)
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

// yearPageAddr is the address of the nth page of a year, from 0 on.
func yearPageAddr(year, n int) string {
	if n == 0 {
		return YearAddr(year)
	}
	return "years/" + itoa(year) + "/" + itoa(n+1) + "/index.html"
}

// yearPage is a page of a year with its part of the reports.
func (s *Site) yearPage(y *corpus.Year, n int) *YearView {
	title := itoa(y.Year) + " 年度"
	var crumbs []Link
	if n > 0 {
		crumbs = []Link{{Text: title, URL: YearAddr(y.Year)}}
		title += "（第 " + itoa(n+1) + " 页）"
	}
	from, to := n*yearRows, min((n+1)*yearRows, len(y.Cards))
	v := &YearView{Frame: s.frame(yearPageAddr(y.Year, n), title, crumbs...), Year: y.Year}
	v.Reports = s.reportRows(&v.Frame, y.Cards[from:to])
	if len(y.Cards) <= yearRows {
		return v
	}
	v.Part = "共 " + itoa(len(y.Cards)) + " 份报告，本页为第 " + itoa(from+1) + "–" + itoa(to) + " 份，按单位排列；排序和筛选只限本页。"
	for i := 0; i*yearRows < len(y.Cards); i++ {
		page := Link{Text: "第 " + itoa(i+1) + " 页"}
		if i != n {
			page.URL = v.Root + yearPageAddr(y.Year, i)
		}
		v.Pages = append(v.Pages, page)
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
