package relate

import (
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// maxRateColumns bounds the columns among which those of a rate are looked for.
const maxRateColumns = 16

// rateColumns compares a column that is headed by a rate with the two columns
// that it follows from. Which they are is seen from the rows: most come out, and
// the others are wrong.
func (r *reader) rateColumns(g *grid) {
	if g.columns < 3 || g.columns > maxRateColumns {
		return
	}
	for column := 1; column < g.columns; column++ {
		if !rateHeads.end(strings.TrimRight(r.cell(g, 0, column), "（()）%％ ")) {
			continue
		}
		var best []Verdict
		held := 0
		for part := 1; part < g.columns; part++ {
			for whole := 1; whole < g.columns; whole++ {
				if part == whole || part == column || whole == column {
					continue
				}
				if all, n := r.ratesOf(g, column, part, whole); n > held {
					best, held = all, n
				}
			}
		}
		if held >= 2 && len(best)-held <= held/2 {
			r.out = append(r.out, best...)
		}
	}
}

// ratesOf compares the rates of a column with the quotients of two others; held
// is how many come out. Rows where both amounts are the same, and the rate is
// 100, don't tell which is which.
func (r *reader) ratesOf(g *grid, column, part, whole int) (all []Verdict, held int) {
	for row := 1; row < g.rows; row++ {
		at, stated := r.percentCell(g, row, column)
		partAt, p := r.figure(g, row, part)
		wholeAt, w := r.figure(g, row, whole)
		if stated == nil || p == nil || w == nil {
			continue
		}
		value := stated.Value
		value.Unit = quantity.Percent
		v, ok := shareVerdict(value, p.Value, w.Value)
		if !ok {
			continue
		}
		v.Place = r.place(at, stated.Start, stated.End)
		v.Terms = []Term{{Place: r.place(partAt, p.Start, p.End), Number: p.Value}, {Place: r.place(wholeAt, w.Start, w.End), Number: w.Value}}
		all = append(all, v)
		if v.OK && !p.Value.Value.Equal(w.Value.Value) {
			held++
		}
	}
	for i := range all {
		if all[i].OK && all[i].Terms[0].Number.Value.Equal(all[i].Terms[1].Number.Value) && held > 0 {
			held++ // once others tell the columns, these count too
		}
	}
	return all, held
}

// percentCell is the one percentage, or number without a unit, that a cell holds
// and nothing else.
func (r *reader) percentCell(g *grid, row, column int) (at int, n *prose.Number) {
	i := g.blocks[row*g.columns+column]
	if i < 0 || len(r.text.Blocks[i].Numbers) != 1 {
		return -1, nil
	}
	b := &r.text.Blocks[i]
	n = &b.Numbers[0]
	if n.Is != prose.Percent && n.Is != prose.Bare || n.Value.Approx || len(strings.Trim(b.Text, " \u3000")) != n.End-n.Start {
		return -1, nil
	}
	return i, n
}
