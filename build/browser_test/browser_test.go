// Package browser_test looks at the built site in Chromium, as its readers do:
// from a folder, and from below a path of a server. One browser serves all
// tests, a tab each.
package browser_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var errNoBrowser = errors.New("there is no Chromium on this machine")

// browser is the browser of all tests: the context that tabs are made from, and
// what ends it.
var browser = sync.OnceValues(func() (*running, error) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		return nil, errNoBrowser
	}
	dir, err := os.MkdirTemp("", "chromium")
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.NoFirstRun, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-sync", true), chromedp.UserDataDir(dir))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, stop := chromedp.NewContext(ctx)
	end := func() {
		stop()
		cancel()
		_ = os.RemoveAll(dir)
	}
	return &running{ctx, end}, chromedp.Do(ctx)
})

type running struct {
	ctx context.Context
	end func()
}

// started tells whether a test has asked for the browser.
var started bool

func TestMain(m *testing.M) {
	code := m.Run()
	if started {
		if b, err := browser(); err == nil {
			b.end()
		}
	}
	removeSites()
	os.Exit(code)
}

// missing skips a test that needs what this machine doesn't have, or fails it
// where that is required by an environment variable.
func missing(t *testing.T, variable, what string) {
	t.Helper()
	if os.Getenv(variable) == "required" {
		t.Fatal(what)
	}
	t.Skip("SKIPPED: " + what)
}

// tab is a page of the browser, and what went wrong in it.
type tab struct {
	t    *testing.T
	ctx  context.Context
	root string // address of the site, with a slash

	mu     sync.Mutex
	faults []string
	asked  []string // the addresses that pages asked for
}

// open opens a tab for the site at root, as wide as a desk's screen. What went
// wrong in it fails the test when it ends.
func open(t *testing.T, root string) *tab {
	t.Helper()
	started = true
	all, err := browser()
	if errors.Is(err, errNoBrowser) {
		missing(t, "JIXIAO_BROWSER", err.Error()+", so nothing was looked at in a browser")
	}
	if err != nil {
		t.Fatal(err)
	}
	b := &tab{t: t, root: root}
	ctx, stop := chromedp.NewContext(all.ctx, chromedp.WithListener(b.hear))
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithTimeout(ctx, 8*time.Minute) // far more than a busy machine needs
	t.Cleanup(end)
	b.ctx = ctx
	call(b, runtime.Enable, cdp.Empty{})
	call(b, log.Enable, cdp.Empty{})
	call(b, network.Enable, network.EnableParams{})
	b.wide(1440)
	t.Cleanup(func() {
		for _, f := range b.complaints() {
			t.Error(f)
		}
	})
	return b
}

// hear notes what a page complains of and what it asks other hosts for.
func (b *tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.faults = append(b.faults, "exception: "+e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		b.faults = append(b.faults, "the console was written to: "+string(e.Type))
	case *page.EventJavascriptDialogOpening:
		b.faults = append(b.faults, "a dialog was opened: "+e.Message)
	case *log.EventEntryAdded:
		if !strings.Contains(e.Entry.URL, "favicon.ico") { // which browsers ask a server for by themselves
			b.faults = append(b.faults, "log: "+e.Entry.Text+" "+e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		b.asked = append(b.asked, e.Request.URL)
		if u := e.Request.URL; !strings.HasPrefix(u, b.root) && !strings.HasSuffix(u, "/favicon.ico") && u != "about:blank" {
			b.faults = append(b.faults, "the page asks for "+u)
		}
	}
}

// complaints is what went wrong since it was last asked for.
func (b *tab) complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	out := b.faults
	b.faults = nil
	return out
}

// call sends the browser a command.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	out, err := chromedp.Call(b.ctx, command, params)
	if err != nil {
		b.t.Fatal(err)
	}
	return out
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// wide makes the window as wide as so many pixels.
func (b *tab) wide(pixels int64) {
	b.t.Helper()
	b.do(chromedp.EmulateViewport(pixels, 1000))
}

// visit opens a page of the site.
func (b *tab) visit(path string) {
	b.t.Helper()
	if strings.Contains(path, "#") { // else a page that is already open would stay
		b.do(chromedp.Navigate("about:blank"))
	}
	b.do(chromedp.Navigate(b.root + path))
}

// eval is what an expression of a script gives in the page, when it is there.
func eval[T any](b *tab, script string) (out T) {
	b.t.Helper()
	out, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%.200s: %v", script, err)
	}
	return out
}

// until waits for an expression to be true.
func (b *tab) until(script string) {
	b.t.Helper()
	for range 3000 {
		if eval[bool](b, script) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	b.t.Fatalf("never true: %s", script)
}

// keys types.
func (b *tab) keys(text string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(text))
}

func (b *tab) focus(selector string) {
	b.t.Helper()
	b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("` + selector + `").focus()`))
}

// forget forgets what was asked for.
func (b *tab) forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.asked = nil
}
