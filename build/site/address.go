package site

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"jixiao/schema"
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
func DataAddr(k schema.Key) string { return dataAddr(k, ".json") }

// dataAddr is the address of a report's data in the format of an ending.
func dataAddr(k schema.Key, ending string) string {
	return "data/reports/" + strconv.Itoa(k.Year) + "/" + step(k.Unit) + "/" + step(k.Project) + ending
}

// FilePath is the path of the file that an address leads to.
func FilePath(addr string) string {
	p, err := url.PathUnescape(addr)
	if err != nil {
		return addr
	}
	return p
}

// Files are the paths of the page's own file and those of its data.
func (p *Page) Files() []string {
	out := make([]string, 0, 1+len(p.Data))
	out = append(out, FilePath(p.Addr))
	for _, addr := range p.Data {
		out = append(out, FilePath(addr))
	}
	return out
}

// Has tells whether a path is one of the page's Files.
func (p *Page) Has(path string) bool {
	return FilePath(p.Addr) == path || slices.ContainsFunc(p.Data, func(addr string) bool { return FilePath(addr) == path })
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
func FactID(fact string) string {
	if !mayHaveSpace(fact) || !strings.ContainsFunc(fact, unicode.IsSpace) {
		return fact
	}
	return strings.Join(strings.Fields(fact), "")
}

// mayHaveSpace tells whether any byte is, or begins, a space of some kind.
func mayHaveSpace(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ', '\t' <= c && c <= '\r', c == 0xC2, 0xE1 <= c && c <= 0xE3:
			return true
		}
	}
	return false
}
