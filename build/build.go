package build

import (
	"context"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"jixiao/build/content"
	"jixiao/build/markdown"
	"jixiao/build/memo"
	"jixiao/build/output"
	"jixiao/build/site"
	"jixiao/build/theme"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/score"
	"jixiao/schema/source"
	"jixiao/themes"
)

// Options say how a site is compiled.
type Options struct {
	Lang   diag.Lang // of the messages; empty: as the site says
	Drafts bool      // drafts count like the others; else they are passed over
	// Today is YYYY-MM-DD, for allowances that end on a day. Empty: no clock is
	// asked, so that the same input gives the same site on any day.
	Today string
	// FindingsOnly lays out no pages, for who asks for none: the Result's Site is
	// nil, and it has no Files.
	FindingsOnly bool
	// Once: the compiler is used for one compile. What only the next one, or a
	// comparison with it, would ask for isn't kept.
	Once bool
}

// Compiler compiles a site, again and again. It keeps what follows from a
// report's own text, so that after an edit only that report is read anew. It
// is not for use by several goroutines at a time.
type Compiler struct {
	options  Options
	markdown *markdown.Reader
	last     *content.Site // what was read the last time
	reports  memo.Table[*source.File, *Report]
	corpus   *corpus.Corpus // of the last time
	wording  wording
	settings string // texts of the configuration that the reports were read with
	theme    dressed
}

// New returns a compiler that remembers nothing yet.
func New(o Options) *Compiler {
	return &Compiler{options: o, markdown: markdown.New()}
}

// Result is what came of every phase.
type Result struct {
	Content     *content.Site
	Reports     []*Report // by path; without those that were passed over
	Corpus      *corpus.Corpus
	Diagnostics diag.List    // sorted, with their places; waived ones included
	Checked     int          // comparisons made
	Drafts      int          // reports passed over, since they are drafts
	Numbers     site.Numbers // of all texts
	Lang        diag.Lang    // of the messages
	Site        *site.Site

	theme    *theme.Theme
	fsys     fs.FS
	checked  []int                       // comparisons made, by report
	compared map[*score.Card]rules.Tally // the comparisons made of reports' data
	index    *site.Index
	others   func() map[string]output.File // those that are no page's
	buffers  sync.Pool                     // of *bytes.Buffer: a page's had to grow before it was as long as the page
}

// Compile reads and checks the site whose root is fsys and lays out its pages,
// which are rendered when they are asked for. Whatever is wrong with the input
// is in the diagnostics; the error is content.ErrNoContent where there is no
// site, the context's, or the disk's.
func (c *Compiler) Compile(ctx context.Context, fsys fs.FS) (*Result, error) {
	in, list, err := content.Read(ctx, fsys, severities(), c.last)
	if err != nil {
		return nil, err
	}
	r := &Result{Content: in, Lang: c.options.Lang, fsys: fsys}
	if r.Lang == "" {
		r.Lang = in.Config.Lang
	}
	c.last = in
	c.forget(in)
	if r.Reports, err = c.readAll(ctx, in); err != nil {
		return nil, err
	}
	r.Drafts = len(in.Reports) - len(r.Reports)
	r.Corpus = c.join(cards(r.Reports), in)
	articles, pageList := c.articles(in)
	list = append(list, pageList...)
	list = c.judge(r, articles, list)
	c.dress(in)
	r.theme = c.theme.loaded
	r.Diagnostics = append(list, c.theme.list...)
	r.Diagnostics.Sort()
	if c.options.Once && r.Lang != diag.English {
		r.Diagnostics.ForgetEnglish()
	}
	_, r.Checked, r.Numbers = r.Looked(func(string) bool { return true })
	if !c.options.FindingsOnly {
		r.lay(articles)
	}
	r.others = sync.OnceValue(r.othersByPath)
	return r, nil
}

// Looked is how many reports there are among the files that has tells, and how much
// was looked at in them: comparisons, and the numbers of the texts.
func (r *Result) Looked(has func(path string) bool) (reports, comparisons int, numbers site.Numbers) {
	for i, rep := range r.Reports {
		if has(rep.Document.File.Path) {
			reports++
			comparisons += r.checked[i]
			numbers.Plus(numbersOf(&rep.words.numbers))
		}
	}
	return reports, comparisons, numbers
}

// severities tells content which rules there are.
func severities() map[string]diag.Severity {
	out := make(map[string]diag.Severity, len(rules.Catalogue))
	for _, r := range rules.Catalogue {
		out[r.Name] = r.Severity
	}
	return out
}

// dressed is a loaded theme with the files that it was made from.
type dressed struct {
	dir    string
	files  []*source.File
	loaded *theme.Theme
	list   diag.List
}

// dress loads the theme, unless it is the one of the last time.
func (c *Compiler) dress(in *content.Site) {
	dir := "themes/" + in.Config.Theme
	same := func(a, b *source.File) bool { return a.Path == b.Path && a.Text == b.Text }
	if c.theme.loaded != nil && c.theme.dir == dir && slices.EqualFunc(c.theme.files, in.Theme, same) {
		return
	}
	c.theme = dressed{dir: dir, files: in.Theme}
	c.theme.loaded, c.theme.list = theme.Load(themes.Default(), dir, in.Theme)
}

// forget drops what was kept when a setting that reports depend on changed,
// and begins a new round of remembering.
func (c *Compiler) forget(in *content.Site) {
	settings := settingsOf(in)
	if settings != c.settings {
		c.reports, c.corpus, c.settings = memo.Table[*source.File, *Report]{}, nil, settings
	}
	c.reports.Turn()
}

// File finds a file that was read.
func (r *Result) File(path string) (*source.File, bool) {
	f := r.Content.File(path)
	return f, f != nil
}

// Report finds a report by its path.
func (r *Result) Report(path string) (*Report, bool) {
	rep := r.at(path)
	return rep, rep != nil
}

// at is the report of a path, nil where there is none.
func (r *Result) at(path string) *Report {
	i, ok := slices.BinarySearchFunc(r.Reports, path, func(rep *Report, path string) int { return strings.Compare(rep.Document.File.Path, path) })
	if !ok {
		return nil
	}
	return r.Reports[i]
}

// maxEdited is how many reports may have changed for the corpus to be changed
// with them and not made anew.
const maxEdited = 4

// join joins the reports of all years. Where few of them were edited since the
// last time, the rest of the corpus stays.
func (c *Compiler) join(cards []*score.Card, in *content.Site) *corpus.Corpus {
	joined := c.edited(cards)
	if joined == nil {
		joined = corpus.New(cards, in.Units)
	}
	c.corpus = joined
	return joined
}

// edited is the last corpus with the cards that are new; nil where that can't be
// had.
func (c *Compiler) edited(cards []*score.Card) *corpus.Corpus {
	at := c.corpus
	if at == nil || len(at.Cards) != len(cards) {
		return nil
	}
	n := 0
	for i, card := range cards {
		if at.Cards[i] == card { // so nearly all are: paths and keys have the same order
			continue
		}
		switch now, there := at.Card(card.Report.Key); {
		case !there:
			return nil
		case now == card:
			continue
		}
		if n++; n > maxEdited {
			return nil
		}
		with, ok := at.With(card)
		if !ok {
			return nil
		}
		at = with
	}
	return at
}
