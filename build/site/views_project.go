package site

import "jixiao/build/redline"

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
