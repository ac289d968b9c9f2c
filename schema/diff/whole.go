package diff

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
)

// Whole is a total that stays what it was while parts of it moved.
type Whole struct {
	Name  schema.Name
	Total quantity.Number
	Parts []Figure // that changed, were added or removed
}

// wholes finds the totals that hide a change of their parts.
func wholes(p pair, rows []rowPair) (out []Whole) {
	for _, column := range schema.MoneyColumns {
		out = unmoved(out, p, schema.Name{Kind: schema.TotalFact, Column: column}, partsOf(rows, schema.SourceFact, column, nil))
	}
	out = unmoved(out, p, schema.Name{Kind: schema.TotalFact, Column: "executed"}, partsOf(rows, schema.UseFact, "", nil))
	for _, column := range [...]string{"weight", "score"} {
		total := schema.Name{Kind: schema.ResultFact, Column: column}
		if parts := partsOf(rows, schema.GroupFact, column, nil); len(parts) > 0 {
			out = unmoved(out, p, total, parts)
		} else {
			out = unmoved(out, p, total, partsOf(rows, schema.IndicatorFact, column, nil))
		}
		for i := range p.after.Groups {
			level := p.after.Groups[i].Name
			group := schema.Name{Kind: schema.GroupFact, ID: level, Column: column}
			out = unmoved(out, p, group, partsOf(rows, schema.IndicatorFact, column, func(pair *rowPair) bool {
				return ofLevel(p, pair, level)
			}))
		}
	}
	return out
}

// ofLevel tells whether an indicator belongs to a level 1 before and after; one
// that is there only once, then.
func ofLevel(p pair, rows *rowPair, level string) bool {
	if rows.before != nil && !schema.SameLevel(p.before.Report.Indicators[rows.before.index].Level1, level) {
		return false
	}
	return rows.after == nil || schema.SameLevel(p.after.Report.Indicators[rows.after.index].Level1, level)
}

// partsOf is the cells of a column that mean something else now.
func partsOf(rows []rowPair, kind, column string, belongs func(*rowPair) bool) (out []Figure) {
	for i := range rows {
		row := &rows[i]
		if row.kind() != kind || belongs != nil && !belongs(row) {
			continue
		}
		var before, after cell
		if row.before != nil {
			before = row.before.cell(column)
		}
		if row.after != nil {
			after = row.after.cell(column)
		}
		name := after.name
		if name == (schema.Name{}) {
			name = before.name
		}
		if f, differs := figure(before.name, name, before.value, after.value); differs && !f.Quiet() {
			out = append(out, f)
		}
	}
	return out
}

func (p *rowPair) kind() string {
	if p.after != nil {
		return p.after.kind
	}
	return p.before.kind
}

// unmoved adds a total of which two parts or more changed and which is the same.
func unmoved(out []Whole, p pair, name schema.Name, parts []Figure) []Whole {
	if len(parts) < 2 {
		return out
	}
	before, was := p.before.Number(name.String())
	after, is := p.after.Number(name.String())
	if !was || !is {
		return out
	}
	before, ok := before.In(after.Unit)
	if !ok || !before.Value.Equal(after.Value) {
		return out
	}
	return append(out, Whole{name, after, parts})
}
