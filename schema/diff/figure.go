package diff

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/quantity"
)

// Kind says in what a figure changed.
type Kind int8

// The kinds of change.
const (
	Changed   Kind = iota // what it means
	Added                 // it was not stated before
	Removed               // it is no longer stated
	Unit                  // the same quantity in another unit
	Precision             // the same quantity with other decimals
	Spelling              // the same quantity, typed differently
)

// Figure is a figure that changed.
type Figure struct {
	Name          schema.Name // as it is called now, else as it was
	Was           schema.Name // as it was called; empty where it was not there
	Before, After schema.Value
	Kind          Kind
	Change        corpus.Change // of the quantity; not Known where one side has none
	Reason        string        // of the [[restated]] that tells of this change; empty where none does
}

// Quiet tells whether a figure means what it meant.
func (f *Figure) Quiet() bool { return f.Kind >= Unit }

// figure compares what two reports state; ok is false where they state the same
// in the same way.
func figure(was, name schema.Name, before, after schema.Value) (f Figure, ok bool) {
	f = Figure{Name: name, Was: was, Before: before, After: after}
	if !before.Means(&after) {
		switch {
		case !says(&before):
			f.Kind = Added
		case !says(&after):
			f.Kind = Removed
		case before.HasNumber && after.HasNumber:
			f.Change = corpus.ChangeOf(before.Number, after.Number)
		}
		return f, true
	}
	if squeezed(before.Text) == squeezed(after.Text) && before.Number.Unit == after.Number.Unit {
		return f, false
	}
	f.Kind = Spelling
	if before.HasNumber && after.HasNumber {
		x, y := typed(&before), typed(&after)
		switch {
		case x.Unit != y.Unit:
			f.Kind = Unit
		case x.Decimals != y.Decimals:
			f.Kind = Precision
		}
	}
	return f, says(&before)
}

func says(v *schema.Value) bool { return v.State == schema.Stated || v.State == schema.Broken }

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// typed is a figure as it was typed: in its own unit, not in that of its table.
func typed(v *schema.Value) quantity.Number {
	if n, ok := quantity.Parse(v.Text); ok && n.Unit != "" {
		return n
	}
	return v.Number
}

// Shown is a value as it was typed, with its unit where that is its table's.
func Shown(v *schema.Value) string {
	if !v.HasNumber || v.Number.Unit == "" {
		return v.Text
	}
	if n, ok := quantity.Parse(v.Text); ok && n.Unit == "" && v.Comparator == quantity.None {
		return v.Text + string(v.Number.Unit)
	}
	return v.Text
}

// figures compares the figures of a row that is on both sides.
func (p *rowPair) figures() (out []Figure) {
	for i := range p.after.cells {
		c := &p.after.cells[i]
		was := p.before.cell(c.name.Column)
		if f, differs := figure(was.name, c.name, was.value, c.value); differs {
			out = append(out, f)
		}
	}
	return out
}
