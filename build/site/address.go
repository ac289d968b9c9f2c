package site

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"jixiao/schema"
	"jixiao/schema/corpus"
)

// Addresses are relative to the site's root and written as links need them:
// each step escaped.

// ReportAddr is the address of a report's page.
func ReportAddr(k schema.Key) string {
	return "reports/" + strconv.Itoa(k.Year) + "/" + step(k.Unit) + "/" + step(k.Project) + "/index.html"
}

// ProjectAddr is the address of a project's page over the years.
func ProjectAddr(unit, project string) string {
	return "projects/" + step(unit) + "/" + step(project) + "/index.html"
}

// UnitAddr is the address of a unit's page.
func UnitAddr(unit string) string { return "units/" + step(unit) + "/index.html" }

// YearAddr is the address of a year's page.
func YearAddr(year int) string { return "years/" + strconv.Itoa(year) + "/index.html" }

// CompareAddr is the address of the page that sets two years side by side.
func CompareAddr(from, to int) string {
	return "compare/" + strconv.Itoa(from) + "-" + strconv.Itoa(to) + "/index.html"
}

// DataAddr is the address of a report's data file.
func DataAddr(k schema.Key) string {
	return "data/reports/" + strconv.Itoa(k.Year) + "/" + step(k.Unit) + "/" + step(k.Project) + ".json"
}

// FilePath is the path of the file that an address leads to.
func FilePath(addr string) string {
	p, err := url.PathUnescape(addr)
	if err != nil {
		return addr
	}
	return p
}

// Escape makes an address of a path.
func Escape(path string) string {
	steps := strings.Split(path, "/")
	for i := range steps {
		steps[i] = step(steps[i])
	}
	return strings.Join(steps, "/")
}

func step(s string) string { return url.PathEscape(s) }

// rootOf is the way from a page back to the site's root.
func rootOf(addr string) string { return strings.Repeat("../", strings.Count(addr, "/")) }

// factURL links to a figure on a page; the page is empty for the same one.
func factURL(page, fact string) string { return page + "#" + url.PathEscape(FactID(fact)) }

// FactID is a fact's name as an HTML id, which may hold anything but spaces.
func FactID(fact string) string { return strings.Join(strings.Fields(fact), "") }

// Index knows which address a source file leads to.
type Index struct{ addr map[string]string }

// NewIndex makes the index of a corpus and its ordinary pages.
func NewIndex(c *corpus.Corpus, pages []Article) *Index {
	x := &Index{addr: make(map[string]string, len(c.Cards)+len(pages))}
	for _, card := range c.Cards {
		x.addr[card.Report.File] = ReportAddr(card.Report.Key)
	}
	for _, p := range pages {
		x.addr[p.File.Path] = p.Addr
	}
	return x
}

// Resolve finds the address from the site's root that a link in a source file
// leads to: a report or page (../unit/project.md, /content/about/index.md) or,
// as the site's address, anything below the root (/years/2023/). fragment is
// what follows the #, with it. ok is false where there is no such file.
func (x *Index) Resolve(from, target string) (addr, fragment string, ok bool) {
	target, frag, has := strings.Cut(target, "#")
	if has {
		fragment = "#" + frag
	}
	target, err := url.PathUnescape(target)
	if err != nil {
		return "", "", false
	}
	name := path.Join(path.Dir(from), target)
	if rest, rooted := strings.CutPrefix(target, "/"); rooted {
		name = path.Clean(rest)
	}
	for _, try := range [...]string{name, name + ".md", path.Join(name, "index.md"), path.Join("content", name), path.Join("content", name, "index.md")} {
		if addr, ok := x.addr[try]; ok {
			return addr, fragment, true
		}
	}
	return "", "", false
}
