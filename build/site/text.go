package site

import (
	"strings"

	"jixiao/build/markdown"
	"jixiao/schema/diag"
)

// Numbers is how many numbers of a text are tied to a figure, were found to
// agree with one that is stated or with one that is computed, are no quantities
// or only approximate, and none of these.
type Numbers struct {
	Tied     int `json:"tied"`
	Matched  int `json:"matched"`
	Untied   int `json:"untied"`
	Computed int `json:"computed"`
	Excused  int `json:"excused"`
}

// Plus adds the numbers of another text.
func (n *Numbers) Plus(other Numbers) {
	n.Tied += other.Tied
	n.Matched += other.Matched
	n.Untied += other.Untied
	n.Computed += other.Computed
	n.Excused += other.Excused
}

// TextCheck is a comparison that was made in a text.
type TextCheck struct {
	Rule     string
	At       string    // the figure's name, else what stands in the text
	Relation diag.Text // what was compared
	Stated   string
	Computed string
	Working  string
	OK       bool
}

// mention is an element of the text that a number stands in: the numbers are
// counted in the order of the page. No heading's id and no fact's name is like
// it.
func mention(n int) string { return "text." + itoa(n) }

// mentions gathers, while a text is rendered, where it names which figure.
type mentions struct {
	count int
	of    map[string]string // the ids of the places, parted by spaces, by the id of the figure's element
}

// at gives the next place in the text an id, and notes it with the figure's
// element that a link leads to.
func (m *mentions) at(element string) string {
	m.count++
	id := mention(m.count)
	if m.of == nil {
		m.of = map[string]string{}
	}
	m.of[element] = strings.TrimPrefix(m.of[element]+" "+id, " ")
	return id
}

// tied is where a link to a figure leads, or a number that agrees with one.
func (m *mentions) tied(l *markdown.Link, f *figures, name string) markdown.Resolved {
	fig := f.find(name)
	if fig == nil {
		return markdown.Resolved{}
	}
	to := markdown.Resolved{Class: "tie", Title: "对应数据：" + fig.label}
	if l.Matched {
		to.Class, to.Title = "match", "与数据相符："+fig.label
	}
	if at, ok := f.element(fig); ok {
		to.Href, to.ID = factURL("", at), m.at(at)
	}
	if l.Empty {
		to.Text = fig.plain()
	}
	return to
}
