package tidy

import (
	"slices"
	"strings"
)

// writer writes tables.
type writer struct{ lines []string }

// text is all that was written. Within values the line endings are as they were.
func (w *writer) text(ending string) string {
	for len(w.lines) > 0 && w.lines[0] == "" {
		w.lines = w.lines[1:]
	}
	if len(w.lines) == 0 {
		return ""
	}
	return strings.Join(w.lines, ending) + ending
}

func (w *writer) gap() {
	if n := len(w.lines); n > 0 && w.lines[n-1] != "" {
		w.lines = append(w.lines, "")
	}
}

func (w *writer) section(s *section) {
	if s.header != "" {
		w.gap()
		w.lines = append(append(w.lines, s.above...), s.header)
	}
	w.pairs(s)
	for i, line := range s.below {
		if line == "" && (i == len(s.below)-1 || i == 0) {
			continue
		}
		w.lines = append(w.lines, line)
	}
	for _, part := range s.parts {
		w.section(part)
	}
}

// pairs writes the pairs of a table in their order. Where that is another one,
// the blank lines between them have lost their sense.
func (w *writer) pairs(s *section) {
	order := keysOf(s.name)
	rank := func(p pair) int {
		name, _, _ := strings.Cut(p.key, ".")
		name = strings.Trim(strings.TrimSpace(name), `"'`)
		for i, k := range order {
			if k.Name == name {
				return i
			}
		}
		return len(order)
	}
	byRank := func(a, b pair) int { return rank(a) - rank(b) }
	if !slices.IsSortedFunc(s.pairs, byRank) {
		slices.SortStableFunc(s.pairs, byRank)
		for i := range s.pairs {
			s.pairs[i].blank = false
		}
	}
	keyWidth := 0
	for i := range s.pairs {
		keyWidth = max(keyWidth, width(s.pairs[i].key))
	}
	column := commentColumn(s.pairs)
	for i := range s.pairs {
		p := &s.pairs[i]
		if p.blank && i > 0 {
			w.gap()
		}
		w.lines = append(w.lines, p.above...)
		line := pad(p.key, keyWidth) + " = " + p.value
		if p.comment != "" {
			line = pad(line, keyWidth+len(" = ")+column) + "  " + p.comment
			if strings.Contains(p.value, "\n") {
				line = pad(p.key, keyWidth) + " = " + p.value + "  " + p.comment
			}
		}
		w.lines = append(w.lines, line)
	}
}

// widest is the width of a value beyond which no comment is put below that of
// another line.
const widest = 48

// commentColumn is the width of the widest value with a comment, of those that
// aren't too wide.
func commentColumn(pairs []pair) (column int) {
	for i := range pairs {
		p := &pairs[i]
		if n := width(p.value); p.comment != "" && !strings.Contains(p.value, "\n") && n <= widest {
			column = max(column, n)
		}
	}
	return column
}

func pad(s string, to int) string { return s + strings.Repeat(" ", max(0, to-width(s))) }

// width is how wide a text is where a Chinese character takes two columns.
func width(s string) (n int) {
	for _, r := range s {
		n++
		if r >= 0x2E80 && r != 0xFEFF {
			n++
		}
	}
	return n
}
