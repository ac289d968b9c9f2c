package content

import (
	"cmp"
	"context"
	"io/fs"
	"iter"
	"slices"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Paths with a meaning of their own.
const (
	folder    = "content"
	sitePath  = folder + "/site.toml"
	unitsPath = folder + "/units.toml"
)

// Read reads the site whose root is fsys; rules are the severities of all
// rules by their names; last is what was read before, nil for the first time:
// files that say the same are taken from there, and where the file system knows
// what changed (Changing), nothing else is looked at. The error is ErrNoContent where
// there is no site, the context's when it was cancelled, else the disk's.
func Read(ctx context.Context, fsys fs.FS, rules map[string]diag.Severity, last *Site) (*Site, diag.List, error) {
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	if site, list, ok := again(fsys, last); ok {
		return site, list, nil
	}
	r := reader{ctx: ctx, fsys: fsys, walker: walker{fsys: fsys}, site: &Site{}, last: last}
	if err := r.read(rules); err != nil {
		return nil, nil, err
	}
	r.site.sort()
	r.checkUnits()
	r.list = append(r.list, r.walker.list...)
	r.list.Sort()
	r.site.from, r.site.list = fsys, slices.Clone(r.list)
	return r.site, r.list, nil
}

// reader makes a Site.
type reader struct {
	ctx    context.Context
	fsys   fs.FS
	walker walker
	site   *Site
	last   *Site
	list   diag.List

	settings           *source.File // site.toml, where there is one
	profilesUnreadable bool         // so that one that seems to be missing may not be
}

func (r *reader) read(rules map[string]diag.Severity) error {
	if err := r.walker.content(); err != nil {
		return err
	}
	if err := r.walker.profiles(); err != nil {
		return err
	}
	files, err := r.load(r.walker.texts())
	if err != nil {
		return err
	}
	r.settings = files[sitePath]
	r.site.Profiles, err = r.profiles(slices.Collect(matching(r.walker.schema, files)))
	if err != nil {
		return err
	}
	r.site.Config = r.config(rules)
	r.site.Units = r.units(files[unitsPath])
	r.distribute(files)
	if err := r.theme(); err != nil {
		return err
	}
	r.site.Inputs = slices.Concat(r.walker.folders, r.walker.files)
	return nil
}

// theme reads the files of the theme.
func (r *reader) theme() error {
	paths, err := r.walker.theme(r.site.Config.Theme)
	if err != nil {
		return err
	}
	r.site.Theme, err = r.fetch(paths)
	r.site.Files = append(r.site.Files, r.site.Theme...)
	return err
}

// distribute puts what was read where it belongs.
func (r *reader) distribute(files map[string]*source.File) {
	for _, e := range r.walker.reports {
		if file := files[e.path]; file != nil {
			r.site.Reports = append(r.site.Reports, Report{Key: e.key, File: file})
		}
	}
	r.site.Pages = slices.Collect(matching(r.walker.pages, files))
	r.site.Assets = r.walker.assets
}

// matching goes through the files of some paths, without those that can't be
// read.
func matching(paths []string, files map[string]*source.File) iter.Seq[*source.File] {
	return func(yield func(*source.File) bool) {
		for _, path := range paths {
			if file := files[path]; file != nil && !yield(file) {
				return
			}
		}
	}
}

func (s *Site) sort() {
	byPath := func(a, b *source.File) int { return cmp.Compare(a.Path, b.Path) }
	slices.SortFunc(s.Files, byPath)
	slices.SortFunc(s.Pages, byPath)
	slices.SortFunc(s.Theme, byPath)
	slices.SortFunc(s.Reports, func(a, b Report) int { return byPath(a.File, b.File) })
	slices.Sort(s.Assets)
	slices.Sort(s.Unreadable)
	slices.Sort(s.Inputs)
	s.Inputs = slices.Compact(s.Inputs)
}
