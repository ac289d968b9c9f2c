package build_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"jixiao/build"
	"jixiao/build/site"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
)

// report is a site of one report.
func report(front, body string) fstest.MapFS {
	text := "+++\ntitle = \"示例项目绩效自评报告\"\nprofile = \"special-fund\"\n" + front + "+++\n\n" + body
	site, _ := example(text)
	return site
}

// found is the rules of a site's findings and the places that they name.
func found(t *testing.T, site fstest.MapFS) (out []string) {
	t.Helper()
	for _, d := range checked(t, site).Diagnostics {
		out = append(out, d.Rule+" "+d.At+map[bool]string{true: " allowed"}[d.Allowed])
	}
	return out
}

func allow(rule, at string) string {
	return fmt.Sprintf("[[allow]]\nrule = %q\nat = %q\nreason = \"公开文本如此\"\n", rule, at)
}

const award = "收到平安建设奖金12万元（先进县市10万元，先进乡镇1万元，先进街道3万元）。\n"

// An [[allow]] names a place of the text by the figure that its number is, or
// by what stands there; of two the second by its number.
func TestAllowsInTheText(t *testing.T) {
	figure := "[[figure]]\nid = \"award\"\nlabel = \"平安建设奖金\"\nvalue = \"12万元\"\n"
	tied := strings.Replace(award, "12", "[12](#figure.award)", 1)
	again := "\n又" + award
	for _, c := range []struct {
		name, front, body string
		want              []string
	}{
		{"nothing is allowed", "", award, []string{"narrative-sum text:12万元"}},
		{"by the words", allow("narrative-sum", "text:12万元"), award, []string{"narrative-sum text:12万元 allowed"}},
		{"by the figure that it is tied to", figure + allow("narrative-sum", "figure.award"), tied, []string{"narrative-sum figure.award allowed", "narrative-untied text:"}},
		{"by the figure that it is matched with", figure + allow("narrative-sum", "figure.award"), award, []string{"narrative-sum figure.award allowed"}},
		{"the second by its number", allow("narrative-sum", "text:12万元#2"), award + again, []string{"narrative-sum text:12万元", "narrative-sum text:12万元#2 allowed"}},
		{"both", allow("narrative-sum", "text:12万元") + allow("narrative-sum", "text:12万元#2"), award + again,
			[]string{"narrative-sum text:12万元 allowed", "narrative-sum text:12万元#2 allowed"}},
		{"what isn't there", allow("narrative-sum", "text:13万元"), award, []string{"narrative-sum text:12万元", "unused-allow allow[0].rule"}},
		{"another rule", allow("narrative-percent", "text:12万元"), award, []string{"narrative-sum text:12万元", "unused-allow allow[0].rule"}},
	} {
		got := found(t, report(c.front, c.body))
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// A number that isn't the figure that it is tied to is told once, and not again
// by the sums that it enters.
func TestAWrongTieIsToldOnce(t *testing.T) {
	front := "[[figure]]\nid = \"award\"\nlabel = \"平安建设奖金\"\nvalue = \"14万元\"\n"
	body := strings.Replace(award, "12", "[12](#figure.award)", 1)
	got := found(t, report(front, body))
	if want := []string{"narrative-figure figure.award", "narrative-untied text:"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A computation that the text repeats after a wrong figure stands under that.
func TestWhatATextRepeatsStandsUnderTheFigure(t *testing.T) {
	front := "[[figure]]\nid = \"award\"\nlabel = \"平安建设奖金\"\nvalue = \"12万元\"\nequals = \"10 + 1 + 3\"\n"
	r := checked(t, report(front+allow("narrative-sum", "figure.award"), award))
	if len(r.Diagnostics) != 1 || r.Diagnostics[0].Rule != "figure-equation" ||
		!slices.ContainsFunc(r.Diagnostics[0].Related, func(d diag.Related) bool { return d.Rule == "narrative-sum" }) {
		t.Error(told(r))
	}
}

// The note on untied numbers is for texts that have ties, and for all where the
// site asks.
func TestUntiedNumbers(t *testing.T) {
	figure := "[[figure]]\nid = \"award\"\nlabel = \"平安建设奖金\"\nvalue = \"12万元\"\n"
	untied := "全年调处矛盾纠纷192件，开展宣传260场次。\n"
	tied := "奖金[12](#figure.award)万元。\n\n" + untied
	settings := func(s string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("title = \"绩效自评\"\npublisher = \"示例单位\"\n[rules]\nnarrative-untied = \"" + s + "\"\n")}
	}
	for _, c := range []struct {
		body, setting string
		want          diag.Severity
	}{
		{untied, "", diag.Off}, {tied, "", diag.Note}, {untied, "warning", diag.Warning}, {tied, "error", diag.Error}, {tied, "off", diag.Off},
		{"平安建设奖金12万元。\n", "warning", diag.Off},
	} {
		in := report(figure, c.body)
		if c.setting != "" {
			in["content/site.toml"] = settings(c.setting)
		}
		r := checked(t, in)
		got := diag.Off
		for i := range r.Diagnostics {
			d := &r.Diagnostics[i]
			text := string(in[d.File].Data)
			if got = d.Severity; d.Rule != "narrative-untied" || text[d.Span.Start:d.Span.End] != "192件" || len(d.Related) != 1 {
				t.Errorf("%q: %s", c.body, told(r))
			}
		}
		if got != c.want {
			t.Errorf("%q, %q: %v, want %v", c.body, c.setting, got, c.want)
		}
	}
}

// A comparison with last year asks last year's report, and does so again when
// that alone is edited.
func TestAComparisonFollowsLastYearsReport(t *testing.T) {
	in := report("[[figure]]\nid = \"complaints\"\nlabel = \"旅游投诉\"\nvalue = \"18件\"\n", "旅游投诉18件，同比下降55%。\n")
	before := func(n string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"示例项目绩效自评报告\"\nprofile = \"special-fund\"\n[[figure]]\nid = \"complaints\"\nlabel = \"旅游投诉\"\nvalue = \"" + n + "件\"\n+++\n")}
	}
	const path = "content/2022/unit/project.md"
	c := build.New(build.Options{})
	for _, step := range []struct{ before, want string }{
		{"", "comparative-without-base"}, {"40", ""}, {"45", "narrative-percent"}, {"40", ""}, {"", "comparative-without-base"},
	} {
		if delete(in, path); step.before != "" {
			in[path] = before(step.before)
		}
		r, err := c.Compile(t.Context(), in)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range r.Diagnostics {
			got += d.Rule
		}
		if got != step.want {
			t.Errorf("after %q: %s", step.before, told(r))
		}
	}
}

// The seed's numbers are accounted for, and page and figures lead to each other.
func TestTheSeedsNumbers(t *testing.T) {
	_, r := published()
	const addr = "reports/2023/nanyue-zhengfawei/zongzhi-pingan/index.html"
	v := view(t, r, addr).(*site.ReportView)
	if n := v.Numbers; n.Tied != 22 || n.Untied != 4 || n.Matched+n.Computed != 0 || n.Excused < 30 {
		t.Errorf("%+v", n)
	}
	i := slices.IndexFunc(v.Figures, func(f site.FigureRow) bool { return f.ID == "figure.total_paid" })
	if i < 0 || !strings.HasPrefix(v.Figures[i].Said, "text.") {
		t.Fatalf("figure.total_paid isn't said to stand in the text: %+v", v.Figures)
	}
	if id := `id="` + v.Figures[i].Said + `" class="tie" href="#figure.total_paid"`; !strings.Contains(string(v.Body), id) {
		t.Errorf("no %s in the text", id)
	}
	for _, want := range []string{"narrative-figure result.grade true", "narrative-conflict figure.project_spending false", "narrative-count figure.offices true"} {
		if !slices.ContainsFunc(v.Checks, func(c site.CheckRow) bool { return fmt.Sprint(c.Rule, " ", c.At, " ", c.OK) == want }) {
			t.Errorf("no check %s", want)
		}
	}
}

// What the page of a report lists is what was counted when it was checked.
func TestListedChecksAreThoseCounted(t *testing.T) {
	_, r := published()
	listed := 0
	for _, p := range r.Site.Pages {
		if p.Kind == "report" {
			listed += p.View().(*site.ReportView).Checked
		}
	}
	if listed != r.Checked {
		t.Errorf("%d are listed, %d were counted", listed, r.Checked)
	}
}

// Comparisons that are made again are those that were counted, and the rules are
// known by which some came out wrong.
func TestReviewedChecksAreThoseCounted(t *testing.T) {
	_, r := published()
	wrong := 0
	for _, card := range r.Corpus.Cards {
		prior := r.Corpus.Before(card)
		want := rules.Examine(card).Tally.Plus(rules.ExamineYears(card, prior).Tally)
		var got rules.Tally
		rules.Review(card, prior, rules.Catalogue, func(c *rules.Check) {
			got.Checked++
			if !c.OK && !slices.Contains(got.Wrong, c.Rule) {
				got.Wrong = append(got.Wrong, c.Rule)
			}
		})
		if got.Checked != want.Checked || !slices.Equal(got.Wrong, want.Wrong) {
			t.Errorf("%s: %d comparisons, not %d, wrong by %d rules, not %d", card.Report.File, got.Checked, want.Checked, len(got.Wrong), len(want.Wrong))
		}
		wrong += len(want.Wrong)
	}
	if wrong == 0 {
		t.Error("nothing is wrong in any report")
	}
}

// A number that agrees with a figure is a link to it, in an ordinary page none.
func TestMatchedNumbersOnThePage(t *testing.T) {
	in := report("[[figure]]\nid = \"award\"\nlabel = \"平安建设奖金\"\nvalue = \"12万元\"\n", "平安建设奖金12万元，又说平安建设奖金[12](#figure.award)万元。\n")
	in["content/about/index.md"] = &fstest.MapFile{Data: []byte("平安建设奖金12万元\n")}
	r := checked(t, in)
	v := view(t, r, "reports/2023/unit/project/index.html").(*site.ReportView)
	want := `<p>平安建设奖金<a id="text.1" class="match" href="#figure.award" title="与数据相符：平安建设奖金">12</a>万元，` +
		`又说平安建设奖金<a id="text.2" class="tie" href="#figure.award" title="对应数据：平安建设奖金">12</a>万元。</p>` + "\n"
	if string(v.Body) != want || v.Figures[0].Said != "text.1 text.2" {
		t.Errorf("%s\n%q", v.Body, v.Figures[0].Said)
	}
	if page := view(t, r, "about/index.html").(*site.PageView); strings.Contains(string(page.Body), "<a") {
		t.Error(page.Body)
	}
}
