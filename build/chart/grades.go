package chart

import (
	"html/template"
	"strconv"
	"strings"
)

const (
	gradesWidth  = 480
	gradesHeight = 24
)

// Grade is how many reports have a grade.
type Grade struct {
	Name  string // 优, 良, 中, 差
	Count int
}

// Grades draws one bar that is divided as the reports are among the grades. A
// part that is wide enough says its grade and number. Without a report it is
// empty.
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
	c.put(`<svg class="c-grades" role="img" viewBox="0 0 `, num(gradesWidth), " ",
		num(gradesHeight), `" width="`, num(gradesWidth), `" height="`, num(gradesHeight), `"><title>`)
	c.text(title + "：" + strings.Join(words, "，"))
	c.put("</title>")
	before := 0
	for _, g := range grades {
		if g.Count > 0 {
			c.grade(share(before, total), share(before+g.Count, total), g)
			before += g.Count
		}
	}
	return c.close()
}

// share is how many pixels of the bar a part of the reports takes up.
func share(count, total int) int { return (2*count*gradesWidth + total) / (2 * total) }

func (c *canvas) grade(from, to int, g Grade) {
	class := "c-g" + num(rank(g.Name))
	c.put(`<rect class="c-grade `, class, `" x="`, num(from), `" y="0" width="`, num(to-from),
		`" height="`, num(gradesHeight), `" fill="white" stroke="black"/>`)
	if words := g.Name + " " + strconv.Itoa(g.Count); width(words)+8 <= to-from {
		c.label((from+to)/2, gradesHeight-7, "c-grade-label "+class, "middle", words)
	}
}

// rank is 0 for 优 to 3 for 差, and 4 for any other word.
func rank(grade string) int {
	for i, known := range [...]string{"优", "良", "中", "差"} {
		if grade == known {
			return i
		}
	}
	return 4
}
