package content

import (
	"io/fs"
	"runtime"
	"sync"
	"sync/atomic"

	"jixiao/schema/source"
)

// load reads texts, and leaves out and reports those that are no UTF-8.
func (r *reader) load(paths []string) (map[string]*source.File, error) {
	files, err := r.fetch(paths)
	if err != nil {
		return nil, err
	}
	r.site.Files = append(r.site.Files, files...)
	byPath := make(map[string]*source.File, len(files))
	for _, file := range files {
		if d, bad := checkEncoding(file); bad {
			r.list = append(r.list, d)
			r.site.Unreadable = append(r.site.Unreadable, file.Path)
			continue
		}
		byPath[file.Path] = file
	}
	return byPath, nil
}

// fetch reads files, several at a time, and gives them in the order of their
// paths. Of several errors the first by that order is returned.
func (r *reader) fetch(paths []string) ([]*source.File, error) {
	files := make([]*source.File, len(paths))
	errs := make([]error, len(paths))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(len(paths), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(paths); i = int(next.Add(1)) - 1 {
				files[i], errs[i] = r.fetchOne(paths[i])
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

func (r *reader) fetchOne(path string) (*source.File, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	text, err := fs.ReadFile(r.fsys, path)
	if err != nil {
		return nil, err
	}
	return source.NewFile(path, string(text)), nil
}
