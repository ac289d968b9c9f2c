package main

import (
	"context"
	"errors"
	"html"
	"net"
	"net/http"
	"strconv"
	"strings"
	"syscall"
	"time"

	"jixiao/build"
	"jixiao/build/content"
	"jixiao/cmd/jixiao/serve"
	"jixiao/cmd/jixiao/watch"
	"jixiao/schema/diag"

	"github.com/spf13/cobra"
)

func (c *cli) serveCommand() *cobra.Command {
	var address string
	var drafts bool
	cmd := c.newCommand(serveHelp, func([]string) error { return c.serve(address, drafts) })
	cmd.Flags().StringVar(&address, "addr", "127.0.0.1:8765", c.say(addrFlag))
	cmd.Flags().BoolVar(&drafts, "drafts", false, c.say(draftsFlag))
	return cmd
}

// serve shows the site until it is interrupted.
func (c *cli) serve(address string, drafts bool) error {
	if err := c.checkRoot(); err != nil {
		return err
	}
	site, err := watch.Open(c.root)
	if err != nil {
		return failed(cantOpenRoot, c.root, causeOf(err))
	}
	c.opened = append(c.opened, site)
	if info, err := site.Stat("content"); err != nil || !info.IsDir() {
		return failedSite(c.root)
	}
	listener, err := (&net.ListenConfig{}).Listen(c.ctx, "tcp", address)
	if err != nil {
		return listenFailure(address, err)
	}
	c.tellf(openPreview, "http://"+browseTo(listener.Addr(), address)+"/")
	host, _, _ := net.SplitHostPort(address)
	preview := &preview{
		cli: c, site: site, server: serve.New(host, c.lang),
		compiler: build.New(c.options(build.Options{Drafts: drafts})),
	}
	return preview.run(listener)
}

func listenFailure(address string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return failed(portBusy, address)
	}
	return failed(badAddress, address, causeOf(err))
}

// browseTo is where a browser on this machine finds the listener.
func browseTo(addr net.Addr, address string) string {
	host, _, _ := net.SplitHostPort(address)
	tcp, ok := addr.(*net.TCPAddr)
	if !ok {
		return address
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, strconv.Itoa(tcp.Port))
}

// preview is a site that is compiled again after every change.
type preview struct {
	cli      *cli
	site     *watch.Site
	compiler *build.Compiler
	server   *serve.Server
}

func (p *preview) run(listener net.Listener) error {
	ctx, cancel := context.WithCancel(p.cli.ctx)
	defer cancel()
	web := &http.Server{
		Handler:           p.server,
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends the streams of events
	}
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		_ = p.site.Watch(ctx, func() { p.compile(ctx) }, func(err error) { p.cli.tellf(cantWatch, reasonOf(err)) })
	}()
	context.AfterFunc(ctx, func() { _ = web.Close() })
	err := web.Serve(listener)
	cancel()
	<-watched
	if p.cli.ctx.Err() == nil {
		return failed(badAddress, listener.Addr().String(), causeOf(err))
	}
	p.cli.tell(ended)
	return nil
}

// compile compiles the site as it stands now and shows what came of it. A
// file that vanishes while it is read changes the site again, and with that
// this is called again.
func (p *preview) compile(ctx context.Context) {
	began := time.Now()
	result, err := p.compiler.Compile(ctx, p.site)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		headline := textOf(previewFailure(p.cli.root, err))
		p.cli.tell(headline)
		p.server.Publish(serve.State{Panel: serve.Panel{Headline: p.cli.say(headline), Bad: true}})
		return
	}
	list, n := choice(nil).of(result)
	p.server.Publish(serve.State{Site: pages{result}, Reports: len(result.Corpus.Cards), Panel: panelOf(result, list, n)})
	now := time.Now()
	p.cli.tell(diag.Textf(compiled.Zh, compiled.En, now.Format(time.TimeOnly), n.summary(), now.Sub(began).Round(time.Millisecond).String()))
}

func previewFailure(root string, err error) error {
	if errors.Is(err, content.ErrNoContent) {
		return failedSite(root)
	}
	return failed(cantRead, reasonOf(err))
}

// inPanel is how many notices a page lists.
const inPanel = 100

// panelOf lists errors and warnings, errors first.
func panelOf(result *build.Result, list diag.List, n counts) serve.Panel {
	panel := serve.Panel{Bad: n.errors > 0}
	if n.errors+n.warnings == 0 {
		return panel
	}
	panel.Headline = counts{errors: n.errors, warnings: n.warnings}.found().In(result.Lang)
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		for i := range list {
			d := &list[i]
			if d.Severity != severity || d.Allowed || len(panel.Notices) == inPanel {
				continue
			}
			panel.Notices = append(panel.Notices, serve.Notice{
				Severity: severity.String(), Label: severityWords[severity].In(result.Lang) + " " + d.Rule,
				Where: where(result, d.Place), Message: d.Message.In(result.Lang), Help: d.Help.In(result.Lang),
			})
		}
	}
	if more := n.errors + n.warnings - len(panel.Notices); more > 0 {
		panel.More = diag.Textf(moreNotices.Zh, moreNotices.En, more).In(result.Lang)
	}
	return panel
}

// pages gives a compiled site to the server.
type pages struct{ result *build.Result }

// Page is one file of the site. A page that can't be made says why: that is a
// fault of the theme.
func (p pages) Page(path string) ([]byte, bool) {
	data, ok, err := p.result.Page(path)
	if err != nil && strings.HasSuffix(path, ".html") {
		return []byte("<!DOCTYPE html><meta charset=\"utf-8\"><body><pre>" + html.EscapeString(err.Error()) + "</pre></body>"), true
	}
	return data, ok && err == nil
}

func (p pages) Paths() []string {
	var paths []string
	for _, f := range p.result.Files() {
		paths = append(paths, f.Path)
	}
	return paths
}
