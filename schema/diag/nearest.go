package diag

import "slices"

// maxNearest bounds the words that are compared, in characters: nobody means a
// key by a longer one.
const maxNearest = 64

// Nearest finds the word that was probably meant by one that isn't known: the
// one with the fewest letters that are wrong, missing, too many or swapped; of
// equals the first. ok is false where none comes near, which is a third of the
// letters at most.
func Nearest(word string, among []string) (nearest string, ok bool) {
	typed := []rune(word[:min(len(word), 4*maxNearest)])
	if len(typed) > maxNearest {
		return "", false
	}
	best := max(1, len(typed)/3) + 1
	for _, candidate := range among {
		known := []rune(candidate)
		if len(known) > maxNearest || len(known) > len(typed)+best || len(typed) > len(known)+best {
			continue
		}
		if d := distance(typed, known); d < best && d < max(len(typed), len(known)) {
			best, nearest, ok = d, candidate, true
		}
	}
	return nearest, ok
}

// distance counts the letters to change, drop, add or swap with their
// neighbour on the way from a to b.
func distance(a, b []rune) int {
	var rows [3][maxNearest + 1]int
	before, above, row := rows[0][:], rows[1][:], rows[2][:]
	for j := range b {
		above[j+1] = j + 1
	}
	for i, r := range a {
		row[0] = i + 1
		for j, s := range b {
			if r == s {
				row[j+1] = above[j]
				continue
			}
			row[j+1] = 1 + slices.Min([]int{above[j], above[j+1], row[j]})
			if i > 0 && j > 0 && r == b[j-1] && a[i-1] == s {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
