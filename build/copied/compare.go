package copied

import (
	"slices"

	"jixiao/schema/source"
)

const (
	leastShare   = 30 // percent of the text, from which on a report is told of
	leastLetters = 60 // of all that is copied
)

// reading is one report while it is being compared.
type reading struct {
	*Prints
	common []bool   // of each print: it is nobody's
	own    []int32  // of each paragraph: the prints that are not common
	met    []int32  // of each paragraph: the own prints that the other report has
	pairs  []uint32 // of each print that was met: the paragraph here and there
}

// overlap is what one report has in common with another.
type overlap struct {
	letters, paragraphs int
	exact               bool // not a letter was changed, nor a year
	figures             bool // there are some, all the same
	first, longest      source.Span
	there               source.Span // what the longest was copied from
	size                int         // of the longest, in letters
}

// beside compares a report with another. ok is false where too little is the
// same.
func (r *reading) beside(other *Prints) (o overlap, ok bool) {
	r.meet(other)
	letters := 0
	for i := range r.paragraphs {
		if r.worded(i) {
			letters += r.ownLetters(i)
		}
	}
	if !r.enough(letters) {
		return o, false
	}
	o.exact = true
	slices.Sort(r.pairs)
	for start := 0; start < len(r.pairs); {
		here := r.pairs[start] >> 16
		end := start + 1
		for end < len(r.pairs) && r.pairs[end]>>16 == here {
			end++
		}
		if r.worded(int(here)) {
			r.take(&o, int(here), &other.paragraphs[mostly(r.pairs[start:end])])
		}
		start = end
	}
	return o, r.enough(o.letters)
}

// meet looks for the report's own prints in the other. Wording that a report
// repeats is paired off in order, what is left over with the last.
func (r *reading) meet(other *Prints) {
	clear(r.met)
	r.pairs = r.pairs[:0]
	for i, j := 0, 0; i < len(r.all) && j < len(other.all); {
		a, b := r.all[i]/maxParagraphs, other.all[j]/maxParagraphs
		switch {
		case a < b:
			i++
		case a > b:
			j++
		default:
			if here := paragraph(r.all[i]); !r.common[i] {
				r.met[here]++
				r.pairs = append(r.pairs, uint32(here<<16|paragraph(other.all[j])))
			}
			i++
			if j+1 < len(other.all) && other.all[j+1]/maxParagraphs == b {
				j++
			}
		}
	}
}

// mostly is the paragraph there that most of the pairs of one paragraph name.
func mostly(pairs []uint32) (there uint32) {
	most := 0
	for start := 0; start < len(pairs); {
		end := start + 1
		for end < len(pairs) && pairs[end] == pairs[start] {
			end++
		}
		if end-start > most {
			there, most = pairs[start]&(maxParagraphs-1), end-start
		}
		start = end
	}
	return there
}

// ownLetters is how much of a paragraph is not common.
func (r *reading) ownLetters(i int) int {
	b := &r.paragraphs[i]
	return int(int64(b.letters) * int64(r.own[i]) / int64(b.prints))
}

// worded tells whether a paragraph is at least half its own and two thirds of
// that stand in the other report.
func (r *reading) worded(i int) bool {
	return 2*r.own[i] >= r.paragraphs[i].prints && 3*r.met[i] >= 2*r.own[i]
}

// enough tells whether so many letters are worth telling.
func (r *reading) enough(letters int) bool {
	return letters >= leastLetters && 100*letters >= leastShare*r.letters
}

// take adds a paragraph in the other's words, unless it has figures of its own.
func (r *reading) take(o *overlap, i int, there *block) {
	here := &r.paragraphs[i]
	if here.unknown || here.figures != 0 && (there.unknown || here.figures != there.figures) {
		return
	}
	letters := r.ownLetters(i)
	if o.paragraphs == 0 {
		o.first = here.span()
	}
	if letters > o.size {
		o.size, o.longest, o.there = letters, here.span(), there.span()
	}
	o.letters += letters
	o.paragraphs++
	o.figures = o.figures || here.figures != 0
	o.exact = o.exact && r.met[i] == here.prints && there.prints == here.prints &&
		there.letters == here.letters && there.years == here.years && there.figures == here.figures
}
