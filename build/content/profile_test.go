package content

import (
	"fmt"
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/quantity"
)

// shape is a profile in one line: what the documents say of the form.
func shape(p *schema.Profile) string {
	var b strings.Builder
	for _, g := range p.Groups {
		fmt.Fprintf(&b, "%s%s(%d) ", schema.LevelName(g.Name), g.Weight, len(g.Level2))
	}
	fmt.Fprintf(&b, "| %s %s | ", p.Execution.Method, p.Execution.Weight)
	for _, s := range p.Sources {
		b.WriteString(s.Kind + " ")
	}
	b.WriteString("| ")
	for _, g := range p.Grades {
		fmt.Fprintf(&b, "%s%s ", g.Name, g.From)
	}
	return b.String()
}

// The built-in forms are as the documents prescribe them: weights of the
// groups, points of the execution rate, 其中 rows, grades.
func TestBuiltin(t *testing.T) {
	site, _ := read(t, files(map[string]string{"content/a/b.md": ""}))
	const sources, grades = "| fiscal carryover other ", "| 优90 良80 中60 差0 "
	want := map[string]string{
		"project-2020":  "产出50(4) 效益30(4) 满意度10(1) | ratio 10 " + sources + grades,
		"project-2021":  "成本20(3) 产出40(3) 效益20(3) 满意度10(1) | ratio 10 " + sources + grades,
		"project-80-20": "产出40(4) 效益40(5) 满意度0(1) 成本0(3) | ratio 20 " + sources + grades,
		"transfer":      "产出0(4) 效益0(4) 满意度0(1) 成本0(3) | none 0 | central province city county other | ",
		"department":    "投入0(0) 过程0(0) 产出0(4) 效益0(4) 满意度0(1) 成本0(3) 部门决策0(0) 综合管理0(0) 部门绩效0(0) | ratio 10 " + sources + grades,
		"evaluation":    "决策0(3) 过程0(2) 产出0(8) 效益0(7) | none 0 " + sources + grades,
		"special-fund":  "产出50(4) 效益30(4) 满意度10(1) | ratio 10 " + sources + grades,
	}
	if len(site.Profiles) != len(want) {
		t.Errorf("%d profiles", len(site.Profiles))
	}
	for _, p := range site.Profiles {
		if got := shape(p); got != want[p.ID] {
			t.Errorf("%s:\n got %s\nwant %s", p.ID, got, want[p.ID])
		}
		if p.Title == "" || p.Basis == "" || !p.Full.Equal(quantity.Int(100)) || p.RateBase != "budget" || !p.RescaleMissing {
			t.Errorf("%s: %+v", p.ID, p)
		}
		if p.Scored() != (p.ID != "transfer") || p.FreeWeights != !strings.HasPrefix(p.ID, "project-202") {
			t.Errorf("%s: scored or free weights wrong", p.ID)
		}
		if th := p.Thresholds; th.OverFulfilment.String() != "1.3" || th.LowExecution.String() != "0.9" || th.RoundedUp.String() != "0.05" {
			t.Errorf("%s: thresholds %v", p.ID, th)
		}
	}
	if p := site.Profile("special-fund"); len(p.Sections) != 5 || p.Levels != schema.Optional {
		t.Errorf("special-fund: %+v", p)
	}
}

// The points of a form with standard weights come to its full score.
func TestBuiltinWeights(t *testing.T) {
	site, _ := read(t, files(map[string]string{"content/a/b.md": ""}))
	for _, p := range site.Profiles {
		sum := p.Execution.Weight
		for _, g := range p.Groups {
			sum = sum.Add(g.Weight)
		}
		if !p.FreeWeights && !sum.Equal(p.Full) {
			t.Errorf("%s: %s points of %s", p.ID, sum, p.Full)
		}
	}
}

// A profile of the site takes the place of the built-in one of its id, and
// what it extends is what others see too.
func TestOverlay(t *testing.T) {
	site, list := read(t, files(map[string]string{
		"content/a/b.md":  "",
		"schema/1.toml":   "id = 'project-2020'\nextends = 'project-2020'\ntitle = '本省自评表'\n[thresholds]\nlow_execution = \"85.5%\"\n",
		"schema/2.toml":   "id = 'lower'\nextends = 'upper'\ngrade = []\n[execution]\nweight = 12.5\n",
		"schema/3.toml":   "id = 'upper'\nextends = 'transfer'\ntitle = '上级'\nweights = 'standard'\nnot_applicable = 'full'\nlevels = 'none'\n[execution]\nmethod = 'bands'\nbands = [[\"100%\", 10], [\"80%\", 7], [0, 0]]\n[[grade]]\nname = '合格'\nfrom = 60.5\n",
		"schema/4.toml":   "id = 'bare'\ntitle = '白表'\n",
		"schema/5.toml":   "id = 'transfer'\nfull = 50\n",
		"schema/note.txt": "id = 'x'",
	}))
	if len(list) > 0 {
		t.Fatalf("%q", found(t, site, list))
	}
	p := site.Profile("project-2020")
	if p.Title != "本省自评表" || p.Thresholds.LowExecution.String() != "0.855" || len(p.Groups) != 3 {
		t.Errorf("overlaid: %+v", p)
	}
	if d := site.Profile("special-fund"); d.Thresholds.LowExecution.String() != "0.855" {
		t.Errorf("what extends it doesn't follow: %+v", d.Thresholds)
	}
	if p := site.Profile("transfer"); p.Title == "" || p.Full.String() != "50" || len(p.Sources) != 5 {
		t.Errorf("without extends it isn't laid over the built-in one: %+v", p)
	}
	lower := site.Profile("lower")
	if shape(lower) != "产出0(4) 效益0(4) 满意度0(1) 成本0(3) | bands 12.5 | central province city county other | " ||
		lower.FreeWeights || lower.RescaleMissing || lower.Levels != schema.None || lower.Title != "上级" {
		t.Errorf("lower: %s %+v", shape(lower), lower)
	}
	if b := lower.Execution.Bands; len(b) != 3 || b[1].From.String() != "0.8" || b[1].Score.String() != "7" {
		t.Errorf("bands: %+v", b)
	}
	if upper := site.Profile("upper"); len(upper.Grades) != 1 || upper.Grades[0].From.String() != "60.5" {
		t.Errorf("upper: %+v", upper.Grades)
	}
	if bare := site.Profile("bare"); bare.Full.String() != "100" || len(bare.Columns) != 4 || bare.Rounding.Score != 2 {
		t.Errorf("bare: %+v", bare)
	}
}

// Each slip in a profile is reported once, at the text that is wrong.
func TestProfileFaults(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"no id":           {"title = 'x'", "missing-key||id"},
		"no title":        {"id = 'x'", "missing-key||title"},
		"unknown base":    {"id = 'x'\ntitle = 'x'\nextends = 'project-2002'", "unknown-profile|'project-2002'|extends"},
		"circle of one":   {"id = 'x'\ntitle = 'x'\nextends = 'x'", "bad-value|'x'|extends"},
		"mistyped":        {"id = 'x'\ntitle = 'x'\nfool = 100", "unknown-key|fool|fool"},
		"in a group":      {"id = 'x'\ntitle = 'x'\n[[group]]\nname = '产出'\n[[group]]\nname = '效益'\nwieght = 3", "unknown-key|wieght|group[1].wieght"},
		"in a table":      {"id = 'x'\ntitle = 'x'\n[rounding]\nrates = 2", "unknown-key|rates|rounding.rates"},
		"text as number":  {"id = 'x'\ntitle = 'x'\nfull = '百分'", "wrong-type|'百分'|full"},
		"infinite":        {"id = 'x'\ntitle = 'x'\nfull = inf", "wrong-type|inf|full"},
		"negative":        {"id = 'x'\ntitle = 'x'\n[execution]\nweight = -10", "bad-value|-10|execution.weight"},
		"column":          {"id = 'x'\ntitle = 'x'\ncolumns = ['target', 'actuals']", "bad-value|'actuals'|columns[1]"},
		"columns":         {"id = 'x'\ntitle = 'x'\ncolumns = 'target'", "wrong-type|'target'|columns"},
		"level":           {"id = 'x'\ntitle = 'x'\nlevels = 'must'", "bad-value|'must'|levels"},
		"method":          {"id = 'x'\ntitle = 'x'\n[execution]\nmethod = 'rate'", "bad-value|'rate'|execution.method"},
		"no bands":        {"id = 'x'\ntitle = 'x'\n[execution]\nmethod = 'bands'", "missing-key|[execution]|execution.bands"},
		"odd bands":       {"id = 'x'\ntitle = 'x'\n[execution]\nbands = [[1, 2, 3]]", "wrong-type|[[1, 2, 3]]|execution.bands"},
		"rising bands":    {"id = 'x'\ntitle = 'x'\n[execution]\nbands = [['80%', 1], ['90%', 2]]", "bad-value|'90%'|execution.bands[1][0]"},
		"percent missing": {"id = 'x'\ntitle = 'x'\n[execution]\nbands = [[80, 1]]", "bad-value|80|execution.bands[0][0]"},
		"rising grades":   {"id = 'x'\ntitle = 'x'\n[[grade]]\nname = '中'\nfrom = 60\n[[grade]]\nname = '优'\nfrom = 90", "bad-value|90|grade[1].from"},
		"kind":            {"id = 'x'\ntitle = 'x'\n[[source]]\nkind = 'cental'", "bad-value|'cental'|source[0].kind"},
		"decimals":        {"id = 'x'\ntitle = 'x'\n[rounding]\nrate = 20", "bad-value|20|rounding.rate"},
		"one bracket":     {"id = 'x'\ntitle = 'x'\n[group]\nname = '产出'", "wrong-type|[group]|group"},
		"no TOML":         {"id = 'x'\ntitle = x", "toml-syntax|x|"},
	} {
		site, list := read(t, files(map[string]string{"content/a/b.md": "", "schema/x.toml": c.text}))
		rule, rest, _ := strings.Cut(c.want, "|")
		same(t, name, found(t, site, list), []string{rule + "|schema/x.toml|" + rest})
	}
}

// Profiles that extend each other in a circle are reported once, two of one id
// at the second, and the others are made all the same.
func TestProfilesTogether(t *testing.T) {
	site, list := read(t, files(map[string]string{
		"content/a/b.md": "",
		"schema/1.toml":  "id = 'a'\ntitle = 'x'\nextends = 'b'\n", "schema/2.toml": "id = 'b'\ntitle = 'y'\nextends = 'a'\n",
		"schema/3.toml": "id = 'c'\ntitle = 'z'\n", "schema/4.toml": "id = 'c'\ntitle = 'w'\n",
	}))
	same(t, "all", found(t, site, list), []string{"bad-value|schema/2.toml|'a'|extends", "duplicate-id|schema/4.toml|'c'|id"})
	if c := site.Profile("c"); c == nil || c.Title != "z" || site.Profile("a") == nil || site.Profile("b") == nil {
		t.Errorf("profiles: %q", profileIDs(site.Profiles))
	}
	if len(list[1].Related) != 1 || list[1].Related[0].File != "schema/3.toml" || list[1].Related[0].Span.Len() == 0 {
		t.Errorf("%+v", list[1].Related)
	}
}

// A profile that can't be read isn't called missing as well.
func TestUnreadableProfile(t *testing.T) {
	site, list := read(t, files(map[string]string{"content/site.toml": "profile = 'own'\n", "schema/own.toml": "id = 'own'\ntitle = 汇编\n"}))
	same(t, "all", found(t, site, list), []string{"toml-syntax|schema/own.toml|汇编|"})
	same(t, "unreadable", site.Unreadable, []string{"schema/own.toml"})
}

// Whatever stands in configuration files: no panic, spans inside the files.
func FuzzConfiguration(f *testing.F) {
	f.Add("title = 'x'\n[rules]\nfund-total = 'off'\n[[unit]]\nkey = 'a'\nparent = 'a'\n")
	f.Add("id = 'x'\nextends = 'x'\n[[group]]\nname = 3\nlevel2 = [[]]\n[execution]\nbands = [[1, 'a']]\n")
	f.Fuzz(func(t *testing.T, text string) {
		site, list := read(t, files(map[string]string{"content/site.toml": text, "content/units.toml": text, "schema/x.toml": text}))
		for _, d := range list {
			file := site.File(d.File)
			if file == nil || d.Span.Start < 0 || d.Span.Start > d.Span.End || d.Span.End > len(file.Text) {
				t.Errorf("%s at %v of %q", d.Rule, d.Span, d.File)
			}
		}
	})
}

// A level that is a number is said to be text, with the text to write.
func TestLevelIsText(t *testing.T) {
	_, list := read(t, files(map[string]string{"content/units.toml": "[[unit]]\nkey = 'a'\nname = '甲'\nlevel = 1\n"}))
	if len(list) != 1 || list[0].Rule != "wrong-type" || !strings.Contains(list[0].Help.Zh, `"1"`) ||
		len(list[0].Fixes) != 1 || list[0].Fixes[0].Edits[0].New != `"1"` {
		t.Errorf("%+v", list)
	}
}
