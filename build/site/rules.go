package site

import (
	"strings"

	"jixiao/schema/rules"
)

func (s *Site) rules() View {
	v := &RulesView{Frame: s.frame("rules/index.html", "核对规则")}
	for _, c := range rules.Chapters {
		group := RuleGroup{ID: "group-" + string(c.Group), Title: c.Title.In(s.in.Lang)}
		for _, r := range rules.Catalogue {
			if r.Group == c.Group {
				group.Rules = append(group.Rules, s.ruleEntry(r))
			}
		}
		v.Groups = append(v.Groups, group)
	}
	return v
}

func (s *Site) ruleEntry(r *rules.Rule) RuleEntry {
	lang := s.in.Lang
	bad := strings.ToValidUTF8(r.Bad, "\uFFFD") // an example may be one of bytes that are no text
	return RuleEntry{
		Name: r.Name, Severity: r.Severity.String(), Title: r.Title.In(lang), What: r.What.In(lang), Why: r.Why.In(lang), Basis: r.Basis,
		Bad: strings.NewReplacer("⟦", "", "⟧", "").Replace(bad), Good: r.Good, Marked: pieces(bad),
	}
}

// pieces cuts an example at the marks around the place that its rule names.
func pieces(text string) []Piece {
	var out []Piece
	for text != "" {
		before, rest, ok := strings.Cut(text, "⟦")
		if before != "" {
			out = append(out, Piece{Text: before})
		}
		if !ok {
			break
		}
		marked, after, _ := strings.Cut(rest, "⟧")
		out = append(out, Piece{Text: marked, Mark: true})
		text = after
	}
	return out
}
