package schema

import (
	"jixiao/schema/source"
)

// Fact is a place of a report that holds a figure, or may: its cell can be
// absent or blank.
type Fact struct {
	Name
	Row   int    // index in the report's sources, uses, indicators, groups or figures
	Cell  *Cell  // nil for a target, an actual value, the grade, and a group that the form prints nothing for
	Value *Value // of a target or an actual value
}

// Ref is the fact's name and path. A group that the form prints nothing for
// has the path of the first indicator (Row) that belongs to it.
func (f *Fact) Ref() Ref { return Ref{Name: f.Name.String(), Path: f.path()} }

func (f *Fact) path() source.Path {
	row, column := source.Path(f.Kind).Index(f.Row), f.Column
	switch f.Kind {
	case TotalFact, ResultFact:
		return source.Path(f.Kind).Key(column)
	case UseFact:
		column = "amount"
	case FigureFact:
		column = "value"
	case GroupFact:
		if f.Cell == nil {
			return source.Path(IndicatorFact).Index(f.Row).Key("level1")
		}
	}
	return row.Key(column)
}

// Find finds a fact by its name; ok is false where the report has no such
// fact. Of rows with one id the first counts. A fact that the report leaves out
// but that can be computed is there, with an absent cell: every column of the
// total when there is a money block, the result, the sums of a level 1.
func (r *Report) Find(name string) (f Fact, ok bool) {
	n, ok := ParseName(name)
	if !ok {
		return Fact{}, false
	}
	return r.Place(n)
}

// Lookup finds the place and the cell of a fact. The cell is nil where the fact
// isn't held by one: see Fact.
func (r *Report) Lookup(n Name) (ref Ref, cell *Cell, ok bool) {
	f, ok := r.Place(n)
	if !ok {
		return Ref{}, nil, false
	}
	return f.Ref(), f.Cell, true
}

// Place is Find for a name that has been taken apart.
func (r *Report) Place(n Name) (Fact, bool) {
	row := r.RowOf(n)
	if row < 0 && n.Kind == GroupFact {
		return r.ownGroup(n)
	}
	return r.fact(n, row)
}

// RowName is what a report calls a row in words: the name of an indicator, the
// label of a figure. It is empty where the row has none.
func (r *Report) RowName(kind string, row int) string {
	switch kind {
	case SourceFact:
		return r.Funds.Sources[row].Name
	case UseFact:
		return r.Funds.Uses[row].Name
	case IndicatorFact:
		return r.Indicators[row].Name
	case GroupFact:
		return r.Groups[row].Name
	case FigureFact:
		return r.Figures[row].Label
	}
	return ""
}

// NameOf is RowName for the row of an id, the first of several; empty where there
// is no such row.
func (r *Report) NameOf(kind, id string) string {
	row := r.RowOf(Name{Kind: kind, ID: id})
	if row < 0 {
		return ""
	}
	return r.RowName(kind, row)
}

// RowOf is the index of the row that a name means, 0 where the kind has no rows,
// -1 where there is none.
func (r *Report) RowOf(n Name) int {
	if n.single() {
		return 0
	}
	if r.rows != nil {
		return r.indexed(n)
	}
	count := r.count(n.Kind)
	for i := range count {
		if r.id(n.Kind, i) == n.ID {
			return i
		}
	}
	if n.Kind == GroupFact {
		for i := range count {
			if SameLevel(r.Groups[i].Name, n.ID) {
				return i
			}
		}
	}
	return -1
}

// count is how many rows there are of a kind.
func (r *Report) count(kind string) int {
	switch {
	case kind == IndicatorFact:
		return len(r.Indicators)
	case kind == GroupFact:
		return len(r.Groups)
	case kind == FigureFact:
		return len(r.Figures)
	case r.Funds == nil:
		return 0
	case kind == SourceFact:
		return len(r.Funds.Sources)
	case kind == UseFact:
		return len(r.Funds.Uses)
	}
	return 0
}

// id is the id of a row; a group is known by its name.
func (r *Report) id(kind string, i int) string {
	switch kind {
	case SourceFact:
		return r.Funds.Sources[i].ID
	case UseFact:
		return r.Funds.Uses[i].ID
	case IndicatorFact:
		return r.Indicators[i].ID
	case GroupFact:
		return r.Groups[i].Name
	}
	return r.Figures[i].ID
}

// fact is the fact of a row and a column, under the name that the row has.
func (r *Report) fact(n Name, row int) (Fact, bool) {
	if row < 0 {
		return Fact{}, false
	}
	f := Fact{Name: n, Row: row}
	if !n.single() {
		f.ID = r.id(n.Kind, row)
	}
	switch n.Kind {
	case TotalFact:
		if r.Funds != nil {
			f.Cell = r.Funds.Total.Cell(n.Column)
		}
	case SourceFact:
		f.Cell = r.Funds.Sources[row].Cell(n.Column)
	case UseFact:
		f.Cell = &r.Funds.Uses[row].Amount
	case IndicatorFact:
		f.Cell, f.Value = r.Indicators[row].fact(n.Column)
	case GroupFact:
		f.Cell = r.Groups[row].cell(n.Column)
	case FigureFact:
		f.Cell = &r.Figures[row].Value
	case ResultFact:
		f.Cell = r.Result.cell(n.Column)
		return f, f.Cell != nil || n.Column == "grade"
	}
	return f, f.Cell != nil || f.Value != nil
}

func (in *Indicator) fact(column string) (*Cell, *Value) {
	switch column {
	case "target":
		return nil, &in.Target
	case "actual":
		return nil, &in.Actual
	case "weight":
		return in.Weight, nil
	case "score":
		return in.Score, nil
	}
	return nil, nil
}

func (g *Group) cell(column string) *Cell {
	switch column {
	case "weight":
		return &g.Weight
	case "score":
		return &g.Score
	}
	return nil
}

func (r *Result) cell(column string) *Cell {
	switch column {
	case "weight":
		return &r.Weight
	case "score":
		return &r.Score
	}
	return nil
}

// ownGroup is a level 1 that the form prints nothing for, under the name that
// its first indicator gives it.
func (r *Report) ownGroup(n Name) (Fact, bool) {
	row := -1
	if r.rows != nil {
		if at, ok := r.rows[levelKey(IndicatorFact, n.ID)]; ok {
			row = at
		}
	} else {
		for i := range r.Indicators {
			if SameLevel(r.Indicators[i].Level1, n.ID) {
				row = i
				break
			}
		}
	}
	if row < 0 || !n.known() || LevelName(n.ID) == "" {
		return Fact{}, false
	}
	n.ID = r.Indicators[row].Level1
	return Fact{Name: n, Row: row}, true
}
