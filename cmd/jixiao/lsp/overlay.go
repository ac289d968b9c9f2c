package lsp

import (
	"cmp"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// overlay is a site's folder with the texts that are open in the editor laid
// over it. It isn't changed once it is made. A file that is no UTF-8 on the disk
// shows through, since what is wrong with it can't be seen in the editor.
type overlay struct {
	Site
	texts map[string]string // by path
	added map[string]bool   // paths of files and folders that only the editor has
	disk  int               // the Site's Changes before anything was read
}

func lay(site Site, texts map[string]string) *overlay {
	o := &overlay{Site: site, texts: texts, added: map[string]bool{}, disk: site.Changes()}
	for name := range texts {
		for at := name; at != "." && at != "/"; at = path.Dir(at) {
			if _, err := fs.Stat(site, at); err == nil {
				break
			}
			o.added[at] = true
		}
	}
	return o
}

// ReadText gives a text without copying it.
func (o *overlay) ReadText(name string) (string, error) {
	text, ok := o.texts[name]
	if !ok {
		return o.Site.ReadText(name)
	}
	if onDisk, err := o.Site.ReadText(name); err == nil && !utf8.ValidString(onDisk) {
		return onDisk, nil
	}
	return text, nil
}

// Since names the texts that are others than in an earlier overlay, as long as
// the same files are open and nothing changed on the disk.
func (o *overlay) Since(before fs.FS) (changed []string, ok bool) {
	b, ok := before.(*overlay)
	if !ok || b.Site != o.Site || b.disk != o.disk || len(b.texts) != len(o.texts) || !maps.Equal(b.added, o.added) {
		return nil, false
	}
	for name, text := range o.texts {
		was, open := b.texts[name]
		if !open {
			return nil, false
		}
		if was != text {
			changed = append(changed, name)
		}
	}
	return changed, true
}

// ReadFile is fs.ReadFileFS.
func (o *overlay) ReadFile(name string) ([]byte, error) {
	text, err := o.ReadText(name)
	if err != nil {
		return nil, err
	}
	return []byte(text), nil
}

// Stat is fs.StatFS.
func (o *overlay) Stat(name string) (fs.FileInfo, error) {
	if o.added[name] {
		return o.entry(name), nil
	}
	return o.Site.Stat(name)
}

// ReadDir is fs.ReadDirFS.
func (o *overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	var entries []fs.DirEntry
	if !o.added[name] {
		var err error
		if entries, err = o.Site.ReadDir(name); err != nil {
			return entries, err
		}
	}
	for child := range o.added {
		if path.Dir(child) == name {
			entries = append(entries, o.entry(child))
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}

func (o *overlay) entry(name string) unsaved {
	text, file := o.texts[name]
	return unsaved{name: path.Base(name), size: len(text), folder: !file}
}

// unsaved is a file that only the editor has, or a folder of such.
type unsaved struct {
	name   string
	size   int
	folder bool
}

func (u unsaved) Name() string               { return u.name }
func (u unsaved) Size() int64                { return int64(u.size) }
func (u unsaved) Mode() fs.FileMode          { return u.Type() | 0o644 }
func (u unsaved) ModTime() time.Time         { return time.Time{} }
func (u unsaved) IsDir() bool                { return u.folder }
func (u unsaved) Sys() any                   { return nil }
func (u unsaved) Info() (fs.FileInfo, error) { return u, nil }

func (u unsaved) Type() fs.FileMode {
	if u.folder {
		return fs.ModeDir
	}
	return 0
}

// inSite tells whether a path is one that a site may read.
func inSite(name string) bool {
	return fs.ValidPath(name) && slices.ContainsFunc([]string{"content/", "schema/", "themes/"}, func(part string) bool { return strings.HasPrefix(name, part) })
}
