package site

import (
	"cmp"
	"slices"

	"jixiao/schema/diag"
)

// findingsPerPage keeps a page of findings below a megabyte.
const findingsPerPage = 300

// addChecks lays out every finding, those without a reason first, on as many
// pages as it takes.
func (s *Site) addChecks() {
	order := make([]*diag.Diagnostic, 0, len(s.in.Diagnostics))
	for _, allowed := range [...]bool{false, true} {
		for i := range s.in.Diagnostics {
			if d := &s.in.Diagnostics[i]; d.Allowed == allowed {
				order = append(order, d)
			}
		}
	}
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
		v.ByRule = byRule(v.Root, list)
	}
	return v
}

// byRule counts the findings of each rule.
func byRule(root string, list diag.List) Table {
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
		t.Rows = append(t.Rows, TableRow{
			Head:  Link{Text: name, URL: root + "rules/index.html#" + name},
			Cells: []TableCell{{Text: itoa(n[0]), Class: "num"}, {Text: itoa(n[1]), Class: "num"}},
		})
	}
	slices.SortFunc(t.Rows, func(a, b TableRow) int { return cmp.Compare(a.Head.Text, b.Head.Text) })
	return t
}
