package sheet_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"jixiao/build/sheet"
)

// readBack is what the library reads from a cell with the text.
func readBack(t testing.TB, frame *sheet.Frame, text string) string {
	return get(t, shown(open(t, fill(t, frame, sheet.Row{{Text: text, Style: sheet.Words}}))), "A1")
}

// A text is read as it was written, as far as the file format can hold it.
func TestTexts(t *testing.T) {
	long := strings.Repeat("长", 32767)
	tests := map[string]string{
		"a & b < c > d \"e\" 'f'": "", "两行\n第二行": "", "制表\t符": "", " 前后有空格 ": "", "_x000D_": "", "_x000d_和_x0041_": "", "_x12_": "", "__x0041__": "",
		"𠮷野家": "", "]]>": "", "&lt;": "", "\u00a0": "",
		"a\x00b\x0bc\x1f": "a\uFFFDb\uFFFDc\uFFFD", "\uFFFF": "\uFFFD", "坏\xff字": "坏\uFFFD字",
		long + "多": long, strings.Repeat("𠮷", 20000): strings.Repeat("𠮷", 16383),
	}
	frame := newForm(t, 20)
	for text, want := range tests {
		if want == "" {
			want = text
		}
		if got := readBack(t, frame, text); got != want {
			t.Errorf("%.40q is read as %.40q", text, got)
		}
	}
}

// Any text gives a workbook that can be opened, and what can be written in XML
// comes back.
func FuzzTexts(f *testing.F) {
	for _, text := range []string{"", "=1", "_x005F_", "<![CDATA[", "a\r\nb", "\x00", "1.50%"} {
		f.Add(text)
	}
	frame := newForm(f, 20)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1000 || !utf8.ValidString(text) {
			t.Skip()
		}
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
				return utf8.RuneError
			}
			return r
		}, text)
		if got := readBack(t, frame, text); got != want {
			t.Errorf("%q is read as %q", text, got)
		}
	})
}
