package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

var duplicateID = &Rule{
	Name:     "duplicate-id",
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "编号重复", En: "an id that is used twice"},
	What: diag.Text{
		Zh: "资金来源、支出明细、指标、其他数中有两行编号相同，或者两个一级指标名称相同。没有写编号的，资金来源以类别、指标以名称为编号。",
		En: "Two sources, uses, indicators or figures have the same id, or two groups the same name. Without an id, a source has that of its kind and an indicator its name.",
	},
	Why: diag.Text{
		Zh: "编号是正文、算式和历年对照引用这个数的名称，重复了就不知道指的是哪一行。",
		En: "The text, equations and the comparison of the years name a figure by its id, so it must mean one row.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[figure]]
id = "award"
value = "12万元"
[[figure]]
id = ⟦"award"⟧
value = "10万元"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[figure]]
id = "award"
value = "12万元"
[[figure]]
id = "award_county"
value = "10万元"
+++
`,
	Check: func(p *Pass) {
		r := p.Report()
		if f := r.Funds; f != nil {
			p.repeated("funds.source", len(f.Sources), func(i int) string { return f.Sources[i].ID })
			p.repeated("funds.use", len(f.Uses), func(i int) string { return f.Uses[i].ID })
		}
		p.repeated("indicator", len(r.Indicators), func(i int) string { return r.Indicators[i].ID })
		p.repeated("group", len(r.Groups), func(i int) string { return r.Groups[i].Name })
		p.repeated("figure", len(r.Figures), func(i int) string { return r.Figures[i].ID })
	},
}

// fewRows is up to how many rows comparing each with each is quicker than an index.
const fewRows = 32

// repeated reports the rows of a table whose id an earlier row has.
func (p *Pass) repeated(table source.Path, rows int, id func(i int) string) {
	if rows <= fewRows {
		for i := 1; i < rows; i++ {
			for j := range i {
				if id(i) != "" && id(i) == id(j) {
					p.repeats(table, j, i, id(i))
					break
				}
			}
		}
		return
	}
	index := make(map[string]int, rows)
	for i := range rows {
		first, again := index[id(i)]
		switch {
		case id(i) == "":
		case again:
			p.repeats(table, first, i, id(i))
		default:
			index[id(i)] = i
		}
	}
}

func (p *Pass) repeats(table source.Path, first, again int, id string) {
	d := diag.Diagnostic{
		Message: diag.Textf("“%s”已经用过，这里不能再用", "“%s” is the id of an earlier row", excerpt(id)),
		Help:    diag.Text{Zh: "给每一行起一个不同的编号（id）。", En: "give each row an `id` of its own."},
		Related: []diag.Related{p.Near(p.idRef(table, first), diag.Text{Zh: "前面写在这里", En: "it was used here before"})},
	}
	if table == "group" {
		d.Help = diag.Text{Zh: "同一个一级指标只写一组，合计它的分值和得分。", En: "write one group for a level 1, with all its points."}
	}
	p.Finds(p.idRef(table, again), d)
}

// idRef is the key that gives a row its id.
func (p *Pass) idRef(table source.Path, i int) schema.Ref {
	r, key := p.Report(), "id"
	switch {
	case table == "group", table == "indicator" && r.Indicators[i].ID == withoutBlanks(r.Indicators[i].Name):
		key = "name"
	case table == "funds.source" && r.Funds.Sources[i].ID == r.Funds.Sources[i].Kind:
		key = "kind"
	}
	return schema.PathRef(table.Index(i).Key(key))
}

func withoutBlanks(s string) string { return strings.Join(strings.Fields(s), "") }
