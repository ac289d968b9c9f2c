package content

import (
	"maps"
	"slices"

	"github.com/BurntSushi/toml"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// rawSite is site.toml.
type rawSite struct {
	Title     word           `toml:"title"`
	Publisher word           `toml:"publisher"`
	Profile   word           `toml:"profile"`
	Money     word           `toml:"money"`
	Lang      word           `toml:"lang"`
	Theme     word           `toml:"theme"`
	Rules     toml.Primitive `toml:"rules"`
}

// standard is the profile of reports where nobody names one.
const standard = "project-2020"

// defaults are the settings of a site without a site.toml.
func defaults() schema.Config {
	return schema.Config{
		Title: "绩效自评报告", Profile: standard, Money: "万元", Lang: diag.Chinese, Theme: "default",
		Rules: map[string]diag.Severity{},
	}
}

// config reads site.toml, which may be missing.
func (r *reader) config(rules map[string]diag.Severity) schema.Config {
	c := defaults()
	if r.settings == nil {
		return c
	}
	var raw rawSite
	d := open(r.settings, &raw)
	defer r.close(d)
	if !d.ok {
		return c
	}
	money, lang := string(c.Money), string(c.Lang)
	d.word(raw.Title, "title", &c.Title)
	d.word(raw.Publisher, "publisher", &c.Publisher)
	d.word(raw.Profile, "profile", &c.Profile)
	d.word(raw.Theme, "theme", &c.Theme)
	d.oneOf(raw.Money, "money", &money, "元", "万元", "亿元")
	d.oneOf(raw.Lang, "lang", &lang, string(diag.Chinese), string(diag.English))
	c.Money, c.Lang = quantity.Unit(money), diag.Lang(lang)
	if severities, ok := section[map[string]word](d, "rules", raw.Rules); ok {
		d.severities(severities, rules, c.Rules)
	}
	d.unknown(map[string][]string{"": keysOf[rawSite]()})
	r.profileExists(d, &c)
	r.themeExists(d, c.Theme)
	return c
}

// severities reads [rules]. An error can't be made less: it says that a report
// contradicts itself, and can only be allowed one by one, with a reason.
func (d *document) severities(raw map[string]word, rules, to map[string]diag.Severity) {
	for _, name := range slices.Sorted(maps.Keys(raw)) {
		path := source.Path("rules").Key(name)
		normal, known := rules[name]
		if !known {
			f := d.fault("unknown-key", path, diag.Key, diag.Textf("没有名为“%[1]s”的规则", "there is no rule %[1]s", name),
				diag.Text{Zh: "用 jixiao explain 查看全部规则", En: "jixiao explain lists all rules"})
			d.suggest(f, name, slices.Sorted(maps.Keys(rules)))
			continue
		}
		level := normal.String()
		d.oneOf(raw[name], path, &level, "error", "warning", "note", "off")
		severity, _ := diag.ParseSeverity(level)
		if normal == diag.Error && severity != diag.Error {
			d.fault("bad-value", path, diag.Value,
				diag.Textf("“%[1]s”查的是自相矛盾的错误，不能整条规则降级或关闭", "%[1]s finds contradictions and can't be turned down or off as a whole", name),
				diag.Text{Zh: "在有关报告里逐处写 [[allow]]，并说明理由", En: "allow them one by one with [[allow]] in the report, with a reason"})
			continue
		}
		if severity != normal {
			to[name] = severity
		}
	}
}

// profileExists reports a default profile that nobody defines, and takes the
// standard one for it, so that this isn't said of each report again.
func (r *reader) profileExists(d *document, c *schema.Config) {
	if r.site.Profile(c.Profile) != nil {
		return
	}
	if !r.profilesUnreadable {
		f := d.fault("unknown-profile", "profile", diag.Value,
			diag.Textf("没有“%[1]s”这种表格", "there is no profile %[1]s", c.Profile), knownProfiles(r.site.Profiles))
		d.suggest(f, c.Profile, profileIDs(r.site.Profiles))
	}
	c.Profile = standard
}

func (r *reader) themeExists(d *document, name string) {
	if name != "default" && !r.walker.hasTheme(name) {
		d.bad("theme", diag.Textf("themes 下没有“%[1]s”文件夹", "there is no folder %[1]s in themes", name))
	}
}

// close takes over what was said of a configuration file.
func (r *reader) close(d *document) {
	r.list = append(r.list, d.list...)
	if !d.ok {
		r.site.Unreadable = append(r.site.Unreadable, d.file.Path)
	}
}
