package build

import (
	"slices"

	"jixiao/build/markdown"
	"jixiao/build/site"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/source"
)

// ties finds links to figures that the report doesn't have, and empty ones to
// figures of which there is nothing to fill in. Where no front matter was found
// all would be missing, and that was reported once.
func ties(r *Report) diag.List {
	if r.Document.Bare {
		return nil
	}
	var out diag.List
	for i := range r.Body.Links {
		l := &r.Body.Links[i]
		name, ok := l.Fact()
		if !ok {
			continue
		}
		if _, known := r.Card.Fact(name); known && (!l.Empty || site.FactText(r.Card, name) != "" || broken(r, name)) {
			continue
		}
		d := rules.UnknownFact(name, r.Card.Report)
		d.File, d.Span = r.Document.File.Path, l.TargetSpan
		out = append(out, d)
	}
	return out
}

// broken tells whether a figure is there but can't be read, which was reported.
func broken(r *Report, name string) bool {
	f, ok := r.Card.Report.Find(name)
	return ok && (f.Cell != nil && f.Cell.State == schema.Broken || f.Value != nil && f.Value.State == schema.Broken)
}

// leadsOut tells whether a report has links to other files of the site.
func leadsOut(body *markdown.Body) bool {
	return slices.ContainsFunc(body.Links, func(l markdown.Link) bool { return toSite(&l, true) })
}

// toSite tells whether a link leads to a place in the site; of its own file's
// figures and headings, own passes over.
func toSite(l *markdown.Link, own bool) bool {
	return l.Target != "" && !(own && l.Target[0] == '#') && !l.External()
}

// links finds links to files that the site doesn't have, and to places that
// they don't have. What a report's link to its own figures leads to is known
// from ties.
func links(index *site.Index, file *source.File, body *markdown.Body, own bool) diag.List {
	var out diag.List
	for i := range body.Links {
		l := &body.Links[i]
		if !toSite(l, own) {
			continue
		}
		there, place := index.Leads(file.Path, l.Target)
		if there && place {
			continue
		}
		d := diag.Diagnostic{
			Rule: "broken-link", Severity: diag.Error,
			Place:   diag.Place{File: file.Path, Span: l.TargetSpan},
			Message: diag.Textf("链接“%s”指向的文件不存在", "there is no file %s that this link leads to", diag.Same(l.Target)),
			Help: diag.Text{Zh: "核对文件名；到其他报告的链接写相对路径，如 ../../2022/单位/项目.md。",
				En: "check the name; a link to another report is a relative path, such as ../../2022/unit/project.md."},
		}
		if there {
			d.Message = diag.Textf("链接“%s”指向的文件里没有这个位置", "the file that the link %s leads to has no such place", diag.Same(l.Target))
			d.Help = diag.Text{Zh: "# 后面写标题文字，或报告里数据的名称，如 #funds.total.executed。",
				En: "after # stands a heading's text, or the name of a report's figure, such as #funds.total.executed."}
		}
		out = append(out, d)
	}
	return out
}
