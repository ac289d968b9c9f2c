package source

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// bom is the byte order mark that Windows editors put before the text.
const bom = "\uFEFF"

// File is one input: its path below the site's root, with slashes, and its
// text as it was read, byte order mark and carriage returns included.
type File struct {
	Path string
	Text string

	once  sync.Once
	lines []uint32 // of a long text: the offset of the first byte of each line
}

// NewFile returns a file of the given path and text.
func NewFile(path, text string) *File { return &File{Path: path, Text: text} }

// Span is a stretch of a file's text, in byte offsets: Start is in it, End is
// the first offset after it. The zero Span is the beginning of the file.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Position is where a person finds an offset: the line and the column, both
// counted from 1, columns in Unicode code points.
type Position struct{ Line, Column int }

// Position finds the line and column of an offset. An offset outside the text
// is taken as the nearest one inside. A byte order mark takes up no column.
func (f *File) Position(offset int) Position {
	offset = max(0, min(offset, len(f.Text)))
	line, start := f.lineOf(offset)
	before := f.Text[start:offset]
	if start == 0 {
		before = strings.TrimPrefix(before, bom)
	}
	return Position{Line: line, Column: utf8.RuneCountInString(before) + 1}
}

// lineOf is the line that an offset stands in, counted from 1, and where it
// begins.
func (f *File) lineOf(offset int) (line, start int) {
	if f.index() {
		line = sort.Search(len(f.lines), func(i int) bool { return int(f.lines[i]) > offset })
		return line, int(f.lines[line-1])
	}
	before := f.Text[:offset]
	return strings.Count(before, "\n") + 1, strings.LastIndexByte(before, '\n') + 1
}

// Line returns the text of line n, counted from 1, without its line ending
// and byte order mark, and the offset at which it begins. It is empty outside
// the file.
func (f *File) Line(n int) (text string, start int) {
	start, ok := f.startOf(n)
	if !ok {
		return "", len(f.Text)
	}
	text, _, _ = strings.Cut(f.Text[start:], "\n")
	end := start + len(text)
	if start == 0 && strings.HasPrefix(f.Text, bom) {
		start = min(len(bom), end)
	}
	return strings.TrimSuffix(f.Text[start:end], "\r"), start
}

// startOf is where line n begins.
func (f *File) startOf(n int) (start int, ok bool) {
	switch {
	case n < 1:
		return 0, false
	case f.index() && n > len(f.lines):
		return 0, false
	case f.index():
		return int(f.lines[n-1]), true
	}
	for range n - 1 {
		next := strings.IndexByte(f.Text[start:], '\n')
		if next < 0 {
			return 0, false
		}
		start += next + 1
	}
	return start, true
}

// maxCounted is how long a text may be, in bytes, for its lines to be counted
// each time: that takes a microsecond, and the offsets of the lines of ten thousand
// reports would take up twenty megabytes.
const maxCounted = 32 << 10

// index finds the line starts of a long text, once, when the first position is
// asked for; false for the others.
func (f *File) index() bool {
	if len(f.Text) <= maxCounted {
		return false
	}
	f.once.Do(func() {
		f.lines = append(make([]uint32, 0, 1+strings.Count(f.Text, "\n")), 0)
		for i := 0; i < len(f.Text); i++ {
			next := strings.IndexByte(f.Text[i:], '\n')
			if next < 0 {
				return
			}
			i += next
			f.lines = append(f.lines, uint32(i+1))
		}
	})
	return true
}
