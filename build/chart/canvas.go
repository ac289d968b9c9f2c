package chart

import (
	"bytes"
	"encoding/xml"
	"html/template"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sizes in pixels, for text of 12 pixels.
const (
	letter    = 7   // a letter or digit of the Latin alphabet
	ideograph = 12  // any other character
	longest   = 240 // no text is given more than this
	wide      = 560 // a picture wider than this is scrolled on a small screen
)

// picture is how many bytes a picture of some years has, about.
const picture = 3 << 10

// canvas is an SVG that is being written.
type canvas struct{ bytes.Buffer }

// put writes stretches of SVG as they are.
func (c *canvas) put(parts ...string) {
	for _, p := range parts {
		c.WriteString(p)
	}
}

// hundreds is the numbers from 100 to 999 one behind the other: most places in a
// picture are among them.
var hundreds = func() string {
	var out []byte
	for n := 100; n < 1000; n++ {
		out = strconv.AppendInt(out, int64(n), 10)
	}
	return string(out)
}()

func num(n int) string {
	if at := 3 * (n - 100); 0 <= at && at < len(hundreds) {
		return hundreds[at : at+3]
	}
	return strconv.Itoa(n)
}

// text writes words, escaped; what XML can't hold becomes U+FFFD.
func (c *canvas) text(s string) {
	if plain(s) {
		c.WriteString(s)
		return
	}
	_ = xml.EscapeText(&c.Buffer, []byte(s)) // a bytes.Buffer takes everything
}

// plain tells of most words that they need no escaping.
func plain(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == '"', c == '\'', c == '&', c == '<', c == '>':
			return false
		case c == 0xEF && i+1 < len(s) && s[i+1] == 0xBF: // from U+FFC0 on, where there is what XML can't hold
			return false
		}
	}
	return utf8.ValidString(s)
}

// label writes words at a place; class says how they are set.
func (c *canvas) label(x, y int, class, anchor, words string) {
	c.put(`<text class="`, class, `" x="`, num(x), `" y="`, num(y),
		`" text-anchor="`, anchor, `">`)
	c.text(words)
	c.put("</text>")
}

// upright writes words that run upwards from a place.
func (c *canvas) upright(x, y int, class, words string) {
	c.put(`<text class="`, class, `" transform="translate(`, num(x), " ", num(y),
		`) rotate(-90)">`)
	c.text(words)
	c.put("</text>")
}

// line draws a straight line.
func (c *canvas) line(class string, x1, y1, x2, y2 int) {
	c.put(`<line class="`, class, `" x1="`, num(x1), `" y1="`, num(y1),
		`" x2="`, num(x2), `" y2="`, num(y2), `"/>`)
}

// open begins the picture: its size, title and description.
func (c *canvas) open(f *Figure, width, height int) {
	c.Grow(picture)
	id := name(f.ID)
	class := "c-chart"
	if width > wide {
		class = "c-chart c-wide"
	}
	c.put(`<svg class="`, class, `" role="img" aria-labelledby="`, id, `-title `, id,
		`-desc" viewBox="0 0 `, num(width), " ", num(height),
		`" width="`, num(width), `" height="`, num(height), `"><title id="`, id, `-title">`)
	c.text(f.Title)
	c.put(`</title><desc id="`, id, `-desc">`)
	c.text(f.describe())
	c.put("</desc>")
}

func (c *canvas) close() template.HTML {
	c.WriteString("</svg>")
	return template.HTML(c.String())
}

// describe says in words what the picture shows.
func (f *Figure) describe() string {
	var b strings.Builder
	for y, year := range f.Years {
		if y > 0 {
			b.WriteString("；")
		}
		b.WriteString(strconv.Itoa(year) + "年")
		for s := range f.Series {
			b.WriteString("，" + f.Series[s].Name)
			if v := f.Series[s].at(y); v.Known {
				b.WriteString(v.Text + f.Unit)
			} else {
				b.WriteString("无数据")
			}
		}
	}
	return b.String() + "。"
}

// name makes an id of letters, digits, underscores and hyphens.
func name(id string) string {
	return "chart-" + strings.Map(func(r rune) rune {
		if r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, strings.ToValidUTF8(id, ""))
}

// width is about how wide words are.
func width(words string) (pixels int) {
	for _, r := range words {
		if r < 0x2E80 {
			pixels += letter
		} else {
			pixels += ideograph
		}
	}
	return min(pixels, longest)
}
