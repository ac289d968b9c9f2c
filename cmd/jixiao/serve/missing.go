package serve

import (
	"bytes"
	"html/template"
	"net/http"
	"strings"

	"jixiao/cmd/jixiao/near"
)

// missing answers for an address that the site doesn't have: with near ones,
// or, where there is no site, with why.
func (s *Server) missing(w http.ResponseWriter, r *http.Request, name string) {
	state, _ := s.now()
	view := missingView{Lang: "zh-CN", Path: "/" + strings.TrimSuffix(name, "index.html"), Home: toTheHome.In(s.lang)}
	if s.lang == "en" {
		view.Lang = "en"
	}
	status := http.StatusNotFound
	if state.Site == nil {
		status = http.StatusServiceUnavailable
		view.Title, view.Reason, view.After = noSiteYet.In(s.lang), state.Panel.Headline, willReload.In(s.lang)
	} else {
		view.Title, view.Near = noSuchPage.In(s.lang), addresses(view.Path, state.Site.Paths())
		if len(view.Near) > 0 {
			view.Reason = meantThese.In(s.lang)
		}
	}
	var page bytes.Buffer
	if err := missingPage.Execute(&page, view); err != nil {
		http.Error(w, view.Title, status)
		return
	}
	send(&withStatus{w, status}, r, "missing.html", page.Bytes())
}

// withStatus answers with another status than 200.
type withStatus struct {
	http.ResponseWriter
	status int
}

func (w *withStatus) WriteHeader(status int) {
	if status == http.StatusOK {
		status = w.status
	}
	w.ResponseWriter.WriteHeader(status)
}

// listed is how many near addresses are offered.
const listed = 8

// addresses are those of the site's pages that resemble the one asked for.
func addresses(asked string, paths []string) []string {
	var pages []string
	for _, p := range paths {
		if page, ok := strings.CutSuffix(p, "index.html"); ok {
			pages = append(pages, "/"+page)
		}
	}
	return near.To(asked, pages, listed)
}

type missingView struct {
	Lang, Title, Path, Reason, After, Home string
	Near                                   []string
}

var missingPage = template.Must(template.New("missing").Parse(`<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>body{max-width:40rem;margin:4rem auto;padding:0 1rem;font:16px/1.7 sans-serif}code{overflow-wrap:anywhere}</style>
</head>
<body>
<h1>{{.Title}}</h1>
<p><code>{{.Path}}</code></p>
{{with .Reason}}<p>{{.}}</p>
{{end}}{{with .Near}}<ul>
{{range .}}<li><a href="{{.}}">{{.}}</a></li>
{{end}}</ul>
{{end}}{{with .After}}<p>{{.}}</p>
{{end}}<p><a href="/">{{.Home}}</a></p>
</body>
</html>
`))
