package chart

import (
	"bytes"
	"encoding/xml"
	"html/template"
	"strconv"
	"strings"
	"testing"

	"jixiao/schema/quantity"
)

// FuzzPicture draws any figures: the picture is well-formed, every coordinate
// lies within it, and it is the same a second time.
func FuzzPicture(f *testing.F) {
	f.Add("36 26.19 -5", "年初预算数", 2020, uint8(3))
	f.Add("0", "<&>", 0, uint8(1))
	f.Add("1 123456789012345678901234567890 0.000000000000000000001", "", -7, uint8(2))
	f.Fuzz(func(t *testing.T, amounts, words string, first int, gap uint8) {
		if len(amounts)+len(words) > 300 {
			return
		}
		figure := Figure{ID: words, Title: words, Unit: words, Series: []Series{{Name: words}, {Name: amounts}}}
		year := first % 10000
		for i, s := range strings.Fields(amounts) {
			v := Value{Text: s}
			v.Amount, v.Known = quantity.ParseRat(s)
			figure.Series[i%2].Values = append(figure.Series[i%2].Values, v)
			figure.Years = append(figure.Years, year)
			year += int(gap) % (i + 2)
		}
		for _, draw := range []func(*Figure) template.HTML{Columns, Lines} {
			svg := draw(&figure)
			all := parse(t, svg)
			if len(all) > 0 {
				inside(t, all)
			}
			if svg != draw(&figure) {
				t.Fatal("not the same a second time")
			}
		}
	})
}

// Words are written as the standard library escapes them, in the shorter way too.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "年初预算数，1.5", "a<b", "\uFFFE", "\uFFFD", "\xef\xbf", "😀", "\x7F\t", `"&'`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got canvas
		var want bytes.Buffer
		got.text(s)
		if err := xml.EscapeText(&want, []byte(s)); err != nil || got.String() != want.String() {
			t.Errorf("%q is written %q, not %q", s, got.String(), want.String())
		}
	})
}

// Every number is written in full.
func TestNumbers(t *testing.T) {
	for n := -1; n < 1200; n++ {
		if num(n) != strconv.Itoa(n) {
			t.Errorf("%d is written %s", n, num(n))
		}
	}
}

// inside fails where an element lies outside of the picture.
func inside(t *testing.T, all []element) {
	width, height := number(t, all[0].attrs["width"]), number(t, all[0].attrs["height"])
	for _, e := range all[1:] {
		for key, limit := range map[string]int{"x": width, "x1": width, "x2": width, "y": height, "y1": height, "y2": height,
			"width": width, "height": height} {
			if text, ok := e.attrs[key]; ok {
				if n := number(t, text); n < 0 || n > limit {
					t.Errorf("%s of %s is %d, beyond %d", key, e.name, n, limit)
				}
			}
		}
	}
}

func number(t *testing.T, s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("%q is no coordinate", s)
	}
	return n
}
