package content

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// rawUnits is units.toml.
type rawUnits struct {
	Unit toml.Primitive `toml:"unit"`
}

type rawUnit struct {
	Key    word `toml:"key"`
	Name   word `toml:"name"`
	Short  word `toml:"short"`
	Parent word `toml:"parent"`
	Level  word `toml:"level"`
}

// units reads units.toml, which may be missing.
func (r *reader) units(file *source.File) schema.Units {
	if file == nil {
		return schema.NewUnits(nil)
	}
	var raw rawUnits
	d := open(file, &raw)
	defer r.close(d)
	if !d.ok {
		return schema.NewUnits(nil)
	}
	rows, _ := section[[]rawUnit](d, "unit", raw.Unit)
	list := make([]schema.Unit, len(rows))
	for i := range rows {
		list[i] = d.unit(&rows[i], source.Path("unit").Index(i))
	}
	d.unknown(map[string][]string{"": keysOf[rawUnits](), "unit": keysOf[rawUnit]()})
	d.duplicates(list)
	units := schema.NewUnits(list)
	d.parents(units)
	return units
}

func (d *document) unit(raw *rawUnit, path source.Path) (u schema.Unit) {
	d.required(raw.Key, path, "key")
	d.required(raw.Name, path, "name")
	d.word(raw.Key, path.Key("key"), &u.Key)
	d.word(raw.Name, path.Key("name"), &u.Name)
	d.word(raw.Short, path.Key("short"), &u.Short)
	d.word(raw.Parent, path.Key("parent"), &u.Parent)
	d.word(raw.Level, path.Key("level"), &u.Level)
	if strings.ContainsAny(u.Key, `/\`) {
		d.bad(path.Key("key"), diag.Textf("“%[1]s”不能用作文件夹名", "%[1]s can't be the name of a folder", u.Key))
	}
	return u
}

// duplicates reports keys that two units have.
func (d *document) duplicates(list []schema.Unit) {
	first := make(map[string]int, len(list))
	for i, u := range list {
		path := source.Path("unit").Index(i).Key("key")
		before, twice := first[u.Key]
		if !twice {
			first[u.Key] = i
			continue
		}
		if u.Key == "" {
			continue
		}
		f := d.fault("duplicate-id", path, diag.Value,
			diag.Textf("单位代码“%[1]s”用了两次", "two units have the key %[1]s", u.Key),
			diag.Text{Zh: "每个单位用不同的代码", En: "give each unit a key of its own"})
		earlier := source.Path("unit").Index(before).Key("key")
		span, _ := d.tree.Place(earlier, diag.Value)
		f.Related = []diag.Related{{
			Place:   diag.Place{File: d.file.Path, Path: earlier, Span: span},
			Message: diag.Text{Zh: "前面用在这里", En: "it was used here before"},
		}}
	}
}

// parents reports parents that are no units, and units above themselves.
func (d *document) parents(units schema.Units) {
	keys := make([]string, len(units.List))
	for i, u := range units.List {
		keys[i] = u.Key
	}
	circular := make(map[string]bool)
	for i, u := range units.List {
		path := source.Path("unit").Index(i).Key("parent")
		if u.Parent == "" {
			continue
		}
		if _, ok := units.Get(u.Parent); !ok {
			f := d.fault("unknown-unit", path, diag.Value,
				diag.Textf("上级单位“%[1]s”没有登记", "the parent %[1]s is no unit", u.Parent),
				diag.Text{Zh: "写上级单位的代码（key），或先登记这个单位", En: "write the parent's key, or add the parent"})
			d.suggest(f, u.Parent, keys)
			continue
		}
		if circle := circle(units, u); circle != nil && !circular[u.Key] {
			for _, key := range circle {
				circular[key] = true
			}
			d.bad(path, diag.Textf("上级单位绕成了一圈：%[1]s", "the parents go in a circle: %[1]s", strings.Join(append(circle, u.Key), " → ")))
		}
	}
}

// circle are the units from u up to u again, nil where the way up ends.
func circle(units schema.Units, u schema.Unit) (keys []string) {
	for at := u; len(keys) <= len(units.List); {
		keys = append(keys, at.Key)
		above, ok := units.Get(at.Parent)
		if at.Parent == "" || !ok {
			return nil
		}
		if above.Key == u.Key {
			return keys
		}
		at = above
	}
	return nil // a circle above u, which is reported there
}

// checkUnits reports folders of units that aren't in the register, once each.
func (r *reader) checkUnits() {
	if len(r.site.Units.List) == 0 {
		return
	}
	keys := make([]string, len(r.site.Units.List))
	for i, u := range r.site.Units.List {
		keys[i] = u.Key
	}
	said := make(map[string]int)
	for _, report := range r.site.Reports {
		name := report.Key.Unit
		if _, ok := r.site.Units.Get(name); ok {
			continue
		}
		if i, ok := said[name]; ok {
			r.list[i].Related = append(r.list[i].Related, diag.Related{
				Place:   diag.Place{File: report.File.Path},
				Message: diag.Text{Zh: "同一个单位", En: "the same unit"},
			})
			continue
		}
		said[name] = len(r.list)
		help := diag.Textf("在 %[1]s 里登记：%[2]s", "add it to %[1]s: %[2]s", unitsPath, fmt.Sprintf("[[unit]] key = %q", name))
		if near, ok := diag.Nearest(name, keys); ok {
			help = diag.Textf("是不是 %[1]s？把文件夹改名，或在 %[2]s 里登记", "did you mean %[1]s? rename the folder, or add it to %[2]s", near, unitsPath)
		}
		r.list = append(r.list, diag.Diagnostic{
			Rule: "unknown-unit", Severity: diag.Error, Help: help,
			Message: diag.Textf("单位“%[1]s”没有登记", "the unit %[1]s is not in the register", name),
			Place:   diag.Place{File: report.File.Path},
		})
	}
}
