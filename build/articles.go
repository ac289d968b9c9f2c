package build

import (
	"cmp"
	"math"
	"path"
	"slices"
	"strings"

	"jixiao/build/content"
	"jixiao/build/markdown"
	"jixiao/build/parse"
	"jixiao/build/site"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/source"
)

// articles reads the ordinary pages.
func (c *Compiler) articles(in *content.Site) ([]site.Article, diag.List) {
	var out []site.Article
	var list diag.List
	for _, file := range in.Pages {
		page, found := parse.Page(file)
		body, text := c.markdown.Read(file, page.Body)
		list = append(append(list, found...), text...)
		list = append(list, within(file, page.Body, rules.PersonalIn(textOf(file, page.Body)))...)
		body.Runs = nil
		out = append(out, site.Article{File: file, Addr: articleAddr(file.Path), Title: titleOf(page, body), Order: page.Order, Body: body})
	}
	slices.SortStableFunc(out, func(a, b site.Article) int { return cmp.Compare(orderOf(&a), orderOf(&b)) })
	out, clashing := withoutClashes(out)
	return out, append(list, clashing...)
}

// orderOf puts pages without an order behind those with one.
func orderOf(a *site.Article) int {
	if a.Order == 0 {
		return math.MaxInt
	}
	return a.Order
}

// articleAddr is where an ordinary page is published: content/about/index.md at
// about/index.html, content/about/rules.md at about/rules/index.html.
func articleAddr(file string) string {
	name := strings.TrimSuffix(strings.TrimPrefix(file, "content/"), ".md")
	if path.Base(name) != "index" {
		name = path.Join(name, "index")
	}
	return site.Escape(name) + ".html"
}

func titleOf(p *parse.Plain, body *markdown.Body) string {
	if p.Title != "" {
		return p.Title
	}
	if len(body.Headings) > 0 {
		return body.Headings[0].Text
	}
	name := strings.TrimSuffix(p.File.Path, ".md")
	if path.Base(name) == "index" {
		name = path.Dir(name)
	}
	return path.Base(name)
}

// taken are the addresses below which the site's other pages and files stand.
var taken = [...]string{"checks", "compare", "data", "files", "projects", "reports", "rules", "search", "theme", "units", "years"}

// withoutClashes leaves out pages whose address is another's.
func withoutClashes(pages []site.Article) (kept []site.Article, out diag.List) {
	seen := make(map[string]string, len(pages))
	for i := range pages {
		p := &pages[i]
		top, _, _ := strings.Cut(p.Addr, "/")
		addr := strings.ToLower(p.Addr)
		message := diag.Textf("这个网页的地址和“%s”的相同", "the address of this page is that of %s too", seen[addr])
		if slices.Contains(taken[:], strings.ToLower(top)) {
			message = diag.Textf("文件夹名“%s”留给本站自己的网页", "the folder name %s is kept for the site's own pages", top)
		} else if seen[addr] == "" {
			seen[addr] = p.File.Path
			kept = append(kept, *p)
			continue
		}
		out = append(out, diag.Diagnostic{Rule: "misplaced", Severity: diag.Error, Message: message, Place: diag.Place{File: p.File.Path},
			Help: diag.Text{Zh: "换一个名称", En: "choose another name"}})
	}
	return kept, out
}

// within gives findings about a stretch of a file their places in the file.
func within(file *source.File, span source.Span, list diag.List) diag.List {
	for i := range list {
		d := &list[i]
		d.File = file.Path
		d.Span.Start += span.Start
		d.Span.End += span.Start
	}
	return list
}

// textOf is a stretch of a file.
func textOf(file *source.File, span source.Span) string { return file.Text[span.Start:span.End] }

// assets are the addresses of the files that are published as they are, by
// their paths.
func assets(in *content.Site) map[string]string {
	out := make(map[string]string, len(in.Assets))
	for _, p := range in.Assets {
		out[p] = site.Escape("files/" + strings.TrimPrefix(p, "content/"))
	}
	return out
}
