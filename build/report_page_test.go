package build_test

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jixiao/build/site"
)

// reportPages are the published reports' pages, parsed.
func reportPages(t *testing.T, look func(name string, root *html.Node, ids map[string]*html.Node)) {
	t.Helper()
	files, _ := published()
	seen := 0
	for name, data := range files {
		if !strings.HasPrefix(name, "reports/") {
			continue
		}
		root, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]*html.Node{}
		for n := range root.Descendants() {
			if id := attribute(n, "id"); id != "" {
				ids[id] = n
			}
		}
		look(name, root, ids)
		seen++
	}
	if seen < 30 {
		t.Errorf("only %d reports", seen)
	}
}

// A figure leads to each place of the text that names it, and that place leads
// back to the figure.
func TestFiguresAndTextLeadToEachOther(t *testing.T) {
	links := 0
	reportPages(t, func(name string, root *html.Node, ids map[string]*html.Node) {
		for n := range root.Descendants() {
			if n.DataAtom != atom.A || attribute(n, "class") != "said" {
				continue
			}
			links++
			place := ids[strings.TrimPrefix(attribute(n, "href"), "#")]
			figure := attribute(n.Parent, "id")
			if place == nil || figure == "" {
				t.Errorf("%s: %s leads from %q to nothing", name, attribute(n, "href"), figure)
				continue
			}
			if back, err := url.PathUnescape(strings.TrimPrefix(attribute(place, "href"), "#")); err != nil || back != figure {
				t.Errorf("%s: the text leads to %s, not back to %s", name, back, figure)
			}
		}
	})
	if links < 300 {
		t.Errorf("only %d places of texts", links)
	}
}

// A reader meets the figures before what was found about them; what is open is
// named first, once, and leads down to where it is told in full.
func TestReportsBeginWithTheirFigures(t *testing.T) {
	open := 0
	reportPages(t, func(name string, root *html.Node, ids map[string]*html.Node) {
		at, n := map[string]int{}, 0
		for node := range root.Descendants() {
			n++
			if id := attribute(node, "id"); strings.HasPrefix(id, "section.") {
				at[id] = n
			}
			if attribute(node, "class") == "finding-report" {
				t.Errorf("%s: a finding names the report on its own page", name)
			}
		}
		order := []string{"section.funds", "section.indicators", "section.result", "section.text", "section.findings", "section.differences", "section.checks", "section.more"}
		last := 0
		for _, id := range order {
			if at[id] > 0 && at[id] < last {
				t.Errorf("%s: %s stands too early", name, id)
			}
			last = max(last, at[id])
		}
		if ids["section.brief"] == nil {
			return
		}
		for link := range ids["section.brief"].Parent.Descendants() {
			if to := attribute(link, "href"); strings.HasPrefix(to, "#section.finding-") {
				open++
				if li := ids[to[1:]]; li == nil || li.DataAtom != atom.Li {
					t.Errorf("%s: %s is no finding", name, to)
				}
			}
		}
	})
	if open == 0 {
		t.Error("no report names an open finding")
	}
}

// The printed form is a rectangle: no row is wider or narrower than the form,
// or a browser would draw its lines past each other.
func TestThePrintedFormIsARectangle(t *testing.T) {
	_, r := published()
	rows := 0
	for _, p := range r.Site.Pages {
		if p.Kind != "report" {
			continue
		}
		for _, table := range p.View().(*site.ReportView).Paper.Form {
			for _, part := range [][]site.PaperRow{table.Head, table.Body} {
				rows += len(part)
				for i, width := range widths(part) {
					if width != len(table.Columns) {
						t.Errorf("%s: row %d of %s is %d columns wide, the form %d", p.Addr, i+1, table.Caption, width, len(table.Columns))
					}
				}
			}
		}
	}
	if rows < 500 {
		t.Errorf("only %d rows", rows)
	}
}

// widths is how many columns each row covers, with those that cells above reach
// down to.
func widths(rows []site.PaperRow) []int {
	out := make([]int, len(rows))
	for i, row := range rows {
		for _, cell := range row {
			for k := i; k < min(len(rows), i+max(1, cell.Down)); k++ {
				out[k] += max(1, cell.Across)
			}
		}
	}
	return out
}

// The pages of reports are small, since many are read over slow lines.
func TestReportPagesAreSmall(t *testing.T) {
	files, _ := published()
	for name, data := range files {
		if strings.HasPrefix(name, "reports/") && len(data) > 100_000 {
			t.Errorf("%s has %d bytes", name, len(data))
		}
	}
}

// A project of many years shows the newest changes of its text in full and of
// the others as much as there is room for; the rest it names.
func TestManyYearsOfTextStaySmall(t *testing.T) {
	in := report("", "")
	for year := range 12 {
		var text strings.Builder
		text.WriteString("+++\ntitle = \"示例项目绩效自评报告\"\nprofile = \"special-fund\"\n+++\n\n## 一、基本情况\n\n项目资金专款专用，管理规范。\n\n")
		for i := range 60 {
			fmt.Fprintf(&text, "%s第%d项工作。\n\n", strings.Repeat(string(rune(0x4e00+97*year+i)), 120), i)
		}
		in[fmt.Sprintf("content/%d/unit/long.md", 2010+year)] = &fstest.MapFile{Data: []byte(text.String())}
	}
	v := view(t, checked(t, in), "projects/unit/long/index.html").(*site.ProjectView)
	if len(v.Rewrites) != 11 || !v.Rewrites[0].Newest || v.Rewrites[0].Omitted || v.Rewrites[0].From.Text != "2020 年" {
		t.Fatalf("%d pairs of years, the first from %s", len(v.Rewrites), v.Rewrites[0].From.Text)
	}
	size, omitted := 0, 0
	for _, w := range v.Rewrites[1:] {
		if w.Omitted {
			omitted++
		}
		for _, part := range w.Parts {
			for _, b := range part.Blocks {
				if len(b.Kept) > 0 {
					t.Error("an older pair repeats what stayed")
				}
				for _, p := range b.Pieces {
					size += len(p.Text)
				}
			}
		}
	}
	if omitted == 0 || size > 40<<10 {
		t.Errorf("%d pairs are left out; the others have %d bytes", omitted, size)
	}
}

// TestFilledInPercentages: an empty link to a rate reads as a percentage, whether
// the author wrote the sign behind it or not, in the page and in the search.
func TestFilledInPercentages(t *testing.T) {
	const rate, spent = "[](#funds.total.rate)", "[](#funds.total.executed)"
	site, _ := example(agreeing + "\n执行率" + rate + "。执行率" + rate + "%；执行率**" + rate + "**%，支出" + spent + "万元。\n")
	r := checked(t, site)
	want := "执行率95%。执行率95%；执行率95%，支出114万元。"
	data, _, err := r.Page("reports/2023/unit/project/index.html")
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		}
	}
	if !strings.Contains(text.String(), want) {
		t.Errorf("%q is not on the page", want)
	}
	files := map[string][]byte{}
	for _, f := range r.Files() {
		if files[f.Path], err = f.Bytes(); err != nil {
			t.Fatal(err)
		}
	}
	found := false
	for _, d := range indexed(t, files) {
		found = found || strings.Contains(strings.Join(d, "\n"), want)
	}
	if !found {
		t.Errorf("%q is not found by searching", want)
	}
}
