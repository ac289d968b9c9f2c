package lsp

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"unicode/utf8"

	"jixiao/build/content"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// elsewhere is of how many files that aren't open the errors are sent. Editors
// list them; of thousands the list is no help.
const elsewhere = 200

// posts is what was sent to the client, so that it isn't sent again.
type posts struct {
	mu      sync.Mutex
	sent    map[string]publishParams // by URI
	failure string
}

// publish sends the findings of a compile. Where newer texts wait already, those
// of open texts would stand at wrong places, but a compile that wasn't given up
// for them comes after long typing.
func (s *server) publish(snap *snapshot) {
	s.posts.mu.Lock()
	defer s.posts.mu.Unlock()
	if snap.failure != nil {
		s.fail(snap)
		return
	}
	s.posts.failure = ""
	next := s.findings(snap)
	for _, old := range sorted(s.posts.sent) {
		if _, still := next[old]; !still && len(s.posts.sent[old].Diagnostics) > 0 {
			s.post(publishParams{URI: old, Diagnostics: []diagnostic{}})
		}
	}
	for _, uri := range sorted(next) {
		if before, ok := s.posts.sent[uri]; !ok || !reflect.DeepEqual(before, next[uri]) {
			s.post(next[uri])
		}
	}
	s.posts.sent = next
}

func (s *server) post(p publishParams) {
	_ = s.rpc.Notify(s.ctx, "textDocument/publishDiagnostics", p) // fails at the end of the session only
}

// fail tells, once, why there is nothing to say of the site.
func (s *server) fail(snap *snapshot) {
	message := diag.Textf(cantRead.Zh, cantRead.En, s.options.Reason(snap.failure))
	if errors.Is(snap.failure, content.ErrNoContent) {
		message = diag.Textf(noSite.Zh, noSite.En, s.folder())
	}
	if s.posts.failure != message.En && !errors.Is(snap.failure, context.Canceled) {
		s.posts.failure = message.En
		s.show(s.ctx, messageError, message)
	}
}

// findings is what is to be sent: all that was found in texts that are open, and
// the errors in some others.
func (s *server) findings(snap *snapshot) map[string]publishParams {
	out := make(map[string]publishParams, len(snap.buffers))
	open := make(map[string]bool, len(snap.buffers))
	for uri, b := range snap.buffers {
		version := b.version
		out[uri] = publishParams{URI: uri, Version: &version, Diagnostics: []diagnostic{}}
		open[b.path] = true
	}
	t := s.teller(snap)
	others := map[string]bool{}
	for i := range snap.result.Diagnostics {
		d := &snap.result.Diagnostics[i]
		if !open[d.File] && (d.Severity != diag.Error || d.Allowed || !others[d.File] && len(others) == elsewhere) {
			continue
		}
		if !open[d.File] {
			others[d.File] = true
		}
		uri := t.uri(d.File)
		p := out[uri]
		p.URI, p.Diagnostics = uri, append(p.Diagnostics, t.diagnostic(d))
		out[uri] = p
	}
	return out
}

// teller puts findings into the protocol's form. It is for one goroutine.
type teller struct {
	server  *server
	snap    *snapshot
	lang    diag.Lang
	related bool // the client shows related places
	places  map[string]*place
}

func (s *server) teller(snap *snapshot) *teller {
	s.mu.Lock()
	defer s.mu.Unlock()
	return &teller{
		server: s, snap: snap, lang: langOf(s.options.Lang, snap),
		related: s.client.TextDocument.PublishDiagnostics.RelatedInformation, places: map[string]*place{},
	}
}

func (t *teller) uri(path string) string { return t.server.uriOf(t.snap, path) }

// at is the range of a stretch of a file. Of a file that is no UTF-8, in which
// nothing can be counted, it is the beginning.
func (t *teller) at(path string, span source.Span) textRange {
	p, ok := t.places[path]
	if !ok {
		if file, there := t.snap.result.File(path); there && utf8.ValidString(file.Text) {
			p = placeIn(file.Text)
		}
		t.places[path] = p
	}
	if p == nil {
		return textRange{}
	}
	return p.textRange(span)
}

func (t *teller) location(path string, span source.Span) location {
	return location{URI: t.uri(path), Range: t.at(path, span)}
}

func (t *teller) diagnostic(d *diag.Diagnostic) diagnostic {
	out := diagnostic{
		Range: t.at(d.File, d.Span), Severity: severityOf(d), Code: d.Rule, Source: "jixiao", Message: t.message(d),
	}
	for i := range d.Related {
		r := &d.Related[i]
		if r.File == "" {
			continue
		}
		message := r.Message.In(t.lang)
		if r.Rule != "" {
			message = r.Rule + ": " + message
		}
		if t.related {
			out.Related = append(out.Related, relatedInformation{t.location(r.File, r.Span), message})
		} else {
			out.Message += "\n" + message
		}
	}
	return out
}

// message is what is wrong, and what to do; of a difference that is allowed, the
// reason.
func (t *teller) message(d *diag.Diagnostic) string {
	message := d.Message.In(t.lang)
	if d.Allowed {
		return diag.Textf(allowedFor.Zh, allowedFor.En, d.Message, d.Reason).In(t.lang)
	}
	if help := d.Help.In(t.lang); help != "" {
		message += "\n" + help
	}
	return message
}

func severityOf(d *diag.Diagnostic) int {
	switch {
	case d.Allowed:
		return severityHint
	case d.Severity == diag.Error:
		return severityError
	case d.Severity == diag.Warning:
		return severityWarning
	}
	return severityInformation
}
