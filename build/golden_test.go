package build_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jixiao/build"
	"jixiao/build/site"
	"jixiao/schema/diag"
)

var update = flag.Bool("update", false, "write what the sites become into testdata/sites")

// Each archive holds the files of a small site and, in files below want/, what
// it must become:
//
//	options                         "drafts", "today YYYY-MM-DD", "lang en", a line each
//	want/diagnostics                all that is said of it
//	want/view PAGE FIELD…           fields of what a page shows
//	want/json FILE, want/file FILE  a file of the site, indented or as it is
//	want/pages                      the addresses of all pages
//
// Which sections there are says what the archive is about; -update fills them.
func TestSites(t *testing.T) {
	paths, err := filepath.Glob("testdata/sites/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no sites", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { testSite(t, path) })
	}
}

func testSite(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	fsys, options := unpack(t, archive)
	r := compile(t, options, fsys)
	for i := range archive.Files {
		f := &archive.Files[i]
		asked, ok := strings.CutPrefix(f.Name, "want/")
		if !ok {
			continue
		}
		got := become(t, r, strings.Fields(asked))
		if !*update && got != string(f.Data) {
			t.Errorf("%s: got\n%s\nwant\n%s", f.Name, got, f.Data)
		}
		f.Data = []byte(got)
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// unpack is the site of an archive and the options to compile it with.
func unpack(t testing.TB, archive *txtar.Archive) (fsys *tree, o build.Options) {
	t.Helper()
	texts := map[string]string{}
	for _, f := range archive.Files {
		switch {
		case f.Name == "options":
			o = parseOptions(t, string(f.Data))
		case !strings.HasPrefix(f.Name, "want/"):
			texts[f.Name] = string(f.Data)
		}
	}
	return newTree(texts), o
}

func parseOptions(t testing.TB, text string) (o build.Options) {
	t.Helper()
	for line := range strings.Lines(text) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch key {
		case "drafts":
			o.Drafts = true
		case "today":
			o.Today = value
		case "lang":
			o.Lang = diag.Lang(value)
		default:
			t.Fatalf("unknown option %q", key)
		}
	}
	return o
}

func compile(t testing.TB, o build.Options, fsys fs.FS) *build.Result {
	t.Helper()
	r, err := build.New(o).Compile(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A file saved by a Windows editor, with a byte order mark and carriage returns,
// means what the same file means without.
func TestByteOrderMarkAndCRLF(t *testing.T) {
	paths, err := filepath.Glob("testdata/sites/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		fsys, options := unpack(t, archive)
		plain := compile(t, options, fsys)
		texts := map[string]string{}
		for name, text := range fsys.texts {
			if texts[name] = text; strings.HasSuffix(name, ".md") || strings.HasSuffix(name, ".toml") {
				texts[name] = "\uFEFF" + strings.ReplaceAll(text, "\n", "\r\n")
			}
		}
		windows := compile(t, options, newTree(texts))
		if got, want := strings.ReplaceAll(told(windows), "\r", ""), told(plain); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", path, got, want)
		}
		if strings.Contains(told(plain), "themes/") {
			continue // a page whose template is faulty can't be made
		}
		if name, same := sameFiles(t, plain, windows); !same {
			t.Errorf("%s: %s differs", path, name)
		}
	}
}

// become is a section of what a site became.
func become(t *testing.T, r *build.Result, asked []string) string {
	t.Helper()
	switch asked[0] {
	case "diagnostics":
		return told(r)
	case "pages":
		var out strings.Builder
		for _, p := range r.Site.Pages {
			out.WriteString(p.Addr + "\n")
		}
		return out.String()
	case "view":
		return plain(t, view(t, r, asked[1]), asked[2:])
	}
	data, ok, err := r.Page(asked[1])
	if !ok || err != nil {
		t.Fatalf("%s: there %v, error %v", asked[1], ok, err)
	}
	if asked[0] == "json" {
		var out bytes.Buffer
		if err := json.Indent(&out, data, "", "  "); err != nil {
			t.Fatal(err)
		}
		data = out.Bytes()
	}
	return strings.TrimRight(string(data), "\n") + "\n"
}

func view(t testing.TB, r *build.Result, addr string) site.View {
	t.Helper()
	for _, p := range r.Site.Pages {
		if p.Addr == addr {
			return p.View()
		}
	}
	t.Fatalf("no page %s", addr)
	return nil
}

// told is the diagnostics in words: where, how bad, which rule, what; then the
// places beside it.
func told(r *build.Result) string {
	var out strings.Builder
	for i := range r.Diagnostics {
		d := &r.Diagnostics[i]
		fmt.Fprintf(&out, "%s: %s %s: %s", placed(r, d.Place), d.Severity, d.Rule, d.Message.In(r.Lang))
		for _, extra := range words(bracketed(" [at %s]", d.At), bracketed(" [stated %s]", d.Stated), bracketed(" [computed %s]", d.Computed), bracketed(" [allowed: %s]", d.Reason)) {
			out.WriteString(extra)
		}
		out.WriteString("\n")
		for _, near := range d.Related {
			fmt.Fprintf(&out, "    %s: %s\n", placed(r, near.Place), strings.Join(words(near.Rule, near.Message.In(r.Lang)), ": "))
		}
	}
	return out.String()
}

// placed is a place as file:line:column, with the text that stands there.
func placed(r *build.Result, p diag.Place) string {
	f, ok := r.File(p.File)
	if !ok {
		return p.File
	}
	at := f.Position(p.Span.Start)
	text, _, more := strings.Cut(f.Text[p.Span.Start:p.Span.End], "\n")
	if more {
		text += "…"
	}
	return fmt.Sprintf("%s:%d:%d %q", p.File, at.Line, at.Column, text)
}

// A link in the file system is reported and not followed, so that no site can
// publish what lies outside of it.
func TestLinkIsNotFollowed(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(dir, "outside.md")
	root := filepath.Join(dir, "site")
	if err := os.MkdirAll(filepath.Join(root, "content", "about"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(outside, []byte("# 内部资料\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(root, "content", "about", "index.md")); err != nil {
		t.Skip("no links on this disk:", err)
	}
	if err := os.Symlink(dir, filepath.Join(root, "content", "2023")); err != nil {
		t.Fatal(err)
	}
	r := compile(t, build.Options{}, os.DirFS(root))
	if len(r.Diagnostics) != 2 || r.Diagnostics[0].File != "content/2023" || r.Diagnostics[1].File != "content/about/index.md" ||
		r.Diagnostics[0].Rule != "misplaced" || r.Diagnostics[1].Rule != "misplaced" {
		t.Errorf("got\n%s", told(r))
	}
	if _, ok, _ := r.Page("about/index.html"); ok {
		t.Error("the page behind the link was published")
	}
}

// Without a folder content there is no site, which is not the site's fault.
func TestNoContent(t *testing.T) {
	if _, err := build.New(build.Options{}).Compile(t.Context(), newTree(nil)); err == nil {
		t.Error("an empty folder was compiled")
	}
}
