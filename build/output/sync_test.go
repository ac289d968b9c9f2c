package output

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func files(texts map[string]string, order ...string) []File {
	var out []File
	for _, path := range order {
		out = append(out, File{Path: path, Bytes: func() ([]byte, error) { return []byte(texts[path]), nil }})
	}
	return out
}

func read(t *testing.T, dir, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// An unchanged file keeps its time; a changed one is rewritten, one that is no
// longer made goes, and nothing is left beside the directory.
func TestSyncWritesOnlyWhatChanged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	ctx := context.Background()
	first := map[string]string{"index.html": "home", "years/2023/index.html": "2023", "gone.html": "x"}
	if stats, err := Sync(ctx, dir, files(first, "index.html", "years/2023/index.html", "gone.html")); err != nil || stats != (Stats{Written: 3}) {
		t.Fatalf("first build: %+v, %v", stats, err)
	}
	past := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	for _, f := range []string{"index.html", "years/2023/index.html"} {
		if err := os.Chtimes(filepath.Join(dir, f), past, past); err != nil {
			t.Fatal(err)
		}
	}
	second := map[string]string{"index.html": "home", "years/2023/index.html": "2023 changed"}
	stats, err := Sync(ctx, dir, files(second, "index.html", "years/2023/index.html"))
	if err != nil || stats != (Stats{Written: 1, Kept: 1, Removed: 1}) {
		t.Fatalf("second build: %+v, %v", stats, err)
	}
	info, err := os.Stat(filepath.Join(dir, "index.html"))
	if err != nil || !info.ModTime().Equal(past) {
		t.Errorf("unchanged file has time %v, want %v (%v)", info.ModTime(), past, err)
	}
	if got := read(t, dir, "years/2023/index.html"); got != "2023 changed" {
		t.Errorf("changed file holds %q", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "gone.html")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is no longer made is still there: %v", err)
	}
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the directory stands %v (%v)", entries, err)
	}
}

// A build that is stopped half way leaves every byte of the last site.
func TestSyncStoppedLeavesTheLastSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := Sync(context.Background(), dir, files(map[string]string{"a": "old a", "b": "old b"}, "a", "b")); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	stopping := []File{
		{Path: "a", Bytes: func() ([]byte, error) { cancel(); return []byte("new a"), nil }},
		{Path: "b", Bytes: func() ([]byte, error) { return []byte("new b"), nil }},
		{Path: "c", Bytes: func() ([]byte, error) { return []byte("new c"), nil }},
	}
	if _, err := Sync(ctx, dir, stopping); !errors.Is(err, context.Canceled) {
		t.Fatalf("stopped build gives %v", err)
	}
	if a, b := read(t, dir, "a"), read(t, dir, "b"); a != "old a" || b != "old b" {
		t.Errorf("last site holds %q, %q", a, b)
	}
}

// Where the system can't exchange two names, a program stopped between the two
// renames leaves the old tree aside; the next build brings it back first.
func TestRecoverSwap(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := Sync(context.Background(), dir, files(map[string]string{"a": "old"}, "a")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, beside(dir, "old")); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Sync(ctx, dir, nil); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if got := read(t, dir, "a"); got != "old" {
		t.Errorf("after recovery the site holds %q", got)
	}
}

// A folder with other things in it is never replaced.
func TestSyncRefusesForeignFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "预算.xlsx"), []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Sync(context.Background(), dir, nil); !errors.Is(err, ErrForeign) {
		t.Errorf("got %v, want ErrForeign", err)
	}
	if got := read(t, dir, "预算.xlsx"); got != "x" {
		t.Errorf("the file holds %q", got)
	}
}

func TestSyncRefusesPathsThatLeave(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := Sync(context.Background(), dir, files(nil, "../outside")); err == nil {
		t.Error("a path that leaves the directory was accepted")
	}
}
