package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

var taxonomy = &Rule{
	Name:     "taxonomy",
	Group:    Indicators,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "指标放错了一级指标", En: "an indicator stands under the wrong heading"},
	What: diag.Text{
		Zh: "一级指标应是本表所有的；二级指标应放在它所属的一级指标下。“指标”二字和括号里的分值不影响比较，“效果”与“效益”同义。本表没有规定级次的不问，自拟的二级指标不问。",
		En: "Level 1 must be one that the form has, and level 2 must stand under the level 1 that it belongs to. The word 指标 and points in brackets don't matter. Forms without levels and names of the unit's own at level 2 are let be.",
	},
	Why: diag.Text{
		Zh: "放错了一级指标，各级的分值就不是所标的那样分配的。",
		En: "A row under the wrong heading makes the weights of the headings mean something else.",
	},
	Basis: "财预〔2020〕10号、财预〔2021〕101号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "产出指标"
level2 = ⟦"经济效益指标"⟧
name = "带动农户增收"
target = "≥3000元"
actual = "3200元"
+++
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
[[indicator]]
level1 = "效果指标（30分）"
level2 = "经济效益"
name = "带动农户增收"
target = "≥3000元"
actual = "3200元"
+++
`,
	Check: func(p *Pass) {
		if p.Report().Profile.Levels == schema.None {
			return
		}
		var unknown []int // the first row of each heading that the form doesn't have
		rows(p, func(i int, in *schema.Indicator, _ *score.Item) {
			if in.Level1 != "" && !checkLevels(p, i, in) && firstOf(p.Report(), i) {
				unknown = append(unknown, i)
			}
		})
		if len(unknown) > 0 {
			unknownLevels(p, unknown)
		}
	},
}

// checkLevels compares level 2 with the form's; ok is false where the form asks
// for levels and doesn't have this level 1.
func checkLevels(p *Pass, i int, in *schema.Indicator) (ok bool) {
	profile := p.Report().Profile
	group := groupIn(profile, in.Level1)
	if group == nil {
		return profile.Levels != schema.Required || len(profile.Groups) == 0
	}
	home := homeOf(profile, group, in.Level2)
	if home == "" {
		p.holdsIn(i, "level2", func() (string, string, string) { return in.Level2, in.Level1, "" })
		return true
	}
	p.Fails(p.Report().IndicatorRef(i, "level2"), diag.Diagnostic{
		Stated: in.Level2,
		Message: diag.Textf("“%s”放在“%s”下，应放在“%s”下", "%[1]s stands under %[2]s and belongs under %[3]s",
			in.Level2, in.Level1, home),
		Help: diag.Text{Zh: "改正一级指标或二级指标；表式确实如此的，在本站的表式里写明。",
			En: "correct one of the two levels; if the form is really like that, say so in the site's own profile."},
		Related: []diag.Related{p.Near(p.Report().IndicatorRef(i, "level1"), diag.Textf("“%s”", "%s", called(in)))},
	})
	return true
}

// groupIn is the form's group of a level 1 name, which is mostly written as the
// form has it.
func groupIn(profile *schema.Profile, level1 string) *schema.ProfileGroup {
	for i := range profile.Groups {
		if profile.Groups[i].Name == level1 {
			return &profile.Groups[i]
		}
	}
	return profile.Group(level1)
}

// firstOf tells whether no row before i is of its level 1: one finding is enough.
func firstOf(r *schema.Report, i int) bool {
	for j := range i {
		if sameLevel(r.Indicators[j].Level1, r.Indicators[i].Level1) {
			return false
		}
	}
	return true
}

// unknownLevels reports the level 1 names that the form doesn't have, once: a
// report in another form has none of them.
func unknownLevels(p *Pass, rows []int) {
	r := p.Report()
	var names, found []string
	for _, g := range r.Profile.Groups {
		names = append(names, g.Name)
	}
	d := diag.Diagnostic{Stated: r.Indicators[rows[0]].Level1}
	for _, i := range rows {
		found = append(found, r.Indicators[i].Level1)
		if len(rows) > 1 {
			d.Related = append(d.Related, p.Near(r.IndicatorRef(i, "level1"), diag.Same(r.Indicators[i].Level1)))
		}
	}
	d.Message = diag.Textf("“%s”不是本表的一级指标；本表的一级指标是%s", "%[1]s is no level 1 of this form, which has %[2]s",
		strings.Join(found, "”“"), strings.Join(names, "、"))
	d.Help = diag.Text{Zh: "改正一级指标，或者选用有这个一级指标的表式。", En: "correct it, or choose the profile of a form that has it."}
	if containsAny(strings.Join(found, ""), []string{"决策", "过程", "管理"}) {
		d.Help = diag.Text{Zh: `按决策、过程、产出、效益设指标的，写 profile = "evaluation"；本地另有表式的，在本站的 schema 里写明。`,
			En: `a table of 决策, 过程, 产出 and 效益 is profile = "evaluation"; describe a local form in the site's schema.`}
	}
	p.Fails(r.IndicatorRef(rows[0], "level1"), d)
}

// homeOf is the level 1 that a level 2 name belongs under instead; empty where
// it is in its place, or no name of the field's.
func homeOf(profile *schema.Profile, group *schema.ProfileGroup, level2 string) string {
	if len(group.Level2) == 0 || hasLevel(group, level2) {
		return ""
	}
	name := schema.LevelName(strings.TrimSuffix(schema.LevelName(level2), "等"))
	if name == "" || hasLevel(group, name) {
		return ""
	}
	for i := range profile.Groups {
		if hasLevel(&profile.Groups[i], name) {
			return profile.Groups[i].Name
		}
	}
	for _, t := range standardLevels {
		if t.level2 == name && !strings.Contains(t.level1, schema.LevelName(group.Name)) {
			return t.level1 + "指标"
		}
	}
	return ""
}

func hasLevel(group *schema.ProfileGroup, name string) bool {
	for _, l := range group.Level2 {
		if l == name {
			return true
		}
	}
	name = schema.LevelName(name)
	for _, l := range group.Level2 {
		if schema.LevelName(l) == name {
			return true
		}
	}
	return false
}

// standardLevels are the names of 财预〔2020〕10号 and of 财预〔2021〕101号, for
// forms that have only one of the two.
var standardLevels = [...]struct{ level2, level1 string }{
	{"数量", "产出"}, {"质量", "产出"}, {"时效", "产出"},
	{"经济效益", "效益"}, {"社会效益", "效益"}, {"生态效益", "效益"}, {"可持续影响", "效益"},
	{"服务对象满意度", "满意度"},
	{"经济成本", "成本"}, {"社会成本", "成本"}, {"生态环境成本", "成本"},
}
