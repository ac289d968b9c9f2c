package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

const unknownFactName = "unknown-fact"

var unknownFact = &Rule{
	Name:     unknownFactName,
	Group:    Shape,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "引用的数不存在", En: "a figure that the report doesn't have"},
	What: diag.Text{
		Zh: "算式（equals）、其中行（of）、允许的差异和修订说明（at）或正文链接所引用的名称，在本报告中没有对应的数。",
		En: "An equation, `of`, the `at` of an [[allow]] or of a [[restated]], or a link in the text names no figure of the report.",
	},
	Why: diag.Text{
		Zh: "引用落空，这个数就没有核对。多半是名称拼错，或者那一行改了编号。",
		En: "What it was to check goes unchecked. Mostly a name is misspelt, or the row got another id.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[figure]]
id = "award"
value = "12万元"
[[figure]]
id = "total"
value = "22万元"
equals = ⟦"awards + 10"⟧
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[figure]]
id = "award"
value = "12万元"
[[figure]]
id = "total"
value = "22万元"
equals = "award + 10"
+++
`,
	Check: func(p *Pass) {
		r := p.Report()
		guesses := maxGuesses
		say := func(ref schema.Ref, name string) {
			within := r
			if guesses--; guesses < 0 {
				within = nil
			}
			p.Finds(ref, UnknownFact(name, within))
		}
		for i := range r.Faults {
			if f := &r.Faults[i]; f.Kind == schema.UnknownName {
				say(f.Ref, f.Text)
			}
		}
		for i := range r.Restated {
			if _, ok := r.Find(r.Restated[i].At); !ok && r.Restated[i].At != "" {
				say(schema.PathRef(source.Path("restated").Index(i).Key("at")), r.Restated[i].At)
			}
		}
		for i := range r.Allows {
			if at := r.Allows[i].At; at != "" && !placeOf(r, at) {
				say(schema.PathRef(source.Path("allow").Index(i).Key("at")), at)
			}
		}
	},
}

// maxGuesses is for how many unknown names of a report the nearest is looked
// for, and maxCandidates among how many facts: no report by a person has more.
const (
	maxGuesses    = 20
	maxCandidates = 1000
)

// UnknownFact puts into words that a report has no fact of a name, and which
// one was probably meant. Rule and severity are set, the place is not. Without
// a report nothing is guessed.
func UnknownFact(name string, r *schema.Report) diag.Diagnostic {
	d := diag.Diagnostic{
		Rule: unknownFactName, Severity: diag.Error, Stated: name,
		Message: diag.Textf("本报告没有名为“%s”的数", "this report has no figure named %q", excerpt(name)),
		Help: diag.Text{Zh: "名称由表、编号和列组成，如 funds.total.executed、indicator.编号.actual、figure.编号。",
			En: "a name consists of table, id and column, as in funds.total.executed, indicator.ID.actual, figure.ID."},
	}
	if r == nil {
		return d
	}
	near, ok := diag.Nearest(name, factNames(r, !strings.Contains(name, ".")))
	switch {
	case ok && near == name: // the form has the cell, and nothing stands in it
		d.Help = diag.Text{Zh: "报告里没有填写这个数，也推算不出来；补填，或者把数直接写在正文里。",
			En: "the report doesn't state it, and it can't be worked out; state it, or write the figure into the text."}
	case ok:
		d.Help = diag.Textf("是不是要写 %s？", "did you mean %s?", near)
	}
	return d
}

// factNames are the names of the facts; of figures also the ids alone where
// they are asked for, as equations take them.
func factNames(r *schema.Report, short bool) []string {
	var names []string
	for f := range r.Facts {
		if len(names) >= maxCandidates {
			break
		}
		if short && f.Kind == schema.FigureFact {
			names = append(names, f.ID)
		}
		names = append(names, f.String())
	}
	if short {
		for i := range r.Indicators[:min(len(r.Indicators), maxCandidates)] {
			names = append(names, r.Indicators[i].ID)
		}
	}
	return names
}

// placeOf tells whether a report has the place that an [[allow]] names: a fact,
// a row or another key of a row, or a path in the front matter.
func placeOf(r *schema.Report, at string) bool {
	if strings.HasPrefix(at, TextPlace) {
		return true // whether it stands there is for unused-allow to say
	}
	n, ok := schema.ParseName(at)
	if ok {
		if _, found := r.Find(at); found {
			return true
		}
		n.Column = "weight"
		if n.Kind == schema.SourceFact {
			n.Column = "budget"
		}
		_, found := r.Find(n.String())
		return found && n.Kind != schema.TotalFact && n.Kind != schema.ResultFact
	}
	steps, ok := source.Path(at).Steps()
	return ok && len(steps) > 0 && knownTop(steps)
}

// knownTop tells whether a path begins as those of the front matter do. Names
// of facts that came to nothing are none.
func knownTop(steps []source.Step) bool {
	switch steps[0].Key {
	case "title", "profile", "status", "date", "number", "period", "continues", "goal", "follow_up", "restated", "allow":
		return true
	case "funds":
		return len(steps) == 1 || steps[1].Key == "reason" || steps[1].Key == "money" || len(steps) > 2 && steps[2].Index >= 0
	case "indicator", "group", "figure":
		return len(steps) == 1 || steps[1].Index >= 0
	}
	return false
}
