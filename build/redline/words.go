package redline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastKept is how much of two paragraphs must have stayed, in percent, for the
// changes within to be worth reading.
const leastKept = 30

// compare marks what changed from one paragraph to the other. ok is false where
// they have too little in common.
func compare(before, after string) (pieces []Piece, ok bool) {
	a, b := tokens(before), tokens(after)
	least := (leastKept*min(len(a), len(b)) + 99) / 100
	matched, ok := common(a, b, least)
	if !ok {
		return nil, false
	}
	kept := 0
	for _, r := range settle(runsOf(matched, len(a), len(b))) {
		kept += r.same()
		for _, p := range [...]Piece{
			{Same, strings.Join(b[r.keep.b:r.change.b], "")}, {Removed, strings.Join(a[r.change.a:r.end.a], "")}, {Added, strings.Join(b[r.change.b:r.end.b], "")},
		} {
			if p.Text != "" {
				pieces = append(pieces, p)
			}
		}
	}
	return pieces, 100*kept >= leastKept*min(len(a), len(b))
}

// tokens cuts a text into characters, but keeps numbers and Latin words whole.
func tokens(text string) []string {
	out := make([]string, 0, utf8.RuneCountInString(text))
	start, word := 0, false
	for i, r := range text {
		in := r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) || word && (r == '.' || r == ',' || r == '%')
		if i > start && !(word && in) {
			out = append(out, text[start:i])
			start = i
		}
		word = in
	}
	if start < len(text) {
		out = append(out, text[start:])
	}
	return out
}

// run is tokens that stayed, from keep on, and those that changed behind them,
// from change to end: places in both texts.
type run struct{ keep, change, end pair }

func (r *run) same() int { return r.change.a - r.keep.a }

// changed is how many tokens changed.
func (r *run) changed() int { return max(r.end.a-r.change.a, r.end.b-r.change.b) }

// runsOf is the tokens of two texts of n and m tokens as they follow each other.
func runsOf(matched []pair, n, m int) []run {
	var out []run
	var at run
	for _, p := range append(matched, pair{n, m}) {
		if p != at.end { // something changed before this pair
			at.change, at.end = at.end, p
			out = append(out, at)
			at.keep = p
		}
		at.end = pair{p.a + 1, p.b + 1}
	}
	at.change, at.end = pair{n, m}, pair{n, m}
	return append(out, at)
}

// settle takes what stayed between two changes into them where it is shorter
// than both, until nothing such is left.
func settle(runs []run) []run {
	for again := true; again; {
		again = false
		out := runs[:1]
		for _, r := range runs[1:] {
			last := &out[len(out)-1]
			if r.same() < min(last.changed(), r.changed()) {
				last.end = r.end
				again = true
				continue
			}
			out = append(out, r)
		}
		runs = out
	}
	return runs
}
