package content

import (
	"os"
	"strings"
	"testing"
)

// The handbook's page on forms names every key that a form takes, as its tables
// do.
func TestFormsPageNamesEveryKey(t *testing.T) {
	text, err := os.ReadFile("../../content/handbook/forms.md")
	if err != nil {
		t.Fatal(err)
	}
	for table, names := range profileKeys() {
		for _, name := range names {
			if _, nested := profileKeys()[name]; nested {
				continue
			}
			row := func(line string) bool {
				return strings.HasPrefix(line, "| ") && strings.Contains(line, "`"+name+"`") && (table == "" || strings.Contains(line, table+"]"))
			}
			found := false
			for line := range strings.Lines(string(text)) {
				found = found || row(line)
			}
			if !found {
				t.Errorf("forms.md doesn't name %s of [%s]", name, table)
			}
		}
	}
}
