package site

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
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
	if rule, ok := rules.Find(d.Rule); ok {
		out.Title = rule.Title.In(s.in.Lang)
	}
	if d.At == wholeText {
		out.At = ""
	}
	if card, ok := s.cards[d.File]; ok {
		addr := ReportAddr(card.Report.Key)
		out.AtURL = elementURL(f.Root+addr, card, d.At)
		out.Label = s.placeLabel(card, out.At)
		out.Report = Link{Text: s.titleOf(d.File), URL: f.Root + addr}
	}
	for i := range d.Related {
		at := s.near(f, &d.Related[i])
		if d.Related[i].File == d.File {
			at.Where = at.Where[len(d.File):] // :line:column
		}
		out.relate(d.Related[i].Message.In(s.in.Lang), at)
	}
	return out
}

// relate adds a further place, beside those of which the same is said.
func (f *Finding) relate(message string, at Near) {
	if n := len(f.Related); n > 0 && f.Related[n-1].Message == message {
		f.Related[n-1].Places = append(f.Related[n-1].Places, at)
		return
	}
	f.Related = append(f.Related, Related{Message: message, Places: []Near{at}})
}

// near names a further place of a finding by its figure, else by what stands there.
func (s *Site) near(f *Frame, r *diag.Related) Near {
	out := Near{Where: s.where(r.Place)}
	if card, ok := s.cards[r.File]; ok && r.At != "" {
		out.URL, out.Text = elementURL(f.Root+ReportAddr(card.Report.Key), card, r.At), s.placeLabel(card, r.At)
		return out
	}
	if file, ok := s.in.Files(r.File); ok && r.Span.Start < r.Span.End && r.Span.End <= len(file.Text) {
		if words := file.Text[r.Span.Start:r.Span.End]; utf8.RuneCountInString(words) <= mostWords && !strings.ContainsAny(words, "\r\n") {
			out.Text = words
		}
	}
	return out
}

// mostWords is how many characters of a text name a place in it.
const mostWords = 24

// placeLabel names a place of a report in words: a figure by its label, a place
// of the text by what stands there. It is empty for a key of the front matter.
func (s *Site) placeLabel(card *score.Card, at string) string {
	if words, ok := strings.CutPrefix(at, rules.TextPlace); ok && words != "" {
		words, _, _ = strings.Cut(words, "#") // where the same words are named more than once
		return "正文“" + words + "”"
	}
	if n, ok := schema.ParseName(at); ok {
		return labelOf(card, n)
	}
	return ""
}

// wholeText is the place of a finding that is about a text as a whole. An
// [[allow]] names it so; to a reader it says nothing.
const wholeText = rules.TextPlace

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

// ownFindings are those of a report on its own page, where each has an element
// and none says again whose it is. open are the errors and warnings without a
// reason, which the page names first; notes is how many others there are.
func (s *Site) ownFindings(v *ReportView, file string) {
	list := s.found[file]
	known := list.Allowed()
	v.Findings, v.Open = v.desk.findings.take(len(list)-known), v.desk.findings.take(len(list)-known)
	v.Differences = v.desk.findings.take(known)
	for i := range list {
		found := s.finding(&v.Frame, &list[i])
		found.Report = Link{}
		found.ID = section("finding-" + itoa(i+1))
		switch {
		case found.Allowed:
			v.Differences = append(v.Differences, found)
			v.Known++
			continue
		case list[i].Severity > diag.Note:
			v.Open = append(v.Open, found)
		default:
			v.Notes++
		}
		v.Findings = append(v.Findings, found)
	}
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
