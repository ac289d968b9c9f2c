package chart

import (
	"html/template"
	"strconv"
	"strings"
)

// A bar has this many steps, over which it is drawn as wide as there is room.
const (
	barWidth  = 1000
	barHeight = 14
)

// Grade is how many reports have a grade.
type Grade struct {
	Name  string // 优, 良, 中, 差
	Count int
}

// Grades draws one bar that is divided as the reports are among the grades. It
// has no words to be seen: they stand beside it. Without a report it is empty.
func Grades(title string, grades []Grade) template.HTML {
	total := 0
	words := make([]string, 0, len(grades))
	for _, g := range grades {
		if g.Count > 0 {
			total += g.Count
			words = append(words, g.Name+strconv.Itoa(g.Count))
		}
	}
	if total == 0 {
		return ""
	}
	var c canvas
	c.openBar(`role="img"`)
	c.put("<title>")
	c.text(title + "：" + strings.Join(words, "，"))
	c.put("</title>")
	before := 0
	for _, g := range grades {
		if g.Count > 0 {
			from, to := share(before, total), share(before+g.Count, total)
			c.put(`<rect class="c-grade c-g`, num(rank(g.Name)), `" x="`, num(from), `" width="`, num(to-from), `" height="`, num(barHeight), `"/>`)
			before += g.Count
		}
	}
	return c.close()
}

// Bar draws a part of a whole, both in thousandths of the bar's room. It says
// nothing that doesn't stand beside it in figures.
func Bar(whole, part int) template.HTML {
	var c canvas
	c.openBar(`aria-hidden="true"`)
	for _, r := range [...]struct {
		class string
		width int
	}{{"c-whole", whole}, {"c-part", part}} {
		if r.width > 0 {
			c.put(`<rect class="`, r.class, `" width="`, num(min(r.width, barWidth)), `" height="`, num(barHeight), `"/>`)
		}
	}
	return c.close()
}

func (c *canvas) openBar(role string) {
	c.put(`<svg class="c-bars" `, role, ` viewBox="0 0 `, num(barWidth), " ", num(barHeight), `" preserveAspectRatio="none">`)
}

// share is how much of the bar's room a part of the reports takes up.
func share(count, total int) int { return (2*count*barWidth + total) / (2 * total) }

// rank is 0 for 优 to 3 for 差, and 4 for any other word.
func rank(grade string) int {
	for i, known := range [...]string{"优", "良", "中", "差"} {
		if grade == known {
			return i
		}
	}
	return 4
}
