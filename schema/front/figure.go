package front

// State tells how a key stands in the front matter.
type State int8

// The states of a key that holds a figure.
const (
	Absent State = iota // the form has no such cell; the value is derived where it can be
	Blank               // "": the form has the cell and the report leaves it blank
	Bare                // a TOML number: in the unit of its table
	Quoted              // a string: may carry a unit, a sign or words
	Broken              // not readable as TOML; already reported, so nothing is concluded from it
)

// Figure is a figure as typed: its text, which keeps the decimals, and how it
// was written.
type Figure struct {
	Text  string
	State State
}

// Pair is a column that only one form has: its heading and what stands in it.
type Pair struct{ Name, Value string }
