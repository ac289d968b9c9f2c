package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/source"
)

const missingKeyName = "missing-key"

var missingKey = &Rule{
	Name:     missingKeyName,
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "缺少必填的内容", En: "something that must be there is missing"},
	What: diag.Text{
		Zh: "标题、指标名称、数的编号和数值等必填。表式要求一级、二级指标的，每个指标都要写；别的指标有指标值或分值、只有个别没有的，也在此列。空着的格（\"\"）不算缺少。",
		En: "Titles, names of indicators, ids and values of figures and the like must be there. Where the form asks for level 1 and level 2, each indicator has them; an indicator without a target or weight that the others have is reported too. A blank cell (\"\") is not missing.",
	},
	Why: diag.Text{
		Zh: "缺了这些，这一行就无法引用、归类和计算。",
		En: "Without them a row can't be named, placed or computed with.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
⟦[[figure]]⟧
id = "award"
label = "平安建设奖金"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[figure]]
id = "award"
label = "平安建设奖金"
value = "12万元"
+++
`,
}

// missingByForm reports what the form asks of each indicator and some lack.
func missingByForm(f *front.Front, p *schema.Profile) (list diag.List) {
	if p.Levels == schema.Required {
		list = missingLevel(list, f, p, "level1", func(in *front.Indicator) string { return in.Level1 })
		list = missingLevel(list, f, p, "level2", func(in *front.Indicator) string { return in.Level2 })
	}
	if p.Column("target") {
		list = missingCell(list, f, "target", func(in *front.Indicator) front.State { return in.Target.State })
	}
	if p.Column("weight") {
		list = missingCell(list, f, "weight", func(in *front.Indicator) front.State { return in.Weight.State })
	}
	return list
}

// ownRow tells whether an indicator is a row of the table in its own right; the
// row of the rate and 其中 rows need not have all columns.
func ownRow(in *front.Indicator) bool { return in.Role == "" && in.Of == "" }

// missingLevel reports the indicators without a level; once where none has it.
func missingLevel(list diag.List, f *front.Front, p *schema.Profile, key string, level func(*front.Indicator) string) diag.List {
	var without []int
	own := 0
	for i := range f.Indicators {
		if in := &f.Indicators[i]; ownRow(in) {
			own++
			if level(in) == "" {
				without = append(without, i)
			}
		}
	}
	if own > 1 && len(without) == own {
		d := missing(source.Path("indicator").Index(without[0]).Key(key))
		d.Message = diag.Textf("%d 个指标都没有填写 %s", "none of the %d indicators has %s", own, keyed(d.Place.Path))
		d.Help = diag.Textf("表式“%s”要求填写；没有这一列的表，另选一种表式。", "the form %q asks for it; choose another form if this one has no such column.", p.Title)
		return append(list, d)
	}
	for _, i := range without {
		list = append(list, missingOf(f, i, key))
	}
	return list
}

// missingCell reports the indicators without a column that others have.
func missingCell(list diag.List, f *front.Front, key string, state func(*front.Indicator) front.State) diag.List {
	var without []int
	others := false
	for i := range f.Indicators {
		in := &f.Indicators[i]
		switch {
		case !ownRow(in):
		case state(in) != front.Absent:
			others = true
		default:
			without = append(without, i)
		}
	}
	if !others {
		return list
	}
	for _, i := range without {
		list = append(list, missingOf(f, i, key))
	}
	return list
}

func missingOf(f *front.Front, i int, key string) diag.Diagnostic {
	d := missing(source.Path("indicator").Index(i).Key(key))
	d.Message = diag.Textf("%s没有填写 %s", "%s lacks %s", rowName(&f.Indicators[i], i), keyed(d.Place.Path))
	if key == "target" || key == "weight" {
		d.Help = diag.Text{Zh: `填上；表上这一格空着的，写成 ""；“其中”行用 of 写明属于哪个指标。`,
			En: `fill it in; write "" where the cell of the form is blank; a row that is part of another names it with of.`}
	}
	return d
}

// rowName is what to call an indicator that may not have a name.
func rowName(in *front.Indicator, i int) diag.Text {
	switch {
	case in.Name != "":
		return diag.Textf("指标“%s”", "the indicator “%s”", excerpt(in.Name))
	case in.Level2 != "":
		return diag.Textf("第 %[1]d 个指标（%[2]s）", "indicator %[1]d (%[2]s)", i+1, excerpt(in.Level2))
	}
	return diag.Textf("第 %d 个指标", "indicator %d", i+1)
}

// Gathered makes one finding of those that miss the same key in several
// indicators, as in a report that was just begun. It names them all.
func Gathered(f *front.Front, list diag.List) diag.List {
	var rows map[string][]int // findings by the key that they miss
	for i := range list {
		if _, key := missedIn(&list[i]); key != "" {
			if rows == nil {
				rows = map[string][]int{}
			}
			rows[key] = append(rows[key], i)
		}
	}
	out := list[:0]
	for i := range list {
		d := list[i]
		_, key := missedIn(&d)
		if same := rows[key]; len(same) > 1 {
			if i != same[0] {
				continue
			}
			d.Message = diag.Textf("%d 个指标没有填写 %s", "%d indicators lack %s", len(same), keyed(d.Place.Path))
			for _, j := range same {
				row, _ := missedIn(&list[j])
				d.Related = append(d.Related, diag.Related{Place: list[j].Place, Message: rowName(&f.Indicators[row], row)})
			}
		}
		out = append(out, d)
	}
	return out
}

// missedIn is the indicator and its key that a finding misses; key is empty for
// all other findings.
func missedIn(d *diag.Diagnostic) (row int, key string) {
	if d.Rule != missingKeyName {
		return 0, ""
	}
	steps, ok := d.Place.Path.Steps()
	if !ok || len(steps) != 3 || steps[0].Key != "indicator" || steps[1].Index < 0 {
		return 0, ""
	}
	return steps[1].Index, steps[2].Key
}
