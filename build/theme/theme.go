package theme

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"jixiao/build/site"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// layout is the template that every page begins with.
const layout = "layout.html"

// kinds is each kind of page with a view to check its template by.
var kinds = map[string]func() site.View{
	"home":    func() site.View { return new(site.HomeView) },
	"year":    func() site.View { return new(site.YearView) },
	"unit":    func() site.View { return new(site.UnitView) },
	"project": func() site.View { return new(site.ProjectView) },
	"report":  func() site.View { return new(site.ReportView) },
	"compare": func() site.View { return new(site.CompareView) },
	"checks":  func() site.View { return new(site.ChecksView) },
	"rules":   func() site.View { return new(site.RulesView) },
	"search":  func() site.View { return new(site.SearchView) },
	"page":    func() site.View { return new(site.PageView) },
}

// Theme renders pages. It may be used from several goroutines at once.
type Theme struct {
	pages  map[string]*page // by kind
	assets []Asset
}

// Asset is a file of the theme that is no template.
type Asset struct {
	Path string // below the site's root: theme/style.css
	Data []byte
}

// file is a file of a theme: one of the default theme, or one laid over it.
type file struct {
	name string // below the theme's folder
	text string
	over *source.File // nil in the default theme
	base string       // the text of the default theme's file, where over hides it
}

// Load reads the default theme from base and lays over it the files whose
// paths begin with dir. A faulty one among them gives a bad-value at its line,
// and the default theme's file is used instead.
func Load(base fs.FS, dir string, over []*source.File) (*Theme, diag.List) {
	files, err := read(base)
	if err != nil {
		return &Theme{}, diag.List{broken(err)}
	}
	files = lay(files, strings.TrimSuffix(dir, "/")+"/", over)
	l := loader{files: files, theme: &Theme{pages: map[string]*page{}}}
	l.parse()
	if slices.ContainsFunc(files, func(f file) bool { return f.over != nil && f.template() }) {
		l.check()
	}
	l.list.Sort()
	return l.theme, l.list
}

// Render writes a page to the end of w. An error means that a template failed
// on this view; w is then as it was.
func (t *Theme) Render(w *bytes.Buffer, kind string, v site.View) error {
	page := t.pages[kind]
	if page == nil {
		return fmt.Errorf("theme: no template for a page of kind %q", kind)
	}
	before := w.Len()
	if err := page.render(w, v); err != nil {
		w.Truncate(before)
		return fmt.Errorf("theme: %w", err)
	}
	return nil
}

// Assets are the theme's files that pages need, by path.
func (t *Theme) Assets() []Asset { return t.assets }

func (f *file) template() bool { return path.Ext(f.name) == ".html" }

// kind is the kind of page that a template is for, "" where it is a part.
func (f *file) kind() string {
	name := strings.TrimSuffix(f.name, ".html")
	if kinds[name] == nil {
		return ""
	}
	return name
}

func read(base fs.FS) (files []file, err error) {
	err = fs.WalkDir(base, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(base, name)
		files = append(files, file{name: name, text: string(text)})
		return err
	})
	return files, err
}

// lay puts a site's files in the place of the default theme's.
func lay(files []file, dir string, over []*source.File) []file {
	for _, f := range over {
		name, ok := strings.CutPrefix(f.Path, dir)
		if !ok || name == "" {
			continue
		}
		at := slices.IndexFunc(files, func(old file) bool { return old.name == name })
		if at < 0 {
			files = append(files, file{name: name})
			at = len(files) - 1
		}
		files[at] = file{name: name, text: f.Text, over: f, base: files[at].text}
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	return files
}
