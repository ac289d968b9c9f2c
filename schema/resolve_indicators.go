package schema

import (
	"strings"

	"jixiao/schema/front"
	"jixiao/schema/quantity"
)

func (v *resolver) indicators(in []front.Indicator) {
	if len(in) == 0 {
		return
	}
	v.report.Indicators = make([]Indicator, len(in))
	var printed sharedCells
	for i := range in {
		from, to := &in[i], &v.report.Indicators[i]
		to.copy(from)
		at := Fact{Name: Name{Kind: IndicatorFact, ID: to.ID}, Row: i}
		v.value(&to.Target, &from.Target, &at, "target")
		v.value(&to.Actual, &from.Actual, &at, "actual")
		to.Weight = v.points(&from.Weight, &printed, &at, "weight")
		to.Score = v.points(&from.Score, &printed, &at, "score")
		v.bands(i, from.Bands)
	}
}

// copy takes over what needs no reading, field by field: an Indicator is large.
func (in *Indicator) copy(from *front.Indicator) {
	if in.ID = from.ID; in.ID == "" {
		in.ID = withoutSpace(from.Name)
	}
	in.Level1, in.Level2, in.Name = from.Level1, from.Level2, from.Name
	in.Reason, in.Execution, in.Core = from.Reason, from.Role == "execution", from.Core
	in.Special = &plain
	if from.Attain != "" || from.Method != "" || from.Of != "" || len(from.Bands) > 0 || len(from.Extra) > 0 {
		in.Special = &Special{Attain: from.Attain, Method: from.Method, Of: from.Of, Extra: from.Extra}
	}
}

// sharedCells are weights and scores that a report prints again and again.
type sharedCells []struct {
	state front.State
	cell  *Cell
}

// maxShared is how many of them are looked through.
const maxShared = 12

// points reads the cell of a weight or a score, unless a row before prints the
// same.
func (v *resolver) points(f *front.Figure, among *sharedCells, at *Fact, column string) *Cell {
	if f.State == front.Absent {
		return &noCell
	}
	for _, s := range *among {
		if s.state == f.State && s.cell.Text == f.Text {
			return s.cell
		}
	}
	c := new(Cell)
	v.cell(c, f, points, at, column)
	if c.State != Broken && len(*among) < maxShared { // what is broken is told of each
		*among = append(*among, struct {
			state front.State
			cell  *Cell
		}{f.State, c})
	}
	return c
}

func (v *resolver) value(out *Value, f *front.Figure, at *Fact, column string) {
	if f.State == front.Absent {
		return
	}
	kind, ok := NotAFigure, out.read(f)
	if ok && out.State == Stated && !out.HasNumber && !out.HasDate && quantity.NoSuchDay(f.Text) {
		kind, ok = NoSuchDay, false
	}
	if !ok {
		at.Column = column
		v.fault(kind, at.Ref(), f.Text)
	}
}

// bands reads the scores of an indicator. Its bounds are brought into the unit
// of its actual value; they must fall from row to row.
func (v *resolver) bands(i int, rows [][]front.Figure) {
	if len(rows) == 0 {
		return
	}
	in := &v.report.Indicators[i]
	unit := in.Actual.Number.Unit
	if !in.Actual.HasNumber {
		unit = in.Target.Number.Unit
	}
	bands := make([]Band, 0, len(rows))
	for j, row := range rows {
		for k := range row {
			if row[k].State == front.Broken { // reported already
				return
			}
		}
		band, ok := readBand(row, unit)
		if !ok || j > 0 && band.From.Cmp(bands[j-1].From) >= 0 {
			ref := v.report.IndicatorRef(i, "bands")
			ref.Path = ref.Path.Index(j)
			v.fault(BadBands, ref, bandText(row), string(unit))
			return
		}
		bands = append(bands, band)
	}
	in.Bands = bands
}

// readBand reads a row [from, score].
func readBand(row []front.Figure, unit quantity.Unit) (Band, bool) {
	if len(row) != 2 || row[0].State == front.Absent || row[1].State == front.Absent {
		return Band{}, false
	}
	from, ok := readNumber(&row[0])
	if !ok {
		return Band{}, false
	}
	if from, ok = from.In(unit); !ok {
		return Band{}, false
	}
	score, ok := readNumber(&row[1])
	if !ok {
		return Band{}, false
	}
	_, ok = fit(&score, points, "")
	return Band{From: from.Value, Score: score.Value}, ok
}

func bandText(row []front.Figure) string {
	texts := make([]string, len(row))
	for i := range row {
		texts[i] = row[i].Text
	}
	return strings.Join(texts, ", ")
}

// parts finds the indicators that `of` names. One that there isn't, and one
// that is a part of itself, is no `of`.
func (v *resolver) parts() {
	indicators := v.report.Indicators
	var whole []int // the row that each row is a part of, -1 for none
	for i := range indicators {
		of := indicators[i].Of
		if of == "" {
			continue
		}
		if whole == nil {
			whole = make([]int, len(indicators))
			for j := range whole {
				whole[j] = -1
			}
		}
		if whole[i] = v.rowOf(of); whole[i] < 0 {
			indicators[i].Of = ""
			v.fault(UnknownName, v.report.IndicatorRef(i, "of"), of)
			continue
		}
		indicators[i].Of = indicators[whole[i]].ID
	}
	if whole == nil {
		return
	}
	for _, cycle := range cycles(len(whole), func(i int) []int { return whole[i : i+1] }) {
		first := cycle[0]
		ref, of := v.report.IndicatorRef(first, "of"), indicators[first].Of
		names := make([]string, len(cycle))
		for k, i := range cycle {
			names[k] = indicators[i].ID
			indicators[i].Of = ""
		}
		v.fault(Cycle, ref, of, names...)
	}
}

// rowOf is the indicator of an id, or of a name whose spaces are typed
// differently.
func (v *resolver) rowOf(id string) int {
	if row := v.report.RowOf(Name{Kind: IndicatorFact, ID: id}); row >= 0 {
		return row
	}
	return v.report.RowOf(Name{Kind: IndicatorFact, ID: withoutSpace(id)})
}
