// Package snippet shows a place in a text on a terminal: its line and where
// the carets go below it. It is the one that knows how wide a character is.
package snippet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao/schema/source"

	"github.com/mattn/go-runewidth"
)

// Excerpt is one line of a text, fit for a terminal, with a place in it.
// Widths are in terminal columns: a Chinese character takes two.
type Excerpt struct {
	Line   int    // counted from 1
	Text   string // tabs as spaces, control characters replaced, cut to the width asked for
	Pad    int    // columns before the place
	Carets int    // columns that the place takes, at least 1
}

// Narrow is the least width that an excerpt is cut to.
const Narrow = 20

const (
	ellipsis = "..." // "…" is two columns wide in some Chinese fonts
	tab      = 4     // columns that a tab is shown with
)

// Of shows the place of a span: the line that it begins on, at most width
// columns of it, cut around the place. Any span is allowed; one that
// lies outside the text is taken as the nearest place inside.
func Of(f *source.File, span source.Span, width int) Excerpt {
	line := f.Position(span.Start).Line
	text, start := f.Line(line)
	from := max(0, min(span.Start-start, len(text)))
	to := max(from, min(span.End-start, len(text)))
	width = max(width, Narrow)
	cells := layout(text, from, to, width)
	out := cut(cells, width)
	out.Line = line
	return out
}

// cell is one character as the terminal shows it.
type cell struct {
	text   string
	width  int
	marked bool
}

// layout takes the line apart into cells, and marks those of the place. Of a
// very long line only the neighbourhood of the place is looked at; more than
// fits on both sides, so that cut sees that something is left out.
func layout(text string, from, to, width int) []cell {
	const widest = utf8.UTFMax
	first, end := max(0, from-widest*width), min(len(text), from+2*widest*width)
	for first > 0 && !utf8.RuneStart(text[first]) {
		first--
	}
	cells := make([]cell, 0, end-first+1)
	for i := first; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:])
		c := show(r)
		c.marked = i < to && i+size > from || from == to && i <= from && from < i+size
		cells = append(cells, c)
		i += size
	}
	if from == len(text) {
		cells = append(cells, cell{text: " ", width: 1, marked: true})
	}
	return cells
}

// columns measures characters as terminals do that show “” and … in one column,
// which is most of them, whatever the locale.
var columns = &runewidth.Condition{EastAsianWidth: false, StrictEmojiNeutral: true}

func show(r rune) cell {
	if r == '\t' {
		return cell{text: strings.Repeat(" ", tab), width: tab}
	}
	r = visible(r)
	return cell{text: string(r), width: columns.RuneWidth(r)}
}

// visible replaces what a terminal would obey and not show, or show in another
// order: control and formatting characters, and bytes that are no character.
func visible(r rune) rune {
	if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) && r != zeroWidthJoiner {
		return utf8.RuneError
	}
	return r
}

const zeroWidthJoiner = '\u200d' // inside emoji, and harmless

// Clean makes a text of one line that a terminal only shows: what it would obey
// is replaced.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return visible(r)
	}, s)
}

// Width is the number of columns that a clean text takes.
func Width(s string) (n int) {
	for _, r := range s {
		n += columns.RuneWidth(r)
	}
	return n
}

// cut joins the cells, leaving out what does not fit.
func cut(cells []cell, width int) Excerpt {
	mark := 0
	for mark < len(cells) && !cells[mark].marked {
		mark++
	}
	first, end := 0, len(cells)
	if wide(cells) > width {
		first, end = window(cells, mark, width)
	}
	var out Excerpt
	var b strings.Builder
	if first > 0 {
		b.WriteString(ellipsis)
		out.Pad = len(ellipsis)
	}
	for i, c := range cells[first:end] {
		b.WriteString(c.text)
		switch {
		case c.marked:
			out.Carets += c.width
		case first+i < mark:
			out.Pad += c.width
		}
	}
	if end < len(cells) {
		b.WriteString(ellipsis)
	}
	out.Text, out.Carets = b.String(), max(out.Carets, 1)
	return out
}

// window chooses the cells that are shown: up to a third of the width before
// the mark, and what fits from there; an ellipsis at either end is paid for.
func window(cells []cell, mark, width int) (first, end int) {
	room := width - 2*len(ellipsis)
	before := room / 3
	first = mark
	for first > 0 && before >= cells[first-1].width {
		first--
		before -= cells[first].width
	}
	end = first
	for end < len(cells) && room >= cells[end].width {
		room -= cells[end].width
		end++
	}
	for first > 0 && room >= cells[first-1].width {
		first--
		room -= cells[first].width
	}
	return first, end
}

func wide(cells []cell) (n int) {
	for _, c := range cells {
		n += c.width
	}
	return n
}
