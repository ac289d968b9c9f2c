package build_test

import (
	"context"
	"maps"
	"net/url"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"jixiao/build"
	"jixiao/build/site"
	"jixiao/schema/diag"
)

// published is this repository's own site, with all its files.
var published = sync.OnceValues(func() (map[string][]byte, *build.Result) {
	r, err := build.New(build.Options{}).Compile(context.Background(), os.DirFS(".."))
	if err != nil {
		panic(err)
	}
	out := map[string][]byte{}
	for _, f := range r.Files() {
		if out[f.Path], err = f.Bytes(); err != nil {
			panic(err)
		}
	}
	return out, r
})

// Every page is HTML that a browser needn't mend, that a screen reader can make
// sense of, and that loads nothing from elsewhere.
func TestPagesAreSound(t *testing.T) {
	files, _ := published()
	pages := 0
	for name, data := range files {
		if path.Ext(name) != ".html" || strings.HasPrefix(name, "files/") {
			continue
		}
		pages++
		for _, fault := range readMarkup(data).faults {
			t.Errorf("%s: %s", name, fault)
		}
	}
	if pages < 100 {
		t.Errorf("only %d pages", pages)
	}
}

// Every link leads to a file of the site, and to a place that is there.
func TestLinksAreClosed(t *testing.T) {
	files, _ := published()
	pages := map[string]*markup{}
	for name, data := range files {
		if path.Ext(name) == ".html" {
			pages[name] = readMarkup(data)
		}
	}
	for name, page := range pages {
		for _, link := range page.links {
			u, err := url.Parse(link)
			switch {
			case err != nil || link == "":
				t.Errorf("%s: the link %q can't be read: %v", name, link, err)
				continue
			case u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "mailto":
				continue
			case u.IsAbs() || u.Host != "" || strings.HasPrefix(u.Path, "/"):
				t.Errorf("%s: the link %q is not relative", name, link)
				continue
			}
			target := name
			if u.Path != "" {
				target = path.Join(path.Dir(name), u.Path)
			}
			if _, ok := files[target]; !ok {
				t.Errorf("%s: the link %q leads to %s, which is not there", name, link, target)
			} else if other := pages[target]; u.Fragment != "" && (other == nil || !other.ids[u.Fragment]) {
				t.Errorf("%s: the link %q leads to no element of %s", name, link, target)
			}
		}
	}
}

// What other programs and bookmarks rely on is where it was promised to be.
func TestPromisedAddresses(t *testing.T) {
	files, r := published()
	want := []string{"index.html", "checks/index.html", "rules/index.html", "search/index.html", "about/index.html", "data/reports.json", "data/reports.csv", "data/reports.xlsx", "theme/tokens.css", "theme/style.css", "theme/print.css"}
	for i, y := range r.Corpus.Years {
		want = append(want, site.FilePath(site.YearAddr(y.Year)))
		for _, later := range r.Corpus.Years[i+1:] {
			want = append(want, site.FilePath(site.CompareAddr(y.Year, later.Year)))
		}
	}
	for _, card := range r.Corpus.Cards {
		k := card.Report.Key
		step := k.Unit + "/" + k.Project
		data := "data/reports/" + k.String()
		want = append(want, "reports/"+k.String()+"/index.html", data+".json", data+".csv", data+".xlsx", "projects/"+step+"/index.html", "units/"+k.Unit+"/index.html")
	}
	for _, name := range want {
		if len(files[name]) == 0 {
			t.Errorf("%s is not there", name)
		}
	}
}

// The site that this repository publishes has no error that isn't explained.
func TestOwnSiteHasNoErrors(t *testing.T) {
	_, r := published()
	if r.Checked < 500 {
		t.Errorf("only %d comparisons were made", r.Checked)
	}
	if r.Diagnostics.Count(diag.Error) > 0 {
		var errors diag.List
		for _, d := range r.Diagnostics {
			if d.Severity == diag.Error && !d.Allowed {
				errors = append(errors, d)
			}
		}
		t.Errorf("%d errors:\n%s", len(errors), told(&build.Result{Content: r.Content, Diagnostics: errors, Lang: r.Lang}))
	}
}

// Each figure of a report has an element on its page whose id is its name, if
// there is anything to show.
func TestFactsAreElements(t *testing.T) {
	files, r := published()
	facts := 0
	for _, card := range r.Corpus.Cards {
		name := site.FilePath(site.ReportAddr(card.Report.Key))
		ids := readMarkup(files[name]).ids
		for f := range card.Report.Facts {
			name := f.Ref().Name
			fact, ok := card.Fact(name)
			if !ok || !fact.Stated && !fact.Computed.Known {
				continue
			}
			facts++
			if !ids[site.FactID(name)] {
				t.Errorf("%s: no element is %s", card.Report.File, name)
			}
		}
	}
	if facts < 2000 {
		t.Errorf("only %d facts", facts)
	}
}

// The value at a place is that of the whole fact, though less is computed for it.
func TestValuesAreThoseOfFacts(t *testing.T) {
	_, r := published()
	stated, computed := 0, 0
	for _, card := range r.Corpus.Cards {
		for at := range card.Report.Facts {
			whole := card.At(&at)
			want, has := whole.Value()
			got, said, ok := card.ValueAt(&at)
			if got != want || said != whole.Stated || ok != has {
				t.Errorf("%s: %s is %v (stated: %t), not %v", card.Report.File, at.Name, got, said, want)
			}
			if said {
				stated++
			} else if ok {
				computed++
			}
		}
	}
	if stated < 500 || computed < 20 {
		t.Errorf("only %d facts are stated, and %d computed", stated, computed)
	}
}

// The same input gives the same bytes: a second time, and on one processor.
func TestSameBytes(t *testing.T) {
	files, _ := published()
	for _, processors := range []int{1, 4} {
		before := runtime.GOMAXPROCS(processors)
		again := rendered(t, compile(t, build.Options{}, os.DirFS("..")))
		runtime.GOMAXPROCS(before)
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if string(files[name]) != string(again[name]) {
				t.Errorf("on %d processors %s differs", processors, name)
			}
		}
		if len(again) != len(files) {
			t.Errorf("on %d processors there are %d files, not %d", processors, len(again), len(files))
		}
	}
}

// No file tells where it was made.
func TestNoMachinePaths(t *testing.T) {
	files, _ := published()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		for _, trace := range []string{path.Dir(dir), os.TempDir() + "/", "/home/"} {
			if strings.Contains(string(data), trace) {
				t.Errorf("%s holds %q", name, trace)
			}
		}
	}
}

// Page gives the file of a path, and only of one that the site has.
func TestPageIsFile(t *testing.T) {
	files, r := published()
	data, ok, err := r.Page("index.html")
	if !ok || err != nil || string(data) != string(files["index.html"]) {
		t.Errorf("there %v, error %v", ok, err)
	}
	if _, ok, _ := r.Page("none.html"); ok {
		t.Error("a page that isn't there was given")
	}
}
