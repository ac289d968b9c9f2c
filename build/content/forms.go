package content

import (
	"context"
	"io/fs"
	"slices"

	"jixiao/schema"
	"jixiao/schema/diag"
)

// Profiles reads only the profiles that a site has, by id: the built-in ones,
// and its own where there is a site. The error is the disk's.
func Profiles(ctx context.Context, fsys fs.FS) ([]*schema.Profile, diag.List, error) {
	r := reader{ctx: ctx, fsys: fsys, walker: walker{fsys: fsys}, site: &Site{}}
	if err := r.walker.profiles(); err != nil {
		return nil, nil, err
	}
	files, err := r.load(r.walker.schema)
	if err != nil {
		return nil, nil, err
	}
	profiles, err := r.profiles(slices.Collect(matching(r.walker.schema, files)))
	return profiles, r.list, err
}

// Exists tells whether there is a site: a folder content.
func Exists(fsys fs.FS) bool {
	info, err := fs.Stat(fsys, folder)
	return err == nil && info.IsDir()
}
