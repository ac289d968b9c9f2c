package lsp

import (
	"context"
	"slices"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/rules"
	"jixiao/schema/source"
)

func (s *server) hover(ctx context.Context, params *positionParams) (*hover, error) {
	p, err := s.page(ctx, params.TextDocument.URI)
	if p == nil || err != nil {
		return nil, err
	}
	offset := p.at.offset(params.Position)
	var parts []string
	span := source.Span{Start: offset, End: offset}
	switch {
	case p.report == nil:
	case p.inFront(offset):
		if at, ok := p.spotAt(offset); ok {
			span = at.span
			parts = p.aboutSpot(at, offset)
		}
	default:
		if l := p.linkAt(offset); l != nil {
			span = l.Span
			if name, ok := l.Fact(); ok {
				parts = p.aboutName(name)
			}
		}
	}
	if rule := p.rulesAt(offset); rule != "" {
		parts = append(parts, rule)
	}
	if len(parts) == 0 {
		return nil, nil
	}
	return &hover{Contents: s.markup(strings.Join(parts, "\n\n")), Range: p.at.textRange(span)}, nil
}

// markup is Markdown, for clients that show it.
func (s *server) markup(text string) markup {
	s.mu.Lock()
	defer s.mu.Unlock()
	if slices.Contains(s.client.TextDocument.Hover.ContentFormat, "markdown") {
		return markup{"markdown", text}
	}
	return markup{"plaintext", strings.NewReplacer("**", "", "`", "").Replace(text)}
}

// aboutSpot says what a key is and what is known of its figure; of the name of a
// rule or of a figure, what that is.
func (p *page) aboutSpot(at spot, offset int) (parts []string) {
	key, known := keys.Of(at.path)
	if !at.onKey && known {
		switch {
		case key.Path == "allow[].rule":
			if rule, ok := rules.Find(p.textOf(at.node)); ok {
				return []string{p.aboutRule(rule)}
			}
		case key.Path == "allow[].at":
			return p.aboutName(p.textOf(at.node))
		case key.Path == "figure[].equals":
			word := wordAt(p.file.Text, at.span, offset)
			return p.aboutName(p.file.Text[word.Start:word.End])
		}
	}
	if known {
		parts = append(parts, p.aboutKey(key))
	}
	if f, ok := p.factAt(at.path); ok {
		parts = append(parts, p.aboutFact(f)...)
	}
	return parts
}

// aboutKey is a key's documentation.
func (p *page) aboutKey(k *keys.Key) string {
	lines := []string{"**" + k.Title.In(p.lang) + "** `" + k.Name + "`", k.What.In(p.lang), k.Absent.In(p.lang)}
	for _, w := range k.Words {
		lines = append(lines, "- `"+w.Word+"` "+w.Meaning.In(p.lang))
	}
	if k.Example != "" {
		lines = append(lines, "`"+k.Example+"`")
	}
	return strings.Join(slices.DeleteFunc(lines, func(s string) bool { return s == "" }), "\n\n")
}

func (p *page) aboutName(name string) []string {
	f, ok := p.factOf(name)
	if !ok {
		return nil
	}
	return append([]string{"**" + p.called(f) + "** `" + f.Name.String() + "`"}, p.aboutFact(f)...)
}

// called is what a figure is called on the form: the row, and the column.
func (p *page) called(f schema.Fact) string {
	r := p.report.Card.Report
	row := ""
	switch f.Kind {
	case schema.SourceFact:
		row = r.Funds.Sources[f.Row].Name
	case schema.UseFact:
		return r.Funds.Uses[f.Row].Name
	case schema.IndicatorFact:
		row = r.Indicators[f.Row].Name
	case schema.GroupFact:
		row = f.ID
	case schema.FigureFact:
		return r.Figures[f.Row].Label
	}
	ref := f.Ref()
	column := f.Column
	if key, ok := keys.Of(ref.Path); ok && key.Name == f.Column {
		column = key.Title.In(p.lang)
	}
	return strings.TrimSpace(row + " " + column)
}

// aboutFact is what the report states of a figure, what is computed and how, and
// what stood there last year.
func (p *page) aboutFact(f schema.Fact) (parts []string) {
	card := p.report.Card
	add := func(t diag.Text, args ...any) { parts = append(parts, diag.Textf(t.Zh, t.En, args...).In(p.lang)) }
	fact := card.At(&f)
	if fact.Stated {
		add(statedIs, shownFact(&fact))
	} else {
		add(notStated)
	}
	if got, ok := p.computed(f); ok {
		if got.working != "" {
			add(computedBy, got.text, got.working)
		} else {
			add(computedIs, got.text)
		}
	}
	for _, before := range p.snap.result.Corpus.Prior(card) {
		if last, ok := before.Fact(f.Name.String()); ok {
			if _, has := last.Value(); has || last.Text != "" {
				add(lastYearIs, before.Report.Year, shownFact(&last))
			}
		}
	}
	return parts
}

// rulesAt is what the rules say of which something was found at an offset.
func (p *page) rulesAt(offset int) string {
	var parts []string
	list := p.snap.result.Diagnostics
	for i := range list {
		d := &list[i]
		if d.File != p.path || offset < d.Span.Start || offset > d.Span.End || d.Span.Len() == 0 {
			continue
		}
		if rule, ok := rules.Find(d.Rule); ok {
			if part := p.aboutRule(rule); !slices.Contains(parts, part) {
				parts = append(parts, part)
			}
		}
	}
	return strings.Join(parts, "\n\n")
}

// aboutRule is the page of a rule, in short.
func (p *page) aboutRule(r *rules.Rule) string {
	lines := []string{"**" + r.Title.In(p.lang) + "** `" + r.Name + "`", r.What.In(p.lang), r.Why.In(p.lang)}
	if r.Basis != "" {
		lines = append(lines, diag.Textf(basisIs.Zh, basisIs.En, r.Basis).In(p.lang))
	}
	return strings.Join(lines, "\n\n")
}
