package build_test

import (
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// tree is a site in memory. Unlike fstest.MapFS it knows its folders, so that
// a site of ten thousand files is walked as quickly as on a disk.
type tree struct {
	texts   map[string]string
	folders map[string][]string // paths of what they hold, sorted
}

func newTree(texts map[string]string) *tree {
	t := &tree{texts: maps.Clone(texts), folders: map[string][]string{".": nil}}
	for name := range texts {
		for child, dir := name, path.Dir(name); ; child, dir = dir, path.Dir(dir) {
			_, known := t.folders[dir]
			t.folders[dir] = append(t.folders[dir], child)
			if known {
				break
			}
		}
	}
	for _, names := range t.folders {
		slices.Sort(names)
	}
	return t
}

func (t *tree) ReadFile(name string) ([]byte, error) {
	text, ok := t.texts[name]
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
	}
	return []byte(text), nil
}

// ReadText gives a text without copying it.
func (t *tree) ReadText(name string) (string, error) {
	text, ok := t.texts[name]
	if !ok {
		return "", &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
	}
	return text, nil
}

func (t *tree) Stat(name string) (fs.FileInfo, error) {
	_, folder := t.folders[name]
	if _, file := t.texts[name]; !file && !folder {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return entry{t, name}, nil
}

func (t *tree) Lstat(name string) (fs.FileInfo, error) { return t.Stat(name) }

func (t *tree) ReadLink(name string) (string, error) {
	return "", &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrInvalid}
}

func (t *tree) ReadDir(name string) ([]fs.DirEntry, error) {
	names, ok := t.folders[name]
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	out := make([]fs.DirEntry, len(names))
	for i, child := range names {
		out[i] = entry{t, child}
	}
	return out, nil
}

func (t *tree) Open(name string) (fs.File, error) {
	text, ok := t.texts[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &opened{strings.NewReader(text), entry{t, name}}, nil
}

type opened struct {
	io.Reader
	entry entry
}

func (o *opened) Stat() (fs.FileInfo, error) { return o.entry, nil }
func (o *opened) Close() error               { return nil }

// entry is a file or a folder, as a directory lists it.
type entry struct {
	tree *tree
	name string
}

func (e entry) Name() string               { return path.Base(e.name) }
func (e entry) Size() int64                { return int64(len(e.tree.texts[e.name])) }
func (e entry) ModTime() time.Time         { return time.Time{} }
func (e entry) Sys() any                   { return nil }
func (e entry) Info() (fs.FileInfo, error) { return e, nil }
func (e entry) Type() fs.FileMode          { return e.Mode().Type() }

func (e entry) IsDir() bool {
	_, folder := e.tree.folders[e.name]
	return folder
}

func (e entry) Mode() fs.FileMode {
	if e.IsDir() {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
