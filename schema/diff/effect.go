package diff

import (
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// Effect is a rate, a score or a grade that comes out otherwise when it is
// worked out.
type Effect struct {
	Name          schema.Name
	Before, After string // as the form would print it; empty where it can't be worked out
	Change        corpus.Change
}

// effects compares what is worked out from the figures. Where the report states
// both as they are worked out, that is told as a figure that changed.
func effects(p pair, rows []rowPair) []Effect {
	x, y := p.before, p.after
	e := effector{pair: p}
	e.value(schema.Name{Kind: schema.TotalFact, Column: "rate"}, x.Rate.Percent, y.Rate.Percent, quantity.Percent)
	e.value(schema.Name{Kind: schema.TotalFact, Column: "score"}, x.Execution.Score, y.Execution.Score, "")
	for i := range rows {
		before, after := rows[i].before, rows[i].after
		if before != nil && after != nil && after.kind == schema.IndicatorFact {
			e.was = before.id
			e.value(schema.Name{Kind: schema.IndicatorFact, ID: after.id, Column: "score"}, x.Indicators[before.index].Score, y.Indicators[after.index].Score, "")
		}
	}
	e.was = ""
	e.value(schema.Name{Kind: schema.ResultFact, Column: "weight"}, x.Weight, y.Weight, "")
	e.value(schema.Name{Kind: schema.ResultFact, Column: "score"}, x.Score, y.Score, "")
	grade := schema.Name{Kind: schema.ResultFact, Column: "grade"}
	if x.Grade != y.Grade && (x.Report.Result.Grade == "" || y.Report.Result.Grade == "") {
		e.out = append(e.out, Effect{Name: grade, Before: x.Grade, After: y.Grade})
	}
	return e.out
}

// effector collects effects.
type effector struct {
	pair
	was string // id of the row before
	out []Effect
}

// value compares a figure as it is worked out before and after.
func (e *effector) value(name schema.Name, before, after score.Value, unit quantity.Unit) {
	was := name
	was.ID = e.was
	x, a := worked(e.before, was, before, unit)
	y, b := worked(e.after, name, after, unit)
	if x == y || a.told && b.told {
		return
	}
	one := Effect{Name: name, Before: x, After: y}
	if x != "" && y != "" {
		one.Change = corpus.ChangeOf(a.Number, b.Number)
	}
	e.out = append(e.out, one)
}

// result is a figure as it is worked out.
type result struct {
	quantity.Number
	told bool // the report states the same
}

// worked is a figure as the form would print it; empty where it can't be worked
// out.
func worked(c *score.Card, name schema.Name, v score.Value, unit quantity.Unit) (text string, out result) {
	x, ok := v.Exact()
	if !ok {
		return "", out
	}
	decimals := c.Report.Profile.Rounding.Score
	if unit == quantity.Percent {
		decimals = c.Report.Profile.Rounding.Rate
	}
	out.Number = number(x, unit, decimals)
	if _, cell, found := c.Report.Lookup(name); found && cell != nil && cell.Has() {
		out.told = cell.RoundsTo(x)
	}
	return out.Value.Text(decimals) + string(unit), out
}

// number is a value as the form prints it.
func number(x quantity.Rat, unit quantity.Unit, decimals int) quantity.Number {
	return quantity.Number{Value: x.Round(decimals), Unit: unit, Decimals: decimals}
}
