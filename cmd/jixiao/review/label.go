package review

import (
	"cmp"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// label is a figure's name in words: 年度资金总额 · 全年执行数.
func label(r *schema.Report, n schema.Name) diag.Text {
	row := rowLabel(r, n.Kind, n.ID)
	if n.Column == "" {
		return row
	}
	return diag.Textf("%s · %s", "%s: %s", row, columnLabel(n.Kind, n.Column))
}

// columnLabel is what the forms call a column.
func columnLabel(kind, column string) diag.Text {
	if k, ok := keys.Of(source.Path(kind).Key(column)); ok {
		return k.Title
	}
	return diag.Same(column)
}

// tableLabel is what the forms call the rows of a kind.
func tableLabel(kind string) diag.Text {
	if k, ok := keys.Of(source.Path(kind)); ok {
		return k.Title
	}
	return diag.Same(kind)
}

// rowLabel is what a report calls a row; its id where it has no name.
func rowLabel(r *schema.Report, kind, id string) diag.Text {
	switch kind {
	case schema.TotalFact, schema.ResultFact:
		return tableLabel(kind)
	case schema.UseFact:
		return diag.Textf("%s · %s", "%s: %s", tableLabel(kind), cmp.Or(r.NameOf(kind, id), id))
	}
	return diag.Same(cmp.Or(r.NameOf(kind, id), id))
}

// wordLabel is the name of a key that holds no figure.
func wordLabel(path source.Path, of string) diag.Text {
	title := diag.Same(string(path))
	if k, ok := keys.Of(path); ok {
		title = k.Title
	}
	if of == "" {
		return title
	}
	return diag.Textf("%s · %s", "%s: %s", of, title)
}

// meaning is what a word that a key takes means, the word itself where that is
// known of none.
func meaning(path source.Path, word string) diag.Text {
	if k, ok := keys.Of(path); ok {
		if meaning, known := k.Meaning(word); known {
			return meaning
		}
	}
	return diag.Same(word)
}
