package site

import "html/template"

// HomeView is all years at a glance.
type HomeView struct {
	Frame
	About           string // how much there is
	Latest          Link   // the newest year
	Summary         []Tile // of it
	Basis           string // what the changes in Summary are of
	Attention       []AttentionGroup
	Warnings, Notes int // that are listed among the findings only
	Years           []YearRow
	Units           []UnitRow
	Pages           []Link
}

// Tile is one big figure.
type Tile struct {
	Label, Value, Unit, Note, URL string
	Change                        Change // against the year before
}

// GradeBar is the grades of a year.
type GradeBar struct {
	Year  Link
	Parts []GradePart
	Total int
}

// GradePart is one grade's share of a year.
type GradePart struct {
	Grade   string
	Rank    int // 0 for the best grade to 3 for the worst, 4 for any other word
	Count   int
	Percent string // of the reports that have a grade, "62.5"
}

// YearView is one year: what needs attention, how the scores are spread, what
// changed against the year before, and every report.
type YearView struct {
	Frame
	Year      int
	Summary   []Tile
	Basis     string // what the changes in Summary are of
	Attention []AttentionGroup
	Grades    GradeBar
	Scores    Spread
	Totals    Table // this year against the year before
	Movers    []MoverTable
	Compare   Link // the page that sets it beside the year before
	Reports   []ReportRow
	Part      string // which of the year's reports these are, where it has several pages
	Pages     []Link // of the year, if there are several; this one without an address
	Prev      Link
	Next      Link
}

// ReportRow is a report in a list.
type ReportRow struct {
	Report, Unit              Link
	Level                     string
	Year                      int
	Initial, Budget, Executed string // 万元
	Rate, Score, Grade        string
	RateMark, ScoreMark       Mark // Derived where computed
	RankScore, RankRate       int
	RateChange, ScoreChange   Change
	Errors, Warnings, Allowed int
	New                       bool
}

// UnitView is one unit over the years, with the units below it.
type UnitView struct {
	Frame
	Name, Short, Level string
	Parent             Link
	Whole              bool   // there are units below it, of which all figures are too
	Latest             string // the newest year of its reports
	Summary            []Tile // of it
	Basis              string // what the changes in Summary are of
	Attention          []AttentionGroup
	Years              []YearRow
	Parts              []UnitRow    // itself alone, where it has reports of its own, and each unit below it
	Projects           []ProjectRow // the first of them
	Reports            []ReportRow  // newest first, the first of them
	MoreProjects       int          // that are not listed
	MoreReports        int
}

// ProjectRow is a project in a list.
type ProjectRow struct {
	Link
	Unit   Link
	Years  string
	Latest ReportRow
	Note   string // renamed, merged
}

// CompareView is two years side by side.
type CompareView struct {
	Frame
	From, To     Link
	Froms, Tos   []Link // the years that can take the place of each; it itself without an address
	Counts       []Tile
	Totals       Table
	Movers       []MoverTable
	Regraded     []PairRow // whose grade changed
	Renamed      []PairRow // that go by another name
	Added, Ended []ReportRow
	Pairs        []PairRow
	// How many are left out of each list; the pages of the years have them.
	MorePairs, MoreRegraded, MoreRenamed, MoreAdded, MoreEnded int
}

// PairRow is a project in two years.
type PairRow struct {
	Project, Unit, Before, After  Link
	Renamed                       string // its earlier name
	BudgetA, BudgetB              string
	ExecutedA, ExecutedB          string
	RateA, RateB, ScoreA, ScoreB  string
	GradeA, GradeB                string
	Budget, Executed, Rate, Score Change
	GradeChanged                  bool
}

// ChecksView is every finding and every known difference.
type ChecksView struct {
	Frame
	Checked  int
	Reports  int
	Counts   []Tile
	Findings []Finding
	Known    []Finding
	ByRule   Table
	// The findings go over several pages where there are many; the counts
	// stand on the first.
	Page, Pages int
	First, Many bool // this is the first page; there are several
	Prev, Next  Link
}

// RulesView is the catalogue of rules.
type RulesView struct {
	Frame
	Groups []RuleGroup
}

// RuleGroup is a chapter of the catalogue.
type RuleGroup struct {
	ID, Title string
	Rules     []RuleEntry
}

// RuleEntry is one rule's page.
type RuleEntry struct {
	Name, Severity, Title, What, Why, Basis string
	Bad, Good                               string // example texts, the place marked by ⟦ ⟧ taken out
	Marked                                  []Piece
}

// Piece is a stretch of an example; Mark tells whether it is the place that the
// rule names.
type Piece struct {
	Text string
	Mark bool
}

// SearchView is the search page. What it finds is looked up by its script.
type SearchView struct{ Frame }

// PageView is an ordinary page.
type PageView struct {
	Frame
	Body    template.HTML
	Outline []Heading
	Pages   []Link // the pages of the same folder
}
