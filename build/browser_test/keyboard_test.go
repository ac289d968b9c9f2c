package browser_test

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// mostStops is how many places of a page are gone through with the keyboard.
const mostStops = 150

// reachable is how many elements of a page can be worked with: all of them have
// to be reached by the Tab key.
const reachable = `Array.from(document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")).filter(e => e.checkVisibility())`

// stop is where the focus is: how many of the elements stand before it, and how
// it is marked.
const stop = `(() => {
	const all = ` + reachable + `, e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
	return {At: all.indexOf(e), What: e.outerHTML.slice(0, 120), Marked: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== "none",
		Seen: box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight};
})()`

// The Tab key goes through all that can be worked with, in the order of the
// page, and each place is in sight and marked when it has the focus.
func TestKeyboardReachesEverything(t *testing.T) {
	s := ownSite(t)
	b := open(t, s.folder())
	for _, page := range s.kinds(t) {
		b.visit(page)
		b.loaded()
		b.do(chromedp.Evaluate[chromedp.Void](`document.activeElement.blur(); getSelection().setPosition(document.body, 0)`))
		all := eval[int](b, reachable+`.length`)
		first := 0
		for i := 0; i < min(all-first, mostStops); i++ {
			b.keys(kb.Tab)
			at := eval[struct {
				At           int
				What         string
				Marked, Seen bool
			}](b, stop)
			if i == 0 && page == "search/index.html" { // where the words' field has the focus at once
				first = at.At
			}
			if at.At != first+i || !at.Marked || !at.Seen {
				t.Errorf("%s: stop %d of %d is %d (marked: %v, in sight: %v): %s", page, i, all, at.At, at.Marked, at.Seen, at.What)
				break
			}
		}
		if all < 10 {
			t.Errorf("%s: only %d places", page, all)
		}
	}
}

// The first place is a link that leads past the navigation.
func TestSkipLink(t *testing.T) {
	b := open(t, ownSite(t).folder())
	b.visit("index.html")
	b.keys(kb.Tab)
	b.keys("\r")
	b.until(`document.activeElement === document.querySelector("main")`)
}
