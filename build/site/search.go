package site

import (
	"strings"

	"jixiao/build/markdown"
	"jixiao/build/search"
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/rules"
	"jixiao/schema/score"
)

const searchPage = "search/index.html"

// found is one thing that a search can find. size is how many bytes its source
// has, about.
type found struct {
	size int
	read func() search.Document
}

// Search is the files of the search index. The texts are not read before they are
// asked for. All are made quicker at once, by all; what it puts, from several
// goroutines, is put's until it returns.
func (s *Site) Search() (files []Data, all func(put func(addr string, data []byte) error) error) {
	index := search.New(s.searched())
	for _, f := range index.Files() {
		files = append(files, Data{Addr: "search/" + f.Name, Bytes: func() ([]byte, error) { return f.Bytes(), nil }})
	}
	return files, func(put func(addr string, data []byte) error) error {
		return index.Make(func(name string, data []byte) error { return put("search/"+name, data) })
	}
}

// searched is all that a search can find: the sizes, and how one is read.
func (s *Site) searched() (sizes []int, read func(int) search.Document) {
	var all []found
	for _, u := range s.units {
		all = append(all, found{128, func() search.Document { return s.unitFound(u) }})
	}
	for _, p := range s.in.Corpus.Projects {
		all = append(all, found{256, func() search.Document { return s.projectFound(p) }})
	}
	cards := s.in.Corpus.Cards
	for i := len(cards) - 1; i >= 0; i-- { // the newest first
		all = append(all, found{s.sizeOf(cards[i].Report.File), func() search.Document { return s.reportFound(cards[i]) }})
	}
	for i := range s.in.Pages {
		p := &s.in.Pages[i]
		all = append(all, found{sizeOf(p.File.Text), func() search.Document { return s.pageFound(p) }})
	}
	for _, r := range rules.Catalogue {
		all = append(all, found{1024, func() search.Document { return s.ruleFound(r) }})
	}
	sizes = make([]int, len(all))
	for i := range all {
		sizes[i] = all[i].size
	}
	return sizes, func(i int) search.Document { return all[i].read() }
}

// sizeOf is how long a report's source is, by whatever system it was written.
func (s *Site) sizeOf(path string) int {
	if f, ok := s.in.Files(path); ok {
		return sizeOf(f.Text)
	}
	return 0
}

func sizeOf(text string) int {
	return len(strings.TrimPrefix(text, "\uFEFF")) - strings.Count(text, "\r")
}

func (s *Site) unitFound(u schema.Unit) search.Document {
	d := search.Document{Kind: "单位", Title: u.Name, Note: u.Level, Address: UnitAddr(u.Key)}
	if u.Short != "" && u.Short != u.Name {
		d.Passages = []search.Passage{{Text: "简称 " + u.Short}}
	}
	return d
}

func (s *Site) projectFound(p *corpus.Project) search.Document {
	return search.Document{
		Kind: "项目", Title: projectTitle(p.Latest().Report), Address: ProjectAddr(p.Unit, p.Name),
		Note: s.unitName(p.Unit) + " · " + yearsWords(cardYears(p.Cards)) + " 年",
	}
}

func (s *Site) pageFound(p *Article) search.Document {
	return search.Document{
		Kind: "网页", Title: p.Title, Address: p.Addr,
		Passages: s.passages(nil, func(t *passages) { t.html(p.Body) }),
	}
}

func (s *Site) ruleFound(r *rules.Rule) search.Document {
	d := search.Document{Kind: "规则", Title: r.Title.In(s.in.Lang), Note: r.Name, Address: "rules/index.html#" + r.Name}
	for _, text := range [...]string{r.What.In(s.in.Lang), r.Why.In(s.in.Lang), r.Basis} {
		if text != "" {
			d.Passages = append(d.Passages, search.Passage{Text: text})
		}
	}
	return d
}

// reportFound is a report: its figures with their names, and its text.
func (s *Site) reportFound(card *score.Card) search.Document {
	r := card.Report
	return search.Document{
		Kind: "报告", Title: r.Title, Note: s.unitName(r.Unit) + " · " + itoa(r.Year) + " 年度", Address: ReportAddr(r.Key),
		Passages: s.passages(card, func(t *passages) { t.report(s.in.Bodies[card]) }),
	}
}

// section is the id of a part of a report's page.
func section(name string) string { return "section." + name }

// plainText takes the marks of links out of a text, as a search sees it.
func plainText(card *score.Card) func(*markdown.Link) markdown.Resolved {
	return func(l *markdown.Link) markdown.Resolved {
		if name, ok := l.Fact(); ok && l.Empty && card != nil {
			return markdown.Resolved{Text: filled(card, name, l)}
		}
		return markdown.Resolved{}
	}
}
