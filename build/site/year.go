package site

import "jixiao/schema/corpus"

// yearReports is how many reports a page of a year lists: a row takes up to 900
// bytes, and old computers are slow at longer tables.
const yearReports = 1000

// addYears adds the pages of the years, more than one where a year has many
// reports, and those that compare two of them.
func (s *Site) addYears() {
	for i, y := range s.in.Corpus.Years {
		s.add(YearAddr(y.Year), "year", func() View { return s.year(i) })
		for n := 1; n*yearReports < len(y.Cards); n++ {
			s.add(yearPageAddr(y.Year, n), "year", func() View { return s.yearPage(y, n) })
		}
		for _, from := range s.in.Corpus.Years[:i] {
			s.add(CompareAddr(from.Year, y.Year), "compare", func() View { return s.compare(from, y) })
		}
	}
}

// yearMovers is how many projects are listed whose figure rose, and whose fell.
const yearMovers = 5

func (s *Site) year(i int) View {
	years := s.in.Corpus.Years
	y := years[i]
	v := s.yearPage(y, 0)
	before, pairs := s.comparedTo(years, i)
	v.Summary, v.Basis = headline(before, y, pairs)
	v.Attention = s.attention(&v.Frame, y.Cards, false)
	v.Grades, v.Scores = gradeBar(y.Sum()), spread(y)
	if before != nil {
		v.Prev = Link{Text: itoa(before.Year) + " 年度", URL: v.Root + YearAddr(before.Year)}
		v.Compare = Link{Text: itoa(before.Year) + " 年与 " + itoa(y.Year) + " 年对比", URL: v.Root + CompareAddr(before.Year, y.Year)}
		v.Totals = totalsTable(before, y, pairs)
		for k := range moves[:2] {
			if table := s.movers(&v.Frame, before, y, pairs, &moves[k], yearMovers); len(table.Rows) > 0 {
				v.Movers = append(v.Movers, table)
			}
		}
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
	from, to := n*yearReports, min((n+1)*yearReports, len(y.Cards))
	v := &YearView{Frame: s.frame(yearPageAddr(y.Year, n), title, crumbs...), Year: y.Year}
	v.Reports = s.reportRows(&v.Frame, y.Cards[from:to])
	if len(y.Cards) <= yearReports {
		return v
	}
	v.Part = "共 " + itoa(len(y.Cards)) + " 份报告，本页为第 " + itoa(from+1) + "–" + itoa(to) + " 份，按单位排列；排序和筛选只限本页。"
	for i := 0; i*yearReports < len(y.Cards); i++ {
		page := Link{Text: "第 " + itoa(i+1) + " 页"}
		if i != n {
			page.URL = v.Root + yearPageAddr(y.Year, i)
		}
		v.Pages = append(v.Pages, page)
	}
	return v
}
