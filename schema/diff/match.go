package diff

import (
	"strconv"
	"strings"

	"jixiao/schema"
)

// match finds each row on both sides: by its id, else as one that states the
// same, else by its name. Rows that are gone come after the others.
func match(before, after []*row) []rowPair {
	out := make([]rowPair, len(after), len(after)+2)
	for i := range after {
		out[i].after = after[i]
	}
	gone := matchBy(out, before, byID)
	gone = matchBy(out, gone, byContent)
	gone = matchBy(out, gone, byName)
	for _, r := range gone {
		out = append(out, rowPair{before: r})
	}
	return out
}

// matchBy fills in rows that have no counterpart yet, where one key is had by
// just one of them on each side, and returns those that still have none. An
// empty key matches nothing.
func matchBy(pairs []rowPair, gone []*row, keys func([]*row) []string) (still []*row) {
	var lone []*row
	var at []int
	for i := range pairs {
		if pairs[i].before == nil {
			lone, at = append(lone, pairs[i].after), append(at, i)
		}
	}
	if len(gone) == 0 || len(lone) == 0 {
		return gone
	}
	places := map[string][]int{}
	for i, key := range keys(lone) {
		places[key] = append(places[key], at[i])
	}
	from := keys(gone)
	times := map[string]int{}
	for _, key := range from {
		times[key]++
	}
	for i, r := range gone {
		if to := places[from[i]]; from[i] != "" && len(to) == 1 && times[from[i]] == 1 {
			pairs[to[0]].before = r
			continue
		}
		still = append(still, r)
	}
	return still
}

// byID is the rows' ids; those of one id are told apart by their order.
func byID(rows []*row) []string {
	out := make([]string, len(rows))
	seen := map[string]int{}
	for i, r := range rows {
		id := r.kind + "\x00" + r.id
		if r.kind == schema.GroupFact {
			id = r.kind + "\x00" + schema.LevelName(r.id)
		}
		seen[id]++
		out[i] = id + "\x00" + strconv.Itoa(seen[id])
	}
	return out
}

// byContent is all that the rows state.
func byContent(rows []*row) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		var b strings.Builder
		for j := range r.cells {
			if v := &r.cells[j].value; v.State == schema.Stated {
				b.WriteString(r.cells[j].name.Column + "=" + squeezed(v.Text) + "\x00")
			}
		}
		if b.Len() > 0 {
			out[i] = r.kind + "\x00" + b.String()
		}
	}
	return out
}

// byName is what the rows are called.
func byName(rows []*row) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		if r.name != "" {
			out[i] = r.kind + "\x00" + r.name
		}
	}
	return out
}
