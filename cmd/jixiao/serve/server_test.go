package serve

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"jixiao/schema/diag"
)

// pages is a site held in a map.
type pages map[string]string

func (p pages) Page(path string) ([]byte, bool) {
	text, ok := p[path]
	return []byte(text), ok
}

func (p pages) Paths() (paths []string) {
	for path := range p {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

var sample = pages{
	"index.html":                               "<!DOCTYPE html><body>首页</body>",
	"reports/2023/shui/gongcheng/index.html":   "<body>水利工程</body>",
	"reports/2023/shui/gongchengII/index.html": "<body>二期</body>",
	"units/教育局/index.html":                     "<body>教育局</body>",
	"data/reports.json":                        "[]",
	"data/reports.csv":                         "年度\n",
	"data/reports.xlsx":                        "PK",
	"style.css":                                "body{}",
}

func ask(s *Server, method, target, host string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	r.Host = host
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func serving(state State) *Server {
	s := New("", diag.Chinese)
	s.Publish(state)
	return s
}

// Every kind of file arrives with its type, at the address that it will have
// once it is published.
func TestAddressesAndTypes(t *testing.T) {
	s := serving(State{Site: sample})
	tests := []struct {
		target   string
		status   int
		kind     string
		contains string
	}{
		{"/", 200, "text/html; charset=utf-8", "首页"},
		{"/index.html", 200, "text/html; charset=utf-8", "首页"},
		{"/reports/2023/shui/gongcheng/", 200, "text/html; charset=utf-8", "水利工程"},
		{"/units/%E6%95%99%E8%82%B2%E5%B1%80/", 200, "text/html; charset=utf-8", "教育局"},
		{"/data/reports.json", 200, "application/json", "[]"},
		{"/data/reports.csv", 200, "text/csv; charset=utf-8", "年度"},
		{"/data/reports.xlsx", 200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"},
		{"/style.css", 200, "text/css; charset=utf-8", "body{}"},
		{"/.jixiao/live.js", 200, "text/javascript; charset=utf-8", "EventSource"},
		{"/.jixiao/live.css", 200, "text/css; charset=utf-8", ".panel"},
		{"/../../etc/passwd", 404, "text/html; charset=utf-8", "没有这一页"},
	}
	for _, tt := range tests {
		r := ask(s, "GET", tt.target, "127.0.0.1:8765")
		if text := body(t, r); r.StatusCode != tt.status || r.Header.Get("Content-Type") != tt.kind || !strings.Contains(text, tt.contains) {
			t.Errorf("%s: %d, %s, %q", tt.target, r.StatusCode, r.Header.Get("Content-Type"), text)
		}
	}
}

// A folder's address without the last slash leads to the one with it, on this
// host, since the links of a page are relative.
func TestFolderGetsItsSlash(t *testing.T) {
	s := serving(State{Site: sample})
	for target, want := range map[string]string{
		"/reports/2023/shui/gongcheng":           "/reports/2023/shui/gongcheng/",
		"//reports/2023/shui//gongcheng":         "/reports/2023/shui/gongcheng/",
		"/units/%E6%95%99%E8%82%B2%E5%B1%80?q=1": "/units/%E6%95%99%E8%82%B2%E5%B1%80/?q=1",
	} {
		r := ask(s, "GET", "http://localhost"+target, "localhost:8765")
		if r.StatusCode != http.StatusFound || r.Header.Get("Location") != want {
			t.Errorf("%s leads to %q (%d), want %q", target, r.Header.Get("Location"), r.StatusCode, want)
		}
	}
}

// Only this machine's addresses and names are answered to: another name that
// is made to point here gets nothing.
func TestOtherHostsAreRefused(t *testing.T) {
	s := New("yusuan.intranet", diag.Chinese)
	s.Publish(State{Site: sample})
	for host, want := range map[string]int{
		"127.0.0.1:8765": 200, "[::1]:8765": 200, "localhost:8765": 200, "LOCALHOST": 200, "a.localhost:1": 200,
		"10.1.2.3:8765": 200, "yusuan.intranet:8765": 200,
		"evil.example:8765": 403, "127.0.0.1.evil.example": 403, "localhost.evil.example": 403, "": 403,
	} {
		for _, target := range []string{"/", "/.jixiao/live.js"} {
			if r := ask(s, "GET", target, host); r.StatusCode != want {
				t.Errorf("%s as %q is answered with %d, want %d", target, host, r.StatusCode, want)
			}
		}
	}
}

func TestOnlyReading(t *testing.T) {
	s := serving(State{Site: sample})
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH"} {
		if r := ask(s, method, "/", "localhost"); r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s is answered with %d, Allow %q", method, r.StatusCode, r.Header.Get("Allow"))
		}
	}
	if r := ask(s, "HEAD", "/", "localhost"); r.StatusCode != 200 || body(t, r) != "" || r.Header.Get(pageHeader) == "" {
		t.Errorf("HEAD is answered with %d and header %v", r.StatusCode, r.Header)
	}
}

// An address that there is no page for gets those that resemble it, nearest
// first, and the page is told when that changes.
func TestNearAddresses(t *testing.T) {
	text := body(t, ask(serving(State{Site: sample}), "GET", "/reports/2023/shui/gongchen/", "localhost"))
	first := strings.Index(text, `<a href="/reports/2023/shui/gongcheng/">`)
	second := strings.Index(text, `<a href="/reports/2023/shui/gongchengII/">`)
	if first < 0 || second < first || !strings.Contains(text, "/.jixiao/live.js") {
		t.Errorf("the page is\n%s", text)
	}
	text = body(t, ask(serving(State{Site: sample}), "GET", "/%3Cscript%3Ealert(1)%3C/script%3E", "localhost"))
	if strings.Contains(text, "<script>alert") {
		t.Errorf("the address is taken for markup:\n%s", text)
	}
}

// A page's version changes with the page, and only then: that is what reloads
// it in the browser.
func TestVersionChangesWithThePage(t *testing.T) {
	version := func(s *Server, target string) string {
		return ask(s, "HEAD", target, "localhost").Header.Get(pageHeader)
	}
	a := serving(State{Site: pages{"index.html": "<body>1</body>", "b/index.html": "<body>b</body>"}})
	b := serving(State{Site: pages{"index.html": "<body>2</body>", "b/index.html": "<body>b</body>"}})
	if version(a, "/") == version(b, "/") || version(a, "/b/") != version(b, "/b/") {
		t.Errorf("versions: / %s and %s, /b/ %s and %s", version(a, "/"), version(b, "/"), version(a, "/b/"), version(b, "/b/"))
	}
	text := body(t, ask(a, "GET", "/", "localhost"))
	if !strings.Contains(text, `data-page="`+version(a, "/")+`"`) || !strings.HasSuffix(text, "</script></body>") {
		t.Errorf("the page does not carry its version: %s", text)
	}
}

// A page that may load nothing may load the script while it is served; what else
// it may load stays as it is.
func TestPolicyAdmitsTheScript(t *testing.T) {
	for policy, want := range map[string]string{
		"default-src 'none'; style-src 'self'":  "connect-src 'self'; script-src 'self'; default-src 'none'; style-src 'self'",
		"default-src 'none'; script-src 'self'": "connect-src 'self'; default-src 'none'; script-src 'self'",
	} {
		page := func(rule string) string {
			return `<head><meta http-equiv="Content-Security-Policy" content="` + rule + `"></head>`
		}
		text := body(t, ask(serving(State{Site: pages{"index.html": page(policy)}}), "GET", "/", "localhost"))
		if !strings.HasPrefix(text, page(want)) {
			t.Errorf("%s became %s", policy, text)
		}
	}
}

// A report that a fault took out of the site is shown as it last was; one that
// was deleted is gone.
func TestLastGoodPageStays(t *testing.T) {
	bad := Panel{Headline: "1 个错误", Bad: true}
	without := pages{"index.html": "<body>1</body>"}
	with := pages{"index.html": "<body>2</body>", "reports/a/index.html": "<body>good</body>"}
	s := serving(State{Site: with, Reports: 2})
	for _, step := range []struct {
		state       State
		home        string
		report      string
		description string
	}{
		{State{Site: without, Reports: 1, Panel: bad}, "1", "good", "the report can't be read"},
		{State{Panel: bad}, "1", "good", "the site can't be read"},
		{State{Site: without, Reports: 1}, "1", "没有这一页", "the report is deleted"},
		{State{Site: without, Reports: 1, Panel: bad}, "1", "没有这一页", "another fault"},
	} {
		s.Publish(step.state)
		home, report := body(t, ask(s, "GET", "/", "localhost")), body(t, ask(s, "GET", "/reports/a/", "localhost"))
		if !strings.Contains(home, step.home) || !strings.Contains(report, step.report) {
			t.Errorf("%s: home is %s, the report %s", step.description, home, report)
		}
	}
}

// Where there is no site at all, the page says why.
func TestNoSiteSaysWhy(t *testing.T) {
	r := ask(serving(State{Panel: Panel{Headline: "没有 content 文件夹", Bad: true}}), "GET", "/", "localhost")
	if text := body(t, r); r.StatusCode != 503 || !strings.Contains(text, "没有 content 文件夹") {
		t.Errorf("%d: %s", r.StatusCode, text)
	}
}

// A browser is told of the state that it finds and of every later one.
func TestEvents(t *testing.T) {
	s := New("", diag.Chinese)
	server := httptest.NewServer(s)
	defer server.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, "GET", server.URL+"/.jixiao/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if kind := answer.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Fatalf("the events are %s", kind)
	}
	lines := bufio.NewScanner(answer.Body)
	for _, headline := range []string{"第一次", "1 个错误\nevent: x", ""} {
		s.Publish(State{Site: sample, Panel: Panel{Headline: headline}})
		want := `data: {"headline":"` + strings.ReplaceAll(headline, "\n", `\n`) + `",`
		for !strings.HasPrefix(lines.Text(), want) {
			if !lines.Scan() {
				t.Fatalf("no event for %q: %v", headline, lines.Err())
			}
		}
	}
}

// A request that comes before the first compile waits for it.
func TestRequestWaitsForTheFirstCompile(t *testing.T) {
	s := New("", diag.Chinese)
	got := make(chan int)
	go func() { got <- ask(s, "GET", "/", "localhost").StatusCode }()
	s.Publish(State{Site: sample})
	if status := <-got; status != 200 {
		t.Errorf("answered with %d", status)
	}
}
