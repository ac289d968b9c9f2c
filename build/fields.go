package build

import (
	"slices"
	"strings"

	"jixiao/build/markdown"
	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/build/tie"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// fields is the front matter's texts in sentences: the year's goal, how it was
// met, and reasons. Forms without a body say there what others say in theirs.
type fields struct {
	text   *prose.Text
	joined *tie.Coverage
	plans  int // the first blocks say what is to be done
}

// maxFields bounds the texts that are read of a report's front matter.
const maxFields = 1000

// tells tells whether a character may be of a number, or of a claim about all of
// something.
func tells(c rune) bool {
	switch c {
	case '全', '超', '额':
		return true
	}
	return c >= '0' && c <= '9' || c >= '０' && c <= '９'
}

// fields reads these texts. A text is looked for in the front matter as it was
// read, from where the last one stands on at first; one with escapes stands
// there otherwise and is passed over, and of two that are the same the first is
// read.
func (r *Report) fields(d *desk) (f fields, ok bool) {
	doc, report := r.Document, r.Card.Report
	var runs []markdown.Run
	var seen []string
	front, last := textOf(doc.File, doc.FrontSpan), 0
	add := func(s string) {
		if !strings.ContainsFunc(s, tells) {
			return
		}
		if len(seen) >= maxFields || slices.Contains(seen, s) {
			return
		}
		seen = append(seen, s)
		at := strings.Index(front[last:], s)
		if at >= 0 {
			at += last
		} else if at = strings.Index(front, s); at < 0 {
			return
		}
		last = at
		for line := range strings.Lines(s) {
			start := doc.FrontSpan.Start + at
			at += len(line)
			if line = strings.TrimRight(line, "\r\n"); line != "" {
				runs = append(runs, markdown.Run{Span: source.Span{Start: start, End: start + len(line)}, Block: int32(len(runs)), Link: -1})
			}
		}
	}
	add(report.Goal.Expected)
	f.plans = len(runs)
	add(report.Goal.Actual)
	if report.Funds != nil {
		add(report.Funds.Reason)
	}
	for i := range report.Indicators {
		add(report.Indicators[i].Reason)
	}
	if len(runs) == 0 {
		return f, false
	}
	f.text = d.texts.Read(doc.File, runs)
	f.joined = d.joiner.Join(f.text, &markdown.Body{}, r.Card)
	return f, true
}

// verdicts is what relates in them.
func (f *fields) verdicts(d *desk, r *Report) []relate.Verdict {
	planned := func(block int) bool { return block < f.plans }
	return unless(d.finder.Fields(f.text, r.Card, planned), f.text, f.joined, r.Card)
}

// readFields holds the numbers of the front matter's texts against each other
// and against the figures. before is what was found in the body, figures what
// was found in these.
func (r *Report) readFields(d *desk, before, figures diag.List) (found diag.List, checked int) {
	f, ok := r.fields(d)
	if !ok {
		return nil, 0
	}
	found = before
	verdicts := f.verdicts(d, r)
	for i := range verdicts {
		found = append(found, finding(f.text, f.joined, &verdicts[i], found)...)
	}
	d.checks.related(f.text, f.joined, verdicts)
	r.words.inFields = d.checks.done()
	return rooted(found[len(before):], figures), len(verdicts)
}
