package site

import (
	"cmp"
	"slices"

	"jixiao/schema/diag"
)

func (s *Site) checks() View {
	v := &ChecksView{Frame: s.frame("checks/index.html", "核对结果"), Checked: s.in.Checked, Reports: len(s.in.Corpus.Cards)}
	list := s.in.Diagnostics
	v.Counts = []Tile{
		{Label: "核对", Value: itoa(s.in.Checked), Unit: "处"},
		{Label: "错误", Value: itoa(list.Count(diag.Error)), Unit: "个"},
		{Label: "警告", Value: itoa(list.Count(diag.Warning)), Unit: "个"},
		{Label: "提示", Value: itoa(list.Count(diag.Note)), Unit: "个"},
		{Label: "已说明的差异", Value: itoa(list.Allowed()), Unit: "个"},
	}
	v.Findings = s.findings(&v.Frame, list, func(d *diag.Diagnostic) bool { return !d.Allowed })
	v.Known = s.findings(&v.Frame, list, func(d *diag.Diagnostic) bool { return d.Allowed })
	v.ByRule = byRule(v.Root, list)
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
