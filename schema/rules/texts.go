package rules

import (
	"jixiao/schema"
	"jixiao/schema/source"
)

// textAt is where a text of the front matter stands. The path is made only
// where something has to be said.
type textAt struct {
	table source.Path // empty for a key of the front matter itself
	row   int         // -1 where the table is no list
	key   string
}

func (t textAt) path() source.Path {
	p := t.table
	if t.row >= 0 {
		p = p.Index(t.row)
	}
	return p.Key(t.key)
}

// eachText calls f with all texts that an author wrote into the front matter and
// that are published.
func eachText(r *schema.Report, f func(at textAt, s string)) {
	say := func(table source.Path, row int, key, s string) {
		if s != "" {
			f(textAt{table, row, key}, s)
		}
	}
	say("", -1, "title", r.Title)
	say("", -1, "number", r.Number)
	if r.Funds != nil {
		say("funds", -1, "reason", r.Funds.Reason)
		for i := range r.Funds.Sources {
			say("funds.source", i, "name", r.Funds.Sources[i].Name)
		}
		for i := range r.Funds.Uses {
			say("funds.use", i, "name", r.Funds.Uses[i].Name)
		}
	}
	say("goal", -1, "expected", r.Goal.Expected)
	say("goal", -1, "actual", r.Goal.Actual)
	for i := range r.Indicators {
		in := &r.Indicators[i]
		say("indicator", i, "level1", in.Level1)
		say("indicator", i, "level2", in.Level2)
		say("indicator", i, "name", in.Name)
		say("indicator", i, "target", in.Target.Text)
		say("indicator", i, "actual", in.Actual.Text)
		say("indicator", i, "reason", in.Reason)
		for _, pair := range in.Extra {
			if pair.Value != "" {
				f(textAt{source.Path("indicator").Index(i).Key("extra"), -1, pair.Name}, pair.Value)
			}
		}
	}
	for i := range r.Groups {
		say("group", i, "name", r.Groups[i].Name)
	}
	for i := range r.Figures {
		say("figure", i, "label", r.Figures[i].Label)
		say("figure", i, "value", r.Figures[i].Value.Text)
	}
	for i := range r.FollowUps {
		say("follow_up", i, "problem", r.FollowUps[i].Problem)
		say("follow_up", i, "note", r.FollowUps[i].Note)
	}
	say("result", -1, "grade", r.Result.Grade)
	for i := range r.Restated {
		say("restated", i, "reason", r.Restated[i].Reason)
	}
	for i := range r.Allows {
		say("allow", i, "reason", r.Allows[i].Reason)
	}
}
