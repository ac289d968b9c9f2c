package lsp

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

// Positions count what unicode/utf16 makes of a line, whatever stands in it and
// however lines end.
func TestPlaces(t *testing.T) {
	lines := []string{"executed = 26.19", "执行数 = \"𠮷野家😀\"", "", "综治经费𝟚", "end"}
	for _, ending := range []string{"\n", "\r\n", "\r"} {
		for _, mark := range []string{"", bom} {
			text := mark + strings.Join(lines, ending)
			p := placeIn(text)
			at := len(mark)
			for n, line := range lines {
				for i := 0; i <= len(line); i++ {
					if i < len(line) && !utf8.RuneStart(line[i]) {
						continue
					}
					want := position{Line: n, Character: len(utf16.Encode([]rune(line[:i])))}
					if got := p.position(at + i); got != want {
						t.Errorf("%q at %d: %+v, want %+v", line, i, got, want)
					}
					if got := p.offset(want); got != at+i {
						t.Errorf("%+v: offset %d, want %d", want, got, at+i)
					}
				}
				at += len(line) + len(ending)
			}
		}
	}
}

// What lies outside the text, or amid a character, is taken as the nearest place.
func TestPlacesOutside(t *testing.T) {
	p := placeIn("甲😀乙\r\n丙")
	for at, want := range map[position]int{
		{-1, 3}: 0, {0, -4}: 0, {0, 2}: len("甲"), {0, 3}: len("甲😀"), {0, 99}: len("甲😀乙"), {1, 99}: len("甲😀乙\r\n丙"), {7, 0}: len("甲😀乙\r\n丙"),
	} {
		if got := p.offset(at); got != want {
			t.Errorf("%+v: offset %d, want %d", at, got, want)
		}
	}
	if p.position(-5) != (position{}) || p.position(1000) != (position{1, 1}) {
		t.Error("offsets outside the text")
	}
}

// FuzzPlaces: every position of a text leads to an offset in it, and back to
// itself or, from amid a character or behind a line, to an earlier one.
func FuzzPlaces(f *testing.F) {
	f.Add("甲\r\n😀\n", 0, 1)
	f.Add(bom+"x\xff\r", 1, 0)
	f.Fuzz(func(t *testing.T, text string, line, character int) {
		p := placeIn(text)
		at := position{line, character}
		offset := p.offset(at)
		if offset < 0 || offset > len(text) {
			t.Fatalf("offset %d of %d", offset, len(text))
		}
		if again := p.offset(p.position(offset)); again != offset {
			t.Errorf("%q: %+v is at %d, which is found again at %d", text, at, offset, again)
		}
	})
}
