package build

import (
	"path"

	"jixiao/build/content"
	"jixiao/build/markdown"
	"jixiao/build/site"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/source"
)

// ties finds links to figures that the report doesn't have.
func ties(r *Report) diag.List {
	var out diag.List
	for i := range r.Body.Links {
		l := &r.Body.Links[i]
		name, ok := l.Fact()
		if !ok {
			continue
		}
		if _, known := r.Card.Fact(name); known {
			continue
		}
		d := rules.UnknownFact(name, r.Card.Report)
		d.File, d.Span = r.Document.File.Path, l.TargetSpan
		out = append(out, d)
	}
	return out
}

// links finds links to files that the site doesn't have.
func links(index *site.Index, in *content.Site, file *source.File, body *markdown.Body) diag.List {
	var out diag.List
	for i := range body.Links {
		l := &body.Links[i]
		if l.External() || l.Target == "" || l.Target[0] == '#' || resolves(index, in, file.Path, l.Target) {
			continue
		}
		out = append(out, diag.Diagnostic{
			Rule: "broken-link", Severity: diag.Error,
			Place:   diag.Place{File: file.Path, Span: l.TargetSpan},
			Message: diag.Textf("链接“%s”指向的文件不存在", "there is no file %s that this link leads to", diag.Same(l.Target)),
			Help: diag.Text{Zh: "核对文件名；到其他报告的链接写相对路径，如 ../../2022/单位/项目.md。",
				En: "check the name; a link to another report is a relative path, such as ../../2022/unit/project.md."},
		})
	}
	return out
}

func resolves(index *site.Index, in *content.Site, from, target string) bool {
	if _, _, ok := index.Resolve(from, target); ok {
		return true
	}
	_, ok := assets(in)[path.Join(path.Dir(from), target)]
	return ok
}
