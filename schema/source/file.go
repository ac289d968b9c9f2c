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
	lines []int // offset of the first byte of each line
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
	f.index()
	offset = max(0, min(offset, len(f.Text)))
	line := sort.SearchInts(f.lines, offset+1) - 1
	start := f.lines[line]
	before := f.Text[start:offset]
	if start == 0 {
		before = strings.TrimPrefix(before, bom)
	}
	return Position{Line: line + 1, Column: utf8.RuneCountInString(before) + 1}
}

// Line returns the text of line n, counted from 1, without its line ending
// and byte order mark, and the offset at which it begins. It is empty outside
// the file.
func (f *File) Line(n int) (text string, start int) {
	f.index()
	if n < 1 || n > len(f.lines) {
		return "", len(f.Text)
	}
	start, end := f.lines[n-1], len(f.Text)
	if n < len(f.lines) {
		end = f.lines[n] - 1
	}
	if start == 0 && strings.HasPrefix(f.Text, bom) {
		start = min(len(bom), end)
	}
	return strings.TrimSuffix(f.Text[start:end], "\r"), start
}

// index finds the line starts, once, when the first position is asked for:
// most files are never printed from.
func (f *File) index() {
	f.once.Do(func() {
		f.lines = append(make([]int, 0, 1+strings.Count(f.Text, "\n")), 0)
		for i := 0; i < len(f.Text); i++ {
			next := strings.IndexByte(f.Text[i:], '\n')
			if next < 0 {
				return
			}
			i += next
			f.lines = append(f.lines, i+1)
		}
	})
}
