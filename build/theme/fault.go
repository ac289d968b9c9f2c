package theme

import (
	"errors"
	"fmt"
	"html/template"
	"regexp"
	"strconv"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// located is how the template packages begin their messages:
// "template: report.html:12:5: …", "html/template:report.html:12:5: …".
var located = regexp.MustCompile(`(?s)^(?:html/)?template: ?([^:\s]+):(\d+)(?::\d+)?: (.*)$`)

// lack is a name that a template uses and its view doesn't have.
type lack struct {
	file   string
	line   int
	name   string
	within string // the type that was to have it
}

func (l *lack) Error() string {
	return fmt.Sprintf("template: %s:%d: %s has no %s", l.file, l.line, l.within, l.name)
}

// fault is a diagnostic at the line that a template's error names. An error
// that names no file of the site's is put where the page's own file begins.
func (l *loader) fault(err error, page *file) diag.Diagnostic {
	name, line, text := "", 0, err.Error()
	if m := located.FindStringSubmatch(text); m != nil {
		name, text = m[1], m[3]
		line, _ = strconv.Atoi(m[2]) // digits; 0 where there are too many
	}
	f := l.over(name)
	if f == nil {
		f, line = l.blame(page), 1
	}
	if f == nil {
		return broken(err)
	}
	d := diag.Diagnostic{Rule: "bad-value", Severity: diag.Error, Place: lineOf(f, line),
		Message: diag.Textf("模板有误：%s", "faulty template: %s", text),
		Help:    diag.Textf("改正此行；或删去主题中的这个文件，改用默认主题的同名文件。", "Correct the line, or delete the file to use the default theme's.")}
	var l1 *lack
	if errors.As(err, &l1) {
		d.Message = diag.Textf("模板用到了页面所没有的内容“%[1]s”（%[2]s）", "the template uses %[1]s, which %[2]s doesn't have", l1.name, l1.within)
	}
	var beyond *excess
	if errors.As(err, &beyond) {
		d.Message = beyond.over.text
	}
	var unsafe *template.Error
	if errors.As(err, &unsafe) {
		d.Message = diag.Textf("模板的 HTML 不完整，无法安全填入内容：%s", "the template's HTML can't be filled in safely: %s", unsafe.Description)
	}
	return d
}

// over is the site's file of a name.
func (l *loader) over(name string) *source.File {
	for i := range l.files {
		if l.files[i].name == name {
			return l.files[i].over
		}
	}
	return nil
}

// blame is the site's file that a fault elsewhere must come from: the page's,
// else the first.
func (l *loader) blame(page *file) *source.File {
	if page.over != nil {
		return page.over
	}
	for i := range l.files {
		if f := &l.files[i]; f.over != nil && f.template() {
			return f.over
		}
	}
	return nil
}

// lineOf is a whole line of a file; its last where it has not so many.
func lineOf(f *source.File, line int) diag.Place {
	text, start := f.Line(line)
	return diag.Place{File: f.Path, Span: source.Span{Start: start, End: start + len(text)}}
}
