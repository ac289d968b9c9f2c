package sheet

import (
	"slices"
	"strconv"
	"strings"
)

// mostColumns is how many columns a sheet may have; further cells are left out.
const mostColumns = 16384

// Fill gives a workbook's bytes: the frame with the rows in its first sheet.
// Several may be filled at a time. The error is a bug.
func (f *Frame) Fill(rows Rows) ([]byte, error) { return f.Append(nil, rows) }

// Append is Fill to the end of out.
func (f *Frame) Append(out []byte, rows Rows) ([]byte, error) {
	g, ok := f.grids.Get().(*grid)
	if !ok {
		g = &grid{packer: new(packer)}
	}
	*g = grid{frame: f, out: append(g.out[:0], f.before...), covered: g.covered[:0], joined: g.joined[:0], packer: g.packer}
	defer f.grids.Put(g)
	for row := range rows {
		g.row(row)
	}
	g.out = append(g.out, "</sheetData>"...)
	g.merges()
	g.out = append(g.out, f.after...)
	return g.packer.pack(&f.archive, out, g.out)
}

// grid puts cells into their places.
type grid struct {
	frame   *Frame
	out     []byte
	number  int       // of the row, from 1
	covered []covered // by column
	joined  []area
	packer  *packer
}

// covered is what is left of a cell that reaches down a column.
type covered struct {
	rows  int
	style int
}

// area is cells that are one.
type area struct{ column, row, across, down int }

func (g *grid) row(cells Row) {
	g.number++
	g.out = append(g.out, `<row r="`...)
	g.out = strconv.AppendInt(g.out, int64(g.number), 10)
	if high := g.height(cells); high > 0 {
		g.out = append(g.out, `" ht="`...)
		g.out = strconv.AppendInt(g.out, int64(high), 10)
		g.out = append(g.out, `" customHeight="1`...)
	}
	g.out = append(g.out, `">`...)
	column := 0
	for i := range cells {
		column = g.cell(&cells[i], g.pass(column))
	}
	for column < len(g.covered) {
		column = max(g.pass(column), column+1)
	}
	g.out = append(g.out, `</row>`...)
}

// pass writes the rests of cells of rows above, whose lines would be missing
// else, and returns the first column that is free.
func (g *grid) pass(column int) int {
	for column < len(g.covered) && g.covered[column].rows > 0 {
		g.covered[column].rows--
		g.blank(column, g.covered[column].style)
		column++
	}
	return column
}

// cell writes a cell and returns the column after it.
func (g *grid) cell(c *Cell, column int) int {
	across, down := max(c.Across, 1), max(c.Down, 1)
	if column+across > mostColumns {
		return column
	}
	style := plainID(c.Style)
	n, ok := numeral{}, false
	if c.Style >= Figure {
		n, ok = read(c.Text)
	}
	switch {
	case ok:
		style = numeralID(c.Style, n)
		g.open(column, style)
		g.out = append(g.out, `><v>`...)
		g.out = append(g.out, n.value...)
		g.out = append(g.out, `</v></c>`...)
	case c.Text == "":
		g.blank(column, style)
	default:
		g.open(column, style)
		g.out = append(g.out, ` t="inlineStr"><is><t`...)
		if strings.ContainsAny(c.Text, " \t\r\n") {
			g.out = append(g.out, ` xml:space="preserve"`...)
		}
		g.out = appendText(append(g.out, '>'), c.Text)
		g.out = append(g.out, `</t></is></c>`...)
	}
	for i := 1; i < across; i++ {
		g.blank(column+i, style)
	}
	if across > 1 || down > 1 {
		g.joined = append(g.joined, area{column, g.number, across, down})
	}
	for i := range across {
		g.cover(column+i, covered{down - 1, style})
	}
	return column + across
}

func (g *grid) cover(column int, c covered) {
	if c.rows == 0 {
		return
	}
	for len(g.covered) <= column {
		g.covered = append(g.covered, covered{})
	}
	g.covered[column] = c
}

func (g *grid) blank(column, style int) {
	g.open(column, style)
	g.out = append(g.out, `/>`...)
}

func (g *grid) open(column, style int) {
	g.out = append(g.out, `<c r="`...)
	g.out = appendPlace(g.out, column, g.number)
	g.out = append(g.out, `" s="`...)
	g.out = strconv.AppendInt(g.out, int64(style), 10)
	g.out = append(g.out, '"')
}

// appendPlace writes the name of a cell: AB12. Columns count from 0.
func appendPlace(out []byte, column, row int) []byte {
	var name [3]byte
	i := len(name)
	for column++; column > 0; column = (column - 1) / 26 {
		i--
		name[i] = byte('A' + (column-1)%26)
	}
	return strconv.AppendInt(append(out, name[i:]...), int64(row), 10)
}

// merges lists the joined cells. None reaches below the last row.
func (g *grid) merges() {
	for i := range g.joined {
		g.joined[i].down = min(g.joined[i].down, g.number-g.joined[i].row+1)
	}
	g.joined = slices.DeleteFunc(g.joined, func(a area) bool { return a.across == 1 && a.down == 1 })
	if len(g.joined) == 0 {
		return
	}
	g.out = append(g.out, `<mergeCells count="`...)
	g.out = strconv.AppendInt(g.out, int64(len(g.joined)), 10)
	g.out = append(g.out, `">`...)
	for _, a := range g.joined {
		g.out = append(g.out, `<mergeCell ref="`...)
		g.out = appendPlace(g.out, a.column, a.row)
		g.out = append(g.out, ':')
		g.out = appendPlace(g.out, a.column+a.across-1, a.row+a.down-1)
		g.out = append(g.out, `"/>`...)
	}
	g.out = append(g.out, `</mergeCells>`...)
}
