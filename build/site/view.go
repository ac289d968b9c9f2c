package site

import "html/template"

// View is what a template is given: one of the *View structs of this package.
type View interface{ frame() *Frame }

// Frame is what every page has.
type Frame struct {
	Site      string // the site's title
	Publisher string
	Title     string
	Root      string // relative path to the site's root: "../../", "" on the home page
	Crumbs    []Link // from the home page down to the page above this one
	Years     []Link // navigation: newest first
	Lang      string // of the page, as HTML names it: zh-CN
}

func (f *Frame) frame() *Frame { return f }

// Link is a text with an address relative to the page; URL is empty where
// there is nothing to link to.
type Link struct{ Text, URL string }

// Fact is one figure on a page.
type Fact struct {
	ID       string // the fact's name: the element's id; empty where it is shown a second time
	Text     string // as stated, else as computed; "" where there is neither
	Computed string // what was computed, where it is to be shown beside Text
	Working  string // how: "26.19 ÷ 36 × 10 = 7.28"
	Mark     Mark
	Said     string // ids of the places of the text that name it, parted by spaces
	Restated string // what it was before it was corrected, and why; empty where it was not
}

// Mark says what became of a figure's check.
type Mark string

// Marks of a figure.
const (
	Plain    Mark = ""         // not checked
	Agrees   Mark = "agrees"   // stated and computed agree
	Derived  Mark = "computed" // not stated: shown as computed
	Disputed Mark = "disputed" // a finding names it
	Known    Mark = "known"    // a finding names it and is allowed with a reason
	Empty    Mark = "blank"    // the form has the cell and the report leaves it blank
)

// Change is a figure's change against the year before, in words.
type Change struct {
	Amount  string // "+2.00 万元", "-1.25 个百分点"
	Percent string // "+5.6%"
	Trend   string // up, down, same; "" where nothing is known
	Break   string // why it can't be compared
}

// Finding is one diagnostic on a page.
type Finding struct {
	ID            string // of its element; only on its report's page
	Rule, RuleURL string
	Title         string // of the rule: what is wrong where it fires
	Severity      string // error, warning, note
	Message, Help string
	Stated        string
	Computed      string
	Difference    string
	At, AtURL     string // the fact's name and, where it is on a page, its address
	Label         string // the fact in words, the text that is meant; empty where the name says as much
	Where         string // file:line:column
	Report        Link   // empty on its own page
	Allowed       bool
	Reason        string
	Related       []Related
}

// Related is what is said of further places of a finding.
type Related struct {
	Message string
	Places  []Near
}

// Near is a further place of a finding: the figure's label or the words of the
// text, and where they stand.
type Near struct{ Text, Where, URL string }

// Chart is a picture and what it shows in words; its figures stand in a table
// beside it.
type Chart struct {
	SVG     template.HTML
	Caption string
}

// Table is a plain table: a caption, column heads, and rows that begin with
// their head.
type Table struct {
	Caption string
	Head    []string
	Rows    []TableRow
}

// TableRow is a row of a Table.
type TableRow struct {
	Head  Link
	Note  string // in the row's head, small
	Cells []TableCell
}

// TableCell is a cell of a Table.
type TableCell struct {
	Text, URL string
	Class     string // num, grade, …: how to set it
	Title     string // working or reason
	Note      string // below the text, small: a change, a break
	Mark      Mark
	Restated  string // what the figure was before it was corrected, and why
}
