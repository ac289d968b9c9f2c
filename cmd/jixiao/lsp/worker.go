package lsp

import (
	"context"
	"io/fs"
	"sync"
	"time"

	"jixiao/build"
	"jixiao/schema/diag"
)

// Site is a site's folder that is read from memory as far as it can be.
type Site interface {
	fs.StatFS
	fs.ReadDirFS
	ReadText(name string) (string, error)
	// Changes is another number once the disk changed.
	Changes() int
	// Watch calls changed at once and after changes on the disk, until ctx ends.
	Watch(ctx context.Context, changed func(), unwatched func(error)) error
	Close() error
}

// snapshot is what came of a compile, and of which texts.
type snapshot struct {
	result  *build.Result     // nil where the site could not be compiled
	failure error             // then why
	buffers map[string]buffer // by URI
	changes int
}

// buffer is the open text of a path.
func (s *snapshot) buffer(path string) (buffer, bool) {
	for _, b := range s.buffers {
		if b.path == path {
			return b, true
		}
	}
	return buffer{}, false
}

// The pause after an edit before the site is compiled. Where compiling takes
// longer, more of those who type quickly is waited for.
const (
	shortPause = 10 * time.Millisecond
	longPause  = 150 * time.Millisecond
)

// patience is how long findings may be out of date while somebody types on.
const patience = time.Second

// worker compiles the site whenever a text or the disk changed.
type worker struct {
	site     Site
	desk     *desk
	compiler *build.Compiler
	publish  func(*snapshot)

	mu     sync.Mutex
	latest *snapshot
	news   chan struct{} // closed when there is a new latest
}

func newWorker(site Site, desk *desk, options build.Options, publish func(*snapshot)) *worker {
	return &worker{site: site, desk: desk, compiler: build.New(options), publish: publish, news: make(chan struct{})}
}

// run works until ctx ends.
func (w *worker) run(ctx context.Context) {
	var last time.Time     // when there was a result
	var took time.Duration // by the last compile
	for {
		select {
		case <-ctx.Done():
			return
		case <-w.desk.wake:
		}
		if !w.quiet(ctx, min(max(took/4, shortPause), longPause)) {
			return
		}
		began := time.Now()
		s, done := w.compile(ctx, !last.IsZero() && began.Sub(last) < patience)
		if !done {
			continue
		}
		last, took = time.Now(), time.Since(began)
		w.set(s)
		w.publish(s)
	}
}

// quiet waits until nothing has changed for a while.
func (w *worker) quiet(ctx context.Context, pause time.Duration) bool {
	limit := time.NewTimer(patience)
	defer limit.Stop()
	for {
		calm := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			calm.Stop()
			return false
		case <-w.desk.wake:
			calm.Stop()
		case <-calm.C:
			return true
		case <-limit.C:
			calm.Stop()
			return true
		}
	}
}

// compile compiles the site with the texts as they are now. It gives up, if it
// may, when they change meanwhile; then the next round is under way already.
func (w *worker) compile(ctx context.Context, mayGiveUp bool) (s *snapshot, done bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s = new(snapshot)
	s.buffers, s.changes = w.desk.state()
	texts := make(map[string]string, len(s.buffers))
	for _, b := range s.buffers {
		if b.path != "" {
			texts[b.path] = b.text
		}
	}
	if mayGiveUp {
		stop := make(chan struct{})
		defer close(stop)
		go w.giveUp(stop, cancel)
	}
	s.result, s.failure = w.compiler.Compile(ctx, lay(w.site, texts))
	makeRoom()
	return s, ctx.Err() == nil
}

// giveUp cancels when there is a change, which it leaves for the next round.
func (w *worker) giveUp(stop <-chan struct{}, cancel func()) {
	select {
	case <-stop:
	case <-w.desk.wake:
		cancel()
		select {
		case w.desk.wake <- struct{}{}:
		default:
		}
	}
}

func (w *worker) set(s *snapshot) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.latest = s
	close(w.news)
	w.news = make(chan struct{})
}

// now is the latest result, nil before the first.
func (w *worker) now() *snapshot {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.latest
}

// fresh waits for the result of the texts as they are now.
func (w *worker) fresh(ctx context.Context) (*snapshot, error) {
	want := w.desk.count()
	for {
		w.mu.Lock()
		s, news := w.latest, w.news
		w.mu.Unlock()
		if s != nil && s.changes >= want {
			return s, nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-news:
		}
	}
}

// langOf is the language of messages: as asked for, else the site's.
func langOf(asked diag.Lang, s *snapshot) diag.Lang {
	if asked == "" && s != nil && s.result != nil {
		return s.result.Lang
	}
	return asked
}
