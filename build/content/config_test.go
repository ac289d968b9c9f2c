package content

import (
	"strings"
	"testing"

	"jixiao/schema/diag"
)

// Each slip in site.toml is reported once, at the text that is wrong.
func TestSettings(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"mistyped":        {"titel = 'x'", "unknown-key|site.toml|titel|titel"},
		"unknown table":   {"[rule]\na = 'off'", "unknown-key|site.toml|rule|rule"},
		"number as text":  {"title = 3", "wrong-type|site.toml|3|title"},
		"table as text":   {"[title]\nx = 3", "wrong-type|site.toml|[title]|title"},
		"text as table":   {"rules = 'off'", "wrong-type|site.toml|'off'|rules"},
		"unit of money":   {"money = '千元'", "bad-value|site.toml|'千元'|money"},
		"language":        {"lang = 'cn'", "bad-value|site.toml|'cn'|lang"},
		"profile":         {"profile = 'project-2002'", "unknown-profile|site.toml|'project-2002'|profile"},
		"theme":           {"theme = 'blue'", "bad-value|site.toml|'blue'|theme"},
		"theme outside":   {"theme = '../x'", "bad-value|site.toml|'../x'|theme"},
		"rule":            {"[rules]\nscore-mising = 'off'", "unknown-key|site.toml|score-mising|rules.score-mising"},
		"severity":        {"[rules]\nscore-missing = 'info'", "bad-value|site.toml|'info'|rules.score-missing"},
		"severity's type": {"[rules]\nscore-missing = false", "wrong-type|site.toml|false|rules.score-missing"},
		"error off":       {"[rules]\nfund-total = 'off'", "bad-value|site.toml|'off'|rules.fund-total"},
		"error down":      {"[rules]\nfund-total = 'warning'", "bad-value|site.toml|'warning'|rules.fund-total"},
		"no TOML":         {"title = 汇编", "toml-syntax|site.toml|汇编|"},
	} {
		site, list := read(t, files(map[string]string{"content/site.toml": c.text}))
		same(t, name, found(t, site, list), []string{c.want})
		if cfg := site.Config; cfg.Profile != standard || len(cfg.Rules) > 0 {
			t.Errorf("%s: %+v", name, cfg)
		}
		if (len(site.Unreadable) > 0) != (name == "no TOML") {
			t.Errorf("%s: unreadable: %q", name, site.Unreadable)
		}
	}
}

// One slip doesn't hide the others, and what is right counts.
func TestSettingsRecover(t *testing.T) {
	site, list := read(t, files(map[string]string{"content/site.toml": "title = 3\nmony = '元'\nlang = 'en'\nrules = 1\npublisher = '某局'\n"}))
	same(t, "all", found(t, site, list), []string{
		"wrong-type|site.toml|3|title", "unknown-key|site.toml|mony|mony", "wrong-type|site.toml|1|rules"})
	if site.Config.Lang != diag.English || site.Config.Publisher != "某局" {
		t.Errorf("%+v", site.Config)
	}
}

// What was probably meant is offered, and mends the file.
func TestSettingsFixes(t *testing.T) {
	for _, text := range []string{"titel = 'x'", "profile = 'project-2002'", "lang = 'cn'", "[rules]\nscore-mising = 'off'", "[rules]\nscore-missing = 'wraning'"} {
		_, list := read(t, files(map[string]string{"content/site.toml": text}))
		if len(list) != 1 || len(list[0].Fixes) != 1 || !strings.Contains(list[0].Help.Zh, "是不是") {
			t.Errorf("%q: %+v", text, list)
			continue
		}
		e := list[0].Fixes[0].Edits[0]
		text = text[:e.Span.Start] + e.New + text[e.Span.End:]
		if _, list := read(t, files(map[string]string{"content/site.toml": text})); len(list) > 0 && !strings.Contains(text, "lang") {
			t.Errorf("%q: %+v", text, list)
		}
	}
}

// Each slip in units.toml is reported once, at the text that is wrong.
func TestUnits(t *testing.T) {
	const a = "[[unit]]\nkey = 'a'\nname = '甲'\n"
	for name, c := range map[string]struct{ text, want string }{
		"no key":         {"[[unit]]\nname = '甲'", "missing-key|units.toml|[[unit]]|unit[0].key"},
		"no name":        {a + "[[unit]]\nkey = 'b'", "missing-key|units.toml|[[unit]]|unit[1].name"},
		"twice":          {a + a, "duplicate-id|units.toml|'a'|unit[1].key"},
		"mistyped":       {a + "parnt = 'b'", "unknown-key|units.toml|parnt|unit[0].parnt"},
		"second element": {a + "[[unit]]\nkey = 'b'\nname = '乙'\nlvl = 1", "unknown-key|units.toml|lvl|unit[1].lvl"},
		"no parent":      {a + "parent = 'b'", "unknown-unit|units.toml|'b'|unit[0].parent"},
		"own parent":     {a + "parent = 'a'", "bad-value|units.toml|'a'|unit[0].parent"},
		"circle":         {a + "parent = 'b'\n[[unit]]\nkey = 'b'\nname = '乙'\nparent = 'a'", "bad-value|units.toml|'b'|unit[0].parent"},
		"path as key":    {"[[unit]]\nkey = 'a/b'\nname = '甲'", "bad-value|units.toml|'a/b'|unit[0].key"},
		"number as key":  {"[[unit]]\nkey = 3\nname = '甲'", "wrong-type|units.toml|3|unit[0].key"},
		"one bracket":    {"[unit]\nkey = 'a'", "wrong-type|units.toml|[unit]|unit"},
		"other table":    {"[[units]]\nkey = 'a'", "unknown-key|units.toml|units|units"},
	} {
		site, list := read(t, files(map[string]string{"content/units.toml": c.text}))
		same(t, name, found(t, site, list), []string{c.want})
	}
}

// A circle that a unit only hangs from is reported where it closes, once.
func TestCircleAbove(t *testing.T) {
	text := ""
	for _, u := range []string{"a b", "b c", "c b"} {
		key, parent, _ := strings.Cut(u, " ")
		text += "[[unit]]\nkey = '" + key + "'\nname = 'x'\nparent = '" + parent + "'\n"
	}
	site, list := read(t, files(map[string]string{"content/units.toml": text}))
	same(t, "circle", found(t, site, list), []string{"bad-value|units.toml|'c'|unit[1].parent"})
}

// A unit's folder that isn't in the register is reported once, with all its
// reports, and only where there is a register.
func TestUnknownUnit(t *testing.T) {
	texts := map[string]string{
		"content/2022/shili-jiaoyo/x.md": "", "content/2023/shili-jiaoyo/x.md": "", "content/2023/shili-jiaoyu/y.md": "",
		"content/2023/quite-other/z.md": "",
	}
	if site, list := read(t, files(texts)); len(list) > 0 {
		t.Errorf("without a register: %q", found(t, site, list))
	}
	texts["content/units.toml"] = "[[unit]]\nkey = 'shili-jiaoyu'\nname = '教育局'\n"
	site, list := read(t, files(texts))
	same(t, "units", found(t, site, list), []string{"unknown-unit|2022/shili-jiaoyo/x.md||", "unknown-unit|2023/quite-other/z.md||"})
	if len(list[0].Related) != 1 || list[0].Related[0].File != "content/2023/shili-jiaoyo/x.md" || !strings.Contains(list[0].Help.Zh, "shili-jiaoyu") {
		t.Errorf("%+v", list[0])
	}
	if strings.Contains(list[1].Help.Zh, "是不是") || !strings.Contains(list[1].Help.Zh, "quite-other") {
		t.Errorf("%+v", list[1])
	}
}
