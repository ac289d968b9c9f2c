package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// screen is what standard output is shown on.
type screen struct {
	color bool
	width int // columns
}

// plainWidth is what is printed into files and pipes.
const plainWidth = 100

// screenOf finds out about a stream. Colours are for terminals only, and for
// nobody who sets NO_COLOR (no-color.org).
func screenOf(w io.Writer) screen {
	s := screen{width: plainWidth}
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return s
	}
	s.color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	if width, _, err := term.GetSize(int(file.Fd())); err == nil && width > 0 {
		s.width = width
	}
	return s
}

// style is how a terminal sets a text (ECMA-48, select graphic rendition).
type style string

const (
	bold   style = "1"
	dim    style = "2"
	red    style = "1;31"
	yellow style = "1;33"
	blue   style = "1;34"
	green  style = "1;32"
)

// set dresses a text, where there are colours.
func (s screen) set(how style, text string) string {
	if !s.color || text == "" {
		return text
	}
	return "\x1b[" + string(how) + "m" + text + "\x1b[0m"
}
