package markdown

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"jixiao/schema/source"
)

// allowedTags are the tags and attributes that a page can consist of.
var allowedTags = map[string][]string{
	"p": nil, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"}, "hr": nil, "br": nil,
	"pre": nil, "code": {"class"}, "blockquote": nil, "ul": nil, "ol": {"start"}, "li": {"id"},
	"table": nil, "thead": nil, "tbody": nil, "tr": nil, "th": {"scope", "class"}, "td": {"class"},
	"em": nil, "strong": nil, "del": nil, "sup": {"id"}, "section": {"class", "role"},
	"a": {"href", "title", "class", "role", "aria-label"}, "img": {"src", "alt", "title"},
}

var voidTags = []string{"hr", "br", "img"}

// wellFormed checks that tags are balanced, known, and lead nowhere forbidden;
// and that no id occurs twice.
func wellFormed(t *testing.T, page string) {
	t.Helper()
	var open []string
	ids := map[string]bool{}
	for z := html.NewTokenizer(strings.NewReader(page)); z.Next() != html.ErrorToken; {
		token := z.Token()
		switch token.Type {
		case html.StartTagToken:
			if token.Data == "a" && slices.Contains(open, "a") {
				t.Errorf("a link within a link")
			}
			if !slices.Contains(voidTags, token.Data) {
				open = append(open, token.Data)
			}
			checkTag(t, token, ids)
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes %v", token.Data, open)
			}
			open = open[:len(open)-1]
		case html.TextToken:
		default:
			t.Errorf("unexpected %v", token)
		}
	}
	if len(open) > 0 {
		t.Errorf("not closed: %v", open)
	}
}

func checkTag(t *testing.T, token html.Token, ids map[string]bool) {
	t.Helper()
	attributes, ok := allowedTags[token.Data]
	if !ok {
		t.Errorf("<%s> comes out", token.Data)
	}
	for _, a := range token.Attr {
		if !slices.Contains(attributes, a.Key) {
			t.Errorf("<%s %s> comes out", token.Data, a.Key)
		}
		switch a.Key {
		case "id":
			if ids[a.Val] {
				t.Errorf("id %q occurs twice", a.Val)
			}
			ids[a.Val] = true
		case "href", "src":
			if s := scheme(a.Val); s != "" && s != "http" && s != "https" && s != "mailto" {
				t.Errorf("%s=%q comes out", a.Key, a.Val)
			}
			if a.Key == "src" && (scheme(a.Val) != "" || otherHost(a.Val)) {
				t.Errorf("src=%q comes out", a.Val)
			}
		}
	}
}

func checkSpans(t *testing.T, file *source.File, span source.Span, body *Body) {
	t.Helper()
	inside := func(what string, s source.Span) {
		if s.Start < span.Start || s.End < s.Start || s.End > span.End {
			t.Errorf("%s: %v is outside %v", what, s, span)
		}
	}
	for _, h := range body.Headings {
		inside("heading "+h.Text, h.Span)
	}
	for _, l := range body.Links {
		inside("link "+l.Target, l.Span)
		inside("text of "+l.Target, l.TextSpan)
		inside("target "+l.Target, l.TargetSpan)
		if l.Span.Len() < 3 || l.TextSpan.Start <= l.Span.Start || l.TextSpan.End >= l.Span.End {
			t.Errorf("link %+v isn't where it says", l)
		}
	}
	last := source.Span{Start: -1, End: -1}
	for i, run := range body.Runs {
		inside("run", run.Span)
		if i > 0 && run.Block == body.Runs[i-1].Block && run.Span.Start < last.End {
			t.Errorf("run %v overlaps %v", run.Span, last)
		}
		last = run.Span
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"# 甲\n\n**重要：**后[](#a.b)，[乙](c.md \"d\")\n", "> - 1. a\n\n| a | b |\n|-|:-:|\n| `x\\|y` | <b> |\n",
		"[^1]: a\n    - b\n\n[^1] ![![a](b)](c)\n\n[d]: <e f> (g)\n[d][] [h][d]\n", "\ufeffa\r\n===\r\n~~~go\r\n\tx\n",
		"[<a:b>[^1]](c)\n\n[^1]: *x\n", "<!-- a\n-->\n<div onclick=x>\n", "[a](java\tscript:b) ![a](/\\b)", "\\\n`` ` ``  \na&#0;&copy;\x00\xff",
	} {
		f.Add(seed, 0)
	}
	r := New()
	f.Fuzz(func(t *testing.T, text string, skip int) {
		file, span := whole(text)
		if skip > 0 && skip <= len(text) {
			span.Start = skip
		}
		body, list := r.Read(file, span)
		for _, d := range list {
			if d.Span.Start < span.Start || d.Span.End > span.End || d.Span.Start > d.Span.End {
				t.Errorf("%s at %v", d.Rule, d.Span)
			}
		}
		checkSpans(t, file, span, body)
		wellFormed(t, body.HTML(nil))
	})
}

func TestPagesAreWellFormed(t *testing.T) {
	r := New()
	for _, e := range specification(t) {
		file, span := whole(e.Markdown)
		body, _ := r.Read(file, span)
		checkSpans(t, file, span, body)
		wellFormed(t, body.HTML(nil))
	}
}
