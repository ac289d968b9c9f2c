package content

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// rules stands for the catalogue.
var rules = map[string]diag.Severity{
	"fund-total": diag.Error, "score-missing": diag.Warning, "narrative-untied": diag.Note,
}

// files makes a disk of paths and texts.
func files(texts map[string]string) fstest.MapFS {
	disk := fstest.MapFS{}
	for path, text := range texts {
		disk[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return disk
}

func read(t *testing.T, disk fs.FS) (*Site, diag.List) {
	t.Helper()
	site, list, err := Read(context.Background(), disk, rules, nil)
	if err != nil {
		t.Fatal(err)
	}
	return site, list
}

// found puts diagnostics into comparable words: rule, file, the text that the
// span covers, path.
func found(t *testing.T, site *Site, list diag.List) (out []string) {
	t.Helper()
	for _, d := range list {
		text := ""
		if file := site.File(d.File); file != nil {
			text = file.Text[d.Span.Start:d.Span.End]
		}
		if d.Severity != diag.Error || d.Message.Zh == "" || d.Message.En == "" || d.File == "" {
			t.Errorf("a diagnostic lacks severity, words or file: %+v", d)
		}
		out = append(out, fmt.Sprintf("%s|%s|%s|%s", d.Rule, strings.TrimPrefix(d.File, "content/"), text, d.At))
	}
	return out
}

func same(t *testing.T, name string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", name, got, want)
	}
}

func paths(files []*source.File) (out []string) {
	for _, f := range files {
		out = append(out, f.Path)
	}
	return out
}

// Everything of a site is found, each thing as what it is.
func TestSite(t *testing.T) {
	site, list := read(t, files(map[string]string{
		"content/site.toml":          "title = '汇编'\npublisher = '某局'\nprofile = 'own'\nmoney = '元'\nlang = 'en'\ntheme = 'blue'\n[rules]\nscore-missing = 'error'\nnarrative-untied = 'off'\nfund-total = 'error'\n",
		"content/units.toml":         "[[unit]]\nkey = 'a'\nname = '甲局'\nshort = '甲'\nparent = 'b'\nlevel = '区级'\n[[unit]]\nkey = 'b'\nname = '乙局'\n",
		"content/2023/a/road.md":     "甲",
		"content/2023/a-b/bridge.md": "丙",
		"content/2022/a/road.MD":     "乙",
		"content/2023/a/photo.jpg":   "\xff\xd8",
		"content/2023/a/scans/1.pdf": "%PDF",
		"content/about/index.md":     "关于",
		"content/about/sub/more.md":  "更多",
		"content/about/.hidden.md":   "",
		"content/about/draft.md~":    "",
		"content/about/~$draft.docx": "",
		"content/.git/x.md":          "",
		"content/logo.png":           "",
		"schema/own.toml":            "id = 'own'\ntitle = '本地表'\n",
		"schema/readme.txt":          "",
		"schema/go/x.toml":           "broken",
		"themes/blue/page.html":      "<p>",
		"themes/blue/fonts/a.woff2":  "\x00\xff",
		"themes/red/page.html":       "<b>",
		"public/index.html":          "",
		".jixiao/memo":               "",
	}))
	if list := slices.DeleteFunc(list, func(d diag.Diagnostic) bool { return d.Rule == "unknown-unit" }); len(list) > 0 {
		t.Errorf("diagnostics: %q", found(t, site, list))
	}
	c := site.Config
	if c.Title != "汇编" || c.Publisher != "某局" || c.Profile != "own" || c.Money != "元" || c.Lang != diag.English || c.Theme != "blue" {
		t.Errorf("config: %+v", c)
	}
	if len(c.Rules) != 2 || c.Rules["score-missing"] != diag.Error || c.Rules["narrative-untied"] != diag.Off {
		t.Errorf("severities: %v", c.Rules)
	}
	if u, ok := site.Units.Get("a"); !ok || u != (schema.Unit{Key: "a", Name: "甲局", Short: "甲", Parent: "b", Level: "区级"}) {
		t.Errorf("unit: %+v", u)
	}
	var reports []string
	for _, r := range site.Reports {
		reports = append(reports, r.Key.String()+" "+r.File.Path+" "+r.File.Text)
	}
	same(t, "reports", reports, []string{
		"2022/a/road content/2022/a/road.MD 乙", "2023/a-b/bridge content/2023/a-b/bridge.md 丙", "2023/a/road content/2023/a/road.md 甲"})
	same(t, "pages", paths(site.Pages), []string{"content/about/index.md", "content/about/sub/more.md"})
	same(t, "assets", site.Assets, []string{"content/2023/a/photo.jpg", "content/2023/a/scans/1.pdf", "content/logo.png"})
	same(t, "theme", paths(site.Theme), []string{"themes/blue/fonts/a.woff2", "themes/blue/page.html"})
	if p := site.Profile("own"); p == nil || p.Title != "本地表" || site.Profile("other") != nil {
		t.Errorf("profile: %+v", p)
	}
	for _, path := range []string{".", "content", "content/2023/a", "content/logo.png", "content/site.toml", "schema", "schema/own.toml", "themes/blue/fonts", "themes/blue/page.html"} {
		if !slices.Contains(site.Inputs, path) {
			t.Errorf("%s is missing from the inputs: %q", path, site.Inputs)
		}
	}
	for _, path := range []string{"public", "public/index.html", "themes/red/page.html", "schema/readme.txt", "content/.git"} {
		if slices.Contains(site.Inputs, path) {
			t.Errorf("%s was an input", path)
		}
	}
}

// A site may do without site.toml, units.toml and everything else, but not
// without the folder.
func TestSmallestSite(t *testing.T) {
	site, list := read(t, files(map[string]string{"content/2023/a/b.md": "甲"}))
	if len(list) > 0 || len(site.Reports) != 1 || len(site.Units.List) > 0 {
		t.Errorf("%+v, %v", site, list)
	}
	c := site.Config
	if c.Title != "绩效自评报告" || c.Profile != "project-2020" || c.Money != "万元" || c.Lang != diag.Chinese || c.Theme != "default" {
		t.Errorf("defaults: %+v", c)
	}
	for name, disk := range map[string]fs.FS{
		"empty": fstest.MapFS{}, "a file": files(map[string]string{"content": ""}), "elsewhere": files(map[string]string{"2023/a/b.md": ""}),
	} {
		if _, _, err := Read(context.Background(), disk, rules, nil); !errors.Is(err, ErrNoContent) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// A reader that is told to stop, stops.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := Read(ctx, files(map[string]string{"content/2023/a/b.md": ""}), rules, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// failing is a disk on which one file can't be read.
type failing struct {
	fstest.MapFS
	path string
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.path {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.Open(name)
}

func (f failing) ReadFile(name string) ([]byte, error) {
	if name == f.path {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.ReadFile(name)
}

// A disk that fails is no fault of the author's: it is an error, which names
// the file.
func TestDiskFails(t *testing.T) {
	disk := failing{files(map[string]string{"content/2023/a/b.md": "", "content/2023/a/c.md": ""}), "content/2023/a/c.md"}
	_, _, err := Read(context.Background(), disk, rules, nil)
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "c.md") {
		t.Errorf("error %v", err)
	}
}

// Reading twice gives the same, whichever file is read first.
func TestDeterministic(t *testing.T) {
	texts := map[string]string{"content/site.toml": "lnag = 'zh'\nx = 1\n[rules]\nb = 'off'\na = 'off'\n"}
	for i := range 200 {
		texts[fmt.Sprintf("content/2023/u%d/p.md", i%20)] = "a"
		texts[fmt.Sprintf("content/2023/u%d/P.md", i)] = "\xff"
	}
	site, list := read(t, files(texts))
	want := found(t, site, list)
	for range 5 {
		site, list := read(t, files(texts))
		same(t, "again", found(t, site, list), want)
	}
}
