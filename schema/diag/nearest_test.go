package diag

import (
	"strings"
	"testing"
)

// The suggestions that a reader would make, and none where a guess would mislead.
func TestNearest(t *testing.T) {
	keys := []string{"initial", "budget", "received", "executed", "id", "name", "special-fund", "shili-jiaoyu"}
	for word, want := range map[string]string{
		"executd":                 "executed", // a letter is missing
		"exceuted":                "executed", // two are swapped
		"budgets":                 "budget",   // one too many
		"recieved":                "received",
		"nmae":                    "name",
		"spezial-fund":            "special-fund",
		"shili_jiaoyu":            "shili-jiaoyu",
		"ib":                      "id",
		"":                        "",
		"x":                       "",
		"other":                   "",
		"执行数":                     "",
		strings.Repeat("数", 65):   "",
		strings.Repeat("id", 9e6): "",
	} {
		got, ok := Nearest(word, keys)
		if got != want || ok != (want != "") {
			t.Errorf("Nearest(%.20q) = %q, %v; want %q", word, got, ok, want)
		}
	}
}

// Of two that are equally near the first is named, so that messages don't
// depend on anything but the order of the keys.
func TestNearestTakesTheFirst(t *testing.T) {
	if got, _ := Nearest("bate", []string{"rate", "date"}); got != "rate" {
		t.Errorf("got %q", got)
	}
}
