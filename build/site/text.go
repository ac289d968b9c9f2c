package site

import (
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

// mentions gathers, while a text is rendered, where it names which figure.
type mentions struct {
	count  int
	of     map[string]string // the ids of the places, parted by spaces, by the id of the figure's element
	spaced []string          // ids that texts have had so far, each behind a space
}

// begin forgets the places of another text.
func (m *mentions) begin() {
	if m.of == nil {
		m.of = map[string]string{}
	}
	clear(m.of)
	m.count = 0
}

// at gives the next place in the text an id, and notes it with the figure's
// element that a link leads to. The numbers are counted in the order of the page.
// No heading's id and no fact's name is like it.
func (m *mentions) at(element string, words *scraps) string {
	if m.count == len(m.spaced) {
		m.spaced = append(m.spaced, " text."+itoa(m.count+1))
	}
	spaced := m.spaced[m.count]
	m.count++
	if before := m.of[element]; before == "" {
		m.of[element] = spaced[1:]
	} else {
		m.of[element] = words.join(before, spaced)
	}
	return spaced[1:]
}

// tied is where a link to a figure leads, or a number that agrees with one.
func (m *mentions) tied(l *markdown.Link, f *figures, name string) markdown.Resolved {
	fig := f.find(name)
	if fig == nil {
		return markdown.Resolved{}
	}
	to := markdown.Resolved{Class: "tie"}
	title := "对应数据："
	if l.Matched {
		to.Class, title = "match", "与数据相符："
	}
	to.Title = f.words.join(title, fig.label)
	if at, ok := f.element(fig); ok {
		to.Href, to.ID = f.fragment(at), m.at(at, &f.words)
	}
	if l.Empty {
		to.Text = fig.plain()
		if fig.number {
			to.Text = f.words.join(to.Text, signFor(&fig.fact.Number, l))
		}
	}
	return to
}
