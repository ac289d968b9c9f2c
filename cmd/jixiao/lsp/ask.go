package lsp

import (
	"context"

	"jixiao/build"
	"jixiao/schema/source"
)

// page is a file that is asked about, as it was compiled. It is for one answer.
type page struct {
	*teller
	path string
	file *source.File
	at   *place
	// report is nil where the file is none, or one without a front matter.
	report *build.Report
}

// page waits for the result of the text as it is; nil where there is nothing to
// say of the file.
func (s *server) page(ctx context.Context, uri string) (*page, error) {
	b, ok := s.desk.get(uri)
	w := s.compiling()
	if !ok || b.path == "" || w == nil {
		return nil, nil
	}
	snap, err := w.fresh(ctx)
	if err != nil || snap.result == nil {
		return nil, err
	}
	return s.pageOf(snap, b.path), nil
}

func (s *server) compiling() *worker {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.worker
}

func (s *server) pageOf(snap *snapshot, path string) *page {
	file, ok := snap.result.File(path)
	if !ok {
		return nil
	}
	p := &page{teller: s.teller(snap), path: path, file: file, at: placeIn(file.Text)}
	if r, ok := snap.result.Report(path); ok && !r.Document.Bare {
		p.report = r
	}
	return p
}
