package relate

import (
	"slices"
	"strings"

	"jixiao/build/prose"
)

// sections looks for the headings that the form asks for, by what they contain,
// where the text has headings at all: one verdict for all of them.
func (r *reader) sections() {
	if r.card == nil || r.card.Report.Profile == nil || len(r.card.Report.Profile.Sections) == 0 {
		return
	}
	first := -1
	var headings []string
	for i := range r.text.Blocks {
		if b := &r.text.Blocks[i]; b.Kind == prose.Heading {
			if first < 0 {
				first = i
			}
			headings = append(headings, plain(b.Text))
		}
	}
	if first < 0 {
		return
	}
	v := Verdict{Rule: "narrative-section", Reads: SectionThere, Place: r.place(first, 0, len(r.text.Blocks[first].Text))}
	for _, wanted := range r.card.Report.Profile.Sections {
		words := plain(wanted)
		if !slices.ContainsFunc(headings, func(heading string) bool { return strings.Contains(heading, words) }) {
			v.missing = append(v.missing, wanted)
		}
	}
	v.OK = len(v.missing) == 0
	r.add(v)
}

// plain is a heading as it is compared: without the words that headings write
// or leave out as they like.
func plain(s string) string {
	if !dropped.in(s) {
		return s
	}
	return ignored.Replace(s)
}

var ignored = strings.NewReplacer("、", "", "与", "", "和", "", "以及", "", "及", "", "的", "", " ", "", "\u3000", "")
