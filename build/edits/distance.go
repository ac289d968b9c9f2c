package edits

// most is up to how many edits the fewest are looked for. Beyond them a text
// was written anew, and all of it counts as changed.
const most = 4000

// distance counts the fewest elements that have to be removed from a and added
// to make b, by the greedy algorithm of E. W. Myers (1986).
func distance[T comparable](a, b []T) Count {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	edits := len(a) + len(b)
	if len(a) > 0 && len(b) > 0 {
		edits = fewest(a, b)
	}
	// Removed and added together are the edits; added less removed is what b is
	// longer by.
	return Count{Added: (edits + len(b) - len(a)) / 2, Removed: (edits + len(a) - len(b)) / 2}
}

// fewest is the least number of edits, or that of a text written anew.
func fewest[T comparable](a, b []T) int {
	all := len(a) + len(b)
	bound := min(all, most)
	// furthest[k] is how far along a the furthest path on diagonal k gets.
	furthest := make([]int, 2*bound+3)
	at := func(k int) *int { return &furthest[k+bound+1] }
	for d := 0; d <= bound; d++ {
		for k := max(-d, -len(b)+(d-len(b))%2); k <= min(d, len(a)); k += 2 {
			x := *at(k + 1)
			if d > 0 && k > -d && (k == d || *at(k - 1) >= x) {
				x = *at(k - 1) + 1
			}
			x += common(a, b, x, x-k)
			*at(k) = x
			if x >= len(a) && x-k >= len(b) {
				return d
			}
		}
	}
	return all
}

// common is how many elements are the same from x in a and y in b on.
func common[T comparable](a, b []T, x, y int) (n int) {
	if y < 0 {
		return 0
	}
	for x+n < len(a) && y+n < len(b) && a[x+n] == b[y+n] {
		n++
	}
	return n
}
