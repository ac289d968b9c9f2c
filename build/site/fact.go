package site

import (
	"jixiao/schema"
	"jixiao/schema/score"
)

// facts puts one report's figures on its page. A fact's name is the id of the
// first place that shows it.
type facts struct {
	card  *score.Card
	marks map[string]Mark
	shown map[string]bool
}

// fact is a figure as its cell prints it: with the unit only where the cell's
// head doesn't name it.
func (f *facts) fact(name, unit string) Fact {
	fact, ok := f.card.Fact(name)
	if !ok {
		return Fact{}
	}
	out := Fact{Mark: f.marks[name], Working: f.card.Working(name)}
	if !f.shown[name] {
		f.shown[name] = true
		out.ID = FactID(name)
	}
	n, has := f.card.Number(name)
	switch {
	case fact.Stated && has && fact.Text != "" && keepsWords(name):
		out.Text = fact.Text
	case has:
		out.Text = digits(n) + unit
	default:
		out.Text = fact.Text
	}
	f.compare(&out, &fact, unit)
	return out
}

// ref is a figure that is shown a second time, with the id of where it stands.
// It is asked for once all tables are filled in.
func (f *facts) ref(name, unit string) Fact {
	shown := f.shown[name]
	out := f.fact(name, unit)
	if out.ID = ""; shown {
		out.ID = FactID(name)
	}
	return out
}

// keepsWords tells whether a fact is shown as it was typed: targets, actual
// values and further figures carry their comparator and unit.
func keepsWords(name string) bool {
	n, ok := schema.ParseName(name)
	return ok && (n.Kind == schema.FigureFact || n.Column == "target" || n.Column == "actual")
}

// compare marks a figure and, where it differs from what was computed, shows both.
func (f *facts) compare(out *Fact, fact *score.Fact, unit string) {
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
	if out.Text == "" && f.blank(fact.Name) {
		out.Mark = Empty
	}
}

// blank tells whether the form has the cell and the report leaves it blank.
func (f *facts) blank(name string) bool {
	n, ok := schema.ParseName(name)
	if !ok {
		return false
	}
	if n.Kind == schema.IndicatorFact {
		return f.blankValue(n)
	}
	_, cell, ok := f.card.Report.Lookup(n)
	return ok && cell != nil && cell.State == schema.Blank
}

func (f *facts) blankValue(n schema.Name) bool {
	for i := range f.card.Report.Indicators {
		in := &f.card.Report.Indicators[i]
		if in.ID != n.ID {
			continue
		}
		states := map[string]schema.State{"target": in.Target.State, "actual": in.Actual.State, "weight": in.Weight.State, "score": in.Score.State}
		return states[n.Column] == schema.Blank
	}
	return false
}
