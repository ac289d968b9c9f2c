package content

import (
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// rawProfile is a profile's file.
type rawProfile struct {
	ID            word           `toml:"id"`
	Title         word           `toml:"title"`
	Basis         word           `toml:"basis"`
	Extends       word           `toml:"extends"`
	Full          decimal        `toml:"full"`
	Columns       words          `toml:"columns"`
	Levels        word           `toml:"levels"`
	Weights       word           `toml:"weights"`
	RateBase      word           `toml:"rate_base"`
	Sections      words          `toml:"sections"`
	NotApplicable word           `toml:"not_applicable"`
	Execution     toml.Primitive `toml:"execution"`
	Group         toml.Primitive `toml:"group"`
	Source        toml.Primitive `toml:"source"`
	Grade         toml.Primitive `toml:"grade"`
	Rounding      toml.Primitive `toml:"rounding"`
	Thresholds    toml.Primitive `toml:"thresholds"`
}

type rawExecution struct {
	Weight decimal `toml:"weight"`
	Method word    `toml:"method"`
	Bands  steps   `toml:"bands"`
}

type rawGroup struct {
	Name   word    `toml:"name"`
	Weight decimal `toml:"weight"`
	Level2 words   `toml:"level2"`
}

type rawSource struct {
	Kind word `toml:"kind"`
	Name word `toml:"name"`
}

type rawGrade struct {
	Name word    `toml:"name"`
	From decimal `toml:"from"`
}

type rawRounding struct {
	Rate  whole `toml:"rate"`
	Score whole `toml:"score"`
}

type rawThresholds struct {
	OverFulfilment decimal `toml:"over_fulfilment"`
	LowExecution   decimal `toml:"low_execution"`
	RoundedUp      decimal `toml:"rounded_up"`
}

// profileKeys are the keys of each table of a profile.
func profileKeys() map[string][]string {
	return map[string][]string{
		"": keysOf[rawProfile](), "execution": keysOf[rawExecution](), "group": keysOf[rawGroup](),
		"source": keysOf[rawSource](), "grade": keysOf[rawGrade](),
		"rounding": keysOf[rawRounding](), "thresholds": keysOf[rawThresholds](),
	}
}

// profile lays what a file says over the profile that it extends.
func (d *document) profile(raw *rawProfile, base schema.Profile) *schema.Profile {
	p := base
	d.word(raw.ID, "id", &p.ID)
	d.word(raw.Title, "title", &p.Title)
	d.word(raw.Basis, "basis", &p.Basis)
	d.decimal(raw.Full, "full", &p.Full)
	d.columns(raw.Columns, &p.Columns)
	d.words(raw.Sections, "sections", &p.Sections)
	d.oneOf(raw.RateBase, "rate_base", &p.RateBase, "budget", "received", "initial")
	levels := [...]string{schema.Required: "required", schema.Optional: "optional", schema.None: "none"}
	level := levels[p.Levels]
	d.oneOf(raw.Levels, "levels", &level, levels[:]...)
	p.Levels = schema.Presence(max(0, slices.Index(levels[:], level)))
	weights := either(p.FreeWeights, "free", "standard")
	d.oneOf(raw.Weights, "weights", &weights, "standard", "free")
	p.FreeWeights = weights == "free"
	missing := either(p.RescaleMissing, "rescale", "full")
	d.oneOf(raw.NotApplicable, "not_applicable", &missing, "rescale", "full")
	p.RescaleMissing = missing == "rescale"
	d.execution(raw.Execution, &p.Execution)
	d.groups(raw.Group, &p)
	d.sources(raw.Source, &p)
	d.grades(raw.Grade, &p)
	d.bounds(raw, &p)
	return &p
}

func either(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}

var knownColumns = []string{"target", "actual", "weight", "score"}

func (d *document) columns(raw words, to *[]string) {
	d.words(raw, "columns", to)
	if raw.bad {
		return
	}
	for i, name := range raw.value {
		if !slices.Contains(knownColumns, name) {
			path := source.Path("columns").Index(i)
			f := d.bad(path, diag.Textf("没有名为“%[1]s”的列，可以写：%[2]s", "there is no column %[1]s, but: %[2]s", name, strings.Join(knownColumns, "、")))
			d.suggest(f, name, knownColumns)
		}
	}
}

func (d *document) execution(raw toml.Primitive, to *schema.Execution) {
	e, ok := section[rawExecution](d, "execution", raw)
	if !ok {
		return
	}
	d.decimal(e.Weight, "execution.weight", &to.Weight)
	d.oneOf(e.Method, "execution.method", &to.Method, "ratio", "bands", "none")
	if d.has(e.Bands.cell, "execution.bands", takesSteps) {
		to.Bands = d.bands(e.Bands.value)
	}
	if to.Method == "bands" && len(to.Bands) == 0 && !e.Bands.bad {
		d.fault("missing-key", "execution.bands", diag.Value,
			diag.Text{Zh: "按档计分缺少分档“bands”", En: "the method is bands, but bands is missing"}, diag.Text{})
	}
}

// bands reads the bands of the execution rate, which fall. More than 200% is
// taken for a percentage without its sign.
func (d *document) bands(rows [][2]quantity.Rat) (list []schema.Band) {
	for i, row := range rows {
		path := source.Path("execution.bands").Index(i)
		switch {
		case row[0].Cmp(quantity.Int(2)) > 0:
			d.bad(path.Index(0), diag.Textf("执行率的界限要写成加引号的百分数，如 \"%[1]s%%\"", "write the bound as a percentage in quotes, like \"%[1]s%%\"", row[0].String()))
		case i > 0 && row[0].Cmp(rows[i-1][0]) >= 0:
			d.bad(path.Index(0), diag.Text{Zh: "各档要从高到低排列", En: "the bands must fall"})
		}
		list = append(list, schema.Band{From: row[0], Score: row[1]})
	}
	return list
}

func (d *document) groups(raw toml.Primitive, p *schema.Profile) {
	rows, ok := section[[]rawGroup](d, "group", raw)
	if !ok {
		return
	}
	p.Groups = make([]schema.ProfileGroup, len(rows))
	for i := range rows {
		path, g := source.Path("group").Index(i), &p.Groups[i]
		d.required(rows[i].Name, path, "name")
		d.word(rows[i].Name, path.Key("name"), &g.Name)
		d.decimal(rows[i].Weight, path.Key("weight"), &g.Weight)
		d.words(rows[i].Level2, path.Key("level2"), &g.Level2)
	}
}

var sourceKinds = []string{"fiscal", "carryover", "other", "central", "province", "city", "county", "special_account", "unit"}

func (d *document) sources(raw toml.Primitive, p *schema.Profile) {
	rows, ok := section[[]rawSource](d, "source", raw)
	if !ok {
		return
	}
	p.Sources = make([]schema.ProfileSource, len(rows))
	for i := range rows {
		path, s := source.Path("source").Index(i), &p.Sources[i]
		d.required(rows[i].Kind, path, "kind")
		d.oneOf(rows[i].Kind, path.Key("kind"), &s.Kind, sourceKinds...)
		d.word(rows[i].Name, path.Key("name"), &s.Name)
	}
}

func (d *document) grades(raw toml.Primitive, p *schema.Profile) {
	rows, ok := section[[]rawGrade](d, "grade", raw)
	if !ok {
		return
	}
	p.Grades = make([]schema.ProfileGrade, len(rows))
	for i := range rows {
		path, g := source.Path("grade").Index(i), &p.Grades[i]
		d.required(rows[i].Name, path, "name")
		d.word(rows[i].Name, path.Key("name"), &g.Name)
		d.decimal(rows[i].From, path.Key("from"), &g.From)
		if i > 0 && g.From.Cmp(p.Grades[i-1].From) >= 0 {
			d.bad(path.Key("from"), diag.Text{Zh: "等级要从高到低排列，每一级的起点分低于上一级", En: "the grades must fall, each beginning below the one before"})
		}
	}
}

// bounds reads [rounding] and [thresholds].
func (d *document) bounds(raw *rawProfile, p *schema.Profile) {
	if r, ok := section[rawRounding](d, "rounding", raw.Rounding); ok {
		d.decimals(r.Rate, "rounding.rate", &p.Rounding.Rate)
		d.decimals(r.Score, "rounding.score", &p.Rounding.Score)
	}
	if t, ok := section[rawThresholds](d, "thresholds", raw.Thresholds); ok {
		d.decimal(t.OverFulfilment, "thresholds.over_fulfilment", &p.Thresholds.OverFulfilment)
		d.decimal(t.LowExecution, "thresholds.low_execution", &p.Thresholds.LowExecution)
		d.decimal(t.RoundedUp, "thresholds.rounded_up", &p.Thresholds.RoundedUp)
	}
}
