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
	return elementOf(card, n)
}

func elementOf(card *score.Card, n schema.Name) (id string, ok bool) {
	if n.Kind == schema.IndicatorFact && !indicatorShown(card.Report, n.Column) {
		n.Column = "target"
	}
	at, ok := card.Report.Place(n)
	if !ok {
		return "", false
	}
	return FactID(at.Name.String()), onPage(card, &at)
}

// element is the element of a report's page that a figure leads to.
func (f *figures) element(fig *figure) (id string, ok bool) {
	if fig.at.Kind == schema.IndicatorFact && !indicatorShown(f.card.Report, fig.at.Column) {
		return elementOf(f.card, fig.at.Name)
	}
	return FactID(fig.name), onPage(f.card, &fig.at)
}

// onPage tells whether a report's page has a fact that it is not sure to have.
func onPage(card *score.Card, at *schema.Fact) bool {
	switch at.Kind {
	case schema.TotalFact, schema.SourceFact:
		return columnUsed(card, at.Column)
	case schema.ResultFact:
		return resultShown(card, at.Column)
	case schema.GroupFact:
		return at.Cell != nil || card.At(at).Computed.Known // that the form prints, or that is known
	}
	return true
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

func indicatorShown(r *schema.Report, column string) bool {
	switch column {
	case "target", "actual":
		return true
	case "weight":
		return anyIndicator(r, hasWeight)
	case "score":
		return anyIndicator(r, hasScore)
	}
	return false
}

func anyIndicator(r *schema.Report, has func(*schema.Indicator) bool) bool {
	for i := range r.Indicators {
		if has(&r.Indicators[i]) {
			return true
		}
	}
	return false
}

func hasWeight(in *schema.Indicator) bool { return in.Weight.State != schema.Absent }

func hasScore(in *schema.Indicator) bool { return in.Score.State != schema.Absent || in.Weight.Has() }

func resultShown(card *score.Card, column string) bool {
	at := result(card.Report, column)
	f := card.At(&at)
	return f.Text != "" || f.Stated || f.Computed.Known || at.Cell != nil && at.Cell.State == schema.Blank
}
