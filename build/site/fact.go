package site

import (
	"net/url"

	"jixiao/schema"
	"jixiao/schema/score"
)

// facts puts one report's figures on its page. A fact's name is the id of the
// first place that shows it.
type facts struct {
	*figures
	marks map[string]Mark
	said  map[string]string // where the text names a figure: see mentions

	corrected map[string]string // what figures were before they were corrected: see corrections
}

// fact is a figure as its cell prints it: with the unit only where the cell's
// head doesn't name it.
func (f *facts) fact(at schema.Fact, unit string) Fact {
	fig := f.of(&at)
	out := f.value(fig, unit)
	if first := &f.list[fig.first]; !first.shown {
		first.shown = true
		out.ID = FactID(fig.name)
		out.Said = f.said[out.ID]
	}
	return out
}

// ref is a figure that is shown a second time, with the id of where it stands.
// It is asked for once all tables are filled in.
func (f *facts) ref(at schema.Fact, unit string) Fact {
	fig := f.of(&at)
	out := f.value(fig, unit)
	if f.list[fig.first].shown {
		out.ID = FactID(fig.name)
	}
	return out
}

// url links to the element of a figure, or of its row, on the same page.
func (f *facts) url(name string) string {
	fig := f.named(name)
	switch {
	case fig == nil:
		return elementURL("", f.card, name)
	case fig.url == "" && fig.shown:
		fig.url = f.fragment(name)
	case fig.url == "":
		if at, ok := f.element(fig); ok {
			fig.url = f.fragment(at)
		}
	}
	return fig.url
}

// fragment is factURL for an element of the report's own page.
func (f *figures) fragment(name string) string {
	return f.words.join("#", url.PathEscape(FactID(name)))
}

func (f *facts) value(fig *figure, unit string) Fact {
	out := Fact{Working: fig.working, Text: fig.digits}
	if f.marks != nil {
		out.Mark = f.marks[fig.name]
	}
	if f.corrected != nil {
		out.Restated = f.corrected[fig.name]
	}
	at, fact := &fig.at, &fig.fact
	switch {
	case !fig.number || fact.Stated && fact.Text != "" && keepsWords(at):
		out.Text = fact.Text
	case unit != "":
		out.Text += unit
	}
	compare(&out, fact, unit)
	if at.Kind == schema.ResultFact && at.Column == "grade" && !fact.Stated && out.Text != "" {
		out.Mark = Derived // a grade is words: compare has no number to go by
	}
	if out.Text == "" && blank(at) {
		out.Mark = Empty
	}
	return out
}

// keepsWords tells whether a fact is shown as it was typed: targets, actual
// values and further figures carry their comparator and unit.
func keepsWords(at *schema.Fact) bool { return at.Value != nil || at.Kind == schema.FigureFact }

// compare marks a figure and, where it differs from what was computed, shows both.
func compare(out *Fact, fact *score.Fact, unit string) {
	computed, known := fact.Computed.Exact()
	switch {
	case !fact.Stated && known:
		out.Mark = Derived
	case out.Mark == Plain && fact.Stated && known && fact.Number.RoundsTo(computed):
		out.Mark = Agrees
	case out.Mark == Plain && fact.Stated && known && !fact.Number.Agrees(computed):
		out.Computed = computed.Text(max(fact.Number.Decimals, 2)) + unit
	case (out.Mark == Disputed || out.Mark == Known) && known:
		out.Computed = computed.Text(max(fact.Number.Decimals, 2)) + unit
	}
}

// blank tells whether the form has the cell and the report leaves it blank.
func blank(at *schema.Fact) bool {
	return at.Cell != nil && at.Cell.State == schema.Blank || at.Value != nil && at.Value.State == schema.Blank
}

// The places of a report's figures. Of two rows with one id each shows its own
// figures, and the first has the element of that name.

func (f *facts) source(i int, column string) Fact {
	return f.fact(inRow(schema.SourceFact, i, column), percentOf(column))
}

func (f *facts) use(i int) Fact { return f.fact(inRow(schema.UseFact, i, ""), "") }

func (f *facts) indicator(i int, column string) Fact {
	return f.fact(inRow(schema.IndicatorFact, i, column), "")
}

func (f *facts) group(i int, column string) Fact {
	return f.fact(inRow(schema.GroupFact, i, column), "")
}

func (f *facts) figure(i int) Fact { return f.fact(inRow(schema.FigureFact, i, ""), "") }

func inRow(kind string, i int, column string) schema.Fact {
	return schema.Fact{Name: schema.Name{Kind: kind, Column: column}, Row: i}
}

// total is the place of a column of the total of a report that has a fund table.
func total(r *schema.Report, column string) schema.Fact {
	return schema.Fact{Name: schema.Name{Kind: schema.TotalFact, Column: column}, Cell: r.Funds.Total.Cell(column)}
}

// result is the place of a column of [result].
func result(r *schema.Report, column string) schema.Fact {
	at := schema.Fact{Name: schema.Name{Kind: schema.ResultFact, Column: column}}
	switch column {
	case "weight":
		at.Cell = &r.Result.Weight
	case "score":
		at.Cell = &r.Result.Score
	}
	return at
}
