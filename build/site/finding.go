package site

import (
	"strconv"

	"jixiao/schema/diag"
	"jixiao/schema/score"
)

// findings puts diagnostics into words for a page.
func (s *Site) findings(f *Frame, list diag.List, keep func(*diag.Diagnostic) bool) []Finding {
	var out []Finding
	for i := range list {
		if keep(&list[i]) {
			out = append(out, s.finding(f, &list[i]))
		}
	}
	return out
}

func (s *Site) finding(f *Frame, d *diag.Diagnostic) Finding {
	out := Finding{
		Rule: d.Rule, RuleURL: f.Root + "rules/index.html#" + d.Rule, Severity: d.Severity.String(),
		Message: d.Message.In(s.in.Lang), Help: d.Help.In(s.in.Lang),
		Stated: d.Stated, Computed: d.Computed, Difference: d.Difference,
		At: d.At, Where: s.where(d.Place), Allowed: d.Allowed, Reason: d.Reason,
	}
	if d.At == wholeText {
		out.At = ""
	}
	if card, ok := s.cards[d.File]; ok {
		addr := ReportAddr(card.Report.Key)
		out.AtURL = elementURL(f.Root+addr, card, d.At)
		out.Report = Link{Text: s.titleOf(d.File), URL: f.Root + addr}
	}
	for i := range d.Related {
		r := &d.Related[i]
		near := Related{Message: r.Message.In(s.in.Lang), Where: s.where(r.Place)}
		if card, ok := s.cards[r.File]; ok && r.At != "" {
			near.URL = elementURL(f.Root+ReportAddr(card.Report.Key), card, r.At)
		}
		out.Related = append(out.Related, near)
	}
	return out
}

// wholeText is the place of a finding that is about a text as a whole. An
// [[allow]] names it so; to a reader it says nothing.
const wholeText = "text:"

// where is the place as messages name it: file:line:column.
func (s *Site) where(p diag.Place) string {
	file, ok := s.in.Files(p.File)
	if !ok {
		return p.File
	}
	at := file.Position(p.Span.Start)
	return p.File + ":" + strconv.Itoa(at.Line) + ":" + strconv.Itoa(at.Column)
}

func (s *Site) titleOf(file string) string {
	if card, ok := s.cards[file]; ok {
		return reportYear(card) + "年 " + s.unitName(card.Report.Unit) + " " + card.Report.Title
	}
	return file
}

// counts is how many findings a report has: errors, warnings, known differences.
func (s *Site) counts(card *score.Card) (errors, warnings, allowed int) {
	list := s.found[card.Report.File]
	return list.Count(diag.Error), list.Count(diag.Warning), list.Allowed()
}

// marks tells of each fact of a report that a finding names how it stands.
func (s *Site) marks(card *score.Card) map[string]Mark {
	list := s.found[card.Report.File]
	if len(list) == 0 {
		return nil
	}
	out := make(map[string]Mark, len(list))
	set := func(at string, m Mark) {
		if out[at] != Disputed {
			out[at] = m
		}
	}
	for i := range list {
		if list[i].At == "" || list[i].Severity != diag.Error {
			continue // a reader's question is no contradiction
		}
		mark := Disputed
		if list[i].Allowed {
			mark = Known
		}
		set(list[i].At, mark)
		for _, r := range list[i].Related {
			if r.Rule != "" {
				set(r.At, mark)
			}
		}
	}
	return out
}
