package prose

import (
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// Text is a body as the reader of numbers sees it: its blocks in order.
type Text struct {
	File   *source.File
	Blocks []Block
}

// Block is a heading, a paragraph, an item of a list or a cell of a table.
type Block struct {
	Kind    Kind
	Level   int    // of a heading
	Text    string // without marks and line ends
	Numbers []Number
	// Row and Column place a cell in its table, Table counts the tables of the
	// text; all from 0, −1 where the block is no cell.
	Table, Row, Column int

	runs []run // which stretch of Text stands where in the file
}

// Kind is what a block is.
type Kind int8

// The kinds of block.
const (
	Paragraph Kind = iota
	Heading
	Item
	Cell
)

// Number is a number found in a block.
type Number struct {
	Start, End int // bytes of the block's Text: the numeral with 约 before and 余, multiplier and unit behind it
	// Digits is where the numeral itself stands, in the block's Text.
	DigitsStart, DigitsEnd int
	Is                     Meaning
	// Value has its unit; of a Range it is the lower end, of a Year or a Date the
	// year, if there is one. An Amount may be a price (元/亩): ask Unit.IsMoney.
	Value quantity.Number
	High  quantity.Number // of a Range, its upper end; of 2019-2021年, the last year
	// Link is the index of the link that the number stands in, −1 for none.
	Link int
}

// Meaning is what a number means.
type Meaning int8

// The meanings of a number. Only those from Amount to Range are quantities.
const (
	Unclear   Meaning = iota // two readings are possible: no conclusion is drawn
	Amount                   // money
	Count                    // of things, with a unit or a measure word: 14个, 260余次, 1290.3平方米
	Percent                  // 72.75%, 三成, 三分之二: the value is in percent
	Points                   // percentage points: 1.2个百分点
	Score                    // 96.5分, 得分97
	Times                    // 3倍
	Bare                     // without a unit: 完成率97.3, a cell of a table
	Range                    // 63%～68%, 三四个, 10至20人
	Ordinal                  // 第三, 一是, 2号楼
	Mark                     // of a list or a heading: （一）, 1., 一、
	Year                     // 2023年, 2020年度, 2019-2021年
	Date                     // 3月18日, 12月底, 农历八月初一
	Time                     // 8:30, 9时
	Reference                // 〔2020〕10号, 第三条, a page or a clause
	Phone                    // telephone numbers and hotlines: 110, 12345
	Code                     // project and budget codes, numbers of products
	Name                     // part of a name or a slogan: 五位一体, 十小促十大, 四升两降
)

// Quantity tells whether the number says how much or how many.
func (n *Number) Quantity() bool { return n.Is >= Amount && n.Is <= Range }

// run is a stretch of a block's text, where it stands in the file, how much of
// the file it takes up (an entity takes up more than it says), and the link that
// it is in.
type run struct{ at, source, length, size, link int }

// Span finds a stretch of the block's text in the file.
func (b *Block) Span(start, end int) source.Span {
	return source.Span{Start: b.offset(start, false), End: b.offset(end, true)}
}

// offset finds a byte of the text in the file; an end belongs to the run
// before it.
func (b *Block) offset(at int, end bool) int {
	for i := len(b.runs) - 1; i >= 0; i-- {
		r := b.runs[i]
		if at > r.at || at == r.at && !end || i == 0 {
			if at-r.at >= r.length {
				return r.source + r.size
			}
			return r.source + at - r.at
		}
	}
	return 0
}
