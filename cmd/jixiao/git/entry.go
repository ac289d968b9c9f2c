package git

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"time"
)

// entry is a file, a link or a folder of a tree.
type entry struct {
	tree *Tree
	path string
	id   string // of the object; empty for a folder
	mode fs.FileMode
}

func (e *entry) read() ([]byte, error) {
	data, err := e.tree.objects.read(e.id)
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: e.path, Err: err}
	}
	return data, nil
}

// The methods of fs.DirEntry.

func (e *entry) Name() string      { return path.Base(e.path) }
func (e *entry) IsDir() bool       { return e.mode.IsDir() }
func (e *entry) Type() fs.FileMode { return e.mode.Type() }

// Info reads the file: only its bytes say how many there are.
func (e *entry) Info() (fs.FileInfo, error) {
	if e.mode.IsDir() {
		return info{e, 0}, nil
	}
	data, err := e.read()
	return info{e, int64(len(data))}, err
}

// info is what is known of an entry. A commit does not say when a file changed.
type info struct {
	*entry
	size int64
}

func (i info) Size() int64        { return i.size }
func (i info) Mode() fs.FileMode  { return i.mode }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) Sys() any           { return nil }

// file is an open file.
type file struct {
	*entry
	*bytes.Reader
}

func (f *file) Stat() (fs.FileInfo, error) { return info{f.entry, f.Size()}, nil }
func (f *file) Close() error               { return nil }

// folder is an open folder.
type folder struct {
	*entry
	rest []fs.DirEntry
}

func (f *folder) Stat() (fs.FileInfo, error) { return info{f.entry, 0}, nil }
func (f *folder) Close() error               { return nil }

func (f *folder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.path, Err: fs.ErrInvalid}
}

func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.rest) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.rest) {
		n = len(f.rest)
	}
	list := f.rest[:n:n]
	f.rest = f.rest[n:]
	return list, nil
}
