package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a test waits for what must come at once. It is long
// because it says nothing about speed.
const patience = 30 * time.Second

// copySite makes a copy of the site in which nothing is wrong.
func copySite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "site"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// screenText is what was written so far, by whichever goroutine.
type screenText struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *screenText) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *screenText) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// until asks again and again until the answer holds what is wanted.
func until(t *testing.T, want string, answer func() string) {
	t.Helper()
	var last string
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if last = answer(); strings.Contains(last, want) {
			return
		}
	}
	t.Fatalf("no %q in\n%s", want, last)
}

// startPreview starts the command and gives the address that it prints first, and
// how to end it.
func startPreview(t *testing.T, dir string, args ...string) (address string, end func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	var stderr screenText
	status := make(chan int, 1)
	go func() {
		args = append([]string{"serve", "--root", dir, "--addr", "127.0.0.1:0"}, args...)
		status <- run(ctx, args, noEnv, strings.NewReader(""), io.Discard, &stderr)
	}()
	first := regexp.MustCompile(`^预览：(http://127\.0\.0\.1:\d+/)`)
	until(t, "\n", stderr.String)
	found := first.FindStringSubmatch(stderr.String())
	if found == nil {
		cancel()
		t.Fatalf("the first line is not the address: %s", stderr.String())
	}
	return found[1], func() int { cancel(); return <-status }
}

func get(t *testing.T, address string) func() string {
	return func() string {
		answer, err := http.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		text, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
}

func edit(t *testing.T, name, old, now string) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil || !strings.Contains(string(text), old) {
		t.Fatalf("%s holds no %q (%v)", name, old, err)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(text), old, now, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
}

// What is saved is seen: an edit, a new report, one that is deleted; a fault
// leaves the last page and is listed; nothing is written to the site.
func TestPreviewFollowsTheFiles(t *testing.T) {
	dir := copySite(t)
	address, end := startPreview(t, dir)
	page := get(t, address+"reports/2023/jiaoyu/xiaoshe/")
	report := filepath.Join(dir, "content", "2023", "jiaoyu", "xiaoshe.md")
	until(t, "校舍维修经费", page)
	edit(t, report, "校舍维修经费", "操场改造经费")
	until(t, "操场改造经费", page)

	edit(t, report, "+++\n", "没有表头\n") // no front matter: there is no report any more
	until(t, `"bad":true`, firstEvent(t, address))
	until(t, "操场改造经费", page)
	edit(t, report, "没有表头\n", "+++\n")

	other := filepath.Join(dir, "content", "2024", "shuili")
	if err := os.MkdirAll(other, 0o777); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(other, "qingyu.md"), text, 0o666); err != nil {
		t.Fatal(err)
	}
	added := get(t, address+"reports/2024/shuili/qingyu/")
	until(t, "操场改造经费", added)
	if err := os.RemoveAll(other); err != nil {
		t.Fatal(err)
	}
	until(t, "没有这一页", added)

	if got := end(); got != statusClean {
		t.Errorf("an interrupt ends with status %d", got)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("the site's folder holds %v (%v)", entries, err)
	}
}

// firstEvent is the state that a page is told of when it is opened.
func firstEvent(t *testing.T, address string) func() string {
	return func() string {
		answer, err := http.Get(address + ".jixiao/events")
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		text := ""
		for buf := make([]byte, 4096); !strings.Contains(text, "}\n\n"); {
			n, err := answer.Body.Read(buf)
			if text += string(buf[:n]); err != nil {
				t.Fatal(err)
			}
		}
		return text
	}
}

// The whole site may go and come back while it is watched.
func TestPreviewSurvivesTheSiteGoing(t *testing.T) {
	dir := copySite(t)
	address, end := startPreview(t, dir)
	defer end()
	page := get(t, address)
	until(t, "示例站点", page)
	if err := os.Rename(filepath.Join(dir, "content"), filepath.Join(dir, "elsewhere")); err != nil {
		t.Fatal(err)
	}
	until(t, "没有 content 文件夹", firstEvent(t, address))
	until(t, "示例站点", page)
	if err := os.Rename(filepath.Join(dir, "elsewhere"), filepath.Join(dir, "content")); err != nil {
		t.Fatal(err)
	}
	edit(t, filepath.Join(dir, "content", "site.toml"), "示例站点", "回来了")
	until(t, "回来了", page)
}

// A port that is in use is said to be, with what to do.
func TestPortInUse(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	for address, want := range map[string]string{
		listener.Addr().String(): "已被别的程序占用",
		"127.0.0.1":              "不是可以监听的地址：没有写端口。",
		"127.0.0.1:1:2":          "不是可以监听的地址：冒号多了。",
		"127.0.0.1:99999":        "不是可以监听的地址：端口应是 0 到 65535 的数。",
	} {
		var stderr strings.Builder
		got := run(context.Background(), []string{"serve", "--root", "testdata/site", "--addr", address}, noEnv, nil, io.Discard, &stderr)
		if got != statusFailed || !strings.Contains(stderr.String(), want) || strings.Count(stderr.String(), "\n") != 1 {
			t.Errorf("%s: status %d, %q", address, got, stderr.String())
		}
	}
}

// The address that is printed is one that a browser on this machine can open.
func TestBrowseTo(t *testing.T) {
	tcp := &net.TCPAddr{Port: 8765}
	for address, want := range map[string]string{
		"127.0.0.1:0": "127.0.0.1:8765", ":8765": "127.0.0.1:8765", "0.0.0.0:8765": "127.0.0.1:8765",
		"[::]:8765": "127.0.0.1:8765", "[::1]:8765": "[::1]:8765", "yusuan.intranet:8765": "yusuan.intranet:8765",
	} {
		if got := browseTo(tcp, address); got != want {
			t.Errorf("%s is opened as %s, want %s", address, got, want)
		}
	}
}
