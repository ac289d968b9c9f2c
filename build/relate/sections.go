package relate

import (
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
	for i := range r.text.Blocks {
		if r.text.Blocks[i].Kind == prose.Heading {
			first = i
			break
		}
	}
	if first < 0 {
		return
	}
	v := Verdict{Rule: "narrative-section", Reads: SectionThere, Place: r.place(first, 0, len(r.text.Blocks[first].Text))}
	for _, wanted := range r.card.Report.Profile.Sections {
		if r.heading(plain(wanted)) < 0 {
			v.missing = append(v.missing, wanted)
		}
	}
	v.OK = len(v.missing) == 0
	r.add(v)
}

// heading finds the heading that contains the given words, −1 where none does.
func (r *reader) heading(wanted string) int {
	for i := range r.text.Blocks {
		if b := &r.text.Blocks[i]; b.Kind == prose.Heading && strings.Contains(plain(b.Text), wanted) {
			return i
		}
	}
	return -1
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
