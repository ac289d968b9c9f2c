package browser_test

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// loaded waits until a page is there, with what it loads, and until its search,
// if there is one, has come to an end.
func (b *tab) loaded() {
	b.t.Helper()
	b.until(`document.readyState === "complete" && !/……$/.test((document.getElementById("section.status") || {}).textContent)`)
}

// Every kind of page is shown without a complaint and without a request to
// another host, with scripts and without; see hear.
func TestPagesAreQuiet(t *testing.T) {
	for name, root := range sites(t) {
		t.Run(name, func(t *testing.T) {
			b := open(t, root)
			for _, off := range []bool{false, true} {
				call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: off})
				for _, page := range ownSite(t).kinds(t) {
					b.visit(page)
					b.until(`document.readyState === "complete"`)
					for _, fault := range b.complaints() {
						t.Errorf("%s: %s", page, fault)
					}
				}
			}
		})
	}
}

// What a page complains of is heard: the test above can fail.
func TestComplaintsAreHeard(t *testing.T) {
	b := open(t, ownSite(t).folder())
	b.visit("index.html")
	for _, script := range []string{
		`console.warn("x")`,
		`void setTimeout(() => { throw new Error("x") })`,
		`void document.body.appendChild(Object.assign(document.createElement("script"), {textContent: "1"}))`,
		`void document.body.appendChild(Object.assign(document.createElement("img"), {src: "missing.png"}))`,
		`void document.body.appendChild(Object.assign(document.createElement("img"), {src: "http://127.0.0.1:9/x.png"}))`,
		`document.body.setAttribute("style", "color: red")`,
	} {
		eval[any](b, script)
		heard := func() bool { return len(b.complaints()) > 0 }
		for range 200 {
			if heard() {
				heard = nil
				break
			}
			eval[any](b, `new Promise(r => setTimeout(r, 10))`)
		}
		if heard != nil {
			t.Errorf("%s passed unheard", script)
		}
		eval[any](b, `new Promise(r => setTimeout(r, 50))`) // what the same fault complains of besides
		b.complaints()
	}
}

// On a telephone only tables scroll sideways, never the page.
func TestNarrowPages(t *testing.T) {
	s := ownSite(t)
	b := open(t, s.folder())
	b.wide(390)
	for _, page := range append(s.kinds(t), "search/index.html#q=26.19") {
		b.visit(page)
		b.loaded()
		if width := eval[int](b, `document.documentElement.scrollWidth`); width > 390 {
			t.Errorf("%s is %d pixels wide", page, width)
		}
	}
}

// Nothing on a page moves while it loads, at any width: the sum of the
// browser's own layout-shift entries is 0.
func TestNothingShifts(t *testing.T) {
	s := ownSite(t)
	b := open(t, s.folder())
	for _, width := range []int64{1440, 390} {
		b.wide(width)
		for _, page := range s.kinds(t) {
			b.visit(page)
			b.loaded()
			if shift := eval[float64](b, shifted); shift > 0 {
				t.Errorf("%s shifts by %v at %d pixels", page, shift, width)
			}
		}
	}
	eval[any](b, `new Promise(done => {
		document.querySelector("main").prepend(Object.assign(document.createElement("div"), {textContent: "x", id: "late"}));
		requestAnimationFrame(() => requestAnimationFrame(done));
	})`)
	if shift := eval[float64](b, shifted); shift == 0 {
		t.Error("a shift isn't noticed")
	}
}

// shifted sums the layout-shift entries of the page so far.
const shifted = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
	let sum = 0;
	const add = list => { for (const e of list) sum += e.value };
	const observer = new PerformanceObserver(l => add(l.getEntries()));
	observer.observe({type: "layout-shift", buffered: true});
	setTimeout(() => { add(observer.takeRecords()); done(sum) });
})))`

// Without scripts the year's table is there, whole, and search says what to do.
func TestWithoutScripts(t *testing.T) {
	b := open(t, ownSite(t).folder())
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.visit(year)
	if rows := eval[int](b, `document.querySelectorAll("table.sortable tbody tr").length`); rows < 5 {
		t.Errorf("%d rows", rows)
	}
	if n := eval[int](b, `Array.from(document.querySelectorAll("button, select, input")).filter(e => e.offsetParent !== null).length`); n != 0 {
		t.Errorf("%d controls that do nothing", n)
	}
	b.visit("search/index.html")
	if !eval[bool](b, `document.getElementById("section.search").offsetParent === null && document.querySelector("noscript").textContent.includes("脚本")`) {
		t.Error("the search form is shown, or nothing says why it isn't")
	}
}
