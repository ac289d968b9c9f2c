package site

import (
	"strconv"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
)

func itoa(n int) string { return strconv.Itoa(n) }

// share is n of all in percent, with one decimal.
func share(n, all int) string {
	x, _ := quantity.Int(int64(100 * n)).Quo(quantity.Int(int64(all)))
	return x.Text(1)
}

func (s *Site) home() View {
	c := s.in.Corpus
	v := &HomeView{Frame: s.frame("index.html", s.in.Config.Title)}
	if n := len(c.Years); n > 0 {
		y := c.Years[n-1]
		before, pairs := s.comparedTo(c.Years, n-1)
		v.Latest = Link{Text: itoa(y.Year) + " 年度", URL: YearAddr(y.Year)}
		v.Summary, v.Basis = headline(before, y, pairs)
		v.About = "收录 " + yearsWords(cardYears(c.Cards)) + " 年 " + itoa(len(s.own)) + " 个单位的 " + itoa(len(c.Cards)) + " 份绩效自评报告，发布前逐份核对，共 " + itoa(s.in.Checked) + " 处。"
	}
	v.Attention = s.attention(&v.Frame, c.Cards, true)
	v.Warnings, v.Notes = s.in.Diagnostics.Count(diag.Warning), s.in.Diagnostics.Count(diag.Note)
	v.Years = s.yearRows(&v.Frame, c.Years)
	for _, u := range s.units {
		row := s.unitRow(&v.Frame, u.Key, u.Level, s.wholeOf(u.Key))
		if parent := s.parentOf(u); parent != "" {
			row.Parent = s.unitLink(&v.Frame, parent)
		}
		v.Units = append(v.Units, row)
	}
	for i := range s.in.Pages {
		if p := &s.in.Pages[i]; !s.belowAnother(p) {
			v.Pages = append(v.Pages, Link{Text: p.Title, URL: p.Addr})
		}
	}
	return v
}

// parentOf is the key of the unit above, "" where there is none. Units that are
// above each other in a circle have none.
func (s *Site) parentOf(u schema.Unit) string {
	for at, steps := u.Parent, 0; at != ""; steps++ {
		above, known := s.in.Corpus.Units.Get(at)
		if !known && at == u.Parent || steps > len(s.units) {
			return ""
		}
		at = above.Parent
	}
	return u.Parent
}
