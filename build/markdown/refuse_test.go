package markdown

import (
	"strings"
	"testing"

	"jixiao/schema/diag"
)

func TestWhatIsRefusedIsReportedWhereItStandsAndShownAsText(t *testing.T) {
	tests := []struct{ text, rule, at, html string }{
		{"甲<b>乙</b>", "raw-html", "<b>", "<p>甲&lt;b&gt;乙&lt;/b&gt;</p>\n"},
		{"甲</b>", "raw-html", "</b>", "<p>甲&lt;/b&gt;</p>\n"},
		{"甲<!-- 注 -->乙", "raw-html", "<!-- 注 -->", "<p>甲&lt;!-- 注 --&gt;乙</p>\n"},
		{"<!-- 注\n\n释 -->\n", "raw-html", "<!-- 注\n\n释 -->", "<p>&lt;!-- 注\n\n释 --&gt;\n</p>\n"},
		{"  <div style=\"x\">\n甲\n</div>\n\n乙", "raw-html", "<div style=\"x\">\n甲\n</div>",
			"<p>  &lt;div style=&quot;x&quot;&gt;\n甲\n&lt;/div&gt;\n</p>\n<p>乙</p>\n"},
		{"> 甲<a\n> href=x>乙", "raw-html", "<a\n> href=x>", "<blockquote>\n<p>甲&lt;a\nhref=x&gt;乙</p>\n</blockquote>\n"},
		{"![图](https://a.cn/b.png)", "remote-resource", "https://a.cn/b.png", "<p>图</p>\n"},
		{"![图](//a.cn/b.png)", "remote-resource", "//a.cn/b.png", "<p>图</p>\n"},
		{"![图](/\\a.cn/b.png)", "remote-resource", "/\\a.cn/b.png", "<p>图</p>\n"},
		{"![图](data:image/png;base64,AA)", "remote-resource", "data:image/png;base64,AA", "<p>图</p>\n"},
		{"![图](file:///c/b.png)", "remote-resource", "file:///c/b.png", "<p>图</p>\n"},
		{"![图]()", "broken-link", "![图]()", "<p>图</p>\n"},
		{"[甲](javascript:alert(1))", "broken-link", "javascript:alert(1)", "<p>甲</p>\n"},
		{"[甲](JaVa&#x0A;script:x)", "broken-link", "JaVa&#x0A;script:x", "<p>甲</p>\n"},
		{"[甲](&#1;vbscript:x)", "broken-link", "&#1;vbscript:x", "<p>甲</p>\n"},
		{"<data:text/html,x>", "broken-link", "data:text/html,x", "<p>data:text/html,x</p>\n"},
		{"[甲](D:/报告/a.doc)", "broken-link", "D:/报告/a.doc", "<p>甲</p>\n"},
		{"[甲](file:///a)", "broken-link", "file:///a", "<p>甲</p>\n"},
		{"[甲]()", "broken-link", "[甲]()", "<p>甲</p>\n"},
	}
	for name, file := range sources {
		for _, test := range tests {
			f, span := file(test.text)
			body, list := New().Read(f, span)
			if len(list) != 1 || list[0].Rule != test.rule || list[0].Severity != diag.Error || list[0].Help.IsZero() || list[0].File != "a.md" {
				t.Errorf("%s, %q: %+v", name, test.text, list)
				continue
			}
			at := list[0].Span
			if got := strings.ReplaceAll(f.Text[at.Start:at.End], "\r\n", "\n"); got != test.at {
				t.Errorf("%s, %q: reported at %q", name, test.text, got)
			}
			if got := body.HTML(nil); got != test.html {
				t.Errorf("%s, %q:\n got %q\nwant %q", name, test.text, got, test.html)
			}
		}
	}
}

func TestComparisonsAreNoHTML(t *testing.T) {
	check(t, []page{
		{"a < b，P<0.05，<30%，x<y且y>z", "<p>a &lt; b，P&lt;0.05，&lt;30%，x&lt;y且y&gt;z</p>\n"},
		{"`<b>`", "<p><code>&lt;b&gt;</code></p>\n"},
		{"\\<b>", "<p>&lt;b&gt;</p>\n"},
	})
}

func TestAFixedNumberOfLevelsIsRead(t *testing.T) {
	for _, mark := range []string{"> ", "- ", "1. ", "[^1]: "} {
		_, list := New().Read(whole(strings.Repeat(mark, 20) + "甲"))
		deep := strings.Repeat(mark, 60) + "甲"
		body, deepList := New().Read(whole(deep))
		if len(list) != 0 || len(deepList) != 1 || deepList[0].Rule != "bad-value" {
			t.Errorf("%q: %v, %v", mark, list, deepList)
		}
		if mark != "[^1]: " && !strings.Contains(body.HTML(nil), "甲") {
			t.Errorf("%q: the text is lost", mark)
		}
	}
}

func TestATextOverTheLimitIsReported(t *testing.T) {
	_, list := New().Read(whole(strings.Repeat("a", maxBody+1)))
	if len(list) != 1 || list[0].Rule != "bad-value" || !strings.Contains(list[0].Message.Zh, "1024 KB") {
		t.Error(list)
	}
	if _, list := New().Read(whole(strings.Repeat("a", maxBody))); len(list) > 0 {
		t.Error(list)
	}
}
