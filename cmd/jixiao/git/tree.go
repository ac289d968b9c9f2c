package git

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Tree is the files of a commit below the repository's folder, as a file system.
// It must be closed.
type Tree struct {
	Submodules []string // paths of what are repositories of their own; not to be read here

	files   map[string]*entry
	folders map[string][]fs.DirEntry // by name
	objects *objects
}

// Tree reads which files a commit has below some folders of the repository's
// folder. A folder that the commit doesn't have is there, and empty.
func (r *Repo) Tree(ctx context.Context, commit string, folders ...string) (*Tree, error) {
	t := &Tree{files: map[string]*entry{}, folders: map[string][]fs.DirEntry{".": nil}}
	root := commit + ":" + strings.TrimSuffix(r.prefix, "/")
	if id, err := r.run(ctx, "rev-parse", "--verify", "--quiet", root); err == nil {
		args := append([]string{"ls-tree", "-r", "-z", "--full-tree", id, "--"}, folders...)
		list, err := r.output(ctx, args...)
		if err != nil {
			return nil, err
		}
		if err := t.list(list); err != nil {
			return nil, err
		}
	}
	for _, name := range folders {
		if _, err := t.find("open", name); err != nil {
			t.folders[name] = nil
			t.enter(&entry{tree: t, path: name, mode: fs.ModeDir | 0o755})
		}
	}
	for _, list := range t.folders {
		slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	var err error
	t.objects, err = r.objects(ctx)
	return t, err
}

// list takes in what ls-tree prints: "100644 blob <id>\t<path>" and a zero byte.
func (t *Tree) list(text []byte) error {
	for line := range bytes.SplitSeq(text, []byte{0}) {
		if len(line) == 0 {
			continue
		}
		head, name, ok := strings.Cut(string(line), "\t")
		fields := strings.Fields(head)
		if !ok || len(fields) != 3 {
			return fmt.Errorf("git: ls-tree prints %q", line)
		}
		e := &entry{tree: t, path: name, id: fields[2]}
		switch fields[0] {
		case "160000":
			t.Submodules = append(t.Submodules, name)
			continue
		case "120000":
			e.mode = fs.ModeSymlink | 0o777
		case "100755":
			e.mode = 0o755
		default:
			e.mode = 0o644
		}
		t.files[name] = e
		t.enter(e)
	}
	return nil
}

// enter puts an entry into its folder, and that into its own.
func (t *Tree) enter(e *entry) {
	dir := path.Dir(e.path)
	_, known := t.folders[dir]
	t.folders[dir] = append(t.folders[dir], e)
	if !known {
		t.enter(&entry{tree: t, path: dir, mode: fs.ModeDir | 0o755})
	}
}

// Close ends the process that reads the files.
func (t *Tree) Close() error { return t.objects.Close() }

// find is the entry of a path.
func (t *Tree) find(op, name string) (*entry, error) {
	if e, ok := t.files[name]; ok && fs.ValidPath(name) {
		return e, nil
	}
	if _, ok := t.folders[name]; ok {
		return &entry{tree: t, path: name, mode: fs.ModeDir | 0o755}, nil
	}
	err := fs.ErrNotExist
	if !fs.ValidPath(name) || !utf8.ValidString(name) {
		err = fs.ErrInvalid
	}
	return nil, &fs.PathError{Op: op, Path: name, Err: err}
}

// Open opens a file or a folder. Links are not followed: they lead to what is
// on disk, which is no part of a commit.
func (t *Tree) Open(name string) (fs.File, error) {
	e, err := t.find("open", name)
	switch {
	case err != nil:
		return nil, err
	case e.mode.IsDir():
		return &folder{entry: e, rest: t.folders[name]}, nil
	case e.mode&fs.ModeSymlink != 0:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	data, err := e.read()
	return &file{entry: e, Reader: bytes.NewReader(data)}, err
}

// ReadFile returns the bytes of a file.
func (t *Tree) ReadFile(name string) ([]byte, error) {
	e, err := t.find("read", name)
	if err == nil && !e.mode.IsRegular() {
		err = &fs.PathError{Op: "read", Path: name, Err: fs.ErrInvalid}
	}
	if err != nil {
		return nil, err
	}
	return e.read()
}

// ReadDir lists a folder.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	list, ok := t.folders[name]
	if !ok {
		_, err := t.find("readdir", name)
		if err == nil {
			err = &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrInvalid}
		}
		return nil, err
	}
	return slices.Clone(list), nil
}

// Lstat tells about a file, a folder or a link.
func (t *Tree) Lstat(name string) (fs.FileInfo, error) {
	e, err := t.find("lstat", name)
	if err != nil {
		return nil, err
	}
	return e.Info()
}

// ReadLink is where a link leads.
func (t *Tree) ReadLink(name string) (string, error) {
	e, err := t.find("readlink", name)
	if err == nil && e.mode&fs.ModeSymlink == 0 {
		err = &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrInvalid}
	}
	if err != nil {
		return "", err
	}
	data, err := e.read()
	return string(data), err
}
