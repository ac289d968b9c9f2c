package build

import (
	"slices"

	"jixiao/build/memo"
	"jixiao/build/parse"
	"jixiao/build/site"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

// spare is room for findings in pages and the theme, so that the list of all
// findings isn't copied for their sake.
const spare = 256

// judge adds to a list what is told of the reports and pages: it gathers what was
// found in each report by itself, adds what only the whole site shows (the years
// before, links between files), and settles what is told of it.
func (c *Compiler) judge(r *Result, articles []site.Article, list diag.List) diag.List {
	r.index = site.NewIndex(r.Corpus, articles, assets(r.Content))
	faults := byCard(r)
	c.copies(r.Reports)
	settled := make([]settledFound, len(r.Reports))
	each(len(r.Reports), func(i int) {
		card := r.Reports[i].Card
		settled[i] = c.settle(r, r.Reports[i], r.Corpus.BeforeAt(i, card), faults[card])
	})
	n := 0
	for i := range settled {
		n += len(settled[i].list)
	}
	list = slices.Grow(list, n+spare)
	r.checked = make([]int, len(settled))
	if !c.options.FindingsOnly {
		r.compared = make(map[*score.Card]rules.Tally, len(settled))
	}
	for i, rep := range r.Reports {
		list = append(list, settled[i].list...)
		r.checked[i] = rep.checked + settled[i].checked
		if r.compared != nil {
			r.compared[rep.Card] = rep.data.Plus(settled[i].data)
		}
	}
	for i := range articles {
		list = append(list, links(r.index, articles[i].File, articles[i].Body, false)...)
	}
	if c.options.Once {
		c.drop(r.Reports)
	}
	return list
}

// drop forgets what only another compile would ask for: of ten thousand reports
// that takes up thirty megabytes.
func (c *Compiler) drop(reports []*Report) {
	for _, rep := range reports {
		rep.found, rep.words.prints, rep.beside = nil, nil, beside{}
	}
	c.reports, c.wording, c.last, c.corpus = memo.Table[*source.File, *Report]{}, wording{}, nil, nil
}

// settledFound is what is told of a report, with places, and the comparisons
// made with the year before.
type settledFound struct {
	list    diag.List
	checked int
	data    rules.Tally // those of data, not of the text
}

// settle gathers what is told of one report. It is kept, but for the few reports
// of which something follows from others than the year before.
func (c *Compiler) settle(r *Result, rep *Report, prior []*score.Card, faults diag.List) settledFound {
	kept := rep.kept(prior)
	copied := c.copiedFrom(r, rep, prior, kept)
	if len(faults)+len(copied) > 0 || rep.leadsOut {
		return c.gather(r, rep, prior, kept, append(faults, copied...))
	}
	if kept.settled == nil {
		settled := c.gather(r, rep, prior, kept, nil)
		kept.settled = &settled
	}
	return *kept.settled
}

// gather puts together what was found in a report, beside those that it continues,
// and by looking at the whole site.
func (c *Compiler) gather(r *Result, rep *Report, prior []*score.Card, kept *beside, more diag.List) settledFound {
	found := c.own(rep.found)
	years := r.yearsOf(rep, prior, kept)
	beside := append(c.own(years.list), more...)
	beside = append(beside, rep.untied(r.Content.Config.Rules)...)
	beside = append(beside, links(r.index, rep.Document.File, rep.Body, true)...)
	r.locate(rep, beside)
	found = rules.Settle(append(found, beside...), rep.Card.Report, r.Content.Config.Rules, c.options.Today)
	r.locate(rep, found) // what settling added
	found.Sort()         // here once, so that the whole is in order
	return settledFound{found, years.checked, years.data}
}

// yearsFound is what the comparison with the year before found, with places.
type yearsFound struct {
	list    diag.List
	checked int
	data    rules.Tally // those of data, not of the text
}

// yearsOf compares a report with those that it continues.
func (r *Result) yearsOf(rep *Report, prior []*score.Card, kept *beside) *yearsFound {
	if kept.years == nil {
		outcome := rules.ExamineYears(rep.Card, prior)
		inText, compared := rep.besideYears(prior)
		kept.years = &yearsFound{append(outcome.Findings, inText...), outcome.Checked + compared, outcome.Tally}
		r.locate(rep, kept.years.list)
	}
	return kept.years
}

// own copies what is kept of a report from one compile to the next: settling
// adds to it.
func (c *Compiler) own(kept diag.List) diag.List {
	if c.options.Once {
		return kept
	}
	out := slices.Clone(kept)
	for i := range out {
		out[i].Related = slices.Clone(out[i].Related)
	}
	return out
}

// byCard is what is wrong with continues, by the report that says it.
func byCard(r *Result) map[*score.Card]diag.List {
	out := map[*score.Card]diag.List{}
	for i := range r.Corpus.Faults {
		f := &r.Corpus.Faults[i]
		out[f.Card] = append(out[f.Card], rules.CorpusFaults(r.Corpus.Faults[i:i+1])...)
	}
	return out
}

// locate finds the places of findings about a report, and of what is related
// to them in other reports.
func (r *Result) locate(rep *Report, list diag.List) {
	if len(list) == 0 {
		return
	}
	rep.Document.Locate(list)
	var others map[string]*parse.Places // reading the places of a document may take as long as parsing it
	for i := range list {
		for j := range list[i].Related {
			near := &list[i].Related[j]
			if near.File == rep.Document.File.Path || near.Path == "" || near.Span.End > 0 {
				continue
			}
			other, ok := r.Report(near.File)
			if !ok {
				continue
			}
			places := others[near.File]
			if places == nil {
				if others == nil {
					others = map[string]*parse.Places{}
				}
				places = other.Document.Places()
				others[near.File] = places
			}
			near.Span = places.Where(near.Path, near.Part)
		}
	}
}
