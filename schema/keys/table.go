package keys

import (
	"slices"
	"sync"

	"jixiao/schema/diag"
)

// entry is a line of the table: a key's documentation, and for figures what
// they measure.
type entry struct {
	path string
	kind Kind // of a figure
	Doc
}

// entries is the table by path.
var entries = sync.OnceValue(func() map[string]entry {
	byPath := map[string]entry{}
	for _, e := range slices.Concat(head, funds, sources, indicators, others) {
		byPath[e.path] = e
	}
	return byPath
})

func both(zh, en string) diag.Text { return diag.Text{Zh: zh, En: en} }
