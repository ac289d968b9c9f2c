package relate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// token is a number, a stretch of words between marks and numbers, or a mark.
type token struct {
	kind       kind
	depth      int8 // brackets around it
	start, end int  // bytes of the block's text
	n          int  // which number
}

// kind is what a token is.
type kind int8

const (
	word kind = iota
	number
	comma
	pause // 、
	semicolon
	colon
	stop // 。！？
	opening
	closing
)

// marks are the marks that part a text, in both widths.
func markOf(r rune) (kind, bool) {
	switch r {
	case '，', ',':
		return comma, true
	case '、':
		return pause, true
	case '；', ';':
		return semicolon, true
	case '：', ':':
		return colon, true
	case '。', '！', '？', '!', '?', '\n':
		return stop, true
	case '（', '(', '【', '[':
		return opening, true
	case '）', ')', '】', ']':
		return closing, true
	}
	return word, false
}

// maxQuoted is how many bytes a quotation may have whose marks don't part the
// sentence around it.
const maxQuoted = 200

// maxDepth is the depth from which on brackets no longer nest.
const maxDepth = 8

// tokenise takes a block apart.
func (r *reader) tokenise(block int) {
	r.block, r.b = block, &r.text.Blocks[block]
	r.tokens, r.hints = r.tokens[:0], hintsIn(r.b.Text)
	text, numbers := r.b.Text, r.b.Numbers
	r.names = slices.Grow(r.names[:0], len(numbers))[:len(numbers)]
	clear(r.names)
	at, next, depth := 0, 0, int8(0)
	for i := 0; i < len(text); {
		for next < len(numbers) && numbers[next].Start < i {
			next++
		}
		if next < len(numbers) && numbers[next].Start == i && numbers[next].End > i {
			if n := &numbers[next]; counted(n) {
				r.words(at, i, depth)
				r.tokens = append(r.tokens, token{number, depth, i, n.End, next})
				at = n.End
			}
			i = numbers[next].End
			next++
			continue
		}
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			if prose.Ideograph(text[i:]) { // no mark
				i += 3
				continue
			}
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		if end := quoted(text, i, c, size); end > 0 {
			i = end
			continue
		}
		k, isMark := markOf(c)
		if isMark {
			r.words(at, i, depth)
			depth = r.mark(k, i, size, depth)
			at = i + size
		}
		i += size
	}
	r.words(at, len(text), depth)
}

// mark adds a mark; a bracket and what stands in it are one level deeper.
func (r *reader) mark(k kind, at, size int, depth int8) int8 {
	if k == opening && depth < maxDepth {
		depth++
	}
	r.tokens = append(r.tokens, token{kind: k, depth: depth, start: at, end: at + size})
	if k == closing && depth > 0 {
		depth--
	}
	return depth
}

// words adds the words between two places, without the spaces around them.
func (r *reader) words(from, to int, depth int8) {
	text := r.b.Text
	for from < to && text[from] == ' ' {
		from++
	}
	for to > from && text[to-1] == ' ' {
		to--
	}
	if from < to {
		r.tokens = append(r.tokens, token{kind: word, depth: depth, start: from, end: to})
	}
}

// quoted finds the end of a quotation that begins at i, 0 where there is none.
func quoted(text string, i int, c rune, size int) int {
	end := ""
	switch c {
	case '“':
		end = "”"
	case '‘':
		end = "’"
	case '《':
		end = "》"
	case '〈':
		end = "〉"
	default:
		return 0
	}
	window := text[i+size : min(len(text), i+size+maxQuoted)]
	at := strings.Index(window, end)
	if at < 0 || strings.Contains(window[:at], "。") {
		return 0
	}
	return i + size + at + len(end)
}

// counted tells whether a number takes part in relations, if only to say that
// something unclear stands there. Years, dates and names are words.
func counted(n *prose.Number) bool { return n.Is == prose.Unclear || n.Quantity() }

// num is the number of a token.
func (r *reader) num(i int) *prose.Number { return &r.b.Numbers[r.tokens[i].n] }

// at is the text of a token; empty where there is none.
func (r *reader) at(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.b.Text[r.tokens[i].start:r.tokens[i].end]
}

// is tells whether token i is of a kind.
func (r *reader) is(i int, k kind) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].kind == k
}

// label is the words right before the number of token i, empty where a mark or
// another number stands there.
func (r *reader) label(i int) string {
	if r.is(i-1, word) {
		return r.at(i - 1)
	}
	return ""
}

// sentence is the tokens from the first after the stop before i to the next stop.
func (r *reader) sentence(i int) (from, to int) {
	for from = i; from > 0 && i-from < window && r.tokens[from-1].kind != stop; from-- {
	}
	for to = i; to < len(r.tokens) && to-i < window && r.tokens[to].kind != stop; to++ {
	}
	return from, to
}

// segment is like sentence, and ends at semicolons too.
func (r *reader) segment(i int) (from, to int) {
	ends := func(k kind) bool { return k == stop || k == semicolon }
	for from = i; from > 0 && i-from < window && !ends(r.tokens[from-1].kind); from-- {
	}
	for to = i; to < len(r.tokens) && to-i < window && !ends(r.tokens[to].kind); to++ {
	}
	return from, to
}

// window is how many tokens a relation looks at on either side.
const window = 160

// akin tells whether two numbers count the same kind of thing: both money, both
// points, or things with one unit.
func akin(a, b *prose.Number) bool {
	switch {
	case a.Is != b.Is:
		return false
	case a.Is == prose.Score:
		return true
	case a.Is != prose.Amount && a.Is != prose.Count:
		return false
	case a.Value.Unit == b.Value.Unit:
		return a.Value.Unit != ""
	case a.Is == prose.Amount:
		return a.Value.Unit.IsMoney() && b.Value.Unit.IsMoney()
	}
	x, _ := a.Value.Unit.Base()
	y, _ := b.Value.Unit.Base()
	return x == y && x != ""
}

// summable tells whether a number can be a total: an amount, a count or points.
func summable(n *prose.Number) bool {
	return n.Is == prose.Score || (n.Is == prose.Amount || n.Is == prose.Count) && n.Value.Unit != ""
}

// vague tells whether nothing follows from a number: it is unclear, a range, or
// without a unit.
func vague(n *prose.Number) bool {
	return n.Is == prose.Unclear || n.Is == prose.Range || n.Is == prose.Bare
}

// hundred is for percentages.
var hundred = quantity.Int(100)
