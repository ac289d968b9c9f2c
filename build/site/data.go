package site

import (
	"bytes"
	"encoding/json"
	"strings"

	"jixiao/schema/diag"
	"jixiao/schema/score"
)

// Entry is a report in data/reports.json: money in 万元, decimals as strings,
// null where there is nothing.
type Entry struct {
	Year     int        `json:"year"`
	Unit     string     `json:"unit"`
	Project  string     `json:"project"`
	Title    string     `json:"title"`
	Profile  string     `json:"profile"`
	Funds    EntryFunds `json:"funds"`
	Score    Two        `json:"score"`
	Grade    Two        `json:"grade"`
	Errors   int        `json:"errors"`
	Warnings int        `json:"warnings"`
	Allowed  int        `json:"allowed"`
	Numbers  Numbers    `json:"numbers"` // of the text
	URL      string     `json:"url"`
}

// EntryFunds is the totals of an Entry.
type EntryFunds struct {
	Initial  *string `json:"initial"`
	Budget   *string `json:"budget"`
	Executed *string `json:"executed"`
	Rate     *string `json:"rate"`
}

// Two is what a report states beside what was computed.
type Two struct {
	Stated   *string `json:"stated"`
	Computed *string `json:"computed"`
}

type findingEntry struct {
	Rule       string `json:"rule"`
	Severity   string `json:"severity"`
	At         string `json:"at"`
	Message    string `json:"message"`
	Stated     string `json:"stated"`
	Computed   string `json:"computed"`
	Difference string `json:"difference"`
	Allowed    bool   `json:"allowed"`
	Reason     string `json:"reason"`
}

// Entries is every report, by year, unit, project.
func (s *Site) Entries() []Entry {
	out := make([]Entry, len(s.in.Corpus.Cards))
	for i, card := range s.in.Corpus.Cards {
		out[i] = s.entry(card)
	}
	return out
}

func (s *Site) entry(card *score.Card) Entry {
	r := card.Report
	e := Entry{
		Year: r.Year, Unit: r.Unit, Project: r.Project, Title: r.Title, Profile: r.Profile.ID,
		URL: strings.TrimSuffix(ReportAddr(r.Key), "index.html"),
	}
	e.Funds = EntryFunds{Initial: some(wan(card, "initial")), Budget: some(wan(card, "budget")), Executed: some(wan(card, "executed"))}
	if n, ok := card.Number("funds.total.rate"); ok {
		e.Funds.Rate = some(digits(n))
	}
	at := result(r, "score")
	points := card.At(&at)
	e.Score = two(&points)
	e.Grade = Two{Stated: some(r.Result.Grade), Computed: some(card.Grade)}
	e.Errors, e.Warnings, e.Allowed = s.counts(card)
	e.Numbers = s.in.Numbers[card]
	return e
}

// two is a fact as stated and as computed.
func two(f *score.Fact) Two { return Two{Stated: some(statedText(f)), Computed: some(computedText(f))} }

func statedText(f *score.Fact) string {
	if !f.Stated {
		return ""
	}
	if n, has := f.Value(); has {
		return digits(n)
	}
	return f.Text
}

func computedText(f *score.Fact) string { return string(appendComputed(nil, f)) }

// appendComputed writes what was computed, with six decimals at most.
func appendComputed(out []byte, f *score.Fact) []byte {
	if x, known := f.Computed.Exact(); known {
		return x.Round(6).AppendFull(out)
	}
	return out
}

func some(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// ReportsJSON is data/reports.json.
func (s *Site) ReportsJSON() []byte { return encode(s.Entries()) }

// reportJSON is a report's data file: its entry, every figure as stated and as
// computed, those that were corrected, if any, and what was found.
func (s *Site) reportJSON(out []byte, f *figures) []byte {
	findings := []findingEntry{}
	for _, d := range s.found[f.card.Report.File] {
		findings = append(findings, s.findingEntry(&d))
	}
	out = append(out, bytes.TrimSuffix(encode(s.entry(f.card)), []byte("}\n"))...)
	out = append(out, `,"facts":[`...)
	first := true
	for i := range f.list {
		if fig := &f.list[i]; fig.told() {
			if !first {
				out = append(out, ',')
			}
			out = fig.json(out)
			first = false
		}
	}
	out = append(out, ']')
	if restated := restatedEntries(f.card.Report); restated != nil {
		out = append(out, `,"restated":`...)
		out = append(out, bytes.TrimSuffix(encode(restated), []byte("\n"))...)
	}
	out = append(out, `,"findings":`...)
	out = append(out, bytes.TrimSuffix(encode(findings), []byte("\n"))...)
	return append(out, "}\n"...)
}

// json writes a figure: there are a hundred of them in a report.
func (f *figure) json(out []byte) []byte {
	out = appendSome(append(out, `{"stated":`...), f.stated)
	out = appendSome(append(out, `,"computed":`...), f.computed)
	out = appendJSON(append(out, `,"name":`...), f.name)
	out = appendJSON(append(out, `,"label":`...), f.label)
	out = appendJSON(append(out, `,"text":`...), f.fact.Text)
	out = appendJSON(append(out, `,"unit":`...), f.unit())
	if f.working != "" {
		out = appendJSON(append(out, `,"working":`...), f.working)
	}
	return append(out, '}')
}

func appendSome(out []byte, s string) []byte {
	if s == "" {
		return append(out, "null"...)
	}
	return appendJSON(out, s)
}

func (s *Site) findingEntry(d *diag.Diagnostic) findingEntry {
	return findingEntry{
		Rule: d.Rule, Severity: d.Severity.String(), At: d.At, Message: d.Message.In(s.in.Lang),
		Stated: d.Stated, Computed: d.Computed, Difference: d.Difference, Allowed: d.Allowed, Reason: d.Reason,
	}
}

// encode writes JSON with Chinese and comparison signs as they are.
func encode[T any](v T) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // strings, numbers and structs of them always encode
	}
	return b.Bytes()
}
