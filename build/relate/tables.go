package relate

import (
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// maxCells bounds the cells of a table that is looked at.
const maxCells = 4000

// grid is one table of the text.
type grid struct {
	blocks        []int // of the text, by row and column; −1 where there is no cell
	rows, columns int
}

// tables adds up the rows and columns that are headed 合计, 小计 or 总计.
func (r *reader) tables() {
	for from := 0; from < len(r.text.Blocks); {
		if r.text.Blocks[from].Kind != prose.Cell {
			from++
			continue
		}
		to := from
		for to < len(r.text.Blocks) && r.text.Blocks[to].Kind == prose.Cell && r.text.Blocks[to].Table == r.text.Blocks[from].Table {
			to++
		}
		if g, ok := r.grid(from, to); ok {
			for column := 1; column < g.columns; column++ {
				r.column(&g, column)
			}
			r.rowTotals(&g)
			r.rateColumns(&g)
			r.tabulated(&g)
		}
		from = to
	}
}

func (r *reader) grid(from, to int) (g grid, ok bool) {
	for i := from; i < to; i++ {
		b := &r.text.Blocks[i]
		if b.Row < 0 || b.Column < 0 {
			return g, false
		}
		g.rows, g.columns = max(g.rows, b.Row+1), max(g.columns, b.Column+1)
	}
	if g.rows < 2 || g.columns < 2 || g.rows > maxCells/g.columns {
		return g, false
	}
	g.blocks = make([]int, g.rows*g.columns)
	for i := range g.blocks {
		g.blocks[i] = -1
	}
	for i := from; i < to; i++ {
		b := &r.text.Blocks[i]
		g.blocks[b.Row*g.columns+b.Column] = i
	}
	return g, true
}

// cell is the text of a cell without spaces.
func (r *reader) cell(g *grid, row, column int) string {
	if i := g.blocks[row*g.columns+column]; i >= 0 {
		return strings.Trim(r.text.Blocks[i].Text, " \u3000")
	}
	return ""
}

// figure is the one number that a cell holds and nothing else.
func (r *reader) figure(g *grid, row, column int) (at int, n *prose.Number) {
	i := g.blocks[row*g.columns+column]
	if i < 0 || len(r.text.Blocks[i].Numbers) != 1 {
		return -1, nil
	}
	b := &r.text.Blocks[i]
	n = &b.Numbers[0]
	if n.Is != prose.Bare && n.Is != prose.Amount && n.Is != prose.Count && n.Is != prose.Score {
		return -1, nil
	}
	if strings.Trim(b.Text[:n.Start], " \u3000") != "" || strings.Trim(b.Text[n.End:], " \u3000") != "" {
		return -1, nil
	}
	return i, n
}

// unspaced takes out of a row's name what only spreads it over its cell.
var unspaced = strings.NewReplacer(" ", "", "\u3000", "", "：", "", ":", "")

// isTotal tells whether a row's name is that of a total.
func isTotal(name string) bool {
	if !strings.Contains(name, "计") {
		return false
	}
	name = unspaced.Replace(name)
	return name == "合计" || name == "总计" || name == "共计" || (strings.HasSuffix(name, "合计") || strings.HasSuffix(name, "总计")) && len(name) <= len("五个字合计")
}

// column compares the total of a column with the rows above it, or below it
// where the total comes first.
func (r *reader) column(g *grid, column int) {
	if unsummed.in(r.cell(g, 0, column)) {
		return
	}
	row, several := -1, false
	for i := 1; i < g.rows; i++ {
		if isTotal(r.cell(g, i, 0)) {
			several = row >= 0
			row = i
		} else if subtotal.in(r.cell(g, i, 0)) {
			several = true
		}
	}
	if row < 0 {
		return
	}
	from, to := 1, row
	if row == 1 {
		from, to = 2, g.rows
	}
	at, total := r.figure(g, row, column)
	if total == nil || to-from < 2 || row != 1 && row != g.rows-1 && g.rows-1-row > 3 {
		return
	}
	c, ok := r.cells(g, column, from, to)
	if !ok {
		return
	}
	r.judgeColumn(g, at, total, &c, several)
}

// cells is the figures of a column between two rows; clean where each row has
// one and none is an 其中 row or of another level than the first.
func (r *reader) cells(g *grid, column, from, to int) (c cellList, ok bool) {
	c.clean = true
	level := style(-1)
	for i := from; i < to; i++ {
		name := r.cell(g, i, 0)
		at, n := r.figure(g, i, column)
		if n == nil {
			if text := r.cell(g, i, column); text != "" && text != "-" && text != "—" && text != "/" {
				return c, false // words: this column is no list of amounts
			}
			c.clean = false
			continue
		}
		mark, _, _ := markAt(name)
		if level < 0 {
			level = mark
		}
		if noRow.in(name) || mark != level || name == "" {
			c.clean = false
		}
		c.blocks, c.numbers = append(c.blocks, at), append(c.numbers, n.Value)
		c.top = append(c.top, mark == level && !strings.Contains(name, "其中"))
	}
	return c, len(c.numbers) >= 2
}

// cellList is figures of a table that may be parts of a total.
type cellList struct {
	blocks  []int
	numbers []quantity.Number
	top     []bool // of the outermost level
	clean   bool
}

// judgeColumn compares a total with all its rows, or with those of the
// outermost level.
func (r *reader) judgeColumn(g *grid, at int, total *prose.Number, c *cellList, several bool) {
	if verdict, sum := quantity.CheckSum(total.Value, c.numbers); verdict != quantity.Incomparable {
		v := r.cellVerdict(at, total, c, sum)
		if v.OK = verdict != quantity.Wrong; v.OK || c.clean && !several {
			r.add(v)
			return
		}
	}
	top := cellList{}
	for i, is := range c.top {
		if is {
			top.blocks, top.numbers = append(top.blocks, c.blocks[i]), append(top.numbers, c.numbers[i])
		}
	}
	if verdict, sum := quantity.CheckSum(total.Value, top.numbers); verdict == quantity.Exact || verdict == quantity.WithinRounding {
		v := r.cellVerdict(at, total, &top, sum)
		v.OK = true
		r.add(v)
	}
}

func (r *reader) cellVerdict(at int, total *prose.Number, c *cellList, sum quantity.Rat) Verdict {
	v := Verdict{Rule: "narrative-sum", Reads: SumOfParts, Place: r.place(at, total.Start, total.End), Stated: total.Value,
		Computed: quantity.Computed(sum, total.Value.Unit)}
	for i, block := range c.blocks {
		n := &r.text.Blocks[block].Numbers[0]
		v.Terms = append(v.Terms, Term{Place: r.place(block, n.Start, n.End), Number: c.numbers[i]})
	}
	return v
}
