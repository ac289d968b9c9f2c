package watch

import (
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
)

// Site is a site's folder with what was read from it. It may be used by many
// goroutines.
type Site struct {
	dir  string // absolute, links resolved
	root *os.Root
	disk fs.FS

	mu      sync.Mutex
	files   map[string]file
	folders map[string]listing
	changes int // counts what was forgotten: a read that began before is not kept
}

// file is a file's text and what the disk said of it before it was read.
type file struct {
	text string
	info fs.FileInfo
	read time.Time
}

// listing is what stands in a folder. A stale one is read again; that there is
// one tells that the name is a folder's.
type listing struct {
	entries []fs.DirEntry
	stale   bool
}

// Open opens the site in a folder. The caller closes it.
func Open(dir string) (*Site, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Site{
		dir: dir, root: root, disk: root.FS(),
		files: map[string]file{}, folders: map[string]listing{},
	}, nil
}

// Close releases the folder.
func (s *Site) Close() error { return s.root.Close() }

// Open is fs.FS. What is opened this way is read from disk.
func (s *Site) Open(name string) (fs.File, error) { return s.disk.Open(name) }

// Stat is fs.StatFS.
func (s *Site) Stat(name string) (fs.FileInfo, error) { return fs.Stat(s.disk, name) }

// Changes counts the changes on the disk that were told of. While it stays the
// same, what is remembered is given again.
func (s *Site) Changes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.changes
}

// ReadFile is fs.ReadFileFS. The bytes are the caller's.
func (s *Site) ReadFile(name string) ([]byte, error) {
	text, err := s.ReadText(name)
	if err != nil {
		return nil, err
	}
	return []byte(text), nil
}

// ReadText is ReadFile without a copy of what is remembered: a site of ten
// thousand reports is a hundred megabytes of text.
func (s *Site) ReadText(name string) (string, error) {
	s.mu.Lock()
	f, ok := s.files[name]
	changes := s.changes
	s.mu.Unlock()
	if ok {
		return f.text, nil
	}
	f, err := s.load(name)
	if err != nil {
		return "", err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.changes == changes {
		s.files[name] = f
	}
	return f.text, nil
}

func (s *Site) load(name string) (file, error) {
	now := time.Now()
	info, err := fs.Stat(s.disk, name)
	if err != nil {
		return file{}, err
	}
	text, err := fs.ReadFile(s.disk, name)
	return file{text: string(text), info: info, read: now}, err
}

// ReadDir is fs.ReadDirFS.
func (s *Site) ReadDir(name string) ([]fs.DirEntry, error) {
	s.mu.Lock()
	had, ok := s.folders[name]
	changes := s.changes
	s.mu.Unlock()
	if ok && !had.stale {
		return slices.Clone(had.entries), nil
	}
	entries, err := fs.ReadDir(s.disk, name)
	if err != nil {
		return entries, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.changes == changes {
		s.folders[name] = listing{entries: entries}
	}
	return slices.Clone(entries), nil
}

// forget drops a name: the file, the listing that it stands in and, where it
// is or was a folder, everything below.
func (s *Site) forget(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changes++
	delete(s.files, name)
	s.staleLocked(parent(name))
	if _, folder := s.folders[name]; !folder {
		return
	}
	below := func(other string) bool { return other == name || strings.HasPrefix(other, name+"/") }
	maps.DeleteFunc(s.files, func(other string, _ file) bool { return below(other) })
	maps.DeleteFunc(s.folders, func(other string, _ listing) bool { return below(other) })
}

// unlist forgets what stands in a folder, but not the files.
func (s *Site) unlist(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changes++
	s.staleLocked(name)
}

func (s *Site) staleLocked(name string) {
	if l, ok := s.folders[name]; ok {
		l.stale = true
		s.folders[name] = l
	}
}

func parent(name string) string {
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		return name[:i]
	}
	return "."
}

// settled is how old a file must be before its time is trusted: within the
// resolution of a disk's clock, two versions may bear the same time.
const settled = 2 * time.Second

// compare forgets what the disk no longer has as it was read, and tells
// whether that was anything.
func (s *Site) compare() (changed bool) {
	s.mu.Lock()
	files, folders := maps.Clone(s.files), maps.Clone(s.folders)
	s.mu.Unlock()
	for name, f := range files {
		if !s.same(name, f) {
			changed = true
			s.forget(name)
		}
	}
	for name, had := range folders {
		now, err := fs.ReadDir(s.disk, name)
		switch {
		case err != nil:
			changed = true
			s.forget(name)
		case !had.stale && !slices.EqualFunc(now, had.entries, alike):
			changed = true
			s.unlist(name)
		}
	}
	return changed
}

func alike(a, b fs.DirEntry) bool { return a.Name() == b.Name() && a.Type() == b.Type() }

// same tells whether a file is as it was read. One that had only just been
// written when it was read is compared by its text.
func (s *Site) same(name string, f file) bool {
	info, err := fs.Stat(s.disk, name)
	if err != nil || info.Size() != f.info.Size() || !info.ModTime().Equal(f.info.ModTime()) {
		return false
	}
	if f.read.Sub(f.info.ModTime()) > settled {
		return true
	}
	text, err := fs.ReadFile(s.disk, name)
	return err == nil && string(text) == f.text
}
