package parse

import (
	"cmp"
	"reflect"
	"strings"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// Plain is an ordinary page: text without figures.
type Plain struct {
	File        *source.File
	Title       string // empty where the front matter names none
	Description string
	Order       int // among the pages of its folder; 0 where none is given
	Body        source.Span
}

// pageFront is the front matter of an ordinary page. weight is another word
// for order, which many generators of sites use.
type pageFront struct {
	Title       string `toml:"title"`
	Description string `toml:"description"`
	Order       int    `toml:"order"`
	Weight      int    `toml:"weight"`
}

var pagePlan = planOf(reflect.TypeFor[pageFront]())

// Page reads an ordinary page, which may do without a front matter.
func Page(file *source.File) (*Plain, diag.List) {
	first := firstLine(file.Text)
	if !hasFront(file.Text, first) {
		return &Plain{File: file, Body: source.Span{Start: first.start, End: len(file.Text)}}, nil
	}
	parts, list := split(file)
	var front pageFront
	if parts.found {
		tree, syntax := tomltree.Parse(file, parts.front)
		list = append(list, decode(file, tree, syntax, pagePlan, reflect.ValueOf(&front).Elem())...)
	}
	return &Plain{
		File: file, Title: front.Title, Description: front.Description,
		Order: cmp.Or(front.Order, front.Weight), Body: parts.body,
	}, list
}

// hasFront tells whether a page means to begin with a front matter. A line ---
// may also be a rule across the page, unless a key and its value follow.
func hasFront(s string, first line) bool {
	switch word := s[first.start:first.end]; {
	case isFence(word), nearlyFence(word):
		return true
	case !isYAML(word):
		return false
	}
	next := lineAt(s, first.next)
	key, _, ok := strings.Cut(s[next.start:next.end], ":")
	_, closed := findLine(s, next.next, isYAML)
	return ok && closed && key != "" && !strings.ContainsAny(key, " \t")
}
