package keys

// Kind is what a key takes.
type Kind uint8

// The kinds of value.
const (
	Text       Kind = iota // "…"
	Date                   // 2024-03-18, quoted or not
	Flag                   // true or false
	Amount                 // a figure: money, in the report's unit unless it names another
	Percentage             // a figure: percent, with or without its sign
	Points                 // a figure: 分, zero or more
	Quantity               // a figure: a number with any unit
	Value                  // a figure: a number with any unit, a date, or words
	Texts                  // a list of texts
	Bands                  // a list of [from, points]
	Pairs                  // a table of whatever headings
	Table                  // [name]
	Tables                 // [[name]], repeated
)

// IsFigure tells whether a key takes a number, or a text that holds one.
func (k Kind) IsFigure() bool { return Amount <= k && k <= Value }
