package output

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// File is one file of the site: its path below the output directory, with
// slashes, and how its bytes are made. Bytes may be called from several
// goroutines at a time.
type File struct {
	Path  string
	Bytes func() ([]byte, error)

	set *set // that it is made with; nil if it stands alone
}

// Put takes a file that was made. Its bytes may change once Put has returned.
type Put func(path string, data []byte) error

// set is files that are made together.
type set struct {
	paths []string
	make  func(Put) error
}

// Jointly lets the files be made in one go, by make, which puts all of them, where
// all are asked for: one of them may be quicker made alone.
func Jointly(files []File, make func(Put) error) []File {
	s := &set{make: make}
	for i := range files {
		files[i].set = s
		s.paths = append(s.paths, files[i].Path)
	}
	return files
}

// Together is the files of these paths, which make puts all of, in any order.
// Who makes all files asks for them at once, so that what they have in common is
// worked out once, and their bytes may stand in memory that make uses again.
func Together(paths []string, make func(Put) error) []File {
	s := &set{paths, make}
	out := []File{}
	for _, path := range paths {
		out = append(out, File{Path: path, Bytes: func() ([]byte, error) { return s.one(path) }, set: s})
	}
	return out
}

// one is one of the files alone.
func (s *set) one(path string) (out []byte, err error) {
	err = s.make(func(made string, data []byte) error {
		if made == path {
			out = bytes.Clone(data)
		}
		return nil
	})
	return out, err
}

// Make makes all files and hands them to put, as many at a time as there are
// processors. It stops at the first error.
func Make(ctx context.Context, files []File, put Put) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var next atomic.Int64
	runs := runsOf(files)
	given := put
	put = func(path string, data []byte) error {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		return given(path, data)
	}
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := int(next.Add(1)); i < len(runs) && ctx.Err() == nil; i = int(next.Add(1)) {
				if err := makeRun(files[runs[i-1]:runs[i]], put); err != nil {
					cancel(err)
				}
			}
		})
	}
	wg.Wait()
	return context.Cause(ctx)
}

// runsOf is where files begin that are made together, or alone, and at last how
// many files there are.
func runsOf(files []File) []int {
	out := make([]int, 0, len(files)+1)
	for i := range files {
		if i == 0 || files[i].set == nil || files[i].set != files[i-1].set {
			out = append(out, i)
		}
	}
	return append(out, len(files))
}

// makeRun makes the files of a set, or one file.
func makeRun(files []File, put Put) error {
	if s := files[0].set; s != nil && len(files) == len(s.paths) {
		return s.make(put)
	}
	for i := range files {
		data, err := files[i].Bytes()
		if err != nil {
			return fmt.Errorf("%s: %w", files[i].Path, err)
		}
		if err := put(files[i].Path, data); err != nil {
			return err
		}
	}
	return nil
}
