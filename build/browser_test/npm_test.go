package browser_test

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// node runs a script of testdata/npm and returns the lines that it prints, and
// how many things its last line says that it looked at.
func node(t *testing.T, script, dir string) (lines []string, looked string) {
	t.Helper()
	npm(t)
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", script, dir)
	cmd.Dir = "testdata/npm"
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	lines = strings.Split(strings.TrimSpace(string(out)), "\n")
	_, looked, _ = strings.Cut(lines[len(lines)-1], ": ")
	return lines[:len(lines)-1], looked
}

// html-validate has nothing to say of any page of the site.
func TestPagesAreValidHTML(t *testing.T) {
	npm(t)
	t.Parallel() // it takes no browser
	lines, pages := node(t, "html.mjs", ownSite(t).dir)
	for _, l := range lines {
		t.Error(l)
	}
	if len(pages) < 3 {
		t.Errorf("it looked at %s pages", pages)
	}
}

// Style sheets and scripts use only what Chromium 86 has, by the compatibility
// data of MDN.
func TestOldBrowsersKnowAll(t *testing.T) {
	lines, uses := node(t, "chromium86.mjs", filepath.Join(ownSite(t).dir, "theme"))
	for _, l := range lines {
		t.Error(l)
	}
	if len(uses) < 4 {
		t.Errorf("it looked at %s uses", uses)
	}
}

// What is newer than Chromium 86 is noticed, each on its line.
func TestNewerIsNoticed(t *testing.T) {
	lines, _ := node(t, "chromium86.mjs", "testdata/newer")
	var at []string
	for _, l := range lines {
		name, rest, _ := strings.Cut(l, ":")
		line, _, _ := strings.Cut(rest, ":")
		at = append(at, name+":"+line)
	}
	for name, last := range map[string]int{"newer.css": 13, "newer.js": 7} {
		for line := 2; line <= last; line++ {
			if place := name + ":" + strconv.Itoa(line); !slices.Contains(at, place) {
				t.Errorf("%s passed", place)
			}
		}
	}
	if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "syntax.js:") }) {
		t.Error("newer syntax passed")
	}
}
