package build

import (
	"strconv"
	"strings"

	"jixiao/build/copied"
	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/build/site"
	"jixiao/build/tie"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

// maxUntied is how many places of untied numbers a report's note lists.
const maxUntied = 10

// words is what follows from a report's text and figures alone and is kept.
type words struct {
	numbers tie.Counts
	untied  []source.Span // of the first numbers that no figure is known of
	// later is the text where it compares with last year: what is found in it
	// follows from the years before, too.
	later *prose.Text
	// checks are the comparisons made in the text, for its page; of a text that
	// compares with last year they are made again there. inFields are those made
	// in the front matter's texts.
	checks, inFields checks
	prints           *copied.Prints // nil where there is no front matter
}

// readText joins the numbers of a report's text to its figures and holds them
// against each other. The places of what it finds still lack those in the front
// matter. figures is what was found in these: a computation that the text
// repeats is wrong for the same reason.
func (r *Report) readText(d *desk, figures diag.List) (found diag.List, checked int) {
	text := d.texts.Read(r.Document.File, r.Body.Runs)
	joined := d.joiner.Join(text, r.Body, r.Card)
	r.words.prints = d.fingerprint(text, r.Document.Body.Start)
	r.words.numbers, r.words.untied = joined.Counts, joined.Untied(text, maxUntied)
	for i := range joined.Ties {
		if t := &joined.Ties[i]; t.Fault != tie.Sound {
			found = append(found, t.Diagnostic(text.File.Path))
		}
	}
	checked = len(joined.Ties)
	verdicts := d.related(text, joined, r.Card, nil)
	later := false
	for i := range verdicts {
		if ofYears(&verdicts[i]) {
			later = true
			continue
		}
		checked++
		found = append(found, finding(text, joined, &verdicts[i], found)...)
	}
	if later {
		r.words.later = text.Clone()
	} else {
		d.checks.take(text, joined, verdicts)
		r.words.checks = d.checks.done()
	}
	r.Body.Mark(text.File, joined.Marks(text))
	return rooted(found, figures), checked
}

// rooted names the figure that is wrong for the same reason as a computation of
// the text.
func rooted(found, figures diag.List) diag.List {
	for i := range found {
		if d := &found[i]; (d.Rule == "narrative-sum" || d.Rule == "narrative-percent") && names(figures, d.At) {
			d.Root = d.At
		}
	}
	return found
}

// names tells whether a finding says that a figure is computed wrongly.
func names(list diag.List, at string) bool {
	for i := range list {
		if list[i].At == at && list[i].Severity == diag.Error && list[i].Computed != "" {
			return true
		}
	}
	return false
}

// ofYears tells whether a relation is one to last year's report.
func ofYears(v *relate.Verdict) bool {
	for i := range v.Terms {
		if v.Terms[i].File != "" {
			return true
		}
	}
	return v.Reads == relate.BaseKnown
}

// besideYears holds what a text compares with last year against the reports of
// that year.
func (r *Report) besideYears(prior []*score.Card) (found diag.List, checked int) {
	text := r.words.later
	if text == nil {
		return nil, 0
	}
	d := new(desk)
	joined := d.joiner.Join(text, r.Body, r.Card)
	verdicts := d.related(text, joined, r.Card, prior)
	for i := range verdicts {
		if ofYears(&verdicts[i]) {
			checked++
			found = append(found, finding(text, joined, &verdicts[i], found)...)
		}
	}
	return found, checked
}

// finding puts a relation that doesn't hold into words; nothing where a number
// of it isn't even the figure that it is tied to. before is what was found so far.
func finding(text *prose.Text, joined *tie.Coverage, v *relate.Verdict, before diag.List) diag.List {
	if v.OK || rests(joined, v) {
		return nil
	}
	d := diag.Diagnostic{
		Rule: v.Rule, Message: v.Message(), Help: v.Help(), At: placeName(text, joined, &v.Place, v.Rule, before),
		Place: diag.Place{File: text.File.Path, Span: v.Place.Span},
	}
	if rule, ok := rules.Find(v.Rule); ok {
		d.Severity = rule.Severity
	}
	if v.Slight {
		d.Severity = diag.Warning
	}
	if v.Place.Block < 0 {
		d.Path = v.Place.Ref.Path
	}
	d.Stated, d.Computed, d.Difference = figuresOf(v)
	for i := range v.Terms {
		d.Related = append(d.Related, near(text.File.Path, &v.Terms[i]))
	}
	return diag.List{d}
}

// rests tells whether a number of a relation is one whose tie is wrong: that has
// been told.
func rests(joined *tie.Coverage, v *relate.Verdict) bool {
	within := func(span source.Span) bool {
		for i := range joined.Ties {
			t := &joined.Ties[i]
			if t.Fault != tie.Sound && t.Span.Start < span.End && span.Start < t.Span.End {
				return true
			}
		}
		return false
	}
	for i := range v.Terms {
		if v.Reads == relate.BaseKnown {
			break // those are further places, each of which stands for itself
		}
		if v.Terms[i].Block >= 0 && within(v.Terms[i].Span) {
			return true
		}
	}
	return v.Place.Block >= 0 && within(v.Place.Span)
}

// figuresOf is the figures of a relation between numbers.
func figuresOf(v *relate.Verdict) (stated, computed, difference string) {
	switch v.Reads {
	case relate.ClaimHolds, relate.SectionThere:
		return "", "", ""
	case relate.BaseKnown:
		return v.StatedText(), "", ""
	}
	return v.StatedText(), v.ComputedText(), v.Difference()
}

// near is a number that takes part in a relation.
func near(file string, t *relate.Term) diag.Related {
	out := diag.Related{Place: diag.Place{File: file, Span: t.Span}, At: t.Ref.Name}
	out.Message = diag.Textf("这里写 %s", "given as %s here", diag.Same(t.Number.String()))
	if t.Text != "" {
		out.Message = diag.Textf("这里写 %s", "given as %s here", diag.Same(t.Text))
	}
	switch {
	case t.Block < 0:
		out.Path = t.Ref.Path
	case t.Number.Value.IsZero():
		out.Message = diag.Text{Zh: "列出的在这里", En: "listed here"}
	}
	if t.File != "" {
		out.File = t.File
	}
	return out
}

// placeName names the place of a finding for an [[allow]]: the figure that a
// number is joined to, else what stands there.
func placeName(text *prose.Text, joined *tie.Coverage, p *relate.Place, rule string, before diag.List) string {
	if p.Block < 0 {
		return p.Ref.Name
	}
	if fact, ok := joined.FactAt(text, p.Block, p.Start, p.End); ok {
		return fact
	}
	name := rules.TextPlace + short(text.Blocks[p.Block].Text[p.Start:p.End])
	return numbered(name, rule, before)
}

// numbered tells apart the places of one rule that have the same words.
func numbered(name, rule string, before diag.List) string {
	n := 1
	for i := range before {
		if rest, ok := strings.CutPrefix(before[i].At, name); ok && (rest == "" || rest[0] == '#') && before[i].Rule == rule {
			n++
		}
	}
	if n == 1 {
		return name
	}
	return name + "#" + strconv.Itoa(n)
}

// maxName is how many characters of a text name its place.
const maxName = 20

func short(s string) string {
	n := 0
	for i := range s {
		if n++; n > maxName {
			return s[:i]
		}
	}
	return s
}

// untied is the note on numbers that no figure is known of. Where the site says
// nothing of the rule, only texts that have ties get it.
func (r *Report) untied(settings map[string]diag.Severity) diag.List {
	const rule = "narrative-untied"
	_, asked := settings[rule]
	if len(r.words.untied) == 0 || !asked && r.words.numbers[tie.Tied] == 0 {
		return nil
	}
	d := diag.Diagnostic{
		Rule: rule, Severity: diag.Note, At: "text:",
		Place: diag.Place{File: r.Document.File.Path, Span: r.words.untied[0]},
		Message: diag.Textf("正文有 %d 个数没有关联，也不与任何数据相符", "%d numbers of the text are tied to no figure and agree with none",
			int(r.words.numbers[tie.Untied])),
		Help: diag.Text{Zh: "写成链接，如 [192](#figure.disputes)件；报告里没有的数，先用 [[figure]] 登记。",
			En: "make them links, as in [192](#figure.disputes)件; register a number that the report doesn't have in a [[figure]] first."},
	}
	for _, span := range r.words.untied[1:] {
		d.Related = append(d.Related, diag.Related{Place: diag.Place{File: d.File, Span: span}, Message: diag.Text{Zh: "没有关联", En: "tied to nothing"}})
	}
	return diag.List{d}
}

// numbersOf is the coverage of a report's text as a page shows it.
func numbersOf(c *tie.Counts) site.Numbers {
	return site.Numbers{
		Tied: int(c[tie.Tied]), Matched: int(c[tie.Matched]), Untied: int(c[tie.Untied]),
		Computed: int(c[tie.Computed]), Excused: int(c[tie.Excused]),
	}
}
