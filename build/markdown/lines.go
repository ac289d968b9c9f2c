package markdown

import (
	"sort"
	"strings"

	"jixiao/schema/source"
)

// lineEnds leads from an offset in the text that is read back to the file.
// goldmark takes the carriage return of Windows for text in places (an empty
// list item, code over several lines), so it is taken out first.
type lineEnds struct {
	base int   // where the text begins in the file
	lost []int // the offsets in the text of line ends that lost a carriage return
}

func (l lineEnds) offset(at int) int { return l.base + at + sort.SearchInts(l.lost, at) }

// normal cuts the span out of a file's text, without byte order mark, and
// makes every line end "\n".
func normal(text string, span source.Span) (string, lineEnds) {
	start := max(0, min(span.Start, len(text)))
	body := text[start:max(start, min(span.End, len(text)))]
	if rest, found := strings.CutPrefix(body, "\uFEFF"); found && start == 0 {
		start, body = len(body)-len(rest), rest
	}
	lines := lineEnds{base: start}
	next := strings.IndexByte(body, '\r')
	if next < 0 || len(body) > 2*maxBody {
		return body, lines
	}
	var out strings.Builder
	out.Grow(len(body))
	for ; next >= 0; next = strings.IndexByte(body, '\r') {
		out.WriteString(body[:next])
		if body = body[next+1:]; strings.HasPrefix(body, "\n") {
			lines.lost = append(lines.lost, out.Len())
			body = body[1:]
		}
		out.WriteByte('\n')
	}
	out.WriteString(body)
	return out.String(), lines
}
