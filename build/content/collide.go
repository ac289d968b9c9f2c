package content

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jixiao/schema/diag"
)

// collisions reports paths that differ in case only, or in the way in which
// their characters are composed. They are one on Windows and macOS, and their
// pages would overwrite each other. Units and projects are compared over all
// years, since a unit has one page and a project has one page.
func (w *walker) collisions() {
	type spelling struct{ group, name string }
	seen := make(map[spelling]string, len(w.reports))
	clash := func(group, name, path string) bool {
		key := spelling{group, fold(name)}
		first, ok := seen[key]
		if !ok {
			seen[key] = name
			return false
		}
		if first != name {
			w.fault("misplaced", path, says{
				diag.Textf("“%[1]s”和“%[2]s”只有大小写不同", "%[1]s and %[2]s differ in case only", name, first),
				diag.Text{Zh: "在一些电脑上它们是同一个名字；改成一样的写法，或换一个名字", En: "on some computers they are the same name; spell them alike, or choose another name"},
			})
		}
		return first != name
	}
	for _, e := range w.reports {
		name := e.path[len(e.path)-len(e.key.Unit+"/"+e.key.Project+".md") : len(e.path)-len(".md")]
		if clash("unit", e.key.Unit, e.path) || clash("project", name, e.path) {
			continue
		}
		clash("file", e.path, e.path)
	}
	for _, path := range w.pages {
		clash("file", path, path)
	}
	for _, path := range w.assets {
		clash("file", path, path)
	}
}

// fold is the same for names that a disk may take for one.
func fold(name string) string {
	if lower(name) { // nearly all; a site has tens of thousands of them
		return name
	}
	return strings.ToLower(norm.NFC.String(name))
}

// lower tells whether a name is in ASCII without capitals.
func lower(name string) bool {
	for i := range len(name) {
		if c := name[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	return true
}
