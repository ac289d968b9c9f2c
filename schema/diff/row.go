package diff

import "jixiao/schema"

// row is a row of a report's tables, with what it states.
type row struct {
	kind     string
	id, name string
	index    int // in the report's list of its kind
	cells    []cell
}

type cell struct {
	name  schema.Name
	value schema.Value
}

// cell is the cell of a column; an empty one where the row has none.
func (r *row) cell(column string) cell {
	for i := range r.cells {
		if r.cells[i].name.Column == column {
			return r.cells[i]
		}
	}
	return cell{}
}

// rowsOf is all rows of a report in the order of the form.
func rowsOf(r *schema.Report) (out []*row) {
	var at *row
	for f := range r.Facts {
		if f.Kind == schema.GroupFact && f.Cell == nil {
			continue // the form prints nothing for it
		}
		if at == nil || at.kind != f.Kind || at.index != f.Row {
			at = &row{kind: f.Kind, id: f.ID, name: r.RowName(f.Kind, f.Row), index: f.Row}
			out = append(out, at)
		}
		at.cells = append(at.cells, cell{f.Name, r.ValueAt(&f)})
	}
	return out
}

// rowPair is a row before and after; one is nil where it was added or removed.
type rowPair struct{ before, after *row }

// Row is a row that was added, removed or renamed.
type Row struct {
	Kind          string // as in schema.Name
	ID, Name      string // as it is now; as it was where it is gone
	WasID, Was    string // id and name before; empty where it was not there
	Added, Gone   bool
	Figures       []Figure // what an added row states, what a removed one stated
	Before, After int      // index in the report's list; -1 where it isn't there
}

// changed tells what became of the row itself.
func (p *rowPair) changed() (Row, bool) {
	switch {
	case p.before == nil:
		out := Row{Kind: p.after.kind, ID: p.after.id, Name: p.after.name, Added: true, Before: -1, After: p.after.index}
		for _, c := range p.after.cells {
			if f, ok := figure(schema.Name{}, c.name, schema.Value{}, c.value); ok {
				out.Figures = append(out.Figures, f)
			}
		}
		return out, p.after.id != "" || len(out.Figures) > 0
	case p.after == nil:
		out := Row{Kind: p.before.kind, ID: p.before.id, Name: p.before.name, WasID: p.before.id, Was: p.before.name, Gone: true, Before: p.before.index, After: -1}
		for _, c := range p.before.cells {
			if f, ok := figure(c.name, c.name, c.value, schema.Value{}); ok {
				out.Figures = append(out.Figures, f)
			}
		}
		return out, p.before.id != "" || len(out.Figures) > 0
	}
	return Row{
		Kind: p.after.kind, ID: p.after.id, Name: p.after.name, WasID: p.before.id, Was: p.before.name, Before: p.before.index, After: p.after.index,
	}, p.before.id != p.after.id || p.before.name != p.after.name
}
