package relate

import (
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
)

// section is the headings above a block.
type section struct {
	titles [8]string
	// planned: the section says what is to be done; its own heading speaks of
	// goals and not of how they were met.
	planned bool
	// ofPart: a heading names one of several projects, so that what is said
	// under it isn't said of the whole report.
	ofPart bool
}

func (s *section) enter(b *prose.Block) {
	level := min(max(b.Level, 1), len(s.titles)) - 1
	s.titles[level] = b.Text
	for i := level + 1; i < len(s.titles); i++ {
		s.titles[i] = ""
	}
	s.planned = aims.in(b.Text) && !results.in(b.Text)
	s.ofPart = false
	for _, t := range s.titles {
		s.ofPart = s.ofPart || namesOfPart.end(strings.TrimRight(t, " ：:。"))
	}
}

// unblank takes the spaces off the end of a text.
func unblank(text string) string {
	for strings.HasSuffix(text, " ") || strings.HasSuffix(text, "\u3000") {
		_, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
	}
	return text
}

// named takes off a label what only joins it to its number: 为, 是, 共, 达到.
func named(label string) string {
	for {
		cut := strings.TrimSuffix(unblank(label), "的")
		if rest, ok := joints.trim(cut); ok && rest != "" {
			cut = rest
		}
		if len(cut) == len(label) {
			return label
		}
		label = cut
	}
}
