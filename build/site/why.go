package site

import (
	"unicode/utf8"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// loss tells where a report lost most of its points, and the reason it gives.
func loss(card *score.Card) string {
	var most quantity.Rat
	var name, reason string
	lose := func(weight, points score.Value, label, why string) {
		w, okW := weight.Exact()
		p, okP := points.Exact()
		if lost := w.Sub(p); okW && okP && lost.Cmp(most) > 0 {
			most, name, reason = lost, label, why
		}
	}
	r := card.Report
	for i := range r.Indicators {
		in := &r.Indicators[i]
		if !card.Indicators[i].Part {
			lose(valueOf(in.Weight), valueOr(in.Score, card.Indicators[i].Score), "“"+in.Name+"”", in.Reason)
		}
	}
	if e := &card.Execution; e.Counts && r.Funds != nil {
		lose(e.Weight, valueOr(&e.Stated, e.Score), "预算执行", r.Funds.Reason)
	}
	if most.IsZero() {
		return ""
	}
	out := name + "失分 " + most.Text(2)
	if reason != "" {
		out += "：" + clip(reason)
	}
	return out
}

func valueOf(cell *schema.Cell) score.Value { return valueOr(cell, score.Value{}) }

// valueOr is the points that a cell states, else what was computed.
func valueOr(cell *schema.Cell, computed score.Value) score.Value {
	if cell.Has() {
		return score.Exactly(cell.Number.Value)
	}
	return computed
}

// longestNote is how many letters of a reason a list shows.
const longestNote = 60

// clip is the beginning of a text that a list has no room for.
func clip(s string) string {
	if utf8.RuneCountInString(s) <= longestNote {
		return s
	}
	n := 0
	for i := range s {
		if n++; n == longestNote {
			return s[:i] + "……"
		}
	}
	return s
}
