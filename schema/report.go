package schema

import (
	"strconv"
	"strings"

	"jixiao/schema/front"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// Key is a report's identity, which is its path: content/<year>/<unit>/<project>.md.
type Key struct {
	Year    int
	Unit    string
	Project string
}

func (k Key) String() string { return strconv.Itoa(k.Year) + "/" + k.Unit + "/" + k.Project }

// ParseKey reads "2023/unit/project".
func ParseKey(s string) (Key, bool) {
	parts := strings.Split(s, "/")
	if len(parts) != 3 || parts[1] == "" || parts[2] == "" {
		return Key{}, false
	}
	year, ok := ParseYear(parts[0])
	return Key{Year: year, Unit: parts[1], Project: parts[2]}, ok
}

// ParseYear reads a folder's name as a budget year, four digits from 1949 to 2999.
func ParseYear(s string) (int, bool) {
	year, err := strconv.Atoi(s)
	return year, err == nil && len(s) == 4 && year >= 1949 && year <= 2999
}

// Report is one self-evaluation report as it is meant. What the author left
// out or wrote in a way that can't be read is a Cell without a number; a
// fault that was found on the way stands in Faults.
type Report struct {
	Key
	File       string // path of the source below the site's root
	Title      string
	Draft      bool
	Date       string // YYYY-MM-DD, as typed; empty when absent or wrong
	Number     string // document number
	Period     string
	Continues  []Key
	Profile    *Profile
	Funds      *Funds // nil when the report has no money block
	Goal       front.Goal
	Indicators []Indicator
	Groups     []Group
	Figures    []Figure
	FollowUps  []front.FollowUp
	Result     Result
	Restated   []Restatement
	Allows     []front.Allow
	Faults     []Fault

	rows map[Name]int // of a report with very many rows: where each id stands
}

// Funds is the block 项目资金. All its amounts are in Money.
type Funds struct {
	Money   quantity.Unit
	Reason  string
	Stated  bool // the report prints a total row
	Total   Row
	Sources []Source
	Uses    []Use
}

// Source is a 其中 row.
type Source struct {
	Row
	Kind, ID, Name string
	Partial        bool // need not exhaust the total with the other rows
}

// Use is a row of 支出明细.
type Use struct {
	ID, Name string
	Amount   Cell // in the Funds' money unit
	Partial  bool
}

// Indicator is a row of the indicator table.
type Indicator struct {
	ID, Level1, Level2, Name string
	Target, Actual           Value
	Weight, Score            *Cell // points; never nil. Rows of a report that print the same share one
	Reason                   string
	Execution                bool // the form's execution part, printed as an indicator
	Core                     bool
	*Special                 // never nil
}

// Special is what few indicators have. Those that have nothing of it share one.
type Special struct {
	Attain string
	Method string // as declared; empty: the score package chooses
	Bands  []Band
	Of     string // id of the indicator of which this is an 其中 row
	Extra  []front.Pair
}

// plain is the Special of an indicator that has nothing special.
var plain Special

// Value is a target or an actual value: a figure, a date or words.
type Value struct {
	quantity.Target
	State State
	Text  string // as typed
}

// Band gives a score to every value from a bound on.
type Band struct {
	From  quantity.Rat // of an indicator, in the unit of its actual value (90 for 90%); of a form's execution part, a ratio (1 = 100%)
	Score quantity.Rat // points
}

// Group is what the form prints for a level 1.
type Group struct {
	Name          string
	Weight, Score Cell // points
}

// Figure is a further number that the text rests on.
type Figure struct {
	ID, Label string
	Value     Cell
	Equals    *Equation // nil when the front matter gives none, or a faulty one
	Formula   string    // the equation as typed
}

// Result is what the report says of itself.
type Result struct {
	Weight, Score Cell // points
	Grade         string
}

// State tells what a cell holds.
type State int8

// The states of a cell.
const (
	Absent State = iota // the form has no such cell
	Blank               // the form has it and the report leaves it blank, or prints a dash
	Stated              // a figure (of a Value: also a date or words)
	Broken              // something that can't be read; already reported, so nothing is concluded from it
)

// Cell is one figure of a report.
type Cell struct {
	quantity.Number
	State State
	Text  string // as typed
}

// Has tells whether the report states a figure here.
func (c *Cell) Has() bool { return c.State == Stated }

// Fault is something in the front matter that Resolve could not make sense of.
// The rules put it into words.
type Fault struct {
	Kind FaultKind
	Ref  Ref
	Text string   // what was typed
	With []string // what it collides with: facts of a cycle, the unit expected, where a formula can't be read on
}

// FaultKind says what is wrong with a value.
type FaultKind int8

// The kinds of fault.
const (
	NotAFigure      FaultKind = iota // words where a figure is asked for
	NotMoney                         // a unit that is no money
	NotPercent                       // a unit that is no percentage
	NotPoints                        // a unit that is no score
	BadDate                          // not a day of the calendar
	BadKey                           // not YEAR/UNIT/PROJECT
	BadPeriod                        // not YEAR-MM/YEAR-MM
	BadBands                         // not rows of [from, score], falling
	BadFormula                       // an equation that can't be read
	UnknownName                      // an equation, or of, names no fact
	Cycle                            // an equation that needs its own result
	ZeroDivision                     // an equation that divides by zero
	Incommensurable                  // an equation whose parts have no common unit
	NegativePoints                   // a weight or a score below zero
	NoSuchDay                        // a target or an actual value with a day that no calendar has
)

// Ref names a place: by its fact name where it is a figure, and by its path.
type Ref struct {
	Name string
	Path source.Path
}
