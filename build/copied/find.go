package copied

import (
	"cmp"
	"slices"

	"jixiao/schema"
	"jixiao/schema/source"
)

// Match is what a report has in common with one other.
type Match struct {
	Report, Other Report
	Prior         bool        // Other is a report that Report continues
	Letters       int         // that are copied; common wording is not counted
	Total         int         // letters of the report's text
	Paragraphs    int         // that are copied
	Exact         bool        // they are the same to the letter; else some words were changed, or a year
	Figures       bool        // they have figures, which are the same
	First         source.Span // the first of them
	Longest       source.Span // the longest of them,
	Source        source.Span // and the paragraph of Other that it is like
}

// Percent is the share of the text that is copied, half away from zero.
func (m *Match) Percent() int { return (200*m.Letters + m.Total) / (2 * m.Total) }

// Find compares a report with those that it continues and with the reports of
// other projects up to its year, and returns the one that most of its text is
// copied from; of equals one that it continues, then the latest. ok is false
// where there is none.
func (x *Index) Find(key schema.Key, prior []schema.Key) (m Match, ok bool) {
	at, known := x.byKey[key]
	if !known || x.reports[at].Prints.letters == 0 {
		return Match{}, false
	}
	r, owners := x.open(at)
	if owners == nil && len(prior) == 0 {
		return Match{}, false
	}
	for _, c := range x.candidates(at, prior, owners) {
		o, enough := r.beside(x.reports[c.report].Prints)
		if !enough || ok && o.letters <= m.Letters {
			continue
		}
		ok = true
		m = Match{
			Report: x.reports[at], Other: x.reports[c.report], Prior: c.prior,
			Letters: o.letters, Total: r.letters, Paragraphs: o.paragraphs, Exact: o.exact, Figures: o.figures,
			First: o.first, Longest: o.longest, Source: o.there,
		}
	}
	return m, ok
}

// open looks up the report's prints: which are common, and whose the others are.
func (x *Index) open(at int32) (*reading, []int32) {
	p := x.reports[at].Prints
	counts := make([]int32, 2*len(p.paragraphs))
	r := &reading{Prints: p, common: make([]bool, len(p.all)), own: counts[:len(p.paragraphs)], met: counts[len(p.paragraphs):]}
	var owners []int32
	for i, print := range p.all {
		var theirs []int32
		if theirs, r.common[i] = x.find(print); r.common[i] {
			continue
		}
		r.own[paragraph(print)]++
		for _, o := range theirs {
			if x.project[o] != x.project[at] && x.reports[o].Key.Year <= x.reports[at].Key.Year {
				owners = append(owners, o)
			}
		}
	}
	return r, owners
}

const (
	maxPrior   = 16 // reports continued that are looked at
	maxSources = 3  // other projects, likewise
	leastPart  = 10 // one in so many prints must be in a source
)

// candidate is a report to compare with.
type candidate struct {
	report int32
	prior  bool
}

// candidates are the reports to compare a report with: those that it
// continues; then those that have many of its prints first, each after what
// its project wrote in the same year and the year before.
func (x *Index) candidates(at int32, prior []schema.Key, owners []int32) (out []candidate) {
	add := func(i int32, prior bool) {
		if !slices.ContainsFunc(out, func(c candidate) bool { return c.report == i }) {
			out = append(out, candidate{i, prior})
		}
	}
	for _, key := range prior[:min(len(prior), maxPrior)] {
		if i, ok := x.byKey[key]; ok && i != at {
			add(i, true)
		}
	}
	continued := len(out)
	for _, i := range mostNamed(owners, len(x.reports[at].Prints.all)/leastPart) {
		if slices.ContainsFunc(out[:continued], func(c candidate) bool { return x.project[c.report] == x.project[i] }) {
			continue
		}
		key := x.reports[i].Key
		for _, year := range [...]int{x.reports[at].Key.Year, x.reports[at].Key.Year - 1} {
			if same, ok := x.byKey[schema.Key{Year: year, Unit: key.Unit, Project: key.Project}]; ok {
				add(same, false)
			}
		}
		add(i, false)
	}
	return out
}

// mostNamed are the reports that are named most often, and at least so often;
// of equals the first.
func mostNamed(owners []int32, least int) []int32 {
	type count struct{ report, n int32 }
	var counts []count
	slices.Sort(owners)
	for start := 0; start < len(owners); {
		end := start + 1
		for end < len(owners) && owners[end] == owners[start] {
			end++
		}
		if end-start >= least {
			counts = append(counts, count{owners[start], int32(end - start)})
		}
		start = end
	}
	slices.SortFunc(counts, func(a, b count) int { return cmp.Or(-cmp.Compare(a.n, b.n), cmp.Compare(a.report, b.report)) })
	out := make([]int32, min(len(counts), maxSources))
	for i := range out {
		out[i] = counts[i].report
	}
	return out
}
