package lsp

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// computed is a figure as it comes out, and how.
type computed struct {
	value   quantity.Rat
	unit    quantity.Unit
	text    string // with its unit
	working string
}

// computed works out what a figure comes to; ok is false where nothing says what
// it should be, or where it is left to the unit.
func (p *page) computed(f schema.Fact) (c computed, ok bool) {
	card := p.report.Card
	if f.Kind == schema.FigureFact {
		return p.equation(f)
	}
	if f.Column == "grade" {
		if card.Grade == "" || card.Report.Result.Grade != "" {
			return computed{}, false // of a score that is stated, the rule speaks
		}
		return computed{text: card.Grade}, true
	}
	fact := card.At(&f)
	x, ok := fact.Computed.Exact()
	if !ok {
		return computed{}, false
	}
	n := card.At(&schema.Fact{Name: f.Name, Row: f.Row, Cell: blank(f.Cell)}).Number
	return computed{value: x, unit: n.Unit, text: x.Text(max(n.Decimals, 0)) + string(n.Unit), working: card.WorkingAt(&f)}, true
}

// blank is an empty cell in the place of one: what is computed for it is shown
// with the decimals of the form.
func blank(c *schema.Cell) *schema.Cell {
	if c == nil {
		return nil
	}
	return new(schema.Cell)
}

func (p *page) equation(f schema.Fact) (c computed, ok bool) {
	card := p.report.Card
	figure := &card.Report.Figures[f.Row]
	if figure.Equals == nil {
		return computed{}, false
	}
	out := card.Evaluate(f.Row)
	if !out.Known() || out.Approx {
		return computed{}, false
	}
	decimals, finite := out.Exact.Decimals()
	if !finite {
		decimals = 2
	}
	unit := figure.Value.Unit
	text := out.Exact.Text(max(decimals, figure.Value.Decimals, 0)) + string(unit)
	return computed{value: out.Exact, unit: unit, text: text, working: figure.Formula + " = " + text}, true
}

// differs tells whether a figure that the report states is another than the one
// that is computed.
func (p *page) differs(f schema.Fact, c computed) bool {
	fact := p.report.Card.At(&f)
	return fact.Stated && c.working != "" && !fact.Number.RoundsTo(c.value) && !fact.Number.Agrees(c.value)
}

// shownFact is a figure with its unit, words as they are.
func shownFact(f *score.Fact) string {
	if n, ok := f.Value(); ok {
		return n.String()
	}
	return f.Text
}
