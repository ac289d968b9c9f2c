package site

import (
	"html/template"

	"jixiao/build/redline"
)

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

// ProjectView is one project over the years: the cross-year comparison.
type ProjectView struct {
	Frame
	Name       string
	Unit       Link
	Years      []Link // its reports, rising
	Renamed    Link   // where it goes on under another name
	Names      []Link // earlier names with the year
	Before     []Link // merged or split from
	After      []Link // went over into
	Gaps       string // the years that are missing
	Summary    []Tile // the newest report against the one before
	Panels     []Panel
	Indicators []IndicatorRow
	Columns    int // of the table of indicators
	Carry      []CarryRow
	Problems   []ProblemRow
	Rewrites   []Rewrite // of its text, the newest first
	Findings   []Finding // of the rules of the years
}

// Panel is a picture over the years with its figures.
type Panel struct {
	ID, Title string
	Chart     Chart
	Table     Table // a year a row
}

// ProblemRow is a problem and what reports tell became of it, as it happened.
type ProblemRow struct {
	Problem string
	Span    int // steps in all
	First   FollowUpRow
	Steps   []FollowUpRow // the others
}

// Rewrite is what became of a text from one report to the next.
type Rewrite struct {
	From, To Link
	Newest   bool
	Summary  string // 修改 3 段，新增 1 段
	Kept     int    // sections in which nothing changed, and which are left out
	Parts    []RewritePart
	Omitted  bool // there is too much of it for this page
}

// RewritePart is a section of a text with its changes.
type RewritePart struct {
	Title, Was string // now and, where it was another, before
	Kind       string // changed, added, removed
	Blocks     []RewriteBlock
}

// RewriteBlock is a paragraph that changed, came or went, or the Count
// paragraphs between these that stayed, the Kept with their text.
type RewriteBlock struct {
	Kind   string // same, changed, added, removed
	Pieces []redline.Piece
	Count  int
	Kept   []string
}

// IndicatorRow is an indicator over the years.
type IndicatorRow struct {
	Level    string // 1, where it is another than that of the row above
	ID, Name string
	Cells    []IndicatorCell // a year each
}

// IndicatorCell is an indicator in one year.
type IndicatorCell struct {
	Present                       bool
	URL                           string
	Target, Actual, Weight, Score string
	Met                           string // reached, missed, ""
	Change                        Change
	Break                         string
	Reason                        string
	Restated                      string // what a figure of it was before it was corrected, and why
}

// CarryRow is what one year left and what the next carried over.
type CarryRow struct {
	From, To                  Link
	Left, Carried, Difference string // 万元
	Working, Note             string
	Agrees                    bool
}

// FollowUpRow is what became of a problem.
type FollowUpRow struct {
	Year                        Link
	Problem, State, Label, Note string
}

// ReportView is one report.
type ReportView struct {
	Frame
	Year            int
	Unit, Project   Link
	Number, Date    string
	Period, Profile string
	Basis           string
	Draft           bool
	// The key figures, shown as links to where they stand below: their ids are
	// those of Result's and Funds' facts, empty where there is nothing below.
	Score, Grade, Rate Fact
	Executed, Budget   Fact   // in Money
	RankScore          string // "第 3 名，共 24 个"
	RankRate           string
	Body               template.HTML
	Outline            []Heading
	Money              string
	FundsReason        string
	FundColumns        []string
	Funds              []FundRow
	Uses               []FactRow
	Goal               Goal
	IndicatorColumns   IndicatorColumns
	Indicators         []ReportIndicator
	Scores             []ScoreRow // of the groups, the whole and the grade
	Figures            []FigureRow
	Equations          bool // some figure has an equation
	FollowUps          []FollowUpRow
	Restated           []RestatedRow
	Checks             []CheckRow
	Checked, Passed    int
	Unlisted           int // comparisons without figures, which Checks leaves out
	// Numbers of the text: tied to a fact, found to agree with one, and neither.
	Numbers
	Findings       []Finding
	Open           []Finding // the errors and warnings among them, which the page names first
	Notes          int       // the others among them
	Differences    []Finding // known, with their reasons
	Known          int       // how many these are
	Previous, Next []Link
	Years          []Link // the project's other reports
	Downloads      []Link // of its data, in several formats
	Source         Link
	Citation       string
	Paper          Paper

	site  *Site // facts, form: what the data files are made from
	facts *facts
	form  *form
	desk  *desk
}

// Paper is what only a printed report shows: how an official document begins
// and ends, and the form that is annexed to it.
type Paper struct {
	Date  string // 2024年3月12日; as typed where it is no day
	Title string // of the form
	Year  string // below its title
	Wide  bool   // the form has more columns than an upright page
	Form  []PaperTable
	Note  string // at the form's foot
}

// PaperTable is a part of the form. All have the same columns, so that they
// look like one; what Head holds is printed again on each page.
type PaperTable struct {
	Caption    string
	Columns    []string // what each is for, which tells its width: block, level, name, value, points, words, more
	Head, Body []PaperRow
}

// PaperRow is a row of the form.
type PaperRow []PaperCell

// PaperCell is a cell of the form. Scope says what a head is of, and is empty
// where the cell is none.
type PaperCell struct {
	Text, Class, Scope string
	Across, Down       int // columns and rows that it covers, where there are several; else 0
}

// RestatedRow is a figure that was corrected after the report was published.
type RestatedRow struct {
	Label             string
	Now               Fact
	Was, Reason, Date string
}

// Goal is 年度总体目标.
type Goal struct{ Expected, Actual string }

// Heading is an entry of the outline of the text.
type Heading struct {
	Level    int
	Text, ID string
}

// FundRow is a row of the fund table.
type FundRow struct {
	Name  string
	Kind  string // total, source, partial
	Cells []Fact // one for each of FundColumns
}

// FactRow is a labelled figure.
type FactRow struct {
	Label string
	Fact
	Note string
}

// FigureRow is a [[figure]] with its equation.
type FigureRow struct {
	FactRow
	Formula, Unit string // the formula with the figures' labels in the place of their names
	Result        string // what the equation comes to, with the unit
	After         string // the unit, where the figure is printed without it
}

// IndicatorColumns tells which columns of the indicator table any row fills.
type IndicatorColumns struct {
	Levels, Weight, Score, Reason, Core bool
	Extra                               []string
}

// ReportIndicator is a row of the indicator table.
type ReportIndicator struct {
	ID                            string
	Level1, Level2, Name          string
	Span1, Span2                  int // rows that the level's cell spans; 0: covered by the row above
	Target, Actual, Weight, Score Fact
	Met, Method, Reason           string
	Core, Part, NotApplicable     bool
	Extra                         []string
}

// ScoreRow is what the report states of its score beside what was computed:
// of a level 1, of the whole, and the grade.
type ScoreRow struct {
	Name              string
	Kind              string // group, sum, grade
	Weight, Score     Fact   // without what was computed, which stands in the next fields
	Computed, Working string
}

// CheckRow is a comparison that was made, of one figure by one rule.
type CheckRow struct {
	Rule, RuleURL    string
	RuleTitle        string // what was compared: what holds, or the fault
	Title, At, URL   string // the figure or the words of the text
	Span             int    // rows of the same figure from here on; 0: covered by the row above
	Stated, Computed string // Computed with ≤ where it is a bound
	Working          string
	Again            int    // further places of the text that were compared alike
	Verdict          string // 相符, 不超过, …
	OK               bool
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
