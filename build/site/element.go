package site

import (
	"jixiao/schema"
	"jixiao/schema/score"
)

// element finds the element of a report's page that a name leads to: that of
// the figure, or, where the page doesn't show it or the name is of another key,
// one of the same row. ok is false where there is none.
func element(card *score.Card, name string) (id string, ok bool) {
	n, ok := schema.ParseName(name)
	if !ok {
		return "", false
	}
	if n.Kind == schema.IndicatorFact && !indicatorShown(card, n.Column) {
		n.Column = "target"
	}
	f, ok := card.Report.Find(n.String())
	if !ok {
		return "", false
	}
	switch f.Kind {
	case schema.TotalFact, schema.SourceFact:
		ok = columnUsed(card, f.Column)
	case schema.ResultFact:
		ok = resultShown(card, f.Column)
	case schema.GroupFact:
		ok = f.Cell != nil || groupKnown(card, f.Name.String())
	}
	return FactID(f.Name.String()), ok
}

// elementURL links to what a name leads to on a report's page, and to nothing
// where there is nothing.
func elementURL(page string, card *score.Card, name string) string {
	id, ok := element(card, name)
	if !ok {
		return ""
	}
	return factURL(page, id)
}

func indicatorShown(card *score.Card, column string) bool {
	switch column {
	case "target", "actual":
		return true
	case "weight":
		return indicatorColumns(card.Report).Weight
	case "score":
		return indicatorColumns(card.Report).Score
	}
	return false
}

func resultShown(card *score.Card, column string) bool {
	f, ok := card.Fact("result." + column)
	_, cell, _ := card.Report.Lookup(schema.Name{Kind: schema.ResultFact, Column: column})
	return ok && (f.Text != "" || f.Stated || f.Computed.Known) || cell != nil && cell.State == schema.Blank
}

// groupKnown tells whether anything is known of a level 1 that the form prints
// nothing for.
func groupKnown(card *score.Card, name string) bool {
	f, ok := card.Fact(name)
	return ok && f.Computed.Known
}
