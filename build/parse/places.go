package parse

import (
	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Places finds where the paths of a document stand. It may come to hold the
// document's tree: keep it while one document is being spoken of, not longer.
type Places struct {
	document *Document
	tree     *tomltree.Tree // nil until it is needed
}

// Places finds where the paths of this document stand.
func (d *Document) Places() *Places { return &Places{d, d.tree} }

// Where finds a part of what a path names; where the path doesn't exist, the
// header or key of the nearest table above it. Once the document's tree was
// dropped, it reads as much of the front matter again as it needs.
func (p *Places) Where(path source.Path, part diag.Part) source.Span {
	d := p.document
	if p.tree == nil {
		if span, sure := d.outline.Place(d.File, d.FrontSpan, path, part); sure {
			return span
		}
		p.tree, _ = tomltree.Parse(d.File, d.FrontSpan)
	}
	span, _ := p.tree.Place(path, part)
	return span
}

// Locate fills in the places of diagnostics in this document, and of what is
// related to them: those that have a Path and no Span yet. A place without a
// File is taken to be in this document; one in another is left alone.
func (d *Document) Locate(list diag.List) {
	places := d.Places()
	locate := func(at *diag.Place) {
		if at.File == "" {
			at.File = d.File.Path
		}
		if at.File != d.File.Path || at.Path == "" || at.Span != (source.Span{}) {
			return
		}
		at.Span = places.Where(at.Path, at.Part)
	}
	for i := range list {
		locate(&list[i].Place)
		for j := range list[i].Related {
			locate(&list[i].Related[j].Place)
		}
	}
}
