package lsp

import (
	"context"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// hints shows beside the figures what is computed: behind a value where it is
// another than the one that is stated, behind the header of its table where none
// is.
func (s *server) hints(ctx context.Context, params *rangeParams) ([]inlayHint, error) {
	p, err := s.page(ctx, params.TextDocument.URI)
	if p == nil || err != nil || p.report == nil {
		return []inlayHint{}, err
	}
	window := p.at.span(params.Range)
	out := []inlayHint{}
	beside := map[source.Span][]string{} // headers, and what is missing below them
	var headers []source.Span
	tree := p.tree()
	for f := range p.report.Card.Report.Facts {
		got, ok := p.computed(f)
		ref := f.Ref()
		if !ok || f.Kind == schema.GroupFact && f.Cell == nil {
			continue
		}
		span, there := tree.Place(ref.Path, diag.Value)
		fact := p.report.Card.At(&f)
		switch {
		case span.Len() == 0 || span.End < window.Start || span.Start > window.End:
		case fact.Stated && p.differs(f, got), there && !fact.Stated:
			out = append(out, inlayHint{Position: p.at.position(span.End), Label: "= " + got.text, Tooltip: got.working, PaddingLeft: true})
		case !there:
			if beside[span] == nil {
				headers = append(headers, span)
			}
			beside[span] = append(beside[span], p.titleOf(ref.Path)+" "+got.text)
		}
	}
	for _, span := range headers {
		out = append(out, inlayHint{Position: p.at.position(span.End), Label: strings.Join(beside[span], " · "), PaddingLeft: true})
	}
	return out, nil
}

// titleOf is what the form calls a key.
func (p *page) titleOf(path source.Path) string {
	if key, ok := keys.Of(path); ok {
		return key.Title.In(p.lang)
	}
	return string(path)
}
