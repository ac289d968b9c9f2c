package serve

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"net"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"jixiao/schema/diag"
)

// Site is what a compile made.
type Site interface {
	// Page renders a file of the site: "reports/2023/u/p/index.html".
	Page(path string) (data []byte, ok bool)
	// Paths is the paths of all files.
	Paths() []string
}

// State is how things stand after a compile.
type State struct {
	Site    Site // nil where the site could not be read; the last one stays
	Reports int  // in Site
	Panel   Panel
}

// Panel is what is listed over every page.
type Panel struct {
	Headline string   `json:"headline"` // "2 个错误，1 个警告"; empty where there is nothing to say
	Bad      bool     `json:"bad"`      // there are errors: the panel is open
	Notices  []Notice `json:"notices"`
	More     string   `json:"more"` // that the list is cut, if it is
}

// Notice is one diagnostic in the panel.
type Notice struct {
	Severity string `json:"severity"` // error, warning, note
	Label    string `json:"label"`    // the severity in words, and the rule
	Where    string `json:"where"`    // file:line:column
	Message  string `json:"message"`
	Help     string `json:"help"`
}

// Server answers a browser. The zero Server is not usable; see New.
type Server struct {
	host string
	lang diag.Lang

	ready chan struct{} // closed when there is a first State
	once  sync.Once

	mu        sync.Mutex
	state     State
	whole     State // the newest state in which no report was lost to a fault
	listeners map[chan struct{}]bool
}

// New returns a server without a site yet: requests wait for the first Publish.
// host is the name that the server is reached by, beside the addresses of
// this machine.
func New(host string, lang diag.Lang) *Server {
	return &Server{host: host, lang: lang, ready: make(chan struct{}), listeners: map[chan struct{}]bool{}}
}

// Publish shows a new state to everybody.
func (s *Server) Publish(next State) {
	s.mu.Lock()
	if next.Site == nil {
		next.Site, next.Reports = s.state.Site, s.state.Reports
	}
	s.state = next
	if !next.Panel.Bad || s.whole.Site == nil || next.Reports >= s.whole.Reports {
		s.whole = next
	}
	for l := range s.listeners {
		select {
		case l <- struct{}{}:
		default: // it has yet to hear of the change before
		}
	}
	s.mu.Unlock()
	s.once.Do(func() { close(s.ready) })
}

// now is the current state and the last whole one.
func (s *Server) now() (state, whole State) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state, s.whole
}

// page finds a file of the site; one that a fault took out is given as it last
// was.
func (s *Server) page(name string) ([]byte, bool) {
	state, whole := s.now()
	if state.Site == nil {
		return nil, false
	}
	if data, ok := state.Site.Page(name); ok || !state.Panel.Bad || whole.Site == nil {
		return data, ok
	}
	return whole.Site.Page(name)
}

var (
	//go:embed live.js
	script []byte
	//go:embed live.css
	style []byte
)

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	switch {
	case !s.ours(r.Host):
		http.Error(w, wrongHost.In(s.lang), http.StatusForbidden)
		return
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, onlyRead.In(s.lang), http.StatusMethodNotAllowed)
		return
	}
	switch r.URL.Path {
	case "/.jixiao/live.js":
		send(w, r, "live.js", script)
	case "/.jixiao/live.css":
		send(w, r, "live.css", style)
	case "/.jixiao/events":
		s.events(w, r)
	default:
		select {
		case <-s.ready:
			s.file(w, r)
		case <-r.Context().Done():
		}
	}
}

// ours tells whether a Host header names this machine: by an address, which
// nobody else's name can stand for, or by a name that is known to be its own.
func (s *Server) ours(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	return net.ParseIP(host) != nil || host == "localhost" || strings.HasSuffix(host, ".localhost") ||
		s.host != "" && host == strings.ToLower(s.host)
}

func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	clean := path.Clean("/" + r.URL.Path)
	name := clean[1:]
	if name == "" || strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	if data, ok := s.page(name); ok {
		send(w, r, name, data)
		return
	}
	if _, ok := s.page(path.Join(name, "index.html")); ok {
		http.Redirect(w, r, (&url.URL{Path: clean + "/", RawQuery: r.URL.RawQuery}).String(), http.StatusFound)
		return
	}
	s.missing(w, r, name)
}

// pageHeader tells the script which version of the page it has.
const pageHeader = "X-Jixiao-Page"

// send answers with a file's bytes; into a page goes the script.
func send(w http.ResponseWriter, r *http.Request, name string, data []byte) {
	head := w.Header()
	sum := sha256.Sum256(data)
	version := hex.EncodeToString(sum[:8])
	kind := contentType(name)
	if strings.HasPrefix(kind, "text/html") {
		data = inject(admit(data), version)
		head.Set(pageHeader, version)
	}
	head.Set("Content-Type", kind)
	head.Set("Cache-Control", "no-cache")
	head.Set("ETag", `"`+version+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}

// inject puts the script at the end of a page.
func inject(page []byte, version string) []byte {
	tag := `<script src="/.jixiao/live.js" data-page="` + version + `" defer></script>`
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		at = len(page)
	}
	out := make([]byte, 0, len(page)+len(tag))
	out = append(out, page[:at]...)
	out = append(out, tag...)
	return append(out, page[at:]...)
}

// policy begins a page's own rule of what it may load.
const policy = `<meta http-equiv="Content-Security-Policy" content="`

// admit lets a page load the script and listen to the events, where its own
// rule forbids it: a published page does neither.
func admit(page []byte) []byte {
	at := bytes.Index(page, []byte(policy))
	if at < 0 {
		return page
	}
	at += len(policy)
	rule, _, _ := bytes.Cut(page[at:], []byte(`"`))
	more := "connect-src 'self'; "
	if !bytes.Contains(rule, []byte("script-src")) {
		more += "script-src 'self'; "
	}
	return slices.Concat(page[:at], []byte(more), page[at:])
}

// contentTypes are those of the files that a site has. The system's own table
// differs from machine to machine.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".md": "text/markdown; charset=utf-8", ".xml": "application/xml", ".svg": "image/svg+xml",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".pdf": "application/pdf",
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp",
	".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf",
}

func contentType(name string) string {
	if t, ok := contentTypes[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}
