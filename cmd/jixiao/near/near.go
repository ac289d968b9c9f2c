// Package near finds what somebody may have meant.
package near

import (
	"cmp"
	"slices"
)

// To returns the candidates that resemble a name, the likest first, at most n.
// Alike are names that few changes of single characters turn into one another,
// fewer than half of the longer one's characters.
func To(name string, candidates []string, n int) []string {
	type candidate struct {
		name string
		far  int
	}
	want := []rune(name)
	var found []candidate
	for _, c := range candidates {
		have := []rune(c)
		if far := distance(want, have); 2*far < max(len(want), len(have)) {
			found = append(found, candidate{c, far})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.name, b.name))
	})
	out := make([]string, 0, n)
	for _, c := range found[:min(n, len(found))] {
		out = append(out, c.name)
	}
	return out
}

// distance is the number of insertions, deletions and replacements between two
// texts (Levenshtein's).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range a {
		corner := row[0]
		row[0] = i + 1
		for j, s := range b {
			change := corner
			if r != s {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
