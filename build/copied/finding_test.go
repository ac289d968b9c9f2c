package copied

import (
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// What a reader is told.
func TestFinding(t *testing.T) {
	report := Report{Key: schema.Key{Year: 2023, Unit: "unit", Project: "project"}, File: "content/2023/unit/project.md"}
	before := Report{Key: schema.Key{Year: 2022, Unit: "unit", Project: "project"}, File: "content/2022/unit/project.md"}
	other := Report{Key: schema.Key{Year: 2023, Unit: "other", Project: "work"}, File: "content/2023/other/work.md"}
	titled := other
	titled.Title = "2023年度\n示例项目" + strings.Repeat("绩效", 30)
	for _, test := range []struct {
		m      Match
		zh, en string
	}{
		{
			Match{Report: report, Other: before, Prior: true, Letters: 62, Total: 100, Paragraphs: 3, Exact: true, Figures: true},
			"正文有 62%（3 段）与 2022 年的报告相同，数字也没有变",
			"62% of the text (3 paragraphs) is the same as the report of 2022, figures included",
		},
		{
			Match{Report: report, Other: before, Letters: 2, Total: 3, Paragraphs: 1},
			"正文有 67%（1 段）与 2022/unit/project 的报告几乎相同",
			"67% of the text (1 paragraph) is nearly the same as the report 2022/unit/project",
		},
		{
			Match{Report: report, Other: other, Prior: true, Letters: 100, Total: 100, Paragraphs: 2},
			"正文有 100%（2 段）与 2023/other/work 的报告几乎相同",
			"100% of the text (2 paragraphs) is nearly the same as the report 2023/other/work",
		},
		{
			Match{Report: report, Other: titled, Letters: 61, Total: 200, Paragraphs: 2},
			"正文有 31%（2 段）与《2023年度 示例项目" + strings.Repeat("绩效", 14) + "绩…》（2023/other/work）几乎相同",
			"31% of the text (2 paragraphs) is nearly the same as “2023年度 示例项目" + strings.Repeat("绩效", 14) + "绩…” (2023/other/work)",
		},
	} {
		d := test.m.Finding()
		if d.Message.Zh != test.zh || d.Message.En != test.en {
			t.Errorf("got %s\n%s\nwant %s\n%s", d.Message.Zh, d.Message.En, test.zh, test.en)
		}
		if d.Rule != "narrative-copied" || d.Severity != diag.Warning || d.Help.Zh == "" || d.Help.En == "" {
			t.Errorf("%+v", d)
		}
	}
}

// The finding stands at the first copied paragraph and leads to the longest,
// here unless it is the same, and there.
func TestFindingPlaces(t *testing.T) {
	m := Match{
		Report: Report{File: "this"}, Other: Report{File: "that"}, Letters: 1, Total: 1,
		First: source.Span{Start: 1, End: 2}, Longest: source.Span{Start: 3, End: 9}, Source: source.Span{Start: 5, End: 11},
	}
	d := m.Finding()
	if d.Place != (diag.Place{File: "this", Span: m.First}) || len(d.Related) != 2 ||
		d.Related[0].Place != (diag.Place{File: "this", Span: m.Longest}) || d.Related[1].Place != (diag.Place{File: "that", Span: m.Source}) {
		t.Errorf("%+v", d)
	}
	m.Longest = m.First
	if d := m.Finding(); len(d.Related) != 1 || d.Related[0].Place != (diag.Place{File: "that", Span: m.Source}) {
		t.Errorf("%+v", d.Related)
	}
}
