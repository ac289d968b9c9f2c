package build

import (
	"path"
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
	return out, list
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
	return strings.TrimSuffix(path.Base(p.File.Path), ".md")
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
