package site

import (
	"bytes"
	"encoding/csv"
	"testing"
)

var awkward = [...]string{
	"", "指标", "26.19 ÷ 36 × 10 = 7.28", `a"b\c`, "a,b", " a", "　全角", "\u00a0x", `\.`, "a\r\nb\tc\x00\x1f\x7f", "<&>", "\u2028\u2029\u2027",
	"a\xffb\xe4\xb8", "\ufffd", "\b\f", "=1", "　=1", "-1.5%", "-1x", "＋1",
}

// Texts in data files come out as the standard library writes them.
func FuzzAppendJSON(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := bytes.TrimSuffix(encode(s), []byte("\n"))
		if got := appendJSON(nil, s); !bytes.Equal(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	})
}

// Cells of CSV files come out as the standard library writes them, but for the
// apostrophe before a formula.
func FuzzAppendCell(f *testing.F) {
	for _, s := range awkward {
		f.Add(s, "x")
		f.Add("1", s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		var want bytes.Buffer
		w := csv.NewWriter(&want)
		w.UseCRLF = true
		if err := w.Write([]string{harmless(a), harmless(b)}); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		var got lines
		got.write(a, b)
		if !bytes.Equal(got.out, want.Bytes()) {
			t.Errorf("got %q, want %q", got.out, want.Bytes())
		}
	})
}
