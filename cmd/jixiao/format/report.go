package format

import (
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"jixiao/cmd/jixiao/snippet"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Report is what a check found and what is needed to tell of it. What can't be
// written shows when the writer is flushed.
type Report struct {
	Findings diag.List
	File     func(path string) (*source.File, bool) // a file of the site; false where it could not be read
	Folder   string                                 // the site's folder as seen from the working directory, with slashes; empty where it is that one
	Lang     diag.Lang
	Version  string // the program's
}

// level is what a severity is called.
type level struct {
	sarif, github, gitlab, checkstyle, rdjson string
	word                                      diag.Text
}

var levels = [...]level{
	diag.Off:     {}, // nothing is found by what isn't asked
	diag.Note:    {"note", "notice", "info", "info", "INFO", diag.Text{Zh: "提示", En: "note"}},
	diag.Warning: {"warning", "warning", "minor", "warning", "WARNING", diag.Text{Zh: "警告", En: "warning"}},
	diag.Error:   {"error", "error", "major", "error", "ERROR", diag.Text{Zh: "错误", En: "error"}},
}

// severityOf is how much a finding matters to a reader: what is explained only
// informs.
func severityOf(d *diag.Diagnostic) diag.Severity {
	if d.Allowed {
		return diag.Note
	}
	return d.Severity
}

var known = diag.Text{Zh: "报告已说明：%s", En: "the report explains: %s"}

// message is a finding in one line of whole sentences: what is wrong, then what
// to do, or why it stays.
func (r *Report) message(d *diag.Diagnostic) string {
	then := d.Help
	if d.Allowed {
		then = diag.Textf(known.Zh, known.En, d.Reason)
	}
	first, second := r.sentence(d.Message), r.sentence(then)
	if r.Lang == diag.English && first != "" && second != "" {
		first += " "
	}
	return first + second
}

// sentence is a text in the report's language, on one line, with a full stop.
func (r *Report) sentence(t diag.Text) string {
	s := strings.TrimSpace(snippet.Clean(t.In(r.Lang)))
	switch {
	case s == "" || strings.ContainsRune(".?!。？！", last(s)):
		return s
	case r.Lang == diag.English:
		return s + "."
	default:
		return s + "。"
	}
}

func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// path is a file of the site as seen from the working directory.
func (r *Report) path(file string) string { return path.Join(".", r.Folder, file) }

// withRelated is the message with a line for each other place.
func (r *Report) withRelated(d *diag.Diagnostic) string {
	var b strings.Builder
	b.WriteString(r.message(d))
	for i := range d.Related {
		also := &d.Related[i]
		fmt.Fprintf(&b, "\n%s: %s", r.where(also.Place), r.sentence(also.Message))
	}
	return b.String()
}

// where is path:line:column.
func (r *Report) where(at diag.Place) string {
	name := snippet.Clean(r.path(at.File))
	if place, ok := r.region(at.File, at.Span); ok {
		return fmt.Sprintf("%s:%d:%d", name, place.start.line, place.start.column)
	}
	return name
}

// point is a place in a file; all count from 1.
type point struct {
	line, column int // columns in code points
	byte         int // the column in bytes of the line
}

// region is a stretch of a file. end is the first point after it.
type region struct{ start, end point }

// region finds a place. ok is false in a file that could not be read.
func (r *Report) region(file string, span source.Span) (at region, ok bool) {
	f, ok := r.File(file)
	if !ok {
		return region{start: point{1, 1, 1}, end: point{1, 1, 1}}, false
	}
	return region{pointOf(f, span.Start), pointOf(f, max(span.Start, span.End))}, true
}

func pointOf(f *source.File, offset int) point {
	offset = max(0, min(offset, len(f.Text)))
	pos := f.Position(offset)
	begins := 1 + strings.LastIndexByte(f.Text[:offset], '\n') // a byte order mark has a column, unlike in Line
	return point{pos.Line, pos.Column, offset - begins + 1}
}
