package browser_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// npm is the folder of what tests take from npm; a test that needs it is skipped
// where it isn't installed.
func npm(t *testing.T) string {
	t.Helper()
	const dir = "testdata/npm"
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		missing(t, "JIXIAO_NPM", "nothing is installed in build/browser_test/"+dir+" (npm ci)")
	}
	return dir
}

// violation is what axe-core finds.
type violation struct {
	ID, Help string
	Nodes    []struct{ HTML, FailureSummary string }
}

// axe runs axe-core with its rules of WCAG 2.2 A and AA and its best practices.
const axe = `axe.run(document, {preload: false, resultTypes: ["violations"]}).then(r => r.violations.map(v => ({
	ID: v.id, Help: v.help, Nodes: v.nodes.map(n => ({HTML: n.html.slice(0, 300), FailureSummary: n.failureSummary}))})))`

// accessible reports what axe-core finds on the page that is shown.
func (b *tab) accessible(script, page string) {
	b.t.Helper()
	// The page's policy would refuse the script; what comes from the DevTools
	// isn't subject to it.
	b.do(chromedp.Evaluate[chromedp.Void](script))
	for _, v := range eval[[]violation](b, axe) {
		b.t.Errorf("%s: %s: %s: %d places", page, v.ID, v.Help, len(v.Nodes))
		for _, n := range v.Nodes[:min(2, len(v.Nodes))] {
			b.t.Logf("%s\n%s", n.HTML, n.FailureSummary)
		}
	}
}

// Every kind of page can be used by everybody (WCAG 2.2 AA), as far as axe-core
// can tell, on a desk and on a telephone.
func TestPagesAreAccessible(t *testing.T) {
	script, err := os.ReadFile(filepath.Join(npm(t), "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	s := ownSite(t)
	pages := append(s.kinds(t), "search/index.html#q=26.19")
	for name, width := range map[string]int64{"desk": 1440, "telephone": 390} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := open(t, s.folder())
			b.wide(width)
			for _, page := range pages {
				b.visit(page)
				b.loaded()
				b.accessible(string(script), page)
			}
		})
	}
}

// What axe-core looks for is found: the test above can fail.
func TestBarriersAreFound(t *testing.T) {
	script, err := os.ReadFile(filepath.Join(npm(t), "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, ownSite(t).folder())
	b.visit("about/index.html")
	b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("main").append(document.createElement("input"), document.createElement("img"))`))
	b.do(chromedp.Evaluate[chromedp.Void](string(script)))
	if found := eval[[]violation](b, axe); len(found) < 2 {
		t.Errorf("%d violations of an input without label and a picture without text", len(found))
	}
}
