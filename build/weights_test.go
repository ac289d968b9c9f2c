package build_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"jixiao/build"
	"jixiao/build/site"
)

// weight is how many bytes a page has.
type weight struct {
	path  string
	bytes int
}

// weights is the pages of a site by kind, from the lightest to the heaviest;
// of each kind at most some, evenly over all.
func weights(t testing.TB, r *build.Result, some int) map[string][]weight {
	byKind := map[string][]site.Page{}
	for _, p := range r.Site.Pages {
		byKind[p.Kind] = append(byKind[p.Kind], p)
	}
	out := map[string][]weight{}
	for kind, pages := range byKind {
		step := max(1, len(pages)/some)
		for i := 0; i < len(pages); i += step {
			path := site.FilePath(pages[i].Addr)
			data, ok, err := r.Page(path)
			if !ok || err != nil {
				t.Fatalf("%s: there %v, error %v", path, ok, err)
			}
			out[kind] = append(out[kind], weight{path, len(data)})
		}
		slices.SortFunc(out[kind], func(a, b weight) int { return cmp.Compare(a.bytes, b.bytes) })
	}
	return out
}

const (
	reportMost = 100 << 10 // bytes of a report's page
	pageMost   = 1 << 20   // bytes of any page
)

// A report's page stays below 100 KB, with all the checks that it lists, and
// any other page below 1 MB: on the site of this repository and where every
// figure is given and checked.
func TestPagesAreLight(t *testing.T) {
	sites := map[string]*build.Result{"synthetic": compile(t, build.Options{}, newTree(synthetic(100)))}
	_, sites["own"] = published()
	for name, r := range sites {
		for kind, all := range weights(t, r, 1000) {
			most := pageMost
			if kind == "report" {
				most = reportMost
			}
			for _, w := range all {
				if w.bytes > most {
					t.Errorf("%s: %s has %d bytes", name, w.path, w.bytes)
				}
			}
		}
	}
}

// heaviestFile is how many bytes the heaviest file below a path has.
func heaviestFile(b *testing.B, r *build.Result, prefix string) (most int) {
	for _, f := range r.Files() {
		if strings.HasPrefix(f.Path, prefix) {
			data, err := f.Bytes()
			if err != nil {
				b.Fatal(err)
			}
			most = max(most, len(data))
		}
	}
	return most
}

// What the pages and the search index of a site of ten thousand reports weigh, by
// kind. A query loads all.js, some 60 KB of i/ and 150 KB of d/.
func BenchmarkWeights(b *testing.B) {
	fsys := newTree(synthetic(10000))
	for b.Loop() {
		r, err := build.New(build.Options{}).Compile(context.Background(), fsys)
		if err != nil {
			b.Fatal(err)
		}
		all := weights(b, r, 500)
		var out strings.Builder
		for _, kind := range slices.Sorted(maps.Keys(all)) {
			pages := all[kind]
			heaviest := pages[len(pages)-1]
			fmt.Fprintf(&out, "%-8s median %5d KB, most %5d KB  %s\n", kind, pages[len(pages)/2].bytes>>10, heaviest.bytes>>10, heaviest.path)
			b.ReportMetric(float64(heaviest.bytes)/1024, kind+"-KB")
			if heaviest.bytes > pageMost {
				b.Errorf("%s has %d bytes", heaviest.path, heaviest.bytes)
			}
		}
		for _, part := range []string{"search/all.js", "search/i/", "search/d/"} {
			fmt.Fprintf(&out, "%-13s at most %4d KB\n", part, heaviestFile(b, r, part)>>10)
		}
		fmt.Fprint(os.Stderr, out.String())
	}
}
