package browser_test

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// pages is one page of each kind of which there is one.
var pages = [...]string{
	"index.html", "years/2023/index.html", "checks/index.html", "rules/index.html", "search/index.html", "about/index.html",
}

// Every kind of page is shown without a complaint and without a request to
// another host; see hear.
func TestPagesAreQuiet(t *testing.T) {
	chromium(t)
	for name, root := range sites(t) {
		t.Run(name, func(t *testing.T) {
			b := open(t, root)
			for _, page := range append(pages[:], linked(b)...) {
				b.visit(page)
				b.until(`document.readyState === "complete"`)
			}
		})
	}
}

// On a telephone only tables scroll sideways, never the page.
func TestNarrowPages(t *testing.T) {
	chromium(t)
	b := open(t, sites(t)["folder"])
	b.do(chromedp.EmulateViewport(390, 844))
	for _, page := range append(pages[:], "search/index.html#q=26.19") {
		b.visit(page)
		b.until(`document.readyState === "complete" && !/……$/.test((document.getElementById("section.status") || {}).textContent)`)
		if width := eval[int](b, `document.documentElement.scrollWidth`); width > 390 {
			t.Errorf("%s is %d pixels wide", page, width)
		}
	}
}

// linked is the address of a report, a unit and a comparison.
func linked(b *tab) (out []string) {
	b.t.Helper()
	b.visit(year)
	for _, kind := range []string{"units/", "reports/", "compare/"} {
		href := eval[string](b, `(Array.from(document.querySelectorAll("a")).map(a => a.href).find(h => h.startsWith("`+b.root+kind+`")) || "")`)
		if href == "" {
			b.t.Errorf("the year's page leads to nothing in %s", kind)
			continue
		}
		out = append(out, href[len(b.root):])
	}
	return out
}

// Without scripts the year's table is there, whole, and search says what to do.
func TestWithoutScripts(t *testing.T) {
	chromium(t)
	b := open(t, sites(t)["folder"])
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.visit(year)
	if rows := eval[int](b, `document.querySelectorAll("table.sortable tbody tr").length`); rows < 5 {
		t.Errorf("%d rows", rows)
	}
	if n := eval[int](b, `document.querySelectorAll("button, select, input").length`); n != 0 {
		t.Errorf("%d controls that do nothing", n)
	}
	b.visit("search/index.html")
	if !eval[bool](b, `document.getElementById("section.search").hidden && document.querySelector("noscript").textContent.includes("脚本")`) {
		t.Error("the search form is shown, or nothing says why it isn't")
	}
}
