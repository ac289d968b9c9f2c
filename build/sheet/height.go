package sheet

// Heights of rows, in points. A spreadsheet finds the height of a row by itself
// only where no cell of it is joined.
const (
	lineHeight = 15
	rowMargin  = 7
	mostHeight = 409 // that a row may have
)

// height is how high a row of a form must be for its words to be seen; 0 leaves
// it to the spreadsheet.
func (g *grid) height(cells Row) int {
	if g.frame.widths == nil {
		return 0
	}
	most, column := 1, 0
	for i := range cells {
		c := &cells[i]
		for column < len(g.covered) && g.covered[column].rows > 0 {
			column++
		}
		across := max(c.Across, 1)
		if c.Down <= 1 {
			n := lines(c.Text, g.width(column, across))
			if c.Style == Title {
				n *= 2
			}
			most = max(most, n)
		}
		column += across
	}
	return min(most*lineHeight+rowMargin, mostHeight)
}

func (g *grid) width(column, across int) (out float64) {
	for i := column; i < column+across && i < mostColumns; i++ {
		if i < len(g.frame.widths) {
			out += g.frame.widths[i]
		} else {
			out += otherWidth
		}
	}
	return out
}
