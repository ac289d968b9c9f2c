package lsp

import (
	"context"
	"path"
	"slices"
	"strings"

	"jixiao/build"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

// definition leads from a number of the text, or a name in an equation or an
// [[allow]], to its figure; from a figure, the title or continues to last year's
// report; from a link to its file.
func (s *server) definition(ctx context.Context, params *positionParams) ([]location, error) {
	p, err := s.page(ctx, params.TextDocument.URI)
	if p == nil || err != nil || p.report == nil {
		return []location{}, err
	}
	offset := p.at.offset(params.Position)
	if !p.inFront(offset) {
		return p.linked(offset), nil
	}
	at, ok := p.spotAt(offset)
	if !ok {
		return []location{}, nil
	}
	if found, ok := p.named(&at, offset); ok {
		return found, nil
	}
	if f, ok := p.factAt(at.path); ok {
		return p.lastYear(f.Name.String()), nil
	}
	if at.path == "title" || at.path == "continues" {
		return p.lastYear(""), nil
	}
	return []location{}, nil
}

// named is what the value of a key leads to that names something else: a report,
// or a figure. ok is false for other keys.
func (p *page) named(at *spot, offset int) (found []location, ok bool) {
	key, known := keys.Of(at.path)
	if !known || at.onKey {
		return nil, false
	}
	value := p.textOf(at.node)
	switch key.Path {
	case "continues":
		if k, ok := schema.ParseKey(value); ok {
			return p.reportOf(k), true
		}
		return p.lastYear(""), true
	case "allow[].at":
		return p.figureOf(value), true
	case "figure[].equals":
		word := wordAt(p.file.Text, at.span, offset)
		return p.figureOf(p.file.Text[word.Start:word.End]), true
	}
	return nil, false
}

// linked is what a link of the text leads to.
func (p *page) linked(offset int) []location {
	l := p.linkAt(offset)
	if l == nil {
		return []location{}
	}
	if name, ok := l.Fact(); ok {
		return p.figureOf(name)
	}
	return p.fileOf(l.Target)
}

// figureOf is where a figure stands; one that is only computed, at the table
// that it is of.
func (p *page) figureOf(name string) []location {
	f, ok := p.factOf(name)
	if !ok {
		return []location{}
	}
	ref := f.Ref()
	return []location{p.location(p.path, p.report.Document.Places().Where(ref.Path, diag.Value))}
}

// fileOf is the file of the site that a link leads to.
func (p *page) fileOf(target string) []location {
	target, _, _ = strings.Cut(target, "#")
	name := path.Join(path.Dir(p.path), target)
	if file, ok := p.snap.result.File(name); target != "" && ok {
		return []location{p.location(file.Path, source.Span{})}
	}
	return []location{}
}

func (p *page) reportOf(k schema.Key) []location {
	card, ok := p.snap.result.Corpus.Card(k)
	if !ok {
		return []location{}
	}
	return []location{p.location(card.Report.File, source.Span{})}
}

// lastYear is a figure in the reports that this one continues, or their titles.
func (p *page) lastYear(name string) []location {
	out := []location{}
	for _, card := range p.snap.result.Corpus.Prior(p.report.Card) {
		rep, ok := p.snap.result.Report(card.Report.File)
		if !ok {
			continue
		}
		at, ok := pathOfFact(card, name)
		if ok {
			out = append(out, p.location(card.Report.File, rep.Document.Places().Where(at, diag.Value)))
		}
	}
	return out
}

// pathOfFact is the path of a figure in a report, of its title where there is no
// name.
func pathOfFact(card *score.Card, name string) (source.Path, bool) {
	if name == "" {
		return "title", true
	}
	f, ok := card.Report.Find(name)
	ref := f.Ref()
	return ref.Path, ok
}

// references leads from a figure, or a number that is tied to it, to every place
// of the report that uses it.
func (s *server) references(ctx context.Context, params *positionParams) ([]location, error) {
	p, err := s.page(ctx, params.TextDocument.URI)
	if p == nil || err != nil || p.report == nil {
		return []location{}, err
	}
	f, ok := p.factHere(p.at.offset(params.Position))
	if !ok {
		return []location{}, nil
	}
	return p.uses(f.Name), nil
}

// factHere is the figure that an offset is about.
func (p *page) factHere(offset int) (f schema.Fact, ok bool) {
	if !p.inFront(offset) {
		l := p.linkAt(offset)
		if l == nil {
			return f, false
		}
		name, ok := l.Fact()
		if !ok {
			return f, false
		}
		return p.factOf(name)
	}
	at, ok := p.spotAt(offset)
	if !ok {
		return f, false
	}
	if key, known := keys.Of(at.path); known && !at.onKey && key.Path == "allow[].at" {
		return p.factOf(p.textOf(at.node))
	}
	return p.factAt(at.path)
}

// uses is every place that names a figure: the links of the text, equations and
// allowances; and the numbers of the text that agree with it.
func (p *page) uses(name schema.Name) []location {
	spans := []source.Span{}
	same := func(other string) bool {
		n, ok := schema.ParseName(other)
		return ok && n == name
	}
	for i := range p.report.Body.Links {
		l := &p.report.Body.Links[i]
		if fact, ok := l.Fact(); ok && same(fact) {
			spans = append(spans, l.Span)
		}
	}
	for _, n := range p.report.Numbers() {
		if n.State == build.Agreeing && same(n.Fact) {
			spans = append(spans, n.Span)
		}
	}
	places := p.report.Document.Places()
	r := p.report.Card.Report
	for i := range r.Figures {
		if slices.ContainsFunc(r.Figures[i].Equals.Facts(nil), same) {
			spans = append(spans, places.Where(source.Path("figure").Index(i).Key("equals"), diag.Value))
		}
	}
	for i := range r.Allows {
		if same(r.Allows[i].At) {
			spans = append(spans, places.Where(source.Path("allow").Index(i).Key("at"), diag.Value))
		}
	}
	slices.SortFunc(spans, func(a, b source.Span) int { return a.Start - b.Start })
	out := make([]location, len(spans))
	for i, span := range spans {
		out[i] = p.location(p.path, span)
	}
	return out
}
