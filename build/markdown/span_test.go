package markdown

import (
	"strings"
	"testing"

	"jixiao/schema/source"
)

// sources are the ways in which the same body can stand in a file.
var sources = map[string]func(body string) (*source.File, source.Span){
	"alone":           whole,
	"after a BOM":     func(body string) (*source.File, source.Span) { return whole("\uFEFF" + body) },
	"Windows":         func(body string) (*source.File, source.Span) { return whole(strings.ReplaceAll(body, "\n", "\r\n")) },
	"in front matter": within,
}

func within(body string) (*source.File, source.Span) {
	head := "\uFEFF+++\r\ntitle = \"绩效\"\r\n+++\r\n"
	body = strings.ReplaceAll(body, "\n", "\r\n")
	return source.NewFile("a.md", head+body+"后面"), source.Span{Start: len(head), End: len(head) + len(body)}
}

func TestSpansOfLinksAreWhereTheyStand(t *testing.T) {
	tests := []struct{ text, link, words, target string }{
		{"实际支付[26.19](#funds.total.executed)万元", "[26.19](#funds.total.executed)", "26.19", "#funds.total.executed"},
		{"得[](#result.score)", "[](#result.score)", "", "#result.score"},
		{"前\n\n> 一[**甲**](\n>   <乙 丙.md>  \"题\" )二", "[**甲**](\n>   <乙 丙.md>  \"题\" )", "**甲**", "乙 丙.md"},
		{"![图](a.png)", "![图](a.png)", "图", "a.png"},
		{"- 甲\n- 乙[丙][1]\n\n[1]: x.md\n", "[丙][1]", "丙", "[丙][1]"},
		{"甲[丙]乙\n\n[丙]: x.md\n", "[丙]", "丙", "[丙]"},
		{"甲[丙][]\n\n[丙]: x.md\n", "[丙][]", "丙", "[丙][]"},
		{"|甲|\n|-|\n|[乙](c.md)|\n", "[乙](c.md)", "乙", "c.md"},
		{"# 甲[乙](c.md)\n", "[乙](c.md)", "乙", "c.md"},
		{"见<https://a.cn>。", "<https://a.cn>", "https://a.cn", "https://a.cn"},
		{"见<a@b.cn>。", "<a@b.cn>", "a@b.cn", "a@b.cn"},
		{"[[甲](a.md)](b.md)", "[甲](a.md)", "甲", "a.md"},
		{"甲[^1]\n\n[^1]: 见[乙](c.md)\n", "[乙](c.md)", "乙", "c.md"},
		{"甲\n\t[乙](c\\_d.md)\n", "[乙](c\\_d.md)", "乙", "c\\_d.md"},
		{"**[甲](a(b).md)**", "[甲](a(b).md)", "甲", "a(b).md"},
		{"[甲\n乙](a.md)\n丙", "[甲\n乙](a.md)", "甲\n乙", "a.md"},
	}
	for name, file := range sources {
		for _, test := range tests {
			f, span := file(test.text)
			body, list := New().Read(f, span)
			if len(body.Links) != 1 || len(list) > 0 {
				t.Errorf("%s, %q: %+v %v", name, test.text, body.Links, list)
				continue
			}
			cut := func(s source.Span) string { return strings.ReplaceAll(f.Text[s.Start:s.End], "\r\n", "\n") }
			link := body.Links[0]
			if cut(link.Span) != test.link || cut(link.TextSpan) != test.words || cut(link.TargetSpan) != test.target {
				t.Errorf("%s, %q: %q %q %q", name, test.text, cut(link.Span), cut(link.TextSpan), cut(link.TargetSpan))
			}
		}
	}
}

func TestSpansOfHeadingsAreTheirText(t *testing.T) {
	for name, file := range sources {
		f, span := file("## 一、甲 ##\n\n二、乙\n---\n\n> ### *丙*\n\n#\n")
		body, _ := New().Read(f, span)
		var got []string
		for _, h := range body.Headings {
			got = append(got, f.Text[h.Span.Start:h.Span.End])
		}
		if strings.Join(got, "|") != "一、甲|二、乙|*丙*|" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestRunsAreTheTextWithoutMarksCodeAndHTML(t *testing.T) {
	text := "# 甲**乙**\n\n丙36万元，\n实付[26.19](#a.b)万元 `7` <b>8</b>&amp;\n\n- 丁\n\n  戊\n\n|己|\n|-|\n|庚9|\n\n```\n10\n```\n辛[^1]\n\n[^1]: 壬\n"
	for name, file := range sources {
		f, span := file(text)
		body, _ := New().Read(f, span)
		var got strings.Builder
		for i, run := range body.Runs {
			if i > 0 && run.Block != body.Runs[i-1].Block {
				got.WriteString(" / ")
			} else if i > 0 {
				got.WriteString("|")
			}
			got.WriteString(f.Text[run.Span.Start:run.Span.End])
			got.WriteByte("phic"[run.Kind])
			if run.Link >= 0 {
				got.WriteString("→" + body.Links[run.Link].Target)
			}
		}
		want := "甲h|乙h / 丙36万元，p|实付p|26.19p→#a.b|万元 p| p|8p|&amp;p / 丁i / 戊i / 己c / 庚9c / 辛p / 壬p"
		if got.String() != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got.String(), want)
		}
	}
}
