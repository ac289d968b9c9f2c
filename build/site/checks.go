package site

import (
	"cmp"
	"slices"

	"jixiao/schema/diag"
	"jixiao/schema/rules"
)

// findingsPerPage keeps a page of findings below a megabyte.
const findingsPerPage = 300

// addChecks lays out every finding, those without a reason first, then the worst
// and those of the newest reports, on as many pages as it takes.
func (s *Site) addChecks() {
	order := make([]*diag.Diagnostic, len(s.in.Diagnostics))
	for i := range order {
		order[i] = &s.in.Diagnostics[i]
	}
	slices.SortStableFunc(order, func(a, b *diag.Diagnostic) int {
		switch {
		case a.Allowed && !b.Allowed:
			return 1
		case b.Allowed && !a.Allowed:
			return -1
		}
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(s.yearOf(b.File), s.yearOf(a.File)))
	})
	pages := max(1, (len(order)+findingsPerPage-1)/findingsPerPage)
	for n := 1; n <= pages; n++ {
		from := (n - 1) * findingsPerPage
		part := order[from:min(from+findingsPerPage, len(order))]
		s.add(checksAddr(n), "checks", func() View { return s.checks(n, pages, part) })
	}
}

// checksAddr is the address of the nth page of findings, from 1.
func checksAddr(n int) string {
	if n == 1 {
		return "checks/index.html"
	}
	return "checks/" + itoa(n) + "/index.html"
}

func (s *Site) checks(n, pages int, part []*diag.Diagnostic) View {
	v := &ChecksView{Frame: s.frame(checksAddr(n), "核对情况"), Checked: s.in.Checked, Reports: len(s.in.Corpus.Cards), Page: n, Pages: pages, First: n == 1, Many: pages > 1}
	if n > 1 {
		v.Title += "（第 " + itoa(n) + " 页）"
		v.Prev = Link{Text: "上一页", URL: v.Root + checksAddr(n-1)}
	}
	if n < pages {
		v.Next = Link{Text: "下一页", URL: v.Root + checksAddr(n+1)}
	}
	for _, d := range part {
		if d.Allowed {
			v.Known = append(v.Known, s.finding(&v.Frame, d))
		} else {
			v.Findings = append(v.Findings, s.finding(&v.Frame, d))
		}
	}
	if n == 1 {
		list := s.in.Diagnostics
		v.Counts = []Tile{
			{Label: "核对", Value: itoa(s.in.Checked), Unit: "处"},
			{Label: "错误", Value: itoa(list.Count(diag.Error)), Unit: "个"},
			{Label: "警告", Value: itoa(list.Count(diag.Warning)), Unit: "个"},
			{Label: "提示", Value: itoa(list.Count(diag.Note)), Unit: "个"},
			{Label: "已说明的差异", Value: itoa(list.Allowed()), Unit: "个"},
		}
		v.ByRule = byRule(v.Root, s.in.Lang, list)
	}
	return v
}

// yearOf is the year of a report's file, 0 for any other.
func (s *Site) yearOf(file string) int {
	if card, ok := s.cards[file]; ok {
		return card.Report.Year
	}
	return 0
}

// byRule counts the findings of each rule.
func byRule(root string, lang diag.Lang, list diag.List) Table {
	t := Table{Caption: "按规则统计", Head: []string{"规则", "待处理", "已说明"}}
	counts := map[string]*[2]int{}
	for i := range list {
		n := counts[list[i].Rule]
		if n == nil {
			n = new([2]int)
			counts[list[i].Rule] = n
		}
		if list[i].Allowed {
			n[1]++
		} else {
			n[0]++
		}
	}
	for name, n := range counts {
		head := Link{Text: name, URL: root + "rules/index.html#" + name}
		if rule, ok := rules.Find(name); ok {
			head.Text = rule.Title.In(lang)
		}
		t.Rows = append(t.Rows, TableRow{
			Head: head, Note: name,
			Cells: []TableCell{{Text: itoa(n[0]), Class: "num"}, {Text: itoa(n[1]), Class: "num"}},
		})
	}
	slices.SortFunc(t.Rows, func(a, b TableRow) int { return cmp.Compare(a.Note, b.Note) })
	return t
}
