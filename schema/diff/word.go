package diff

import (
	"jixiao/schema"
	"jixiao/schema/front"
	"jixiao/schema/source"
)

// Word is a key that holds no figure and changed.
type Word struct {
	// Path is the key's place in the front matter as it is now, without the
	// index of the row: "title", "indicator.method", "goal.actual".
	Path          source.Path
	Of            string // name of the row; empty for a key above the tables
	Before, After string
}

// words compares the keys that hold no figures.
func words(p pair, rows []rowPair) (out []Word) {
	a, b := p.before.Report, p.after.Report
	say := func(path source.Path, of, before, after string) {
		if before != after {
			out = append(out, Word{path, of, before, after})
		}
	}
	say("title", "", a.Title, b.Title)
	say("profile", "", a.Profile.ID, b.Profile.ID)
	say("status", "", status(a), status(b))
	say("date", "", a.Date, b.Date)
	say("number", "", a.Number, b.Number)
	say("period", "", a.Period, b.Period)
	say("continues", "", keysOf(a.Continues), keysOf(b.Continues))
	say("funds.money", "", money(a), money(b))
	say("funds.reason", "", reason(a), reason(b))
	say("goal.expected", "", a.Goal.Expected, b.Goal.Expected)
	say("goal.actual", "", a.Goal.Actual, b.Goal.Actual)
	for i := range rows {
		if before, after := rows[i].before, rows[i].after; before != nil && after != nil {
			rowWords(a, b, before, after, say)
		}
	}
	return append(out, followUps(a.FollowUps, b.FollowUps)...)
}

func status(r *schema.Report) string {
	if r.Draft {
		return "draft"
	}
	return "final"
}

func keysOf(keys []schema.Key) (out string) {
	for i, k := range keys {
		if i > 0 {
			out += "、"
		}
		out += k.String()
	}
	return out
}

func money(r *schema.Report) string {
	if r.Funds == nil {
		return ""
	}
	return string(r.Funds.Money)
}

func reason(r *schema.Report) string {
	if r.Funds == nil {
		return ""
	}
	return r.Funds.Reason
}

// rowWords compares the keys of one row.
func rowWords(a, b *schema.Report, before, after *row, say func(path source.Path, of, before, after string)) {
	switch after.kind {
	case schema.IndicatorFact:
		x, y := &a.Indicators[before.index], &b.Indicators[after.index]
		say("indicator.level1", y.Name, x.Level1, y.Level1)
		say("indicator.level2", y.Name, x.Level2, y.Level2)
		say("indicator.attain", y.Name, x.Attain, y.Attain)
		say("indicator.method", y.Name, x.Method, y.Method)
		say("indicator.bands", y.Name, bands(x.Bands), bands(y.Bands))
		say("indicator.reason", y.Name, x.Reason, y.Reason)
		say("indicator.of", y.Name, x.Of, y.Of)
		say("indicator.core", y.Name, truth(x.Core), truth(y.Core))
		for _, c := range y.Extra {
			say("indicator.extra", y.Name+"："+c.Name, column(x.Extra, c.Name), c.Value)
		}
		for _, c := range x.Extra {
			if column(y.Extra, c.Name) == "" {
				say("indicator.extra", y.Name+"："+c.Name, c.Value, "")
			}
		}
	case schema.FigureFact:
		x, y := &a.Figures[before.index], &b.Figures[after.index]
		say("figure.equals", labelOr(y.Label, y.ID), x.Formula, y.Formula)
	case schema.SourceFact:
		x, y := &a.Funds.Sources[before.index], &b.Funds.Sources[after.index]
		say("funds.source.kind", labelOr(y.Name, y.ID), x.Kind, y.Kind)
		say("funds.source.partial", labelOr(y.Name, y.ID), truth(x.Partial), truth(y.Partial))
	case schema.UseFact:
		x, y := &a.Funds.Uses[before.index], &b.Funds.Uses[after.index]
		say("funds.use.partial", labelOr(y.Name, y.ID), truth(x.Partial), truth(y.Partial))
	}
}

func labelOr(label, id string) string {
	if label == "" {
		return id
	}
	return label
}

func truth(b bool) string {
	if b {
		return "true"
	}
	return ""
}

func column(extra []front.Pair, name string) string {
	for _, c := range extra {
		if c.Name == name {
			return c.Value
		}
	}
	return ""
}

func bands(list []schema.Band) (out string) {
	for _, band := range list {
		out += "[" + band.From.String() + ", " + band.Score.String() + "]"
	}
	return out
}

// followUps compares what became of last year's problems, each by its words.
func followUps(before, after []front.FollowUp) (out []Word) {
	state := func(list []front.FollowUp, problem string) string {
		for i := range list {
			if list[i].Problem == problem {
				return list[i].State
			}
		}
		return ""
	}
	for i := range after {
		problem := after[i].Problem
		if was := state(before, problem); was != after[i].State {
			out = append(out, Word{"follow_up.state", problem, was, after[i].State})
		}
	}
	for i := range before {
		if state(after, before[i].Problem) == "" {
			out = append(out, Word{"follow_up.state", before[i].Problem, before[i].State, ""})
		}
	}
	return out
}
