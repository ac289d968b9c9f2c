package content

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// ErrNoContent says that there is no site: no folder content.
var ErrNoContent = errors.New("no folder content")

// Site is what the files of a site say. Its lists are ordered by path.
type Site struct {
	Config   schema.Config
	Units    schema.Units
	Profiles []*schema.Profile // built-in ones and the site's own, by id
	Reports  []Report
	Pages    []*source.File
	Assets   []string       // paths of what is published as it is; not read
	Theme    []*source.File // of the theme's folder, as they are: also pictures and fonts
	Files    []*source.File // every file that was read, for printing what is said of it
	// Unreadable are files that are there but say nothing: reports and pages
	// in another encoding, configuration with a fault in its TOML. That was
	// reported; what else is missed because of it shouldn't be.
	Unreadable []string
	// Inputs are the files that the site consists of and the folders that were
	// looked into: when one of them changes, so may the site.
	Inputs []string

	from fs.FS     // what it was read from
	list diag.List // what was told of it
}

// Report is the file of a report.
type Report struct {
	Key  schema.Key
	File *source.File
}

// Profile finds a profile by its id, nil where there is none.
func (s *Site) Profile(id string) *schema.Profile {
	i, ok := slices.BinarySearchFunc(s.Profiles, id, func(p *schema.Profile, id string) int { return cmp.Compare(p.ID, id) })
	if !ok {
		return nil
	}
	return s.Profiles[i]
}

// File finds a file that was read by its path, nil where there is none.
func (s *Site) File(path string) *source.File {
	i, ok := slices.BinarySearchFunc(s.Files, path, func(f *source.File, path string) int { return cmp.Compare(f.Path, path) })
	if !ok {
		return nil
	}
	return s.Files[i]
}

// text finds a file that was read and is text, nil where there is none.
func (s *Site) text(path string) *source.File {
	if s == nil || slices.Contains(s.Unreadable, path) {
		return nil
	}
	return s.File(path)
}
