package tie

import "jixiao/build/prose"

// heads is the heads of the table that is being gone through: what its cells
// are about.
type heads struct {
	table, at int      // the table, and the row of which row is the head
	columns   []string // by column
	row       string
}

// enter takes notice of a block; cells come row by row.
func (h *heads) enter(b *prose.Block) {
	if b.Kind != prose.Cell {
		return
	}
	if b.Table != h.table || b.Row == 0 && b.Row != h.at {
		h.table, h.at, h.row, h.columns = b.Table, b.Row, "", h.columns[:0]
	}
	if b.Row != h.at {
		h.at, h.row = b.Row, ""
	}
	if b.Row == 0 {
		for len(h.columns) < b.Column {
			h.columns = append(h.columns, "") // a head that is blank
		}
		h.columns = append(h.columns, b.Text)
	}
	if b.Column == 0 {
		h.row = b.Text
	}
}

// column is the head of a cell's column.
func (h *heads) column(b *prose.Block) string {
	if b.Row == 0 || b.Column < 0 || b.Column >= len(h.columns) {
		return ""
	}
	return h.columns[b.Column]
}
