package lsp

import (
	"slices"
	"strings"

	"jixiao/schema/keys"
	"jixiao/schema/rules"
	"jixiao/schema/score"
)

// choices is the values that a key may have, the likeliest first.
func (o *offers) choices(sect section, key *keys.Key) (out []choice) {
	p := o.page
	switch key.Path {
	case "profile":
		for _, profile := range p.snap.result.Content.Profiles {
			out = append(out, choice{itemValue, profile.ID, profile.Title, profile.Title})
		}
	case "continues":
		return p.earlier()
	case "indicator[].level1", "group[].name":
		return p.groups()
	case "indicator[].level2":
		return p.parts(sect.given["level1"])
	case "indicator[].name", "indicator[].id":
		return o.indicators(sect, key.Name)
	case "indicator[].of":
		return p.ownIndicators()
	case "allow[].rule":
		return p.rules()
	case "allow[].at":
		return append(p.found(sect.given["rule"]), p.names()...)
	case "figure[].equals":
		return p.names()
	case "result.grade":
		return p.grades()
	}
	for _, w := range key.Words {
		out = append(out, choice{itemMember, w.Word, p.say(w.Meaning), w.Meaning.Zh})
	}
	if key.Kind == keys.Flag {
		out = append(out, choice{itemMember, "true", "", "是"}, choice{itemMember, "false", "", "否"})
	}
	return out
}

// ownIndicators is the indicators of the report, by their ids.
func (p *page) ownIndicators() (out []choice) {
	list := p.report.Card.Report.Indicators
	for i := range list {
		out = append(out, choice{itemReference, list[i].ID, list[i].Name, list[i].Name})
	}
	return out
}

// grades is the form's grades, with the least points of each.
func (p *page) grades() (out []choice) {
	for _, g := range p.report.Card.Report.Profile.Grades {
		out = append(out, choice{itemMember, g.Name, "≥ " + g.From.String(), ""})
	}
	return out
}

// earlier is the reports of earlier years: those of the same unit first, the
// newest first.
func (p *page) earlier() (out []choice) {
	self := p.report.Card.Report.Key
	var others []choice
	cards := p.snap.result.Corpus.Cards
	for i := len(cards) - 1; i >= 0; i-- {
		r := cards[i].Report
		if r.Year >= self.Year {
			continue
		}
		unit, _ := p.snap.result.Content.Units.Get(r.Unit)
		c := choice{itemReference, r.Key.String(), r.Title, unit.Name + " " + r.Title}
		if r.Unit == self.Unit {
			out = append(out, c)
		} else {
			others = append(others, c)
		}
	}
	return append(out, others...)
}

// groups is the form's names of level 1.
func (p *page) groups() (out []choice) {
	for _, g := range p.report.Card.Report.Profile.Groups {
		out = append(out, choice{itemMember, g.Name, g.Weight.String(), ""})
	}
	return out
}

// parts is the form's names of level 2 below one of level 1; where that isn't
// known, all.
func (p *page) parts(level1 string) (out []choice) {
	profile := p.report.Card.Report.Profile
	own := profile.Group(level1)
	for i := range profile.Groups {
		g := &profile.Groups[i]
		if own != nil && g != own {
			continue
		}
		for _, name := range g.Level2 {
			out = append(out, choice{itemMember, name, g.Name, ""})
		}
	}
	return out
}

// indicators is last year's indicators that this report hasn't yet, by their name
// or id. Where one of the two is typed, the other is that of the same indicator.
func (o *offers) indicators(sect section, column string) (out []choice) {
	p := o.page
	has := func(id, name string) bool {
		own := p.report.Card.Report.Indicators
		for i := range own {
			if column == "id" && own[i].ID == id || column == "name" && own[i].Name == name {
				return true
			}
		}
		return false
	}
	for _, card := range p.snap.result.Corpus.Prior(p.report.Card) {
		for i := range card.Report.Indicators {
			in := &card.Report.Indicators[i]
			c := choice{itemReference, in.ID, in.Name, in.Name}
			same := in.Name == sect.given["name"] && in.Name != ""
			if column == "name" {
				c = choice{itemReference, in.Name, lastTarget(card, i), in.ID}
				same = in.ID == sect.given["id"] && in.ID != ""
			}
			switch {
			case same:
				out = slices.Insert(out, 0, c)
			case !has(in.ID, in.Name):
				out = append(out, c)
			}
		}
	}
	return out
}

func lastTarget(card *score.Card, i int) string {
	in := &card.Report.Indicators[i]
	return strings.TrimSpace(in.Level2 + " " + in.Target.Text)
}

// rules is the names of all rules, those of which something was found in this
// report first.
func (p *page) rules() (out []choice) {
	var others []choice
	for _, r := range rules.Catalogue {
		c := choice{itemMember, r.Name, p.say(r.Title), r.Title.Zh}
		if len(p.found(r.Name)) > 0 {
			out = append(out, c)
		} else {
			others = append(others, c)
		}
	}
	return append(out, others...)
}

// found is the places in this report at which a rule, or any where none is
// named, found something.
func (p *page) found(rule string) (out []choice) {
	list := p.snap.result.Diagnostics
	for i := range list {
		if d := &list[i]; d.File == p.path && d.At != "" && (rule == "" || d.Rule == rule) {
			out = append(out, choice{itemValue, d.At, p.say(d.Message), d.Rule})
		}
	}
	return out
}

// names is the names of all figures of the report that have a value.
func (p *page) names() (out []choice) {
	for f := range p.report.Card.Report.Facts {
		fact := p.report.Card.At(&f)
		if _, ok := fact.Value(); ok || fact.Text != "" {
			out = append(out, choice{itemReference, f.Name.String(), p.called(f) + " " + shownFact(&fact), p.called(f)})
		}
	}
	return out
}
