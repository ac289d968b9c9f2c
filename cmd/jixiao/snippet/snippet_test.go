package snippet

import (
	"strings"
	"testing"
	"unicode/utf8"

	"jixiao/schema/source"
)

// draw is the excerpt as it is printed: the line, and carets below.
func draw(e Excerpt) string {
	return e.Text + "\n" + strings.Repeat(" ", e.Pad) + strings.Repeat("^", e.Carets)
}

// The carets stand below the place. The text of each case marks it with ⟦ ⟧,
// and the columns are those of a terminal: two for a Chinese character.
func TestCaretsStandBelowThePlace(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"ascii", "executed = ⟦38.39⟧", "executed = 38.39\n           ^^^^^"},
		{"chinese before", "执行数 = ⟦38.39⟧", "执行数 = 38.39\n         ^^^^^"},
		{"chinese place", "money = \"⟦万元⟧\"", "money = \"万元\"\n         ^^^^"},
		{"full-width punctuation", "全年，共⟦5⟧所", "全年，共5所\n        ^"},
		{"tab before", "\tscore = ⟦7⟧", "    score = 7\n            ^"},
		{"tab in the place", "a⟦\t⟧b", "a    b\n ^^^^"},
		{"second line", "+++\ntitle = ⟦\"a\"⟧\n+++", "title = \"a\"\n        ^^^"},
		{"empty place", "score = ⟦⟧7", "score = 7\n        ^"},
		{"at the end of the line", "score =⟦⟧\nrate = 1", "score = \n       ^"},
		{"line break only", "score =⟦\n⟧rate = 1", "score = \n       ^"},
		{"several lines show the first", "a = ⟦[\n1,\n2]⟧", "a = [\n    ^"},
		{"carriage return is no character", "a = ⟦1⟧\r\nb = 2\r\n", "a = 1\n    ^"},
		{"byte order mark is no character", "\uFEFF⟦+++⟧\n", "+++\n^^^"},
		{"escape sequence is not obeyed", "a = ⟦\x1b[31m⟧", "a = \uFFFD[31m\n    ^^^^^"},
		{"text that runs backwards", "a\u202eb⟦c⟧", "a\uFFFDbc\n   ^"},
		{"combining mark", "cafe\u0301 ⟦1⟧", "cafe\u0301 1\n     ^"},
		{"empty file", "⟦⟧", " \n^"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, rest, _ := strings.Cut(tt.text, "⟦")
			inside, after, _ := strings.Cut(rest, "⟧")
			f := source.NewFile("f.md", before+inside+after)
			got := draw(Of(f, source.Span{Start: len(before), End: len(before) + len(inside)}, 80))
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// Of a long line the stretch around the place is shown, wherever it stands.
func TestLongLineIsCutAroundThePlace(t *testing.T) {
	long := strings.Repeat("预算执行", 5000)
	for _, at := range []int{0, 12, 3000, len(long) / 2, len(long)} {
		text := long[:at/12*12] + "错误" + long[at/12*12:]
		start := strings.Index(text, "错误")
		e := Of(source.NewFile("f.md", text), source.Span{Start: start, End: start + len("错误")}, 60)
		if Width(e.Text) > 60 {
			t.Errorf("at %d: %d columns are shown, more than 60", at, Width(e.Text))
		}
		if got := under(e); got != "错误" {
			t.Errorf("at %d: the carets stand below %q in %q", at, got, e.Text)
		}
		shown := strings.TrimSuffix(strings.TrimPrefix(e.Text, "..."), "...")
		if strings.HasPrefix(e.Text, "...") == strings.HasPrefix(text, shown) ||
			strings.HasSuffix(e.Text, "...") == strings.HasSuffix(text, shown) {
			t.Errorf("at %d: %q doesn't tell rightly where it is cut", at, e.Text)
		}
	}
}

// A place longer than the width is shown from its beginning.
func TestLongPlaceShowsItsBeginning(t *testing.T) {
	text := "title = \"" + strings.Repeat("绩", 400) + "\""
	e := Of(source.NewFile("f.md", text), source.Span{Start: 8, End: len(text)}, 40)
	if Width(e.Text) > 40 || !strings.HasPrefix(under(e), "\"绩绩") || !strings.HasSuffix(e.Text, "绩...") {
		t.Errorf("%q is shown, with %q marked", e.Text, under(e))
	}
}

// under is the text above the carets.
func under(e Excerpt) string {
	var b strings.Builder
	at := 0
	for _, r := range e.Text {
		if at >= e.Pad && at < e.Pad+e.Carets {
			b.WriteRune(r)
		}
		at += columns.RuneWidth(r)
	}
	return b.String()
}

func TestCleanKeepsTheTextAndOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"执行率 72.75%":       "执行率 72.75%",
		"a\nb\tc":          "a b c",
		"\x1b]0;t\x07":     "\uFFFD]0;t\uFFFD",
		"a\u2028b\u200bc":  "a\uFFFDb\uFFFDc",
		"bad \xff byte":    "bad \uFFFD byte",
		"\U0001F468\u200d": "\U0001F468\u200d",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// Whatever the text and the span: one line of valid text within the width,
// carets below it, and nothing that a terminal would obey.
func FuzzOf(f *testing.F) {
	f.Add("executed = 38.39", 11, 16, 80)
	f.Add("执行数\t= \"万元\"\r\n", 3, 200, 0)
	f.Add("\xff\xfe\x1b[0m"+strings.Repeat("绩", 300), -5, 1, 30)
	f.Add("e\u0301\u0301\u0301", 2, 2, 20)
	f.Fuzz(func(t *testing.T, text string, start, end, width int) {
		width %= 300
		e := Of(source.NewFile("f.md", text), source.Span{Start: start, End: end}, width)
		shown := Width(e.Text)
		if shown > max(width, Narrow)+1 { // the end of a full line is one column more
			t.Errorf("%q takes %d columns of %d", e.Text, shown, width)
		}
		if e.Line < 1 || e.Pad < 0 || e.Carets < 1 || e.Pad+e.Carets > max(shown, e.Pad+1) {
			t.Errorf("carets at %d+%d below %d columns of line %d", e.Pad, e.Carets, shown, e.Line)
		}
		if !utf8.ValidString(e.Text) || Clean(e.Text) != e.Text {
			t.Errorf("%q is not fit for a terminal", e.Text)
		}
	})
}
