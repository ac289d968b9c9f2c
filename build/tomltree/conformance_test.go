package tomltree_test

import (
	"encoding/json"
	"io/fs"
	"math/big"
	"strings"
	"testing"

	tomltest "github.com/toml-lang/toml-test"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

func parse(text string) (*tomltree.Tree, diag.List) {
	file := source.NewFile("a.toml", text)
	return tomltree.Parse(file, source.Span{End: len(text)})
}

// The collection of the TOML project: every valid document means what it says
// there, every invalid one gets a diagnostic. There are no exceptions.
func TestConformsToTOML(t *testing.T) {
	files := tomltest.EmbeddedTests()
	list, err := fs.ReadFile(files, "files-toml-1.0.0")
	if err != nil {
		t.Fatal(err)
	}
	valid, invalid := 0, 0
	for path := range strings.FieldsSeq(string(list)) {
		name, ok := strings.CutSuffix(path, ".toml")
		if !ok {
			continue
		}
		text, err := fs.ReadFile(files, path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(path, "invalid/") {
			invalid++
			if _, list := parse(string(text)); len(list) == 0 {
				t.Errorf("%s is accepted:\n%s", path, text)
			}
			continue
		}
		valid++
		want, err := fs.ReadFile(files, name+".json")
		if err != nil {
			t.Fatal(err)
		}
		checkValid(t, path, string(text), want)
	}
	if valid < 180 || invalid < 350 {
		t.Errorf("%d valid and %d invalid documents: some are missing", valid, invalid)
	}
}

func checkValid(t *testing.T, path, text string, wantJSON []byte) {
	t.Helper()
	tree, list := parse(text)
	if len(list) > 0 {
		t.Errorf("%s: %s", path, list[0].Message.En)
		return
	}
	var want any
	if err := json.Unmarshal(wantJSON, &want); err != nil {
		t.Fatal(err)
	}
	if result := (tomltest.Test{Path: path}).CompareJSON(want, tagged(tree.Root)); result.Failed() {
		t.Errorf("%s: %s", path, result.Failure)
	}
}

// tags are the names of the kinds in the expected documents.
var tags = map[tomltree.Kind]string{
	tomltree.String:         "string",
	tomltree.Integer:        "integer",
	tomltree.Float:          "float",
	tomltree.Boolean:        "bool",
	tomltree.OffsetDateTime: "datetime",
	tomltree.LocalDateTime:  "datetime-local",
	tomltree.LocalDate:      "date-local",
	tomltree.LocalTime:      "time-local",
	tomltree.Bad:            "bad",
}

// tagged is a node in the notation of the expected documents.
func tagged(n *tomltree.Node) any {
	switch n.Kind {
	case tomltree.Table:
		table := map[string]any{}
		for c := range n.Children() {
			table[c.Key] = tagged(c)
		}
		return table
	case tomltree.Array:
		array := []any{}
		for c := range n.Children() {
			array = append(array, tagged(c))
		}
		return array
	default:
		return map[string]any{"type": tags[n.Kind], "value": plain(n)}
	}
}

// plain writes a value in one way only.
func plain(n *tomltree.Node) string {
	switch n.Kind {
	case tomltree.Integer:
		i, ok := new(big.Int).SetString(strings.TrimPrefix(n.Literal, "+"), 0)
		if !ok {
			return "no integer: " + n.Literal
		}
		return i.String()
	case tomltree.Float:
		return strings.ReplaceAll(n.Literal, "_", "")
	default:
		return n.Text()
	}
}
