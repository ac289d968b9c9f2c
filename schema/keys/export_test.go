package keys

// Paths are the paths of the table's entries.
func Paths() map[string]bool {
	out := map[string]bool{}
	for path := range entries() {
		out[path] = true
	}
	return out
}
