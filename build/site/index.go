package site

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"jixiao/build/markdown"
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// Index knows where a source file is published.
type Index struct{ entries map[string]indexEntry }

// indexEntry is a published file: a report, an ordinary page, or a file that is
// published as it is.
type indexEntry struct {
	addr string
	card *score.Card
	page *Article
}

// ownPages are the site's own pages that a text may lead to: /rules/.
var ownPages = [...]string{"rules/index.html", "checks/index.html", searchPage}

// NewIndex makes the index of a corpus, its ordinary pages and the other files,
// of which it is given the addresses by their paths.
func NewIndex(c *corpus.Corpus, pages []Article, assets map[string]string) *Index {
	x := &Index{entries: make(map[string]indexEntry, len(c.Cards)+len(pages)+len(assets))}
	for path, addr := range assets {
		x.entries[path] = indexEntry{addr: addr}
	}
	for _, card := range c.Cards {
		x.entries[card.Report.File] = indexEntry{addr: ReportAddr(card.Report.Key), card: card}
	}
	for _, addr := range ownPages {
		x.entries[path.Dir(addr)] = indexEntry{addr: addr}
	}
	for i := range pages {
		x.entries[pages[i].File.Path] = indexEntry{addr: pages[i].Addr, page: &pages[i]}
	}
	return x
}

// Resolve finds the address from the site's root that a link in a source file
// leads to: a report, a page or another file (../unit/project.md), or, from the
// folder content, the site's own address of a page (/about/help/). What follows
// the # is kept, and a figure's name written as its element's id. ok is false
// where there is no such file.
func (x *Index) Resolve(from, target string) (addr string, ok bool) {
	e, fragment, ok := x.find(from, target)
	switch {
	case !ok || fragment == "":
		return e.addr, ok
	case e.card != nil && strings.Contains(fragment, "."):
		if url := elementURL(e.addr, e.card, fragment); url != "" {
			return url, true
		}
	}
	return e.addr + "#" + url.PathEscape(fragment), true
}

// Leads tells whether a link in a source file leads to a file of the site
// (file) and, where it names a place there, to that place. Of the headings of
// other reports nothing is known.
func (x *Index) Leads(from, target string) (file, place bool) {
	e, fragment, ok := x.find(from, target)
	switch {
	case !ok || fragment == "":
		return ok, ok
	case e.page != nil:
		return true, hasHeading(e.page.Body, fragment)
	case e.card != nil && strings.Contains(fragment, "."):
		_, shown := element(e.card, fragment)
		return true, shown
	}
	return true, true
}

// hasHeading tells whether a fragment leads to a heading, or to a footnote.
func hasHeading(body *markdown.Body, fragment string) bool {
	return strings.Contains(fragment, ":") || slices.ContainsFunc(body.Headings, func(h markdown.Heading) bool { return h.ID == fragment })
}

func (x *Index) find(from, target string) (e indexEntry, fragment string, ok bool) {
	target, fragment, _ = strings.Cut(target, "#")
	target, errPath := url.PathUnescape(target)
	fragment, errPlace := url.PathUnescape(fragment)
	if errPath != nil || errPlace != nil {
		return indexEntry{}, "", false
	}
	name := path.Join(path.Dir(from), target)
	if rest, rooted := strings.CutPrefix(target, "/"); rooted {
		name = path.Clean(rest)
	}
	if target == "" {
		name = from
	}
	for _, try := range [...]string{name, name + ".md", path.Join(name, "index.md"), path.Join("content", name), path.Join("content", name, "index.md")} {
		if e, ok := x.entries[try]; ok {
			return e, fragment, true
		}
	}
	return indexEntry{}, "", false
}
