package copied

import (
	"strings"

	"jixiao/schema/diag"
)

// Finding is what the rule narrative-copied says of a report. It stands at the
// first copied paragraph and leads to the longest, here and in the other
// report. Rule and severity are given; spans count from where the texts begin.
func (m *Match) Finding() diag.Diagnostic {
	how := diag.Text{Zh: "几乎相同", En: "nearly the same as"}
	if m.Exact {
		how = diag.Text{Zh: "相同", En: "the same as"}
	}
	var figures diag.Text
	if m.Figures {
		figures = diag.Text{Zh: "，数字也没有变", En: ", figures included"}
	}
	d := diag.Diagnostic{
		Rule: "narrative-copied", Severity: diag.Warning,
		Place: diag.Place{File: m.Report.File, Span: m.First},
		Message: diag.Textf("正文有 %[1]d%%（%[2]s）与%[3]s%[4]s%[5]s",
			"%[1]d%% of the text (%[2]s) is %[4]s %[3]s%[5]s",
			m.Percent(), paragraphs(m.Paragraphs), m.other(), how, figures),
		Help: diag.Text{
			Zh: "改写成本项目今年的情况：做了什么、结果怎样、与以往有什么不同。没有变化的背景介绍可以缩短，或链接到原来的报告；有统一要求的表述，用 [[allow]] 说明。",
			En: "write what this project did this year, with what result, and what is different; shorten a background that hasn't changed or link to the other report; if the wording is prescribed, say so in an [[allow]].",
		},
	}
	if m.Longest != m.First {
		d.Related = append(d.Related, diag.Related{
			Place:   diag.Place{File: m.Report.File, Span: m.Longest},
			Message: diag.Text{Zh: "相同部分最长的一段", En: "the longest paragraph that is the same"},
		})
	}
	d.Related = append(d.Related, diag.Related{
		Place:   diag.Place{File: m.Other.File, Span: m.Source},
		Message: diag.Textf("%[1]s的原文", "the paragraph in %[1]s", m.other()),
	})
	return d
}

func paragraphs(n int) diag.Text {
	if n == 1 {
		return diag.Text{Zh: "1 段", En: "1 paragraph"}
	}
	return diag.Textf("%d 段", "%d paragraphs", n)
}

// other names the other report as the reader of this one knows it.
func (m *Match) other() diag.Text {
	key := m.Other.Key
	switch {
	case m.Prior && key.Unit == m.Report.Key.Unit && key.Project == m.Report.Key.Project:
		return diag.Textf(" %d 年的报告", "the report of %d", key.Year)
	case m.Other.Title != "":
		return diag.Textf("《%[1]s》（%[2]s）", "“%[1]s” (%[2]s)", short(m.Other.Title), key)
	}
	return diag.Textf(" %s 的报告", "the report %s", key)
}

// short is a title on one line, of 40 characters at most.
func short(title string) string {
	title = strings.Join(strings.Fields(title), " ")
	n := 0
	for i := range title {
		if n++; n > 40 {
			return title[:i] + "…"
		}
	}
	return title
}
