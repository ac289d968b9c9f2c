package parse

import (
	"reflect"

	"jixiao/build/tomltree"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/source"
)

// Document is a report's file as it was read.
type Document struct {
	File      *source.File
	Key       schema.Key
	Front     *front.Front // never nil
	FrontSpan source.Span  // the text between the fences; empty where there is none
	Body      source.Span  // the text after the closing fence
	// Bare tells that no front matter was found. That was reported, so it
	// makes no sense to ask for its keys.
	Bare bool
}

// frontPlan knows the keys of a report.
var frontPlan = planOf(reflect.TypeFor[front.Front]())

// Report reads a report. The list names what is wrong with the fences
// (front-matter-missing), the TOML (toml-syntax) and the keys and the types of
// their values (unknown-key, wrong-type).
func Report(file *source.File, key schema.Key) (*Document, diag.List) {
	parts, list := split(file)
	doc := &Document{
		File: file, Key: key, Front: new(front.Front),
		FrontSpan: parts.front, Body: parts.body, Bare: !parts.found,
	}
	if doc.Bare {
		return doc, list
	}
	return doc, append(list, decode(file, parts.front, frontPlan, reflect.ValueOf(doc.Front).Elem())...)
}

// Draft tells whether the report is built on request only.
func (d *Document) Draft() bool { return d.Front.Status == "draft" }

// Text is the body's text.
func (d *Document) Text() string { return d.File.Text[d.Body.Start:d.Body.End] }

// decode reads a stretch of a file into a struct of which there is a plan.
func decode(file *source.File, span source.Span, p *plan, into reflect.Value) diag.List {
	tree, list := tomltree.Parse(file, span)
	d := decoder{file: file, syntax: list}
	d.table(tree.Root, p, into)
	return append(d.syntax, d.list...)
}
