package build_test

import (
	"context"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"jixiao/build"
)

// expectations is the name of the section of an archive that is no file of
// its site.
const expectations = "expect"

// siteOf is the site that an archive holds.
func siteOf(a *txtar.Archive) fstest.MapFS {
	site := fstest.MapFS{}
	for _, f := range a.Files {
		if f.Name != expectations {
			site[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return site
}

// checked is what a compiler that remembers nothing makes of a site.
func checked(t *testing.T, site fstest.MapFS) *build.Result {
	t.Helper()
	r, err := build.New(build.Options{}).Compile(context.Background(), site)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
