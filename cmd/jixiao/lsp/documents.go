package lsp

import "context"

func (s *server) didOpen(_ context.Context, p *didOpenParams) error {
	d := p.TextDocument
	s.desk.put(buffer{uri: d.URI, path: s.pathOf(d.URI), version: d.Version, text: d.Text})
	return nil
}

// didChange applies edits. A text that was never opened isn't known, so that
// there is nothing to edit.
func (s *server) didChange(_ context.Context, p *didChangeParams) error {
	b, ok := s.desk.get(p.TextDocument.URI)
	if !ok {
		return nil
	}
	b.text, b.version = edit(b.text, p.Changes), p.TextDocument.Version
	s.desk.put(b)
	return nil
}

func (s *server) didClose(_ context.Context, p *documentParams) error {
	s.desk.drop(p.TextDocument.URI)
	return nil
}

// pathOf is the path by which the site knows a file; empty where it is none of
// the site's.
func (s *server) pathOf(uri string) string {
	if rel, ok := below(s.folder(), filePath(uri)); ok && inSite(rel) {
		return rel
	}
	return ""
}

// uriOf is the URI of a file of the site: the editor's where it is open.
func (s *server) uriOf(snap *snapshot, path string) string {
	if b, ok := snap.buffer(path); ok {
		return b.uri
	}
	return fileURI(s.folder() + "/" + path)
}
