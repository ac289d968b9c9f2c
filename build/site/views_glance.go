package site

// The parts that show many reports at a glance; several kinds of pages have them.

// YearRow is a year of a set of reports.
type YearRow struct {
	Year                            Link
	Reports                         int
	Initial, Budget, Executed, Rate Sum
	Score                           Sum
	Bar                             Bar // what was executed of the budget, of the reports that have both
	Grades                          GradeBar
	Watched                         Link // how many reports need attention; "" where none does
}

// Sum is a figure of a set of reports, "" where none has it. Of names how many
// have it, where not all do.
type Sum struct{ Text, Of string }

// Bar is a part of a whole, in thousandths of the bar's room. The part may be
// the larger one.
type Bar struct{ Whole, Part int }

// UnitRow is a unit with those below it, in the newest year of its reports.
type UnitRow struct {
	Link
	Parent  Link
	Level   string
	Reports int    // of all years
	Years   string // "2021–2024"
	Latest  YearRow
}

// AttentionGroup is reports that need attention for one reason.
type AttentionGroup struct {
	Title, About string
	Count        int            // of all of them
	Rows         []AttentionRow // the worst of the newest
	Rest         int            // that are not among Rows
	Years        []Link         // the pages that list more of them, year by year
}

// AttentionRow is a report that needs attention.
type AttentionRow struct {
	Report, Unit Link // Unit is empty on its own page
	Year         int  // 0 where the page is of one year
	Figure, Note string
	Bare         bool // nothing explains it
}

// Spread is how many reports have a score in each range, the highest first.
type Spread struct {
	Caption string
	Rows    []SpreadRow
	Note    string // which scores are left out
}

// SpreadRow is a range of scores.
type SpreadRow struct {
	Range string
	Count int
	Bar   Bar // against the range with most reports
}

// MoverTable is the projects of which a figure changed most from one year to
// the other: those that rose, the most first, then those that fell, the most
// last.
type MoverTable struct {
	Title, From, To string
	Rows            []MoverRow
}

// MoverRow is a project and what became of its figure.
type MoverRow struct {
	Report, Unit  Link
	Before, After string
	Change        Change
	Note          string // why, as far as the later report tells
}
