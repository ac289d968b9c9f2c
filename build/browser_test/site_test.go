package browser_test

import (
	"cmp"
	"context"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"jixiao/build"
	"jixiao/build/output"
	"jixiao/build/site"
)

// built is a site in a folder.
type built struct {
	dir   string
	pages []site.Page
}

// write compiles a site and writes it into a folder of its own.
func write(fsys fs.FS) (*built, error) {
	r, err := build.New(build.Options{}).Compile(context.Background(), fsys)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "site")
	if err != nil {
		return nil, err
	}
	folders = append(folders, dir)
	public := filepath.Join(dir, "public")
	_, err = output.Sync(context.Background(), public, r.Files())
	return &built{public, r.Site.Pages}, err
}

// folders are what removeSites removes.
var folders []string

func removeSites() {
	for _, dir := range folders {
		_ = os.RemoveAll(dir)
	}
}

// own is this repository's own site.
var own = sync.OnceValues(func() (*built, error) { return write(os.DirFS("../..")) })

func ownSite(t *testing.T) *built {
	t.Helper()
	s, err := own()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// folder is the address of a site in its folder, with a slash.
func (s *built) folder() string { return (&url.URL{Scheme: "file", Path: s.dir + "/"}).String() }

// serve is the address of a site below a path of a server.
func (s *built) serve(t *testing.T) string {
	server := httptest.NewServer(http.StripPrefix("/office/reports/", http.FileServer(http.Dir(s.dir))))
	t.Cleanup(server.Close)
	return server.URL + "/office/reports/"
}

// sites is where this repository's own site is.
func sites(t *testing.T) map[string]string {
	s := ownSite(t)
	return map[string]string{"folder": s.folder(), "server": s.serve(t)}
}

// kinds is pages of every kind: the first and the longest of each, by path.
func (s *built) kinds(t *testing.T) []string {
	t.Helper()
	firsts, longests := s.ends(t)
	for _, path := range firsts {
		if !slices.Contains(longests, path) {
			longests = append(longests, path)
		}
	}
	return longests
}

// ends is the first page of every kind, and the longest.
func (s *built) ends(t *testing.T) (firsts, longests []string) {
	t.Helper()
	byKind := map[string][]string{}
	var order []string
	for _, p := range s.pages {
		if byKind[p.Kind] == nil {
			order = append(order, p.Kind)
		}
		byKind[p.Kind] = append(byKind[p.Kind], site.FilePath(p.Addr))
	}
	for _, kind := range order {
		all := byKind[kind]
		firsts = append(firsts, all[0])
		longests = append(longests, slices.MaxFunc(all, func(a, b string) int { return cmp.Compare(s.size(t, a), s.size(t, b)) }))
	}
	if len(order) < 10 {
		t.Errorf("only %d kinds of pages: %q", len(order), order)
	}
	return firsts, longests
}

// size is how many bytes a file of the site has.
func (s *built) size(t *testing.T, path string) int {
	t.Helper()
	info, err := os.Stat(filepath.Join(s.dir, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return int(info.Size())
}
