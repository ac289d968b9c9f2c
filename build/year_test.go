package build_test

import (
	"fmt"
	"strings"
	"testing"

	"jixiao/build"
)

// A year of many reports has pages that old computers can show, which together
// have all of them and lead to one another.
func TestPagesOfAYear(t *testing.T) {
	const reports = 5500 // over five years
	r := compile(t, build.Options{}, newTree(synthetic(reports)))
	rows := 0
	for _, y := range r.Corpus.Years {
		for n := 1; ; n++ {
			name := fmt.Sprintf("years/%d/index.html", y.Year)
			if n > 1 {
				name = fmt.Sprintf("years/%d/%d/index.html", y.Year, n)
			}
			data, ok, err := r.Page(name)
			if err != nil {
				t.Fatal(err)
			}
			if !ok {
				if n != 3 {
					t.Errorf("%d has %d pages", y.Year, n-1)
				}
				break
			}
			page := string(data)
			rows += strings.Count(page, `<tr><td class="num`)
			if len(page) > 1<<20 {
				t.Errorf("%s has %d bytes", name, len(page))
			}
			for _, fault := range readMarkup(data).faults {
				t.Errorf("%s: %s", name, fault)
			}
			for _, link := range readMarkup(data).links {
				if strings.Contains(link, "years/") && strings.HasSuffix(link, "index.html") {
					target := strings.TrimLeft(link, "./")
					if _, ok, _ := r.Page(target); !ok {
						t.Errorf("%s leads to %s, which isn't there", name, target)
					}
				}
			}
		}
	}
	if rows != reports {
		t.Errorf("%d rows for %d reports", rows, reports)
	}
}
