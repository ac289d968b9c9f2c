package lsp

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema/source"
)

const bom = "\uFEFF"

// place converts between offsets in a text and the protocol's positions: the
// line, and in it the number of UTF-16 units, both counted from 0. A line ends
// with \n, \r\n or \r. Editors don't show a byte order mark, so it counts for
// nothing.
type place struct {
	text  string
	lines []int // where each begins
}

func placeIn(text string) *place {
	p := &place{text: text, lines: make([]int, 1, 1+strings.Count(text, "\n"))}
	if strings.HasPrefix(text, bom) {
		p.lines[0] = len(bom)
	}
	for i := 0; i < len(text); i++ {
		next := strings.IndexAny(text[i:], "\r\n")
		if next < 0 {
			break
		}
		i += next
		if strings.HasPrefix(text[i:], "\r\n") {
			i++
		}
		p.lines = append(p.lines, i+1)
	}
	return p
}

// position is where an offset stands. One outside the text is taken as the
// nearest one in it.
func (p *place) position(offset int) position {
	offset = max(0, min(offset, len(p.text)))
	low, high := 0, len(p.lines)
	for high-low > 1 {
		if mid := (low + high) / 2; p.lines[mid] <= offset {
			low = mid
		} else {
			high = mid
		}
	}
	if offset < p.lines[low] {
		return position{}
	}
	return position{Line: low, Character: units(p.text[p.lines[low]:offset])}
}

// units counts UTF-16 units. A character beyond the basic plane has two, a byte
// that is no UTF-8 counts as the one that is shown in its place.
func units(s string) (n int) {
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// offset is the offset of a position. A line or a column that isn't there is
// taken as the nearest one; what is amid a character, as where that begins.
func (p *place) offset(at position) int {
	switch {
	case at.Line < 0:
		return p.lines[0]
	case at.Line >= len(p.lines):
		return len(p.text)
	}
	line := p.line(at.Line)
	i, left := 0, at.Character
	for i < len(line) && left > 0 {
		r, size := utf8.DecodeRuneInString(line[i:])
		if left--; r > 0xFFFF {
			if left--; left < 0 {
				break
			}
		}
		i += size
	}
	return p.lines[at.Line] + i
}

// line is the text of line n without its ending.
func (p *place) line(n int) string {
	end := len(p.text)
	if n+1 < len(p.lines) {
		end = p.lines[n+1]
	}
	return strings.TrimRight(p.text[p.lines[n]:end], "\r\n")
}

func (p *place) span(r textRange) source.Span {
	start, end := p.offset(r.Start), p.offset(r.End)
	return source.Span{Start: min(start, end), End: max(start, end)}
}

func (p *place) textRange(s source.Span) textRange {
	return textRange{Start: p.position(s.Start), End: p.position(s.End)}
}
