package sheet

import "iter"

// Cell is one cell, or several joined into one. What stands in it is never a
// formula.
type Cell struct {
	// Text is what is shown. In a cell of figures a text that is a plain number
	// or percentage becomes one, shown with the decimals that it has here.
	Text   string
	Style  Style
	Across int // columns that the cell covers; 0 is 1
	Down   int // rows that it covers, from its own on; 0 is 1
}

// Row is the cells of a row from the left. Columns that a cell of a row above
// reaches down to are passed over, as in a table of HTML.
type Row []Cell

// Rows are given one after the other, so that a long table is never whole in
// memory twice.
type Rows = iter.Seq[Row]

// Style is what a cell is for, which says how it looks.
type Style int8

// The styles.
const (
	Plain    Style = iota // words in a table of data: no lines, never broken
	Title                 // of a form
	Subtitle              // below it, in the middle
	Note                  // at a form's foot
	Head                  // of a column or a block
	Level                 // short words of a form, in the middle of their cell
	Words                 // long words of a form
	words                 // short words that were worked out
	Figure                // a figure to add up: decimals below one another
	Measure               // a target or an actual value: a figure or words, in the middle
	Computed              // a figure or short words that were worked out and that no report states
)

// Column is a column of a table.
type Column struct {
	Head  string
	Width float64 // in digits of the standard font
}
