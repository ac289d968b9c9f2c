package build

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"jixiao/build/content"
)

// What is read on a desk is what is read on an empty one, whatever lay there
// before, and stays so whatever is read there after it: reports as people wrote
// them, in any order.
func TestDeskKeepsNothing(t *testing.T) {
	in, _, err := content.Read(t.Context(), written(t), severities(), nil)
	if err != nil {
		t.Fatal(err)
	}
	rand.New(rand.NewPCG(11, 3)).Shuffle(len(in.Reports), func(i, j int) {
		in.Reports[i], in.Reports[j] = in.Reports[j], in.Reports[i]
	})
	c := New(Options{})
	var d desk
	used, later := make([]*Report, len(in.Reports)), 0
	for i, src := range in.Reports {
		used[i] = c.read(&d, in, src)
	}
	for i, src := range in.Reports {
		alone := c.read(new(desk), in, src)
		if !reflect.DeepEqual(used[i], alone) {
			t.Errorf("%s: on a used desk\n%+v\non an empty one\n%+v", src.File.Path, used[i].found, alone.found)
		}
		if alone.words.later != nil {
			later++
		}
	}
	if len(used) < 50 || later == 0 {
		t.Errorf("only %d reports, %d of which compare with last year", len(used), later)
	}
}

// written is all reports that were checked by hand, in one site.
func written(t *testing.T) fstest.MapFS {
	t.Helper()
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	site := fstest.MapFS{}
	for n, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if part := strings.Split(f.Name, "/"); len(part) == 4 && part[0] == "content" && strings.HasSuffix(f.Name, ".md") {
				site[fmt.Sprintf("content/%s/%02d-%s/%s", part[1], n, part[2], part[3])] = &fstest.MapFile{Data: f.Data}
			}
		}
	}
	return site
}
