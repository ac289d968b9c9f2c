package relate

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema/quantity"
)

// merged compares 甲、乙、丙“三线合一” with the names before it. A name in brackets
// behind 合入 or 并入 was merged before: the two are one.
func (r *reader) merged() {
	if r.hints&ofMerger == 0 {
		return
	}
	text := r.b.Text
	for at, word := mergers.next(text, 0); word != ""; at, word = mergers.next(text, at+len(word)) {
		from := at + len(word)
		if start, count, ok := numeralBefore(text, at); ok {
			r.mergedNames(start, from, count)
		}
	}
}

// numeralBefore reads the numeral and the one character that stand before a
// place: 四线 before 合一.
func numeralBefore(text string, at int) (start int, count int64, ok bool) {
	_, size := utf8.DecodeLastRuneInString(text[:at])
	c, width := utf8.DecodeLastRuneInString(text[:at-size])
	i := strings.IndexRune("二三四五六七八九", c)
	if i < 0 || c == utf8.RuneError {
		return 0, 0, false
	}
	return at - size - width, int64(i/len("二")) + 2, true
}

// mergedNames counts the names before a byte.
func (r *reader) mergedNames(start, end int, count int64) {
	from := max(0, start-maxNames)
	text := strings.TrimRight(r.b.Text[from:start], "“\"")
	if at := strings.LastIndexAny(text, "，。；：！？"); at >= 0 {
		_, size := utf8.DecodeRuneInString(text[at:])
		from, text = from+at+size, text[at+size:]
	}
	listed := listedIn(text)
	if listed < 2 {
		return
	}
	stated := quantity.Number{Value: quantity.Int(count), Whole: true}
	r.add(Verdict{Rule: "narrative-count", Reads: ListLength, OK: listed == count, Place: r.place(r.block, start, end), Stated: stated,
		Computed: quantity.Computed(quantity.Int(listed), ""), Terms: []Term{{Place: r.place(r.block, from, from+len(text))}}})
}

// listedIn counts the names of a list with 、 in it, without those that were
// merged into others; 0 where there is no such list.
func listedIn(list string) (listed int64) {
	last, depth := strings.LastIndex(list, "、"), 0
	if last < 0 {
		return 0
	}
	listed = 1
	for i, c := range list {
		switch k, isMark := markOf(c); {
		case isMark && k == opening:
			depth++
			if mergedInto.begin(list[i+utf8.RuneLen(c):]) {
				listed--
			}
		case isMark && k == closing:
			depth--
		case depth == 0 && (isMark && k == pause || c == '和' && i > last):
			listed++
		}
	}
	return listed
}
