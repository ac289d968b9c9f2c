package build_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "jixiao"

// layer is what one package may import.
type layer struct{ packages, modules []string }

// layers reads testdata/layers.txt.
func layers(t *testing.T) map[string]layer {
	text, err := os.ReadFile("testdata/layers.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]layer{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, rest, ok := strings.Cut(line, ":")
		if _, twice := out[name]; !ok || twice {
			t.Fatalf("layers.txt: %s", line)
		}
		own, modules, _ := strings.Cut(rest, ";")
		out[name] = layer{strings.Fields(own), strings.Fields(modules)}
	}
	return out
}

// sources is the module's files of Go code, without tests, for every system,
// by the package that they belong to.
func sources(t *testing.T) map[string][]*ast.File {
	root := os.DirFS("..")
	out := map[string][]*ast.File{}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch base := path.Base(name); {
		case err != nil:
			return err
		case d.IsDir() && name != "." && (base == "testdata" || base[0] == '.' || base[0] == '_'):
			return fs.SkipDir
		case d.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		out[path.Dir(name)] = append(out[path.Dir(name)], f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// imports is what a package imports, each once.
func imports(files []*ast.File) (out []string) {
	for _, f := range files {
		for _, spec := range f.Imports {
			p, _ := strconv.Unquote(spec.Path.Value)
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// standard tells whether an import path is the standard library's.
func standard(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	return !strings.Contains(first, ".") && first != module
}

// belongs tells whether a package is one of a module's.
func belongs(p, module string) bool { return p == module || strings.HasPrefix(p, module+"/") }

// TestLayers: each package imports what the table allows it, and nothing else.
func TestLayers(t *testing.T) {
	table := layers(t)
	for name, files := range sources(t) {
		allowed, ok := table[name]
		if !ok {
			t.Errorf("layers.txt says nothing of package %s", name)
		}
		for _, p := range imports(files) {
			own, inside := strings.CutPrefix(p, module+"/")
			switch {
			case standard(p):
			case inside && !slices.Contains(allowed.packages, own):
				t.Errorf("%s may not import %s", name, own)
			case !inside && !slices.ContainsFunc(allowed.modules, func(m string) bool { return belongs(p, m) }):
				t.Errorf("%s may not import %s", name, p)
			}
		}
	}
}

// TestArrows: the table itself lets cmd know build and build know schema, never
// the other way, knows no circles, and gives each module to one package.
func TestArrows(t *testing.T) {
	levels := []string{"schema", "themes", "build", "cmd"}
	level := func(name string) int {
		top, _, _ := strings.Cut(name, "/")
		return slices.Index(levels, top)
	}
	table := layers(t)
	owner := map[string]string{}
	for name, l := range table {
		for _, p := range l.packages {
			if _, ok := table[p]; !ok {
				t.Errorf("%s is allowed %s, which the table doesn't know", name, p)
			}
			if level(p) > level(name) || reaches(table, p, name, 0) {
				t.Errorf("%s is allowed %s, against the arrows", name, p)
			}
		}
		for _, m := range l.modules {
			if owner[m] != "" {
				t.Errorf("%s and %s both import %s", name, owner[m], m)
			}
			owner[m] = name
		}
	}
}

// reaches tells whether one package of the table comes to another.
func reaches(table map[string]layer, from, to string, depth int) bool {
	return depth <= len(table) && slices.ContainsFunc(table[from].packages, func(p string) bool {
		return p == to || reaches(table, p, to, depth+1)
	})
}

// TestSchemaTouchesNothing: no disk, no net, no clock, no chance.
func TestSchemaTouchesNothing(t *testing.T) {
	world := []string{"os", "os/exec", "os/signal", "net", "net/http", "time", "syscall", "io/ioutil", "path/filepath", "math/rand", "math/rand/v2",
		"crypto/rand", "log", "runtime", "unsafe"}
	for name, files := range sources(t) {
		if name != "schema" && !strings.HasPrefix(name, "schema/") {
			continue
		}
		for _, p := range imports(files) {
			if slices.Contains(world, p) {
				t.Errorf("%s imports %s", name, p)
			}
		}
	}
}

// TestBuildIsPure: of build, only output knows the disk, and nothing knows the
// clock or the net.
func TestBuildIsPure(t *testing.T) {
	for name, files := range sources(t) {
		if name != "build" && !strings.HasPrefix(name, "build/") {
			continue
		}
		for _, p := range imports(files) {
			disk := p == "os" || p == "path/filepath" || p == "syscall"
			if p == "time" || p == "net" || p == "net/http" || disk && name != "build/output" {
				t.Errorf("%s imports %s", name, p)
			}
		}
	}
}

// TestNoInit: nothing happens before main but the making of tables.
func TestNoInit(t *testing.T) {
	for name, files := range sources(t) {
		for _, f := range files {
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
					t.Errorf("%s has an init function", name)
				}
			}
		}
	}
}
