package site

import (
	"strings"

	"jixiao/schema/diag"
	"jixiao/schema/rules"
)

var groupNames = map[rules.Group]diag.Text{
	rules.Text:       {Zh: "文件与文本", En: "Files and text"},
	rules.Shape:      {Zh: "填写格式", En: "Shape"},
	rules.Funds:      {Zh: "资金", En: "Funds"},
	rules.Indicators: {Zh: "绩效指标", En: "Indicators"},
	rules.Score:      {Zh: "得分与等级", En: "Scores and grades"},
	rules.Figures:    {Zh: "其他数据", En: "Other figures"},
	rules.Narrative:  {Zh: "正文与数据", En: "Text and figures"},
	rules.Years:      {Zh: "年度之间", En: "Between years"},
	rules.Privacy:    {Zh: "个人信息", En: "Privacy"},
}

func (s *Site) rules() View {
	v := &RulesView{Frame: s.frame("rules/index.html", "核对规则")}
	for _, g := range [...]rules.Group{rules.Text, rules.Shape, rules.Funds, rules.Indicators, rules.Score, rules.Figures, rules.Narrative, rules.Years, rules.Privacy} {
		group := RuleGroup{ID: "group-" + string(g), Title: groupNames[g].In(s.in.Lang)}
		for _, r := range rules.Catalogue {
			if r.Group == g {
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
