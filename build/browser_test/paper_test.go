package browser_test

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// A report prints as an official document: 22 lines of 28 characters fit the
// 156 by 225 mm of a page, the title and the annexed form are there, and nothing
// that only a screen needs.
func TestAReportPrintsAsADocument(t *testing.T) {
	s := ownSite(t)
	b := open(t, s.folder())
	b.visit("reports/2023/shili-shuiwu/nongcun-gongshui/index.html")
	b.loaded()
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	b.wide(590) // 156 mm
	style := eval[[]float64](b, `["fontSize", "lineHeight"].map(p => parseFloat(getComputedStyle(document.querySelector(".prose p"))[p]))`)
	if width, height := 28*style[0], 22*style[1]; width > 156*96/25.4 || width < 154*96/25.4 || height > 225*96/25.4 || height < 222*96/25.4 {
		t.Errorf("28 characters are %v and 22 lines %v pixels", width, height)
	}
	shown := func(selector string) bool {
		return eval[bool](b, `Array.from(document.querySelectorAll("`+selector+`")).some(e => e.getClientRects().length > 0)`)
	}
	for _, part := range []string{"h1", ".paper-number", ".prose p", ".paper-unit", ".paper-date", ".paper-mark", ".paper-form table"} {
		if !shown(part) {
			t.Errorf("%s isn't printed", part)
		}
	}
	for _, part := range []string{".tiles", ".brief", ".screen", ".toc", ".said", "summary", ".permalink"} {
		if shown(part) {
			t.Errorf("%s is printed", part)
		}
	}
	if words := eval[string](b, `Array.from(document.querySelectorAll(".paper-form")).map(e => e.innerText).join()`); !strings.Contains(words, "331.96") || !strings.Contains(words, "88.70%") || !strings.Contains(words, "99.19") {
		t.Errorf("the form lacks a figure: %s", words)
	}
}

// The form of a report begins on a page of its own: with it the document has at
// least one page more, and it has no more than its text and tables need.
func TestPagesOfADocument(t *testing.T) {
	s := ownSite(t)
	b := open(t, s.folder())
	b.visit("reports/2023/shili-shuiwu/nongcun-gongshui/index.html")
	b.loaded()
	count := func() int {
		prefer := true
		pdf := call(b, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &prefer}).Data
		return len(sheets.FindAllSubmatch(pdf, -1))
	}
	all := count()
	eval[bool](b, `(document.querySelectorAll(".paper-form, .report > section:not(.text)").forEach(e => e.remove()), true)`)
	if text := count(); text < 2 || text > 4 || all <= text || all > text+4 {
		t.Errorf("%d pages, %d of them text", all, text)
	}
}
