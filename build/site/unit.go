package site

import (
	"cmp"
	"slices"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// unitRows is how many projects and how many reports a unit's page lists: one
// that has all others below it would be too long for a page.
const unitRows = 300

func (s *Site) unit(u schema.Unit) View {
	v := &UnitView{Frame: s.frame(UnitAddr(u.Key), u.Name), Name: u.Name, Short: u.Short, Level: u.Level, Whole: len(s.below[u.Key]) > 0}
	if v.Short == v.Name {
		v.Short = ""
	}
	if parent, ok := s.in.Corpus.Units.Get(u.Parent); ok && u.Parent != "" {
		v.Parent = s.unitLink(&v.Frame, parent.Key)
	}
	cards := s.wholeOf(u.Key)
	years := corpus.ByYear(cards)
	if n := len(years); n > 0 {
		before, pairs := s.comparedTo(years, n-1)
		v.Latest = itoa(years[n-1].Year)
		v.Summary, v.Basis = headline(before, years[n-1], pairs)
		v.Attention = s.attention(&v.Frame, cards, true)
	}
	v.Years = s.yearRows(&v.Frame, years)
	v.Parts = s.parts(&v.Frame, u)
	s.listings(v, u.Key, cards)
	return v
}

// listings is the projects of a unit and, where any of them has more than one,
// its reports.
func (s *Site) listings(v *UnitView, unit string, cards []*score.Card) {
	projects := slices.DeleteFunc(s.projectsOf(unit), func(p *corpus.Project) bool { return p.Renamed != nil && p.Renamed.Unit == p.Unit })
	v.MoreProjects = max(0, len(projects)-unitRows)
	for _, p := range projects[:len(projects)-v.MoreProjects] {
		v.Projects = append(v.Projects, s.projectRow(&v.Frame, p))
	}
	if len(projects) == len(cards) {
		return // the projects tell of each report already
	}
	v.MoreReports = max(0, len(cards)-unitRows)
	v.Reports = s.reportRows(&v.Frame, cards[v.MoreReports:])
	slices.Reverse(v.Reports)
}

// parts is a unit alone and each unit below it with those below that one.
func (s *Site) parts(f *Frame, u schema.Unit) []UnitRow {
	below := s.below[u.Key]
	if len(below) == 0 {
		return nil
	}
	var out []UnitRow
	if own := s.own[u.Key].cards; len(own) > 0 {
		row := s.unitRow(f, u.Key, u.Level, own)
		row.Link = Link{Text: u.Name + "（本级）"}
		out = append(out, row)
	}
	for _, other := range below {
		out = append(out, s.unitRow(f, other.Key, other.Level, s.wholeOf(other.Key)))
	}
	return out
}

// wholeOf is the reports of a unit and of all units below it, by year.
func (s *Site) wholeOf(unit string) []*score.Card {
	below := s.below[unit]
	if len(below) == 0 {
		return s.own[unit].cards
	}
	out := slices.Clone(s.own[unit].cards)
	for _, u := range below {
		out = append(out, s.wholeOf(u.Key)...)
	}
	slices.SortStableFunc(out, func(a, b *score.Card) int { return cmp.Compare(a.Report.Year, b.Report.Year) })
	return out
}

// projectsOf is the projects of a unit, then those of the units below it.
func (s *Site) projectsOf(unit string) []*corpus.Project {
	out := slices.Clone(s.own[unit].projects)
	for _, u := range s.below[unit] {
		out = append(out, s.projectsOf(u.Key)...)
	}
	return out
}

func (s *Site) projectRow(f *Frame, p *corpus.Project) ProjectRow {
	row := ProjectRow{
		Link:  Link{Text: projectTitle(p.Latest().Report), URL: f.Root + ProjectAddr(p.Unit, p.Name)},
		Unit:  s.unitLink(f, p.Unit),
		Years: yearsWords(cardYears(p.Cards)), Latest: s.reportRow(f, p.Latest()),
	}
	switch {
	case p.Renamed != nil:
		row.Note = "已更名"
	case len(p.After) > 0:
		row.Note = "已并入或拆分为其他项目"
	}
	return row
}
