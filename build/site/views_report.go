package site

import "html/template"

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
	Kind              string // execution, group, sum, grade
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
