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
	Front     *front.Front // nil once it was dropped
	FrontSpan source.Span  // the text between the fences; empty where there is none
	Body      source.Span  // the text after the closing fence
	// Bare tells that no front matter was found. That was reported, so it
	// makes no sense to ask for its keys.
	Bare bool

	tree    *tomltree.Tree // nil once it was dropped
	outline tomltree.Outline
}

// frontPlan knows the keys of a report.
var frontPlan = planOf(reflect.TypeFor[front.Front]())

// Report reads a report. The list names what is wrong with the fences
// (front-matter-missing), the TOML (toml-syntax) and the keys and the types of
// their values (unknown-key, wrong-type).
func Report(file *source.File, key schema.Key) (*Document, diag.List) {
	return new(Reader).Report(file, key)
}

// Reader reads one report after another in the same memory: drop what a document
// has of its front matter (Drop) before it reads the next. It is for one
// goroutine.
type Reader struct{ trees tomltree.Reader }

// Report is the function Report.
func (r *Reader) Report(file *source.File, key schema.Key) (*Document, diag.List) {
	parts, list := split(file)
	doc := &Document{
		File: file, Key: key, Front: new(front.Front),
		FrontSpan: parts.front, Body: parts.body, Bare: !parts.found,
	}
	if doc.Bare {
		return doc, list
	}
	tree, syntax := r.trees.Parse(file, parts.front)
	doc.tree, doc.outline = tree, tree.Outline()
	return doc, append(list, decode(file, tree, syntax, frontPlan, reflect.ValueOf(doc.Front).Elem())...)
}

// Drop forgets the front matter, which takes up more than the rest.
func (d *Document) Drop() { d.Front, d.tree = nil, nil }

// Draft tells whether the report is built on request only.
func (d *Document) Draft() bool { return d.Front.Status == "draft" }

// Text is the body's text.
func (d *Document) Text() string { return d.File.Text[d.Body.Start:d.Body.End] }

// decode puts the tree of a file, of which the syntax was found fault with, into
// a struct of which there is a plan.
func decode(file *source.File, tree *tomltree.Tree, syntax diag.List, p *plan, into reflect.Value) diag.List {
	d := decoder{file: file, syntax: syntax}
	d.table(tree.Root, p, into)
	return append(d.syntax, d.list...)
}
