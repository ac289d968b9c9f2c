package content

import (
	"io/fs"
	"slices"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	builtin "jixiao/schema/profiles"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// form is a profile's file on the way to a profile.
type form struct {
	doc     *document
	raw     rawProfile
	builtin bool
	profile *schema.Profile // nil until it is made
	open    bool            // being made: who comes here again has gone in a circle
}

// forms are profiles by their ids: what a site defines takes the place of the
// built-in one of the same id.
type forms struct {
	site, builtin map[string]*form
}

// profiles makes the profiles of the built-in files and the site's.
func (r *reader) profiles(files []*source.File) ([]*schema.Profile, error) {
	all := forms{site: map[string]*form{}, builtin: map[string]*form{}}
	own, err := builtinFiles()
	if err != nil {
		return nil, err
	}
	var list []*form
	for _, file := range own {
		list = append(list, all.add(file, true))
	}
	for _, file := range files {
		list = append(list, all.add(file, false))
	}
	var profiles []*schema.Profile
	for _, f := range list {
		if f.doc.ok {
			all.make(f)
			f.doc.unknown(profileKeys())
		} else {
			r.profilesUnreadable = true
		}
		r.close(f.doc)
		if id := f.raw.ID.value; f.profile != nil && id != "" && all.find(id) == f {
			profiles = append(profiles, f.profile)
		}
	}
	slices.SortFunc(profiles, func(a, b *schema.Profile) int { return strings.Compare(a.ID, b.ID) })
	return profiles, nil
}

func builtinFiles() (files []*source.File, err error) {
	names, err := fs.Glob(builtin.FS, "*.toml")
	for _, name := range names {
		text, readErr := fs.ReadFile(builtin.FS, name)
		if readErr != nil {
			return nil, readErr
		}
		files = append(files, source.NewFile(name, string(text)))
	}
	return files, err
}

// add opens a profile's file.
func (all forms) add(file *source.File, isBuiltin bool) *form {
	f := &form{builtin: isBuiltin}
	f.doc = open(file, &f.raw)
	byID := all.site
	if isBuiltin {
		byID = all.builtin
	}
	if !f.doc.ok {
		return f
	}
	f.doc.required(f.raw.ID, "", "id")
	id := f.raw.ID.value
	before, twice := byID[id]
	if id == "" {
		return f
	}
	if !twice {
		byID[id] = f
		return f
	}
	d := f.doc.fault("duplicate-id", "id", diag.Value,
		diag.Textf("两个文件都定义了“%[1]s”", "two files define the profile %[1]s", id), diag.Text{Zh: "换一个 id", En: "choose another id"})
	span, _ := before.doc.tree.Place("id", diag.Value)
	d.Related = []diag.Related{{
		Place:   diag.Place{File: before.doc.file.Path, Path: "id", Span: span},
		Message: diag.Text{Zh: "前面定义在这里", En: "it was defined here before"},
	}}
	return f
}

// find is the form that an id stands for.
func (all forms) find(id string) *form {
	if f := all.site[id]; f != nil {
		return f
	}
	return all.builtin[id]
}

// make makes a form's profile, and before it the one that it extends.
func (all forms) make(f *form) {
	if f.profile != nil {
		return
	}
	f.open = true
	base := all.base(f)
	f.open = false
	f.profile = f.doc.profile(&f.raw, base)
	if f.profile.Title == "" {
		f.doc.required(f.raw.Title, "", "title")
	}
}

// base is the profile that a form extends, or what a profile begins with that
// extends none. A profile with the id of a built-in one is laid over that one,
// whether it says so (extends its own id) or extends nothing.
func (all forms) base(f *form) schema.Profile {
	id := f.raw.Extends.value
	if !f.raw.Extends.set && !f.builtin {
		id = f.raw.ID.value
		if all.builtin[id] == nil {
			return blank()
		}
	} else if !f.doc.has(f.raw.Extends.cell, "extends", takesText) || id == "" {
		return blank()
	}
	above := all.find(id)
	if own := all.builtin[id]; above == f && own != nil {
		above = own
	}
	switch {
	case above == nil:
		d := f.doc.fault("unknown-profile", "extends", diag.Value, diag.Textf("没有“%[1]s”这种表格", "there is no profile %[1]s", id), diag.Text{})
		f.doc.suggest(d, id, all.ids())
		return blank()
	case above.open || above == f:
		f.doc.bad("extends", diag.Textf("“%[1]s”又回到它自己，绕成了一圈", "the profiles that extend each other go in a circle at %[1]s", id))
		return blank()
	case !above.doc.ok:
		return blank()
	}
	all.make(above)
	return *above.profile
}

// blank is what a profile begins with.
func blank() schema.Profile {
	return schema.Profile{
		Full: quantity.Int(100), Columns: knownColumns, RateBase: "budget", RescaleMissing: true,
		Execution: schema.Execution{Method: "none"},
		Rounding:  schema.Rounding{Rate: 2, Score: 2},
		Thresholds: schema.Thresholds{
			OverFulfilment: quantity.Frac(13, 10), LowExecution: quantity.Frac(9, 10), RoundedUp: quantity.Frac(5, 100),
		},
	}
}

func (all forms) ids() (ids []string) {
	for _, forms := range []map[string]*form{all.site, all.builtin} {
		for id := range forms {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func profileIDs(profiles []*schema.Profile) (ids []string) {
	for _, p := range profiles {
		ids = append(ids, p.ID)
	}
	return ids
}

// knownProfiles is a help that lists what there is.
func knownProfiles(profiles []*schema.Profile) diag.Text {
	ids := profileIDs(profiles)
	return diag.Textf("可以写：%[1]s；本站自定的放在 schema/ 下", "there are: %[1]s; a site's own stand in schema/", strings.Join(ids, "、"))
}
