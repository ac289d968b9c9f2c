package content

import (
	"bytes"
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
	bad := make([]bool, len(files))
	each(len(files), func(i int) {
		if same := r.last.text(files[i].Path); same != nil && same.Text == files[i].Text {
			files[i] = same
			return
		}
		_, bad[i] = checkEncoding(files[i])
	})
	r.site.Files = append(r.site.Files, files...)
	byPath := make(map[string]*source.File, len(files))
	for i, file := range files {
		if bad[i] {
			d, _ := checkEncoding(file)
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
	workers(len(paths), func() func(int) {
		var scratch bytes.Buffer // what is read becomes a string, and serves no longer
		return func(i int) { files[i], errs[i] = r.fetchOne(paths[i], &scratch) }
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// each calls f for 0 … n−1 from as many goroutines as there are processors.
func each(n int, f func(int)) { workers(n, func() func(int) { return f }) }

// workers is each, but that every goroutine begins with a function of its own.
func workers(n int, begin func() func(int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			f := begin()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wait.Wait()
}

// textFS is a file system that has its files in memory and gives their text
// without a copy. A site of ten thousand reports is a hundred megabytes of it.
type textFS interface {
	ReadText(name string) (string, error)
}

func (r *reader) fetchOne(path string, scratch *bytes.Buffer) (*source.File, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	if memory, ok := r.fsys.(textFS); ok {
		text, err := memory.ReadText(path)
		return source.NewFile(path, text), err
	}
	file, err := r.fsys.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close() // nothing was written
	scratch.Reset()
	if _, err := scratch.ReadFrom(file); err != nil {
		return nil, err
	}
	return source.NewFile(path, scratch.String()), nil
}
