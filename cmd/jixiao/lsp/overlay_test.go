package lsp

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"jixiao/cmd/jixiao/watch"
)

// An overlay knows what changed since an earlier one as long as the same files are
// open: their texts. With another file open, or a change on the disk, it doesn't.
func TestOverlaySince(t *testing.T) {
	root := t.TempDir()
	if err := os.MkdirAll(filepath.Join(root, "content/2024/u"), 0o777); err != nil {
		t.Fatal(err)
	}
	site, err := watch.Open(root)
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	before := lay(site, map[string]string{"content/2024/u/p.md": "a", "content/2024/u/q.md": "b"})
	for name, c := range map[string]struct {
		texts map[string]string
		want  []string
		known bool
	}{
		"the same":      {map[string]string{"content/2024/u/p.md": "a", "content/2024/u/q.md": "b"}, nil, true},
		"an edit":       {map[string]string{"content/2024/u/p.md": "c", "content/2024/u/q.md": "b"}, []string{"content/2024/u/p.md"}, true},
		"a file closed": {map[string]string{"content/2024/u/p.md": "a"}, nil, false},
		"another open":  {map[string]string{"content/2024/u/p.md": "a", "content/2024/u/r.md": "b"}, nil, false},
	} {
		got, known := lay(site, c.texts).Since(before)
		if known != c.known || known && !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v; want %q, %v", name, got, known, c.want, c.known)
		}
	}
	ctx, heard := t.Context(), make(chan struct{}, 16)
	go site.Watch(ctx, func() { heard <- struct{}{} }, func(err error) { t.Error(err) })
	<-heard
	before = lay(site, nil)
	if err := os.WriteFile(filepath.Join(root, "content/2024/u/s.md"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	<-heard
	if got, known := lay(site, nil).Since(before); known {
		t.Errorf("a file came on the disk, but only %q are said to have changed", got)
	}
}
