package content

import (
	"cmp"
	"io/fs"
	"slices"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Changing is a file system that knows what changed in it.
type Changing interface {
	textFS
	// Since names the files whose texts may be others than in an earlier state
	// of the file system; ok is false where more may have changed than texts.
	Since(before fs.FS) (changed []string, ok bool)
}

// again is what Read gives where nothing changed but the texts of reports: what
// was read before, with these. ok is false where more did.
func again(fsys fs.FS, last *Site) (site *Site, list diag.List, ok bool) {
	now, can := fsys.(Changing)
	if !can || last == nil || last.from == nil {
		return nil, nil, false
	}
	changed, ok := now.Since(last.from)
	if !ok {
		return nil, nil, false
	}
	same := *last
	site = &same
	site.from, site.Files, site.Reports = fsys, slices.Clone(last.Files), slices.Clone(last.Reports)
	for _, path := range changed {
		if !site.reread(now, path) {
			return nil, nil, false
		}
	}
	return site, slices.Clone(last.list), true
}

// reread puts the present text of a report in the place of the one before; false
// where the path is no report's, or what stands there no text.
func (s *Site) reread(fsys textFS, path string) bool {
	at, isReport := slices.BinarySearchFunc(s.Reports, path, func(r Report, path string) int { return cmp.Compare(r.File.Path, path) })
	i, isFile := slices.BinarySearchFunc(s.Files, path, func(f *source.File, path string) int { return cmp.Compare(f.Path, path) })
	if !isReport || !isFile {
		return false
	}
	text, err := fsys.ReadText(path)
	if err != nil {
		return false
	}
	if text == s.Files[i].Text {
		return true
	}
	file := source.NewFile(path, text)
	if _, bad := checkEncoding(file); bad {
		return false
	}
	s.Files[i], s.Reports[at].File = file, file
	return true
}
