package theme

import (
	"html/template"
	"maps"
	"reflect"
	"strings"

	"jixiao/build/chart"
	"jixiao/build/site"
)

// words is what templates can call; doc.go describes them.
var words = map[string]word{
	"fact":     newWord(fact),
	"ref":      newWord(ref),
	"link":     newWord(link),
	"change":   newWord(change),
	"mark":     newWord(mark),
	"restated": newWord(restated),
	"grades":   newWord(grades),
	"severity": newWord(severity),
	"num":      newWord(number),
	"bar":      newWord(bar),
}

// word is a function of one argument that writes HTML.
type word struct {
	arg      reflect.Type                       // of the argument
	write    func(m *markup, arg reflect.Value) // to the page
	function func() reflect.Value               // the same as a function for text/template
}

// newWord makes a word of a function that writes a T.
func newWord[T any](write func(*markup, *T)) word {
	return word{
		arg: reflect.TypeFor[T](),
		write: func(m *markup, arg reflect.Value) {
			if !arg.CanAddr() { // a text that stands in the template
				held := reflect.New(arg.Type()).Elem()
				held.Set(arg)
				arg = held
			}
			write(m, arg.Addr().Interface().(*T))
		},
		function: func() reflect.Value {
			return reflect.ValueOf(func(arg *T) template.HTML {
				var m markup
				write(&m, arg)
				return template.HTML(m.bytes)
			})
		},
	}
}

// functions is the words as html/template wants them, and those of its own that
// are held to limits.
func functions() template.FuncMap {
	all := maps.Clone(bounded)
	for name, w := range words {
		all[name] = w.function().Interface()
	}
	return all
}

// marks is what is written beside a figure: words, so that no mark is told by
// its colour alone, and a sign where the words are for screen readers only.
var marks = map[site.Mark]struct{ class, html string }{
	site.Plain:    {"fact", ""},
	site.Agrees:   {"fact fact-agrees", `<span class="mark mark-agrees">✓<span class="vh">已核对</span></span>`},
	site.Derived:  {"fact fact-computed", `<span class="mark mark-computed">计算值</span>`},
	site.Disputed: {"fact fact-disputed", `<span class="mark mark-disputed">不一致</span>`},
	site.Known:    {"fact fact-known", `<span class="mark mark-known">已知差异</span>`},
	site.Empty:    {"fact fact-blank", ""},
}

func mark(m *markup, kind *site.Mark) { m.raw(marks[*kind].html) }

func fact(m *markup, f *site.Fact) { m.figure(f, true) }

func ref(m *markup, f *site.Fact) { m.figure(f, false) }

// figure writes a figure: as the place that its permalink leads to, or as a
// link to that place.
func (m *markup) figure(f *site.Fact, home bool) {
	if *f == (site.Fact{}) {
		m.raw(`<span class="none">—</span>`)
		return
	}
	kind := marks[f.Mark]
	m.raw(`<span class="`, kind.class, `"`)
	if home && f.ID != "" {
		m.attribute("id", f.ID)
	}
	if f.Working != "" && !doubted(f) {
		m.attribute("title", f.Working)
	}
	m.raw(">")
	m.value(f)
	if home && f.Said != "" {
		m.said(f.Said)
	}
	m.raw(kind.html)
	m.restated(f.Restated)
	if f.Computed != "" {
		m.raw(`<span class="computed">计算值 `)
		m.text(f.Computed)
		m.raw("</span>")
	}
	if f.Working != "" && doubted(f) {
		m.raw(`<span class="working">`)
		m.text(f.Working)
		m.raw("</span>")
	}
	m.raw("</span>")
}

// restated marks a figure that was corrected after it was published, as
// statistics do: with an r, for revised.
func (m *markup) restated(was string) {
	if was == "" {
		return
	}
	m.raw(`<sup class="restated"`)
	m.attribute("title", "已修订，"+was)
	m.raw(`>r<span class="vh">已修订，`)
	m.text(was)
	m.raw("</span></sup>")
}

func restated(m *markup, was *string) { m.restated(*was) }

// said links to the places of the text that name a figure, on the same line.
func (m *markup) said(ids string) {
	for id := range strings.FieldsSeq(ids) {
		m.raw("\u2060", `<a class="said" href="#`, id, `" aria-label="正文中的位置">¶</a>`)
	}
}

// doubted tells whether a figure's working is shown, not only on pointing at it.
func doubted(f *site.Fact) bool { return f.Mark == site.Disputed || f.Mark == site.Known }

// value writes what a figure says, as a link where it has a name.
func (m *markup) value(f *site.Fact) {
	if f.ID != "" {
		m.raw(`<a class="permalink" href="`)
		m.fragment(f.ID)
		m.raw(`">`)
	}
	switch {
	case f.Mark == site.Empty:
		m.raw("（空白）")
	case f.Text == "":
		m.raw("—")
	default:
		m.text(f.Text)
	}
	if f.ID != "" {
		m.raw("</a>")
	}
}

func link(m *markup, l *site.Link) {
	if l.URL == "" {
		m.text(l.Text)
		return
	}
	m.raw(`<a href="`)
	m.text(address(l.URL))
	m.raw(`">`)
	m.text(l.Text)
	m.raw("</a>")
}

// trends are the signs of a change, beside which its amount has its own sign.
var trends = map[string]string{
	"up":   `<span aria-hidden="true">↑</span>`,
	"down": `<span aria-hidden="true">↓</span>`,
}

func change(m *markup, c *site.Change) {
	switch {
	case c.Break != "":
		m.raw(`<span class="change break"><b>口径变化</b> `)
		m.text(c.Break)
	case c.Trend == "same":
		m.raw(`<span class="change">持平`)
	case c.Amount == "" && c.Percent == "":
		m.raw(`<span class="none">—`)
	default:
		m.raw(`<span class="change">`, trends[c.Trend])
		m.text(c.Amount)
		if c.Percent != "" {
			m.raw(`<span class="percent">`)
			m.text(c.Percent)
			m.raw("</span>")
		}
	}
	m.raw("</span>")
}

func grades(m *markup, g *site.GradeBar) {
	parts := make([]chart.Grade, len(g.Parts))
	for i, p := range g.Parts {
		parts[i] = chart.Grade{Name: p.Grade, Count: p.Count}
	}
	m.raw(string(chart.Grades(strings.TrimSuffix(g.Year.Text, "年")+"年自评等级", parts)))
}

func bar(m *markup, b *site.Bar) { m.raw(string(chart.Bar(b.Whole, b.Part))) }

// number writes a figure of a column. The class of one with less than two
// decimals makes up for the room that the others' take, so that the points of
// the column stand below each other.
func number(m *markup, s *string) {
	digits := strings.TrimSuffix(*s, "%")
	_, decimals, _ := strings.Cut(digits, ".")
	switch {
	case *s == "":
		m.raw(`<span class="none">—</span>`)
	case len(decimals) > 1 || strings.Trim(digits, "0123456789.-−+") != "":
		m.text(*s)
	default:
		m.raw(`<span class="d`, string(rune('0'+len(decimals))), `">`)
		m.text(*s)
		m.raw("</span>")
	}
}

// severities are the words for how bad a finding is.
var severities = map[string]string{"error": "错误", "warning": "警告", "note": "提示"}

func severity(m *markup, s *string) {
	if word := severities[*s]; word != "" {
		m.raw(word)
		return
	}
	m.text(*s)
}
