package theme

import (
	"fmt"
	"html/template"

	"jixiao/schema/diag"
)

// loader is a theme that is being loaded.
type loader struct {
	files []file
	theme *Theme
	list  diag.List
}

// parse makes a template of each kind of page: all parts, and its own file.
func (l *loader) parse() {
	parts := template.New("").Funcs(functions())
	for i := range l.files {
		switch f := &l.files[i]; {
		case !f.template():
			l.theme.assets = append(l.theme.assets, Asset{Path: "theme/" + f.name, Data: []byte(f.text)})
		case f.kind() == "":
			l.add(parts, f)
		}
	}
	for i := range l.files {
		f := &l.files[i]
		if !f.template() || f.kind() == "" {
			continue
		}
		set, err := parts.Clone()
		if err != nil {
			l.list = append(l.list, broken(err))
			continue
		}
		l.add(set, f)
		count(set)
		l.theme.pages[f.kind()] = &page{template: set.Lookup(layout), view: kinds[f.kind()]}
	}
}

// add parses a file into a set of templates, the default theme's where the
// site's is faulty.
func (l *loader) add(set *template.Template, f *file) {
	var err error
	if f.over != nil {
		err = sizable(f.name, f.text)
	}
	if err == nil {
		_, err = set.New(f.name).Parse(f.text)
	}
	if err == nil {
		return
	}
	l.list = append(l.list, l.fault(err, f))
	if f.over != nil {
		if _, err := set.New(f.name).Parse(f.base); err != nil {
			l.list = append(l.list, broken(err))
		}
		f.text = f.base
	}
}

// check looks for what a page's templates use and its view lacks, in all their
// branches, and for what only shows when samples are rendered: an argument that
// a function won't take, or HTML that can't be filled in safely.
func (l *loader) check() {
	for i := range l.files {
		f := &l.files[i]
		if page := l.theme.pages[f.kind()]; page != nil && f.template() {
			page.prepare()
			for _, fault := range page.faults {
				l.report(fault, f)
			}
		}
	}
}

// report adds a fault, unless another page's check has found it in a part that
// both of them call.
func (l *loader) report(err error, f *file) {
	d := l.fault(err, f)
	for i := range l.list {
		if l.list[i].Place == d.Place && l.list[i].Message == d.Message {
			return
		}
	}
	l.list = append(l.list, d)
}

// broken is a fault of the default theme: a mistake of ours, not of the site's.
func broken(err error) diag.Diagnostic {
	text := fmt.Sprint(err)
	return diag.Diagnostic{Rule: "bad-value", Severity: diag.Error,
		Message: diag.Textf("默认主题有误：%s", "the default theme is broken: %s", text)}
}
