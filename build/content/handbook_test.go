package content

import (
	"os"
	"strings"
	"testing"
)

// The handbook's page on forms names every key that a form takes, as its tables
// do.
func TestFormsPageNamesEveryKey(t *testing.T) { namesEveryKey(t, "forms.md", profileKeys()) }

// The handbook's page on settings names every key of site.toml and units.toml.
func TestSettingsPageNamesEveryKey(t *testing.T) {
	namesEveryKey(t, "settings.md", map[string][]string{"": keysOf[rawSite]()})
	namesEveryKey(t, "settings.md", map[string][]string{"": keysOf[rawUnit]()})
}

// namesEveryKey looks for a row for every key of some tables; the row of a key
// in a table names the table before it.
func namesEveryKey(t *testing.T, page string, tables map[string][]string) {
	t.Helper()
	text, err := os.ReadFile("../../content/handbook/" + page)
	if err != nil {
		t.Fatal(err)
	}
	for table, names := range tables {
		for _, name := range names {
			if _, nested := tables[name]; nested {
				continue
			}
			found := false
			for line := range strings.Lines(string(text)) {
				cell := strings.Contains(line, "`"+name+"`") || strings.Contains(line, "`["+name+"]`")
				found = found || strings.HasPrefix(line, "| ") && cell && (table == "" || strings.Contains(line, table+"]"))
			}
			if !found {
				t.Errorf("%s doesn't name %s of [%s]", page, name, table)
			}
		}
	}
}
