package parse

import (
	"strings"
	"testing"
)

// However the fences are wrong, it is said once and at the right line; what is
// meant as a front matter is read, and the body is what follows.
func TestFences(t *testing.T) {
	for name, c := range map[string]struct{ text, want, title, body string }{
		"empty":         {"", "front-matter-missing||", "", ""},
		"mark only":     {"\uFEFF", "front-matter-missing||", "", ""},
		"none":          {"# 标题\n\n正文", "front-matter-missing|# 标题|", "", "# 标题\n\n正文"},
		"one, late":     {"正文\n+++\n甲", "front-matter-missing|正文|", "", "正文\n+++\n甲"},
		"text before":   {"\n某局\n2023年\n\n+++\ntitle = '甲'\n+++\n正文", "front-matter-missing|某局\n2023年|", "甲", "正文"},
		"not closed":    {"+++\ntitle = '甲'\n\n一、概况\n", "front-matter-missing|+++|", "甲", "一、概况\n"},
		"heading ends":  {"+++\ntitle = '甲'\n\n## 概况\n", "front-matter-missing|+++|", "甲", "## 概况\n"},
		"nothing ends":  {"+++\ntitle = '甲'", "front-matter-missing|+++|", "甲", ""},
		"opening alone": {"+++", "front-matter-missing|+++|", "", ""},
		"YAML":          {"---\ntitle: 甲\n---\n正文", "front-matter-missing|---|", "", "正文"},
		"YAML open":     {"---\ntitle: 甲\n", "front-matter-missing|---|", "", "title: 甲\n"},
		"four signs":    {"++++\ntitle = '甲'\n+++\n正文", "front-matter-missing|++++|", "甲", "正文"},
		"full width":    {"+++\ntitle = '甲'\n＋＋＋\n正文", "front-matter-missing|＋＋＋|", "甲", "正文"},
		"three fences":  {"+++\ntitle = '甲'\n+++\n正文\n+++\n", "", "甲", "正文\n+++\n"},
		"long string":   {"+++\ntitle = '甲'\n[goal]\nexpected = \"\"\"\n一、修路\n\"\"\"\n\n一、概况\n", "front-matter-missing|+++|", "甲", "一、概况\n"},
	} {
		doc, list := read(c.text)
		same(t, name, found(t, c.text, list), lines(c.want))
		if doc.Front.Title != c.title || doc.Text() != c.body {
			t.Errorf("%s: title %q, body %q", name, doc.Front.Title, doc.Text())
		}
		if doc.Bare != (c.title == "" && c.text != "+++") {
			t.Errorf("%s: Bare is %v", name, doc.Bare)
		}
	}
}

// The fixes of fences leave a report that is read without a complaint.
func TestFenceFixes(t *testing.T) {
	for _, text := range []string{
		"++++\ntitle = '甲'\n+++\n正文", "+++\ntitle = '甲'\n＋＋＋\n正文",
		"+++\ntitle = '甲'\n\n一、概况\n", "+++\ntitle = '甲'",
	} {
		_, list := read(text)
		fixed := apply(text, list[0].Fixes[0])
		if doc, list := read(fixed); len(list) > 0 || doc.Front.Title != "甲" {
			t.Errorf("%q: %+v", fixed, list)
		}
	}
}

// An ordinary page may do without a front matter, and a rule across its top is
// no YAML.
func TestPage(t *testing.T) {
	for text, want := range map[string]Plain{
		"# 说明\n":             {},
		"---\n\n说明\n\n---\n": {},
		"+++\ntitle = '说明'\nweight = 3\n+++\n正文":     {Title: "说明", Order: 3},
		"+++\norder = 2\ndescription = '乙'\n+++\n正文": {Order: 2, Description: "乙"},
		"\uFEFF+++\r\ntitle = '说明'\r\n+++\r\n正文\r\n": {Title: "说明"},
	} {
		file := file(text)
		page, list := Page(file)
		if len(list) > 0 || page.Title != want.Title || page.Order != want.Order || page.Description != want.Description {
			t.Errorf("%q: %+v, %v", text, page, list)
		}
		if body := text[page.Body.Start:page.Body.End]; strings.Contains(body, "title =") || body == "" {
			t.Errorf("%q: body %q", text, body)
		}
	}
}

// What a page can't have is said, and doesn't point to a report's tables.
func TestPageFaults(t *testing.T) {
	for text, want := range map[string]string{
		"+++\ntitel = '甲'\n+++\n":       "unknown-key|titel|titel",
		"+++\nscore = 3\n+++\n":         "unknown-key|score|score",
		"+++\norder = '3'\n+++\n":       "wrong-type|'3'|order",
		"+++\norder = 3.5\n+++\n":       "wrong-type|3.5|order",
		"---\ntitle: 甲\n---\n":          "front-matter-missing|---|",
		"+++\norder = 99999999999\n+++": "wrong-type|99999999999|order",
	} {
		page, list := Page(file(text))
		same(t, text, found(t, text, list), []string{want})
		if strings.Contains(list[0].Help.Zh, "result") || page.Order == 99999999999 {
			t.Errorf("%q: %+v", text, list[0])
		}
	}
}
