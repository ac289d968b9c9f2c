package parse

import (
	"strings"

	"jixiao/schema/source"
)

// parts is a file taken apart at its fences.
type parts struct {
	front, body source.Span
	found       bool // there is a front matter
}

const (
	bom   = "\uFEFF"
	fence = "+++"
)

// line is a line of a text: its offsets without the line ending and the blanks
// before it, and where the next one begins.
type line struct{ start, end, next int }

func lineAt(s string, start int) line {
	end, next := len(s), len(s)
	if i := strings.IndexByte(s[start:], '\n'); i >= 0 {
		end, next = start+i, start+i+1
	}
	return line{start, start + len(strings.TrimRight(s[start:end], " \t\r")), next}
}

func (l line) span() source.Span { return source.Span{Start: l.start, End: l.end} }

// firstLine is the first line that isn't blank, after a byte order mark.
func firstLine(s string) line {
	l := lineAt(s, len(s)-len(strings.TrimPrefix(s, bom)))
	for l.start == l.end && l.next < len(s) {
		l = lineAt(s, l.next)
	}
	return l
}

// findLine is the first line from start on that is one of the given kind.
func findLine(s string, start int, is func(line string) bool) (line, bool) {
	for start < len(s) {
		l := lineAt(s, start)
		if is(s[l.start:l.end]) {
			return l, true
		}
		start = l.next
	}
	return line{len(s), len(s), len(s)}, false
}

// findFence is findLine for a line that is a fence.
func findFence(s string, start int) (line, bool) {
	for start < len(s) {
		if strings.HasPrefix(s[start:], fence) {
			if l := lineAt(s, start); isFence(s[l.start:l.end]) {
				return l, true
			}
		}
		i := strings.Index(s[start:], "\n"+fence)
		if i < 0 {
			break
		}
		start += i + 1
	}
	return line{len(s), len(s), len(s)}, false
}

func isFence(s string) bool { return s == fence }

// nearlyFence tells whether a line is meant as a fence: another number of
// plus signs, or full-width ones.
func nearlyFence(s string) bool {
	return len(s) > 1 && len(s) < 40 && strings.Trim(s, "+＋ 　\t") == ""
}

func isYAML(s string) bool { return s == "---" }
