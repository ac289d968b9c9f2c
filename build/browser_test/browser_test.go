// Package browser_test looks at the built site in Chromium, as its readers do:
// from a folder, and from below a path of a server.
package browser_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"jixiao/build"
	"jixiao/build/output"
)

// chromium is where the browser is; a test that needs it is skipped where there
// is none.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("SKIPPED: there is no Chromium on this machine, so nothing was looked at in a browser")
	return ""
}

// built is this repository's own site in a folder.
var built = sync.OnceValues(func() (string, error) {
	r, err := build.New(build.Options{}).Compile(context.Background(), os.DirFS("../.."))
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "site")
	if err != nil {
		return "", err
	}
	_, err = output.Sync(context.Background(), filepath.Join(dir, "public"), r.Files())
	return filepath.Join(dir, "public"), err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, err := built(); err == nil {
		_ = os.RemoveAll(filepath.Dir(dir))
	}
	os.Exit(code)
}

// site is where the site's pages are: in a folder, and below a path of a server.
func sites(t *testing.T) map[string]string {
	dir, err := built()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.StripPrefix("/office/reports/", http.FileServer(http.Dir(dir))))
	t.Cleanup(server.Close)
	return map[string]string{
		"folder": (&url.URL{Scheme: "file", Path: dir + "/"}).String(),
		"server": server.URL + "/office/reports/",
	}
}

// tab is a page of a browser, and what went wrong in it.
type tab struct {
	t    *testing.T
	ctx  context.Context
	root string // address of the site, with a slash

	mu     sync.Mutex
	faults []string
	asked  []string // the addresses that pages asked for
}

// open opens a browser for the site at root.
func open(t *testing.T, root string, more ...chromedp.ExecAllocatorOption) *tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)), chromedp.NoSandbox, chromedp.NoFirstRun, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.UserDataDir(t.TempDir()),
		chromedp.WindowSize(1440, 1000))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), append(options, more...)...)
	t.Cleanup(cancel)
	ctx, stop := chromedp.NewContext(ctx)
	t.Cleanup(stop)
	ctx, end := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(end)
	b := &tab{t: t, ctx: ctx, root: root}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	call(b, runtime.Enable, cdp.Empty{})
	call(b, log.Enable, cdp.Empty{})
	call(b, network.Enable, network.EnableParams{})
	t.Cleanup(func() {
		for _, f := range b.faults {
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

// call sends the browser a command.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) {
	b.t.Helper()
	if _, err := chromedp.Call(b.ctx, command, params); err != nil {
		b.t.Fatal(err)
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// visit opens a page of the site.
func (b *tab) visit(path string) {
	b.t.Helper()
	b.do(chromedp.Navigate("about:blank"), chromedp.Navigate(b.root+path))
}

// eval is what an expression of a script gives in the page.
func eval[T any](b *tab, script string) (out T) {
	b.t.Helper()
	out, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script))
	if err != nil {
		b.t.Fatalf("%s: %v", script, err)
	}
	return out
}

// until waits for an expression to be true.
func (b *tab) until(script string) {
	b.t.Helper()
	for range 200 {
		if eval[bool](b, script) {
			return
		}
		time.Sleep(50 * time.Millisecond)
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
