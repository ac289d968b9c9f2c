package edits

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// Count is how much was added and removed.
type Count struct{ Added, Removed int }

// Section is a heading with the text below it, up to the next heading.
type Section struct{ Title, Text string }

// Change is what was changed in a section.
type Change struct {
	Title      string
	New, Gone  bool // the section is there on one side only
	Paragraphs Count
	Letters    Count
}

// Between compares two texts, section by section: those that are in the second,
// in its order, then those that are gone. Sections without a change are left out.
func Between(before, after []Section) (out []Change) {
	was := map[string]string{}
	named(before, func(name string, s *Section) { was[name] = s.Text })
	named(after, func(name string, s *Section) {
		text, found := was[name]
		delete(was, name)
		if c := changed(text, s.Text); c != (Change{}) || !found && s.Title != "" {
			c.Title, c.New = s.Title, !found
			out = append(out, c)
		}
	})
	named(before, func(name string, s *Section) {
		if _, gone := was[name]; !gone {
			return
		}
		if c := changed(s.Text, ""); c != (Change{}) || s.Title != "" {
			c.Title, c.Gone = s.Title, true
			out = append(out, c)
		}
	})
	return out
}

// named goes through sections under their titles; those of one title are told
// apart by their order.
func named(sections []Section, f func(name string, s *Section)) {
	seen := map[string]int{}
	for i := range sections {
		title := strings.Join(strings.Fields(sections[i].Title), "")
		seen[title]++
		f(title+"\x00"+strconv.Itoa(seen[title]), &sections[i])
	}
}

// Letters counts the letters that were added to a text and removed.
func Letters(before, after string) Count { return changed(before, after).Letters }

func changed(before, after string) (c Change) {
	if before == after {
		return c
	}
	a, b := paragraphs(before), paragraphs(after)
	c.Paragraphs = distance(a, b)
	c.Letters = distance([]rune(strings.Join(a, "")), []rune(strings.Join(b, "")))
	return c
}

// tie is a link; of one that names a figure or a page, the words count.
var tie = regexp.MustCompile(`\[([^\[\]]*)\]\([^()]*\)`)

// paragraphs is the paragraphs of a text without spaces and line breaks.
func paragraphs(text string) (out []string) {
	text = tie.ReplaceAllString(text, "$1")
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			out = append(out, b.String())
			b.Reset()
		}
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			flush()
			continue
		}
		for _, r := range line {
			if !unicode.IsSpace(r) {
				b.WriteRune(r)
			}
		}
	}
	flush()
	return out
}
