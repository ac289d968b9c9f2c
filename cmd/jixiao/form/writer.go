package form

import (
	"fmt"
	"strings"

	"jixiao/schema/front"
)

// writer writes TOML a table at a time, the equals signs below one another.
type writer struct {
	out   strings.Builder
	table []line
}

// line is a key and its value, or a comment.
type line struct{ key, value, comment string }

// start ends the table before and begins another, "[funds]" or "[[indicator]]".
func (w *writer) start(header string) {
	w.end()
	fmt.Fprintf(&w.out, "\n%s\n", header)
}

// end writes the lines of the table.
func (w *writer) end() {
	longest := 0
	for _, l := range w.table {
		longest = max(longest, len(l.key))
	}
	for _, l := range w.table {
		if l.key == "" {
			fmt.Fprintf(&w.out, "# %s\n", l.comment)
			continue
		}
		fmt.Fprintf(&w.out, "%-*s = %s", longest, l.key, l.value)
		if l.comment != "" {
			fmt.Fprintf(&w.out, "  # %s", l.comment)
		}
		w.out.WriteByte('\n')
	}
	w.table = w.table[:0]
}

// remark is a comment on a line of its own.
func (w *writer) remark(format string, args ...any) {
	oneLine := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, fmt.Sprintf(format, args...))
	w.table = append(w.table, line{comment: oneLine})
}

// literal is a key with a value as TOML writes it.
func (w *writer) literal(key, value, comment string) {
	w.table = append(w.table, line{key, value, comment})
}

// text is a key with a text.
func (w *writer) text(key, value string) { w.literal(key, quote(value), "") }

// keep is a text that is left out where it is empty.
func (w *writer) keep(key, value string) {
	if value != "" {
		w.text(key, value)
	}
}

// blank is a cell to fill in.
func (w *writer) blank(key, comment string) { w.literal(key, `""`, comment) }

// figure repeats a figure as it was typed; an absent one stays absent.
func (w *writer) figure(key string, f front.Figure) {
	if f.State != front.Absent {
		w.literal(key, figure(f), "")
	}
}

// again is a cell to fill in, where the form had it the year before.
func (w *writer) again(key string, f front.Figure) {
	if f.State != front.Absent {
		w.blank(key, "")
	}
}

func figure(f front.Figure) string {
	switch f.State {
	case front.Bare:
		return f.Text
	case front.Quoted:
		return quote(f.Text)
	default:
		return `""`
	}
}

// quote writes a text as a TOML basic string.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
