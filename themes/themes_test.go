package themes

import (
	"io/fs"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// style is the text of all style sheets.
func style(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for _, name := range []string{"tokens.css", "style.css", "print.css"} {
		text, err := fs.ReadFile(Default(), name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	return all.String()
}

func TestStyleIsSmallAndWhole(t *testing.T) {
	css := style(t)
	if len(css) > 30<<10 {
		t.Errorf("%d bytes, more than 30 KiB", len(css))
	}
	open := 0
	for i, c := range css {
		switch c {
		case '{':
			open++
		case '}':
			open--
		}
		if open < 0 || open > 2 {
			t.Fatalf("%d braces are open after %q", open, css[max(0, i-80):i+1])
		}
	}
	if open != 0 {
		t.Errorf("%d braces stay open", open)
	}
}

// TestStyleIsForOldBrowsers: offices use Chromium 86, which doesn't know these.
func TestStyleIsForOldBrowsers(t *testing.T) {
	css := style(t)
	for _, newer := range []string{":has(", ":is(", ":where(", "@container", "@layer", "@scope", "color-mix(", "oklch(", "inset:", "aspect-ratio",
		"text-underline-offset", "text-decoration-thickness", "text-wrap", "accent-color", "dvh", "@import", "url(", "//"} {
		if strings.Contains(css, newer) {
			t.Errorf("there is %q", newer)
		}
	}
	if nested := regexp.MustCompile(`(?m)^\s*&`).FindString(css); nested != "" {
		t.Error("rules are nested")
	}
}

// TestScriptsAreSmallAndForOldBrowsers: they are of ES2019, which Chromium 86
// knows all of; nothing in them could load or run what isn't the site's.
func TestScriptsAreSmallAndForOldBrowsers(t *testing.T) {
	all := 0
	for name, most := range map[string]int{"site.js": 12 << 10, "search.js": 18 << 10, "cite.js": 4 << 10} {
		text, err := fs.ReadFile(Default(), name)
		if err != nil {
			t.Fatal(err)
		}
		all += len(text)
		if len(text) > most {
			t.Errorf("%s has %d bytes", name, len(text))
		}
		for _, newer := range []string{"?.", "??", "||=", "&&=", "replaceAll", ".at(", "structuredClone", "import ", "#private",
			"eval(", "Function(", "innerHTML", "insertAdjacentHTML", "document.write", "fetch(", "XMLHttpRequest", "http://", "https://"} {
			if strings.Contains(string(text), newer) {
				t.Errorf("%s has %q", name, newer)
			}
		}
	}
	if all > 30<<10 {
		t.Errorf("%d bytes of scripts", all)
	}
}

// TestColoursCanBeRead: text has a contrast of 4.5 to its ground at least
// (WCAG 2.1, AA).
func TestColoursCanBeRead(t *testing.T) {
	css := style(t)
	colour := func(name string) string {
		m := regexp.MustCompile(`(?m)^  --` + name + `: (#[0-9a-f]{6});`).FindStringSubmatch(css)
		if m == nil {
			t.Fatalf("there is no colour %s", name)
		}
		return m[1]
	}
	for ground, inks := range map[string]string{
		"ground":      "ink ink-soft brand link good bad warn known",
		"ground-soft": "ink ink-soft brand link good bad warn known",
		"brand-soft":  "brand ink",
		"bad-soft":    "ink ink-soft bad link good",
		"warn-soft":   "ink ink-soft warn link good bad",
		"known-soft":  "ink ink-soft known link",
		"brand":       "ground",
	} {
		for _, ink := range strings.Fields(inks) {
			if ratio := contrast(luminance(t, colour(ink)), luminance(t, colour(ground))); ratio < 4.5 {
				t.Errorf("%s on %s has a contrast of %.2f", ink, ground, ratio)
			}
		}
	}
}

func contrast(a, b float64) float64 { return (max(a, b) + .05) / (min(a, b) + .05) }

// luminance is the relative luminance that WCAG defines.
func luminance(t *testing.T, hex string) (sum float64) {
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func TestClassesOfTheTemplatesAreKnownToTheStyle(t *testing.T) {
	css := style(t)
	plain := []string{"sortable", "report-head", "finding-report", "rule", "state-", "fund-", "good", "bad"} // for a site's theme to set
	classes := regexp.MustCompile(`class="([^"]*)"`)
	action := regexp.MustCompile(`\{\{[^}]*\}\}`)
	err := fs.WalkDir(Default(), ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".html") {
			return err
		}
		text, err := fs.ReadFile(Default(), name)
		for _, m := range classes.FindAllStringSubmatch(string(text), -1) {
			for _, class := range strings.Fields(action.ReplaceAllString(m[1], " ")) {
				if !slices.Contains(plain, class) && !strings.Contains(css, "."+class) {
					t.Errorf("%s: the style doesn't know the class %s", name, class)
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
