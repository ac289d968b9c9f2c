package tomltree_test

import (
	"cmp"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
)

// leniencies are where BurntSushi/toml accepts what TOML 1.0 forbids. Each
// matches what we say (in English) of such a text.
var leniencies = []struct{ why, message string }{
	// TOML 1.1, which it always reads.
	{"newlines in inline tables", `must be on one line$`},
	{"a comma at the end of inline tables", `^no comma may stand before }`},
	{`\e and \x escapes`, `^\\[ex] is no escape`},
	{"times without seconds", `lacks seconds`},
	// Deviations that its own tests list among the known failures.
	{"offsets of 24 hours or 60 minutes", `^there is no such time: .*[+-](24:\d\d|\d\d:60)$`},
	{"tables extended or defined again through dotted keys", `has a header of its own already|^the table .* is given twice`},
	{"tables of dotted keys replaced by values", `is a table already and can be no value`},
	{"inline tables and arrays extended later", `was written out in brackets already`},
	{"arrays of tables extended by dotted keys", `is a value already and can be no table`},
	// It drops a byte order mark of UTF-16 and reads on.
	{"a UTF-16 mark before UTF-8 text", `^from here on the text is not UTF-8 \(0xF[EF]\)$`},
}

// stricter are the errors by which BurntSushi/toml rejects what is TOML 1.0.
var stricter = []struct{ why, message string }{
	// It makes machine numbers of them; we keep the digits.
	{"numbers beyond 64 bits", `is out of range for`},
}

func matches(message string, list []struct{ why, message string }) bool {
	return slices.ContainsFunc(list, func(e struct{ why, message string }) bool {
		return regexp.MustCompile(e.message).MatchString(message)
	})
}

// compare holds our reading of a text against that of BurntSushi/toml: the same
// verdict, and where both accept it the same keys in the same order and the
// same values.
func compare(t *testing.T, text string) {
	t.Helper()
	tree, list := parse(text)
	var want map[string]any
	meta, err := toml.Decode(text, &want)
	switch {
	case err != nil && len(list) == 0:
		if !matches(err.Error(), stricter) {
			t.Errorf("we accept what BurntSushi/toml rejects: %v", err)
		}
	case err == nil && len(list) > 0:
		if d := list[0]; !matches(d.Message.En, leniencies) {
			t.Errorf("we reject what BurntSushi/toml accepts: %s (%v)", d.Message.En, d.Span)
		}
	case err == nil:
		compareKeys(t, tree, meta.Keys())
		compareValue(t, "", tree.Root, want)
	}
}

// compareKeys holds all keys that the text spells out against those of meta,
// in the order of the text. Elements of arrays have no part in a key there.
func compareKeys(t *testing.T, tree *tomltree.Tree, meta []toml.Key) {
	t.Helper()
	type placed struct {
		at  int
		key string
	}
	var have []placed
	var walk func(n *tomltree.Node, path toml.Key)
	walk = func(n *tomltree.Node, path toml.Key) {
		named := n != tree.Root && (n.KeySpan.Len() > 0 || n.Form == tomltree.Header)
		if n.Form == tomltree.Header && n.Kind == tomltree.Array || n.Form == tomltree.Implied || n.Form == tomltree.Dotted {
			named = false // its elements or children are
		}
		if named {
			at := n.KeySpan.Start
			if n.Form == tomltree.Header {
				at = n.Span.Start
			}
			have = append(have, placed{at, fmt.Sprintf("%q", []string(path))})
		}
		for c := range n.Children() {
			if n.Kind == tomltree.Array {
				walk(c, path)
			} else {
				walk(c, append(slices.Clone(path), c.Key))
			}
		}
	}
	walk(tree.Root, nil)
	slices.SortStableFunc(have, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	for i := range max(len(have), len(meta)) {
		if i >= len(have) || i >= len(meta) || have[i].key != fmt.Sprintf("%q", []string(meta[i])) {
			t.Errorf("key %d: have %v, BurntSushi/toml has %q", i, have[min(i, len(have)):], meta[min(i, len(meta)):])
			return
		}
	}
}

// compareValue holds one node against what BurntSushi/toml made of it.
func compareValue(t *testing.T, path string, n *tomltree.Node, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		if n.Kind != tomltree.Table || n.Len() != len(want) {
			t.Errorf("%s: kind %d with %d children, want a table of %d", path, n.Kind, n.Len(), len(want))
			return
		}
		for c := range n.Children() {
			compareValue(t, path+"."+c.Key, c, want[c.Key])
		}
	case []map[string]any:
		elements := make([]any, len(want))
		for i := range want {
			elements[i] = want[i]
		}
		compareValue(t, path, n, elements)
	case []any:
		if n.Kind != tomltree.Array || n.Len() != len(want) {
			t.Errorf("%s: kind %d with %d children, want an array of %d", path, n.Kind, n.Len(), len(want))
			return
		}
		i := 0
		for c := range n.Children() {
			compareValue(t, path+"["+strconv.Itoa(i)+"]", c, want[i])
			i++
		}
	default:
		if have, want := scalar(n), oracleScalar(want); have != want {
			t.Errorf("%s: %s, want %s", path, have, want)
		}
	}
}

// layouts are those of our kinds of dates and times, and the names of the
// locations by which BurntSushi/toml tells them apart.
var layouts = map[tomltree.Kind][2]string{
	tomltree.OffsetDateTime: {time.RFC3339Nano, ""},
	tomltree.LocalDateTime:  {"2006-01-02T15:04:05.999999999", "datetime-local"},
	tomltree.LocalDate:      {"2006-01-02", "date-local"},
	tomltree.LocalTime:      {"15:04:05.999999999", "time-local"},
}

// scalar writes a value with its type.
func scalar(n *tomltree.Node) string {
	switch n.Kind {
	case tomltree.String:
		return "string " + n.Text()
	case tomltree.Boolean:
		return "bool " + n.Literal
	case tomltree.Integer:
		i, ok := new(big.Int).SetString(strings.TrimPrefix(n.Literal, "+"), 0)
		return fmt.Sprintf("integer %v %v", i, ok)
	case tomltree.Float:
		f, err := strconv.ParseFloat(plain(n), 64)
		return fmt.Sprintf("float %v %v", f, err == nil)
	}
	layout, ok := layouts[n.Kind]
	if !ok {
		return fmt.Sprintf("kind %d: %s", n.Kind, n.Literal)
	}
	text := strings.NewReplacer("t", "T", "z", "Z", " ", "T").Replace(n.Literal)
	at, err := time.Parse(layout[0], text)
	if err != nil {
		return err.Error()
	}
	return "time " + at.Format("2006-01-02T15:04:05.999999999Z0700 ") + layout[1]
}

func oracleScalar(v any) string {
	switch v := v.(type) {
	case string:
		return "string " + v
	case bool:
		return fmt.Sprintf("bool %v", v)
	case int64:
		return fmt.Sprintf("integer %d true", v)
	case float64:
		return fmt.Sprintf("float %v true", v)
	case time.Time:
		name := v.Location().String()
		if !strings.Contains(name, "-local") {
			return "time " + v.Format("2006-01-02T15:04:05.999999999Z0700 ")
		}
		v = time.Date(v.Year(), v.Month(), v.Day(), v.Hour(), v.Minute(), v.Second(), v.Nanosecond(), time.UTC)
		return "time " + v.Format("2006-01-02T15:04:05.999999999Z0700 ") + name
	default:
		return fmt.Sprintf("%T", v)
	}
}

// The verdict, the keys and the values are those of BurntSushi/toml, a reader
// that others wrote, wherever that follows TOML 1.0.
func FuzzAgainstBurntSushi(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text string) { compare(t, text) })
}

// Whatever the text: the reader comes to an end without a panic, and what it
// says of places is true.
func FuzzPlaces(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text string) { checkPlaces(t, text) })
}

var _ = diag.Error
