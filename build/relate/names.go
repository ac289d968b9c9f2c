package relate

import (
	"strings"
	"unicode/utf8"
)

// names is what was counted in a stretch of text.
type names struct {
	pauses, commas, semicolons int  // separators between the names
	colons                     int  // which a plain list of names has not
	joined                     bool // 和 stands in the last name: it may be two
	open                       bool // 等 ends it, or it goes on: there may be more
	more                       bool // words behind it go on with other names
	tail                       bool // one short name more stands behind the comma that ended it
	start, end                 int
}

// maxNames bounds the bytes of a list of names.
const maxNames = 1500

// scanNames reads names from a byte on to the end of the list; brackets and
// quotations are passed over.
func (r *reader) scanNames(start int) names {
	text := r.b.Text
	out := names{start: start, end: start}
	depth := 0
	for i := start; i < len(text) && i-start < maxNames; {
		c, size := utf8.DecodeRuneInString(text[i:])
		if end := quoted(text, i, c, size); end > 0 {
			i, out.end = end, end
			continue
		}
		k, isMark := markOf(c)
		switch {
		case isMark && k == opening:
			depth++
		case isMark && k == closing:
			depth--
		}
		if depth < 0 {
			break
		}
		if isMark && depth == 0 && out.separator(k) {
			out.tail = k == comma && shortName(text[i+size:])
			out.more = goingOn.begin(text[i+size:])
			break
		}
		i += size
		out.end = i
	}
	return out.finish(text)
}

// shortName tells whether a text begins with a few characters that a stop ends.
func shortName(text string) bool {
	name := text[:min(len(text), 4*(maxName+1))]
	if end := strings.IndexAny(name, "。；\n"); end >= 0 {
		name = name[:end]
	}
	return utf8.RuneCountInString(name) <= maxName && !strings.ContainsAny(name, "，、,：:") && strings.TrimSpace(name) != ""
}

// maxName is how many characters a name behind a list has at most, so that it
// isn't the next clause.
const maxName = 8

// separator takes in a mark between names, and tells whether it ends the list:
// once 、 parts the names, a comma does.
func (n *names) separator(k kind) (over bool) {
	switch k {
	case stop:
		return true
	case pause:
		n.pauses++
	case comma:
		n.commas++
		over = n.pauses > 0
	case semicolon:
		over = n.pauses+n.commas > 0 && n.semicolons == 0
		n.semicolons++
	case colon:
		n.colons++
	}
	if over && k == comma {
		n.commas--
	} else if over {
		n.semicolons--
	}
	return over
}

// finish looks at the last name.
func (n names) finish(text string) names {
	list := strings.TrimRight(text[n.start:n.end], " 、，；。")
	last := list[max(strings.LastIndex(list, "、"), 0):]
	n.joined, n.open = joining.in(last), n.more || strings.Contains(last, "等")
	n.end = n.start + len(list)
	return n
}

// plain tells whether names with nothing but 、 between them were read.
func (n *names) plain() bool { return n.pauses > 0 && n.commas+n.semicolons+n.colons == 0 }
