package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/fsnotify/fsnotify"
)

// patience is how long a test waits for what must come at once. It is long
// because it says nothing about speed.
const patience = 20 * time.Second

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, dir string) *Site {
	t.Helper()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// tree is every file that a file system lists, with its text.
func tree(fsys fs.FS) map[string]string {
	out := map[string]string{}
	for _, part := range Folders {
		_ = fs.WalkDir(fsys, part, func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil // it vanished while it was looked at
			}
			out[name] = "folder"
			if !d.IsDir() {
				text, err := fs.ReadFile(fsys, name)
				out[name] = fmt.Sprintf("%q, %v", text, errors.Is(err, fs.ErrNotExist))
			}
			return nil
		})
	}
	return out
}

// A Site keeps the rules of fs.FS.
func TestSiteIsAFileSystem(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "content/site.toml", "title = \"示例\"")
	write(t, dir, "content/2023/教育/校舍.md", "+++\n+++\n")
	if err := fstest.TestFS(open(t, dir), "content/site.toml", "content/2023/教育/校舍.md"); err != nil {
		t.Error(err)
	}
}

// A link that leads out of the site is not followed.
func TestLinkOutOfTheSite(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	write(t, outside, "secret.md", "secret")
	write(t, dir, "content/a.md", "a")
	if err := os.Symlink(filepath.Join(outside, "secret.md"), filepath.Join(dir, "content", "b.md")); err != nil {
		t.Skip(err)
	}
	if text, err := open(t, dir).ReadFile("content/b.md"); err == nil {
		t.Errorf("read %q from outside the site", text)
	}
}

// counting counts the files that are read from disk.
type counting struct {
	fs.FS
	reads *atomic.Int64
}

func (c counting) ReadFile(name string) ([]byte, error) {
	c.reads.Add(1)
	return fs.ReadFile(c.FS, name)
}

// After one file changed, reading all of them reads just that one from disk.
func TestOneEditRereadsOneFile(t *testing.T) {
	dir := t.TempDir()
	for i := range 50 {
		write(t, dir, fmt.Sprintf("content/2023/u/p%d.md", i), "old")
	}
	s := open(t, dir)
	var reads atomic.Int64
	s.disk = counting{s.disk, &reads}
	tree(s)
	if reads.Load() != 50 {
		t.Fatalf("the first time %d files are read, want 50", reads.Load())
	}
	write(t, dir, "content/2023/u/p7.md", "new")
	s.forget("content/2023/u/p7.md")
	if got := tree(s)["content/2023/u/p7.md"]; got != `"new", false` {
		t.Errorf("after the edit the file holds %s", got)
	}
	if reads.Load() != 51 {
		t.Errorf("after one edit %d files are read, want 1", reads.Load()-50)
	}
}

// What a reader does with the text that it was given is not seen by the next.
func TestTextIsTheReadersOwn(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "content/a.md", "36.00")
	s := open(t, dir)
	for range 2 {
		text, err := s.ReadFile("content/a.md")
		if err != nil || string(text) != "36.00" {
			t.Fatalf("read %q, %v", text, err)
		}
		text[0] = 'x'
	}
}

// interrupted is a disk on which a file changes just while it is read.
type interrupted struct {
	fs.FS
	meanwhile func()
}

func (i interrupted) ReadFile(name string) ([]byte, error) {
	text, err := fs.ReadFile(i.FS, name)
	i.meanwhile()
	return text, err
}

// A text that changed while it was being read is not remembered.
func TestReadDuringAChangeIsNotRemembered(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "content/a.md", "old")
	s := open(t, dir)
	disk := s.disk
	s.disk = interrupted{disk, func() {
		write(t, dir, "content/a.md", "new")
		s.forget("content/a.md")
	}}
	if _, err := s.ReadFile("content/a.md"); err != nil {
		t.Fatal(err)
	}
	s.disk = disk
	if text, _ := s.ReadFile("content/a.md"); string(text) != "new" {
		t.Errorf("the next reader gets %q", text)
	}
}

// edit makes one random change to a site on disk: files and folders are
// written, replaced, moved and removed.
func edit(t *testing.T, r *rand.Rand, dir string) {
	t.Helper()
	folder := func() string {
		return filepath.Join(dir, Folders[r.IntN(2)], fmt.Sprint(2020+r.IntN(3)), fmt.Sprint("u", r.IntN(3)))
	}
	name := filepath.Join(folder(), fmt.Sprint("p", r.IntN(4), ".md"))
	switch r.IntN(7) {
	case 0, 1, 2:
		_ = os.MkdirAll(filepath.Dir(name), 0o777)
		_ = os.WriteFile(name, fmt.Append(nil, r.IntN(10)), 0o666)
	case 3: // as many editors do it
		_ = os.MkdirAll(filepath.Dir(name), 0o777)
		_ = os.WriteFile(name+"~", fmt.Append(nil, r.IntN(10)), 0o666)
		_ = os.Rename(name+"~", name)
	case 4:
		_ = os.Remove(name)
	case 5:
		_ = os.RemoveAll(folder())
	case 6:
		_ = os.Rename(folder(), folder())
	}
}

// Whatever happens on disk, in the end the site reads as the disk does.
func TestWatchFollowsTheDisk(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			follow(t, seed, func(s *Site, ctx context.Context, changed func()) {
				if err := s.Watch(ctx, changed, func(err error) { t.Error(err) }); !errors.Is(err, context.Canceled) {
					t.Error(err)
				}
			})
		})
	}
}

// So it does where the system doesn't tell of changes.
func TestPollFollowsTheDisk(t *testing.T) {
	t.Parallel()
	follow(t, 9, func(s *Site, ctx context.Context, changed func()) { s.pollUntil(ctx, 20*time.Millisecond, changed) })
}

func follow(t *testing.T, seed uint64, watch func(*Site, context.Context, func())) {
	dir := t.TempDir()
	write(t, dir, "content/site.toml", "")
	s := open(t, dir)
	ctx, cancel := context.WithCancel(context.Background())
	bursts, done := make(chan map[string]string, 1000), make(chan struct{})
	go func() {
		defer close(done)
		watch(s, ctx, func() { bursts <- tree(s) })
	}()
	<-bursts
	r := rand.New(rand.NewPCG(seed, 0))
	for range 6 {
		for range 25 {
			edit(t, r, dir)
		}
		write(t, dir, "content/last.md", fmt.Sprint(r.Uint64()))
		await(t, bursts, tree(os.DirFS(dir)))
	}
	cancel()
	<-done
}

// await waits until the site reads as the disk does.
func await(t *testing.T, bursts <-chan map[string]string, want map[string]string) {
	t.Helper()
	deadline := time.After(patience)
	var got map[string]string
	for {
		select {
		case got = <-bursts:
			if maps.Equal(got, want) {
				return
			}
		case <-deadline:
			for _, name := range slices.Sorted(maps.Keys(want)) {
				if got[name] != want[name] {
					t.Errorf("%s reads %s, on disk %s", name, got[name], want[name])
				}
			}
			t.Fatalf("%d names are seen, %d on disk", len(got), len(want))
		}
	}
}

// When the queue of changes ran over, nothing that was remembered is trusted,
// and folders that came unheard are watched.
func TestOverflowLooksOverEverything(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "content/2023/u/p.md", "old")
	write(t, dir, "content/2023/u/q.md", "gone")
	s := open(t, dir)
	w, err := fsnotify.NewWatcher()
	if err != nil {
		t.Skip(err)
	}
	defer w.Close()
	if err := s.watchAll(w); err != nil {
		t.Fatal(err)
	}
	tree(s)
	write(t, dir, "content/2023/u/p.md", "new")
	write(t, dir, "content/2024/v/p.md", "came")
	if err := os.Remove(filepath.Join(dir, "content", "2023", "u", "q.md")); err != nil {
		t.Fatal(err)
	}
	if relevant, err := s.recover(w, fsnotify.ErrEventOverflow); !relevant || err != nil {
		t.Fatalf("recover gives %v, %v", relevant, err)
	}
	if got, want := tree(s), tree(os.DirFS(dir)); !maps.Equal(got, want) {
		t.Errorf("the site reads %v, the disk %v", got, want)
	}
	if !slices.Contains(w.WatchList(), filepath.Join(s.dir, "content", "2024", "v")) {
		t.Errorf("the new folder is not among the watched %v", w.WatchList())
	}
}

// What editors write beside a file, and what a build writes, wakes nobody.
func TestNoiseIsNotHeard(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "content/a.md", "")
	s := open(t, dir)
	w, err := fsnotify.NewWatcher()
	if err != nil {
		t.Skip(err)
	}
	defer w.Close()
	if err := s.watchAll(w); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		"content/a.md": true, "content": true, "themes/x/page.html": true,
		"content/.a.md.swp": false, "content/a.md~": false, "public": false, ".git": false, "..": false,
	} {
		event := fsnotify.Event{Name: filepath.Join(s.dir, filepath.FromSlash(name)), Op: fsnotify.Write}
		if got, err := s.hear(w, event); got != want || err != nil {
			t.Errorf("%s is heard: %v (%v), want %v", name, got, err, want)
		}
	}
}
