package theme

import (
	"html/template"
	"strings"

	"jixiao/build/chart"
	"jixiao/build/site"
)

// functions is what templates can call; doc.go describes them.
var functions = template.FuncMap{
	"fact":     fact,
	"ref":      ref,
	"link":     link,
	"change":   change,
	"mark":     mark,
	"grades":   grades,
	"severity": severity,
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

func mark(m site.Mark) template.HTML { return template.HTML(marks[m].html) }

func fact(f *site.Fact) template.HTML { return figure(f, true) }

func ref(f *site.Fact) template.HTML { return figure(f, false) }

// figure writes a figure: as the place that its permalink leads to, or as a
// link to that place.
func figure(f *site.Fact, home bool) template.HTML {
	m := newMarkup()
	if *f == (site.Fact{}) {
		m.raw(`<span class="none">—</span>`)
		return m.done()
	}
	kind := marks[f.Mark]
	m.raw(`<span class="`, kind.class, `"`)
	if home && f.ID != "" {
		m.raw(` id="`)
		m.text(f.ID)
		m.raw(`"`)
	}
	if f.Working != "" && !doubted(f) {
		m.raw(` title="`)
		m.text(f.Working)
		m.raw(`"`)
	}
	m.raw(">")
	m.value(f)
	m.raw(kind.html)
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
	return m.done()
}

// doubted tells whether a figure's working is shown, not only on pointing at it.
func doubted(f *site.Fact) bool { return f.Mark == site.Disputed || f.Mark == site.Known }

// value writes what a figure says, as a link where it has a name.
func (m *markup) value(f *site.Fact) {
	if f.ID != "" {
		m.raw(`<a class="permalink" href="`)
		m.fragment(f.ID)
		m.raw(`">`)
		defer m.raw("</a>")
	}
	switch {
	case f.Mark == site.Empty:
		m.raw("（空白）")
	case f.Text == "":
		m.raw("—")
	default:
		m.text(f.Text)
	}
}

func link(l *site.Link) template.HTML {
	m := newMarkup()
	if l.URL == "" {
		m.text(l.Text)
		return m.done()
	}
	m.raw(`<a href="`)
	m.url(l.URL)
	m.raw(`">`)
	m.text(l.Text)
	m.raw("</a>")
	return m.done()
}

// trends are the signs of a change, with the words that a sign stands for.
var trends = map[string]string{
	"up":   `<span aria-hidden="true">↑</span>`,
	"down": `<span aria-hidden="true">↓</span>`,
	"same": `<span aria-hidden="true">＝</span>`,
}

func change(c *site.Change) template.HTML {
	m := newMarkup()
	switch {
	case c.Break != "":
		m.raw(`<span class="change break"><b>口径变化</b> `)
		m.text(c.Break)
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
	return m.done()
}

func grades(g *site.GradeBar) template.HTML {
	parts := make([]chart.Grade, len(g.Parts))
	for i, p := range g.Parts {
		parts[i] = chart.Grade{Name: p.Grade, Count: p.Count}
	}
	return chart.Grades(strings.TrimSuffix(g.Year.Text, "年")+"年自评等级", parts)
}

func severity(s string) string {
	switch s {
	case "error":
		return "错误"
	case "warning":
		return "警告"
	case "note":
		return "提示"
	}
	return s
}
