package site

import (
	"cmp"
	"strconv"
	"sync"

	"jixiao/build/markdown"
	"jixiao/build/sheet"
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

// Input is what a site is made from.
type Input struct {
	Config      schema.Config
	Corpus      *corpus.Corpus
	Diagnostics diag.List // sorted
	Checked     int       // comparisons made
	Lang        diag.Lang // of the findings
	Bodies      map[*score.Card]*markdown.Body
	Numbers     map[*score.Card]Numbers     // of the bodies
	Compared    map[*score.Card]rules.Tally // comparisons of the data
	TextChecks  func(*score.Card) []TextCheck
	Pages       []Article
	Files       func(path string) (*source.File, bool)
	Index       *Index // of the corpus, the pages and the other files
}

// Article is an ordinary page.
type Article struct {
	File  *source.File
	Addr  string // address below the site's root
	Title string
	Order int
	Body  *markdown.Body
}

// Site is the pages and data files of a corpus.
type Site struct {
	Pages []Page
	in    Input
	index *Index
	found map[string]diag.List // by file
	cards map[string]*score.Card
	units []schema.Unit // that have a page
	own   map[string]ownership
	below map[string][]schema.Unit // the units right below a unit
	rated map[int]int              // reports of a year that have an execution rate
	years []Link                   // addresses from the root, newest first

	formFrame func() (*sheet.Frame, error)
	desks     sync.Pool // of *desk
}

// Page is one page: its address, the kind of its view, and how the view is made.
type Page struct {
	Addr string // below the site's root, with index.html
	Kind string // the template's name
	View func() View
	// Data are the addresses of a report's data files, which its view makes too.
	Data []string
}

// New lays out the site. Views are made later, when a page is rendered, from
// several goroutines at a time.
func New(in Input) *Site {
	s := &Site{in: in, index: in.Index, found: byFile(in.Diagnostics)}
	s.formFrame = sync.OnceValues(newFormFrame)
	s.cards = make(map[string]*score.Card, len(in.Corpus.Cards))
	for _, card := range in.Corpus.Cards {
		s.cards[card.Report.File] = card
	}
	for i := len(in.Corpus.Years) - 1; i >= 0; i-- {
		year := in.Corpus.Years[i].Year
		s.years = append(s.years, Link{Text: strconv.Itoa(year), URL: YearAddr(year)})
	}
	s.add("index.html", "home", func() View { return s.home() })
	s.addYears()
	s.units = s.allUnits()
	s.count()
	for _, u := range s.units {
		s.add(UnitAddr(u.Key), "unit", func() View { return s.unit(u) })
	}
	for _, p := range in.Corpus.Projects {
		s.add(ProjectAddr(p.Unit, p.Name), "project", func() View { return s.project(p) })
	}
	for _, card := range in.Corpus.Cards {
		s.add(ReportAddr(card.Report.Key), "report", func() View { return s.report(card) })
		s.Pages[len(s.Pages)-1].Data = dataAddrs(card.Report.Key)
	}
	s.addChecks()
	s.add("rules/index.html", "rules", func() View { return s.rules() })
	s.add(searchPage, "search", func() View { return &SearchView{Frame: s.frame(searchPage, "检索")} })
	for i := range in.Pages {
		s.add(in.Pages[i].Addr, "page", func() View { return s.page(&s.in.Pages[i]) })
	}
	return s
}

// ownership is what belongs to a unit.
type ownership struct {
	cards    []*score.Card // by year
	projects []*corpus.Project
}

// count gathers what many pages ask for, so that each doesn't go through the
// whole corpus.
func (s *Site) count() {
	s.below = make(map[string][]schema.Unit)
	for _, u := range s.units {
		if parent := s.parentOf(u); parent != "" {
			s.below[parent] = append(s.below[parent], u)
		}
	}
	s.own, s.rated = make(map[string]ownership, len(s.units)), make(map[int]int, len(s.in.Corpus.Years))
	for _, card := range s.in.Corpus.Cards {
		o := s.own[card.Report.Unit]
		o.cards = append(o.cards, card)
		s.own[card.Report.Unit] = o
	}
	for _, p := range s.in.Corpus.Projects {
		o := s.own[p.Unit]
		o.projects = append(o.projects, p)
		s.own[p.Unit] = o
	}
	for _, y := range s.in.Corpus.Years {
		for _, card := range y.Cards {
			if y.Rank(card).Rate > 0 {
				s.rated[y.Year]++
			}
		}
	}
}

func (s *Site) add(addr, kind string, view func() View) {
	s.Pages = append(s.Pages, Page{Addr: addr, Kind: kind, View: view})
}

func byFile(list diag.List) map[string]diag.List {
	out := make(map[string]diag.List)
	for i := 0; i < len(list); {
		j := i
		for j < len(list) && list[j].File == list[i].File {
			j++
		}
		out[list[i].File] = list[i:j]
		i = j
	}
	return out
}

// allUnits is the units that have a page: those of the register and those of the
// reports, in the order of the register, then by key.
func (s *Site) allUnits() []schema.Unit {
	seen := map[string]bool{}
	var out []schema.Unit
	for _, u := range s.in.Corpus.Units.List {
		if !seen[u.Key] && u.Key != "" {
			seen[u.Key] = true
			out = append(out, u)
		}
	}
	for _, p := range s.in.Corpus.Projects {
		if !seen[p.Unit] {
			seen[p.Unit] = true
			u, _ := s.in.Corpus.Units.Get(p.Unit)
			out = append(out, u)
		}
	}
	return out
}

// frame is the part that all pages share.
func (s *Site) frame(addr, title string, crumbs ...Link) Frame {
	f := Frame{
		Site: s.in.Config.Title, Publisher: s.in.Config.Publisher, Title: title, Root: rootOf(addr),
		Lang: "zh-CN", Years: make([]Link, len(s.years)), Crumbs: []Link{{Text: "首页", URL: rootOf(addr) + "index.html"}},
	}
	for i, y := range s.years {
		f.Years[i] = Link{Text: y.Text, URL: f.Root + y.URL}
		if y.URL == addr {
			f.Years[i].URL = "" // the page itself
		}
	}
	if addr == "index.html" {
		f.Crumbs = nil
	}
	for _, c := range crumbs {
		f.Crumbs = append(f.Crumbs, Link{Text: c.Text, URL: f.Root + c.URL})
	}
	return f
}

func (s *Site) unitName(key string) string {
	u, _ := s.in.Corpus.Units.Get(key)
	return u.Name
}

func (s *Site) unitLink(f *Frame, key string) Link {
	return Link{Text: s.unitName(key), URL: f.Root + UnitAddr(key)}
}

// shortUnit is a link to a unit by its short name, for lists of projects.
func (s *Site) shortUnit(f *Frame, key string) Link {
	u, _ := s.in.Corpus.Units.Get(key)
	return Link{Text: cmp.Or(u.Short, u.Name), URL: f.Root + UnitAddr(key)}
}
