package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creachadair/jrpc2"
)

// framed is a message in its frame, as an editor sends it.
func framed(message string) string {
	return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(message), message)
}

const (
	greeting = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}`
	farewell = `{"jsonrpc":"2.0","id":2,"method":"shutdown"}`
	leave    = `{"jsonrpc":"2.0","method":"exit"}`
)

// serve is a session in which each message is sent as it is; after one that is to
// be answered, the answer is waited for.
func serve(t *testing.T, messages ...string) (out []string, status int, err error) {
	t.Helper()
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		status, err = Serve(t.Context(), inR, outW, options(t.TempDir()))
		inR.Close()
		outW.Close()
	}()
	answers := framesOf(outR, nil)
	for _, m := range messages {
		if _, err := io.WriteString(inW, m); err != nil {
			break // the session ended
		}
		_, body, _ := strings.Cut(m, "\r\n\r\n")
		if strings.Contains(m, `"id"`) || !strings.Contains(m, `"method"`) && m == framed(body) {
			answer, err := answers.Recv()
			if err != nil {
				break
			}
			out = append(out, string(answer))
		}
	}
	inW.Close()
	go io.Copy(io.Discard, outR)
	<-ended
	return out, status, err
}

// The messages of every session.
var hello, shutdown, exit = framed(greeting), framed(farewell), framed(leave)

// The exit status is 0 after a shutdown and 1 without, whether the end is an
// exit or the end of the input.
func TestExitStatus(t *testing.T) {
	for name, c := range map[string]struct {
		input []string
		want  int
	}{
		"as it should be":  {[]string{hello, shutdown, exit}, 0},
		"without exit":     {[]string{hello, shutdown}, 0},
		"without shutdown": {[]string{hello, exit}, 1},
		"exit alone":       {[]string{exit}, 1},
		"nothing":          {nil, 1},
		"the input ends":   {[]string{hello}, 1},
		"shutdown refused": {[]string{shutdown, exit}, 1}, // since nothing was initialized
	} {
		if out, status, err := serve(t, c.input...); status != c.want || err != nil {
			t.Errorf("%s: status %d, want %d (%v)\n%s", name, status, c.want, err, out)
		}
	}
}

// Input that is no frame ends the session with the reason, whatever it claims to
// be long.
func TestFramesThatAreNone(t *testing.T) {
	for name, input := range map[string]string{
		"a word":          "hello\r\n\r\n{}",
		"no length":       "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}",
		"below zero":      "Content-Length: -1\r\n\r\n{}",
		"words as length": "Content-Length: many\r\n\r\n{}",
		"too long":        "Content-Length: 99999999999999\r\n\r\n{}",
		"longer than all": "Content-Length: 60000000\r\n\r\n{}",
		"other encoding":  "Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=gbk\r\n\r\n{}",
		"endless header":  "X: " + strings.Repeat("x", 1<<20),
		"many headers":    strings.Repeat("X: y\r\n", 1<<16),
		"half a header":   "Content-Length: 2",
		"half a message":  "Content-Length: 20\r\n\r\n{}",
	} {
		_, status, err := serve(t, hello, input)
		if !errors.Is(err, errFrame) || status == 0 {
			t.Errorf("%s: status %d, error %v", name, status, err)
		}
	}
}

// Headers may be written in any case, and say more than is needed.
func TestFrameHeaders(t *testing.T) {
	input := fmt.Sprintf("content-length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\nX-More: y\r\n\r\n%s", len(greeting), greeting)
	if out, _, err := serve(t, input, shutdown, exit); err != nil || !strings.Contains(out[0], `"capabilities"`) {
		t.Errorf("%v\n%s", err, out)
	}
}

// What is wrong with a message is answered, and the next one is heard.
func TestMessagesThatAreWrong(t *testing.T) {
	for name, c := range map[string]struct{ message, want string }{
		"no JSON":            {`{"jsonrpc":`, `"code":-32700`},
		"no object":          {`7`, `"code":-32700`},
		"empty list":         {`[]`, `"code":-32600`},
		"no such method":     {`{"jsonrpc":"2.0","id":5,"method":"textDocument/prepareRename","params":{}}`, `"id":5,"error":{"code":-32601`},
		"twice":              {`{"jsonrpc":"2.0","id":5,"method":"initialize","params":{}}`, `"id":5,"error":{"code":-32600`},
		"wrong parameters":   {`{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"position":"here"}}`, `"id":5,"error":{"code":-32602`},
		"unknown file":       {`{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///nowhere.md"},"position":{"line":3,"character":1}}}`, `"id":5,"result":null`},
		"no file":            {`{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:1"},"position":{"line":-3,"character":-1}}}`, `"id":5,"result":null`},
		"unknown notice":     {`{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":"off"}}`, `"id":2,"result":null`},
		"edit of the unseen": {`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x.md","version":2},"contentChanges":[{"text":""}]}}`, `"id":2,"result":null`},
	} {
		out, status, err := serve(t, hello, framed(c.message), shutdown, exit)
		all := strings.Join(out, "\n")
		if err != nil || status != 0 || !strings.Contains(all, c.want) || !strings.Contains(all, `"id":2,"result":null`) {
			t.Errorf("%s: status %d, %v, want %s in\n%s", name, status, err, c.want, out)
		}
	}
}

// Before initialize nothing else is answered, after shutdown nothing but exit.
func TestOutOfTurn(t *testing.T) {
	const ask = `{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{}}`
	if out, _, _ := serve(t, framed(ask), hello, shutdown, exit); !strings.Contains(out[0], `"id":7,"error":{"code":-32002`) {
		t.Errorf("before initialize: %s", out)
	}
	if out, _, _ := serve(t, hello, shutdown, framed(ask), exit); !strings.Contains(out[2], `"id":7,"error":{"code":-32600`) {
		t.Errorf("after shutdown: %s", out)
	}
}

// A site for the tests of what goes wrong.
func site(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	if err := os.CopyFS(root, os.DirFS(filepath.Join("..", "testdata", "site"))); err != nil {
		t.Fatal(err)
	}
	return root
}

const report = "content/2023/jiaoyu/xiaoshe.md"

func read(t *testing.T, root string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, report))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Ranges that lie outside the text, or backwards, change what is nearest, and
// the server lives on.
func TestBrokenRanges(t *testing.T) {
	root := site(t)
	e := edits(t, root, full)
	e.open(report, read(t, root))
	e.current(report)
	for i, r := range []textRange{
		{position{9999, 0}, position{10000, 7}}, {position{0, 9999}, position{0, 99999}}, {position{-1, -1}, position{0, 0}}, {position{5, 3}, position{2, 1}},
	} {
		e.notify("textDocument/didChange", map[string]any{
			"textDocument":   map[string]any{"uri": e.uri(report), "version": i + 2},
			"contentChanges": []any{map[string]any{"range": r, "text": "😀"}},
		})
		e.versions[report] = i + 2
	}
	if len(e.current(report)) == 0 {
		t.Error("nothing is found in a text that was broken")
	}
	if status := e.end(); status != 0 {
		t.Errorf("status %d", status)
	}
}

// A file that is no UTF-8 is said to be so, though the editor shows it.
func TestFileInGBK(t *testing.T) {
	root := site(t)
	if err := os.WriteFile(filepath.Join(root, report), []byte("+++\ntitle = '\xd0\xa3\xc9\xe1\xce\xac\xd0\xde\xbe\xad\xb7\xd1'\n+++\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	e := edits(t, root, full)
	e.open(report, "+++\ntitle = '校舍维修经费'\n+++\n")
	list := e.current(report)
	if len(list) != 1 || list[0].Code != "encoding" || list[0].Range != (textRange{}) {
		t.Errorf("%+v", list)
	}
	e.end()
}

// A file outside the site gets no findings, and a folder that is no site is told
// once.
func TestOutsideTheSite(t *testing.T) {
	root := t.TempDir()
	e := edits(t, root, full)
	e.await("the message", func() bool { return len(e.messages) > 0 })
	e.open("../other.md", "+++\nfalse\n+++\n")
	e.call("textDocument/hover", e.where("../other.md", 5), nil)
	if len(e.messages) != 1 || !strings.Contains(e.messages[0], "content") || len(e.findings) != 0 {
		t.Errorf("messages %q, findings %v", e.messages, e.findings)
	}
	e.end()
}

// A folder that can't be opened is told, though more messages come meanwhile.
func TestFolderThatCannotBeOpened(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	more := make(chan struct{})
	o := options(t.TempDir())
	o.Open = func(string) (Site, error) {
		<-more
		return nil, errors.New("no such folder")
	}
	ended := make(chan error, 1)
	go func() {
		_, err := Serve(t.Context(), inR, outW, o)
		ended <- err
	}()
	answers := framesOf(outR, nil)
	send := func(message string) {
		if _, err := io.WriteString(inW, message); err != nil {
			t.Fatal(err)
		}
	}
	send(hello)
	if _, err := answers.Recv(); err != nil {
		t.Fatal(err)
	}
	send(framed(`{"jsonrpc":"2.0","method":"initialized","params":{}}`))
	for range 4 { // once the last is taken, the server looks at the first
		send(framed(`{"jsonrpc":"2.0","method":"textDocument/didSave","params":{}}`))
	}
	close(more)
	if told, err := answers.Recv(); err != nil || !strings.Contains(string(told), "no such folder") {
		t.Errorf("%s, %v", told, err)
	}
	inW.Close()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// A report that isn't on the disk yet is checked, in a folder that isn't either.
func TestNewReport(t *testing.T) {
	root := site(t)
	e := edits(t, root, full)
	e.open("content/2024/jiaoyu/xiaoshe.md", "+++\ntitle = '甲'\nprofile = 'transfer'\ntitel = '乙'\n+++\n")
	if list := e.current("content/2024/jiaoyu/xiaoshe.md"); len(list) != 1 || list[0].Code != "unknown-key" {
		t.Errorf("%+v", list)
	}
	e.end()
}

// When the editor is gone, the server ends, though a compile may be under way.
func TestClosedPipe(t *testing.T) {
	root := site(t)
	e := edits(t, root, full)
	e.open(report, read(t, root))
	e.rpc.Close() // closes both pipes
	if status := e.wait(); status != 1 {
		t.Errorf("status %d, want 1", status)
	}
}

// A request that the editor takes back is answered as such.
func TestCancelledRequest(t *testing.T) {
	e := edits(t, t.TempDir(), full) // without a site nothing is ever compiled, so that hover waits
	e.open(report, "+++\n+++\n")
	ctx, cancel := context.WithCancel(context.Background())
	time := make(chan error, 1)
	go func() {
		_, err := e.rpc.Call(ctx, "textDocument/hover", e.where(report, 0))
		time <- err
	}()
	cancel()
	var rpc *jrpc2.Error
	if err := <-time; !errors.Is(err, context.Canceled) && !errors.As(err, &rpc) {
		t.Errorf("%v", err)
	}
	e.end()
}

// FuzzFrames: whatever comes, the server ends without a panic, and what it sends
// is in frames.
func FuzzFrames(f *testing.F) {
	f.Add(hello + shutdown + exit)
	f.Add("Content-Length: 3\r\n\r\n{}")
	f.Add(hello + framed(`{"jsonrpc":"2.0","method":"initialized","params":{}}`) + framed(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a%ff.md","text":"\ud800"}}}`))
	f.Fuzz(func(t *testing.T, input string) {
		var out bytes.Buffer
		o := options(t.TempDir())
		o.Log = io.Discard
		if _, err := Serve(t.Context(), strings.NewReader(input), &out, o); err != nil && !errors.Is(err, errFrame) {
			t.Fatal(err)
		}
		for left := framesOf(&out, nil); ; {
			data, err := left.Recv()
			if err == io.EOF {
				return
			}
			if err != nil || !json.Valid(data) {
				t.Fatalf("%q, %v", data, err)
			}
		}
	})
}
