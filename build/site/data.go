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

// FactEntry is one figure of a report's data file.
type FactEntry struct {
	Two
	Name    string `json:"name"`
	Label   string `json:"label"`
	Text    string `json:"text"` // as typed
	Unit    string `json:"unit"`
	Working string `json:"working,omitempty"`
}

// reportData is a report's own data file.
type reportData struct {
	Entry
	Facts    []FactEntry    `json:"facts"`
	Findings []findingEntry `json:"findings"`
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
func two(f *score.Fact) Two {
	var out Two
	if f.Stated {
		out.Stated = some(f.Text)
		if n, has := f.Value(); has {
			out.Stated = some(digits(n))
		}
	}
	if x, known := f.Computed.Exact(); known {
		out.Computed = some(x.Round(6).String())
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

// reportJSON is a report's data file: every figure, stated and computed.
func (s *Site) reportJSON(f *figures) []byte {
	data := reportData{Entry: s.entry(f.card), Facts: make([]FactEntry, 0, len(f.list)), Findings: []findingEntry{}}
	for i := range f.list {
		if entry, ok := f.list[i].entry(); ok {
			data.Facts = append(data.Facts, entry)
		}
	}
	for _, d := range s.found[f.card.Report.File] {
		data.Findings = append(data.Findings, s.findingEntry(&d))
	}
	return encode(data)
}

// entry is a figure for the data files, unless there is nothing in its cell.
func (f *figure) entry() (entry FactEntry, ok bool) {
	entry.Two = two(&f.fact)
	if entry.Stated == nil && entry.Computed == nil {
		return entry, false
	}
	entry.Name, entry.Label, entry.Text, entry.Working = f.name, f.label, f.fact.Text, f.working
	if f.number {
		entry.Unit = string(f.fact.Number.Unit)
	}
	return entry, true
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
