package output

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
)

// Stats is what a Sync did.
type Stats struct{ Written, Kept, Removed int }

// Sync makes dir hold just the given files. On an error, or when ctx ends
// before the new tree is complete, dir is left as it was. It refuses to
// replace a directory that an earlier Sync did not make, unless it is empty.
func Sync(ctx context.Context, dir string, files []File) (Stats, error) {
	dir = filepath.Clean(dir)
	if err := recoverSwap(dir); err != nil {
		return Stats{}, err
	}
	if err := mayReplace(dir); err != nil {
		return Stats{}, err
	}
	next := beside(dir, "new")
	if err := os.RemoveAll(next); err != nil {
		return Stats{}, err
	}
	stats, err := write(ctx, dir, next, files)
	if err != nil {
		return Stats{}, errors.Join(err, os.RemoveAll(next))
	}
	return stats, swap(dir, next)
}

// mark is a file by which Sync knows its own work.
const mark = ".jixiao-site"

// ErrForeign is returned for an output directory that holds something else
// than a site.
var ErrForeign = errors.New("the output directory holds files that are not a built site")

func mayReplace(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := os.Lstat(filepath.Join(dir, mark)); err != nil {
		return fmt.Errorf("%s: %w", dir, ErrForeign)
	}
	return nil
}

// beside is a hidden name in the same folder, hence on the same disk.
func beside(dir, role string) string {
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+"."+role)
}

// write builds the new tree, with as many workers as there are processors.
func write(ctx context.Context, old, next string, files []File) (Stats, error) {
	if err := makeDirs(next, files); err != nil {
		return Stats{}, err
	}
	if _, err := os.Lstat(old); errors.Is(err, fs.ErrNotExist) {
		old = "" // nothing to compare with
	}
	var written, kept atomic.Int64
	err := Make(ctx, files, func(path string, data []byte) error {
		same, err := put(old, next, path, data)
		if same {
			kept.Add(1)
		} else {
			written.Add(1)
		}
		return err
	})
	if err != nil {
		return Stats{}, err
	}
	stats := Stats{Written: int(written.Load()), Kept: int(kept.Load())}
	if old != "" {
		stats.Removed = removed(old, files)
	}
	return stats, os.WriteFile(filepath.Join(next, mark), nil, 0o666)
}

// removed counts the files of the old tree that the new one no longer has.
func removed(old string, files []File) (n int) {
	have := make(map[string]bool, len(files)+1)
	have[mark] = true
	for _, f := range files {
		have[f.Path] = true
	}
	_ = filepath.WalkDir(old, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil // a count is not worth failing for
		}
		if rel, err := filepath.Rel(old, path); err == nil && !have[filepath.ToSlash(rel)] {
			n++
		}
		return nil
	})
	return n
}

func makeDirs(next string, files []File) error {
	if err := os.MkdirAll(next, 0o777); err != nil {
		return err
	}
	made := map[string]bool{}
	for _, f := range files {
		dir := filepath.Dir(filepath.FromSlash(f.Path))
		if !filepath.IsLocal(filepath.FromSlash(f.Path)) {
			return fmt.Errorf("output path %q leaves the output directory", f.Path)
		}
		if !made[dir] {
			made[dir] = true
			if err := os.MkdirAll(filepath.Join(next, dir), 0o777); err != nil {
				return err
			}
		}
	}
	return nil
}

// put writes one file into the new tree, or links the old one there where its
// bytes are the same. An empty old is no tree.
func put(old, next, path string, data []byte) (same bool, err error) {
	path = filepath.FromSlash(path)
	to := filepath.Join(next, path)
	if old != "" {
		from := filepath.Join(old, path)
		if equal(from, data) && carry(from, to) == nil {
			return true, nil
		}
	}
	return false, os.WriteFile(to, data, 0o666)
}

// equal tells whether a regular file holds just these bytes.
func equal(name string, data []byte) bool {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	had, err := os.ReadFile(name)
	return err == nil && bytes.Equal(had, data)
}

// carry takes a file over into the new tree: by a hard link, or where the disk
// has none, by a copy that keeps the time.
func carry(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, data, 0o666); err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
}
