package lsp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/handler"

	"jixiao/schema/diag"
)

// Options say what a server serves, and how it meets the world.
type Options struct {
	Root    string    // the site's folder; empty: the editor's folder, or the nearest one above that holds a site
	Lang    diag.Lang // of the messages; empty: the site's
	Today   string    // YYYY-MM-DD, for allowances that end on a day
	Version string    // of the program
	Open    func(dir string) (Site, error)
	Reason  func(error) diag.Text // an error in words
	Log     io.Writer             // for what can't be told to the editor
}

// The exit statuses that the protocol asks for.
const (
	ended     = 0
	abandoned = 1 // without a shutdown
)

// The errors of the protocol.
const (
	notInitialized jrpc2.Code = -32002
	requestFailed  jrpc2.Code = -32803
)

// phase is how far a session has come.
type phase int8

const (
	silent phase = iota // before initialize
	greeted
	leaving // after shutdown
)

// server is one session.
type server struct {
	options Options
	rpc     *jrpc2.Server
	methods handler.Map
	desk    *desk
	ctx     context.Context
	stop    context.CancelFunc
	working sync.WaitGroup

	ready chan struct{} // closed when initialize was answered
	begin sync.Once     // initialized

	mu     sync.Mutex
	phase  phase
	gone   bool // exit was said
	client clientCapabilities
	root   string  // the site's folder, absolute
	worker *worker // nil where there is no site

	posts posts
}

// Serve serves one session and returns its exit status. The error is not nil
// where the input can't be understood any more, or the output can't be written.
func Serve(ctx context.Context, in io.Reader, out io.Writer, options Options) (status int, err error) {
	s := &server{options: options, desk: newDesk(), ready: make(chan struct{})}
	s.ctx, s.stop = context.WithCancel(ctx)
	s.methods = s.answers()
	frames := framesOf(in, out)
	s.rpc = jrpc2.NewServer(s, &jrpc2.ServerOptions{
		AllowPush: true, DisableBuiltin: true, Concurrency: atOnce,
		NewContext: func() context.Context { return s.ctx },
	})
	context.AfterFunc(ctx, s.rpc.Stop)
	s.rpc.Start(frames)
	s.working.Go(func() {
		<-frames.end // the library has dropped what was not begun, perhaps an initialize that others wait for
		s.stop()
	})
	err = s.rpc.Wait()
	s.stop()
	s.working.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.phase == leaving:
		return ended, nil
	case errors.Is(err, errFrame) && !s.gone: // what stands behind an exit is nobody's concern
		return abandoned, err
	}
	return abandoned, nil
}

// atOnce is how many requests may wait for a compile at a time.
const atOnce = 64

// answers is what this server answers and hears.
func (s *server) answers() handler.Map {
	return handler.Map{
		"initialize":                       handler.New(s.initialize),
		"initialized":                      s.initialized,
		"shutdown":                         ignored,
		"$/cancelRequest":                  handler.New(s.cancel),
		"textDocument/didOpen":             handler.New(s.didOpen),
		"textDocument/didChange":           handler.New(s.didChange),
		"textDocument/didClose":            handler.New(s.didClose),
		"textDocument/hover":               handler.New(s.hover),
		"textDocument/completion":          handler.New(s.completion),
		"textDocument/definition":          handler.New(s.definition),
		"textDocument/references":          handler.New(s.references),
		"textDocument/documentSymbol":      handler.New(s.symbols),
		"textDocument/codeAction":          handler.New(s.codeActions),
		"textDocument/formatting":          handler.New(s.format),
		"textDocument/inlayHint":           handler.New(s.hints),
		"textDocument/didSave":             ignored,
		"workspace/didChangeWatchedFiles":  ignored,
		"workspace/didChangeConfiguration": ignored,
	}
}

// ignored is for what is known already: the disk is watched, and a shutdown was
// noted when it came.
func ignored(context.Context, *jrpc2.Request) (any, error) { return nil, nil }

// Assign finds the handler of a method, as the phase of the session allows. It is
// called for one message after the other, in the order in which they came.
func (s *server) Assign(_ context.Context, method string) jrpc2.Handler {
	switch at := s.enter(method); {
	case method == "exit":
		return s.exit
	case at == silent && method != "initialize":
		return refusing(notInitialized, "initialize comes first")
	case at == greeted && method == "initialize":
		return refusing(jrpc2.InvalidRequest, "initialize was sent before")
	case at == leaving:
		return refusing(jrpc2.InvalidRequest, "nothing but exit comes after shutdown")
	}
	h := s.methods.Assign(s.ctx, method)
	if h == nil {
		return nil // the library answers that there is no such method
	}
	return s.guarded(method, h)
}

// enter moves to the phase that a message begins and gives the one before.
func (s *server) enter(method string) (before phase) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before = s.phase
	switch {
	case method == "initialize" && before == silent:
		s.phase = greeted
	case method == "shutdown" && before == greeted:
		s.phase = leaving
	case method == "exit":
		s.gone = true
	}
	return before
}

func refusing(code jrpc2.Code, why string) jrpc2.Handler {
	return func(context.Context, *jrpc2.Request) (any, error) { return nil, jrpc2.Errorf(code, "%s", why) }
}

// guarded waits for initialize to be done with, and keeps a bug in one answer
// from ending the session.
func (s *server) guarded(method string, h jrpc2.Handler) jrpc2.Handler {
	return func(ctx context.Context, req *jrpc2.Request) (result any, err error) {
		defer func() {
			if cause := recover(); cause != nil {
				fmt.Fprintf(s.options.Log, "jixiao lsp: %s: %v\n%s", method, cause, debug.Stack())
				result, err = nil, jrpc2.Errorf(jrpc2.InternalError, "%s failed: %v", method, cause)
			}
		}()
		if method == "initialize" {
			defer close(s.ready)
			return h(ctx, req)
		}
		select {
		case <-s.ready:
			return h(ctx, req)
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (s *server) initialize(_ context.Context, p *initializeParams) (*initializeResult, error) {
	root, err := s.find(p)
	if err != nil {
		return nil, jrpc2.Errorf(requestFailed, "%s", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.client, s.root = p.Capabilities, root
	return &initializeResult{Capabilities: abilities, ServerInfo: serverInfo{Name: "jixiao", Version: s.options.Version}}, nil
}

// find is the folder of the site: the one that was asked for, else the first of
// the editor's that is a site or lies in one, else the working directory.
func (s *server) find(p *initializeParams) (string, error) {
	if s.options.Root != "" {
		return filepath.Abs(s.options.Root)
	}
	var candidates []string
	for _, f := range p.Folders {
		candidates = append(candidates, filePath(f.URI))
	}
	candidates = append(candidates, filePath(p.RootURI), p.RootPath)
	for _, dir := range candidates {
		if site, ok := siteAbove(dir); ok {
			return site, nil
		}
	}
	dir, err := filepath.Abs(".")
	if site, ok := siteAbove(dir); ok && err == nil {
		return site, nil
	}
	return dir, err
}

// siteAbove is the nearest folder that holds a site, from a folder on upwards.
func siteAbove(dir string) (string, bool) {
	if !filepath.IsAbs(dir) {
		return "", false
	}
	for {
		if info, err := os.Stat(filepath.Join(dir, "content")); err == nil && info.IsDir() {
			return dir, true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", false
		}
		dir = up
	}
}

// initialized begins the work, once.
func (s *server) initialized(ctx context.Context, _ *jrpc2.Request) (any, error) {
	s.begin.Do(func() { s.work(ctx) })
	return nil, nil
}

// work begins to compile and watch the site. A folder that can't be read leaves a
// server that has nothing to say, after it has said why. The lock isn't held
// meanwhile: Assign asks for it while the library holds its own, which whoever
// tells something waits for.
func (s *server) work(ctx context.Context) {
	root := s.folder()
	site, err := s.options.Open(root)
	if err != nil {
		s.show(ctx, messageError, diag.Textf(cantOpen.Zh, cantOpen.En, root, s.options.Reason(err)))
		return
	}
	w := newWorker(site, s.desk, s.options.build(), s.publish)
	s.mu.Lock()
	s.worker = w
	s.mu.Unlock()
	s.working.Go(func() {
		defer site.Close()
		var watching sync.WaitGroup
		watching.Go(func() {
			_ = site.Watch(s.ctx, s.desk.changed, func(err error) { // the error is that the session ended
				s.show(s.ctx, messageWarning, diag.Textf(cantWatch.Zh, cantWatch.En, s.options.Reason(err)))
			})
		})
		w.run(s.ctx)
		watching.Wait()
	})
}

// folder is the site's folder, once initialize was answered.
func (s *server) folder() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.root
}

// exit ends the session, whatever was said before.
func (s *server) exit(context.Context, *jrpc2.Request) (any, error) {
	s.stop()
	go s.rpc.Stop() // waits for this notification
	return nil, nil
}

func (s *server) cancel(_ context.Context, p *cancelParams) error {
	s.rpc.CancelRequest(string(p.ID))
	return nil
}

// show tells the person at the editor something.
func (s *server) show(ctx context.Context, kind int, message diag.Text) {
	_ = s.rpc.Notify(ctx, "window/showMessage", messageParams{kind, message.In(s.options.Lang)}) // fails at the end of the session only
}
