package markdown

import (
	"strings"
	"testing"

	"jixiao/schema/source"
)

// marked is the HTML of a text in which the stretches between ⟦ ⟧ are marked.
func marked(t *testing.T, text string) string {
	t.Helper()
	var plain strings.Builder
	var marks []Mark
	for text != "" {
		before, rest, ok := strings.Cut(text, "⟦")
		plain.WriteString(before)
		if !ok {
			break
		}
		inside, after, _ := strings.Cut(rest, "⟧")
		marks = append(marks, Mark{source.Span{Start: plain.Len(), End: plain.Len() + len(inside)}, "figure.中%1"})
		plain.WriteString(inside)
		text = after
	}
	file, span := whole(plain.String())
	body, _ := New().Read(file, span)
	body.Mark(file, marks)
	n := 0
	return body.HTML(func(l *Link) Resolved {
		if !l.Matched {
			return Resolved{Href: l.Target, Text: "9"}
		}
		if name, ok := l.Fact(); !ok || name != "figure.中%1" {
			t.Errorf("%q: asked for %q", text, name)
		}
		n++
		return Resolved{Href: "#x", ID: "n" + string(rune('0'+n)), Class: "match"}
	})
}

func TestMarkedNumbersBecomeLinks(t *testing.T) {
	one := `<a id="n1" class="match" href="#x">36</a>`
	two := `<a id="n2" class="match" href="#x">7</a>`
	for text, want := range map[string]string{
		"预算⟦36⟧万元":                 "<p>预算" + one + "万元</p>\n",
		"⟦36⟧":                     "<p>" + one + "</p>\n",
		"⟦36⟧、⟦7⟧":                 "<p>" + one + "、" + two + "</p>\n",
		"**共⟦36⟧**万元\n与⟦7⟧":        "<p><strong>共" + one + "</strong>万元与" + two + "</p>\n",
		"# 一、⟦36⟧项":                "<h2 id=\"一-36项\">一、" + one + "项</h2>\n",
		"|甲|\n|-|\n|⟦36⟧|\n":       "<table>\n<thead>\n<tr>\n<th scope=\"col\">甲</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>" + one + "</td>\n</tr>\n</tbody>\n</table>\n",
		"P<0.05&amp;\\*\"⟦36⟧<7":   "<p>P&lt;0.05&amp;*&quot;" + one + "&lt;7</p>\n",
		"⟦36⟧[](#a.b)":             "<p>" + one + "<a href=\"#a.b\">9</a></p>\n",
		"[](#a.b)⟦36⟧[甲](b.md)⟦7⟧": "<p><a href=\"#a.b\">9</a>" + one + "<a href=\"b.md\">甲</a>" + two + "</p>\n",
		"![36](a.png)⟦36⟧":         "<p><img src=\"a.png\" alt=\"36\">" + one + "</p>\n",
		"甲[^1]⟦36⟧乙\n\n[^1]: 注\n":  "",
		"[^1]: 注⟦36⟧\n\n甲[^1]⟦7⟧":  "",
		// What is marked stands in a link, in code, in two runs, in the alt of an
		// image or across an escape: it stays as it is.
		"[⟦36⟧](#a.b)":   "<p><a href=\"#a.b\">36</a></p>\n",
		"`⟦36⟧`":         "<p><code>36</code></p>\n",
		"⟦3**6**⟧":       "<p>3<strong>6</strong></p>\n",
		"![⟦36⟧](a.png)": "<p><img src=\"a.png\" alt=\"36\"></p>\n",
		"&#⟦36⟧;":        "<p>$</p>\n",
		"⟦3\\*⟧":         "<p>3*</p>\n",
	} {
		got := marked(t, text)
		if want != "" && got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
		if want == "" && !strings.Contains(got, ">36</a>") {
			t.Errorf("%q is %q", text, got)
		}
	}
}

// FuzzMark: marking any stretch of any text adds links and changes nothing else.
func FuzzMark(f *testing.F) {
	f.Add("预算36万元，[26.19](#a.b)和[](#a.b)、**7**", 6, 8)
	f.Add("- a\n\t&amp;36\n", 4, 12)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if len(text) > 4000 || start < 0 || end < start || end > len(text) {
			return
		}
		file, span := whole(text)
		body, _ := New().Read(file, span)
		before := body.HTML(func(l *Link) Resolved { return Resolved{Text: "9"} })
		body.Mark(file, []Mark{{source.Span{Start: start, End: end}, "a.b"}})
		marks := 0
		after := body.HTML(func(l *Link) Resolved {
			if l.Matched {
				marks++
				return Resolved{Href: "\x00"}
			}
			return Resolved{Text: "9"}
		})
		const open = `<a href="%00">`
		if marks > 1 || strings.Count(after, open) != marks {
			t.Fatalf("%d marks in %q", marks, after)
		}
		head, tail, ok := strings.Cut(after, open)
		if ok {
			after = head + strings.Replace(tail, "</a>", "", 1)
		}
		if after != before {
			t.Errorf("%q became %q", before, after)
		}
	})
}
