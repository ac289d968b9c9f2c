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

// effects compares what is worked out from the figures.
func effects(p pair, rows []rowPair) (out []Effect) {
	say := func(name schema.Name, before, after quantity.Number, was, is bool) {
		e := Effect{Name: name}
		if was {
			e.Before = before.Value.Text(before.Decimals) + string(before.Unit)
		}
		if is {
			e.After = after.Value.Text(after.Decimals) + string(after.Unit)
		}
		if e.Before == e.After {
			return
		}
		if was && is {
			e.Change = corpus.ChangeOf(before, after)
		}
		out = append(out, e)
	}
	value := func(name schema.Name, x, y score.Value, unit quantity.Unit, decimals func(*schema.Report) int) {
		a, was := x.Exact()
		b, is := y.Exact()
		say(name, number(a, unit, decimals(p.before.Report)), number(b, unit, decimals(p.after.Report)), was, is)
	}
	x, y := p.before, p.after
	rate := func(r *schema.Report) int { return r.Profile.Rounding.Rate }
	points := func(r *schema.Report) int { return r.Profile.Rounding.Score }
	value(schema.Name{Kind: schema.TotalFact, Column: "rate"}, x.Rate.Percent, y.Rate.Percent, quantity.Percent, rate)
	value(schema.Name{Kind: schema.TotalFact, Column: "score"}, x.Execution.Score, y.Execution.Score, "", points)
	for i := range rows {
		before, after := rows[i].before, rows[i].after
		if before == nil || after == nil || after.kind != schema.IndicatorFact {
			continue
		}
		value(schema.Name{Kind: schema.IndicatorFact, ID: after.id, Column: "score"}, x.Indicators[before.index].Score, y.Indicators[after.index].Score, "", points)
	}
	value(schema.Name{Kind: schema.ResultFact, Column: "weight"}, x.Weight, y.Weight, "", points)
	value(schema.Name{Kind: schema.ResultFact, Column: "score"}, x.Score, y.Score, "", points)
	if x.Grade != y.Grade {
		out = append(out, Effect{Name: schema.Name{Kind: schema.ResultFact, Column: "grade"}, Before: x.Grade, After: y.Grade})
	}
	return out
}

// number is a value as the form prints it.
func number(x quantity.Rat, unit quantity.Unit, decimals int) quantity.Number {
	return quantity.Number{Value: x.Round(decimals), Unit: unit, Decimals: decimals}
}
