package content

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"jixiao/schema"
	"jixiao/schema/diag"
)

// walker finds out which files there are.
type walker struct {
	fsys fs.FS
	list diag.List

	config  []string // site.toml and units.toml, those that exist
	reports []entry
	pages   []string
	assets  []string
	schema  []string // the site's own profiles
	files   []string // all of these
	folders []string // that were looked into
}

// entry is the file of a report.
type entry struct {
	path string
	key  schema.Key
}

// content walks the folder content.
func (w *walker) content() error {
	if ok, err := w.isFolder(folder); err != nil || !ok {
		return cmp.Or(err, ErrNoContent)
	}
	w.folders = append(w.folders, ".")
	err := w.walk(folder, area{zone: top})
	w.collisions()
	return err
}

// profiles lists schema/*.toml.
func (w *walker) profiles() error {
	if ok, err := w.isFolder("schema"); err != nil || !ok {
		return err
	}
	return w.entries("schema", func(name string, e fs.DirEntry) error {
		if !e.IsDir() && path.Ext(name) == ".toml" {
			w.schema = append(w.schema, name)
			w.files = append(w.files, name)
		}
		return nil
	})
}

// theme lists the files of a theme, if the site has it.
func (w *walker) theme(name string) (paths []string, err error) {
	if ok, err := w.isFolder("themes"); err != nil || !ok {
		return nil, err
	}
	w.folders = append(w.folders, "themes")
	if !w.hasTheme(name) {
		return nil, nil
	}
	err = w.below("themes/"+name, func(name string) { paths = append(paths, name) })
	w.files = append(w.files, paths...)
	return paths, err
}

// hasTheme tells whether the site has a folder for a theme.
func (w *walker) hasTheme(name string) bool {
	if !fs.ValidPath("themes/"+name) || strings.Contains(name, "/") {
		return false
	}
	info, err := fs.Lstat(w.fsys, "themes/"+name)
	return err == nil && info.IsDir()
}

// below goes through all files below a folder.
func (w *walker) below(dir string, each func(name string)) error {
	return w.entries(dir, func(name string, e fs.DirEntry) error {
		if e.IsDir() {
			return w.below(name, each)
		}
		each(name)
		return nil
	})
}

// isFolder tells whether a path is a folder. A link is reported, and is none.
func (w *walker) isFolder(name string) (bool, error) {
	info, err := fs.Lstat(w.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case info.Mode()&fs.ModeSymlink != 0:
		w.fault("misplaced", name, saysLink)
		return false, nil
	}
	return info.IsDir(), nil
}

// entries goes through a folder. Entries that are neither file nor folder, or
// whose names can't be used, are reported and left out.
func (w *walker) entries(dir string, each func(name string, e fs.DirEntry) error) error {
	list, err := fs.ReadDir(w.fsys, dir)
	if err != nil {
		return err
	}
	w.folders = append(w.folders, dir)
	for _, e := range list {
		name := dir + "/" + e.Name()
		switch {
		case skipped(e.Name()):
			continue
		case !utf8.ValidString(e.Name()):
			w.fault("encoding", strings.ToValidUTF8(name, "�"), saysName)
			continue
		case e.Type()&fs.ModeSymlink != 0:
			w.fault("misplaced", name, saysLink)
			continue
		case !e.IsDir() && !e.Type().IsRegular():
			w.fault("misplaced", name, saysDevice)
			continue
		}
		if err := each(name, e); err != nil {
			return err
		}
	}
	return nil
}

// skipped tells whether a name is of a file that nobody means to publish.
func skipped(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "~$") ||
		name == "Thumbs.db" || name == "desktop.ini"
}

// texts are the paths of what has to be text.
func (w *walker) texts() []string {
	paths := slices.Concat(w.config, w.schema, w.pages)
	for _, e := range w.reports {
		paths = append(paths, e.path)
	}
	return paths
}
