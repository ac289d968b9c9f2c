package relate

import (
	"strings"

	"jixiao/build/prose"
)

// sections looks for the headings that the form asks for, by what they contain,
// where the text has headings at all.
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
	for _, wanted := range r.card.Report.Profile.Sections {
		at := r.heading(plain(wanted))
		v := Verdict{Rule: "narrative-section", Reads: SectionThere, OK: at >= 0, words: wanted}
		if at < 0 {
			at = first
		}
		v.Place = r.place(at, 0, len(r.text.Blocks[at].Text))
		r.add(v)
	}
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
