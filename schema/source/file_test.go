package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// naive finds a position by walking over the text, which is what Position must
// agree with.
func naive(text string, offset int) Position {
	p := Position{Line: 1, Column: 1}
	for i := 0; i < offset; {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case i == 0 && r == '\uFEFF':
		case text[i] == '\n':
			p = Position{Line: p.Line + 1, Column: 1}
		case i+size > offset: // inside a character: each byte before counts
			return Position{p.Line, p.Column + offset - i}
		default:
			p.Column++
		}
		i += size
	}
	return p
}

// Lines and columns count from 1, columns in characters; a byte order mark
// takes up none, and a carriage return belongs to its line.
func TestPosition(t *testing.T) {
	for _, c := range []struct {
		name, text, at string
		want           Position
	}{
		{"first", "+++", "+++", Position{1, 1}},
		{"Chinese before it", "标题 = \"综治\"", "综治", Position{1, 7}},
		{"second line", "+++\nexecuted = 26.19", "26.19", Position{2, 12}},
		{"Windows line end", "+++\r\n执行数 = 26.19", "26.19", Position{2, 7}},
		{"byte order mark", "\uFEFF+++\nx", "+++", Position{1, 1}},
		{"after a byte order mark", "\uFEFF+++\nx", "x", Position{2, 1}},
	} {
		f := NewFile("x.md", c.text)
		if got := f.Position(strings.Index(c.text, c.at)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// Line gives the text of a line without its end and byte order mark, and where
// it begins.
func TestLine(t *testing.T) {
	f := NewFile("x.md", "\uFEFF一\r\n二\n\n四")
	for n, want := range []string{1: "一", 2: "二", 3: "", 4: "四", 5: ""} {
		if n == 0 {
			continue
		}
		text, start := f.Line(n)
		if text != want || f.Text[start:start+len(text)] != want {
			t.Errorf("line %d is %q at %d, want %q", n, text, start, want)
		}
	}
	if text, start := f.Line(0); text != "" || start != len(f.Text) {
		t.Errorf("line 0 is %q at %d", text, start)
	}
}

// A long text, whose lines are looked up, has the positions that the same text
// has in a short one, whose lines are counted.
func TestLongText(t *testing.T) {
	const begin = "\uFEFF一\r\n\n执行 = 26.19\n"
	short, long := NewFile("x", begin), NewFile("x", begin+strings.Repeat("数据\n", maxCounted/6))
	for offset := len(bom); offset <= len(begin); offset++ {
		if a, b := short.Position(offset), long.Position(offset); a != b {
			t.Errorf("offset %d is at %v, in a long text at %v", offset, a, b)
		}
	}
	for n := range 4 {
		a, at := short.Line(n)
		if b, there := long.Line(n); n > 0 && (a != b || at != there) {
			t.Errorf("line %d is %q at %d, in a long text %q at %d", n, a, at, b, there)
		}
	}
	for _, n := range []int{3, 1000, maxCounted / 6} {
		if text, start := long.Line(n); long.Position(start) != (Position{n, 1}) || text != "数据" && n > 3 {
			t.Errorf("line %d is %q at %v", n, text, long.Position(start))
		}
	}
	if text, _ := long.Line(maxCounted); text != "" {
		t.Errorf("there is no such line: %q", text)
	}
}

func FuzzPosition(f *testing.F) {
	for _, s := range []string{"", "\uFEFF", "\uFEFF\r\n", "a\n\nb", "执行\n26.19", "\xff\xfe\n\x80", "\r\r\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := NewFile("x", text)
		for offset := range len(text) + 1 {
			if strings.HasPrefix(text, bom) && offset > 0 && offset < len(bom) {
				continue // nobody points into the mark
			}
			if got, want := file.Position(offset), naive(text, offset); got != want {
				t.Fatalf("%q at %d: %v, want %v", text, offset, got, want)
			}
			p := file.Position(offset)
			line, start := file.Line(p.Line)
			if start > len(text) || start+len(line) > len(text) || text[start:start+len(line)] != line {
				t.Fatalf("%q: line %d is %q at %d", text, p.Line, line, start)
			}
		}
		if got, want := file.Position(-1), file.Position(0); got != want {
			t.Fatalf("before the text: %v, want %v", got, want)
		}
		if got, want := file.Position(len(text)+9), file.Position(len(text)); got != want {
			t.Fatalf("behind the text: %v, want %v", got, want)
		}
	})
}
