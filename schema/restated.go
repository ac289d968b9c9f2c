package schema

import (
	"jixiao/schema/front"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// Restatement says what a figure of a published report was before it was
// corrected, and why.
type Restatement struct {
	At     string // name of the figure, as typed
	Was    Value  // as it was published
	Reason string
	Date   string // YYYY-MM-DD, as typed; empty when absent or wrong
}

// restated reads the notes about figures that were corrected. What a figure
// was is read like the figure itself: an amount in the unit of its table.
func (v *resolver) restated(notes []front.Restated) {
	if len(notes) == 0 {
		return
	}
	v.report.Restated = make([]Restatement, len(notes))
	for i := range notes {
		in, out := &notes[i], &v.report.Restated[i]
		out.At, out.Reason = in.At, in.Reason
		path := source.Path("restated").Index(i)
		switch {
		case in.Date == "" || isDay(in.Date):
			out.Date = in.Date
		default:
			v.fault(BadDate, PathRef(path.Key("date")), in.Date)
		}
		at, _ := v.report.Find(in.At)
		if fault, ok := out.Was.readLike(&at, &in.Was, v.money); !ok {
			v.fault(fault, PathRef(path.Key("was")), in.Was.Text, unitOf(fault, v.money)...)
		}
	}
}

// readLike reads a value as the figure at a place would be read.
func (v *Value) readLike(at *Fact, f *front.Figure, money quantity.Unit) (fault FaultKind, ok bool) {
	if at.Cell == nil {
		return NotAFigure, v.read(f)
	}
	var cell Cell
	fault, ok = cell.read(f, kindOf(at), money)
	if cell.Unit == "" {
		cell.Unit = at.Cell.Unit
	}
	*v = CellValue(&cell)
	return fault, ok
}

// kindOf is what the cell at a place holds.
func kindOf(at *Fact) cellKind {
	switch {
	case at.Kind == FigureFact:
		return anyFigure
	case at.Kind == UseFact:
		return anAmount
	case at.Column == "rate":
		return aPercentage
	case at.Column == "weight" || at.Column == "score":
		return points
	}
	return anAmount
}

// unitOf is what a fault says of the unit that was asked for.
func unitOf(fault FaultKind, money quantity.Unit) []string {
	switch fault {
	case NotMoney:
		return []string{string(money)}
	case NotPercent:
		return []string{string(quantity.Percent)}
	case NotPoints, NegativePoints:
		return []string{"分"}
	}
	return nil
}

// CellValue is a cell as a value.
func CellValue(c *Cell) Value {
	v := Value{State: c.State, Text: c.Text}
	v.Number, v.HasNumber = c.Number, c.State == Stated
	return v
}

// ValueAt is what the report states at a place: a figure, a date or words.
func (r *Report) ValueAt(at *Fact) Value {
	switch {
	case at.Cell != nil:
		return CellValue(at.Cell)
	case at.Value != nil:
		return *at.Value
	case at.Kind == ResultFact && r.Result.Grade != "":
		return Value{State: Stated, Text: r.Result.Grade}
	}
	return Value{}
}

// Means tells whether two values mean the same: the same quantity, in whatever
// unit and with however many decimals it is printed, under the same comparator;
// the same day; the same words. What can't be read means what was typed.
func (v *Value) Means(w *Value) bool {
	switch {
	case v.says() != w.says() || v.Comparator != w.Comparator:
		return false
	case !v.says():
		return true
	case v.State == Broken || w.State == Broken:
		return v.State == w.State && withoutSpace(v.Text) == withoutSpace(w.Text)
	case v.HasNumber && w.HasNumber:
		return sameNumber(v.Number, w.Number)
	case v.Range != nil && w.Range != nil:
		return sameNumber(v.Range.Low, w.Range.Low) && sameNumber(v.Range.High, w.Range.High)
	case v.HasNumber != w.HasNumber:
		return false
	case v.HasDate && w.HasDate:
		return v.Date == w.Date && withoutSpace(quantity.WordsOf(v.Text)) == withoutSpace(quantity.WordsOf(w.Text))
	}
	return withoutSpace(v.Text) == withoutSpace(w.Text)
}

func (v *Value) says() bool { return v.State == Stated || v.State == Broken }

func sameNumber(a, b quantity.Number) bool {
	b, ok := b.In(a.Unit)
	return ok && a.Approx == b.Approx && a.Value.Equal(b.Value)
}
