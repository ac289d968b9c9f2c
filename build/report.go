package build

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"jixiao/build/content"
	"jixiao/build/markdown"
	"jixiao/build/parse"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/rules"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

// Report is one report through the phases that need nothing but itself.
type Report struct {
	Document *parse.Document // without its Front: see there
	Card     *score.Card
	Body     *markdown.Body // without its Runs

	draft   bool
	found   diag.List   // by the report alone, with places
	checked int         // all comparisons of the report alone
	data    rules.Tally // those of its data
	words   words
	beside  beside

	leadsOut bool // the text leads to other files
}

// Front is the front matter as it was typed. It is read again: nothing asks for
// it but a form for next year's report, and ten thousand of them are a sixth of
// what a site takes in memory.
func (r *Report) Front() *front.Front {
	doc, _ := parse.Report(r.Document.File, r.Document.Key)
	return doc.Front
}

// settingsOf is the texts of the configuration: what reports follow from
// besides their own text.
func settingsOf(in *content.Site) string {
	var b strings.Builder
	for _, f := range in.Files {
		if strings.HasSuffix(f.Path, ".toml") {
			b.WriteString(f.Path + "\x00" + f.Text + "\x00")
		}
	}
	return b.String()
}

// readAll reads the reports, on all processors. Drafts are passed over unless
// they were asked for. It gives up, and forgets nothing, when the context ends.
func (c *Compiler) readAll(ctx context.Context, in *content.Site) ([]*Report, error) {
	all := make([]*Report, len(in.Reports))
	workers(len(in.Reports), func() func(int) {
		var d desk
		return func(i int) {
			if src := in.Reports[i]; ctx.Err() == nil {
				all[i] = c.reports.Get(src.File, func() *Report { return c.read(&d, in, src) })
			}
		}
	})
	if err := ctx.Err(); err != nil {
		c.reports.Return()
		return nil, err
	}
	kept := all[:0]
	for _, r := range all {
		if c.options.Drafts || !r.draft {
			kept = append(kept, r)
		}
	}
	return kept, nil
}

// each calls f for 0 … n−1 from as many goroutines as there are processors.
func each(n int, f func(int)) { workers(n, func() func(int) { return f }) }

// workers is each, but that every goroutine begins with a function of its own.
func workers(n int, begin func() func(int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			f := begin()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}

// read takes one report through the phases.
func (c *Compiler) read(d *desk, in *content.Site, src content.Report) *Report {
	doc, list := d.fronts.Report(src.File, src.Key)
	out := &Report{Document: doc}
	profile, unknown := profileOf(in, doc)
	list = append(list, unknown...)
	resolved := schema.Resolve(doc.Front, schema.Context{Key: src.Key, File: src.File.Path, Profile: profile, Money: in.Config.Money})
	out.Card = score.Grade(resolved)
	body, text := c.markdown.Read(src.File, doc.Body)
	out.Body = body
	list = append(list, text...)
	words := textOf(src.File, doc.Body)
	list = append(list, within(src.File, doc.Body, rules.PersonalIn(words))...)
	list = append(list, within(src.File, doc.Body, rules.LeftoversIn(words))...)
	if !doc.Bare {
		list = append(list, rules.Gathered(doc.Front, unsaid(rules.ExamineShape(doc.Front, profile), list))...)
		outcome := rules.Examine(out.Card)
		inText, compared := out.readText(d, outcome.Findings)
		inFields, more := out.readFields(d, inText, outcome.Findings)
		list = append(append(append(list, outcome.Findings...), inText...), inFields...)
		out.checked, out.data = outcome.Checked+compared+more, outcome.Tally
	}
	body.Runs = nil
	list = append(list, ties(out)...)
	doc.Locate(list)
	out.found = list
	out.draft, out.leadsOut = doc.Draft(), leadsOut(body)
	doc.Drop()
	return out
}

// unsaid is what a front matter lacks, without the keys that are there with a
// fault, of which was told.
func unsaid(found, told diag.List) diag.List {
	if len(told) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(m diag.Diagnostic) bool {
		return m.Rule == "missing-key" && slices.ContainsFunc(told, func(d diag.Diagnostic) bool { return speaksOf(&d, m.Path) })
	})
}

// speaksOf tells whether a finding about the text as it was typed is about a
// path: the same, one above it, or the key that should have been another.
func speaksOf(d *diag.Diagnostic, path source.Path) bool {
	at := d.Path
	switch {
	case d.Rule == "unknown-key":
		at = meantPath(d)
	case d.Part != diag.Value:
		at = "" // brackets that are wrong leave the table as it is
	}
	rest, ok := strings.CutPrefix(string(path), string(at))
	return at != "" && ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// meantPath is the path of the key that was meant by one that isn't known;
// empty where that isn't known either.
func meantPath(d *diag.Diagnostic) (path source.Path) {
	steps, ok := d.Path.Steps()
	if !ok || len(steps) == 0 || len(d.Fixes) != 1 {
		return ""
	}
	for _, step := range steps[:len(steps)-1] {
		if step.Index < 0 {
			path = path.Key(step.Key)
		} else {
			path = path.Index(step.Index)
		}
	}
	return path.Key(d.Fixes[0].Edits[0].New)
}

// profileOf is the profile that a report names, else the site's.
func profileOf(in *content.Site, doc *parse.Document) (*schema.Profile, diag.List) {
	id := doc.Front.Profile
	if id == "" {
		return in.Profile(in.Config.Profile), nil
	}
	if p := in.Profile(id); p != nil {
		return p, nil
	}
	known := make([]string, len(in.Profiles))
	for i, p := range in.Profiles {
		known[i] = p.ID
	}
	return in.Profile(in.Config.Profile), diag.List{rules.UnknownProfile(id, known)}
}

func cards(reports []*Report) []*score.Card {
	out := make([]*score.Card, 0, len(reports))
	for _, r := range reports {
		if !r.Document.Bare {
			out = append(out, r.Card)
		}
	}
	return out
}
