package markdown

import (
	"fmt"
	"strings"
	"testing"

	"jixiao/schema/source"
)

// htmlOf is the HTML of a text in which nothing is refused.
func htmlOf(t *testing.T, text string) string {
	t.Helper()
	body, list := New().Read(whole(text))
	if len(list) > 0 {
		t.Errorf("%q: %+v", text, list)
	}
	return body.HTML(nil)
}

type page struct{ text, html string }

func check(t *testing.T, pages []page) {
	t.Helper()
	for _, p := range pages {
		if got := htmlOf(t, p.text); got != p.html {
			t.Errorf("%q\n got %q\nwant %q", p.text, got, p.html)
		}
	}
}

func TestEmphasisNextToChineseIsEmphasis(t *testing.T) {
	check(t, []page{
		{"**重要：**后面", "<p><strong>重要：</strong>后面</p>\n"},
		{"前面**“引用”**后面", "<p>前面<strong>“引用”</strong>后面</p>\n"},
		{"*注：*正文", "<p><em>注：</em>正文</p>\n"},
		{"~~删：~~后", "<p><del>删：</del>后</p>\n"},
		{"前**（一）**后", "<p>前<strong>（一）</strong>后</p>\n"},
		{"共**36万元。**其中", "<p>共<strong>36万元。</strong>其中</p>\n"},
		{"**（注）**abc", "<p><strong>（注）</strong>abc</p>\n"},
		{"**“三公”经费**3.2万元", "<p><strong>“三公”经费</strong>3.2万元</p>\n"},
		{"用于**“三公”**3.2万元", "<p>用于<strong>“三公”</strong>3.2万元</p>\n"},
		{"**[26.19](#a.b)**万元", "<p><strong><a href=\"#a.b\">26.19</a></strong>万元</p>\n"},
		{"**执行率(%)**为", "<p><strong>执行率(%)</strong>为</p>\n"},
		{"***重点：***后", "<p><em><strong>重点：</strong></em>后</p>\n"},
		{"**한국어(韓)**는", "<p><strong>한국어(韓)</strong>는</p>\n"},
		{"**一、**产出**二、**效益", "<p><strong>一、</strong>产出<strong>二、</strong>效益</p>\n"},
	})
}

func TestEmphasisElsewhereIsThatOfCommonMark(t *testing.T) {
	check(t, []page{
		{"a**“foo”**b", "<p>a**“foo”**b</p>\n"},
		{"**foo:**bar", "<p>**foo:**bar</p>\n"},
		{"前 ** 后 **", "<p>前 ** 后 **</p>\n"},
		{"数_量_指标", "<p>数_量_指标</p>\n"},
		{"260 * 2 = 520 * 1", "<p>260 * 2 = 520 * 1</p>\n"},
		{"1~3月、5~6月", "<p>1~3月、5~6月</p>\n"},
		{"x ~~~~a~~~~", "<p>x ~~~~a~~~~</p>\n"},
		{"x ~~a~~ ~~b", "<p>x <del>a</del> ~~b</p>\n"},
		{"\\~~~a~~", "<p>~<del>a</del></p>\n"},
	})
}

func TestALineBreakInChineseGivesNoSpace(t *testing.T) {
	check(t, []page{
		{"平安\n建设", "<p>平安建设</p>\n"},
		{"平安，\nABC", "<p>平安，ABC</p>\n"},
		{"ABC\n（平安）", "<p>ABC（平安）</p>\n"},
		{"**平安**\n建设", "<p><strong>平安</strong>建设</p>\n"},
		{"平安\n**建设**", "<p>平安<strong>建设</strong></p>\n"},
		{"平安\n`code`", "<p>平安\n<code>code</code></p>\n"},
		{"共\n36 万元", "<p>共\n36 万元</p>\n"},
		{"foo\nbar", "<p>foo\nbar</p>\n"},
		{"한국\n어", "<p>한국\n어</p>\n"},
		{"平安\\\n建设", "<p>平安<br>\n建设</p>\n"},
		{"> 平安\n> 建设", "<blockquote>\n<p>平安建设</p>\n</blockquote>\n"},
	})
}

func TestTablesHaveHeadersAndClassesInsteadOfStyles(t *testing.T) {
	check(t, []page{
		{"| | 预算 | 执行率 |\n|---|--:|:-:|\n|财政|36|72.75%|\n", "<table>\n<thead>\n<tr>\n" +
			"<td></td>\n<th scope=\"col\" class=\"right\">预算</th>\n<th scope=\"col\" class=\"center\">执行率</th>\n" +
			"</tr>\n</thead>\n<tbody>\n<tr>\n<td>财政</td>\n<td class=\"right\">36</td>\n<td class=\"center\">72.75%</td>\n" +
			"</tr>\n</tbody>\n</table>\n"},
		{"|a|\n|-|\n", "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n"},
		{"|a|\n|-|\n|`x\\|y`|\n", "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n" +
			"<tbody>\n<tr>\n<td><code>x|y</code></td>\n</tr>\n</tbody>\n</table>\n"},
	})
}

func TestFootnotesLeadThereAndBack(t *testing.T) {
	check(t, []page{{"甲[^1]乙[^1]\n\n[^1]: 注\n", "<p>甲<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote\" role=\"doc-noteref\">1</a></sup>" +
		"乙<sup id=\"fnref:1:2\"><a href=\"#fn:1\" class=\"footnote\" role=\"doc-noteref\">1</a></sup></p>\n" +
		"<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"fn:1\">\n<p>注" +
		" <a href=\"#fnref:1\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"返回正文\">↩︎</a>" +
		" <a href=\"#fnref:1:2\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"返回正文\">↩︎</a></p>\n" +
		"</li>\n</ol>\n</section>\n"}})
}

func TestHeadingsStandBelowThePagesTitleAndHaveReadableIDs(t *testing.T) {
	text := "# 一、项目基本情况\n\n## （一）A&B *v1.2* `x`\n\n一、项目基本情况\n===\n\n###### ！\n\n> ## 一-项目基本情况-2\n"
	body, _ := New().Read(whole(text))
	want := []Heading{
		{2, "一、项目基本情况", "一-项目基本情况", source.Span{}},
		{3, "（一）A&B v1.2 x", "一-a-b-v1-2-x", source.Span{}},
		{2, "一、项目基本情况", "一-项目基本情况-2", source.Span{}},
		{6, "！", "section", source.Span{}},
		{3, "一-项目基本情况-2", "一-项目基本情况-2-2", source.Span{}},
	}
	if len(body.Headings) != len(want) {
		t.Fatalf("%+v", body.Headings)
	}
	for i, got := range body.Headings {
		if !strings.Contains(body.HTML(nil), fmt.Sprintf(`<h%d id="%s">`, got.Level, got.ID)) {
			t.Errorf("the page lacks heading %+v", got)
		}
		got.Span = source.Span{}
		if got != want[i] {
			t.Errorf("heading %d: got %+v, want %+v", i, got, want[i])
		}
	}
	if body, _ := New().Read(whole("## 甲\n")); body.Headings[0].Level != 2 {
		t.Errorf("without a first level, nothing is shifted: %+v", body.Headings)
	}
}

func TestAnIDIsNeverTheNameOfAFact(t *testing.T) {
	for _, text := range []string{"funds.total.executed", "1.2", "．", ".", "a.\u0301b", strings.Repeat("长", 100)} {
		if id := new(ids).of(text); strings.ContainsAny(id, ".:") || id == "" || len([]rune(id)) > 60 {
			t.Errorf("%q has the id %q", text, id)
		}
	}
}

func TestTheCallerDecidesWhereLinksLead(t *testing.T) {
	text := "实付[26.19](#funds.total.executed)万元，得[](#result.score)分，见[去年](../2022/a.md \"说明\")、" +
		"[无](x.md)、![图](a.png)、![缺](b.png)，<https://www.gov.cn/a?b=1&c=2>"
	body, list := New().Read(whole(text))
	if len(list) > 0 {
		t.Fatal(list)
	}
	var asked []string
	got := body.HTML(func(l *Link) Resolved {
		asked = append(asked, l.Target)
		if name, ok := l.Fact(); ok {
			return Resolved{Href: l.Target, Class: "fact", Title: name, Text: "9<7"}
		}
		switch l.Target {
		case "../2022/a.md":
			return Resolved{Href: "../../2022/甲 乙/", Title: "别的"}
		case "a.png":
			return Resolved{Href: "a.png", Class: "wide", Title: "图一"}
		case "x.md", "b.png":
			return Resolved{}
		}
		return Resolved{Href: l.Target}
	})
	want := `<p>实付<a class="fact" href="#funds.total.executed" title="funds.total.executed">26.19</a>万元，` +
		`得<a class="fact" href="#result.score" title="result.score">9&lt;7</a>分，` +
		`见<a href="../../2022/%E7%94%B2%20%E4%B9%99/" title="说明">去年</a>、无、` +
		`<img class="wide" src="a.png" alt="图" title="图一">、缺，` +
		`<a href="https://www.gov.cn/a?b=1&amp;c=2">https://www.gov.cn/a?b=1&amp;c=2</a></p>` + "\n"
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if want := "#funds.total.executed #result.score ../2022/a.md x.md a.png b.png https://www.gov.cn/a?b=1&c=2"; strings.Join(asked, " ") != want {
		t.Errorf("asked for %v", asked)
	}
}

func TestALinkSaysWhatItIs(t *testing.T) {
	for _, test := range []struct {
		text, fact      string
		external, empty bool
	}{
		{"[36](#funds.total.budget)", "funds.total.budget", false, false},
		{"[](<#figure.奖 金>)", "figure.奖 金", false, true},
		{"[5](#figure.%E5%A5%96)", "figure.奖", false, false},
		{"[节](#一-项目基本情况)", "", false, false},
		{"[页](about.md#a.b)", "", false, false},
		{"[网](HTTPS://www.gov.cn)", "", true, false},
		{"[网](//www.gov.cn)", "", true, false},
		{"<a@b.cn>", "", true, false},
		{"[![图](a.png)](b.md)", "", false, false},
	} {
		body, _ := New().Read(whole(test.text))
		if len(body.Links) == 0 {
			t.Errorf("%s is no link", test.text)
			continue
		}
		link := body.Links[0]
		if fact, _ := link.Fact(); fact != test.fact || link.External() != test.external || link.Empty != test.empty {
			t.Errorf("%s: fact %q, external %v, empty %v", test.text, fact, link.External(), link.Empty)
		}
	}
}
