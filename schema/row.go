package schema

import (
	"math/bits"
	"slices"
)

// Row is a row of the fund table. Amounts are in the Funds' money unit, Rate
// in percent, Weight and Score in points. Cells that the form doesn't have take
// up no room: most rows have a third of the columns.
type Row struct {
	cells []Cell // of the columns that has names, in their order
	has   uint16 // bit i: Columns[i]
}

// Columns are the columns of the fund table, in the order of the form.
var Columns = [...]string{"initial", "budget", "received", "executed", "balance", "opening", "rate", "weight", "score"}

// MoneyColumns are the columns of the fund table that hold amounts.
var MoneyColumns = [...]string{"initial", "budget", "received", "executed", "balance", "opening"}

// noCell is every cell that a form doesn't have.
var noCell Cell

// The cells of the columns; never nil, and not to be changed.

// Initial is 年初预算数.
func (r *Row) Initial() *Cell { return r.at(0) }

// Budget is 全年预算数.
func (r *Row) Budget() *Cell { return r.at(1) }

// Received is 到位数.
func (r *Row) Received() *Cell { return r.at(2) }

// Executed is 全年执行数.
func (r *Row) Executed() *Cell { return r.at(3) }

// Balance is 结余.
func (r *Row) Balance() *Cell { return r.at(4) }

// Opening is 上年结余.
func (r *Row) Opening() *Cell { return r.at(5) }

// Rate is 执行率.
func (r *Row) Rate() *Cell { return r.at(6) }

// Weight is 分值.
func (r *Row) Weight() *Cell { return r.at(7) }

// Score is 得分.
func (r *Row) Score() *Cell { return r.at(8) }

// Cell returns the cell of a column ("initial", "budget", …), nil for a name
// that is no column.
func (r *Row) Cell(column string) *Cell {
	i := slices.Index(Columns[:], column)
	if i < 0 {
		return nil
	}
	return r.at(i)
}

// at is the cell of Columns[i].
func (r *Row) at(i int) *Cell {
	if r.has&(1<<i) == 0 {
		return &noCell
	}
	return &r.cells[bits.OnesCount16(r.has&(1<<i-1))]
}

// With is the row with another cell in a column.
func (r *Row) With(column string, c Cell) Row {
	out := Row{cells: make([]Cell, 0, len(r.cells)+1)}
	for i, name := range Columns {
		cell := *r.at(i)
		if name == column {
			cell = c
		}
		if cell.State != Absent {
			out.cells, out.has = append(out.cells, cell), out.has|1<<i
		}
	}
	return out
}

// Empty tells whether no cell of the row holds anything: an unused row of the form.
func (r *Row) Empty() bool {
	return !slices.ContainsFunc(r.cells, func(c Cell) bool { return c.State == Stated || c.State == Broken })
}
