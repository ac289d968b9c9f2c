package relate

import (
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// rowTotals compares a column that is headed 合计 with the other columns of its
// row. Which columns are its parts is seen from the rows: they are where most
// rows add up, and the others are wrong.
func (r *reader) rowTotals(g *grid) {
	total := -1
	for column := 1; column < g.columns; column++ {
		if isTotal(r.cell(g, 0, column)) {
			if total >= 0 {
				return
			}
			total = column
		}
	}
	if total < 0 {
		return
	}
	var held, wrong []Verdict
	for row := 1; row < g.rows; row++ {
		v, ok := r.rowVerdict(g, row, total)
		switch {
		case !ok:
		case v.OK:
			held = append(held, v)
		default:
			wrong = append(wrong, v)
		}
	}
	if len(held) < 2 || len(wrong) > len(held)/2 {
		return
	}
	r.out = append(append(r.out, held...), wrong...)
}

// rowVerdict compares the total of a row with the other amounts in it, those
// behind it where it stands first, else those before it.
func (r *reader) rowVerdict(g *grid, row, total int) (v Verdict, ok bool) {
	at, n := r.figure(g, row, total)
	if n == nil {
		return v, false
	}
	from, to := 1, total
	if total == 1 {
		from, to = 2, g.columns
	}
	var c cellList
	for column := from; column < to; column++ {
		if unsummed.in(r.cell(g, 0, column)) || strings.Contains(r.cell(g, 0, column), "其中") {
			continue
		}
		block, part := r.figure(g, row, column)
		if part == nil {
			continue
		}
		c.blocks, c.numbers = append(c.blocks, block), append(c.numbers, part.Value)
	}
	verdict, sum := quantity.CheckSum(n.Value, c.numbers)
	if len(c.numbers) < 2 || verdict == quantity.Incomparable {
		return v, false
	}
	v = r.cellVerdict(at, n, &c, sum)
	v.OK = verdict != quantity.Wrong
	return v, true
}

// tabulated compares 包含24个项目 with the table of 项目明细: its first column is
// headed by what the text counts.
func (r *reader) tabulated(g *grid) {
	noun := strings.TrimSuffix(r.cell(g, 0, 0), "名称")
	if noun != "项目" || g.rows < 3 {
		return
	}
	first := g.blocks[0]
	title := ""
	for i := first - 1; i >= 0 && first-i < 4 && title == ""; i-- {
		if r.text.Blocks[i].Kind == prose.Heading {
			title = r.text.Blocks[i].Text
		}
	}
	if !listTitles.in(title) || partTitles.in(title) {
		return
	}
	rows := int64(0)
	for i := 1; i < g.rows; i++ {
		if name := r.cell(g, i, 0); name != "" && !isTotal(name) && !noRow.in(name) {
			rows++
		}
	}
	r.claimed(noun, rows, first)
}

// claimed compares the count of a noun in the text with the rows of a table;
// several different counts are of several things.
func (r *reader) claimed(noun string, rows int64, table int) {
	var found *prose.Number
	block := 0
	for i := range r.text.Blocks[:table] {
		b := &r.text.Blocks[i]
		for j := range b.Numbers {
			n := &b.Numbers[j]
			if n.Is != prose.Count || n.Value.Approx || !strings.HasPrefix(string(n.Value.Unit)+b.Text[n.End:], "个"+noun) {
				continue
			}
			if found != nil && !found.Value.Value.Equal(n.Value.Value) {
				return
			}
			if found == nil {
				found, block = n, i
			}
		}
	}
	if found == nil {
		return
	}
	listed := quantity.Int(rows)
	r.add(Verdict{Rule: "narrative-count", Reads: ListLength, OK: found.Value.Value.Equal(listed), Place: r.place(block, found.Start, found.End),
		Stated: found.Value, Computed: quantity.Computed(listed, found.Value.Unit),
		Terms: []Term{{Place: r.place(table, 0, len(r.text.Blocks[table].Text))}}})
}
