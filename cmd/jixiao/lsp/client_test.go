package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/channel"

	"jixiao/cmd/jixiao/watch"
	"jixiao/schema/diag"
)

// limit is how long a test waits for what must come soon. It says nothing about
// speed.
const limit = 60 * time.Second

// editor is the other side of a session: the library's client, whose framing is
// not ours, over pipes of the operating system.
type editor struct {
	t      testing.TB
	root   string
	rpc    *jrpc2.Client
	stdin  *os.File
	status chan int

	mu       sync.Mutex
	texts    map[string]string // by path: what the editor shows
	versions map[string]int
	findings map[string]publishParams // by URI: the last ones
	told     chan struct{}            // has room for one signal
	messages []string
}

// options of a server for tests.
func options(root string) Options {
	return Options{
		Root: root, Log: os.Stderr, Open: func(dir string) (Site, error) { return watch.Open(dir) },
		Reason: func(err error) diag.Text { return diag.Same(err.Error()) },
	}
}

// edits starts a session about the site in a folder, greetings exchanged.
func edits(t testing.TB, root string, capabilities string) *editor {
	t.Helper()
	e := connect(t, root)
	params := json.RawMessage(`{"processId": null, "rootUri": ` + quote(fileURI(root)) + `, "capabilities": ` + capabilities + `}`)
	e.call("initialize", params, nil)
	e.notify("initialized", struct{}{})
	return e
}

// connect starts a session in which nothing was said yet.
func connect(t testing.TB, root string) *editor {
	t.Helper()
	inR, inW, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	outR, outW, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	e := &editor{
		t: t, root: root, stdin: inW, status: make(chan int, 1),
		texts: map[string]string{}, versions: map[string]int{}, findings: map[string]publishParams{}, told: make(chan struct{}, 1),
	}
	go func() {
		status, err := Serve(context.Background(), inR, outW, options(root))
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			status = 2
		}
		inR.Close()
		outW.Close()
		e.status <- status
	}()
	e.rpc = jrpc2.NewClient(channel.LSP(outR, inW), &jrpc2.ClientOptions{OnNotify: e.hear})
	t.Cleanup(func() { e.rpc.Close(); outR.Close() })
	return e
}

func quote(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// hear keeps what the server sends on its own.
func (e *editor) hear(r *jrpc2.Request) {
	e.mu.Lock()
	defer e.mu.Unlock()
	switch r.Method() {
	case "textDocument/publishDiagnostics":
		var p publishParams
		if err := r.UnmarshalParams(&p); err != nil {
			e.t.Error(err)
		}
		e.findings[p.URI] = p
	case "window/showMessage":
		var p messageParams
		if err := r.UnmarshalParams(&p); err != nil {
			e.t.Error(err)
		}
		e.messages = append(e.messages, p.Message)
	}
	select {
	case e.told <- struct{}{}:
	default:
	}
}

// await waits until something holds of what was heard.
func (e *editor) await(what string, holds func() bool) {
	e.t.Helper()
	deadline := time.After(limit)
	for {
		e.mu.Lock()
		ok := holds()
		e.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-e.told:
		case <-deadline:
			e.t.Fatalf("waited in vain for %s", what)
		}
	}
}

func (e *editor) call(method string, params, result any) {
	e.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	rsp, err := e.rpc.Call(ctx, method, params)
	if err != nil {
		e.t.Fatalf("%s: %v", method, err)
	}
	if result != nil {
		if err := rsp.UnmarshalResult(result); err != nil {
			e.t.Fatalf("%s: %v", method, err)
		}
	}
}

func (e *editor) notify(method string, params any) {
	e.t.Helper()
	if err := e.rpc.Notify(context.Background(), method, params); err != nil {
		e.t.Fatalf("%s: %v", method, err)
	}
}

// end says goodbye and gives the exit status.
func (e *editor) end() int {
	e.t.Helper()
	e.call("shutdown", nil, nil)
	e.notify("exit", nil)
	return e.wait()
}

func (e *editor) wait() int {
	e.t.Helper()
	select {
	case status := <-e.status:
		return status
	case <-time.After(limit):
		e.t.Fatal("the server doesn't end")
		return -1
	}
}

func (e *editor) uri(path string) string { return fileURI(filepath.Join(e.root, path)) }

func (e *editor) open(path, text string) {
	e.texts[path], e.versions[path] = text, 1
	e.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": e.uri(path), "languageId": "markdown", "version": 1, "text": text,
	}})
}

// change replaces a stretch of an open text, in bytes.
func (e *editor) change(path string, start, end int, with string) {
	text := e.texts[path]
	r := textRange{at16(text, start), at16(text, end)}
	e.texts[path] = text[:start] + with + text[end:]
	e.versions[path]++
	e.notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": e.uri(path), "version": e.versions[path]},
		"contentChanges": []any{map[string]any{"range": r, "text": with}},
	})
}

// current waits for the findings of an open text as it is now.
func (e *editor) current(path string) []diagnostic {
	e.t.Helper()
	var list []diagnostic
	e.await("the findings of "+path, func() bool {
		p, ok := e.findings[e.uri(path)]
		list = p.Diagnostics
		return ok && p.Version != nil && *p.Version == e.versions[path]
	})
	return list
}

func (e *editor) where(path string, offset int) map[string]any {
	return map[string]any{"textDocument": map[string]any{"uri": e.uri(path)}, "position": at16(e.texts[path], offset)}
}

// at16 counts a position with unicode/utf16, not with what is under test.
func at16(text string, offset int) position {
	before := text[:offset]
	line := strings.Count(before, "\n")
	return position{line, len(utf16.Encode([]rune(before[strings.LastIndexByte(before, '\n')+1:])))}
}

// offset16 is the offset of a position, counted alike.
func offset16(text string, at position) int {
	lines := strings.SplitAfter(text, "\n")
	offset := 0
	for _, line := range lines[:at.Line] {
		offset += len(line)
	}
	return offset + len(string(utf16.Decode(utf16.Encode([]rune(lines[at.Line]))[:at.Character])))
}

// shown is a range of a text as a reader finds it: the line, and the words.
func shown(text string, r textRange) string {
	return fmt.Sprintf("%d:%d %q", r.Start.Line+1, r.Start.Character, text[offset16(text, r.Start):offset16(text, r.End)])
}
