package tidy

import (
	"slices"
	"strings"

	"jixiao/schema/source"
)

// section is a table: its header and what stands below it up to the next one.
type section struct {
	rank   int
	above  []string // comments above the header
	header string   // with its comment; empty of what stands above all tables
	name   string   // funds.total
	pairs  []pair
	below  []string   // comments at the end
	parts  []*section // tables below a row of a list
}

// pair is a key and its value.
type pair struct {
	above   []string // comments
	blank   bool     // a blank line stands above it
	key     string   // as typed
	value   string   // as typed, over several lines perhaps
	comment string   // behind the value
}

// reader takes a front matter apart. It has no faults, so that every line
// begins a table or a pair, or is a comment or blank.
type reader struct {
	text     string
	values   []source.Span // not yet passed
	sections []*section
	comments []string // that wait for what they stand above
	blank    bool     // the line before was blank
	odd      bool     // a header has other brackets than it needs, which was reported
	apart    bool     // a blank line came since the last table or pair
}

func read(text string, span source.Span, values []source.Span) (sections []*section, ok bool) {
	r := reader{text: text, values: values, sections: []*section{{}}}
	for at := span.Start; at < span.End; {
		at = r.statement(at, span.End)
	}
	now := r.now()
	now.below = append(now.below, r.comments...)
	return r.sections, !r.odd
}

// now is the table that is being read.
func (r *reader) now() *section {
	s := r.sections[len(r.sections)-1]
	if len(s.parts) > 0 {
		return s.parts[len(s.parts)-1]
	}
	return s
}

// statement reads what begins at a line and returns where the next line begins.
func (r *reader) statement(start, end int) int {
	stop := lineEnd(r.text, start, end)
	line := strings.TrimSpace(r.text[start:stop])
	switch {
	case line == "":
		r.gap()
	case line[0] == '#':
		r.comments = append(r.comments, line)
	case line[0] == '[':
		r.header(line)
	default:
		stop = r.pair(start, end)
	}
	r.blank = line == ""
	return min(stop+1, end)
}

// gap is a blank line. Comments above it that follow the last pair of a table
// are that table's.
func (r *reader) gap() {
	r.apart = true
	if len(r.comments) > 0 && !r.blank {
		r.comments = append(r.comments, "")
	}
}

func (r *reader) header(line string) {
	above, below := split(r.comments)
	now := r.now()
	now.below = append(now.below, above...)
	close := strings.IndexByte(line, ']')
	for i := 0; i < len(line); i++ { // a ] may stand in quotes
		if c := line[i]; c == '"' || c == '\'' {
			i += 1 + strings.IndexByte(line[i+1:], c)
		} else if c == ']' {
			close = i
			break
		}
	}
	double := strings.HasPrefix(line, "[[")
	if double {
		close++
	}
	if strings.HasPrefix(line[min(close+1, len(line)):], "]") || close >= len(line) || double && line[close] != ']' {
		r.odd = true
		return
	}
	head, rest := line[:close+1], strings.TrimSpace(line[close+1:])
	if !strings.ContainsAny(head, `"'`) {
		head = strings.NewReplacer(" ", "", "\t", "").Replace(head)
	}
	s := &section{above: below, header: join(head, rest), name: strings.Trim(head, "[]")}
	rank, own := rankOf(s.name)
	if s.rank = rank; !own && r.holds(s.name) {
		row := r.sections[len(r.sections)-1]
		row.parts = append(row.parts, s)
	} else {
		r.sections = append(r.sections, s)
	}
	r.comments, r.apart = nil, false
}

// holds tells whether the last table is the row that a table stands below.
func (r *reader) holds(name string) bool {
	return strings.HasPrefix(name, r.sections[len(r.sections)-1].name+".")
}

// split parts comments at the last blank line: what stands above it, and what
// stands directly above a header.
func split(comments []string) (above, below []string) {
	i := len(comments)
	for i > 0 && comments[i-1] != "" {
		i--
	}
	return comments[:i], comments[i:]
}

// pair reads a key and its value, which may go on over lines.
func (r *reader) pair(start, end int) (stop int) {
	for len(r.values) > 0 && r.values[0].Start < start {
		r.values = r.values[1:]
	}
	value := r.values[0]
	stop = lineEnd(r.text, value.End, end)
	key := strings.TrimSpace(r.text[start:value.Start])
	key = strings.TrimSpace(strings.TrimSuffix(key, "="))
	comments := slices.DeleteFunc(r.comments, func(c string) bool { return c == "" })
	now := r.now()
	now.pairs = append(now.pairs, pair{
		above: comments, blank: r.apart, key: key, value: r.text[value.Start:value.End],
		comment: strings.TrimSpace(r.text[value.End:stop]),
	})
	r.comments, r.apart = nil, false
	return stop
}

func lineEnd(text string, at, end int) int {
	if i := strings.IndexByte(text[at:end], '\n'); i >= 0 {
		return at + i
	}
	return end
}

func join(text, comment string) string {
	if comment == "" {
		return text
	}
	return text + "  " + comment
}
