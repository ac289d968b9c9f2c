package site

import "jixiao/build/sheet"

// desk is the memory that a report's page and data are made in, and what it says
// to a search. It is used again and again: there is more of it than of what they say.
type desk struct {
	view     ReportView
	figures  figures
	log      checkLog
	said     mentions
	text     []byte // the HTML of the report's text
	passages passages

	facts      slab[Fact]
	funds      slab[FundRow]
	indicators slab[ReportIndicator]
	scores     slab[ScoreRow]
	findings   slab[Finding]
	cells      slab[sheet.Cell]
	rows       slab[sheet.Row]
	paper      slab[PaperCell]
	paperRows  slab[PaperRow]
}

// desk is an empty one that has been used before, if there is any.
func (s *Site) desk() *desk {
	d, ok := s.desks.Get().(*desk)
	if !ok {
		return new(desk)
	}
	d.facts.reset()
	d.funds.reset()
	d.indicators.reset()
	d.scores.reset()
	d.findings.reset()
	d.cells.reset()
	d.rows.reset()
	d.paper.reset()
	d.paperRows.reset()
	return d
}

// Done says that the view, and what its data files are made from, are no longer
// needed.
func (v *ReportView) Done() { v.site.desks.Put(v.desk) }

// slab is memory that is given out in stretches.
type slab[T any] struct{ all []T }

// reset takes back what was given out.
func (s *slab[T]) reset() { s.all = s.all[:0] }

// take gives out room for n values.
func (s *slab[T]) take(n int) []T {
	from := len(s.all)
	if cap(s.all)-from < n {
		s.all, from = make([]T, 0, max(n, 2*cap(s.all))), 0 // what was given out stays where it is
	}
	s.all = s.all[:from+n]
	return s.all[from : from : from+n]
}

// keep gives out a stretch that holds what values holds.
func (s *slab[T]) keep(values []T) []T { return append(s.take(len(values)), values...) }
